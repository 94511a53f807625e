"""Two states of the rules, and of the facts, compared field by field."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from auditor.facts.fact import Fact, FactBase, Status
from auditor.packs.change import Change, Effect, by_size, fields, pairs, text
from auditor.rules.load import Catalogue
from auditor.rules.rule import Level, MentionCondition, Rule, Severity, TextCondition, VerdictCondition

_ORDER: Final = {"severity": tuple(Severity), "confidence": tuple(Level)}
_PLACE: Final = frozenset({"path"})
Asked: TypeAlias = MentionCondition | VerdictCondition


def rule_changes(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    """Give what differs between two catalogues, by id of the rule."""
    old, new = ({rule.id: rule for rule in one.rules} for one in (before, after))
    for name, one, other in pairs(old, new):
        if one is None or other is None:
            yield _whole("rule", name, _said(one), _said(other), more=Effect.STRICTER)
            continue
        for field, was, now in fields(one, other, _PLACE):
            yield Change("rule", name, field, text(was), text(now), _of_rule(field, was, now))


def fact_changes(before: FactBase, after: FactBase) -> Iterator[Change]:
    """Give what differs between two fact bases: facts, entities, properties and purposes, each by its id."""
    for what, old, new in _kinds(before, after):
        for name, one, other in pairs(old, new):
            if one is None or other is None:
                yield _whole(what, name, _said(one), _said(other), more=_of_added(other or one))
                continue
            for field, was, now in fields(one, other):
                yield Change(what, name, field, text(was), text(now), _of_fact(what, field, was, now))


def _kinds(before: FactBase, after: FactBase) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    for what in ("facts", "entities"):
        old, new = ({one.id: one for one in getattr(base, what)} for base in (before, after))
        yield {"facts": "fact", "entities": "entity"}[what], old, new
    for what in ("properties", "purposes"):
        old, new = ({one.name: one for one in getattr(base, what)} for base in (before, after))
        yield {"properties": "property", "purposes": "purpose"}[what], old, new


def _whole(what: str, name: str, before: str | None, after: str | None, *, more: Effect) -> Change:
    """Tell of something added or removed; ``more`` is what it does when it is added."""
    less = {Effect.STRICTER: Effect.LOOSER, Effect.LOOSER: Effect.STRICTER}.get(more, Effect.UNTOLD)
    return Change(what, name, "", before, after, more if before is None else less)


def _said(one: object) -> str | None:
    """Say in a line what a thing is."""
    match one:
        case None:
            return None
        case Rule():
            return f"{one.severity} {one.group} {one.weight}"
        case Fact():
            return f"{one.property} {one.purpose or ''} {one.value} ({one.operator or one.country})".replace("  ", " ")
        case _:
            return text(getattr(one, "title_en", None) or getattr(one, "name", ""))


def _of_rule(field: str, was: Any, now: Any) -> Effect:  # noqa: ANN401 — whatever the field holds
    match field:
        case "severity" | "confidence":
            return by_size(_ORDER[field].index(was), _ORDER[field].index(now))
        case "weight":
            return by_size(was, now)
        case "languages":
            return _wider(was, now)
        case "when":
            return _asks(was, now)
        case "unless":
            return Effect.LOOSER if was is None else Effect.STRICTER if now is None else _turned(_asks(was, now))
        case _:
            return Effect.UNTOLD


def _asks(was: Any, now: Any) -> Effect:  # noqa: ANN401 — any of the conditions
    """Say whether a condition holds for more (stricter) or for less than it did, where its form tells."""
    if type(was) is not type(now):
        return Effect.UNTOLD
    if isinstance(was, TextCondition):
        return _wider(was.places, now.places) if was.pattern == now.pattern else Effect.UNTOLD
    if isinstance(was, Asked):
        if getattr(was, "kind", None) != getattr(now, "kind", None):
            return Effect.UNTOLD
        old, new = dict(was.fields), dict(now.fields)
        if _includes(new, old):
            return Effect.STRICTER
        return Effect.LOOSER if _includes(old, new) else Effect.UNTOLD
    return by_size(len(was.notes), len(now.notes)) if set(was.notes) <= set(now.notes) else _less(was, now)


def _less(was: Any, now: Any) -> Effect:  # noqa: ANN401 — article conditions
    return Effect.LOOSER if set(now.notes) < set(was.notes) else Effect.UNTOLD


def _includes(wide: Mapping[str, tuple[str, ...]], narrow: Mapping[str, tuple[str, ...]]) -> bool:
    """Say whether whatever answers the questions ``narrow`` answers those of ``wide``, too."""
    return all(name in narrow and set(narrow[name]) <= set(values) for name, values in wide.items())


def _wider(was: tuple[str, ...], now: tuple[str, ...]) -> Effect:
    """Compare two lists of where a rule applies; an empty one is everywhere."""
    if was and (not now or set(was) < set(now)):
        return Effect.STRICTER
    return Effect.LOOSER if now and (not was or set(now) < set(was)) else Effect.UNTOLD


def _turned(effect: Effect) -> Effect:
    return {Effect.STRICTER: Effect.LOOSER, Effect.LOOSER: Effect.STRICTER}.get(effect, Effect.UNTOLD)


def _of_added(one: object) -> Effect:
    """Say what a fact does that is added: one that denies, or tells of a trick, can support nothing."""
    denies = isinstance(one, Fact) and (one.negative or one.status is Status.SCAM)
    return Effect.STRICTER if denies else Effect.UNTOLD


def _of_fact(what: str, field: str, was: Any, now: Any) -> Effect:  # noqa: ANN401 — whatever the field holds
    if (what, field) in {("fact", "closed"), ("fact", "negative"), ("property", "functional")}:
        return by_size(was, now)
    if (what, field) == ("fact", "status"):
        return by_size(was is Status.SCAM, now is Status.SCAM)
    return Effect.UNTOLD
