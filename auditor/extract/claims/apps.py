"""Names of official apps: 官方APP“…”, 官方应用叫 …, …（官方应用）, "the official app, …", a column of names."""

from collections.abc import Iterator
from dataclasses import replace

from auditor.extract.claims import apps_words
from auditor.extract.claims.apps_met import met
from auditor.extract.claims.apps_named import (
    LONGEST_NAME,
    is_chinese_name,
    is_definite,
    is_name,
    is_operator,
    is_own,
    names_operator,
)
from auditor.extract.claims.reading import Reading
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

MOST_NAMES = 6
"""Names of several apps in one sentence."""
CALLED = 12
"""Characters between a word for an app and its name: 叫, 名为, is called."""
BEFORE = 48
"""Characters before a word for an app that are looked through for its name."""
WHOSE = 28
"""Characters between a name and "is Claro's official app", its operator among them."""
ENTRY = 48
"""Characters of an entry of a table or list that is a name, and whose."""
_ENTRIES = frozenset({Place.CELL, Place.ITEM, Place.PARAGRAPH})
_AND = (" and ", " & ", ", ", "、", " 和 ", "和", " 与 ", "与", " 及 ", "及")
"""What joins two names of a list."""
_STOPS = "。!?;\n"


def read(reading: Reading) -> Iterator[Claim]:
    """Read the names by which an article calls an operator's own app, each once, in order of the words for an app."""
    words = maximal(reading.hits["app"])
    seen = 0
    taken: set[tuple[int, int]] = set()
    for hit in words:
        if hit[0] < seen or not reading.readable(hit[0]):
            continue
        for place in _names(reading, hit):
            if place in taken:
                continue
            taken.add(place)
            seen = max(seen, place[1])
            if (claim := _claim(reading, place)) is not None:
                yield claim
    for claim, place in _under_heads(reading, taken):
        taken.add(place)
        yield claim
    yield from _met(reading, taken)


def _met(reading: Reading, taken: set[tuple[int, int]]) -> Iterator[Claim]:
    """Read the names that are met in passing, and those that a list goes on with."""
    for place in met(reading, taken):
        high = reading.view.sentence(*place)[1]
        for one in (place, *_more(reading, place, high)):
            if one not in taken:
                taken.add(one)
                if (claim := _claim(reading, one)) is not None:
                    yield claim


def _claim(reading: Reading, place: tuple[int, int]) -> Claim | None:
    """Make the claim of a name: it belongs to the operator that it names, else to the one it stands beside."""
    start, end = place
    if reading.ends_in_question(start, end):
        return None
    claim = reading.claim(ClaimKind.APP_NAME, place, "app-name", reading.written(start, end))
    named = reading.binder.named_in(start, end, claim.country)
    if named is not None:
        claim = replace(claim, country=named.country, operator=named.name)
    return claim if claim.operator is not None else None


def _names(reading: Reading, hit: Hit) -> Iterator[tuple[int, int]]:
    """Give where the names stand that an article gives to the app it speaks of at ``hit``."""
    left, right, means = hit
    low, high = reading.view.sentence(left, right)
    if any_within(reading.hits["app-other"], max(low, left - 6), left):
        return
    own = means == "official" or is_own(reading, low, left) or is_definite(reading, low, left)
    behind = list(_behind(reading, right, high))
    for place in behind:
        named = any_within(reading.hits["app-named"], right, place[0])
        if (own or names_operator(reading, *place)) and is_name(reading, *place, quoted=True, named=named, own=own):
            yield place
    if behind:
        return
    found = _called(reading, right, high, own=own)
    if found is not None:
        yield from (found, *_more(reading, found, high))
        return
    found = _ahead(reading, low, left, own=own, official=means == "official")
    if found is not None:
        yield found


