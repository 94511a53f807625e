"""`auditor explain FILE:LINE:COLUMN`: what is known of one place."""

from pathlib import Path

import pytest

from auditor.cli.main import main

TEXT = "# 秘鲁充值\n\n办卡请加 ＶＸ：auditor\u200b_test_1，在线秒回。\n\n余额查询请到门店。\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("a.md").write_text(TEXT, encoding="utf-8")


def explained(capsys: pytest.CaptureFixture[str], name: str, *words: str) -> str:
    assert main(["explain", "--today", "2026-11-20", name, *words]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("place", ["3", "3:6", "3:23"])
def test_a_line_or_a_column_inside_shows_what_stands_there(capsys: pytest.CaptureFixture[str], place: str) -> None:
    out = explained(capsys, f"a.md:{place}")
    assert "wx:auditor_test_1" in out
    assert "\nScore\n" not in out


@pytest.mark.parametrize("place", ["1", "5", "3:1", "3:24", "99"])
def test_where_nothing_stands_it_is_said(capsys: pytest.CaptureFixture[str], place: str) -> None:
    out = explained(capsys, f"a.md:{place}")
    assert f"nothing was seen at a.md:{place}" in out
    assert "auditor_test_1" not in out


def test_a_file_of_that_very_name_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md:3").write_text("空\n", encoding="utf-8")
    assert explained(capsys, "a.md:3").startswith("a.md:3 ·")


@pytest.mark.parametrize("name", ["a.md:0", "a.md:x", "a.md:1:2:3", "a.md:", "b.md:1", "a.md:9999999999", "a.md:１"])
def test_what_is_no_place_is_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["explain", name]) == 2
    assert "there is no file" in capsys.readouterr().err


def test_every_step_is_told_with_its_columns_and_code_points(capsys: pytest.CaptureFixture[str]) -> None:
    out = explained(capsys, "a.md:3")
    assert "3:16 not visible: ⟦ZWSP⟧ (U+200B) → left out" in out
    assert "3:6–8 full width: ＶＸ： (U+FF36 U+FF38 U+FF1A) → vx:" in out
    assert "3:9–23 the id: auditor⟦ZWSP⟧_test_1 → auditor_test_1" in out
    assert "asks-to-be-contacted — the sentence asks readers to get in touch" in out


def test_steps_and_signs_are_told_in_the_reader_s_language(capsys: pytest.CaptureFixture[str]) -> None:
    out = explained(capsys, "a.md:3", "--lang", "zh")
    assert "3:16 不可见字符: ⟦ZWSP⟧ (U+200B) → 略去" in out
    assert "asks-to-be-contacted — 句中请读者联系" in out


def test_the_columns_are_those_of_the_source(capsys: pytest.CaptureFixture[str]) -> None:
    line = TEXT.splitlines()[2]
    assert (line[15], line[5:8], line[8:23]) == ("\u200b", "ＶＸ：", "auditor\u200b_test_1")
    assert "3:16 " in explained(capsys, "a.md:3")
