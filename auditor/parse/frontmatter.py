"""Front matter without a YAML or TOML parser: fields are lines, and every character stays readable."""

from dataclasses import dataclass
from typing import final

from auditor.text.span import Span

_LIMIT = 64 * 1024
"""Characters: what opens with a fence and does not close within this is not front matter."""
_FENCES = {"---": (("---", "..."), ":"), "+++": (("+++",), "=")}
_SPACE = " \t\r"
_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-. ")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A top-level scalar: ``key: value``, quotes taken off."""

    key: str
    value: str
    span: Span
    """Of the value."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands before the article."""

    inside: Span
    """Between the fences."""
    end: int
    """Where the article begins."""
    fields: tuple[Field, ...]


def read_front_matter(text: str) -> FrontMatter | None:
    """Give the front matter that ``text`` opens with; ``None`` when it opens with none."""
    if not text.startswith(("---", "+++")):
        return None
    first = _line_end(text, 0, len(text))
    closers, sign = _FENCES[text[:3]]
    if text[3:first].strip(_SPACE + "\n"):
        return None
    limit = min(len(text), _LIMIT)
    fields: list[Field] = []
    at = first
    while at < limit:
        stop = _line_end(text, at, limit)
        line = text[at:stop].rstrip(_SPACE + "\n")
        if line in closers:
            return FrontMatter(inside=Span(start=first, end=at), end=stop, fields=tuple(fields)) if fields else None
        if not line and at == first:
            return None  # a thematic break
        field = _field(line, at, sign)
        if field is not None:
            fields.append(field)
        at = stop
    return None


def _line_end(text: str, at: int, limit: int) -> int:
    stop = text.find("\n", at, limit)
    return stop + 1 if stop >= 0 else limit


def _field(line: str, at: int, sign: str) -> Field | None:
    key, found, rest = line.partition(sign)
    if not found or not key or key[0] in " -#" or not _KEY.issuperset(key):
        return None
    value = rest.strip(_SPACE)
    start = at + len(key) + 1 + len(rest) - len(rest.lstrip(_SPACE))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value, start = value[1:-1], start + 1
    return Field(key=key.rstrip(), value=value, span=Span(start=start, end=start + len(value)))
