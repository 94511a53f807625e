"""A code for a text session that is said to talk: *123#，拨通后按照语音提示操作."""

from collections.abc import Iterator
from dataclasses import replace

from auditor.extract.claims.number import SHORTEST, number
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.extract.vocabulary import any_within, within
from auditor.parse.article import Place

REACH = 64
"""Characters behind a code in which words about a voice are about its call."""
NEXT = 80
"""Characters of the sentence that follows the one of the code."""
OPENS = 14
"""Characters before the words about a voice in the next step of a list: 接通后根据语音提示 …"""
DENIED = 8
"""Characters before the words about a voice in which they are denied: 没有任何语音提示."""
_STEPS = frozenset({Place.ITEM, Place.PARAGRAPH})


def read(reading: Reading) -> Iterator[Claim]:
    """Read each place at which words about a voice follow a code that ends in ``#``; the claim is of the code."""
    prompts = reading.prompts
    if not prompts:
        return
    told = -1
    for number_, (start, end, claim) in enumerate(reading.codes):
        if not claim.value.endswith("#") or claim.polarity is Polarity.DENIED:
            continue
        after = reading.codes[number_ + 1][0] if number_ + 1 < len(reading.codes) else len(reading.text)
        for place in _windows(reading, start, end, after):
            found = within(prompts, *place)
            if found and found[0][0] > told and _is_of(reading, end, claim, found[0][:2]):
                low, high = _words(reading, found[0][:2])
                told = high
                yield _mixed(reading, number_, (low, high), place[0] <= end)
                break


def _windows(reading: Reading, start: int, end: int, after: int) -> Iterator[tuple[int, int]]:
    """Give where words about the call stand: behind the code in its sentence, then in the next one."""
    view, text = reading.view, reading.text
    _, high = view.sentence(start, end)
    yield end, min(high, end + REACH, after)
    index = view.block_index(start)
    stop = view.bounds(index)[1] if index >= 0 else len(text)
    begin = high + 1
    while begin < stop and text[begin] in " \n":
        begin += 1
    if begin < stop:
        yield begin, min(view.sentence(begin, begin + 1)[1], begin + NEXT, after)
        return
    blocks = view.article.blocks
    if index + 1 < len(blocks) and blocks[index + 1].place is blocks[index].place and blocks[index].place in _STEPS:
        begin, stop = view.bounds(index + 1)
        reach = min(stop, begin + OPENS + OPENS, after)
        found = within(reading.prompts, begin, reach)
        if found and found[0][0] - begin <= OPENS and ":" not in text[begin : found[0][0]]:
            yield begin, reach


def _is_of(reading: Reading, end: int, claim: Claim, place: tuple[int, int]) -> bool:
    """Say whether words about a voice at ``place`` are about dialling the code that ends at ``end``.

    Not when another number is called, when the screen is spoken of, or when there is said to be no voice.
    """
    start, stop = place
    low, high = reading.view.sentence(start, stop)
    own = {"customer-service", claim.purpose, *claim.also}
    return not (
        any_within(reading.hits["on-screen"], end, start)
        or reading.ends_in_question(start, stop)
        or _holds_number(reading.text[end:start])
        or _holds_number(reading.text[stop : min(stop + OPENS, high)])  # 转人工请拨 10086
        or _calls_hotline(reading, end, start)
        or any(name not in own for _, _, name in within(reading.purposes, end, start))
        or _denies(reading, max(end, low), start)
        or reading.forbidden(stop, min(high, stop + REACH))
    )


def _holds_number(text: str) -> bool:
    return any(sum(map(str.isdigit, found.group())) >= SHORTEST for found in number().finditer(text))


def _calls_hotline(reading: Reading, low: int, high: int) -> bool:
    """Say whether a hotline is called between a code and the words about a voice: 也可以致电客服热线，按语音 …."""
    lines = [hit for hit in within(reading.hits["hotline"], low, high) if hit[2] != "agent"]
    verbs = within(reading.hits["calling"], low, high) if lines else []
    return any(0 <= line[0] - verb[1] <= OPENS // 2 for verb in verbs[-1:] for line in lines)


def _denies(reading: Reading, low: int, start: int) -> bool:
    low = max(low, start - DENIED)
    if any_within(reading.hits["deny"], low, start) or any_within(reading.hits["negate"], low, start):
        return True
    return any(sign in reading.text[max(low, start - 2) : start] for sign in "不没沒無无非")


def _words(reading: Reading, place: tuple[int, int]) -> tuple[int, int]:
    """Give the words about the voice with the verb that heeds them: 按照语音提示, follow the voice prompts."""
    start, end = place
    leads = [hit for hit in within(reading.hits["heeding"], max(0, start - 20), start) if start - hit[1] <= 1]
    wider = [hit[1] for hit in within(reading.prompts, start, end + OPENS) if hit[0] < end]  # 按语音, 语音提示
    return min([start, *(hit[0] for hit in leads)]), max([end, *wider])


def _mixed(reading: Reading, at: int, place: tuple[int, int], same: bool) -> Claim:  # noqa: FBT001 — where the words stand
    """Make the claim: the value is the code, the operators are those of all codes of its sentence.

    What the next sentence says of several codes is said of the first of them.
    """
    start, end, claim = reading.codes[at]
    low, _ = reading.view.sentence(start, end)
    first = at
    while first > 0 and reading.codes[first - 1][0] >= low and reading.codes[first - 1][2].value.endswith("#"):
        first -= 1
    spoken_of = [one for _, _, one in reading.codes[first : at + 1]]
    subject = claim if same else spoken_of[0]
    names = tuple(dict.fromkeys(one.operator for one in spoken_of if one.operator is not None))
    said = Said(
        voice=True,
        purposes=() if subject.purpose is None else (subject.purpose, *subject.also),
        items=names,
        denied=False,
        against=(start, end) if same else reading.codes[first][:2],
    )
    made = reading.claim(ClaimKind.CHANNEL_MIXTURE, place, "dial-code", subject.value, said)
    return replace(made, country=subject.country, operator=subject.operator, hedged=subject.hedged)
