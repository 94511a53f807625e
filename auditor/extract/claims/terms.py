"""What people there call a SIM card: 在秘鲁被称为“chip”, 当地人叫它 chip, "locally known as a chip"."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.claims.sim_words import words
from auditor.extract.claims.spoken_words import words_for_sim
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within

NAME = 24
"""Characters of a word for a SIM."""
ABOUT = 60
"""Characters before the sentence in which the SIM is named that it speaks of."""


@cache
def _quoted() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:做|作|为|為|它|其|他们|:| |a |an |the |is )*[“\"「『'‘](?P<quoted>[^”\"」』'’\n]{1,24})[”\"」』'’]|"
        r"(?:做|作|为|為|它|其|:| |a |an |the )*(?P<bare>[a-z\p{Latin}]{2,16})\b"
    )


def read(reading: Reading) -> Iterator[Claim]:
    """Read words for a SIM card, where a country or 当地 says whose word it is."""
    done = set[int]()
    for start, end in words_for_sim(reading):
        if _is_word(reading, (start, end), "quoted"):
            done.add(start)
            said = Said(nationwide=True, denied=False)
            yield reading.claim(ClaimKind.TERMINOLOGY, (start, end), "sim-word", reading.written(start, end), said)
    for hit in maximal(reading.hits["called"]):
        start, end, _ = hit
        if not reading.told(start, end):
            continue
        low, high = reading.view.sentence(start, end)
        found = _quoted().match(reading.text[end : min(high, end + NAME + 16)])
        if found is None:
            continue
        group = "quoted" if found.group("quoted") else "bare"
        which = 1 if group == "quoted" else 2
        place = (end + found.start(which), end + found.end(which))
        here = any(any_within(reading.hits[kind], low, high) for kind in ("country", "local", "sim-sayers"))
        here = here or (group == "quoted" and reading.text[start:end].startswith(("当地", "當地")))
        sims = any_within(reading.hits["sim"], max(0, low - ABOUT), start) or any_within(reading.hits["sim"], *place)
        sims = sims or any_within(reading.hits["sim"], low, start)
        if not here or not sims or any_within(reading.hits["esim"], low, high) or not _is_word(reading, place, group):
            continue
        if place[0] in done:
            continue
        clause = reading.clause(start, end)[0]
        done.add(place[0])
        said = Said(nationwide=True, denied=any_within(reading.hits["deny"], clause, end))
        yield reading.claim(ClaimKind.TERMINOLOGY, place, "sim-word", reading.written(*place), said)
    for start, end in words(reading):
        if start not in done and _is_word(reading, (start, end), "quoted") and reading.binder.bind(start, end)[0]:
            done.add(start)
            said = Said(nationwide=True, denied=False)
            yield reading.claim(ClaimKind.TERMINOLOGY, (start, end), "sim-word", reading.written(start, end), said)


def _is_word(reading: Reading, place: tuple[int, int], group: str) -> bool:
    """Say whether it may be a word for a SIM: no operator, no country, and unquoted only a word in small letters."""
    if reading.binder.named(*place) or any_within(reading.hits["country"], *place):
        return False
    start, end = place
    small = reading.view.cased[start:end] == reading.text[start:end] and end - start > 2  # noqa: PLR2004 — "by", "an"
    return group == "quoted" or (small and not any_within(reading.hits["sim"], start, end))