def _behind(reading: Reading, right: int, high: int) -> Iterator[tuple[int, int]]:
    """Give the quoted names behind a word for an app, and those that follow for others: Movistar 的是“…”."""
    text, last = reading.text, right
    for name in apps_words.quoted().finditer(text[right : min(high + 1, right + MOST_NAMES * LONGEST_NAME)]):
        start, end = right + name.start(1), right + name.end(1)
        other = any_within(reading.hits["operator"], last, start) or names_operator(reading, start, end)
        if not (_leads_to_name(reading, right, start - 1) if last == right else other):
            return
        part = within(reading.hits["app-part"], end + 1, end + CALLED)
        if not (part and not reading.text[end + 1 : part[0][0]].strip()):  # “充值”按钮
            yield start, end
        last = end


def _leads_to_name(reading: Reading, right: int, start: int) -> bool:
    """Say whether no more than words of naming, and whose it is, stand between a word for an app and a quotation."""
    if start - right > WHOSE or any_within(reading.hits["app-other"], right, start):
        return False
    rest, at = "", right
    known = (*within(reading.hits["app-named"], right, start), *within(reading.hits["operator"], right, start))
    for left, done, _ in sorted(known):
        rest += reading.text[at : max(at, left)]
        at = max(at, done)
    return apps_words.glue().fullmatch(rest + reading.text[at:start]) is not None


def _called(reading: Reading, right: int, high: int, *, own: bool) -> tuple[int, int] | None:
    """Give an unquoted name behind a word for an app: 官方APP叫 My AIS, 官方应用：MyTelkomsel, "is called …"."""
    cased, text = reading.view.cased, reading.text
    verbs = within(reading.hits["app-named"], right, min(high, right + WHOSE))
    between = text[right : verbs[0][0]] if verbs else ""
    apposed = between == ", " and text[verbs[0][0]].isascii()  # the app, called …; 打了差评，叫苦 is none
    renamed = bool(verbs) and between.endswith(",") and text[verbs[0][0]] == "名"  # 改版以后，名字是 …
    if verbs and not apposed and not renamed and any(stop in between for stop in ",(:"):
        verbs = []
    start = max(hit[1] for hit in verbs if hit[0] <= verbs[0][1] + 1) if verbs else right
    glue = len(text[start : start + 4]) - len(text[start : start + 4].lstrip(" :-,("))
    plain = text[right : start + glue]
    if not verbs and not (own and plain.strip() and plain.strip() in {":", "-", "(", ","}):
        copula = text[right : right + 4].lstrip()
        if not (own and copula.startswith(("是", "为", "is "))):
            return None
        glue = text.index(copula[0], right) - right + (2 if copula.startswith("is") else 1)
        glue += len(text[right + glue : right + glue + 1]) - len(text[right + glue : right + glue + 1].lstrip())
        start, strict = right, True
    else:
        strict = not verbs and plain.strip() == ","
    start += glue
    hit = apps_words.written().match(cased[start : min(high, start + LONGEST_NAME)])
    if hit is not None:
        place = start, _whole(reading, start, start + len(hit.group().rstrip(".-'’")))
        names = names_operator(reading, *place) or (bool(verbs) and is_operator(reading, *place))
        named = bool(verbs)
        alone = text[place[1] : place[1] + 1] in {"", "\n", ".", "。", ",", ";", "("}
        apart = own and alone and plain.strip() == ":" and is_operator(reading, *place)  # 官方应用：EE
        named, names = named or apart, names or apart
        if (own or names) and (names or not strict) and is_name(reading, *place, quoted=False, named=named, own=own):
            return place
        return None
    if not verbs or not own:
        return None
    han = apps_words.in_chinese().match(cased[start : min(high, start + LONGEST_NAME)])
    place = (start, start + han.end(1)) if han is not None else (start, start)
    return place if han is not None and is_chinese_name(reading, *place) else None


def _whole(reading: Reading, start: int, end: int) -> int:
    """Give where a name ends whose last word is an operator's in small letters: My csl."""
    behind = [right for left, right, _ in reading.binder.named(end, end + WHOSE) if reading.text[end:left] == " "]
    return behind[0] if behind and behind[0] - start <= LONGEST_NAME else end


