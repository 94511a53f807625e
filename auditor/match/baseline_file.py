"""A baseline as a file: a JSON object a line, sorted, without line numbers or dates of its own, so that it merges."""

import json
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import re2

from auditor.match.baseline import Entry
from auditor.match.until import is_until, last_day
from auditor.text.wellformed import wellformed
from auditor.yamlfile.node import Problems, nearest

NAME: Final = "auditor-baseline.jsonl"
"""Where a baseline is looked for when nobody names one."""
MOST_BYTES: Final = 32 * 1024 * 1024
MOST_LINES: Final = 100_000
MOST_PROBLEMS: Final = 50
"""Problems of one file that are told."""
QUOTED: Final = 60
"""Code points of a quote."""
_LONGEST: Final = 20_000
"""Bytes of one line."""
_FIELDS: Final = ("path", "rule", "fingerprint", "quote", "reason", "until")
_OPTIONAL: Final = frozenset({"until"})
_MARKERS: Final = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_RULE: Final = re2.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FINGERPRINT: Final = re2.compile(r"[0-9a-f]{16}")
_BIGGEST: Final = 0xFFFF
"""The last code point that JSON writes as one escape."""


def parse(data: bytes, path: Path) -> tuple[Entry, ...]:
    """Give the entries that ``data``, the bytes of the file ``path``, holds: each once, in order of ``write``.

    Raises ``DataError`` with what is wrong, by line. Two lines for the same finding are one entry, the one that ends
    earlier: a merge may bring both, and neither author accepted it for longer than that.
    """
    problems = Problems()
    if len(data) > MOST_BYTES or data.count(b"\n") > MOST_LINES:
        problems.add(path, None, f"larger than {MOST_BYTES // 1024**2} MiB or {MOST_LINES} lines; accept less")
        problems.refuse()
    found: dict[tuple[str, str, str], Entry] = {}
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if len(problems.found) >= MOST_PROBLEMS:
            break
        entry = _read(line.rstrip(b"\r"), number, path, problems)
        if entry is not None:
            key = (entry.path, entry.rule, entry.fingerprint)
            found[key] = min(found.get(key, entry), entry, key=lambda one: (last_day(one.until), one.reason, one.quote))
    problems.refuse()
    return ordered(found.values())


def ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give ``entries`` in the order of the file: by path, rule and fingerprint."""
    return tuple(sorted(entries, key=lambda one: (one.path, one.rule, one.fingerprint)))


def written(entries: Iterable[Entry]) -> bytes:
    """Give the file that holds ``entries``: the same bytes whatever their order."""
    return b"".join(_line(one) for one in ordered(entries))


def quoted(text: str) -> str:
    """Give the beginning of what a finding stands on as an entry holds it: one line, cut."""
    line = " ".join(wellformed(text[: 4 * QUOTED]).split())
    return line if len(line) <= QUOTED else line[: QUOTED - 1] + "…"


def _line(entry: Entry) -> bytes:
    values = {name: value for name in _FIELDS if (value := getattr(entry, name)) is not None}
    text = json.dumps(values, ensure_ascii=False)
    return "".join(map(_visible, text)).encode() + b"\n"


def _visible(char: str) -> str:
    """Give a character, or the escape of one that cannot be seen: nothing in the file looks like what it is not."""
    if char.isprintable():
        return char
    code = ord(char)
    if code <= _BIGGEST:
        return f"\\u{code:04x}"
    high, low = divmod(code - _BIGGEST - 1, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def _read(line: bytes, number: int, path: Path, problems: Problems) -> Entry | None:
    if not line.strip():
        return None
    pairs = _pairs(line)
    if isinstance(pairs, str):
        problems.add(path, number, pairs)
        return None
    wrong = list(_wrong_values(pairs))
    for one in wrong:
        problems.add(path, number, one)
    return None if wrong else Entry(**{name: wellformed(value) for name, value in pairs})


def _pairs(line: bytes) -> "_Pairs | str":
    """Give the keys and values of a line, or what is wrong with it."""
    if line.startswith(_MARKERS):
        return (
            "a merge conflict is left here: keep the lines of both sides and take the markers out;"
            f" '{NAME} merge=union' in .gitattributes lets git do so"
        )
    if len(line) > _LONGEST:
        return f"a line of more than {_LONGEST} bytes; an entry is shorter"
    try:
        pairs = json.loads(line.decode(), object_pairs_hook=_Pairs)
    except UnicodeDecodeError:
        return "not UTF-8; save it as UTF-8"
    except RecursionError:
        return "nested too deeply; an entry is one object of texts"
    except ValueError as error:
        return f"not JSON: {getattr(error, 'msg', error)}; an entry is one object on one line"
    return pairs if isinstance(pairs, _Pairs) else "not an object; an entry is one object on one line"


class _Pairs(list[tuple[str, Any]]):
    """The keys and values of a JSON object, as they stand there."""


def _wrong_values(pairs: "_Pairs") -> Iterator[str]:
    values = dict(pairs)
    if len(values) < len(pairs):
        yield "a key stands there twice"
    for name, value in values.items():
        if name not in _FIELDS:
            yield f"unknown key {name!r}{nearest(name, _FIELDS)}"
        elif not isinstance(value, str):
            yield f"{name!r} is to be text in quotes"
        elif (why := _wrong(name, value)) is not None:
            yield f"{name!r} {why}"
    for name in _FIELDS:
        if name not in values and name not in _OPTIONAL:
            yield f"{name!r} is missing"


def _wrong(name: str, value: str) -> str | None:
    """Say what is wrong with the value of a field; ``None`` when nothing is."""
    match name:
        case "path" if value.startswith("/") or "\0" in value or posixpath.normpath(value) != value:
            return "is to be the path of an article, from the folder of this file: docs/a.md"
        case "rule" if _RULE.fullmatch(value) is None:
            return "is no rule's id; see auditor rules list"
        case "fingerprint" if _FINGERPRINT.fullmatch(value) is None:
            return "is no fingerprint: 16 of 0-9 and a-f"
        case "reason" if not value.strip():
            return "is empty; say why the finding is accepted"
        case "until" if not is_until(value):
            return f"is {value[:40]!r}; write a day, a month or a year: 2027-01-31, 2027-01, 2027"
        case _:
            return None
