"""A term that is defined as a kind of card and then equated with any card: 保号卡是…, SIM卡在当地被称为保号卡."""

from collections.abc import Iterator

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, within

BESIDE = 80
"""Characters before a name in which the other stands: 在中国称为“SIM卡”；在秘鲁 …"""
_CLOSING = frozenset("”」』’\"'")
NEAR = 4
"""Characters between a term and the word that defines or names it: quotation marks, a space."""


def read(reading: Reading) -> Iterator[Claim]:
    """Read equations of a term with what its own definition sets it apart from."""
    hits = reading.hits
    if not hits["inside_named"] or not hits["inside_general"] or not hits["inside_kind"]:
        return
    defined: dict[str, tuple[int, int]] = {}
    for start, end, term in maximal(hits["inside_kind"]):
        if not reading.prose(start) or reading.asked(start, end):
            continue
        verbs = within(hits["inside_defined"], end, end + NEAR + 4)
        if verbs and verbs[0][0] - end <= NEAR:
            defined.setdefault(term, (start, reading.clause(verbs[0][0], verbs[0][1])[1]))
            continue
        if term in defined and (named := _named(reading, (start, end, term))) is not None:
            low = max(reading.view.bounds(reading.view.block_index(start))[0], start - BESIDE)
            high = reading.view.sentence(start, end)[1]
            general = [
                hit for hit in maximal(within(hits["inside_general"], low, high)) if _named(reading, hit) is not None
            ]
            stop = end + (reading.text[end : end + 1] in _CLOSING)
            if general:
                value = f"{reading.written(*defined[term])} / {reading.written(named, stop)}"
                said = Said(denied=False, nationwide=True, against=defined[term])
                yield reading.claim(ClaimKind.INTERNAL, (named, stop), "definition", value, said)


def _named(reading: Reading, hit: Hit) -> int | None:
    """Give where the word begins that says a term is a name: 被称为“保号卡”."""
    called = within(reading.hits["inside_named"], max(0, hit[0] - NEAR - 8), hit[0])
    near = [one for one in called if hit[0] - one[1] <= 2]  # noqa: PLR2004 — a quotation mark and a space
    return min((one[0] for one in near), default=None)