def _more(reading: Reading, place: tuple[int, int], high: int) -> Iterator[tuple[int, int]]:
    """Give the names that a list goes on with: Mi Movistar and Mi Claro; each holds its own operator's name."""
    for _ in range(MOST_NAMES):
        end = place[1]
        rest = reading.text[end : end + 6]
        glue = next((sign for sign in _AND if rest.startswith(sign)), None)
        start = end + len(glue) if glue is not None else end
        named = reading.binder.named(end, min(high, end + WHOSE))
        if named and apps_words.whose().fullmatch(reading.text[end : named[0][0]]) is not None:
            called = apps_words.is_called().match(reading.text[named[0][1] : min(high, named[0][1] + WHOSE)])
            start = named[0][1] + called.end() if called is not None else start
        if start == end:
            return
        hit = apps_words.written().match(reading.view.cased[start : min(high, start + LONGEST_NAME)])
        if hit is None:
            return
        place = start, start + len(hit.group().rstrip(".-'’"))
        if not names_operator(reading, *place) or not is_name(reading, *place, quoted=False):
            return
        yield place


def _ahead(reading: Reading, low: int, left: int, *, own: bool, official: bool) -> tuple[int, int] | None:
    """Give the name before a word for an app: 「My AIS」App, My AIS（官方应用）, … 是 Claro 的官方 App."""
    cased, text = reading.view.cased, reading.text
    begin = max(low, left - BEFORE)
    quoted = list(apps_words.quoted().finditer(text[begin:left]))
    if quoted:
        start, end = begin + quoted[-1].start(1), begin + quoted[-1].end(1)
        between = text[end + 1 : left]
        close = not between.strip(" (-")
        told = official and len(between) <= WHOSE and apps_words.is_said().fullmatch(between) is not None
        own = own or official or is_own(reading, low, start) or names_operator(reading, start, end)
        told_so = close and "app" in text[left : left + 4] and is_operator(reading, start, end)  # “中国电信”App
        own = own or told_so
        if (close or told) and own and is_name(reading, start, end, quoted=True, named=told_so):
            return start, end
    hit = apps_words.ends_with().search(cased[begin:left].rstrip(" ("))
    if hit is not None and text[begin + hit.end(1) : left].strip(" (") == "":
        start, end = begin + hit.start(1), begin + hit.end(1)
        if is_name(reading, start, end, quoted=False) and (
            names_operator(reading, start, end) or (official and "(" in text[end:left])
        ):
            return start, end
    if official:
        for hit in reversed(list(apps_words.written().finditer(cased[begin:left]))):
            start, end = begin + hit.start(), begin + hit.end()
            told = apps_words.is_said().fullmatch(text[end:left]) is not None and left - end <= WHOSE
            if told and names_operator(reading, start, end) and is_name(reading, start, end, quoted=False):
                return start, end
    return None


def _under_heads(reading: Reading, taken: set[tuple[int, int]]) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read the names in a column or a list whose head says 官方 App: a cell that is one name, Claro：Mi Claro."""
    view, frame = reading.view, reading.binder.frame
    for index, block in enumerate(view.article.blocks):
        low, high = view.bounds(index)
        if block.place not in _ENTRIES or high - low > ENTRY:
            continue
        if block.place is Place.CELL:
            head = frame.runs.head(index)
            heads: tuple[tuple[int, int], ...] = () if head is None else (view.bounds(head),)
        else:
            heads = (*frame.leads(low), *map(frame.title, frame.headings(low)[:1]))
        if not any(any_within(reading.hits["app"], *place) for place in heads):
            continue
        found = (apps_words.cell if block.place is Place.CELL else apps_words.entry)().fullmatch(
            view.cased[low:high].strip("\n")
        )
        if found is None:
            continue
        group = 1 if found.group(1) is not None else 2
        place = low + found.start(group), low + found.end(group)
        if place not in taken and is_name(reading, *place, quoted=group == 1):
            claim = _claim(reading, place)
            if claim is not None:
                yield claim, place
