"""Absolute promises on what nobody controls: 100%成功, 绝不会泄露, guaranteed refund; and adverts without a bound.

An absolute word alone promises nothing. It counts where it governs an outcome that is at risk (the claim's ``purpose``:
privacy, safety, legality, refund, payment, activation, blocking, validity, outcome); an advert without a bound
(无论身处何地都能享受…) has no purpose.
"""

from collections.abc import Iterator

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

REACH = 12
"""Characters between an absolute word and the outcome it governs; twice as many where words are spelled in letters."""
CLOSE = 7
"""Characters, in Chinese, between an absolute denial and the harm it denies."""
BEHIND = 8
"""Characters between an outcome and the absolute word behind it: 成功率100%."""
BEFORE = 12
"""Characters before an absolute word in which a doubt cancels it: 不能保证, nobody can guarantee."""
ASKED = 200
"""Characters before an answer in which the question stands that it answers."""
FAR = 60
"""Characters between "everywhere" and what one enjoys there."""
_NOT = frozenset("不无無未没沒非免")
_NOT_WORDS = (" no ", " not ", " never ", " without ", "n't ")
_NO_DENIAL = ("不仅", "不僅", "不但", "不只", "不管", "不论", "不論", "无论", "無論")
"""Words with such a sign that deny nothing."""
_ORDERS = frozenset("能要应應得许許准")
_MAY = frozenset({"可以", "允许", "允許"})
"""Behind an absolute denial: what one must not do is no promise."""
_UNDONE = ("为", "為", "以", "来", "來", "no ", "not ", "without ", "never ")
"""Right before a promise: 为保证安全 tells why, no guarantee promises nothing."""
_MOMENT = ("前", "后", "後", "时", "時", " if ", " as long as ", " when ", " until ", " before ")
"""Right behind a promise: it tells of a moment, or holds in one case."""
_WHEN = frozenset("后後时時前的")
"""After an absolute word: 100%后 tells of a moment, 一定的 of some measure."""
_GLUED = frozenset({"包", "一定", "保证", "保證", "承诺", "承諾"})
"""Absolute only right before the outcome: 包激活, not 包裹内会有."""
_EVENTS = frozenset({"full", "certain"})
_LASTS = frozenset({"outcome", "safety", "privacy", "legality"})
"""What can be promised for good."""


def read(reading: Reading) -> Iterator[Claim]:
    """Read promises, one a place."""
    found = sorted({*_positive(reading), *_negative(reading), *_answers(reading), *_unbounded(reading)}, key=_order)
    seen = -1
    for start, end, slot in found:
        if start < seen or not _holds(reading, start, end):
            continue
        seen = end
        said = Said(denied=False, purposes=(slot,) if slot else ())
        words = reading.written(start, end)
        yield reading.claim(ClaimKind.ABSOLUTE_PROMISE, (start, end), "promise", words, said)


def _order(place: tuple[int, int, str]) -> tuple[int, int, str]:
    return place[0], -place[1], place[2]


def _holds(reading: Reading, start: int, end: int) -> bool:
    """Say whether the article itself promises this: it neither asks, doubts, hedges, advises nor warns."""
    if not reading.prose(start) or reading.quoted(start, end) or reading.asked(start, end):
        return False
    text = reading.text
    if text[max(0, start - BEFORE) : start].endswith(_UNDONE) or text[end : end + BEFORE].startswith(_MOMENT):
        return False
    low, high = reading.view.sentence(start, end)
    hits = reading.hits
    if any_within(hits["hedge"], low, high) or reading.stance.warned(start, end, marks=False):
        return False
    first, last = reading.clause(start, end)
    reach = max(low, start - BEFORE) if reading.text[start] > "\u2e7f" or reading.text[start].isdigit() else first
    if any_within(hits["promise_doubt"], reach, start) or any_within(hits["promise_doubt"], end + 1, last):
        return False
    return not any_within(hits["promise_advice"], first, start)


