"""The words and hosts by which an article is read: cues, fillers, role words, sounds, hosts."""

from collections.abc import Mapping
from typing import final

from msgspec import Struct

from auditor.lexicon.currency import Currencies


@final
class Cue(Struct, frozen=True, kw_only=True):
    """A word that names a channel; ``term`` is folded."""

    term: str
    channel: str
    kind: str
    """``name``, ``initials``, ``slang``, ``sign``: how much else is needed beside it (see channels.yaml)."""
    languages: tuple[str, ...]
    """Codes of the languages in which it is written; ``any`` for what belongs to none (an emoji, ``wx``)."""


@final
class Hosts(Struct, frozen=True, kw_only=True):
    """Hosts by what a link to them means; a host stands for itself and its sub-domains."""

    contact: Mapping[str, str]
    """Host → ``telegram``, ``telegram_web``, ``whatsapp``, ``wechat``, ``qq`` … (``contact`` in hosts.yaml)."""
    telegram_reserved: frozenset[str]
    """First path words that are no name (core.telegram.org/api/links)."""
    redirectors: Mapping[str, tuple[str, ...]]
    """Host → the parameters that hold the target; ``path`` when the target is the rest of the path."""
    shorteners: frozenset[str]
    landing: frozenset[str]


@final
class ImageHosts(Struct, frozen=True, kw_only=True):
    """Where images live, and the words by which an address says what it is for."""

    classes: Mapping[str, str]
    """Host or host/path prefix → ``platform``, ``code``, ``proxy``, ``relay``, ``badge``, ``counter``, ``public``."""
    words: Mapping[str, frozenset[str]]
    """Name of a list in images.yaml (``reports``, ``counters``, ``persons`` …) → its words."""


@final
class Pointers(Struct, frozen=True, kw_only=True):
    """Words that lead to a contact outside the text, and links that pay whoever placed them (pointers.yaml)."""

    off_page: tuple[str, ...]
    """RE2 patterns over folded text; ``{place}`` and ``{sound:…}`` are still to be filled in."""
    reconstruct: tuple[str, ...]
    places: tuple[str, ...]
    sounding: tuple[str, ...]
    """Those of ``places`` that are also written with characters of the same sound."""
    disclosed: tuple[str, ...]
    presses: tuple[str, ...]
    referral_keys: frozenset[str]
    referral_paths: frozenset[str]
    scanned: tuple[str, ...]
    goods: tuple[str, ...]
    """What is sold in this trade; beside a contact in a short text it makes the contact an offer."""


@final
class Lexicon(Struct, frozen=True, kw_only=True):
    """Everything under rules/lexicon/, folded for matching."""

    cues: tuple[Cue, ...]
    sounding: Mapping[str, tuple[str, ...]]
    """Channel → cue words that are also written with characters of the same sound."""
    sounds: Mapping[str, frozenset[str]]
    """Character of such a cue → every character that sounds or looks like it, itself included."""
    readings: Mapping[str, tuple[str, ...]]
    """Character of such a cue → its sounds in Latin letters."""
    parts: Mapping[str, tuple[str, ...]]
    """Character of a cue → how it is written in its parts: 信 → 亻言."""
    alone: frozenset[str]
    """Characters that stand for 微信 by themselves beside an id: by their usual reading, or by their looks."""
    adding: frozenset[str]
    """Characters of verbs and signs of adding, disguised ones among them: 加, 伽, ``+``."""
    collisions: frozenset[str]
    """Words that sound like a cue and are not one."""
    everyday: frozenset[str]
    """Characters of plain prose that are no cue when they stand alone."""
    fillers: tuple[str, ...]
    """Longest first."""
    roles: Mapping[str, tuple[str, ...]]
    """Class (``solicit``, ``warn`` …) → its words."""
    placeholders: frozenset[str]
    countries: Mapping[str, tuple[str, ...]]
    """ISO 3166-1 alpha-2 → its names, folded."""
    currencies: Currencies
    speech: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Class of words by which an article claims something (``hotline``, ``dial``, ``channel`` …) → what a word of the
    class stands for (itself, or ``in person``) → its words, folded."""
    hosts: Hosts
    images: ImageHosts
    pointers: Pointers
    digest: str
    """``sha256:…`` over the files."""
