"""Who has eSIM: Claro 支持 eSIM, 提供 eSIM 的运营商有…, eSIM 由…提供, a table's column, "Claro does not offer eSIM"."""

from collections.abc import Iterator

from auditor.extract.claims.esim_cells import answered, cells
from auditor.extract.claims.esim_grammar import disowned, narrowed
from auditor.extract.claims.esim_said import answers, is_aside, left_out, said
from auditor.extract.claims.esim_words import (
    BEFORE,
    Verb,
    answer_follows,
    at_last,
    counted,
    lacking,
    many,
    names_follow,
    object_ends,
    of_customers,
    of_those,
    pronoun,
    these,
    verbs,
    within_reach,
)
from auditor.extract.claims.members import Row, rows
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.text.numerals import whole

GAP = 14
"""Characters between a verb and the eSIM that it is about."""
LIST = 36
"""Characters between eSIM and the names of those who have it."""
SUBJECT = 40
"""Characters between who has it and the verb."""
TRIES = 6
"""Words for eSIM in one sentence that are looked at."""


def read(reading: Reading) -> Iterator[Claim]:
    """Read who offers eSIM and who does not; a sentence that only speaks of eSIM claims nothing."""
    hits = maximal(reading.hits["esim"])
    if not hits:
        return
    seen = -1
    for hit in hits:
        start, end, _ = hit
        if start < seen or not reading.prose(start):
            continue
        low, high = reading.view.sentence(start, end)
        seen = high
        listed = [row for row in rows(reading, low, high) if not left_out(reading.text, row)]
        tries = within(hits, start, high)[:TRIES]
        told = reading.told(start, end) and disowned().search(reading.text[low:high]) is None
        first = _in_sentence(reading, tries, (low, high), listed) if told else None
        if first is not None:
            yield first
        for claim in said(reading, (low, high), listed):
            if first is None or not _same(first, claim):
                yield claim
    yield from answers(reading, hits)
    yield from cells(reading, hits)


def _same(first: Claim, other: Claim) -> bool:
    """Say whether two claims of a sentence are of the same operators, or of the same words."""
    mine = {first.operator, *first.items}
    theirs = {other.operator, *other.items}
    return bool((mine & theirs) - {None}) or first.span.touches(other.span)


def _in_sentence(reading: Reading, hits: list[Hit], sentence: tuple[int, int], listed: list[Row]) -> Claim | None:
    for hit in hits:
        found = (
            _listed(reading, hit, sentence, listed)
            or _offered(reading, hit, sentence, listed)
            or _stated(reading, hit, sentence)
        )
        if found is not None:
            return found
    return None


def _listed(reading: Reading, hit: Hit, sentence: tuple[int, int], listed: list[Row]) -> Claim | None:
    """Read a list behind eSIM: 提供 eSIM 的运营商有 A 和 B, eSIM 由 A 和 B 提供, eSIM is available from A and B."""
    start, end, _ = hit
    low, high = sentence
    row = next((one for one in listed if one.start >= end and one.known), None)
    if row is None or row.start - end > LIST:
        return None
    between = reading.text[end : row.start]
    lead = names_follow().search(between)
    if lead is None or ";" in between or ("," in between and not lead.group("by")):
        return None
    said = [*verbs(reading, low, start), *verbs(reading, end, min(high, row.end + GAP))]
    nouns = any_within(reading.hits["carrier"], max(low, start - LIST), row.start)
    doer = lead.group("by") is not None
    if not (said or doer) or not (doer or nouns) or _conditional(reading, low, row.start):
        return None
    yes = all(verb.yes for verb in said)
    return _claim(reading, row, (row.start, row.end), (max(low, start - LIST), row.end), yes=yes)


