"""The closed table of what a condition may ask of a mention or a verdict, and what a message may name.

A rule is data: it can ask nothing that does not stand here. To offer a field, add a line.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar, final

from auditor.extract.mentions import (
    Channel,
    Claim,
    ClaimKind,
    Contact,
    Image,
    ImageLabel,
    Link,
    LinkKind,
    Pointer,
    PointerKind,
    Polarity,
    Role,
    Trait,
    TraitKind,
)
from auditor.source.source import NoteKind
from auditor.verify.verdict import Outcome, Verdict

T = TypeVar("T")


class SuppressionNote(StrEnum):
    """What can be wrong with a suppression comment; a rule's ``article`` condition may name it like a ``NoteKind``."""

    NOT_UNDERSTOOD = "suppression-not-understood"
    WITHOUT_REASON = "suppression-without-reason"
    EXPIRED = "suppression-expired"
    UNUSED = "suppression-unused"


class RunNote(StrEnum):
    """What only a run over several articles can tell; a rule's ``article`` condition may name it, too."""

    ARTICLES_DISAGREE = "articles-disagree"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """Something a condition may ask: how to read it, and the answers there are (``None``: any word)."""

    get: Callable[[T], str]
    values: tuple[str, ...] | None = None


def _yes(holds: object) -> str:
    return "yes" if holds else "no"


_STRONG = frozenset({"disguised", "asks-to-be-contacted", "referral", "jargon", "payload-image", "many-signs"})
"""Signs of a promotion (extract/role.py) that are enough by themselves; without one it rests on several weak ones."""


def _strength(reasons: tuple[str, ...]) -> str:
    return "weak" if _STRONG.isdisjoint(reasons) else "strong"


def _words(enum: type[StrEnum]) -> tuple[str, ...]:
    return tuple(str(word) for word in enum)


_YES_NO = ("no", "yes")

_INVITES = ("tg+:", "tglist:", "wag:", "qqg:")
"""Canonical forms (REPORT) that lead into a group or a folder of chats, not to one account."""

CONTACT: Mapping[str, Field[Contact]] = {
    "channel": Field(get=lambda contact: contact.channel, values=_words(Channel)),
    "role": Field(get=lambda contact: contact.role, values=_words(Role)),
    "disguised": Field(get=lambda contact: _yes(set(contact.disguises) - {"qr-code"}), values=_YES_NO),
    "hidden": Field(get=lambda contact: _yes(contact.hidden), values=_YES_NO),
    "strength": Field(get=lambda contact: _strength(contact.reasons), values=("strong", "weak")),
    "invite": Field(get=lambda contact: _yes(contact.canonical.startswith(_INVITES)), values=_YES_NO),
    "allowed": Field(get=lambda contact: _yes(contact.allowed), values=_YES_NO),
    "resembles_allowed": Field(get=lambda contact: _yes(contact.resembles), values=_YES_NO),
}
LINK: Mapping[str, Field[Link]] = {
    "target": Field(get=lambda link: link.kind, values=_words(LinkKind)),
    "host": Field(get=lambda link: link.host),
}

IMAGE: Mapping[str, Field[Image]] = {
    "label": Field(get=lambda image: image.label, values=_words(ImageLabel)),
    "host": Field(get=lambda image: image.host),
}

POINTER: Mapping[str, Field[Pointer]] = {"leads": Field(get=lambda pointer: pointer.kind, values=_words(PointerKind))}

TRAIT: Mapping[str, Field[Trait]] = {"trait": Field(get=lambda trait: trait.kind, values=_words(TraitKind))}

