"""`auditor rescore`, run for real on the report of the samples."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = (ROOT / "rules" / "weights.yaml").read_text("utf-8")


@pytest.fixture(autouse=True, scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the reports of all samples, and weights that put a planted contact higher."""
    made = tmp_path_factory.mktemp("rescore")
    for name in ("json", "jsonl"):
        scan = ["scan", str(ROOT / "samples"), "--no-config", "--today", "2026-11-20", "--fail-on", "never"]
        assert main([*scan, "--format", name, "--output", str(made / f"report.{name}")]) == 0
    other = WEIGHTS.replace("at_most: 40", "at_most: 50").replace('version: "2"', 'version: "3"')
    (made / "weights.yaml").write_text(other, "utf-8")
    return made


@pytest.fixture(autouse=True)
def _there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["rescore", *arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_by_the_same_weights_nothing_moves(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "report.json", "report.jsonl", "--fail-on-change")
    assert (found["articles"], found["unchanged"], found["changes"], found["moved"]) == (50, 50, [], [])
    assert found["missing"] == found["gone"] == []
    whole, lines = found["reports"]
    assert whole["made_by"] == found["scored_by"]
    assert lines == {"report": "report.jsonl", "made_by": None}


def test_by_other_weights_every_article_that_moved_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "report.json", "--weights", "weights.yaml")
    assert found["moved"] == [{"before": "untrustworthy", "after": "caution", "articles": 2}]
    assert found["reports"][0]["made_by"]["weights"] == "2"
    assert found["scored_by"]["weights"] == "3"
    row = found["changes"][0]["rows"][0]
    assert row == {
        "group": "promotion",
        "rule": "ceiling-confirmed-promotion",
        "before": -5,
        "after": 0,
        "reasons": [{"why": "cap", "before": 40, "after": 50}],
    }


def test_a_person_reads_what_moved_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rescore", "report.json", "--weights", "weights.yaml"]) == 0
    shown = capsys.readouterr().out
    assert "promo-us-whatsapp.md · not to be relied on → read with caution · 40 → 50/100 (40–40 → 50–50)" in shown
    assert "  promotion ceiling-confirmed-promotion -19 → -9: cap 40 → 50\n" in shown
    assert "25 articles: 2 in another band, 0 with another score or interval, 23 unchanged\n" in shown
    assert "no article was read" in shown


def test_the_same_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rescore", "report.json", "--weights", "weights.yaml", "--lang", "zh"]) == 0
    shown = capsys.readouterr().out
    assert "上限 40 → 50" in shown
    assert "25 篇文章：2 篇换了等级，0 篇分数或区间有变，23 篇不变" in shown


def test_a_band_that_moved_can_fail_a_build(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rescore", "report.json", "--weights", "weights.yaml", "--fail-on-change"]) == 1
    assert main(["rescore", "report.json", "--fail-on-change"]) == 0
    capsys.readouterr()


def test_the_order_of_reports_changes_no_byte(capsys: pytest.CaptureFixture[str]) -> None:
    one = answer(capsys, "report.json", "report.jsonl", "--weights", "weights.yaml")
    assert answer(capsys, "report.jsonl", "report.json", "--weights", "weights.yaml") == one


def test_a_report_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rescore", "report.json", "--output", "report.json"]) == 2
    assert "choose another name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("{}", 2, "is no report of auditor: line 1: Object missing required field `articles`"),
        ("[", 2, "is no report of auditor: line 1: "),
        ('{"articles": []}', 4, "the reports hold no article to score"),
        ('{"kind": "failure", "uri": "a.md"}', 4, "the reports hold no article to score"),
    ],
)
def test_what_is_no_report_is_refused(capsys: pytest.CaptureFixture[str], text: str, code: int, said: str) -> None:
    Path("bad.json").write_text(text, "utf-8")
    assert main(["rescore", "bad.json"]) == code
    assert said in capsys.readouterr().err


def test_weights_that_cannot_be_used_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.yaml").write_text(WEIGHTS.replace("repeat: 25", "repeat: 125"), "utf-8")
    assert main(["rescore", "report.json", "--weights", "bad.yaml"]) == 2
    assert "'repeat' is 125, not between 0 and 100" in capsys.readouterr().err


def test_the_example_of_the_documentation_is_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "scoring.md").read_text("utf-8")
    example = page.split("$ auditor rescore report.json --weights weights.yaml\n")[1].split("```")[0]
    assert main(["rescore", "report.json", "--weights", "weights.yaml"]) == 0
    shown = capsys.readouterr().out.replace(f"{ROOT}/", "")
    article, numbers = example.split("\n\n")
    assert article in shown.split("\n\n")
    assert f"\n\n{numbers}scored by weights 3" in shown
