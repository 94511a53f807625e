"""What holds for any articles whatever."""

from dataclasses import replace
from itertools import groupby
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.campaign.campaign import Edge, Known, Linked
from auditor.campaign.formats import FORMATS
from auditor.campaign.index import Index
from auditor.campaign.key import TEMPLATES, Keyed
from auditor.campaign.link import link
from auditor.campaign.weigh import is_scattered
from auditor.report.view import View
from tests.campaign.made import articles

OLD, NEW = "2024-01-01", "2025-01-01"


def held(several: list[Keyed]) -> dict[str, set[tuple[str, str]]]:
    return {one.uri: {(key.kind, key.value) for key in one.keys} for one in several}


def ids(linked: Linked) -> dict[str, str]:
    return {uri: one.id for one in linked.campaigns for uri in one.articles}


def ends(edge: Edge) -> tuple[str, str]:
    return edge.left, edge.right


@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(several: list[Keyed], chance: Random) -> None:
    other = list(several)
    chance.shuffle(other)
    one, two = link(several, edges=True), link(other, edges=True)
    assert one == two
    assert all(b"".join(form(one, View())) == b"".join(form(two, View())) for form in FORMATS.values())


@given(articles())
def test_every_edge_names_keys_that_both_of_its_ends_hold(several: list[Keyed]) -> None:
    linked, there = link(several, edges=True), held(several)
    edges = [edge for one in linked.campaigns for edge in one.edges]
    for edge in edges + [edge for one in linked.families for edge in one.edges]:
        assert edge.evidence
        assert {(why.kind, why.value) for why in edge.evidence} <= there[edge.left] & there[edge.right]


@given(articles())
def test_the_edges_of_a_campaign_are_a_tree_that_reaches_all_of_its_articles(several: list[Keyed]) -> None:
    for one in link(several, edges=True).campaigns:
        assert len(one.edges) == len(one.articles) - 1
        reached = {one.articles[0]}
        for _ in one.edges:
            reached |= {uri for edge in one.edges for uri in ends(edge) if reached.intersection(ends(edge))}
        assert reached == set(one.articles)


@given(articles())
def test_no_edge_of_a_campaign_rests_on_templates_alone(several: list[Keyed]) -> None:
    for one in link(several, edges=True).campaigns:
        assert all(not TEMPLATES.issuperset(why.kind for why in edge.evidence) for edge in one.edges)


@given(articles())
def test_an_article_is_in_one_campaign_and_one_family_and_a_campaign_s_articles_in_one_family(
    several: list[Keyed],
) -> None:
    linked = link(several)
    for level in (linked.campaigns, linked.families):
        every = [uri for one in level for uri in one.articles]
        assert len(every) == len(set(every))
    of = {uri: one.id for one in linked.families for uri in one.articles}
    for one in linked.campaigns:
        assert {of.get(uri, one.family) for uri in one.articles} == {one.family}


@settings(max_examples=400)
@given(articles(day=OLD), articles(day=NEW, prefix="0", most=24))
def test_later_articles_rename_no_campaign_that_they_join_to_nothing_as_old(
    before: list[Keyed], more: list[Keyed]
) -> None:
    earlier, later = link(before), link([*before, *more])
    new, there = ids(later), {one.uri for one in before}
    changed = {(one.kind, one.value) for linked in (earlier, later) for one in linked.hubs}
    for one in earlier.campaigns:
        own = {(key.kind, key.value) for other in before if other.uri in one.articles for key in other.keys}
        if changed.isdisjoint(own):  # a key that becomes everybody's, or ceases to be, names nothing
            for name in {new[uri] for uri in one.articles if uri in new}:
                joined = {uri for uri in there if new.get(uri) == name}
                assert joined != set(one.articles) or name == one.id  # parts of a campaign that fell apart have others


@given(articles(day=OLD), articles(day=NEW, prefix="0", most=24))
def test_later_articles_with_no_contact_of_the_earlier_ones_change_nothing(
    before: list[Keyed], more: list[Keyed]
) -> None:
    apart = [replace(one, keys=tuple(replace(key, value=f"{key.value}new") for key in one.keys)) for one in more]
    new = ids(link([*before, *apart]))
    assert {uri: new.get(uri) for uri in ids(link(before))} == ids(link(before))


@given(articles(), articles(prefix="0"))
def test_with_the_earlier_result_a_campaign_that_has_an_old_one_s_keys_has_an_old_one_s_id(
    before: list[Keyed], more: list[Keyed]
) -> None:
    known = [
        Known(id=one.id, keys=frozenset((key.kind.value, key.value) for key in one.keys))
        for one in link(before).campaigns
    ]
    after = link([*before, *more], known).campaigns
    kept = {one.id for one in known} & {one.id for one in after}
    for one in after:
        own = {(key.kind.value, key.value) for key in one.keys}
        wanted = {other.id for other in known if own & other.keys}
        assert not wanted or one.id in wanted or wanted <= kept  # another one has them
    assert len({one.id for one in after}) == len(after)


@given(articles(most=30))
def test_a_hub_joins_nobody(several: list[Keyed]) -> None:
    linked = link(several, edges=True)
    hubs = {(one.kind, one.value) for one in linked.hubs if one.kind not in TEMPLATES}
    named = {(why.kind, why.value) for one in linked.campaigns for edge in one.edges for why in edge.evidence}
    assert hubs.isdisjoint(named)


@given(articles(most=30))
def test_what_is_scattered_is_so_in_every_order(several: list[Keyed]) -> None:
    one, two = Index(several), Index(reversed(several))
    assert [is_scattered(one, at) for at in range(len(one.values))] == [
        is_scattered(two, at) for at in range(len(two.values))
    ]


@given(articles())
def test_campaigns_are_told_largest_first_and_by_id_among_equals(several: list[Keyed]) -> None:
    told = [(-len(one.articles), one.id) for one in link(several).campaigns]
    assert told == sorted(told)
    assert [name for name, same in groupby(name for _, name in told) if len(list(same)) > 1] == []
