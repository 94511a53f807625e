"""One rule file as a ``Rule``, every mistake in it noted at its line."""

from collections.abc import Iterable

import re2

from auditor.facts.fact import Fact
from auditor.facts.read import read_entity, read_fact
from auditor.rules import conditions, examples, template
from auditor.rules.fields import RunNote
from auditor.rules.rule import ArticleCondition, Group, Level, Rule, RuleStatus, Severity
from auditor.source.source import NoteKind
from auditor.text.bilingual import Bilingual
from auditor.yamlfile.node import Mapping, nearest

KEYS = (
    "id",
    "title",
    "status",
    "group",
    "severity",
    "confidence",
    "weight",
    "languages",
    "when",
    "unless",
    "message",
    "why",
    "advice",
    "references",
    "fixable",
    "facts",
    "examples",
)
LANGUAGES = ("zh", "en")
"""Primary language subtags a rule may be limited to: those whose texts can be judged at all."""
MOST_WEIGHT = 100
_ID = re2.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def read(found: Mapping) -> Rule | None:
    """Give the rule that a file holds; ``None`` when something without which there is no rule is missing."""
    found.check_keys(KEYS)
    identity = _identity(found)
    group = Group(found.one_of("group", Group))
    folder = found.path.parent.name
    if "group" in found and folder != group:
        found.problem(f"group {group.value!r} does not belong in the folder {folder!r}", key="group")
    when, unless = conditions.read(found, "when"), conditions.read(found, "unless")
    if when is None:
        if "when" not in found:
            found.problem("'when' is missing")
        return None
    message = bilingual(found, "message")
    _check_message(found, message, conditions.sayable(when))
    _check_unless(found, when, unless)
    sections = examples.read(found, showable=not _only_reading(when))
    return Rule(
        id=identity,
        path=found.path,
        title=bilingual(found, "title"),
        status=RuleStatus(found.one_of("status", RuleStatus)),
        group=group,
        severity=Severity(found.one_of("severity", Severity)),
        confidence=Level(found.one_of("confidence", Level)),
        weight=_weight(found),
        languages=_words(found, "languages", LANGUAGES),
        when=when,
        unless=unless,
        message=message,
        why=bilingual(found, "why"),
        advice=bilingual(found, "advice"),
        references=_references(found),
        fixable=found.one_of("fixable", ("safe", "unsafe"), default="") or None,
        match=sections["match"],
        no_match=sections["no_match"],
        known_misses=sections["known_misses"],
        facts=_facts(found),
    )


def bilingual(found: Mapping, key: str) -> Bilingual:
    """Read a text that must be there in English and in Chinese."""
    both = found.mapping(key)
    both.check_keys(("en", "zh"))
    return Bilingual(en=both.text("en"), zh=both.text("zh"))


def _identity(found: Mapping) -> str:
    identity = found.text("id")
    if identity and not _ID.fullmatch(identity):
        found.problem(f"id {identity!r} is to be small letters, digits and single hyphens", key="id")
    elif identity and identity != found.path.stem:
        found.problem(f"id {identity!r} is not the file's name, {found.path.stem!r}", key="id")
    return identity


def _weight(found: Mapping) -> int:
    weight = found.integer("weight")
    if not 0 <= weight <= MOST_WEIGHT:
        found.problem(f"weight {weight} is not between 0 and {MOST_WEIGHT}", key="weight")
    return weight


def _facts(found: Mapping) -> tuple[Fact, ...]:
    """Read the facts of the examples: written as in a fact file, several entities in one list."""
    facts: list[Fact] = []
    for known in found.mappings("facts"):
        known.check_keys(("entity", "facts"))
        entity = read_entity(known.mapping("entity"))
        facts += [read_fact(entry, entity) for entry in known.mappings("facts")]
    return tuple(facts)


def _only_reading(when: conditions.Condition) -> bool:
    """Say whether a rule asks for what no text in a rule file can show: trouble in reading a file, several articles."""
    return isinstance(when, ArticleCondition) and all(note in (*NoteKind, *RunNote) for note in when.notes)


def _words(found: Mapping, key: str, known: Iterable[str]) -> tuple[str, ...]:
    words = found.strings(key)
    for word in words:
        if word not in known:
            found.problem(f"unknown word {word!r} in {key!r}{nearest(word, known)}", key=key)
    return words


def _references(found: Mapping) -> tuple[str, ...]:
    references = found.strings("references")
    for reference in references:
        if not reference.startswith(("https://", "http://")):
            found.problem(f"reference {reference!r} is no web address", key="references")
    return references


def _check_message(found: Mapping, message: Bilingual, known: frozenset[str]) -> None:
    for language, text in (("en", message.en), ("zh", message.zh)):
        try:
            named = template.fields(text)
        except ValueError as error:
            found.problem(f"message ({language}): {error}", key="message")
            continue
        for name in sorted(named - known):
            found.problem(f"message ({language}) names {{{name}}}{nearest(name, known)}", key="message")


def _check_unless(found: Mapping, when: conditions.Condition, unless: conditions.Condition | None) -> None:
    if unless is None:
        return
    same_mention = getattr(when, "kind", None) == getattr(unless, "kind", None)
    if type(when) is not type(unless) or not same_mention:
        found.problem("'unless' is to ask about the same kind of thing as 'when'", key="unless")
