"""The claims of an article that can be checked: dial codes, hotlines, app names, each bound to country and operator."""

from collections.abc import Mapping
from functools import cache
from typing import final

import re2

from auditor.extract.binding import Binder, maximal
from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.extract.signs import is_symbol
from auditor.extract.stance import Stance
from auditor.extract.view import View, wordy
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.facts.code import normal_code
from auditor.facts.days import last_day
from auditor.facts.index import FactIndex
from auditor.parse.article import Place

LISTING = frozenset({"、", "和", "及", "与", "與", "或", "以及", "/", ",", "&", "and", "or", ", and"})
"""What stands between the members of an enumeration, folded."""
LONGEST_NAME = 64
CALLED = 12
"""Characters between a word for an app and its name: 叫, 名为, is called."""
NEAR = 24
"""Characters between a word of calling and the number it announces."""
AFTER = 60
"""Characters after a code in which a word of voice calls belongs to it."""
_NOT_READ = frozenset({Place.RAW, Place.COMMENT, Place.ATTRIBUTE, Place.HIDDEN})


@cache
def _code() -> "re2._Regexp[str]":
    r"""Match a dial string: ``*123#``, ``**21*…#``, ``*#06#``, ``#100#``, ``*611`` (TS 22.030 §6.5.2, §6.5.3.2)."""
    return re2.compile(
        r"(?:\*#|\*\*|##|\*|#) ?[0-9](?: ?[0-9]){0,7}"
        r"(?: ?\* ?[0-9a-z\p{Han}<>\[\]{}x_+-]{1,24}){0,4} ?#(?: ?[0-9]+ ?#)?"
        r"|\*[0-9]{2,5}"
    )


@cache
def _number() -> "re2._Regexp[str]":
    return re2.compile(r"\+?\(?[0-9][0-9 ()./-]{1,18}[0-9]")


@cache
def _quoted() -> "re2._Regexp[str]":
    return re2.compile("[“\"「『《【'‘]([^”\"」』》】'’\\n]{2,40})[”\"」』》】'’]")


@final
class ClaimReader:
    """Reads claims with the names and purposes of one fact base."""

    def __init__(self, facts: FactIndex) -> None:
        """Hold the facts, whose names bind a claim to its operator."""
        self._entities = {entity.id: entity for entity in facts.base.entities}

    def read(self, view: View, hits: Mapping[str, list[Hit]], country: str | None = None) -> tuple[Claim, ...]:
        """Give every claim in order of its place; ``country`` is taken where the article names none."""
        if not (hits["hotline"] or hits["dial"] or hits["app"] or "#" in view.text):
            return ()
        reading = _Reading(view, hits, Binder(view, hits, self._entities, country))
        claims = [*reading.codes(), *reading.hotlines(), *reading.apps()]
        return tuple(sorted(claims, key=lambda one: (one.span, one.kind, one.value)))


