"""A run of the matrix from end to end: what counts as found, floors, intervals, and the command itself."""

import json
from datetime import date
from pathlib import Path

import pytest

from auditor.cli.main import main
from auditor.errors import DataError
from auditor.pipeline.settings import Settings
from auditor.redteam import floor
from auditor.redteam.case import Case, Expect, Half, Kind
from auditor.redteam.intervals import lower_bound, wilson
from auditor.redteam.judge import Verdict
from auditor.redteam.run import verdicts
from auditor.redteam.tally import count

DAY = Settings(today=date(2026, 11, 20))


def case(text: str, canonical: str, kind: Kind = Kind.WECHAT, expect: Expect = Expect.CONTACT) -> Case:
    """Make a case of ``text``, in which ``[`` and ``]`` stand around the id and ``{`` and ``}`` around all of it."""
    plain = text.translate(str.maketrans("", "", "{[]}"))
    at = {sign: len(text[: text.index(sign)].translate(str.maketrans("", "", "{[]}"))) for sign in "{[]}"}
    return Case(
        id="a", text=plain, media="text/markdown", kind=kind, canonical=canonical, span=(at["["], at["]"]),
        around=(at["{"], at["}"]), transforms=("A01",), carrier="sentence", tier=1, half=Half.DEV, seed="1",
        expect=expect, members=(),
    )  # fmt: skip


def outcome(one: Case) -> tuple[bool, bool, bool, bool]:
    (verdict,) = verdicts([one], DAY, 1)
    return verdict.found, verdict.canonical, verdict.exact, verdict.promotion


@pytest.mark.parametrize(
    ("text", "canonical", "expected"),
    [
        ("办卡加{微信：[auditortest88]}，秒回。", "wx:auditortest88", (True, True, True, True)),
        ("办卡加{微信：[auditortest88]}，秒回。", "wx:auditortest89", (True, False, True, True)),
        ("办卡加微信：{[auditortest8]}8，秒回。", "wx:auditortest88", (True, True, False, True)),
        ("办卡{请[联系客服]}，加微信auditortest88。", "wx:auditortest88", (False, False, False, False)),
    ],
    ids=["all of it", "another id", "a span too long", "elsewhere"],
)
def test_found_exact_and_promotion_are_told_apart(
    text: str, canonical: str, expected: tuple[bool, bool, bool, bool]
) -> None:
    assert outcome(case(text, canonical)) == expected


def test_a_short_link_counts_by_its_label() -> None:
    text = "办卡请点 {https://t.cn/[auditortest88]} 秒回"
    assert outcome(case(text, "short:t.cn/auditortest88", Kind.SHOP, Expect.SHORTENER))[:2] == (True, True)
    assert outcome(case(text, "short:t.cn/auditortest88", Kind.SHOP, Expect.LANDING))[:2] == (False, False)


def test_an_id_in_pieces_counts_when_it_was_put_together_and_not_for_a_piece_of_it() -> None:
    text = "办卡加{微信：[auditortest88]}，秒回。"
    assert outcome(case(text, "wx:auditortest88", expect=Expect.RECONSTRUCT))[:2] == (True, True)
    assert outcome(case(text, "wx:auditortest8899", expect=Expect.RECONSTRUCT))[:2] == (False, False)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"), [(59, 59, 0.939, 1.0), (0, 10, 0.0, 0.278), (50, 100, 0.404, 0.596)]
)
def test_wilson_s_interval_is_the_published_one(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.0006)


@pytest.mark.parametrize(
    ("hits", "of", "bound"), [(59, 59, 0.9505), (60, 60, 0.9513), (58, 60, 0.8990), (0, 5, 0.0), (1, 1, 0.05)]
)
def test_the_lower_bound_is_that_of_clopper_and_pearson(hits: int, of: int, bound: float) -> None:
    assert lower_bound(hits, of) == pytest.approx(bound, abs=0.001)


