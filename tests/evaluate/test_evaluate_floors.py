"""Floors: what falls short of one, and that none is lowered in silence."""

import subprocess
from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.evaluate.floors import Floors, Lowered, lowered, read, short
from auditor.evaluate.measure import rate, share
from tests.quality.history import GIT, NAME, unrecorded, versions

MEASURES = {
    one.name: one
    for one in (
        share("recall.promo.warning", 90, 100),
        share("accused.all.warning", 1, 100),
        rate("code.warning", 10, 10),
        share("handles.qq.recall", 0, 0),
    )
}


@pytest.mark.parametrize(
    ("name", "floor", "expected"),
    [
        ("recall.promo.warning", 0.9, None),
        ("recall.promo.warning", 0.91, "recall.promo.warning is 0.9000, below 0.91"),
        ("accused.all.warning", 0.01, None),
        ("accused.all.warning", 0.0, "accused.all.warning is 0.0100, above 0"),
        ("code.warning", 0.9, "code.warning is 1.0000, above 0.9"),
        ("handles.qq.recall", 0.0, "handles.qq.recall has a floor but was not measured"),
        ("spans.exact", 0.5, "spans.exact has a floor but was not measured"),
    ],
)
def test_a_floor_is_held_or_not(name: str, floor: float, expected: str | None) -> None:
    assert [str(one) for one in short({name: floor}, MEASURES)] == ([expected] if expected else [])


def test_a_floor_file_is_read_with_every_problem() -> None:
    assert read(b"corpus:\n  recall.promo.error: 0.5  # why\ncode: {}\n", Path("f")) == {
        "corpus": {"recall.promo.error": 0.5},
        "code": {},
    }
    with pytest.raises(DataError) as caught:
        read(b"corpus:\n  a: x\n  b: [1]\nother: 3\n", Path("f"))
    assert [one.line for one in caught.value.problems] == [2, 3, 4]


def test_lower_means_easier_whatever_the_direction() -> None:
    steps: tuple[Floors, ...] = (
        {"a": {"recall.promo.error": 0.5, "accused.all.error": 0.1, "spans.exact": 1.0}},
        {"a": {"recall.promo.error": 0.6, "accused.all.error": 0.0, "spans.exact": 1.0}},
        {"a": {"recall.promo.error": 0.4, "accused.all.error": 0.2}},
        {},
    )
    assert lowered(steps) == (
        Lowered(name="a recall.promo.error", old=0.6, new=0.4),
        Lowered(name="a accused.all.error", old=0.0, new=0.2),
        Lowered(name="a spans.exact", old=1.0, new=None),
        Lowered(name="a recall.promo.error", old=0.4, new=None),
        Lowered(name="a accused.all.error", old=0.2, new=None),
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("- `a recall.promo.error` 0.6 → 0.4: labels were wrong (2026-11-21)", True),
        ("- `a recall.promo.error` 0.6 → 0.4:", False),
        ("- `a recall.promo.error` 0.6 → 0.5: why", False),
        ("- `a recall.promo.warning` 0.6 → 0.4: why", False),
        ("", False),
    ],
)
def test_a_line_names_the_floor_both_numbers_and_a_reason(record: str, *, expected: bool) -> None:
    assert Lowered(name="a recall.promo.error", old=0.6, new=0.4).is_named_in(record) is expected


def test_each_time_a_floor_is_lowered_takes_a_line_of_its_own() -> None:
    up, down = {"a": {"x": 0.6}}, {"a": {"x": 0.4}}
    line = "- `a x` 0.6 → 0.4: why"
    assert unrecorded([up, down, up, down], line) == ["- `a x` 0.6 → 0.4:"]
    assert unrecorded([up, down, up, down], f"{line}\n{line} again") == []


@pytest.mark.skipif(not GIT, reason="there is no git here")
def test_a_floor_lowered_anywhere_in_the_history_is_seen(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.parent.mkdir(parents=True)
    git(tmp_path, "init", "-q", "-b", "main")
    for number in ("0.5", "0.7", "0.6"):
        path.write_text(f"a:\n  x: {number}\n", encoding="utf-8")
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-q", "-m", number)
    assert versions(tmp_path) == [{"a": {"x": 0.5}}, {"a": {"x": 0.7}}, {"a": {"x": 0.6}}]
    assert unrecorded([*versions(tmp_path), {"a": {"x": 0.1}}], "") == ["- `a x` 0.7 → 0.6:", "- `a x` 0.6 → 0.1:"]


def test_a_folder_without_history_is_skipped(tmp_path: Path) -> None:
    with pytest.raises(pytest.skip.Exception):
        versions(tmp_path)


@pytest.mark.skipif(not GIT, reason="there is no git here")
def test_a_clone_of_one_commit_is_skipped(tmp_path: Path) -> None:
    source, clone = tmp_path / "source", tmp_path / "clone"
    (source / NAME).parent.mkdir(parents=True)
    (source / NAME).write_text("a:\n  x: 0.5\n", encoding="utf-8")
    git(source, "init", "-q")
    git(source, "add", "-A")
    git(source, "commit", "-q", "-m", "a")
    git(source, "commit", "-q", "--allow-empty", "-m", "b")
    git(source, "clone", "-q", "--depth", "1", f"file://{source}", str(clone))
    assert len(versions(source)) == 1
    with pytest.raises(pytest.skip.Exception):
        versions(clone)


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run([GIT, "-C", str(folder), *who, *words], check=True, capture_output=True)  # noqa: S603 — words of ours