VERDICT: Mapping[str, Field[Verdict]] = {
    "outcome": Field(get=lambda verdict: verdict.outcome, values=_words(Outcome)),
    "code": Field(get=lambda verdict: verdict.code),
    "danger": Field(get=lambda verdict: verdict.danger or "none"),
    "dangerous": Field(get=lambda verdict: _yes(verdict.danger), values=_YES_NO),
    "kind": Field(get=lambda verdict: verdict.claim.kind, values=_words(ClaimKind)),
    "property": Field(get=lambda verdict: verdict.claim.property),
    "purpose": Field(get=lambda verdict: verdict.claim.purpose or "none"),
    "polarity": Field(get=lambda verdict: verdict.claim.polarity, values=_words(Polarity)),
    "hedged": Field(get=lambda verdict: _yes(verdict.claim.hedged), values=_YES_NO),
}

NOTES: tuple[str, ...] = (*_words(NoteKind), *_words(SuppressionNote), *_words(RunNote))
"""What an ``article`` condition may name."""

Say = Callable[[T, str], str]
"""Gives a value for a message in the language ``en`` or ``zh``."""

_CHANNELS_ZH = {
    Channel.WECHAT: "微信",
    Channel.QQ_GROUP: "QQ 群",
    Channel.PHONE: "电话",
    Channel.EMAIL: "邮箱",
    Channel.WEBSITE: "网站",
    Channel.SHORTLINK: "短链接",
    Channel.OTHER: "其他",
}
_CHANNELS_EN = {
    Channel.WECHAT: "WeChat",
    Channel.QQ_GROUP: "QQ group",
    Channel.WHATSAPP: "WhatsApp",
    Channel.QQ: "QQ",
    Channel.LINE: "LINE",
}


def _channel(channel: Channel, language: str) -> str:
    if language == "zh" and channel in _CHANNELS_ZH:
        return _CHANNELS_ZH[channel]
    return _CHANNELS_EN.get(channel) or str(channel).capitalize()


def _operator(claim: Claim, language: str) -> str:
    return claim.operator or ("运营商" if language == "zh" else "the operator")


def _known(verdict: Verdict, language: str) -> str:
    seen = dict.fromkeys(fact.value for fact in verdict.evidence)
    return ("、" if language == "zh" else ", ").join(seen) or ("无记载" if language == "zh" else "nothing")


SAY_CONTACT: Mapping[str, Say[Contact]] = {
    "handle": lambda contact, _: contact.handle,
    "canonical": lambda contact, _: contact.canonical,
    "channel": lambda contact, language: _channel(contact.channel, language),
    "written": lambda contact, _: contact.resembles.written if contact.resembles else contact.canonical,
    "allowed": lambda contact, _: contact.resembles.allowed if contact.resembles else contact.canonical,
}

SAY_LINK: Mapping[str, Say[Link]] = {
    "url": lambda link, _: link.url,
    "host": lambda link, _: link.host,
    "text": lambda link, _: link.text,
}

SAY_IMAGE: Mapping[str, Say[Image]] = {
    "url": lambda image, _: image.url,
    "host": lambda image, _: image.host,
    "alt": lambda image, _: image.alt,
}

SAY_POINTER: Mapping[str, Say[Pointer]] = {}

SAY_TRAIT: Mapping[str, Say[Trait]] = {
    "value": lambda trait, _: trait.value,
    "contact": lambda trait, _: trait.contact or "",
    "count": lambda trait, _: str(1 + len(trait.related)),
}

_QUOTED = 60
"""Characters of the author's that a message quotes at most."""


def _written(verdict: Verdict, _: str) -> str:
    """Give the author's words for the claim, on one line."""
    words = " ".join((verdict.claim.written or verdict.claim.value).split())
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"


SAY_VERDICT: Mapping[str, Say[Verdict]] = {
    "value": lambda verdict, _: verdict.claim.value,
    "written": _written,
    "operator": lambda verdict, language: _operator(verdict.claim, language),
    "known": _known,
    "reason": lambda verdict, language: verdict.reason.zh if language == "zh" else verdict.reason.en,
}

SAY_NOTE = ("count", "rules", "until")
"""What a message about a note may name; ``match`` fills it in."""
