"""Why articles are together: a tree of edges that reaches every one of them, each with all that its two ends share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditor.campaign.campaign import Edge, Evidence
from auditor.campaign.index import Index
from auditor.campaign.join import Joint, joints
from auditor.campaign.key import TEMPLATES
from auditor.campaign.sets import Sets
from auditor.campaign.weigh import Weights


def campaign_edges(index: Index, weights: Weights, members: Sequence[int]) -> tuple[Edge, ...]:
    """Give the tree of a campaign: what weighs most is drawn first."""
    holders: dict[Joint, list[int]] = defaultdict(list)
    for article in members:
        for joint in joints(index, weights, article):
            holders[joint].append(article)
    ordered = sorted(holders, key=lambda joint: (-sum(weights.weights[key] for key in joint), joint))
    return tuple(_tree(index, weights, [holders[joint] for joint in ordered], members, ()))


def family_edges(index: Index, weights: Weights, members: Sequence[int], sets: Sets) -> tuple[Edge, ...]:
    """Give the edges by which the campaigns and lone articles of a family (``sets``) hang together."""
    holders: dict[int, list[int]] = defaultdict(list)
    for article in members:
        for key in index.keys_of(article):
            if index.kind(key) in TEMPLATES and not weights.hubs[key]:
                holders[key].append(article)
    ordered = sorted(holders, key=lambda key: (-weights.weights[key], -len(holders[key]), key))
    joined = [(sets.first(article), article) for article in members]
    return tuple(_tree(index, weights, [holders[key] for key in ordered], members, joined))


def _tree(
    index: Index,
    weights: Weights,
    holders: Sequence[Sequence[int]],
    members: Sequence[int],
    joined: Sequence[tuple[int, int]],
) -> Iterator[Edge]:
    place = {article: at for at, article in enumerate(members)}
    sets = Sets(len(members))
    for first, article in joined:
        sets.join(place[first], place[article])
    for articles in holders:
        for article in articles[1:]:
            if sets.join(place[articles[0]], place[article]):
                yield _edge(index, weights, articles[0], article)


def _edge(index: Index, weights: Weights, left: int, right: int) -> Edge:
    held = set(index.keys_of(left))
    shared = [
        key for key in index.keys_of(right) if key in held and (not weights.hubs[key] or index.kind(key) in TEMPLATES)
    ]
    return Edge(
        left=index.uris[left],
        right=index.uris[right],
        evidence=tuple(
            Evidence(
                kind=index.kind(key),
                value=index.values[key],
                weight=round(weights.weights[key], 1),
                left=index.place(left, key),
                right=index.place(right, key),
            )
            for key in sorted(shared, key=lambda key: (-weights.weights[key], key))
        ),
    )