def _positive(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Give 绝对安全, 100%成功, guaranteed refund; and 成功率100%, refund guaranteed."""
    hits, text = reading.hits, reading.text
    states, events = hits["promise_state"], hits["promise_event"]
    for start, end, means in maximal(hits["promise_absolute"]):
        low, high = reading.clause(start, end)
        if text[end : end + 1] in _WHEN:
            continue
        good = [hit for hit in within(states, end, min(high, end + _reach(text, end))) if _may(means, hit[2])]
        if means in _EVENTS:
            good += within(events, end, min(high, end + _reach(text, end)))
        good = [hit for hit in maximal(good) if not _denied(text, end, hit[0]) and not _told(reading, start, hit[0])]
        if text[start:end] in _GLUED and good and good[0][0] > end:
            continue
        if good and not _is_attribute(text, good[0][1], high):
            yield start, good[0][1], good[0][2]
        elif means == "full" or text[start:end].startswith("guarantee"):
            near = [
                *within(states, max(low, start - 2 * BEHIND), start),
                *within(events, max(low, start - 2 * BEHIND), start),
            ]
            near = [hit for hit in near if start - hit[1] <= BEHIND and not _denied(text, hit[1], start)]
            if near:
                last = max(near, key=lambda hit: (hit[1], hit[1] - hit[0]))
                yield last[0], end, last[2]


def _may(means: str, slot: str) -> bool:
    """Say whether an absolute word of a meaning can stand before a state: 永久有效, not 永久成功激活."""
    return means != "lasting" or slot in _LASTS


def _negative(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Give 绝不会泄露, 永不停机, 零风险, never gets blocked: an absolute denial of something bad."""
    hits, text = reading.hits, reading.text
    bad = hits["promise_bad"]
    for start, end, _ in maximal(hits["promise_never"]):
        low, high = reading.clause(start, end)
        harms = maximal(within(bad, end, min(high, end + _reach(text, end))))
        if text[end : end + 1] in _ORDERS or text[end : end + 2] in _MAY:
            continue  # 绝不能把密码外传
        if not harms or _denied(text, end, harms[0][0]) or _told(reading, start, harms[0][0]):
            continue
        if text[end] > "\u2e7f" and harms[0][0] - end > CLOSE:
            continue
        if text[start:end] in {"0", "零", "zero", "no"} and text[end : harms[0][0]].strip():
            continue
        if text[start:end] == "never" and not text[low:start].strip() and text[harms[0][1] - 1] != "s":
            continue  # never risk it
        yield start, harms[0][1], harms[0][2]
    for start, end, means in maximal(hits["promise_absolute"]) if bad else ():
        _, high = reading.clause(start, end)
        harms = maximal(within(bad, end, min(high, end + _reach(text, end))))
        if means == "degree" or not harms or _told(reading, start, harms[0][0]):
            continue
        if _denied(text, end, harms[0][0]):
            yield start, harms[0][1], harms[0][2]


def _answers(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Give 不会出现此类情况, where the question or the heading before it asks about a risk."""
    hits, text = reading.hits, reading.text
    such = maximal(hits["promise_such"])
    for start, end, _ in such:
        low = reading.clause(start, end)[0]
        denials = within(hits["promise_denial"], max(low, start - REACH), start)
        if not denials:
            continue
        sentence = reading.view.sentence(start, end)[0]
        risks = within(hits["promise_bad"], max(0, sentence - ASKED), sentence)
        if risks and _asks(reading, risks[-1]):
            yield denials[0][0], end, risks[-1][2]
    for start, end, _ in maximal(hits["promise_denial"]):
        high = reading.clause(start, end)[1]
        harms = maximal(within(hits["promise_bad"], end, min(high, end + REACH)))
        if harms and not _denied(text, end, harms[0][0]):
            sentence = reading.view.sentence(start, end)[0]
            asked = [
                hit for hit in within(hits["promise_bad"], max(0, sentence - ASKED), sentence) if hit[2] == harms[0][2]
            ]
            if asked and _asks(reading, asked[-1]):
                yield start, harms[0][1], harms[0][2]


def _asks(reading: Reading, hit: Hit) -> bool:
    return reading.asked(hit[0], hit[1])


def _unbounded(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Give 无论身处何地都能享受到稳定流畅的通话: everywhere, enjoyed, and of a quality."""
    hits = reading.hits
    for start, end, _ in maximal(hits["anywhere"]):
        high = min(reading.view.sentence(start, end)[1], end + FAR)
        enjoys = within(hits["enjoys"], end, high)
        qualities = within(hits["quality"], enjoys[0][0], high) if enjoys else []
        if qualities:
            last = qualities[0]
            for one in qualities[1:]:
                if one[0] - last[1] > 1:
                    break
                last = one
            yield start, last[1], ""


def _told(reading: Reading, start: int, end: int) -> bool:
    """Say whether ``start:end``, from an absolute word to an outcome, tells the reader to do something."""
    return any_within(reading.hits["promise_keep"], max(0, start - 2), end)


def _reach(text: str, end: int) -> int:
    return REACH if text[end - 1] > "\u2e7f" or text[end : end + 1] > "\u2e7f" else 2 * REACH


def _denied(text: str, start: int, end: int) -> bool:
    """Say whether ``start:end`` holds a denial."""
    between = text[start:end]
    for word in _NO_DENIAL:
        between = between.replace(word, "")
    spaced = f" {between} "
    return not _NOT.isdisjoint(between) or any(word in spaced for word in _NOT_WORDS)


def _is_attribute(text: str, end: int, high: int) -> bool:
    """Say whether an outcome only describes what follows: 绝对安全的渠道, a completely legal way."""
    after = text[end : min(high, end + 2)]
    return len(after) == 2 and after[0] == "的" and "\u4e00" <= after[1] <= "\u9fff"  # noqa: PLR2004 — and one more
