"""A list of trackers that the user has installed (EasyPrivacy or another in Adblock syntax), read to plain filters.

Only what can name an image's address is kept; see https://help.adblockplus.org/hc/en-us/articles/360062733293 (how to
write filters). No list is part of this program: their licences and their date are their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import final

from auditor.errors import DataError, Problem

MOST_BYTES = 32 * 1024 * 1024
_COSMETIC = ("##", "#@#", "#?#", "#$#", "#%#", "#@?#", "#@$#")
_TYPES = frozenset(
    [
        "script",
        "image",
        "stylesheet",
        "object",
        "xmlhttprequest",
        "xhr",
        "subdocument",
        "frame",
        "ping",
        "websocket",
        "webrtc",
        "document",
        "doc",
        "elemhide",
        "font",
        "media",
        "other",
        "popup",
        "genericblock",
        "generichide",
        "object-subrequest",
        "beacon",
        "css",
    ]
)
_PARTIES = {
    **dict.fromkeys(("third-party", "3p", "~first-party", "~1p"), True),
    **dict.fromkeys(("~third-party", "~3p", "first-party", "1p"), False),
}
_WITHOUT_EFFECT = frozenset({"important", "match-case"})
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One network filter that an image can meet."""

    pattern: str
    """Lower case, with ``||``, ``|``, ``^`` and ``*`` as in the list."""
    third_party: bool | None = None
    """Only from another site (``True``), only from the page's own (``False``), or either."""
    on: frozenset[str] = frozenset()
    """Only on pages of these hosts; empty: on any."""
    not_on: frozenset[str] = frozenset()


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerList:
    """An installed list of trackers."""

    title: str
    dated: str
    """ISO 8601, from its own header; ``undated`` when it has none."""
    filters: tuple[Filter, ...]
    exceptions: tuple[Filter, ...]
    skipped: int
    """Filters of a syntax that is not read: regular expressions, modifiers of responses."""

    @property
    def name(self) -> str:
        """Name the list in evidence: ``EasyPrivacy@2026-11-01``."""
        return f"{self.title}@{self.dated}"


def load_trackers(path: Path) -> TrackerList:
    """Give the list in the file ``path``; raises ``DataError`` when it cannot be read or holds no filter."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise DataError((Problem(path=path, line=None, text=f"cannot be read: {error.strerror}"),)) from error
    if len(data) > MOST_BYTES:
        raise DataError((Problem(path=path, line=None, text=f"is larger than {MOST_BYTES // 1024 // 1024} MiB"),))
    found = read_trackers(data.decode("utf-8-sig", "replace").splitlines())
    if not found.filters:
        raise DataError((Problem(path=path, line=None, text="holds no filter in Adblock syntax"),))
    return found


def read_trackers(lines: Iterable[str]) -> TrackerList:
    """Give the list that ``lines`` hold."""
    title, dated = "list", ""
    kept: tuple[list[Filter], list[Filter]] = ([], [])
    skipped = 0
    for written in lines:
        line = written.strip()
        if line.startswith(("!", "[")):
            key, _, value = line.lstrip("! ").partition(":")
            match key.lower():
                case "title":
                    title = value.strip() or title
                case "last modified" | "version" | "last-modified":
                    dated = dated or _day(value.strip())
                case _:
                    pass
        elif line and not any(sign in line for sign in _COSMETIC):
            allows = line.startswith("@@")
            found = _filter(line.removeprefix("@@").lower())
            if isinstance(found, Filter):
                kept[allows].append(found)
            else:
                skipped += found
    return TrackerList(
        title=title, dated=dated or "undated", filters=tuple(kept[0]), exceptions=tuple(kept[1]), skipped=skipped
    )


def _filter(line: str) -> Filter | int:
    """Give the filter, or how much is skipped: 1 for what is not understood, 0 for what no image can meet."""
    pattern, _, written = line.rpartition("$") if "$" in line else (line, "", "")
    options = [part.partition("=")[::2] for part in written.split(",")] if written else []
    if not all(name.strip("~").replace("-", "").isalnum() for name, _ in options):
        pattern, options = line, []  # the dollar sign was part of the address
    if not pattern.strip("*|^") or (pattern.startswith("/") and pattern.endswith("/") and len(pattern) > 1):
        return 1
    names = {name for name, _ in options}
    hosts = [host for name, value in options if name in {"domain", "from"} for host in value.split("|")]
    types = {name for name in names if name.removeprefix("~") in _TYPES}
    if not names <= types | _PARTIES.keys() | _WITHOUT_EFFECT | {"domain", "from"}:
        return 1
    wanted = {name for name in types if not name.startswith("~")}
    if (wanted and "image" not in wanted) or "~image" in types:
        return 0
    parties = [_PARTIES[name] for name, _ in options if name in _PARTIES]
    return Filter(
        pattern=pattern,
        third_party=parties[-1] if parties else None,
        on=frozenset(host for host in hosts if not host.startswith("~")),
        not_on=frozenset(host[1:] for host in hosts if host.startswith("~")),
    )


def _day(value: str) -> str:
    """Read ``01 Nov 2026 10:00 UTC``, ``202611011000`` or ISO 8601; empty when it is none."""
    words = value.split()
    try:
        if value[:8].isdecimal():
            return datetime.strptime(value[:8], "%Y%m%d").date().isoformat()  # noqa: DTZ007 — a day has no zone
        if len(words) > 2 and words[1][:3].lower() in _MONTHS:  # noqa: PLR2004 — day, month, year
            return date(int(words[2]), _MONTHS.index(words[1][:3].lower()) + 1, int(words[0])).isoformat()
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return ""
