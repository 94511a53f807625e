"""What an option may hold: each reads one word and says what is wrong with it."""

from argparse import ArgumentTypeError
from contextlib import suppress
from datetime import date
from typing import Final, NoReturn

_UNITS: Final = {"k": 1024, "m": 1024**2, "g": 1024**3}
_BEST: Final = 100
_FEWEST_FOLDS: Final = 2
_LONGEST_NAME: Final = 100
TABLES: Final = ("table", "json")
FORMATS: Final = (
    *("terminal", "json", "jsonl", "html", "markdown", "csv", "sarif"),
    *("github", "gitlab", "junit", "checkstyle", "rdjson", "comment"),
)
"""Those of ``report.registry``, which takes 40 ms to import that ``--help`` shall not cost."""
TIERS: Final = frozenset({1, 2, 3})
LANGUAGES: Final = ("en", "zh")
CAMPAIGN_FORMATS: Final = ("table", "json", "graphml", "svg")
EVALUATION_FORMATS: Final = ("table", "json", "floors")
SHELLS: Final = ("bash", "zsh", "fish")
WHEN: Final = ("auto", "always", "never")
HALVES: Final = ("dev", "held")
LEVELS: Final = ("note", "warning", "error")
SUPPRESSED: Final = ("omit", "mark")
FAIL_ON: Final = (*LEVELS, "never")


def languages(word: str) -> tuple[str, ...]:
    """Read ``en``, ``zh`` or both with a comma between, in the order in which to show them."""
    chosen = tuple(word.split(","))
    if not set(chosen) <= set(LANGUAGES) or len(set(chosen)) != len(chosen):
        _refuse(f"{word!r} is none of en, zh, en,zh, zh,en")
    return chosen


def day(word: str) -> date:
    """Read a day as ``2026-11-20``."""
    found: date | None = None
    with suppress(ValueError):
        found = date.fromisoformat(word)
    return found or _refuse(f"{word!r} is no day; write it like 2026-11-20")


def score(word: str) -> int:
    """Read a score from 0 to 100."""
    if (number := _number(word)) is None or number > _BEST:
        _refuse(f"{word!r} is no score from 0 to 100")
    return number


def count(word: str) -> int:
    """Read a number from 0 on."""
    if (number := _number(word)) is None:
        _refuse(f"{word!r} is no number from 0 on")
    return number


def positive(word: str) -> int:
    """Read a number from 1 on."""
    if not (number := _number(word)):
        _refuse(f"{word!r} is no number from 1 on")
    return number


def folds(word: str) -> int:
    """Read a number from 2 on."""
    if (number := _number(word)) is None or number < _FEWEST_FOLDS:
        _refuse(f"{word!r} is no number from {_FEWEST_FOLDS} on")
    return number


def tiers(word: str) -> frozenset[int]:
    """Read tiers of the evasion matrix with commas between: ``1,2``."""
    chosen = frozenset(_number(part) for part in word.split(","))
    if not chosen <= TIERS:
        _refuse(f"{word!r} is no list of 1, 2, 3")
    return frozenset(number for number in chosen if number is not None)


def category(word: str) -> str:
    """Read a name for a run: printable, without spaces at its ends, at most 100 characters; slashes there fall away."""
    name = word.strip("/")
    if not name or name != name.strip() or not name.isprintable() or len(name) > _LONGEST_NAME:
        _refuse(f"{word!r} is no name for a run; write it like auditor or auditor/guides")
    return name


def transforms(word: str) -> frozenset[str]:
    """Read codes of transforms with commas between: ``A02,C01``."""
    from auditor.redteam.registry import BY_CODE, not_run  # noqa: PLC0415 — what --help shall not cost

    for code in (chosen := word.upper().split(",")):
        if code in (missing := not_run()):
            _refuse(f"{code} is not run: {missing[code]}")
        if code not in BY_CODE:
            _refuse(f"unknown transform {code!r}; they are A01 to {max(BY_CODE)}, see docs/redteam.md")
    return frozenset(chosen)


def size(word: str) -> int:
    """Read a number of bytes: ``500000``, ``512k``, ``10M``, ``1G`` (powers of 1024)."""
    unit = _UNITS.get(word[-1:].lower())
    number = _number(word[:-1] if unit else word)
    if not number:
        _refuse(f"{word!r} is no size; write it like 500000, 512k or 10M")
    return number * (unit or 1)


def _refuse(why: str) -> NoReturn:
    raise ArgumentTypeError(why)


def _number(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= 18 else None  # noqa: PLR2004 — fits 64 bits
