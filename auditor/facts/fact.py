"""What is known: entities, properties and facts, each with at least one reference."""

from enum import StrEnum
from typing import final

from msgspec import Struct


class Confidence(StrEnum):
    """The kind of the best source."""

    REGULATOR = "regulator"
    OFFICIAL = "official"
    PRESS = "press"
    COMMUNITY = "community"


class Status(StrEnum):
    """How a fact may be used."""

    CURRENT = "current"
    HISTORIC = "historic"
    """Superseded or old: supports nothing about today."""
    SCAM = "scam"
    """Known as a trick: a reason to warn."""
    NOT_FOUND = "not-found"
    """Looked for and not seen. Proves nothing; tells the reader that someone looked."""


class Answer(StrEnum):
    """What a fact answers to its property's question."""

    YES = "yes"
    NO = "no"


@final
class Reference(Struct, frozen=True, kw_only=True):
    """Where a fact is from."""

    url: str
    title: str
    observed: str
    """When the source was published or seen: ISO 8601 as exact as known (``2020-06``), with ``~`` when that is about
    right (``2018~``), two with ``/`` for a range, or ``undated``; ``facts/days.py`` turns it into days."""
    says: str
    """What it says, in our own words."""


@final
class Fact(Struct, frozen=True, kw_only=True):
    """Something known of an operator in a country (or of the country), with dates and references."""

    id: str
    country: str
    """ISO 3166-1 alpha-2."""
    operator: str | None
    """The operator's name; ``None`` for a fact of the whole country."""
    property: str
    value: str
    """As people write it: ``*100#``, ``123``, ``Mi Claro``, ``PEN``."""
    purpose: str | None
    """A slug from properties.yaml: ``balance``, ``top-up``, ``own-number``, ``customer-service`` …"""
    scope: str
    """What the value is about in words, where purpose and property do not say it all."""
    items: tuple[str, ...]
    """The members of a list or ranking value, in order."""
    numbers: tuple[tuple[str, float], ...]
    """Named numbers, by their unit first of all: ``days``, ``working_days``, ``months``, ``lines``, ``PEN``; shares."""
    closed: bool
    """The list in ``items`` is complete for its dates: what is not on it is not one of them."""
    negative: bool
    """An explicit negative: the source says that the value does not hold."""
    valid_from: str | None
    """The first day, ISO 8601 in full; ``None`` when it is not known."""
    valid_until: str | None
    """The last day, ISO 8601 in full; ``None`` when none is known."""
    observed: str
    """Written like ``Reference.observed``; that of the latest reference."""
    confidence: Confidence
    quoting: str | None
    status: Status
    note: str | None
    conflicts_with: tuple[str, ...]
    references: tuple[Reference, ...]
    period: str | None = None
    """What a measurement speaks of: ``2025-Q2``, ``2023``. Its days are then ``valid_from`` and ``valid_until``."""
    answer: Answer | None = None
    """What the value answers to the question of its property; ``None`` where the source's words do not answer it."""


@final
class Property(Struct, frozen=True, kw_only=True):
    """What can be known: how its values compare and how long they stay fresh."""

    name: str
    title_en: str
    title_zh: str
    value: str
    """``dial-code`` (anything that is dialled), ``number`` (a quantity), ``name``, ``names``, ``yes-no``, ``currency``,
    ``ranking``, ``text``, ``domain``."""
    functional: bool
    """One value for one country, operator, purpose and day: another value there refutes."""
    fresh_days: int
    """How long after ``observed`` a fact of this property still speaks for today."""
    question_en: str | None = None
    """What ``Fact.answer`` answers; ``None`` for a property that no yes or no answers (and for ``yes-no`` values)."""
    question_zh: str | None = None


@final
class Purpose(Struct, frozen=True, kw_only=True):
    """What a code, a number or an app is for, and the words by which an article says so."""

    name: str
    """The slug: ``balance``."""
    title_en: str
    title_zh: str
    cues_en: tuple[str, ...]
    cues_zh: tuple[str, ...]
    """Simplified and Traditional."""
    near: tuple[str, ...] = ()
    """Purposes whose codes serve this one, too: what shows the balance shows until when it is valid."""


@final
class Entity(Struct, frozen=True, kw_only=True):
    """An operator, a regulator or a country, with every name it goes by."""

    id: str
    """``pe/claro``; a country is ``pe``."""
    kind: str
    """``country``, ``operator``, ``virtual-operator``, ``regulator``."""
    country: str
    name: str
    aliases: tuple[str, ...]
    """Other writings, in any language; the name itself is not repeated."""
    official: tuple[str, ...]
    """Canonical contacts and domains of its own (``url:claro.com.pe``)."""
    short: tuple[str, ...] = ()
    """Names that are everyday words, too (移动, 联通): they name it only in an article about its own country, where
    they stand as a name does."""
    name_only: bool = False
    """Nothing but the name is known, from a list (operators.yaml): many such names are everyday words (Free, One)."""


@final
class FactBase(Struct, frozen=True, kw_only=True):
    """Everything known, with the digest that names this state of it."""

    facts: tuple[Fact, ...]
    entities: tuple[Entity, ...]
    properties: tuple[Property, ...]
    digest: str
    """``sha256:…`` over the files."""
    as_of: str
    """The day the base was last worked on, ISO 8601 (``rules/facts/base.yaml``)."""
    purposes: tuple[Purpose, ...] = ()
