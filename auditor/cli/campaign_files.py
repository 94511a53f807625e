"""Files that ``auditor campaigns`` reads besides articles: finished reports, and results whose ids are to stay."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import msgspec

from auditor.campaign.campaign import Known
from auditor.errors import UsageError
from auditor.report.wire import Article, CampaignKey, Failure


class _Report(msgspec.Struct, frozen=True):
    """Of a whole report, what is linked."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()


class _Named(msgspec.Struct, frozen=True):
    """Of a campaign, what its id goes by."""

    id: str
    keys: tuple[CampaignKey, ...]


class _Result(msgspec.Struct, frozen=True):
    """Of an earlier result, its campaigns."""

    campaigns: tuple[_Named, ...]


def reported(path: Path) -> Iterator[Article | Failure]:
    """Give the articles and failures of the report at ``path``, one object or one a line.

    Raises ``UsageError`` for a file that cannot be read or is no report, with the line.
    """
    line = 0
    try:
        with path.open("rb") as file:
            for line, text in enumerate(file, 1):
                if line == 1 and not _is_line(text):
                    whole = msgspec.json.decode(text + file.read(), type=_Report)
                    yield from whole.articles
                    yield from whole.failures
                    return
                if text.strip():
                    yield msgspec.json.decode(text, type=Article | Failure)
    except OSError as error:
        _refuse(f"cannot read the report {str(path)!r}: {error.strerror}")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        _refuse(f"{str(path)!r} is no report of auditor: line {line}: {error}")


def known_campaigns(path: Path) -> tuple[Known, ...]:
    """Give the campaigns of an earlier result; raises ``UsageError`` when there is none to read."""
    try:
        result = msgspec.json.decode(path.read_bytes(), type=_Result)
    except OSError as error:
        _refuse(f"cannot read the known campaigns {str(path)!r}: {error.strerror}")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        _refuse(f"{str(path)!r} names no campaigns: {error}")
    return tuple(
        Known(id=one.id, keys=frozenset((key.kind, key.value) for key in one.keys)) for one in result.campaigns
    )


def _is_line(text: bytes) -> bool:
    """Say whether the first line of a file is one article or failure, as in JSON lines."""
    try:
        head = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return "kind" in head


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
