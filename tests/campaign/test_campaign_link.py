"""Which articles belong together, and by which keys."""

import pytest

from auditor.campaign.campaign import Known, Linked
from auditor.campaign.key import Key, Keyed, Kind
from auditor.campaign.link import link
from tests.campaign.made import article, handle, image, key, writing

KIT = writing("TG💪+ @")


def groups(linked: Linked) -> list[tuple[str, ...]]:
    return sorted(one.articles for one in linked.campaigns)


def families(linked: Linked) -> list[tuple[str, ...]]:
    return sorted(one.articles for one in linked.families)


def test_two_articles_with_one_handle_are_a_campaign() -> None:
    assert groups(link([article("a", handle(1)), article("b", handle(1)), article("c", handle(2))])) == [("a", "b")]


@pytest.mark.parametrize("kind", [Kind.HANDLE, Kind.INVITE, Kind.PHONE, Kind.QR, Kind.SHORT, Kind.BRAND])
def test_each_kind_that_names_an_operator_is_enough_by_itself(kind: Kind) -> None:
    one = key(kind, "auditor_test_1")
    assert groups(link([article("a", one), article("b", one)])) == [("a", "b")]


@pytest.mark.parametrize("kind", [Kind.IMAGE, Kind.SHOP, Kind.WRITING, Kind.TAIL])
def test_what_changes_hands_is_not_enough_by_itself(kind: Kind) -> None:
    one = key(kind, "auditor_test_1")
    assert groups(link([article("a", one), article("b", one)])) == []


def test_a_contact_that_nobody_plainly_promotes_is_not_enough_by_itself() -> None:
    one = key(Kind.HANDLE, "auditor_test_1", sure=False)
    assert groups(link([article("a", one), article("b", one)])) == []


def test_an_article_that_only_names_what_others_promote_is_not_put_to_them_by_that_alone() -> None:
    unsure = key(Kind.HANDLE, "auditor_test_1", sure=False)
    several = [article("a", handle(1), image(1)), article("b", handle(1)), article("c", unsure)]
    assert groups(link(several)) == [("a", "b")]
    assert groups(link([*several, article("d", unsure, image(1))])) == [("a", "b", "d")]


def test_a_picture_and_a_way_of_writing_are_enough_together() -> None:
    linked = link([article("a", handle(1), image(1), KIT), article("b", handle(2), image(1), KIT)])
    assert groups(linked) == [("a", "b")]


def test_two_pictures_are_one_source_of_evidence_and_not_enough() -> None:
    linked = link([article("a", image(1), image(2)), article("b", image(1), image(2))])
    assert groups(linked) == []


def test_ways_of_writing_alone_make_a_family_and_no_campaign() -> None:
    tail = key(Kind.TAIL, "[TG💪+")
    linked = link([article("a", handle(1), KIT, tail), article("b", handle(2), KIT, tail)])
    assert (groups(linked), families(linked)) == ([], [("a", "b")])


def test_a_family_holds_campaigns_and_lone_articles() -> None:
    linked = link([article("a", handle(1), KIT), article("b", handle(1), KIT), article("c", handle(2), KIT)])
    (campaign,), (family,) = linked.campaigns, linked.families
    assert campaign.articles == ("a", "b")
    assert family.articles == ("a", "b", "c")
    assert family.campaigns == (campaign.id,)
    assert campaign.family == family.id
    assert [(one.value, one.articles) for one in family.keys] == [("TG💪+ @ □", 3)]


def test_a_campaign_that_is_a_whole_family_is_not_told_twice() -> None:
    linked = link([article("a", handle(1), KIT), article("b", handle(1), KIT)])
    assert (len(linked.campaigns), linked.families) == (1, ())


def test_every_key_that_a_campaign_shares_is_told_with_its_articles() -> None:
    linked = link([article("a", handle(1), image(1)), article("b", handle(1), image(1)), article("c", handle(1))])
    assert [(one.kind, one.articles) for one in linked.campaigns[0].keys] == [(Kind.HANDLE, 3), (Kind.IMAGE, 2)]


def test_articles_of_one_uri_are_one_article_with_the_keys_of_all() -> None:
    again = [article("a", handle(1)), article("a", handle(1), handle(2)), article("b", handle(2))]
    linked = link(again)
    assert (linked.articles, groups(linked)) == (2, [("a", "b")])


