"""The labelled articles: what a careful reader says is claimed in each, and what the facts say of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml

HERE: Final = Path(__file__).parent
SETS: Final = ("dev", "open", "held")
TODAY: Final = date(2026, 11, 20)
"""The day of the audit, unless a probe names another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """The verdict that a claim is to get on another day."""

    today: date
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One labelled claim."""

    start: int
    end: int
    kind: str
    country: str | None
    operator: str | None
    property: str
    value: str
    polarity: str
    closed: bool
    as_of: str
    verdict: str
    facts: frozenset[str]
    probes: tuple[Probe, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two places of one article that contradict each other."""

    kind: str
    sides: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]
    """Every place of the first quotation, and of the second: the labels name words, not places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One article with its labels."""

    path: Path
    text: str
    claims: tuple[Gold, ...]
    pairs: tuple[Pair, ...]


def load(name: str) -> Iterator[Labelled]:
    """Give the labelled articles of a set, in order of name; raises ``ValueError`` for a label that fits no text."""
    for labels in sorted((HERE / name).glob("*.yaml")):
        (path,) = (one for one in sorted(labels.parent.glob(f"{labels.stem}.*")) if one.suffix != ".yaml")
        text = path.read_text("utf-8")
        read = yaml.safe_load(labels.read_text("utf-8")) or {}
        yield Labelled(
            path=path,
            text=text,
            claims=tuple(_gold(entry, text, labels) for entry in read.get("claims") or ()),
            pairs=tuple(_pair(entry, text, labels) for entry in read.get("contradictions") or ()),
        )


def _gold(entry: Mapping[str, Any], text: str, where: Path) -> Gold:
    quote = str(entry["quote"])
    places = occurrences(text, quote)
    nth = int(entry.get("nth", 1))
    if nth > len(places):
        message = f"{where}: {quote!r} does not stand there {nth} times"
        raise ValueError(message)
    start, end = places[nth - 1]
    probes = tuple(Probe(today=one["today"], verdict=one["verdict"]) for one in entry.get("probes") or ())
    return Gold(
        start=start,
        end=end,
        kind=entry["kind"],
        country=entry.get("country"),
        operator=entry.get("operator"),
        property=entry["property"],
        value=str(entry["value"]),
        polarity=entry.get("polarity", "affirmed"),
        closed=bool(entry.get("closed", False)),
        as_of=str(entry.get("as_of") or TODAY),
        verdict=entry["verdict"],
        facts=frozenset(entry.get("facts") or ()),
        probes=probes,
    )


def _pair(entry: Mapping[str, Any], text: str, where: Path) -> Pair:
    one, other = (occurrences(text, str(quote)) for quote in entry["quotes"])
    if not one or not other:
        message = f"{where}: a quotation of {entry['quotes']} stands nowhere"
        raise ValueError(message)
    return Pair(kind=entry["kind"], sides=(one, other))


def occurrences(text: str, quote: str) -> tuple[tuple[int, int], ...]:
    """Give every place of ``quote`` in ``text``, from left to right."""
    found, at = list[tuple[int, int]](), text.find(quote)
    while quote and at >= 0:
        found.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return tuple(found)
