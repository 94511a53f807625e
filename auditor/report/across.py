"""What several articles of one run say against each other: a note on each side, which costs nothing.

Two passes. The first sees every article and keeps of it only what its comparable claims say, each different statement
once with a few places; the second adds to each article what the others say. Which articles there are decides the notes,
not the order in which they come (docs/decisions/0011-across-articles.md).
"""

from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, Literal, TypeAlias, cast, final

from msgspec import Struct
from msgspec.structs import replace

from auditor.extract.mentions import ClaimKind, Polarity
from auditor.match.acceptance import Acceptance, settled
from auditor.match.baseline import Acceptances
from auditor.match.fingerprint import fingerprints
from auditor.match.subject import known_as, stated
from auditor.report import wire
from auditor.report.build import suppressed
from auditor.report.wire_mentions import Bilingual, Claim, RelatedSpan, Span
from auditor.rules.fields import RunNote
from auditor.rules.rule import ArticleCondition, Rule
from auditor.rules.template import render
from auditor.verify.clash import Clash, Key, Statement, hotlines_clash, keys, numbers_clash, times_clash

MOST_STATEMENTS: Final = 64
"""Different statements of one thing that are kept: the first in their own order, whatever comes first."""
MOST_PLACES: Final = 4
"""Articles that are kept for each, the first by uri."""
MOST_SHOWN: Final = 8
"""Places that a note names."""
MOST_CHARACTERS: Final = 120
_FUNCTIONAL_ONLY: Final = frozenset({times_clash, numbers_clash})
"""Numbers differ from plan to plan; across articles only a property that has one value is compared."""
_QUARTERLY: Final = frozenset({"rank", "place"})
_REMEMBERED: Final = 10_000
"""Articles of which it is kept by what their claims are compared; it is found out again for others."""
_Keys: TypeAlias = list[tuple[Key, Clash]]
Place: TypeAlias = tuple[str, int, Span]
"""The uri of an article, the offset and the span."""


@final
class Said(Struct, frozen=True, gc=False):
    """What a claim says, without its place: a ``Statement``."""

    kind: ClaimKind
    country: str | None
    operator: str | None
    value: str
    purpose: str | None
    polarity: Polarity
    hedged: bool
    items: tuple[str, ...]
    closed: bool
    count: int | None
    number: float | None
    unit: str
    conditioned: bool
    property: str


@final
class _Held(Struct):
    """A statement and the articles that make it."""

    said: Said
    places: list[Place]


@final
class Across:
    """The statements of a run, small enough for any number of articles."""

    def __init__(
        self, rules: Iterable[Rule], functional: Collection[str], acceptances: Acceptances | None = None
    ) -> None:
        """Take the rules that ask for such notes, and the names of the properties that have one value.

        ``acceptances`` is what accepts notes; no comment does.
        """
        self._acceptances = acceptances or Acceptances()
        self._rules = [
            rule
            for rule in rules
            if isinstance(rule.when, ArticleCondition) and RunNote.ARTICLES_DISAGREE in rule.when.notes
        ]
        self._functional = frozenset(functional)
        self._held: dict[Key, list[tuple[tuple[str, ...], _Held]]] = {}
        self._keys_of: dict[str, list[_Keys]] = {}

    def see(self, report: wire.Article | wire.Failure) -> bool:
        """Take an article into account; say whether it says anything that could be compared."""
        if isinstance(report, wire.Failure):
            return False
        keys_of = [self._keys(claim) for claim in report.claims]
        for claim, found in zip(report.claims, keys_of, strict=True):
            for key, _ in found:
                self._hold(key, claim, report.uri)
        if len(self._keys_of) < _REMEMBERED:
            self._keys_of[report.uri] = keys_of
        return any(keys_of)

    def told(self, report: wire.Article | wire.Failure) -> wire.Article | wire.Failure:
        """Give the report with what the other articles say against it; the same when nothing does."""
        if isinstance(report, wire.Failure):
            return report
        keys_of = self._keys_of.pop(report.uri, None) or [self._keys(claim) for claim in report.claims]
        each = enumerate(zip(report.claims, keys_of, strict=True))
        others = {at: said for at, (claim, keys) in each if keys and (said := self._others(claim, keys, report.uri))}
        if not others:
            return report
        claims = tuple(
            replace(claim, related=(*claim.related, *(RelatedSpan(place[0], place[2]) for _, place in others[at])))
            if at in others
            else claim
            for at, claim in enumerate(report.claims)
        )
        by = self._acceptances.of(report.uri)
        rules = [rule for rule in self._rules if _speaks(rule, report)]
        notes = [note for rule in rules for note in _notes(rule, report.claims, others, by)]
        return _with(replace(report, claims=claims), notes)

    def _keys(self, claim: Claim) -> "_Keys":
        if claim.conditioned:
            return []  # as ``keys`` has it, said at once: it is every second claim
        return [
            ((*key, _period(claim, key)), clash)
            for key, clash in keys(claim)
            if clash is not hotlines_clash and (clash not in _FUNCTIONAL_ONLY or claim.property in self._functional)
        ]

    def _hold(self, key: Key, claim: Claim, uri: str) -> None:
        order = _rank(claim)
        group = self._held.setdefault(key, [])
        held = next((one for known, one in group if known == order), None)
        if held is None:
            held = _Held(_said(claim), [])
            insort(group, (order, held), key=lambda one: one[0])
            del group[MOST_STATEMENTS:]
        place = (uri, claim.span.start.offset, claim.span)
        same = next((at for at, known in enumerate(held.places) if known[0] == uri), None)
        if same is not None:
            place = min(place, held.places.pop(same), key=lambda one: one[:2])
        insort(held.places, place, key=lambda one: one[:2])
        del held.places[MOST_PLACES:]

    def _others(self, claim: Claim, keys: "_Keys", uri: str) -> list[tuple[Said, Place]]:
        found: dict[tuple[str, int], tuple[Said, Place]] = {}
        for key, clash in keys:
            for _, held in self._held.get(key, ()):
                if clash(claim, held.said):
                    for place in held.places:
                        if place[0] != uri:
                            found.setdefault(place[:2], (held.said, place))
        return [found[place] for place in sorted(found)][:MOST_SHOWN]