def _offered(reading: Reading, hit: Hit, sentence: tuple[int, int], listed: list[Row]) -> Claim | None:
    """Read a verb and its eSIM, and who stands before it: A 和 B 均支持 eSIM, 秘鲁各大运营商纷纷推出 eSIM 服务."""
    start, end, _ = hit
    low, high = sentence
    said = [one for one in verbs(reading, max(low, start - GAP - 12), start) if start - one.end <= GAP]
    verb = lacking(reading, low, hit) or (said[-1] if said else None)
    if is_aside(reading.text[slice(*reading.clause(start, end))]):
        return None
    if verb is not None and (row := _in_apposition(reading, (verb.start, end), listed, high)) is not None:
        return _claim(reading, row, (row.start, end), (max(low, row.start - BEFORE), end), yes=verb.yes)
    if verb is not None and any(stop in reading.text[verb.end : start] for stop in ",:;。由"):
        verb = None
    if verb is not None and not verb.yes and narrowed().match(reading.text[end:high]):
        return None
    ends = object_ends().match(reading.text[end : min(high + 1, end + GAP + 8)])
    if verb is None or (ends is None and end < high) or (ends is not None and ends.group("of")):
        return _follows(reading, hit, sentence, listed)
    return _subject(reading, (verb.start, end), verb, sentence, listed)


def _in_apposition(reading: Reading, offer: tuple[int, int], listed: list[Row], high: int) -> Row | None:
    """Give the names that are counted before 提供 eSIM 的业者: Claro、Movistar 与 Entel 这三家提供 eSIM 的业者 …."""
    start, end = offer
    before = [row for row in listed if row.end <= start and row.known]
    if not before or these().fullmatch(reading.text[before[-1].end : start]) is None:
        return None
    nouns = within(reading.hits["carrier"], end, min(high, end + GAP))
    return before[-1] if nouns and of_those().fullmatch(reading.text[end : nouns[0][0]]) else None


def _follows(reading: Reading, hit: Hit, sentence: tuple[int, int], listed: list[Row]) -> Claim | None:
    """Read a verb behind its eSIM: Claro 的 eSIM 已经上线, eSIM is not yet available in Peru."""
    (start, end, _), high = hit, sentence[1]
    if is_aside(reading.text[slice(*reading.clause(start, end))]):
        return None
    said = [one for one in verbs(reading, end, min(high, end + GAP + 12)) if one.start - end <= GAP]
    if not said:
        return None
    first = said[0]
    between = reading.text[end : first.start]
    marked = not first.yes or at_last().search(reading.text[end : first.end]) is not None
    tail = reading.text[first.end : min(high, first.end + 1)]
    if not marked or not first.state or any(stop in between for stop in ",:;。") or tail not in {*" ,.。了;)", ""}:
        return None
    return _subject(
        reading, (start, first.end), Verb(start=start, word=start, end=end, yes=first.yes), sentence, listed
    )


def _subject(
    reading: Reading, place: tuple[int, int], verb: Verb, sentence: tuple[int, int], listed: list[Row]
) -> Claim | None:
    """Find who has it: names before the verb, else behind "in"; the operators of a country; the country itself."""
    low, (start, end) = sentence[0], place
    if _conditional(reading, low, end) or reading.asked(start, end):
        return None
    before = [row for row in listed if row.end <= verb.start and row.known]
    row = before[-1] if before and verb.start - before[-1].end <= SUBJECT else None
    if any_within(reading.hits["device"], row.end if row is not None else low, verb.start):
        return None
    if row is not None:
        theirs = verb.end <= verb.start and of_customers().search(reading.text[row.end : verb.start])
        return None if theirs else _claim(reading, row, place, (max(low, row.start - BEFORE), end), yes=verb.yes)
    after = next((one for one in listed if one.known and end <= one.start <= end + GAP), None)
    if after is not None and within_reach().search(reading.text[end : after.start]):
        return _claim(reading, after, place, (low, after.end), yes=verb.yes)
    if before:
        return None
    return _of_the_one_above(reading, place, verb, low) or _nationwide(reading, place, verb, sentence)


def _of_the_one_above(reading: Reading, place: tuple[int, int], verb: Verb, low: int) -> Claim | None:
    """Read what is said of "it", or of a card, under the heading or behind the sentence that names the operator."""
    if pronoun().fullmatch(reading.text[low : verb.start].lstrip(" *-•\n")) is None:
        return None
    country, operator = reading.binder.bind(*place)
    before = reading.view.bounds(max(0, reading.view.block_index(low)))[0]
    if operator is None or any_within(reading.hits["device"], max(before, low - 2 * SUBJECT), low):
        return None
    said = Said(denied=False, whose=(country, operator))
    return reading.claim(ClaimKind.ESIM_SUPPORT, place, "esim-support", "yes" if verb.yes else "no", said)


