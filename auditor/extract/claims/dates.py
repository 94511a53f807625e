"""The date a claim speaks of: stated beside it, in the title, the article's own, that of its last commit."""

from datetime import date
from functools import cache
from typing import final

import re2

from auditor.extract.view import View
from auditor.facts.days import last_day
from auditor.parse.article import Place

TITLE = 120
"""Characters of a title that are looked through."""
BACK = 240
"""Characters before a sentence that speaks of a day stated there."""
LINE = 60
"""Characters of a first paragraph that is a title."""


@cache
def _stated() -> "re2._Regexp[str]":
    """Match a year, quarter, month or day: 2024年6月, June 2024, 2025-Q2, 2024-06-30."""
    return re2.compile(
        r"(?:(?:(?P<first>[0-3]?[0-9])(?:st|nd|rd|th)? )?"
        r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* "
        r"(?:(?P<nth>[0-3]?[0-9])(?:st|nd|rd|th)?,? )?)?"
        r"(?:(?P<ordinal>first|second|third|fourth) quarter(?: of|,)? |(?P<before>q[1-4])(?: of|,|/)? ?)?"
        r"(?P<year>(?:19|20)[0-9]{2})"
        r"(?: ?[年/.-] ?(?P<month>1[0-2]|0?[1-9])(?: ?[月/.-] ?(?P<day>[0-3]?[0-9]) ?日?| ?月)?"
        r"|(?: ?年?第?|-| )(?P<quarter>q[1-4]|[一二三四1-4]季度?)| ?年)?"
    )


_TIES = (
    "截至",
    "截止",
    "截止到",
    "截止至",
    "更新于",
    "更新",
    "更新时间",
    "as of",
    "as at",
    "updated",
    "in",
    "in the",
    "by the",
    "for the",
    "during",
    "during the",
    "as of the",
    "by the end of",
    "at the end of",
    "until",
    "直到",
)
"""Words that tie what follows to a statement."""
_OPENS = ("", ",", ";", ":", "(", "[", "【", "、", "在", "于", "於", "到", "至", "。", "-", "—")
"""What stands before a date that opens a statement."""
_EVENT = (
    "成立",
    "推出",
    "起",
    "进入",
    "開始",
    "开始",
    "以来",
    "以後",
    "以后",
    "上线",
    "之前",
    "前",
    "之后",
    "后",
    "後",
    "获",
    "更名",
    "收购",
    "合并",
    "關閉",
    "关闭",
)
"""What follows a date that tells of an event, not of the day for which a statement holds."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_QUARTERS = {
    form: at
    for at, forms in enumerate(
        (
            ("q1", "first", "一季度", "1季度", "一季", "1季"),
            ("q2", "second", "二季度", "2季度", "二季", "2季"),
            ("q3", "third", "三季度", "3季度", "三季", "3季"),
            ("q4", "fourth", "四季度", "4季度", "四季", "4季"),
        ),
        start=1,
    )
    for form in forms
}
_THEN = (
    "当时",
    "當時",
    "那时",
    "那時",
    "彼时",
    "同期",
    "同年",
    "那一年",
    "那年",
    "at that time",
    "at the time",
    "back then",
    "that year",
)
"""Words by which a sentence speaks of the day that the one before it stated."""


@final
class Dates:
    """Dates of one article: of each sentence, of its title, of its metadata."""

    def __init__(self, view: View) -> None:
        """Read the article's own date; the title's is looked for when it is first asked for."""
        self._view = view
        published = view.article.published or view.article.source.committed
        self._own = last_day(published) if published is not None else None
        self._title: date | None = None
        self._asked = False

    def of(self, start: int, end: int) -> date | None:
        """Give the date of what stands there: its sentence's, the title's, the article's; ``None`` for today."""
        low, high = self._view.sentence(start, end)
        stated = self._in(low, high, at=start) or self._meant(low, high)
        return stated or self._titled() or self._own

    def _meant(self, low: int, high: int) -> date | None:
        """Give the date stated before a sentence that begins with "at that time"."""
        if not self._view.text[low:high].lstrip().startswith(_THEN):
            return None
        first = self._view.bounds(max(0, self._view.block_index(low)))[0]
        return self._in(max(first, low - BACK), low, at=low) if first < low else None

    def _titled(self) -> date | None:
        if not self._asked:
            self._asked = True
            blocks = self._view.article.blocks
            for index, block in enumerate(blocks[:3]):
                low, high = self._view.bounds(index)
                line = index == 0 and len(blocks) > 1 and high - low <= LINE  # a title in bold, or in plain text
                if self._title is None and (block.place in {Place.TITLE, Place.HEADING} or line):
                    self._title = self._in(low, min(high, low + TITLE))
        return self._title

    def _in(self, low: int, high: int, *, at: int | None = None) -> date | None:
        """Give the date nearest before ``at``, else the first behind it; without ``at`` the first, whatever ties it."""
        text, best = self._view.text[low:high], None
        if "19" not in text and "20" not in text:
            return None
        for found in _stated().finditer(text):
            if _speaks_of(text, found, bare=at is None) and (day := _day(found)) is not None:
                if at is None or (best is not None and low + found.start() > at):
                    return day if best is None else best
                now = at is not None and _now().search(text[found.end() : max(0, at - low)]) is not None
                best = None if now else day
        return best


@cache
def _now() -> "re2._Regexp[str]":
    """Match what ends the time of which a date before it speaks."""
    return re2.compile(r"如今|现在|現在|目前|今天|now|today|currently")


def _speaks_of(text: str, found: "re2._Match[str]", *, bare: bool) -> bool:
    """Say whether a match is the day for which its sentence holds: tied to it, or opening it; ``bare``: any year is."""
    start, end = found.start(), found.end()
    if text[start - 1 : start].isalnum() and text[start - 1 : start].isascii():
        return False
    if text[end : end + 1].isalnum() and text[end : end + 1].isascii():
        return False
    if bare:
        return True
    before, after = text[max(0, start - 20) : start].rstrip(" "), text[end : end + 6].lstrip()
    if after.startswith(_EVENT):
        return False
    if before.rstrip(" :").endswith(_TIES):
        return True
    dated = any(
        found.group(name) for name in ("name", "month", "quarter", "ordinal", "before")
    ) or found.group().endswith("年")
    return dated and (not before or before[-1] in "".join(_OPENS))


def _day(found: "re2._Match[str]") -> date | None:
    """Give the last day that a match may mean."""
    year, month, day = found.group("year"), found.group("month"), found.group("day")
    if name := found.group("name"):
        month, day = str(_MONTHS.index(name) + 1), found.group("nth") or found.group("first")
    if quarter := found.group("quarter") or found.group("before") or found.group("ordinal"):
        return last_day(f"{year}-Q{_QUARTERS[quarter]}")
    if month is None:
        return last_day(year)
    written = f"{year}-{int(month):02}"
    return (last_day(f"{written}-{int(day):02}") if day is not None else None) or last_day(written)
