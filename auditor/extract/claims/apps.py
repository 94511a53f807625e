"""Names of apps: the quoted name beside a word for an app, 官方APP“…”, the official app "…"."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.mentions import Claim, ClaimKind

LONGEST_NAME = 64
CALLED = 12
"""Characters between a word for an app and its name: 叫, 名为, is called."""


@cache
def _quoted() -> "re2._Regexp[str]":
    return re2.compile("[“\"「『《【'‘]([^”\"」』》】'’\\n]{2,40})[”\"」』》】'’]")


def read(reading: Reading) -> Iterator[Claim]:
    """Read the quoted names that follow a word for an app, where an operator is named."""
    view, seen = reading.view, -1
    for left, right, _ in reading.hits["app"]:
        if left < seen or not reading.readable(left):
            continue
        hit = _quoted().search(view.text[right : right + LONGEST_NAME])
        if hit is None or hit.start() > CALLED or any(stop in hit.string[: hit.start()] for stop in "。!?;\n"):
            continue
        _, high = view.sentence(left, right)
        for name in _quoted().finditer(view.text[right:high]):  # and those that follow: 另一家的是“…”
            start, seen = right + name.start(1), right + name.end(1)
            if reading.binder.bind(start, seen)[1] is not None:
                yield reading.claim(ClaimKind.APP_NAME, (start, seen), "app-name", reading.written(start, seen))
