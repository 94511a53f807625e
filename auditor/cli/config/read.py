"""A configuration file's keys to values, every mistake with its line and the nearest right word."""

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar, final

from auditor.cli import values
from auditor.cli.config.allow import read_allow
from auditor.cli.config.find import Found
from auditor.cli.config.keys import TABLE
from auditor.cli.values import FAIL_ON, LEVELS
from auditor.extract.policy import Allow
from auditor.yamlfile.node import Mapping, Scalar

T = TypeVar("T")
_DIGITS: Final = 64
"""Hexadecimal ones of a SHA-256."""

KEYS: Final = tuple(key.name for key in TABLE)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a configuration file says; ``None`` where it says nothing. Paths are absolute or from the working folder."""

    fail_on: str | None = None
    min_score: int | None = None
    lang: tuple[str, ...] | None = None
    show: str | None = None
    rules: list[Path] | None = None
    facts: list[Path] | None = None
    tracker_list: Path | None = None
    max_bytes: int | None = None
    commit_dates: bool | None = None
    trust_packs: bool | None = None
    pins: tuple[tuple[Path, str], ...] = ()
    """Folders of ``rules`` and ``facts`` with the digest that each must have."""
    baseline: Path | None = None
    cache: bool | None = None
    allow: tuple[Allow, ...] = ()


def read(found: Found) -> Config:
    """Understand a configuration file; what is wrong in it is noted in the table's problems."""
    table = found.table
    table.check_keys(KEYS)
    return Config(
        fail_on=_word(table, "fail-on", FAIL_ON),
        min_score=_value(table, "min-score", values.score),
        lang=_lang(table),
        show=_word(table, "show", LEVELS),
        rules=_folders(table, "rules", found.path.parent),
        facts=_folders(table, "facts", found.path.parent),
        tracker_list=_file(table, "tracker-list", found.path.parent),
        max_bytes=_value(table, "max-bytes", values.size),
        commit_dates=table.flag("commit-dates") if "commit-dates" in table else None,
        trust_packs=table.flag("trust-packs") if "trust-packs" in table else None,
        pins=_pins(table, found.path.parent),
        baseline=_file(table, "baseline", found.path.parent),
        cache=table.flag("cache") if "cache" in table else None,
        allow=read_allow(table),
    )


def _word(table: Mapping, key: str, words: Iterable[str]) -> str | None:
    return table.one_of(key, words) if key in table else None


def _value(table: Mapping, key: str, understand: Callable[[str], T]) -> T | None:
    """Read a value as the option of the same name does."""
    written = table.written(key)
    if written is None:
        return None
    try:
        return understand(written)
    except ArgumentTypeError as error:
        table.problem(f"{key!r}: {error}", key=key)
    return None


def _lang(table: Mapping) -> tuple[str, ...] | None:
    if "lang" not in table or isinstance(table.entries["lang"], Scalar):
        return _value(table, "lang", values.languages)
    written = ",".join(table.strings("lang"))
    try:
        return values.languages(written)
    except ArgumentTypeError as error:
        table.problem(f"'lang': {error}", key="lang")
    return None


def _file(table: Mapping, key: str, parent: Path) -> Path | None:
    """Give a file; its path counts from the folder of the configuration."""
    return parent / table.text(key) if key in table else None


def _folders(table: Mapping, key: str, parent: Path) -> list[Path] | None:
    """Give the folders of a list; they count from the folder of the file."""
    return [parent / name for name in table.strings(key)] if key in table else None


def _pins(table: Mapping, parent: Path) -> tuple[tuple[Path, str], ...]:
    """Give the folders under ``packs`` with their digests; one that is no pack of this file is a mistake."""
    pinned = table.optional_mapping("packs")
    if pinned is None:
        return ()
    folders = {Path(name) for key in ("rules", "facts") if key in table for name in table.strings(key)}
    for name in pinned.keys():  # noqa: SIM118 - a Mapping of ours, not a dict
        if Path(name) not in folders:
            pinned.problem(f"{name!r} is neither under 'rules' nor under 'facts' of this file", key=name)
        if not _is_digest(pinned.text(name)):
            pinned.problem(f"{name!r} is pinned by no digest: write what 'auditor rules digest' gives", key=name)
    return tuple((parent / name, pinned.text(name)) for name in pinned.keys())  # noqa: SIM118


def _is_digest(written: str) -> bool:
    kind, _, digits = written.partition(":")
    return kind == "sha256" and len(digits) == _DIGITS and set(digits) <= set("0123456789abcdef")
