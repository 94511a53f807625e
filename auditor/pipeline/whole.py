"""The outcomes of a run as one report, with the versions that made it."""

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, cast, get_args

import msgspec

from auditor import __version__
from auditor.campaign.key import Key
from auditor.campaign.link import link
from auditor.campaign.told import keyed, with_campaigns
from auditor.pipeline.knowledge import Knowledge
from auditor.pipeline.settings import Settings
from auditor.report import build, wire
from auditor.report.view import Language

if TYPE_CHECKING:
    from auditor.campaign.svg import Place


def tool(knowledge: Knowledge) -> wire.Tool:
    """Give the program's version and the digests of all data that decide a report; the lexicon counts as rules."""
    return wire.Tool(
        name="auditor",
        version=__version__,
        rules=_both(knowledge.rules.digest, knowledge.lexicon.digest),
        facts=knowledge.facts.base.digest,
        facts_as_of=knowledge.facts.base.as_of,
        weights=knowledge.weights.version,
    )


def asked(settings: Settings) -> wire.Settings:
    """Give what a run was asked to do."""
    return wire.Settings(
        today=settings.today.isoformat(),
        online=False,
        languages=cast("tuple[Literal['en', 'zh'], ...]", settings.languages),
        fail_on=cast("Literal['note', 'warning', 'error', 'never']", settings.fail_on),
        diff=settings.diff,
    )


def report(
    outcomes: Iterable[wire.Article | wire.Failure],
    knowledge: Knowledge,
    settings: Settings,
    keys: Mapping[str, tuple[Key, ...]] = MappingProxyType({}),
    days: Mapping[str, str] = MappingProxyType({}),
) -> wire.Report:
    """Give one report of all outcomes; ``keys``, by uri, link articles to campaigns.

    ``days``, by uri, say when articles that name no day were last changed: campaigns are named by the oldest.
    """
    articles, failures = [], []
    for one in outcomes:
        if isinstance(one, wire.Article):
            articles.append(one)
        else:
            failures.append(one)
    whole = build.report(tool(knowledge), asked(settings), articles, failures)
    told, campaigns, families = with_campaigns(whole.articles, keys, days)
    numbers = msgspec.structs.replace(whole.summary, campaigns=len(campaigns))
    return msgspec.structs.replace(whole, articles=told, campaigns=campaigns, families=families, summary=numbers)


def pictures(
    report: wire.Report,
    keys: Mapping[str, tuple[Key, ...]],
    days: Mapping[str, str] = MappingProxyType({}),
    place: "Place | None" = None,
) -> dict[Language, str]:
    """Give the campaigns and families of ``report`` as a picture in each language; none when it has neither.

    ``keys`` and ``days`` are those it was made with. With ``place`` the articles are links to their places in the
    page.
    """
    if not report.campaigns and not report.families:
        return {}
    from auditor.campaign.svg import picture  # noqa: PLC0415 — 7 ms that only a page needs

    linked = link((keyed(one, keys.get(one.uri, ()), days) for one in report.articles), edges=True)
    return {language: picture(linked, language, place) for language in get_args(Language)}


def _both(rules: str, lexicon: str) -> str:
    return f"sha256:{hashlib.sha256(f'{rules} {lexicon}'.encode()).hexdigest()}"
