"""Keys of many articles to campaigns and families."""

from collections import Counter
from collections.abc import Iterable, Sequence

from auditor.campaign.campaign import Campaign, Family, Known, Linked, Weighed
from auditor.campaign.edges import campaign_edges, family_edges
from auditor.campaign.index import LAST, Index
from auditor.campaign.join import Joint, joints, kits, operators
from auditor.campaign.key import TEMPLATES, Keyed
from auditor.campaign.names import kept, named, oldest
from auditor.campaign.weigh import ENOUGH, Weights


def link(articles: Iterable[Keyed], known: Iterable[Known] = (), *, edges: bool = False) -> Linked:
    """Give the campaigns and families of ``articles``; the same for every order of them.

    ``known`` are those of an earlier run, whose ids stay; ``edges`` asks for the evidence of every link, which takes
    room for as many edges as there are articles.
    """
    index = Index(articles)
    weights = Weights(index)
    sets = operators(index, weights)
    wider = kits(index, weights, sets)
    groups = list(sets.groups().values())
    keys = [_campaign_keys(index, weights, members) for members in groups]
    own = [_campaign_id(index, weights, members) for members in groups]
    ids = kept(own, [[(one.kind, one.value) for one in several] for several in keys], known)
    inside: dict[int, list[int]] = {}
    for at, members in enumerate(groups):
        inside.setdefault(wider.first(members[0]), []).append(at)
    wholes = wider.groups()
    names = {first: _family_id(index, weights, members) for first, members in wholes.items()}
    campaigns = [
        Campaign(
            id=ids[at],
            family=names[wider.first(members[0])] or f"f-{own[at].partition('-')[2]}",
            keys=keys[at],
            articles=tuple(index.uris[one] for one in members),
            edges=campaign_edges(index, weights, members) if edges else (),
        )
        for at, members in enumerate(groups)
    ]
    families = [
        Family(
            id=names[first],
            keys=_shared(index, weights, members, templates=True),
            campaigns=tuple(sorted(ids[at] for at in inside.get(first, ()))),
            articles=tuple(index.uris[one] for one in members),
            edges=family_edges(index, weights, members, sets) if edges else (),
        )
        for first, members in wholes.items()
        if not any(len(groups[at]) == len(members) for at in inside.get(first, ()))
    ]
    return Linked(
        articles=len(index),
        campaigns=tuple(sorted(campaigns, key=lambda one: (-len(one.articles), one.id))),
        families=tuple(sorted(families, key=lambda one: (-len(one.articles), one.id))),
        hubs=_hubs(index, weights),
    )


def _campaign_id(index: Index, weights: Weights, members: Sequence[int]) -> str:
    """Give the id that a campaign has by itself; see ``names``."""
    found: list[tuple[int, Joint]] = [
        (one, (key,)) for one in members for key in index.promoted_by(one) if not weights.hubs[key]
    ]
    first = min((index.days[one] for one, _ in found), default=LAST)
    found += [(one, two) for one in members if index.days[one] < first for two in joints(index, weights, one, 1)]
    return named("c", index, oldest(index, found))


def _family_id(index: Index, weights: Weights, members: Sequence[int]) -> str:
    """Give a family's id; empty when no article of it has a template of its own."""
    own = [
        (one, (key,))
        for one in members
        for key in index.keys_of(one)
        if index.kind(key) in TEMPLATES and not weights.hubs[key]
    ]
    return named("f", index, oldest(index, own)) if own else ""


def _campaign_keys(index: Index, weights: Weights, members: Sequence[int]) -> tuple[Weighed, ...]:
    """Give what the articles of a campaign share; ways of writing only where nothing is enough by itself."""
    plain = _shared(index, weights, members, templates=False)
    if any(one.weight >= ENOUGH for one in plain):
        return plain
    return _ordered((*plain, *_shared(index, weights, members, templates=True)))


def _shared(index: Index, weights: Weights, members: Sequence[int], *, templates: bool) -> tuple[Weighed, ...]:
    """Give the keys that two or more of ``members`` hold and that are not everybody's, heaviest first."""
    counts = Counter(key for one in members for key in index.keys_of(one))
    return _ordered(
        _weighed(index, weights, key, count)
        for key, count in counts.items()
        if count > 1 and not weights.hubs[key] and (index.kind(key) in TEMPLATES) is templates
    )


def _hubs(index: Index, weights: Weights) -> tuple[Weighed, ...]:
    found = [_weighed(index, weights, key, index.count(key)) for key, hub in enumerate(weights.hubs) if hub]
    return tuple(sorted(found, key=lambda one: (-one.articles, one.kind.value, one.value)))


def _ordered(keys: Iterable[Weighed]) -> tuple[Weighed, ...]:
    return tuple(sorted(keys, key=lambda one: (-one.weight, -one.articles, one.kind.value, one.value)))


def _weighed(index: Index, weights: Weights, key: int, count: int) -> Weighed:
    return Weighed(kind=index.kind(key), value=index.values[key], weight=round(weights.weights[key], 1), articles=count)
