"""Who speaks where in an article: posters of a forum, who may disagree without the article contradicting itself."""

from bisect import bisect_right
from functools import cache
from typing import final

import re2

LEAST = 2
"""Labels of posters that make a forum; one alone is a heading."""


@cache
def _label() -> "re2._Regexp[str]":
    """Match a line that says who speaks from here on: 沙发：, 五楼（回四楼）：, **User A:**."""
    return re2.compile(
        r"(?m)^[ \t>*#-]{0,8}(?:"
        r"沙发|沙發|板凳|地板|楼主|樓主|(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:楼|樓|l)|[甲乙丙丁戊]"
        r"|(?:网友|網友|用户|用戶|读者|讀者)[a-z0-9一二三四五甲乙丙丁]"
        r"|(?:答|回答)(?:[一二三四五六七八九十]|[0-9]{1,2})"
        r"|(?:user|member|poster|guest|reply|comment|answer) ?[a-z0-9]{1,3}|op"
        r")(?: ?[(（][^)）\n]{0,16}[)）])?\**(?:[:：]|[ \t]*$)"
    )


@final
class Voices:
    """The posters of one article, by the places at which they begin to speak."""

    def __init__(self, text: str) -> None:
        """Find them in the text of the source; none when it is no forum."""
        found = [hit.start() for hit in _label().finditer(text.casefold())] if len(text.casefold()) == len(text) else []
        self._starts = found if len(found) >= LEAST else []

    def at(self, place: int) -> int:
        """Give the number of who speaks at ``place``; 0 before the first."""
        return bisect_right(self._starts, place)