@final
class _Reading:
    """One article being read for claims."""

    def __init__(self, view: View, hits: Mapping[str, list[Hit]], binder: Binder) -> None:
        self._view = view
        self._hits = hits
        self._binder = binder
        self._purposes = maximal(hits["purpose"])
        published = view.article.published
        self._as_of = last_day(published) if published is not None else None
        self._stance = Stance(view, hits)
        self._taken: list[tuple[int, int]] = []

    def codes(self) -> list[Claim]:
        """Read dial strings."""
        view, out = self._view, list[Claim]()
        if "#" not in view.text and "*" not in view.text:
            return out
        for hit in _code().finditer(view.text):
            start, end = hit.span()
            if not self._readable(start) or not self._free(start, end):
                continue
            value = normal_code(view.cased[start:end])
            if not value.endswith("#") and not self._announced(start):
                continue
            if value.startswith("#") and len(value) > 8 and "*" not in value:  # noqa: PLR2004 — "#1234567#" is a tag of some forum
                continue
            self._taken.append((start, end))
            out.append(self._dialled(start, end, value))
        return out

    def _dialled(self, start: int, end: int, value: str) -> Claim:
        low, high = self._view.sentence(start, end)
        hotline = self._called_hotline(start, low)
        voice = any_within(self._hits["voice"], low, min(len(self._view.text), end + AFTER))
        kind = ClaimKind.HOTLINE if hotline else ClaimKind.DIAL_CODE
        return self._claim(
            kind, start, end, value, voice=voice or hotline, purposes=self._purposes_of(start, end, (low, high))
        )

    def _called_hotline(self, start: int, low: int) -> bool:
        """Say whether a word for a hotline leads to the code, with no other purpose named in between."""
        leads = within(self._hits["hotline"], max(low, start - NEAR), start)
        if not leads:
            return False
        between = within(self._purposes, leads[-1][1], start)
        return all(means == "customer-service" for _, _, means in between)

    def hotlines(self) -> list[Claim]:
        """Read a number after a word for a hotline: 客服热线 123, customer service: 0800 …, 拨打 123 …客服."""
        out = []
        for left, right, _ in _longest(self._hits["hotline"]):
            found = self._number_after(left, right)
            if found is None:
                continue
            start, end = found
            self._taken.append((start, end))
            value = normal_code(self._view.cased[start:end])
            out.append(self._claim(ClaimKind.HOTLINE, start, end, value, voice=True, purposes=("customer-service",)))
        return out

    def _number_after(self, left: int, right: int) -> tuple[int, int] | None:
        view = self._view
        if not self._readable(left):
            return None
        low, high = view.sentence(left, right)
        index = view.block_index(left)
        high = min(view.bounds(index)[1], high) if index >= 0 else high
        hit = _number().search(view.text[right : min(high, right + NEAR + 24)])
        if hit is None:
            hit = self._before(low, left)
            if hit is None:
                return None
            return hit
        start, end = right + hit.start(), right + hit.end()
        between = view.text[right:start]
        if len(between) > NEAR or any(stop in between for stop in "*#@/") or not self._free(start, end):
            return None
        if any_within(self._hits["cue"], right, start) or not _is_number(view.text, start, end):
            return None
        return start, end

    def _before(self, low: int, left: int) -> tuple[int, int] | None:
        """Read a number that a verb of calling brings before the word: 拨打 123 联系客服, call 123 for service."""
        view = self._view
        verbs = within(self._hits["dial"], max(low, left - NEAR - 20), left)
        if not verbs:
            return None
        place = verbs[-1][1]
        hit = _number().search(view.text[place:left])
        if hit is None:
            return None
        start, end = place + hit.start(), place + hit.end()
        near = start - place <= 4 and left - end <= NEAR  # noqa: PLR2004 — a space and a sign
        return (start, end) if near and self._free(start, end) and _is_number(view.text, start, end) else None

    def apps(self) -> list[Claim]:
        """Read the quoted name beside a word for an app: 官方APP“…”, the official app "…"."""
        view, out, read = self._view, list[Claim](), -1
        for left, right, _ in self._hits["app"]:
            if left < read or not self._readable(left):
                continue
            hit = _quoted().search(view.text[right : right + LONGEST_NAME])
            if hit is None or hit.start() > CALLED or any(stop in hit.string[: hit.start()] for stop in "。!?;\n"):
                continue
            _, high = view.sentence(left, right)
            for name in _quoted().finditer(view.text[right:high]):  # and those that follow: 另一家的是“…”
                start, read = right + name.start(1), right + name.end(1)
                if self._binder.bind(start, read)[1] is not None:
                    value = _written(view, start, read)
                    out.append(self._claim(ClaimKind.APP_NAME, start, read, value, voice=False, purposes=()))
        return out

    def _claim(
        self, kind: ClaimKind, start: int, end: int, value: str, *, voice: bool, purposes: tuple[str, ...]
    ) -> Claim:
        view = self._view
        low, high = view.sentence(start, end)
        country, operator = self._binder.bind(start, end)
        properties = {ClaimKind.HOTLINE: "hotline", ClaimKind.DIAL_CODE: "dial-code", ClaimKind.APP_NAME: "app-name"}
        denied = self._stance.warned(start, end, marks=False) or any(
            start - right <= NEAR and not any(stop in view.text[right:start] for stop in ",;")
            for _, right, _ in within(self._hits["deny"], low, start)
        )
        return Claim(
            kind=kind,
            country=country,
            operator=operator,
            property=properties[kind],
            value=value,
            purpose=purposes[0] if purposes else None,
            also=purposes[1:],
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            hedged=any_within(self._hits["hedge"], low, high),
            as_of=self._as_of,
            span=view.span(start, end),
            voice=voice,
        )

    def _purposes_of(self, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, ...]:
        """Give the purpose whose word stands nearest to the code in its sentence, then those it is listed with.

        A word before the code is nearer than one after it.
        """
        hits = within(self._purposes, *sentence)
        if not hits:
            return ()
        near = min(range(len(hits)), key=lambda at: (_away(hits[at], start, end), at))
        names = [hits[near][2]]
        for step in (-1, 1):
            at = near
            while 0 <= at + step < len(hits) and self._listed(*sorted((hits[at], hits[at + step]))):
                at += step
                names.append(hits[at][2])
        return tuple(dict.fromkeys(names))

    def _listed(self, first: Hit, second: Hit) -> bool:
        """Say whether two words are members of one enumeration: 余额、有效期; balance and validity."""
        between = self._view.text[first[1] : second[0]].strip()
        return between in LISTING

    def _announced(self, start: int) -> bool:
        low = max(0, start - NEAR)
        return any_within(self._hits["dial"], low, start + 1) or any_within(self._hits["hotline"], low, start + 1)

    def _readable(self, at: int) -> bool:
        block = self._view.block(at)
        return block is None or block.place not in _NOT_READ

    def _free(self, start: int, end: int) -> bool:
        text = self._view.text
        if start and (wordy(text[start - 1]) or text[start - 1] in "*#&/=_@"):
            return False
        if end < len(text) and (wordy(text[end]) or text[end] in "*_"):
            return False
        return not any(start < right and left < end for left, right in self._taken[-8:])


def _written(view: View, start: int, end: int) -> str:
    """Give the author's own characters."""
    return view.span(start, end).of(view.article.source.text).strip()


def _away(hit: Hit, start: int, end: int) -> int:
    """Give how far a word is from a code; one after it counts double."""
    return start - hit[1] if hit[1] <= start else 2 * (hit[0] - end) + 4


def _longest(hits: list[Hit]) -> list[Hit]:
    out: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one[0], -one[1])):
        if not out or hit[0] >= out[-1][1]:
            out.append(hit)
    return out


def _is_number(text: str, start: int, end: int) -> bool:
    """Say whether digits are a number to call: 3 to 12 of them, no amount, hour, year or version."""
    digits = "".join(char for char in text[start:end] if char.isdigit())
    if not 3 <= len(digits) <= 12:  # noqa: PLR2004 — short codes to E.164 without its country
        return False
    after = text[end : end + 3].lstrip()
    before = text[max(0, start - 1) : start]
    if before in {"$", "€", "£", "¥", "第"} or any(is_symbol(char) and char in "$€£¥" for char in before):
        return False
    if after[:1] and after[0] in "元年月日天小时分秒个人%点号":
        return after[0] == "号" and after[1:2] not in {"", "。"}
    return not after.startswith(("mb", "gb", "g ", "usd", "days", "hours", ":", "/7"))
