"""Campaigns and families as the wire format tells them, for finished articles."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

import msgspec

from auditor.campaign.campaign import Known, Linked, Weighed
from auditor.campaign.key import Key, Keyed
from auditor.campaign.link import link
from auditor.report import wire
from auditor.text.wellformed import wellformed

Finished = TypeVar("Finished", wire.Article, wire.Article | wire.Failure)
Told = tuple[tuple[wire.Article, ...], tuple[wire.Campaign, ...], tuple[wire.Family, ...]]


def with_campaigns(
    articles: Sequence[wire.Article],
    keys: Mapping[str, tuple[Key, ...]],
    days: Mapping[str, str] = MappingProxyType({}),
    known: Iterable[Known] = (),
) -> Told:
    """Give ``articles``, each with the campaign it belongs to, and all campaigns and families.

    ``keys`` are those of the articles by uri, ``days`` the days of those that name none; without any keys, nothing is
    changed.
    """
    linked = link((keyed(one, keys.get(one.uri, ()), days) for one in articles), known)
    of_article = memberships(linked, keys)
    told = [in_campaign(one, of_article) for one in articles]
    return tuple(told), campaigns(linked), families(linked)


def keyed(one: wire.Article, keys: tuple[Key, ...], days: Mapping[str, str]) -> Keyed:
    """Give an article as linking needs it; its day is its own, else that of ``days`` (by uri), else none."""
    return Keyed(uri=one.uri, published=one.published or days.get(one.uri), keys=keys)


def in_campaign(one: Finished, of_article: Mapping[str, wire.CampaignMembership]) -> Finished:
    """Give a finished article with the campaign it belongs to; one that belongs to none, and a failure, as it is."""
    own = of_article.get(one.uri) if isinstance(one, wire.Article) else None
    return one if own is None else msgspec.structs.replace(one, campaign=own)


def memberships(linked: Linked, keys: Mapping[str, tuple[Key, ...]]) -> dict[str, wire.CampaignMembership]:
    """Give the campaign of every article that has one, by uri, with the keys that the article itself holds."""
    found: dict[str, wire.CampaignMembership] = {}
    for one in linked.campaigns:
        names = {(shared.kind, shared.value) for shared in one.keys}
        for uri in one.articles:
            own = tuple(wellformed(held.value) for held in keys.get(uri, ()) if (held.kind, held.value) in names)
            found[uri] = wire.CampaignMembership(one.id, own, len(one.articles))
    return found


def campaigns(linked: Linked) -> tuple[wire.Campaign, ...]:
    """Give the campaigns, largest first."""
    return tuple(wire.Campaign(one.id, one.family, _keys(one.keys), one.articles) for one in linked.campaigns)


def families(linked: Linked) -> tuple[wire.Family, ...]:
    """Give the families, largest first."""
    return tuple(wire.Family(one.id, _keys(one.keys), one.campaigns, one.articles) for one in linked.families)


def key(one: Weighed) -> wire.CampaignKey:
    """Give the wire form of a key."""
    return wire.CampaignKey(one.kind.value, wellformed(one.value), one.weight)


def _keys(keys: Iterable[Weighed]) -> tuple[wire.CampaignKey, ...]:
    return tuple(key(one) for one in keys)
