"""Words about a voice that leads through a call: set phrases, a sound that tells, somebody who picks up."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, within

BEFORE = 20
"""Characters between a verb and the sound that it is about: listen carefully to the recording."""
BEHIND = 14
"""Characters between a sound and what it does: a friendly voice walks you through."""
PICKS_UP = 10
"""Characters between somebody and that he picks up."""
PART = 1
"""Characters between a sound and what makes of it a part of a plan: 语音套餐, voice minutes."""
_STOPS = ",;:。!?\n"


def prompts(hits: Mapping[str, list[Hit]], text: str) -> list[Hit]:
    """Give where words about a voice, or about somebody who answers, stand, in order."""
    phrases = maximal(hits["prompt"])
    told = [*_sounds(hits, text), *_people(hits, text)]
    return sorted([*phrases, *(hit for hit in maximal(told) if not _overlaps(phrases, hit))])


def _overlaps(phrases: list[Hit], hit: Hit) -> bool:
    at = bisect_left(phrases, (hit[0], 0, ""))
    return any(left < hit[1] and hit[0] < right for left, right, _ in phrases[max(0, at - 1) : at + 2])


def _sounds(hits: Mapping[str, list[Hit]], text: str) -> Iterator[Hit]:
    """Give a sound with the verb beside it, in one clause: 跟着录音走, 话筒里会念出; no voicemail, no voice plan."""
    for start, end, means in maximal(hits["sound"]):
        if any(left - end <= PART for left, _, _ in within(hits["sound-other"], end, end + BEHIND)):
            continue
        behind = [hit for hit in within(hits["sounding"], end, end + BEHIND + PICKS_UP) if hit[0] - end <= BEHIND]
        before = within(hits["sounding"], max(0, start - BEFORE - PICKS_UP), start)
        if behind and _joined(text, end, behind[0][0]):
            yield start, behind[0][1], means
        elif before and start - before[-1][1] <= BEFORE and _joined(text, before[-1][1], start):
            yield before[-1][0], end, means


def _people(hits: Mapping[str, list[Hit]], text: str) -> Iterator[Hit]:
    """Give somebody who picks up: 客服会接听, an agent picks up."""
    for start, end, means in maximal(hits["somebody"]):
        behind = [hit for hit in within(hits["picks-up"], end, end + 2 * PICKS_UP) if hit[0] - end <= PICKS_UP]
        if behind and _joined(text, end, behind[0][0]):
            yield start, behind[0][1], means


def _joined(text: str, low: int, high: int) -> bool:
    return not any(sign in _STOPS or sign.isdigit() for sign in text[low:high])
