"""Names of operators that stand in a row: Claro、Movistar 和 Entel; AIS, True and NT; those the facts lack as well."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.view import wordy
from auditor.extract.vocabulary import any_within, within
from auditor.facts.fact import Entity
from auditor.text.fold import fold_text

REACH = 64
"""Characters behind a name in which the next one begins: a sign of a list, and perhaps a remark in brackets."""
MOST = 24
"""Members of a list that are read."""
LEFT = 10
"""Characters before a name in which an unknown one may stand that is listed with it."""
_LISTING = frozenset("、和与與及")
"""What stands last before a name that is listed with a Chinese one."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A name in a list of operators."""

    start: int
    end: int
    name: str
    """As the facts write it, else as written."""
    known: Entity | None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Names joined to one list; a single name is a row of one."""

    members: tuple[Member, ...]

    @property
    def start(self) -> int:
        """Give where the first name begins."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Give where the last name ends."""
        return self.members[-1].end

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names, each once."""
        return tuple(dict.fromkeys(member.name for member in self.members))

    @property
    def known(self) -> list[Entity]:
        """Give the operators that the facts know."""
        return [member.known for member in self.members if member.known is not None]

    @property
    def country(self) -> str | None:
        """Give the one country of the known members; ``None`` when they are of several, or none is known."""
        countries = {entity.country for entity in self.known}
        return next(iter(countries)) if len(countries) == 1 else None


@cache
def _join() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:公司|集团|集團|电信|mobile)? ?(?:\([^()\n]{1,40}\))?[\"”」』]? ?"
        r"(?:(?P<sign>、|/|·|\|)|, ?(?:and |or |以及|和|及|还有|或)?|以及|还有|同埋|同|和|与|與|及|或者?|跟|&| and "
        r"| or )"
        r" ?(?:the )?[\"“「『]?"
    )


@cache
def _latin() -> "re2._Regexp[str]":
    letter = r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{N}'’&+!-]"
    return re2.compile(rf"(?:\p{{Lu}}|[0-9]{{1,2}}\p{{Lu}}){letter}*(?:\.{letter}+)?(?: [\p{{Lu}}0-9]{letter}*){{0,2}}")


@cache
def _small() -> "re2._Regexp[str]":
    return re2.compile(r"[a-z0-9][a-zA-Z0-9.+-]{1,15}")


@cache
def _han() -> "re2._Regexp[str]":
    return re2.compile(
        r"[\p{Han}]{2,8}?(?:电信|電信|移动|移動|通信|通讯|通訊|大哥大)?(?:、|,|和|与|與|及|以及|等|[。;)\n ]|$)"
    )


@cache
def _han_before() -> "re2._Regexp[str]":
    return re2.compile(r"(?:^|[的有是由为為在:,、和与與及“\"「( \n])([\p{Han}]{2,8})(?:、|和|与|與|及|以及)$")


def rows(reading: Reading, low: int, high: int) -> list[Row]:
    """Give the rows of names in ``low:high``, in order; several readers ask for those of one sentence."""
    return reading.once(("rows", low, high), lambda: list(_rows(reading, low, high)))


def _rows(reading: Reading, low: int, high: int) -> Iterator[Row]:
    names = {start: (end, entity) for start, end, entity in reading.binder.named(low, high)}
    cased = reading.view.cased[low:high]
    found = _latin().finditer(cased) if cased != cased.lower() else ()
    latin = (low + hit.start() for hit in found)
    starts = sorted({*names, *(at for at in latin if not at or not wordy(reading.text[at - 1]))})
    reach = low
    for start in starts:
        if start < reach:
            continue
        row = row_at(reading, start, high, names)
        if row is not None:
            row = _leftward(reading, row, max(low, reach))
            yield row
            reach = row.end


def row_at(reading: Reading, start: int, high: int, names: dict[int, tuple[int, Entity]] | None = None) -> Row | None:
    """Give the row of names that begins at ``start``; ``None`` when no name does."""
    if names is None:
        names = {begin: (end, entity) for begin, end, entity in reading.binder.named(start, high)}
    members = list[Member]()
    listed = signed = names.get(start) is None and reading.text[start : start + 1] > "\u2e7f"
    at = start
    while len(members) < MOST:
        member = _member(reading, at, high, names, listed=listed)
        if member is None:
            break
        members.append(member)
        hit = _join().match(reading.text[member.end : min(high, member.end + REACH)])
        if hit is None:
            break
        comma = hit.group().lstrip(' "”」』)').startswith(",")  # a comma joins names, and clauses as well
        if comma and member.known is None and member.name[0] > "\u2e7f":
            break
        at, signed = member.end + hit.end(), signed or hit.group("sign") == "、"
        listed = signed and not comma
    return Row(members=tuple(members)) if members else None


def credible(reading: Reading, row: Row) -> bool:
    """Say whether an unknown list is one of operators: one name is known, or says so itself (…电信, … Mobile)."""
    return bool(row.known) or any_within(reading.hits["carrier-like"], row.start, row.end)


def _member(
    reading: Reading, at: int, high: int, names: dict[int, tuple[int, Entity]], *, listed: bool
) -> Member | None:
    """Read one name; an unknown Chinese one only in a list that 、 joins or a word announced."""
    if at in names:
        end, entity = names[at]
        return Member(start=at, end=end, name=entity.name, known=entity)
    cased = reading.view.cased[at : min(high, at + REACH)]
    if hit := _latin().match(cased):
        if any(at < start < at + hit.end() for start in names):  # Only Claro
            return None
        return _unknown(reading, at, at + hit.end())
    if listed and (hit := _small().match(cased)):
        return _unknown(reading, at, at + hit.end())
    hit = _han().match(cased) if listed else None
    if hit is None:
        return None
    stop = next((place for place, char in enumerate(hit.group()) if char in "、,和与與及以等。;)\n "), hit.end())
    return _chinese(reading, at, at + stop) if stop > 1 else None


def _unknown(reading: Reading, start: int, end: int) -> Member | None:
    """Make a member of a Latin name, unless its first word is one that names no operator."""
    first = start + len(reading.text[start:end].split(" ", 1)[0])
    if reading.text[start:first].endswith("ly") and reading.text[first : first + 1] == ",":  # Sadly, Telcel …
        return None
    if any(hit[1] >= first for hit in within(reading.hits["no-carrier"], start, end) if hit[0] == start):
        return None
    if any(
        hit[0] == start
        for hit in (*within(reading.hits["country"], start, end), *within(reading.hits["device"], start, end))
    ):
        return None
    return Member(start=start, end=end, name=reading.view.cased[start:end], known=None)


def _chinese(reading: Reading, start: int, end: int) -> Member:
    written = reading.view.cased[start:end]
    entity = reading.binder.short(fold_text(written), reading.binder.country)
    return Member(start=start, end=end, name=entity.name if entity else written, known=entity)


def _leftward(reading: Reading, row: Row, low: int) -> Row:
    """Take in unknown Chinese names that stand before the row and are listed with it."""
    members = list(row.members)
    while len(members) < MOST:
        if reading.text[members[0].start - 1 : members[0].start] not in _LISTING:
            break
        begin = max(low, members[0].start - LEFT - 1)
        hit = _han_before().search(reading.view.cased[begin : members[0].start])
        if hit is None:
            break
        start, end = begin + hit.start(1), begin + hit.end(1)
        ended = [right for _, right, _ in within(reading.hits["country"], start, end)]
        start = max([start, *ended])
        if end - start < 2 or any_within(reading.hits["carrier"], start, end):  # noqa: PLR2004 — no name is one character
            break
        members.insert(0, _chinese(reading, start, end))
    return Row(members=tuple(members))


def sentences(reading: Reading, hits: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Give the sentences in which ``hits`` stand, each once."""
    seen = -1
    for start, end, _ in hits:
        if start < seen:
            continue
        low, high = reading.view.sentence(start, end)
        seen = high
        if reading.readable(start):
            yield low, high
