"""Patches, bytes and rounds: exact for any text and any edits."""

import subprocess
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.fix.edit import Edit
from auditor.fix.encoded import Change, changed, encoded, undone
from auditor.fix.patch import patch
from auditor.fix.ranges import applied, followed, joined
from auditor.source.source import MediaType
from auditor.text.span import Span

LETTERS = st.text("ab\n\r电é |", max_size=30)


@st.composite
def edits(draw: st.DrawFn, length: int) -> tuple[Edit, ...]:
    places = draw(st.lists(st.integers(0, length), max_size=8).map(sorted))
    pairs = zip(places[::2], places[1::2], strict=False)
    return joined(Edit(span=Span(start=low, end=high), text=draw(st.text("x\n", max_size=3))) for low, high in pairs)


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_rounds_come_to_the_same_as_one(data: st.DataObject) -> None:
    text = first = data.draw(LETTERS)
    rounds = []
    for _ in range(3):
        made = data.draw(edits(len(text)))
        rounds.append(made)
        text = applied(text, made)
    once = followed(len(first), rounds)
    assert applied(first, once) == text
    assert all(one.span.end < two.span.start for one, two in pairwise(once))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.sampled_from(["", "x"])), max_size=12))
def test_joined_edits_never_share_a_character(places: list[tuple[int, int, str]]) -> None:
    every = [Edit(span=Span(start=min(low, high), end=max(low, high)), text=text) for low, high, text in places]
    kept = joined(every)
    assert all(one.span.end <= two.span.start for one, two in pairwise(kept))
    covered = {at for one in kept for at in range(one.span.start, one.span.end)}
    assert covered == {at for one in every for at in range(one.span.start, one.span.end)}
    assert joined(reversed(kept)) == kept


@settings(max_examples=30, deadline=None)
@given(st.data(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
def test_bytes_outside_of_edits_stay_and_come_back(data: st.DataObject, codec: str) -> None:
    text = data.draw(LETTERS) + "电话卡攻略，办理流程和资费说明。"
    raw = text.encode(codec)
    found = encoded(raw)
    assert found is not None
    assert found.text == text
    made = data.draw(edits(len(text)))
    changes = found.changes(made, MediaType.MARKDOWN)
    new = changed(raw, changes)
    assert new == raw[: found.skip] + applied(text, made).encode(found.codec)
    assert changed(new, undone(raw, changes)) == raw


def test_bytes_that_are_no_text_have_no_way_back() -> None:
    assert encoded(b"abc \xff\xfe\xfd def" * 3) is None


NAMES = [b"plain.md", '秘鲁 "卡".md'.encode(), b"a b.md", b"tab\there.md", b"line\nbreak.md", b"back\\slash.md"]
BODIES = [
    b"one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix\r\nseven\r\neight\r\n",
    b"one\ntwo\n\nthree\nfour",
    b"x",
    "\ufeff第一行\n第二行\n".encode(),
    "第一行\n第二行\r\n第三行".encode("utf-16"),
    b"".join(b"line %d\n" % number for number in range(40)),
]


def test_git_applies_a_patch_of_many_files_and_its_reverse(tmp_path: Path) -> None:
    forth, back, before, after = b"", b"", {}, {}
    for at, body in enumerate(BODIES):
        for number, changes in enumerate(_several(body, at)):
            name = b"%d-%d-%s" % (at, number, NAMES[(at + number) % len(NAMES)])
            path = tmp_path / name.decode()
            path.write_bytes(body)
            before[path], after[path] = body, changed(body, changes)
            forth += b"".join(patch(name, body, changes))
            back += b"".join(patch(name, after[path], undone(body, changes)))
    _apply(tmp_path, forth)
    assert {path: path.read_bytes() for path in after} == after
    _apply(tmp_path, back)
    assert {path: path.read_bytes() for path in before} == before


def _several(body: bytes, seed: int) -> list[tuple[Change, ...]]:
    end = len(body)
    spots = [end // 4, end // 3, end // 2, end - 1]
    return [
        ((0, min(3, end - 1), b""),),
        ((end // 2, end, b""),) if end > 1 else ((0, 0, b"y"),),
        ((end, end, b"more"),),
        tuple((at, at, b"new %d\n" % seed) for at in sorted(set(spots))),
    ]


def _apply(folder: Path, made: bytes) -> None:
    done = subprocess.run(
        ["git", "-c", "core.autocrlf=false", "-c", "apply.whitespace=nowarn", "apply", "-"],  # noqa: S607
        cwd=folder,
        input=made,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_patch_of_a_long_line_and_of_many_lines_is_made_in_linear_time() -> None:
    line = b"x" * 2_000_000
    changes = tuple((at, at + 1, b"") for at in range(0, 2_000_000, 10))
    assert sum(map(len, patch(b"a", line, changes))) < 4_000_000
    lines = b"some line\n" * 100_000
    changes = tuple((at, at + 1, b"") for at in range(0, 1_000_000, 100))
    assert b"".join(patch(b"a", lines, changes)).count(b"\n-") == 10_000
