"""What has become of the entries of a baseline, for a person and for a program."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from auditor.cli.printable import printable
from auditor.match.baseline_file import quoted
from auditor.report.baseline_use import Standing, State


def as_table(judged: Sequence[Standing]) -> Iterator[bytes]:
    """Give a line an entry, in order of the file: state, place, rule, until, reason, what stands there; then a sum."""
    for one in judged:
        entry = one.entry
        until = f" (until {entry.until})" if entry.until is not None else ""
        line = f"{one.state:<11}  {_place(one)}  {entry.rule}: {entry.reason}{until} | {_quote(one)}"
        yield f"{printable(line)}\n".encode()
    counted = Counter(one.state for one in judged)
    numbers = ", ".join(f"{counted[state]} {state}" for state in State if counted[state])
    yield f"{len(judged)} entries: {numbers}\n".encode() if judged else b"no entries\n"


def as_json(judged: Iterable[Standing]) -> bytes:
    """Give a JSON array with an object an entry: its fields, its state, and the place of its finding now or null."""
    rows = [
        {
            "state": one.state,
            "path": one.entry.path,
            "line": one.finding.span.start.line if one.finding else None,
            "column": one.finding.span.start.column if one.finding else None,
            "rule": one.entry.rule,
            "fingerprint": one.entry.fingerprint,
            "quote": _quote(one),
            "reason": one.entry.reason,
            "until": one.entry.until,
        }
        for one in judged
    ]
    return msgspec.json.format(msgspec.json.encode(rows)) + b"\n"


def _place(one: Standing) -> str:
    if one.finding is None:
        return one.entry.path
    start = one.finding.span.start
    return f"{one.entry.path}:{start.line}:{start.column}"


def _quote(one: Standing) -> str:
    """Give what the finding stands on now; what was written down when it is not there any more."""
    return quoted(one.finding.quote) if one.finding is not None else one.entry.quote