def _nationwide(reading: Reading, place: tuple[int, int], verb: Verb, sentence: tuple[int, int]) -> Claim | None:
    """Read what is said of the operators of a country at large, or of the country itself."""
    low, high = sentence
    end, text = place[1], reading.text
    carriers = within(reading.hits["carrier"], max(low, verb.start - SUBJECT), verb.start)
    if carriers:
        begin, last = max(low, carriers[0][0] - BEFORE), carriers[-1][1]
        qualified = any_within(reading.hits["main"], begin, last) or many().search(text[begin : verb.start])
        if not qualified or verb.start - last > GAP:
            return None
    elif not _of_country(reading, low, verb, (end, min(high, end + GAP))):
        return None
    said = Said(denied=False, nationwide=True)
    return reading.claim(ClaimKind.ESIM_SUPPORT, place, "esim-support", "yes" if verb.yes else "no", said)


def _of_country(reading: Reading, low: int, verb: Verb, after: tuple[int, int]) -> bool:
    """Say whether a country is the subject (秘鲁已支持 eSIM), or the place behind it (… in Peru)."""
    text = reading.text
    before = [hit for hit in within(reading.hits["country"], low, verb.start) if verb.start - hit[1] <= GAP]
    behind = within(reading.hits["country"], *after)
    if behind:
        return within_reach().search(text[after[0] : behind[-1][0]]) is not None
    return bool(before) and "," not in text[before[-1][1] : verb.start]


def _stated(reading: Reading, hit: Hit, sentence: tuple[int, int]) -> Claim | None:
    """Read "eSIM：支持" under the heading or in the line of an operator."""
    start, end, _ = hit
    (low, high), text = sentence, reading.text
    lead = answer_follows().match(text[end : min(high, end + GAP)])
    alone = not text[low:start].strip(" -*•·|") or text[max(low, start - 2) : start].strip(" ") in {",", ";", "|", "、"}
    if lead is None or not alone:
        return None
    begin = end + lead.end()
    stops = [place for place in (text.find(sign, begin, high) for sign in ",;|(") if place >= 0]
    return answered(reading, (begin, min(stops, default=high)))


def _claim(reading: Reading, row: Row, place: tuple[int, int], around: tuple[int, int], *, yes: bool) -> Claim:
    if len(row.names) == 1:
        whose = (row.country, row.names[0])
        closed = _is_closed(reading, around, row)
        said = Said(denied=False, whose=whose, items=row.names if closed else (), closed=closed)
        return reading.claim(ClaimKind.ESIM_SUPPORT, place, "esim-support", "yes" if yes else "no", said)
    number = counted().search(reading.text[max(around[0], row.start - LIST) : row.start])
    number = number or counted().match(reading.text[row.end : row.end + BEFORE].lstrip(" 等这"))
    said = Said(
        denied=False, items=row.names, closed=_is_closed(reading, around, row), nationwide=True,
        whose=(row.country or reading.binder.country, ""), count=whole(number.group(1)) if number else None,
    )  # fmt: skip
    return reading.claim(ClaimKind.ESIM_SUPPORT, (row.start, row.end), "esim-support", "yes" if yes else "no", said)


def _is_closed(reading: Reading, around: tuple[int, int], row: Row) -> bool:
    """Say whether the article says that nobody else does: 只有 A 和 B 提供 eSIM."""
    begin = min(around[0], row.start)
    only = [hit for hit in maximal(within(reading.hits["only"], max(0, begin), row.start)) if hit[2] == "closed"]
    near = [hit for hit in only if not any(stop in reading.text[hit[1] : row.start] for stop in ",;")]
    return bool(near) and "主要" not in reading.text[begin : row.start]


def _conditional(reading: Reading, low: int, end: int) -> bool:
    return any_within(reading.hits["condition"], low, end)
