"""What an article refers to: contacts, links, images and claims, each at its exact place."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import final

from auditor.text.span import Span


class Channel(StrEnum):
    """A way to reach someone."""

    TELEGRAM = "telegram"
    WECHAT = "wechat"
    QQ = "qq"
    QQ_GROUP = "qq-group"
    WHATSAPP = "whatsapp"
    LINE = "line"
    SIGNAL = "signal"
    VIBER = "viber"
    DISCORD = "discord"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    SHORTLINK = "shortlink"
    OTHER = "other"


class Role(StrEnum):
    """Why a contact stands where it stands."""

    PROMOTION = "promotion"
    OWN_OFFICIAL = "own-official"
    AUTHOR_CREDIT = "author-credit"
    QUOTED_WARNING = "quoted-warning"
    NEGATED = "negated"
    DOCUMENTATION_EXAMPLE = "documentation-example"
    CODE = "code"
    LEGAL_NOTICE = "legal-notice"
    UNKNOWN = "unknown"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class TraceStep:
    """One step by which a disguised writing was undone."""

    step: str
    """A stable name, for example ``full-width``."""
    before: str
    after: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """That the owner of the articles allows a contact, and why."""

    reason: str
    until: date | None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """That a contact looks like an allowed one and is another."""

    allowed: str
    """The canonical form of the allowed one."""
    written: str
    """What looks like it: a canonical form, or the writing when only its letters are others."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A way to reach someone that the article gives."""

    channel: Channel
    handle: str
    """The id as its owner would write it, disguise undone, case kept."""
    canonical: str
    """REPORT's canonical form, equal for every writing of the same contact: ``tg:name``, ``wx:id`` …"""
    url: str | None
    """The link by which it is given, as written; ``None`` when it is given as text."""
    role: Role
    reasons: tuple[str, ...]
    """Stable names of the signs that decided the role, for ``explain``."""
    span: Span
    """Cue and id as they stand in the source."""
    disguises: tuple[str, ...]
    trace: tuple[TraceStep, ...]
    hidden: bool
    """Stands where a reader does not see it: a comment, hidden text, a meta field."""
    allowed: Permission | None = None
    """Set by the policy of the run, after reading: this very id is allowed here."""
    resembles: Resemblance | None = None
    """Set by the policy of the run, after reading."""


class LinkKind(StrEnum):
    """What a link leads to, as far as the URL tells."""

    WEB = "web"
    CONTACT = "contact"
    REDIRECT = "redirect"
    """A redirector that names its target; the target decides what else it is."""
    SHORTENER = "shortener"
    """The destination is unknown without asking."""
    LANDING = "landing"
    """A page anyone can make, one step before the contact."""
    RELATIVE = "relative"
    ANCHOR = "anchor"
    OTHER = "other"
    """mailto, tel, javascript, data …"""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link the article carries."""

    url: str
    canonical: str
    host: str
    """Lower case, ASCII (IDNA), no port; empty when the URL has none."""
    text: str
    kind: LinkKind
    span: Span


class ImageLabel(StrEnum):
    """What loading an image tells whom, mildest first (REPORT)."""

    INLINE = "inline"
    PLATFORM_HOSTED = "platform-hosted"
    PROXIED = "proxied"
    THIRD_PARTY = "third-party image"
    BADGE = "badge"
    DECLARED_COUNTER = "declared-counter"
    BEACON_CAPABLE = "beacon-capable"
    LIKELY_TRACKER = "likely-tracker"
    KNOWN_TRACKER = "known-tracker"
    CONFIRMED_TRACKER = "confirmed-tracker"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """An image the article loads, and what that tells whom."""

    url: str
    host: str
    alt: str
    label: ImageLabel
    signs: tuple[str, ...]
    """Stable names of what the label rests on."""
    sees: tuple[str, ...]
    """What the image's host learns of a reader: ``ip``, ``time``, ``user-agent``, ``referrer``, ``reader-id`` …"""
    span: Span


