"""`auditor evaluate`, run for real on a few labelled articles."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import main

PROMO = "# 秘鲁电话卡怎么充值\n\n办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"
HONEST = "# 怎么查余额\n\n到运营商的门店，或者在官方应用里查看。\n"
ROWS = (
    {"file": "promo.md", "label": "promo", "handles": [{"norm": "wechat:auditor_test_1"}], "source": "a:1"},
    {"file": "honest.md", "label": "legit", "source": "b:1"},
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("set").mkdir()
    Path("set/promo.md").write_text(PROMO, encoding="utf-8")
    Path("set/honest.md").write_text(HONEST, encoding="utf-8")
    index(*ROWS)


def index(*rows: dict[str, Any]) -> None:
    Path("set/index.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def evaluate(*arguments: str) -> int:
    return main(["evaluate", "set", "--today", "2026-11-20", *arguments])


def test_the_tables_give_each_number_with_n_and_interval(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate() == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("2 labelled articles")
    line = next(line for line in out.splitlines() if "handles.wechat.recall" in line)
    assert line.split() == ["handles.wechat.recall", "1.000", "[0.050,", "1.000]", "1", "of", "1"]
    assert "  b " not in out


def test_sources_are_shown_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate("--by-source") == 0
    assert "\n    b " in capsys.readouterr().out


def test_misses_are_named_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    index({**ROWS[0], "handles": [{"norm": "telegram:auditor_test_2"}]})
    evaluate()
    assert "auditor_test_2" not in capsys.readouterr().out
    evaluate("--misses")
    assert "    handles.telegram.recall  promo.md  tg:auditor_test_2 is not seen\n" in capsys.readouterr().out


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate("--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "auditor-evaluation/1"
    assert told["evaluation"]["articles"] == 2
    measures = {one["name"]: one for part in told["evaluation"]["parts"] for one in part["measures"]}
    assert measures["handles.wechat.recall"]["n"] == 1
    assert (told["floors"], told["short"]) == (None, [])


@pytest.mark.parametrize(
    ("floors", "expected"),
    [
        ("set:\n  handles.wechat.recall: 1\n", 0),
        ("set:\n  handles.wechat.recall: 1\n  accused.legit.error: 0\n", 0),
        ("set:\n  handles.telegram.recall: 0.5\n", 1),
        ("set:\n  handles.wechat.recall: 1.5\n", 1),
        ("other:\n  handles.wechat.recall: 1\n", 2),
        ("set:\n  handles.wechat.recall: high\n", 2),
        ("set: 1\n", 2),
    ],
)
def test_a_floor_decides_the_exit_code(floors: str, expected: int) -> None:
    Path("floors.yaml").write_text(floors, encoding="utf-8")
    assert evaluate("--floor", "floors.yaml") == expected


def test_a_floor_that_is_not_held_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("floors.yaml").write_text("set:\n  handles.wechat.recall: 1.5\n", encoding="utf-8")
    evaluate("--floor", "floors.yaml")
    assert "1 floors, 1 not held\n  handles.wechat.recall is 1.0000, below 1.5\n" in capsys.readouterr().out


def test_proposed_floors_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate("--format", "floors") == 0
    Path("floors.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
    assert evaluate("--floor", "floors.yaml") == 0
    assert " floors, 0 not held" in capsys.readouterr().out


def test_code_is_measured_beside_the_articles_or_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("code").mkdir()
    Path("code/a.py").write_text("x = 1\n", encoding="utf-8")
    Path("floors.yaml").write_text("code:\n  code.error: 0\n", encoding="utf-8")
    assert main(["evaluate", "--code", "code", "--floor", "floors.yaml", "--jobs", "1"]) == 0
    assert evaluate("--code", "code", "--jobs", "1", "--floor", "floors.yaml") == 0
    assert capsys.readouterr().out.count("code.error") == 2


def test_labels_that_cannot_be_used_are_told_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    index({"file": "missing.md"}, {"file": "promo.md", "expect_role": "x"})
    assert evaluate() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(": ")[1] for line in err.splitlines()] == ["set/index.jsonl:1", "set/index.jsonl:2"]


def test_an_article_that_cannot_be_audited_outranks_a_floor(capsys: pytest.CaptureFixture[str]) -> None:
    Path("set/large.md").write_bytes(b"a" * (10 * 1024 * 1024 + 1))
    index(*ROWS, {"file": "large.md", "label": "legit"})
    Path("floors.yaml").write_text("set:\n  handles.wechat.recall: 1.5\n", encoding="utf-8")
    assert evaluate("--floor", "floors.yaml") == 3
    assert "not audited: large.md: larger than" in capsys.readouterr().out


def test_a_folder_without_an_index_is_no_input() -> None:
    Path("empty").mkdir()
    assert main(["evaluate", "empty"]) == 4


def test_what_is_measured_is_not_overwritten() -> None:
    for name in ("set/index.jsonl", "set/promo.md"):
        assert evaluate("--output", name) == 2
    assert evaluate("--output", "result.txt") == 0
    assert Path("result.txt").read_text(encoding="utf-8").startswith("2 labelled articles")
