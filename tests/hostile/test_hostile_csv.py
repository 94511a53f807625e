"""What an article cannot do to a spreadsheet: SCIENCE O06."""

import csv
import io
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.report import wire
from auditor.report.csv import COLUMNS, LONGEST, MARK, cell, render
from auditor.report.view import View
from auditor.text.wellformed import wellformed
from tests.hostile.hostile_report import (
    HOSTILE,
    NAUGHTY,
    TRANSFORMS,
    WITHOUT_NAUGHTY,
    hostile_report,
    hostile_strings,
    naughty_strings,
)

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
UNSEEN = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0x200B, 0x200E, 0xFEFF)} | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
OFFICE = shutil.which("soffice")
SEPARATORS = {"comma": "44", "semicolon": "59"}


def short(text: str) -> wire.Report:
    """Give a report full of ``text`` with a finding about a claim, an accepted one, and two failures."""
    report = hostile_report(text, articles=1, chinese="文")
    article = report.articles[0]
    return replace(report, articles=(replace(article, findings=article.findings[:: len(article.findings) - 1]),))


def table(strings: Iterable[str]) -> str:
    """Give one CSV with the rows of a report full of each string, the mark left out."""
    view = View(languages=("en", "zh"))
    pieces = [b"".join(list(render(short(text), view))[1:]) for text in strings]
    return (next(render(short(""), view)) + b"".join(pieces)).decode("utf-8", "strict").removeprefix(MARK)


def check(strings: Iterable[str]) -> None:
    """Assert that the table of ``strings`` is a table, and no cell of it a formula, whatever it is cut at."""
    given_ = list(strings)
    written = table(given_)
    rows = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(COLUMNS) + 3}
    assert len(rows) == written.count("\r\n") == written.count("\n") == 1 + 4 * len(given_)
    cells = {one for row in rows for one in row}
    assert [one for one in cells if one.lstrip().startswith(TRIGGERS)] == []
    assert [one for one in cells if set(one) & UNSEEN] == []
    assert max(map(len, cells)) <= LONGEST
    for separator in ";\t":
        cut = {field.strip("\"' ") and field for line in written.split("\r\n") for field in line.split(separator)}
        assert [field for field in cut if field and field.lstrip(' "\u3000\u00a0').startswith(TRIGGERS)] == []


@pytest.mark.parametrize("transform", range(len(TRANSFORMS)))
def test_no_hostile_string_is_a_formula_or_breaks_a_row(transform: int) -> None:
    check(hostile_strings(TRANSFORMS[transform]))


@pytest.mark.skipif(not NAUGHTY.exists(), reason=WITHOUT_NAUGHTY)
def test_no_naughty_string_is_a_formula_or_breaks_a_row() -> None:
    check(naughty_strings())


@settings(deadline=None)
@given(st.lists(st.sampled_from(["=", "@", "＋", "-", ";", ",", '"', "'", " ", "\t", "\r", "\n", "\0", "\u3000", "a"])))
def test_no_mixture_of_signs_is_a_formula(signs: list[str]) -> None:
    shown = cell("".join(signs))
    assert not shown.lstrip().startswith(TRIGGERS)
    assert not set(shown) & UNSEEN
    for field in shown.split(";"):
        assert not field.lstrip(" \"'\u3000\u00a0").startswith(TRIGGERS) or field.startswith("'")


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_from_the_table_as_it_was_shown(text: str) -> None:
    rows = list(csv.DictReader(io.StringIO(table([text]), newline=""), strict=True))
    assert {row["uri"] for row in rows} == {cell(text)}
    assert {row["quote"] for row in rows if row["kind"] == "finding"} == {cell(text)}


def test_text_without_a_trick_is_in_its_cell_as_it_is() -> None:
    for text in (
        "",
        "a",
        "微信：auditor_test_1",
        'say "a, b"',
        "*123#",
        "a=b; c",
        "tg:auditor_test_1",
        "🇵🇪 👨\u200d👩\u200d👧",
        "a - b",
    ):
        assert cell(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+2", "'=1+2"),
        ("@auditor_test_1", "'@auditor_test_1"),
        ("＠auditor_test_1", "'＠auditor_test_1"),
        ("  +51 1 234", "'  +51 1 234"),
        ("\u3000-1", "'\u3000-1"),
        ("\t=1", "'⟦TAB⟧=1"),
        ("\0", "'⟦NUL⟧"),
        ("a\r\nb", "a⟦CR⟧⟦LF⟧b"),
        ("a;=1", "a;'=1"),
        ('"=1', "'\"=1"),
        ('a; "=1', "a;' \"=1"),
        ("\u202e1", "⟦RLO⟧1"),
    ],
    ids=ascii,
)
def test_a_formula_stands_behind_an_apostrophe_and_a_control_by_its_name(text: str, expected: str) -> None:
    assert cell(text) == expected


def test_a_cell_is_no_longer_than_a_spreadsheet_holds() -> None:
    assert len(cell("x" * 100_000)) == LONGEST
    assert len(cell("\u202e" * 20_000)) == LONGEST
    assert len(cell(";=" * 16_000)) == LONGEST


def formulas(path: Path, separator: str) -> list[str]:
    """Let LibreOffice open a CSV and give the formulas of what it saves."""
    where = f"-env:UserInstallation=file://{path.parent}/profile"
    how = f"--infilter=CSV:{SEPARATORS[separator]},34,76,1"
    command = [OFFICE or "", where, "--headless", how, "--convert-to", "fods", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 — with arguments of our own
    saved = path.with_suffix(".fods").read_text("utf-8")
    assert saved.count("<text:p>") > 2
    return re2.findall(r'table:formula="([^"]*)"', saved)  # type: ignore[no-any-return]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("separator", SEPARATORS)
def test_libreoffice_finds_no_formula_in_the_hostile_report(separator: str, tmp_path: Path) -> None:
    strings = [*HOSTILE, *(naughty_strings() if NAUGHTY.exists() else ())]
    path = tmp_path / "report.csv"
    path.write_text(MARK + table(strings), "utf-8", newline="")
    assert formulas(path, separator) == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
def test_libreoffice_would_find_a_formula_where_nothing_is_done(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    path.write_text(f"{MARK}a,b\r\n=1+2,{wellformed('+1+2')}\r\n", "utf-8", newline="")
    assert formulas(path, "comma") == ["of:=1+2"]
