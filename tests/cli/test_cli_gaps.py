"""``auditor facts gaps``: what articles claim and no fact answers, the most frequent first."""

from pathlib import Path

import pytest

from auditor.cli.main import main

UNKNOWN = "# 秘鲁电话卡攻略\n\nClaro 查余额拨 {code}，屏幕上会显示余额。\n"


def lines(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["facts", "gaps", *words, "--today", "2026-11-20"]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    for number, code in enumerate(("*551#", "*551#", "*552#"), start=1):
        (tmp_path / f"claro-{number}.md").write_text(UNKNOWN.format(code=code), "utf-8")
    (tmp_path / "known.md").write_text("# 英国电话卡攻略\n\ngiffgaff 查余额拨 *100#\n", "utf-8")
    (tmp_path / "app.md").write_text("# 秘鲁电话卡攻略\n\nEntel 的官方应用叫“Entel Uno”。\n", "utf-8")
    return tmp_path


def test_what_most_articles_claim_without_an_answer_comes_first(
    guides: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = lines(capsys, str(guides))[0]
    assert first.split() == ["3", "PE", "Claro", "dial-code", "balance", "*551#", "(2),", "*552#", "(1)"]


def test_what_the_facts_answer_is_no_gap(guides: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not any("giffgaff" in line or "app-name" in line for line in lines(capsys, str(guides)))


def test_the_last_line_counts_claims_and_gaps(guides: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, str(guides))[-1] == "3 of 5 checkable claims are open: 1 gaps, 1 shown"


def test_the_list_ends_where_it_is_asked_to(guides: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guides / "other.md").write_text("# 秘鲁电话卡攻略\n\nBitel 查余额拨 *553#。\n", "utf-8")
    assert len(lines(capsys, str(guides), "--limit", "1")) == 2
    assert len(lines(capsys, str(guides), "--limit", "0")) == 3


def test_an_article_that_says_something_twice_counts_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "twice.md").write_text(UNKNOWN.format(code="*551#") * 2, "utf-8")
    assert lines(capsys, str(tmp_path))[0].split()[0] == "1"


def test_control_characters_of_an_article_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.txt").write_text("秘鲁 Claro 保号需要 90 天，充值\x1b[2J 卡 35\u202e索尔\n", "utf-8")
    assert main(["facts", "gaps", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_nothing_to_look_through_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", "gaps", str(tmp_path)]) == 4
    assert "no article found" in capsys.readouterr().err
