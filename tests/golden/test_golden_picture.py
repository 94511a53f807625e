"""The README's picture: what a run prints today, each character in its cell, nothing from elsewhere."""

import re

from auditor.report.width import columns
from tools.picture_report import CELL, FILE, MARGIN, PAD, picture, report

TEXT = re.compile(r'<text[^>]* x="([\d.]+)" y="(\d+)" textLength="([\d.]+)">([^<]*)</text>')


def test_the_picture_is_of_today_s_report() -> None:
    assert FILE.read_text("utf-8") == picture(report()), "make docs pictures it anew"


def test_the_picture_refers_to_nothing_outside_itself() -> None:
    made = picture("")
    assert re.findall(r"https?://[^\s\"<]+", made) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"<script|<image|<foreignObject|@import|@font-face|url\(|href", made)


def test_what_stands_after_wide_characters_stands_in_its_own_column() -> None:
    wide, narrow = TEXT.findall(picture("微信: ab"))[-2:]
    assert (wide[3], narrow[3]) == ("微信", ": ab")
    assert float(wide[0]) == MARGIN + PAD
    assert float(narrow[0]) == MARGIN + PAD + columns("微信") * CELL


def test_a_run_is_as_long_as_the_columns_it_takes() -> None:
    runs = TEXT.findall(picture("\x1b[31m错误 error\x1b[0m  微a"))
    assert [float(length) for _, _, length, _ in runs[-4:]] == [4 * CELL, 5 * CELL, 2 * CELL, CELL]


def test_signs_of_markup_are_text() -> None:
    assert "a&lt;b&gt;&amp;" in picture("a<b>&")
