"""One case of the matrix: a text, the contact disguised in it, and what an audit is expected to say."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, final


class Half(StrEnum):
    """Which members of each family of characters, words and hosts a case is made of."""

    DEV = "dev"
    HELD = "held"


class Kind(StrEnum):
    """The kinds of contact; ``NONE`` for a text that points elsewhere instead of naming one."""

    NONE = "K0"
    TELEGRAM_AT = "K1"
    TELEGRAM_NAME = "K2"
    TELEGRAM_LINK = "K3"
    TELEGRAM_INVITE = "K4"
    TELEGRAM_PHONE = "K5"
    WECHAT = "K6"
    WECHAT_LINK = "K7"
    QQ = "K8"
    QQ_LINK = "K9"
    WHATSAPP = "K10"
    PHONE = "K11"
    SHOP = "K12"
    PICTURE = "K13"
    OTHER = "K14"


class Expect(StrEnum):
    """What the audit is to report at the case's span."""

    CONTACT = "contact"
    SHORTENER = "shortener"
    """A link of that kind."""
    LANDING = "landing"
    """A link of that kind."""
    OFF_PAGE = "off-page"
    """A finding of a rule whose id says so."""
    RECONSTRUCT = "reconstruct"
    """A finding of a rule whose id says so, or the id put together."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case; the same seed gives the same bytes."""

    id: str
    text: str
    media: str
    kind: Kind
    canonical: str
    span: tuple[int, int]
    """Where the id stands, in code points of ``text``."""
    around: tuple[int, int]
    """``span`` with the cue, the connector and, for a link, the rest of the address."""
    transforms: tuple[str, ...]
    carrier: str
    tier: int
    half: Half
    seed: str
    expect: Expect
    members: tuple[str, ...]
    """Which characters, words and hosts the transforms took, as ``family:member``."""
    encoding: str = "utf-8"
    """In which the text is handed to the audit."""

    @property
    def suite(self) -> str:
        """Give ``singles``, ``pairs`` or ``triples``."""
        return ("honest", "singles", "pairs", "triples")[len(self.transforms)]


def as_line(case: Case) -> str:
    """Give a case as one line of JSON."""
    fields: dict[str, Any] = asdict(case)
    return json.dumps(fields, ensure_ascii=True, separators=(",", ":"))