def many(key: Key, count: int, own: int) -> list[Keyed]:
    """Give ``count`` articles with ``key``; every two of them have a contact of their own, out of ``own`` others."""
    return [article(f"{at:04}", key, handle(1000 + at // 2 % own)) for at in range(count)]


@pytest.mark.parametrize("kind", [Kind.HANDLE, Kind.SHORT, Kind.PHONE, Kind.IMAGE, Kind.SHOP])
@pytest.mark.parametrize("count", [10, 60, 400])
def test_a_key_whose_articles_lead_to_many_others_joins_none_of_them(kind: Kind, count: int) -> None:
    linked = link(many(key(kind, "auditor_test_1"), count, count // 2))
    assert [len(one.articles) for one in linked.campaigns] == [2] * (count // 2)
    assert [(one.kind, one.articles) for one in linked.hubs] == [(kind, count)]


def two_of_eight(*both: int) -> list[Keyed]:
    """Give two operators' eight articles each; the first of both that ``both`` says also have one contact more."""
    return [
        article(f"{name}{at}", handle(own), *([handle(9)] if at < more else []))
        for (name, own), more in zip((("a", 1), ("b", 2)), both, strict=True)
        for at in range(8)
    ]


def test_a_contact_in_one_article_of_each_of_two_large_groups_does_not_make_one_of_them() -> None:
    assert [len(one.articles) for one in link(two_of_eight(1, 1)).campaigns] == [8, 8]


@pytest.mark.parametrize("both", [(2, 2), (1, 2), (2, 1), (8, 1)])
def test_a_contact_that_is_a_good_part_of_one_of_them_does(both: tuple[int, int]) -> None:
    assert [len(one.articles) for one in link(two_of_eight(*both)).campaigns] == [16]


def test_a_contact_of_one_article_in_a_large_group_brings_a_new_article_to_it() -> None:
    several = [*two_of_eight(1, 0), article("c", handle(9))]
    assert [len(one.articles) for one in link(several).campaigns] == [9, 8]


def test_a_new_article_goes_to_neither_of_two_large_groups_that_its_contact_does_not_join() -> None:
    several = [*two_of_eight(1, 1), article("c", handle(9))]
    assert [len(one.articles) for one in link(several).campaigns] == [8, 8]


def test_a_contact_that_is_all_its_many_articles_have_is_one_operator_s() -> None:
    linked = link(article(f"{at:04}", handle(1)) for at in range(200))
    assert [len(one.articles) for one in linked.campaigns] == [200]


def test_a_contact_of_many_articles_that_none_plainly_promotes_is_everybody_s() -> None:
    unsure = key(Kind.HANDLE, "auditor_test_1", sure=False)
    linked = link(article(f"{at:04}", unsure, writing("TG💪+ @")) for at in range(60))
    assert (linked.campaigns, len(linked.hubs)) == ((), 2)


def test_a_way_of_writing_over_the_limit_makes_no_family() -> None:
    assert link(article(f"{at:04}", handle(at), KIT) for at in range(51)).families == ()
    assert len(link(article(f"{at:04}", handle(at), KIT) for at in range(50)).families) == 1


def test_the_oldest_key_names_a_campaign_whatever_comes_later() -> None:
    first = [article("m", handle(5), day="2024-01-01"), article("n", handle(5), day="2024-02-01")]
    later = [article("a", handle(5), handle(1), day="2024-03"), article("b", handle(1), day="2024-03-02")]
    (before,), (after,) = link(first).campaigns, link([*first, *later]).campaigns
    assert len(after.articles) == 4
    assert before.id == after.id


def test_a_contact_of_few_of_its_articles_does_not_name_a_campaign_that_names_no_day() -> None:
    first = [article(name, handle(5)) for name in "mno"]
    (before,), (after,) = link(first).campaigns, link([*first, article("a", handle(5), handle(1))]).campaigns
    assert before.id == after.id


def test_an_earlier_result_keeps_its_ids_where_no_article_names_a_day() -> None:
    first = [article("m", handle(5)), article("n", handle(5))]
    (before,) = link(first).campaigns
    known = Known(id=before.id, keys=frozenset((one.kind.value, one.value) for one in before.keys))
    more = [*first, article("a", handle(5), handle(1)), article("b", handle(1)), article("c", handle(1))]
    assert link(more).campaigns[0].id != before.id
    assert link(more, [known]).campaigns[0].id == before.id


def test_of_two_known_campaigns_that_turn_out_to_be_one_an_id_stays() -> None:
    known = [Known(id=f"c-{at}", keys=frozenset({("handle", f"tg:auditor_test_{at}")})) for at in (1, 2)]
    joined = [article("a", handle(1)), article("b", handle(2), handle(1)), article("c", handle(2))]
    assert [one.id for one in link(joined, known).campaigns] == ["c-1"]


def test_two_campaigns_never_get_one_id() -> None:
    known = [Known(id="c-1", keys=frozenset({("handle", f"tg:auditor_test_{at}") for at in (1, 2)}))]
    apart = [article(f"{name}{at}", handle(at)) for at in (1, 2) for name in "ab"]
    ids = [one.id for one in link(apart, known).campaigns]
    assert len(set(ids)) == 2
    assert "c-1" in ids


def test_no_articles_make_no_campaigns() -> None:
    assert link([]) == Linked(articles=0, campaigns=(), families=(), hubs=())