def _said(claim: Claim) -> Said:
    fields = {name: getattr(claim, name) for name in Said.__struct_fields__}
    return Said(**fields)


def _rank(said: Statement) -> tuple[str, ...]:
    """Give a rank among the statements of one thing that depends on nothing but the statement."""
    parts = (said.value, said.polarity, said.operator, *said.items, said.closed, said.count, said.number, said.unit)
    return tuple(str(part) for part in parts)


def _period(claim: Claim, key: Key) -> str:
    """Give the time of which a claim speaks: its year, for a rank its quarter."""
    day = claim.as_of or ""
    quarter = f"Q{(int(day[5:7]) + 2) // 3}" if key[0] in _QUARTERLY and len(day) >= len("2026-11") else ""
    return day[:4] + quarter


def _speaks(rule: Rule, report: wire.Article) -> bool:
    return not rule.languages or report.language == "und" or report.language.partition("-")[0] in rule.languages


def _notes(
    rule: Rule, claims: Sequence[Claim], others: dict[int, list[tuple[Said, Place]]], by: Acceptance
) -> Iterator[wire.Finding]:
    named = [(rule.id, known_as(stated(claims[at]))) for at in others]
    accepted = settled(named, {}, by)
    for (at, found), fingerprint, why in zip(others.items(), fingerprints(named), accepted, strict=True):
        claim = claims[at]
        values = {"count": str(len(found)), "rules": "", "until": ""}
        yield wire.Finding(
            rule.id,
            rule.severity,
            rule.confidence,
            rule.group,
            Bilingual(render(rule.message.en, values), render(rule.message.zh, values)),
            Bilingual(rule.advice.en, rule.advice.zh),
            claim.written,
            claim.span,
            tuple([wire.Related(place[0], place[2], _message(said)) for said, place in found]),
            wire.About(None, at, None, None),
            fingerprint,
            cast("Literal['safe', 'unsafe'] | None", rule.fixable),
            suppressed(why),
            outside=False,
        )


def _message(said: Said) -> Bilingual:
    value = f"{said.operator}: {said.value}" if said.operator else said.value
    value = value if len(value) <= MOST_CHARACTERS else value[: MOST_CHARACTERS - 1] + "…"
    denied = said.polarity is Polarity.DENIED
    return Bilingual(
        f"there not: {value}" if denied else f"there: {value}", f"该处否认：{value}" if denied else f"该处为：{value}"
    )


def _with(report: wire.Article, notes: Iterable[wire.Finding]) -> wire.Article:
    """Put findings where they belong, in order of span, then rule; the indexes of the score follow."""
    every = [*report.findings, *notes]
    order = sorted(range(len(every)), key=lambda at: _order(every[at]))
    to = {old: new for new, old in enumerate(order)}
    trust = report.trust
    ledger = tuple([replace(row, findings=_moved(row.findings, to)) for row in trust.ledger])
    lifted = trust.would_be and replace(trust.would_be, without=_moved(trust.would_be.without, to))
    return replace(
        report,
        findings=tuple([every[at] for at in order]),
        trust=replace(trust, ledger=ledger, would_be=lifted),
    )


def _order(finding: wire.Finding) -> tuple[int, int, str]:
    return finding.span.start.offset, finding.span.end.offset, finding.rule


def _moved(indexes: Iterable[int], to: dict[int, int]) -> tuple[int, ...]:
    return tuple(sorted(to[at] for at in indexes))
