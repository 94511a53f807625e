"""What the owner of the articles allows: by exact id and path, with a reason. A look-alike of an allowed id is marked.

A step of its own behind the reading: what stands there is read the same under every policy, and then the policy speaks.
"""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, final

from auditor.extract.mentions import Channel, Contact, Mentions, Permission, Resemblance, Role
from auditor.extract.scope import Scope
from auditor.source.source import Source
from auditor.text.skeleton import confusable, skeleton
from auditor.text.tables import look_alikes

BY_POLICY: Final = "allowed-by-policy"
"""The sign in a contact's reasons."""
OTHER_LETTERS: Final = "look-alike"
"""The disguise of an id that is written in letters of another script."""
_COSTS_TRUST: Final = frozenset({Role.PROMOTION, Role.UNKNOWN})
_OPAQUE: Final = frozenset({"tg+", "tglist", "wag", "wxl", "short"})
"""Forms made of a random code, which nobody knows by sight."""
_LONGEST: Final = 80
_ODD_SHOWN: Final = 4


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Allow:
    """One contact that is allowed, for some articles, for a time."""

    contact: str
    """Canonical form (REPORT); compared exactly."""
    reason: str
    paths: tuple[str, ...] = ()
    """Patterns of ``auditor.extract.scope``; none means every article."""
    until: date | None = None
    """The last day on which it counts."""

    def expired(self, today: date) -> bool:
        """Say whether it no longer counts."""
        return self.until is not None and today > self.until


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class AllowList:
    """What a run allows, and how to tell which articles are meant."""

    entries: tuple[Allow, ...] = ()
    root: str = "/"
    """The folder from which ``paths`` count, absolute."""
    here: str = "/"
    """The folder from which the uris of articles count, absolute."""


@final
class Policy:
    """An allow list made ready once, for any number of articles."""

    __slots__ = ("_alike", "_exact", "_here")

    def __init__(self, allow: AllowList, today: date) -> None:
        """Compile the entries that count on ``today``."""
        self._here = allow.here
        self._exact: dict[str, list[tuple[Scope, Allow]]] = {}
        self._alike: dict[str, list[str]] = {}
        for entry in allow.entries:
            if entry.expired(today):
                continue
            if entry.contact not in self._exact and _prefix(entry.contact) not in _OPAQUE:
                self._alike.setdefault(_look(entry.contact), []).append(entry.contact)
            self._exact.setdefault(entry.contact, []).append((Scope(entry.paths, allow.root), entry))

    def apply(self, mentions: Mentions, source: Source) -> Mentions:
        """Mark the contacts of the article that are allowed in it, and those that look like an allowed one."""
        if not self._exact or not mentions.contacts:
            return mentions
        allowed = self._allowed_at(source.uri, {one.canonical for one in mentions.contacts})
        contacts = tuple(self._judged(one, allowed, source.text) for one in mentions.contacts)
        promoted = {None, *(one.canonical for one in contacts if one.role is Role.PROMOTION)}
        resting = tuple(one for one in mentions.traits if one.contact in promoted)
        return replace(mentions, contacts=contacts, traits=resting)

    def _allowed_at(self, uri: str, forms: Iterable[str]) -> Mapping[str, Allow]:
        path = posixpath.join(self._here, uri)
        return {
            form: entry
            for form in forms
            for scope, entry in reversed(self._exact.get(form, []))  # the first that holds is the one that speaks
            if scope.holds(path)
        }

    def _judged(self, contact: Contact, allowed: Mapping[str, Allow], text: str) -> Contact:
        if contact.canonical in self._exact and OTHER_LETTERS in contact.disguises:
            written = _in_other_letters(contact, text)
            return replace(contact, resembles=Resemblance(allowed=contact.canonical, written=written))
        entry = allowed.get(contact.canonical)
        if entry is not None:
            return replace(
                contact,
                role=Role.OWN_OFFICIAL if contact.role in _COSTS_TRUST else contact.role,
                reasons=(*contact.reasons, BY_POLICY),
                allowed=Permission(reason=entry.reason, until=entry.until),
            )
        if contact.canonical in self._exact or contact.channel is Channel.SHORTLINK:
            return contact
        like = next((form for form in self._alike.get(_look(contact.canonical), ()) if _alike(form, contact)), None)
        return (
            contact
            if like is None
            else replace(contact, resembles=Resemblance(allowed=like, written=contact.canonical))
        )


def _prefix(form: str) -> str:
    return form.partition(":")[0]


def _look(form: str) -> str:
    prefix, _, name = form.partition(":")
    return f"{prefix}:{skeleton(name)}"


def _alike(form: str, contact: Contact) -> bool:
    return confusable(form.partition(":")[2], contact.canonical.partition(":")[2])


def _in_other_letters(contact: Contact, text: str) -> str:
    """Give the writing with the code points that are not what they seem; cut when it is long."""
    written = contact.span.of(text)[:_LONGEST]
    odd = dict.fromkeys(char for char in written if char in look_alikes())
    return f"{written} ({', '.join(f'U+{ord(char):04X}' for char in list(odd)[:_ODD_SHOWN])})"
