"""Mail addresses in the text; they need no cue."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.candidate import Candidate
from auditor.extract.dotted import dotted_mails
from auditor.extract.mentions import Channel
from auditor.extract.view import View, wordy
from auditor.parse.article import Place

FILES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg", "avif"})
"""No top-level domains: ``icon@2x.png`` is a picture for fine screens."""


LONGEST_SCHEME = 40
"""Characters before a password in which the ``//`` of its address stands."""


@cache
def _address() -> "re2._Regexp[str]":
    return re2.compile(r"[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}")


def addresses(view: View) -> Iterator[Candidate]:
    """Give every address; one with another address's sign around it, or that is a remote of git, is none."""
    text = view.text
    for start, end, handle in dotted_mails(view):
        yield Candidate(
            channel=Channel.EMAIL, handle=handle, start=start, end=end, id_start=start, id_end=end,
            disguises=("spelled-out",), cued=False,
        )  # fmt: skip
    if "@" not in text:
        return
    for hit in _address().finditer(text):
        start, end = hit.span()
        after = text[end] if end < len(text) else "\n"
        before = text[start - 1] if start else "\n"
        if after in ":/@" or before in "@/" or wordy(before) or text.startswith("git@", start):
            continue
        if before == ":" and "//" in text[max(0, start - LONGEST_SCHEME) : start]:
            continue  # the password of ``https://user:password@host``
        if hit.group().rpartition(".")[2] in FILES:
            continue
        block = view.block(start)
        if block is not None and block.place is Place.CODE:
            continue
        handle = text[start:end]
        yield Candidate(
            channel=Channel.EMAIL, handle=handle, start=start, end=end, id_start=start, id_end=end,
            disguises=(), cued=False,
        )  # fmt: skip
