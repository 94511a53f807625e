"""Attribution to nobody: 根据官方信息, 有网友表示, studies show, and no source that is named beside it."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

LONGEST = 32
"""Characters of a phrase that is put together from parts."""
PARTS = 6
SPEAKS = 6
"""Characters between a name and the verb by which it speaks: Claro 官网称."""
_BELONGS = frozenset(
    {"", "官方", "官网", "官網", "客服", "公司", "集团", "自己", "in a statement", "itself", "'s website", "also"}
)
_MINOR = ("也", "亦")
"""Before a phrase: what it tells is set beside something else, and left open."""
_JOINS = frozenset({"", "的", "与", "與", "和", "及", " ", " the ", "the ", " of "})
"""What stands between the parts of such a phrase, folded."""
_ENDS = frozenset(",:")
_OPENS = frozenset(",;:、()（）“”\"'")
_IF = (
    "如",
    "若",
    "当",
    "當",
    "没",
    "沒",
    "是否",
    "为什么",
    "為什麼",
    "为何",
    "為何",
    "没有",
    "沒有",
    "if ",
    "when ",
    "whether ",
    "看到",
    "听到",
    "聽到",
    "听见",
    "遇到",
    "碰到",
    "凡",
)
"""Before a phrase: nothing is attributed yet."""
_PAPERS = frozenset("根依数數证證单單票占收凭憑论論")
"""Before 据: 根据传统 is not 据传."""
_TALK = frozenset({"说话", "說話", "说明", "說明", "说法", "說法", "说不", "說不", "称号", "稱號", "称呼", "稱呼"})
"""Words whose first sign is that of a verb by which somebody says something."""
_HEARD = frozenset("过過的着著很你吗嗎没沒")
"""After 听说: nothing is told."""
_ON_SCREEN = ("在", "为", "為", "的", "到", " in ", " on ", " up ")
"""After 数据显示: it is shown somewhere, not that something is so."""
_SAID = Said(denied=False)


@cache
def _year() -> "re2._Regexp[str]":
    """Match a year: of the source, or of what is said, which can then be looked up."""
    return re2.compile(r"(?:^|[^0-9])(?:19|20)[0-9]{2}(?:[^0-9]|$)")


@cache
def _word() -> "re2._Regexp[str]":
    return re2.compile(r"^ ?[\"“'‘「][a-z ]{2,16}[\"”'’」]")


@cache
def _title() -> "re2._Regexp[str]":
    return re2.compile(r"《[^》]{2,40}》|https?://|www\.")


@cache
def _latin() -> "re2._Regexp[str]":
    """Match a word in Latin letters that begins with a capital or holds one."""
    return re2.compile(r"[A-Za-z][A-Za-z0-9&.'’-]*[A-Za-z0-9]")


def read(reading: Reading) -> Iterator[Claim]:
    """Read phrases that attribute what follows to nobody in particular."""
    seen = -1
    for start, end in sorted(_phrases(reading), key=lambda place: (place[0], -place[1])):
        if start < seen or not reading.prose(start) or reading.quoted(start, end):
            continue
        if reading.text[max(0, start - 8) : start].endswith((*_IF, *_MINOR)) or _names_word(reading, end):
            continue
        if reading.text[end - 1 : end + 1] in _TALK:
            continue
        low, high = reading.view.sentence(start, end)
        if any_within(reading.hits["attribution_doubted"], low, high):
            continue
        if reading.asked(start, end) or reading.stance.warned(start, end, marks=False):
            continue
        if not _is_named(reading, start, end):
            seen = end
            words = reading.written(start, end)
            yield reading.claim(ClaimKind.ATTRIBUTION, (start, end), "attribution", words, _SAID)


def _phrases(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give every phrase: those of the lexicon, and those put together from its parts."""
    hits = reading.hits
    for start, end, means in maximal(hits["attribution"]):
        if reading.text[start - 1 : start] not in _PAPERS and _stands(reading, start, end, means):
            yield start, end
    for start, end, _ in maximal(hits["attribution_by"]):
        if found := _by(reading, start, end):
            yield start, found
    yield from _people(reading)
    for start, end, _ in maximal(hits["attribution_study"]):
        shows = _next(reading, "attribution_shows", end)
        before = _before(reading, "attribution_vague", _before(reading, "attribution_some", start))
        if shows is not None and _opens(reading, before) and not reading.text.startswith(_ON_SCREEN, shows[1]):
            yield before, shows[1]


