"""What a rule asks, read from its file: one of a small closed set of kinds."""

from collections.abc import Mapping as Table
from typing import Any, TypeAlias

from auditor.parse.article import Place
from auditor.rules import fields
from auditor.rules.pattern import captures, trouble
from auditor.rules.rule import ArticleCondition, MentionCondition, TextCondition, VerdictCondition
from auditor.yamlfile.node import Mapping, Scalar, nearest

Condition: TypeAlias = TextCondition | MentionCondition | VerdictCondition | ArticleCondition
KINDS = ("text", "mention", "verdict", "article")
_PLACES = tuple(str(place) for place in Place)
MENTIONS: Table[str, Table[str, fields.Field[Any]]] = {
    "contact": fields.CONTACT,
    "link": fields.LINK,
    "image": fields.IMAGE,
    "pointer": fields.POINTER,
    "trait": fields.TRAIT,
}
SAYS: Table[str, Table[str, Any]] = {
    "contact": fields.SAY_CONTACT,
    "link": fields.SAY_LINK,
    "image": fields.SAY_IMAGE,
    "pointer": fields.SAY_POINTER,
    "trait": fields.SAY_TRAIT,
}


def read(rule: Mapping, key: str) -> Condition | None:
    """Give the condition under ``key`` (``when`` or ``unless``); ``None``, with its problems noted, when unusable."""
    found = rule.optional_mapping(key)
    if found is None:
        return None
    found.check_keys(KINDS)
    kinds = [kind for kind in KINDS if kind in found]
    if len(kinds) != 1:
        rule.problem(f"{key!r} is to hold exactly one of {', '.join(KINDS)}", key=key)
        return None
    match kinds[0]:
        case "text":
            return _text(found)
        case "mention":
            return _mention(found.mapping("mention"))
        case "verdict":
            asked = found.mapping("verdict")
            return VerdictCondition(fields=_fields(asked, fields.VERDICT, "a verdict"))
        case _:
            return _article(found.mapping("article"))


def sayable(condition: Condition) -> frozenset[str]:
    """Name the fields that a message of a rule with this condition may hold."""
    match condition:
        case TextCondition():
            return captures(condition.pattern) | {"match"}
        case MentionCondition():
            return frozenset(SAYS[condition.kind])
        case VerdictCondition():
            return frozenset(fields.SAY_VERDICT)
        case ArticleCondition():
            return frozenset(fields.SAY_NOTE)


def _text(found: Mapping) -> TextCondition:
    if isinstance(found.entries["text"], Mapping):
        asked = found.mapping("text")
        asked.check_keys(("pattern", "places"))
        pattern, places = asked.text("pattern"), asked.strings("places")
        for place in places:
            if place not in _PLACES:
                asked.problem(f"unknown place {place!r}{nearest(place, _PLACES)}", key="places")
    else:
        asked, pattern, places = found, found.text("text"), ()
    wrong = trouble(pattern) if pattern else None
    if wrong is not None:
        asked.problem(wrong, key="text" if asked is found else "pattern")
    return TextCondition(pattern=pattern, places=places)


def _mention(asked: Mapping) -> MentionCondition:
    kind = asked.one_of("kind", MENTIONS) if asked.entries else "contact"
    others = Mapping(
        path=asked.path,
        line=asked.line,
        entries={key: node for key, node in asked.entries.items() if key != "kind"},
        lines=asked.lines,
        problems=asked.problems,
    )
    return MentionCondition(kind=kind, fields=_fields(others, MENTIONS[kind], f"a {kind}"))


def _article(asked: Mapping) -> ArticleCondition:
    asked.check_keys(("note",))
    notes = _values(asked, "note")
    for note in notes:
        if note not in fields.NOTES:
            asked.problem(f"unknown note {note!r}{nearest(note, fields.NOTES)}", key="note")
    return ArticleCondition(notes=notes)


def _fields(
    asked: Mapping, table: Table[str, fields.Field[Any]], whose: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    read_fields: list[tuple[str, tuple[str, ...]]] = []
    for name in asked.keys():  # noqa: SIM118 - a Mapping of ours, not a dict
        field = table.get(name)
        if field is None:
            asked.problem(f"unknown field {name!r} of {whose}{nearest(name, table)}", key=name)
            continue
        values = _values(asked, name)
        for value in values:
            if field.values is not None and value not in field.values:
                asked.problem(f"unknown value {value!r} of {name!r}{nearest(value, field.values)}", key=name)
        read_fields.append((name, values))
    return tuple(read_fields)


def _values(asked: Mapping, name: str) -> tuple[str, ...]:
    """Read one word or a list of words."""
    if isinstance(asked.entries.get(name), Scalar):
        return (asked.text(name),)
    words = asked.strings(name)
    if not words:
        asked.problem(f"{name!r} names no value", key=name)
    return words
