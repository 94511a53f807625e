"""What a finding is about, as a text that stays the same wherever and however often it is written."""

from typing import assert_never

from auditor.extract.mentions import Claim, Contact, Image, Link, Pointer, Trait
from auditor.text.aligned import AlignedText
from auditor.text.fold import fold
from auditor.text.han import simplified
from auditor.verify.clash import Statement

_BETWEEN = "\x1f"


def subject(about: Contact | Claim | Image | Link | Pointer | Trait) -> str:
    """Give the canonical name of a mention: equal for every writing of one contact, link, image or claim."""
    match about:
        case Contact():
            return about.canonical
        case Link():
            return about.canonical
        case Image():
            return about.url
        case Pointer():
            return _BETWEEN.join((about.kind, known_as(about.value)))
        case Trait():
            return _BETWEEN.join((about.kind, about.contact or ""))
        case Claim():
            return stated(about)
    assert_never(about)


def known_as(words: str) -> str:
    """Give the one name of a subject that is made of an article's words: no blanks, plain letters, one script.

    So neither a line that is broken otherwise, nor the width of a sign, nor the script changes what it is known by.
    """
    return _BETWEEN.join(_known_as(part) for part in words.split(_BETWEEN))


def _known_as(part: str) -> str:
    folded = part if part.isascii() else simplified(fold(AlignedText.identity(part)).cased)
    return "".join(folded.split())


def stated(claim: Statement) -> str:
    """Give the canonical name of a claim, or of its wire form."""
    return joined(claim.kind, claim.country, claim.operator, claim.property, claim.purpose, claim.value)


def joined(*parts: str | None) -> str:
    """Give the canonical name of a claim from its parts in the order of ``stated``; ``None`` is an empty one."""
    return _BETWEEN.join(part or "" for part in parts)