class ClaimKind(StrEnum):
    """What a claim is about (REPORT)."""

    DIAL_CODE = "dial-code"
    HOTLINE = "hotline"
    CHANNEL_MIXTURE = "channel-mixture"
    APP_NAME = "app-name"
    OPERATOR_LIST = "operator-list"
    ESIM_SUPPORT = "esim-support"
    MARKET_RANK = "market-rank"
    REGULATION = "regulation"
    CHANNEL = "channel"
    PROCEDURE = "procedure"
    PAYMENT_METHOD = "payment-method"
    CURRENCY = "currency"
    PRICE = "price"
    KEEP_NUMBER = "keep-number"
    TERMINOLOGY = "terminology"
    SERVICE_HOURS = "service-hours"
    ATTRIBUTION = "attribution"
    ABSOLUTE_PROMISE = "absolute-promise"
    INTERNAL = "internal"


class Polarity(StrEnum):
    """Whether the article says that it is so or that it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement that can be checked: of whom, what, and which value, at which date."""

    kind: ClaimKind
    country: str | None
    """ISO 3166-1 alpha-2, bound from sentence, heading or title."""
    operator: str | None
    """The operator's name as the fact base writes it; the article's own word when the base does not know it."""
    property: str
    """A property of the fact base, for example ``hotline`` or ``dial-code``."""
    value: str
    purpose: str | None
    """What the article says it is for: ``balance``, ``top-up``, ``customer-service`` …"""
    polarity: Polarity
    hedged: bool
    as_of: date | None
    """The date the claim speaks of: stated, front matter, else the audit's day (then ``None``)."""
    span: Span
    also: tuple[str, ...] = ()
    """Further purposes of the same enumeration: 查余额和有效期."""
    voice: bool = False
    """The sentence speaks of a voice call: a hotline, 语音提示, press-a-key menus."""
    items: tuple[str, ...] = ()
    """The members of a list, each as the facts write it, in the order of the article."""
    closed: bool = False
    """The article says that there are no others: 只有, 仅, 共三家."""
    count: int | None = None
    """How many the article says there are."""
    number: float | None = None
    """A quantity in ``unit``, or a rank."""
    unit: str = ""
    """``days``, ``working days``, ``minutes`` …, or an ISO 4217 code (docs/claims.md)."""
    written: str = ""
    """The author's own characters at ``span``."""
    conditioned: bool = False
    """Its sentence names a condition or an alternative: from abroad, prepaid, or. Other articles are not compared."""
    conditions: tuple[str, ...] = ()
    """Their names (``inside_conditions`` of the lexicon), in order: within the article equals are compared."""
    against: tuple[Span, ...] = ()
    """Of an ``internal`` claim, and of a code that is said to talk: the other side."""
    worth: int = 0
    """How much it is worth a look, 0 … 100 (claims/worth.py)."""


class PointerKind(StrEnum):
    """How an article leads to a contact that it does not hold."""

    OFF_PAGE = "off-page"
    """On a profile, in a private message: 看我主页, link in bio."""
    HINT = "off-page-hint"
    """The same without a word of trade beside it."""
    RECONSTRUCT = "reconstruct"
    """An instruction to put an id together: 去掉汉字, read it backwards."""
    SCAN = "scan"
    """A picture that is a code to scan, beside words of trade."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Words or a picture that lead to a contact elsewhere; ``value``: the words, folded, or the picture's address."""

    kind: PointerKind
    span: Span
    value: str


class TraitKind(StrEnum):
    """What can be seen of an article as a whole, by two places or more that belong together."""

    BRAND_IS_CONTACT = "brand-is-the-contact"
    """The organisation or product that it recommends bears the name of the account that it promotes."""
    WARNS_THEN_SOLICITS = "warns-then-solicits"
    """It warns of strangers and gives a private contact."""
    FRAMED = "machine-like-framing"
    """Several stock phrases that open and close texts."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """Places of an article that say something together."""

    kind: TraitKind
    span: Span
    related: tuple[Span, ...]
    value: str
    """The words at ``span``."""
    contact: str | None = None
    """The canonical form of the promoted contact it rests on; ``None`` when it rests on none."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Everything an article refers to, each list in order of span."""

    contacts: tuple[Contact, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    claims: tuple[Claim, ...]
    pointers: tuple[Pointer, ...] = ()
    """Not in the report's lists, which REPORT has none of for them and ``traits``: they are findings only."""
    traits: tuple[Trait, ...] = ()
