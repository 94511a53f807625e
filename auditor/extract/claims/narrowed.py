"""For whom or when something is said to hold: what holds for a group, or in one case, is not the only way for all."""

from auditor.extract.claims.matters import Matters
from auditor.extract.vocabulary import any_within, within


def is_narrowed(matters: Matters, start: int, end: int) -> bool:
    """Say whether what is said at ``start:end`` holds for some people, or in one case.

    外籍用户只能… and 如果手机丢失，只能… leave others to all the rest. To want it (如果想销户，只能…) is no case.
    """
    reading = matters.reading
    hits = reading.hits
    sentence, low = reading.view.sentence(start, end), matters.clause(start, end)[0]
    places = ((sentence[0], end), *reading.binder.headings(start)[:1])
    if any(any_within(hits[kind], *place) for place in places for kind in ("foreigner", "group")):
        return True
    for left, right, _ in within(hits["unsaid"], sentence[0], low):
        clause = matters.clause(left, right)
        failing = any(hit[2] == "may_not" for hit in within(matters.modals, *clause))
        if failing or not within(matters.actions, *clause):
            return True
    return False


def is_of_all(matters: Matters, start: int, end: int) -> bool:
    """Say whether a sentence speaks of a country's operators at large: it names a country, a law or all, and none."""
    reading = matters.reading
    low, high = reading.view.sentence(start, end)
    if reading.binder.named(low, high):
        return False
    return any(any_within(reading.hits[kind], low, high) for kind in ("country", "authority", "everyone"))
