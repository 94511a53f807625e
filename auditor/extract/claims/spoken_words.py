"""What people call a SIM, told by 叫 or 说 and quotation marks: 把 SIM 卡叫“유심”, locals say "chip", not SIM."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.vocabulary import any_within, within

ABOUT = 60
"""Characters around a quotation in which the SIM is named."""
SENTENCE = 40
"""Characters before a quotation in which it is told whose word it is."""


@cache
def _quoted() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:叫做|叫作|叫|说成|說成|说|說|讲|講|喊|say|says|call it|ask for)(?:的?是)?(?: a| an| the)? ?"
        r"[“\"「『‘]([^“”\"「」『』’。,;!?\n]{1,20})[”\"」』’]"
    )


@cache
def _of_sim() -> "re2._Regexp[str]":
    """Match what ties a verb of naming to the SIM before it: 把 SIM 卡叫."""
    return re2.compile(r"(?:都|一般|通常|普遍|也|多半|统一|都把它|就| )*")


@cache
def _rather() -> "re2._Regexp[str]":
    """Match what sets the word against "SIM": 不讲 SIM 卡，多半说, say chip, not SIM."""
    return re2.compile(
        r"(?:不|不会|不會|很少|少有人|没人|沒人)(?:讲|講|说|說|叫|喊)|\bnot (?:a |the )?\"?sim|instead of|rather than"
    )


def words_for_sim(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give where such words stand."""
    hits = reading.hits
    if not hits["sim"]:
        return
    for found in _quoted().finditer(reading.text):
        start, end = found.start(1), found.end(1)
        if not reading.told(start, end):
            continue
        low, high = reading.view.sentence(start, end)
        verb = found.start()
        sims = within(hits["sim"], max(low, verb - ABOUT), verb)
        named = bool(sims) and _of_sim().fullmatch(reading.text[sims[-1][1] : verb]) is not None
        named = named and _governs().search(reading.text[max(low, sims[-1][0] - 4) : sims[-1][0]]) is not None
        beside = bool(sims) or any_within(hits["sim"], end, min(high, end + ABOUT))
        rather = _rather().search(reading.text[max(low, verb - SENTENCE) : min(high, end + SENTENCE)]) is not None
        if (named or (beside and rather)) and _people(reading, low, verb):
            yield start, end


@cache
def _governs() -> "re2._Regexp[str]":
    return re2.compile(r"(?:把|将|將|管|称|稱) ?$")


def _people(reading: Reading, low: int, at: int) -> bool:
    """Say whether it is the people of a country who say so."""
    return (
        any_within(reading.hits["country"], low, at)
        or any_within(reading.hits["local"], low, at)
        or any_within(reading.hits["sim-sayers"], low, at)
    )
