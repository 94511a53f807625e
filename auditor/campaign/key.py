"""A key: something in an article that other articles by the same hand, or made with the same kit, also hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, final

from auditor.text.span import Span


class Kind(StrEnum):
    """What a key is, in the order in which keys are listed."""

    HANDLE = "handle"
    INVITE = "invite"
    PHONE = "phone"
    QR = "qr-payload"
    SHORT = "short-link"
    """A short link, or a page anyone can make: its address names one of them."""
    BRAND = "brand"
    """The article calls an organisation by its contact's id."""
    SHOP = "shop-domain"
    IMAGE = "image"
    WRITING = "writing"
    """How a contact is written, its id masked: ``TG💪+ @□``."""
    TAIL = "tail-literal"
    """A few characters around a contact in title or tail, ids and addresses masked."""


RANK: Final[Mapping[Kind, int]] = {kind: at for at, kind in enumerate(Kind)}
CONTACTS: Final = frozenset({Kind.HANDLE, Kind.INVITE, Kind.PHONE, Kind.QR, Kind.SHORT})
"""Kinds that lead to somebody."""
LEADS: Final = CONTACTS | {Kind.BRAND}
"""Kinds that name an operator by themselves, when the contact is given for readers to get in touch."""
TEMPLATES: Final = frozenset({Kind.WRITING, Kind.TAIL})
"""Kinds that a kit has and many operators share."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key of one article, and where it stands there."""

    kind: Kind
    value: str
    span: Span | None
    """In the source, in code points."""
    sure: bool = False
    """The article gives it for readers to get in touch (role ``promotion``); otherwise that is not known."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """An article as far as linking needs it."""

    uri: str
    published: str | None
    """ISO 8601, possibly only year and month."""
    keys: tuple[Key, ...]
    """Each kind and value once."""