def _people(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give where some people, or experts, say something."""
    hits = reading.hits
    for kind in ("attribution_expert", "attribution_some_people", "attribution_people"):
        for start, end, _ in maximal(hits[kind]):
            says = _next(reading, "attribution_says", end)
            before = _before(reading, "attribution_some", start)
            if says is None or (kind == "attribution_people" and before == start):
                continue
            if before < start or _opens(reading, start):
                yield before, says[1]


def _stands(reading: Reading, start: int, end: int, means: str) -> bool:
    """Say whether a phrase attributes where it stands: hearsay opens its sentence, an aside opens or ends a clause."""
    text = reading.text
    low, high = reading.view.sentence(start, end)
    match means:
        case "hearsay":
            return not text[low:start].strip(" *_>#-") and text[end : end + 1] not in _HEARD
        case "aside":
            leads = text[low:start].rstrip().endswith(("so", "as"))
            return leads or (_opens(reading, start) and text[end:high].startswith((" that ", ",")))
        case _:
            return text[end : end + 1] != "的"  # 众所周知的原因


def _names_word(reading: Reading, end: int) -> bool:
    """Say whether what is said is a single word: locals say “chip”."""
    return _word().match(reading.text[end : end + LONGEST]) is not None


def _by(reading: Reading, start: int, end: int) -> int | None:
    """Give where 根据 … 信息 ends: vague words, then a kind of source, then a comma or what the source says."""
    at, vague = end, False
    for _ in range(PARTS):
        source = _next(reading, "attribution_source", at)
        if source is not None and _closes(reading, source[1]):
            if not (vague or _strong(reading, source)):
                return None
            says = _next(reading, "attribution_says", source[1])
            return source[1] if says is None else says[1]
        step = _next(reading, "attribution_vague", at)
        if step is None or step[1] - start > LONGEST:
            return None
        at, vague = step[1], True
    return None


def _strong(reading: Reading, source: Hit) -> bool:
    """Say whether a source is one without a word before it: 根据统计, according to experts; not 根据信息."""
    hits = reading.hits
    return any_within(hits["attribution_study"], source[0], source[1]) or any_within(
        hits["attribution_expert"], source[0], source[1]
    )


def _closes(reading: Reading, end: int) -> bool:
    after = reading.text[end : end + 1]
    return (
        after in _ENDS
        or _next(reading, "attribution_shows", end) is not None
        or _next(reading, "attribution_says", end) is not None
    )


def _next(reading: Reading, kind: str, at: int) -> Hit | None:
    """Give the longest word of a class that follows ``at`` at once."""
    text = reading.text
    near = [hit for hit in within(reading.hits[kind], at, at + LONGEST) if text[at : hit[0]] in _JOINS]
    return max(near, key=lambda hit: (hit[1] - hit[0], -hit[0]), default=None)


def _before(reading: Reading, kind: str, at: int) -> int:
    """Give where the words of a class that lead to ``at`` at once begin."""
    text = reading.text
    for _ in range(PARTS):
        near = [hit for hit in within(reading.hits[kind], max(0, at - LONGEST), at) if text[hit[1] : at] in _JOINS]
        if not near:
            break
        at = min(hit[0] for hit in near)
    return at


def _opens(reading: Reading, start: int) -> bool:
    """Say whether a clause begins at ``start``."""
    low = reading.view.sentence(start, start + 1)[0]
    before = reading.text[low:start].rstrip()
    return not before or before[-1] in _OPENS or before.endswith((" that", "但", "而", "且", "并", "and", "but"))


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Say whether the sentence names a source: with a link, a title, a year, an organisation, or somebody who speaks.

    An operator of which something is said is no source, nor is a number.
    """
    low, high = reading.view.sentence(start, end)
    text = reading.text
    around = text[low:start] + " " + text[end:high]
    if reading.linked(low, high) or any_within(reading.hits["regulator"], low, high):
        return True
    if _year().search(around) is not None or _title().search(around) is not None:
        return True
    for left, _, _ in within(reading.hits["organisation"], low, high):
        if left - low >= 2 and "\u4e00" <= text[left - 1] <= "\u9fff":  # noqa: PLR2004 — 秘鲁 before 通信部
            return True
    names = [*_latin_names(reading, low, high), *within(reading.hits["operator"], low, high)]
    return any(_is_source(reading, name, (start, end), high) for name in names)


def _is_source(reading: Reading, name: Hit, phrase: tuple[int, int], high: int) -> bool:
    """Say whether a name is that of who says so: one that speaks, or one before the phrase that is no operator's."""
    left, right, means = name
    if left < phrase[1] and phrase[0] < right:
        return False
    for kind in ("attribution_says", "attribution_shows"):
        near = within(reading.hits[kind], right, min(high, right + SPEAKS + LONGEST))
        if any(hit[0] - right <= SPEAKS and _between(reading, right, hit[0]) for hit in near if hit[:2] != phrase):
            return True
    return not means and right <= phrase[0]


def _between(reading: Reading, start: int, end: int) -> bool:
    """Say whether nothing but what belongs to a name stands between it and the verb: Claro 官网称."""
    return reading.text[start:end].strip(" 的") in _BELONGS


def _latin_names(reading: Reading, low: int, high: int) -> Iterator[Hit]:
    """Give words in Latin letters that are names of neither trade, country nor operator."""
    cased = reading.view.cased[low:high]
    english = not any("\u4e00" <= char <= "\u9fff" for char in cased)
    known = [hit for kind in ("country", "operator", "listed") for hit in within(reading.hits[kind], low, high)]
    for found in _latin().finditer(cased):
        left, right = low + found.start(), low + found.end()
        if not any(char.isupper() for char in found.group()):
            continue
        first = english and not cased[: found.start()].strip(" \"'“(")
        if first or any(hit[0] < right and left < hit[1] for hit in known):
            continue
        if not any(any_within(reading.hits[kind], left, right) for kind in ("trade_word", "app-other", "payment")):
            yield left, right, ""
