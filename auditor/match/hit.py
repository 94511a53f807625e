"""A place where a rule held, before it has a fingerprint and before comments are asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, final

from auditor.extract.mentions import Claim, Contact, Image, Link
from auditor.match.finding import Related
from auditor.rules.rule import Rule
from auditor.rules.template import render
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span

MOST_CHARACTERS = 120
"""Code points of one value in a message; what is longer ends in ``…``. The span still says all of it."""
LONGEST_REASON = 400
"""Code points of a verdict's reason in a message: words of ours, around values of the article."""
_REASON = "reason"
Values: TypeAlias = Mapping[str, str]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A rule that held at a place, and what it is about."""

    rule: Rule
    span: Span
    subject: str
    """Canonical: the same for every writing of the same thing."""
    message: Bilingual
    about: Contact | Claim | Image | Link | None = None
    related: tuple[Related, ...] = ()


def say(rule: Rule, en: Values, zh: Values) -> Bilingual:
    """Fill in the rule's message with the values of each language, long ones clipped."""
    return Bilingual(en=render(rule.message.en, _clipped(en)), zh=render(rule.message.zh, _clipped(zh)))


def _clipped(values: Values) -> Values:
    longest = {_REASON: LONGEST_REASON}
    return {name: _clip(value, longest.get(name, MOST_CHARACTERS)) for name, value in values.items()}


def _clip(value: str, most: int) -> str:
    return value if len(value) <= most else value[: most - 1] + "…"