def test_recall_as_seen_in_the_wild_weighs_the_frequent_tricks() -> None:
    def verdict(code: str, member: str, *, found: bool) -> Verdict:
        one = case("{微信[auditortest88]}", "wx:auditortest88")
        fields = {name: getattr(one, name) for name in one.__slots__} | {"transforms": (code,), "members": (member,)}
        return Verdict(case=Case(**fields), found=found, canonical=found, exact=found, promotion=found)

    seen = [
        verdict("C01", "C01:微", found=True),
        verdict("B07", "B07: ", found=False),
        verdict("A05", "A05:dotted", found=False),
    ]
    # 0.48 and, of all homophones, 0.12 found; 0.05 and 0.02 not.
    assert count(seen).prevalence["wechat"] == pytest.approx(0.60 / 0.67)
    assert count(seen).prevalence["telegram"] is None


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["redteam", "--jobs", "1", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_table_fits_a_hundred_columns(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "--per-cell", "1")
    assert (code, err) == (0, "")
    assert [line for line in out.splitlines() if len(line) > 100] == []
    assert "A02  mathematical" in out
    assert "F03  not run: " in out


def test_a_run_gives_every_cell_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--singles", "--only", "a02,C01", "--per-cell", "2", "--format", "json", "--misses")
    report = json.loads(out)
    assert code == 0
    assert {row["transform"] for row in report["cells"]} == {"A02", "C01"}
    assert all(row["n"] == 2 and row["found"] <= 2 for row in report["cells"])
    assert report["cases"] == sum(row["n"] for row in report["cells"]) == len(report["cells"]) * 2
    assert len(report["misses"]) == report["cases"] - sum(row["found"] for row in report["cells"])


def test_two_processes_count_what_one_counts(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--singles", "--tiers", "3", "--per-cell", "100")
    one = run(capsys, *arguments)
    assert main(["redteam", "--jobs", "2", *arguments]) == 0
    assert capsys.readouterr().out == one[1]


def test_cases_are_written_without_a_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    assert run(capsys, "--only", "B07", "--singles", "--per-cell", "3", "--cases", str(path), "--no-run") == (0, "", "")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [row["kind"] for row in rows] == ["K6"] * 3 + ["K8"] * 3


def test_misses_are_named_with_their_text(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--only", "B09", "--singles", "--per-cell", "2", "--misses", "--half", "held")
    missed = [line for line in out.splitlines() if line.startswith("missed ")]
    assert all("[|" in line and "held-B09-" in line for line in missed)
    assert len(missed) + sum(int(row["found"]) for row in rows_of(capsys, "B09")) == 4


def rows_of(capsys: pytest.CaptureFixture[str], code: str) -> list[dict[str, int]]:
    _, out, _ = run(capsys, "--only", code, "--singles", "--per-cell", "2", "--half", "held", "--format", "json")
    cells: list[dict[str, int]] = json.loads(out)["cells"]
    return cells


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("A02: 0.5\n", 0, ""),
        ("A02: 1\nA02 K6: 0.1\nC09: 0.5\n", 1, "floor not met: C09: floor 0.5, but nothing of it was run"),
        ('{"A02": 0.5, "tier-1": 0.5}', 0, ""),
    ],
    ids=["met", "not run", "JSON"],
)
def test_a_floor_decides_the_exit_code(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, code: int, told: str
) -> None:
    path = tmp_path / "floors.yaml"
    path.write_text(text, encoding="utf-8")
    got, _, err = run(capsys, "--only", "A02", "--singles", "--per-cell", "2", "--floor", str(path))
    assert got == code
    assert told in err


def test_a_floor_that_is_not_met_is_named_with_what_was_measured() -> None:
    one = case("{微信[auditortest88]}", "wx:auditortest88")
    seen = [Verdict(case=one, found=hit, canonical=hit, exact=hit, promotion=hit) for hit in (True, False)]
    short = floor.shortfalls(count(seen), {"A01": 0.9, "A01 K6": 0.5, "tier-1": 0.6, "id-exact": 0.5})
    assert [str(each) for each in short] == [
        "A01: 0.5000 is under the floor 0.9",
        "tier-1: 0.5000 is under the floor 0.6",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A99: 0.5\n", "unknown floor 'A99'"),
        ("A02 K99: 0.5\n", "unknown floor 'A02 K99'"),
        ("A02: 95\n", "'A02' is 95, not between 0 and 1"),
        ("A02: high\n", "'A02' is to be a number"),
        ("- A02\n", "floors.yaml"),
    ],
)
def test_a_wrong_floor_is_refused_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "floors.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        floor.load(path)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--only", "A99"], "--only: unknown transform 'A99'"),
        (["--only", "F03"], "--only: F03 is not run: text in a picture: needs auditor[ocr]"),
        (["--tiers", "4"], "--tiers: '4' is no list of 1, 2, 3"),
        (["--per-cell", "0"], "--per-cell: '0' is no number from 1 on"),
        (["--half", "deb"], "unknown half 'deb'; did you mean 'dev'?"),
        (["--format", "jsn"], "--format: unknown format 'jsn'; did you mean 'json'?"),
        (["--no-run"], "--no-run leaves nothing to do without --cases FILE"),
        (["--floor", "no-such-file.yaml"], "no-such-file.yaml: cannot be read"),
        (["--rules", "no-such-folder", "--per-cell", "1", "--only", "A02"], "no-such-folder: "),
        (["--tiers", "3", "--only", "A02", "--singles"], "no case has that tier, transform and suite"),
    ],
)
def test_a_mistake_is_answered_before_anything_runs(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"auditor: {told}")


def test_a_role_counts_only_where_one_is_told() -> None:
    text = "办卡加{微信：[auditortest88]}，秒回。"
    told = case(text, "wx:auditortest88")
    flagged = case(text, "wx:auditortest88", expect=Expect.RECONSTRUCT)
    tally = count(verdicts([told, flagged], DAY, 1)).suites["singles"]
    assert (tally.n, tally.roles, tally.promotion) == (2, 1, 1)
