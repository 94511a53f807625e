"""A complaint: which rule, where, and what it is about."""

from dataclasses import dataclass
from typing import final

from auditor.extract.mentions import Claim, Contact, Image, Link
from auditor.rules.rule import Rule
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """Why a finding is accepted."""

    by: str
    """``comment``, ``baseline`` or ``decision``."""
    reason: str
    until: str | None
    rule: str | None = None
    """The id of the one rule for which it counts; ``None``: whoever gives it has looked."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that belongs to a finding."""

    span: Span
    message: Bilingual


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that held at a place."""

    rule: Rule
    span: Span
    message: Bilingual
    related: tuple[Related, ...]
    about: Contact | Claim | Image | Link | None
    fingerprint: str
    """Equal across edits elsewhere in the article; never made from a line number."""
    suppressed: Suppression | None
    subject: str = ""
    """What it is about: the same for every writing of the same thing."""
