"""Whom a link reaches, and how its pieces become an id: a name, a code, a number; anything else is none."""

from dataclasses import dataclass
from typing import final

from auditor.extract.channels import DIGITS, ID, LETTERS, canonical, is_id
from auditor.extract.mentions import Channel
from auditor.extract.url import Url
from auditor.text.fold import ascii_lower, fold_text

NAME = ID | frozenset(".-")
"""Characters of a name, in lower case."""
TOKEN = ID | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
"""Characters of a code: those of base64 for URLs (RFC 4648)."""
LONGEST = 512
"""Characters of the longest code; QQ's and Signal's have some sixty."""
_SEPARATORS = dict.fromkeys(map(ord, " +-.()/\t\xa0"))
"""What people write between the digits of a number (RFC 3966, visual separators)."""
_ENDS = "?&;,"
"""What begins the parameters of a number whose link is put together wrongly, or the next number."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Whom a link reaches: ``handle`` as written in the link, and its canonical form."""

    channel: Channel
    handle: str
    canonical: str


def account(channel: Channel, handle: str) -> Target | None:
    """Give an account whose ids have the same shape in a link and in a text."""
    plain = ascii_lower(handle)
    if not is_id(channel, plain):
        return None
    return Target(channel=channel, handle=handle, canonical=canonical(channel, plain))


def named(channel: Channel, handle: str, *, least: int = 2, signs: frozenset[str] = NAME) -> Target | None:
    """Give an account of a service whose names are known by their characters only; compared in lower case."""
    plain = ascii_lower(handle)
    if not least <= len(plain) <= LONGEST or not signs.issuperset(plain):
        return None
    if plain[0] not in LETTERS and plain[0] not in DIGITS and plain[0] != "_":
        return None
    return Target(channel=channel, handle=handle, canonical=canonical(channel, plain))


def coded(channel: Channel, prefix: str, code: str, *, least: int = 5) -> Target | None:
    """Give what a code stands for; codes mean other things in another case."""
    code = code.rstrip("=")  # the padding of base64
    if not least <= len(code) <= LONGEST or not TOKEN.issuperset(code):
        return None
    return Target(channel=channel, handle=code, canonical=f"{prefix}:{code}")


def numbered(channel: Channel, text: str) -> Target | None:
    """Give a number written with its country (ITU-T E.164), however it is grouped."""
    digits = number(text)
    return account(channel, digits) if digits else None


def number(text: str) -> str:
    """Give the digits of a number that is written as people do; empty when something else stands in it."""
    folded = fold_text(text).strip()
    for sign in _ENDS:
        folded = folded.partition(sign)[0]
    digits = folded.translate(_SEPARATORS)
    return digits.removeprefix("00") if digits and DIGITS.issuperset(digits) else ""


def words_of(url: Url) -> list[str]:
    """Give the path's words; in a link of an app's own scheme the first one stands where a host would."""
    first = [url.host] if url.host and "." not in url.host else []
    return [folded(word) for word in (*first, *url.segments())]


def values_of(url: Url) -> dict[str, str]:
    """Give the parameters by their names in lower case, the first of several."""
    values: dict[str, str] = {}
    for name, value in url.parameters():
        values.setdefault(ascii_lower(name), folded(value).strip())
    return values


def at(words: list[str], place: int) -> str:
    """Give the word at ``place``, empty when there is none."""
    return words[place] if place < len(words) else ""


def folded(text: str) -> str:
    """Give an id with its case kept when it is plain ASCII, folded otherwise."""
    return text if text.isascii() else fold_text(text)
