"""The rules of a run as SARIF has them: what GitHub shows beside an alert, in two languages."""

from collections.abc import Iterable, Mapping
from typing import Final

from auditor.report.inert import code, plain
from auditor.report.sarif import words
from auditor.report.sarif.text import LONGEST, Json, description, escaped, inert, literal
from auditor.report.sarif.tongues import BOTH, CODES, Tongues, in_language
from auditor.report.view import Language
from auditor.report.width import printed
from auditor.report.wire import Tool
from auditor.rules.rule import Level, Rule, RuleStatus, Severity

MOST: Final = 25_000
"""Rules that GitHub takes of a run."""
_LONGEST_ID: Final = 200
_HELP: Final = 4_000
"""Code points of a paragraph of the help."""
_PRECISION: Final = {Level.HIGH: "high", Level.MEDIUM: "medium", Level.LOW: "low"}
"""The rule's own confidence; ``very-high`` is for what was measured, and is not given."""
_PROBLEM: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_SECURITY: Final = {"dangerous-code": "8.0", "impersonates-allowed-contact": "7.0"}
"""Rules about a harm to whoever follows the article, and how high GitHub ranks them: 7.0 to 8.9 is high."""


def rule_id(rule: str) -> str:
    """Give the id of a rule as results name it: its own, unless the report is somebody else's."""
    return printed(rule[:_LONGEST_ID])[:_LONGEST_ID].strip() or "-"


def listed(known: Mapping[str, Rule], used: Iterable[str]) -> list[str]:
    """Give the ids to describe, in order: all that are known, and those that have results; at most ``MOST``."""
    needed = {rule_id(one) for one in used}
    every = needed | set(known)
    return sorted(every if len(every) <= MOST else needed)


def driver(tool: Tool, ids: Iterable[str], known: Mapping[str, Rule], said: Tongues) -> dict[str, Json]:
    """Give the tool with its rules in the order of ``ids`` and its notifications, in the first language."""
    rules: list[Json] = [
        {**_told(one, known.get(one), said.first), **_settings(known.get(one)), **_strings("{0}")} for one in ids
    ]
    return {
        **_component(tool, said.first, "{0}"),
        "contents": ["localizedData", "nonLocalizedData"],
        "isComprehensive": True,
        "rules": rules,
    }


def translation(tool: Tool, ids: Iterable[str], known: Mapping[str, Rule], said: Tongues) -> dict[str, Json]:
    """Give what is said there in the other language."""
    rules: list[Json] = [{**_told(one, known.get(one), said.other), **_strings("{1}")} for one in ids]
    return {
        **_component(tool, said.other, "{1}"),
        "contents": ["localizedData"],
        "isComprehensive": True,
        "translationMetadata": {"name": f"{printed(tool.name)} ({in_language(words.TRANSLATION, said.other)})"},
        "associatedComponent": {"name": printed(tool.name)},
        "rules": rules,
    }


def _component(tool: Tool, language: Language, argument: str) -> dict[str, Json]:
    version = printed(tool.version)
    notifications: list[Json] = [
        {**_named(name, in_language(about, language)), **_strings(argument)}
        for name, about in words.NOTIFICATIONS.items()
    ]
    return {
        "name": printed(tool.name),
        "version": version,
        **({"semanticVersion": version} if _is_semantic(version) else {}),
        "language": CODES[language],
        "globalMessageStrings": _strings(argument)["messageStrings"],
        "notifications": notifications,
    }


def _named(name: str, about: str) -> dict[str, Json]:
    """Describe something of which there is no more to say than ``about``; GitHub wants all three."""
    text: Json = {"text": about}
    return {"id": name, "shortDescription": text, "fullDescription": text, "help": text}


def _strings(argument: str) -> dict[str, Json]:
    """Give the message string that stands for one of a message's arguments; each rule has to have its own."""
    return {"messageStrings": {BOTH: {"text": argument}}}


def _is_semantic(version: str) -> bool:
    parts = version.split(".")
    return len(parts) == 3 and all(part.isascii() and part.isdecimal() for part in parts)  # noqa: PLR2004 — SemVer


def _told(name: str, rule: Rule | None, language: Language) -> dict[str, Json]:
    """Describe a rule in ``language``; one of which nothing is known, as in another's report, by its name."""
    if rule is None:
        return _named(name, literal(inert(name, _LONGEST_ID)))
    title, why, advice = (in_language(one, language) for one in (rule.title, rule.why, rule.advice))
    todo, show, see = (in_language(one, language) for one in (words.WHAT_TO_DO, words.SHOW, words.REFERENCES))
    text = [
        escaped(why, _HELP),
        f"{todo} {escaped(advice, _HELP)}",
        *(f"{see} {escaped(one)}" for one in rule.references),
    ]
    markdown = [
        plain(why, _HELP),
        f"**{todo}** {plain(advice, _HELP)}",
        *(f"{see} {code(one, LONGEST)}" for one in rule.references),
        f"{show} {code(f'auditor rules show {rule.id}')}",
    ]
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": description(title),
        "fullDescription": description(why),
        "help": {"text": literal("\n\n".join(text)), "markdown": literal("\n\n".join(markdown))},
    }


def _settings(rule: Rule | None) -> dict[str, Json]:
    if rule is None:
        return {}
    security = _SECURITY.get(rule.id)
    tags: list[Json] = [str(rule.group)]
    tags += ["security"] if security else []
    tags += [str(rule.status)] if rule.status is not RuleStatus.STABLE else []
    return {
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {
            "precision": _PRECISION[rule.confidence],
            "problem.severity": _PROBLEM[rule.severity],
            **({"security-severity": security} if security else {}),
            "tags": tags,
        },
    }
