"""Files that ``auditor campaigns`` reads besides articles: finished reports, and results whose ids are to stay."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NoReturn

import msgspec

from auditor.campaign.campaign import Known
from auditor.cli.report_files import read_report
from auditor.errors import UsageError
from auditor.report.wire import Article, CampaignKey, Failure


class _Linked(Article, frozen=True, gc=False, kw_only=True, tag_field="kind", tag="article"):
    """An article whose parts that link nothing may be those of an earlier version."""

    whole: bool = True
    visible_characters: int = 0
    trust: Any = None
    claims: Any = ()


class _Report(msgspec.Struct, frozen=True):
    """Of a whole report, what is linked."""

    articles: tuple[_Linked, ...]
    failures: tuple[Failure, ...] = ()


class _Named(msgspec.Struct, frozen=True):
    """Of a campaign, what its id goes by."""

    id: str
    keys: tuple[CampaignKey, ...]


class _Result(msgspec.Struct, frozen=True):
    """Of an earlier result, its campaigns."""

    campaigns: tuple[_Named, ...]


_WHOLE: Final = msgspec.json.Decoder(_Report)
_LINE: "Final[msgspec.json.Decoder[_Linked | Failure]]" = msgspec.json.Decoder(_Linked | Failure)


def reported(path: Path) -> Iterator[Article | Failure]:
    """Give the articles and failures of the report at ``path``; raises ``UsageError`` as ``read_report`` does."""
    for one in read_report(path, _WHOLE, _LINE):
        if isinstance(one, _Report):
            yield from one.articles
            yield from one.failures
        else:
            yield one


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


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
