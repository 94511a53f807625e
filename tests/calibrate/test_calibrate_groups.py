"""Which articles are independent, and how they are held out."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.calibrate.folds import alone, deal, weighed
from auditor.calibrate.grouping import groups
from auditor.calibrate.sample import Sample
from auditor.campaign.key import Key, Kind

Article = Callable[..., Sample]


def test_articles_of_one_source_are_one_group(sample: Article) -> None:
    some = [sample("a/1", promotes=True), sample("b/1", promotes=False), sample("a/2", promotes=False)]
    assert groups(some)[0] == (0, 1, 0)


def test_articles_that_name_no_source_are_one_group(sample: Article) -> None:
    some = [replace(sample(f"{at}/1", promotes=True), source="") for at in range(3)]
    assert groups(some)[0] == (0, 0, 0)


def test_articles_that_share_a_handle_are_one_group_through_any_number_of_sources(sample: Article) -> None:
    some = [
        sample("a/1", promotes=True, handle="auditor_test_1"),
        sample("b/1", promotes=True, handle="auditor_test_1"),
        sample("b/2", promotes=False),
        sample("c/1", promotes=True, handle="auditor_test_2"),
    ]
    assert groups(some)[0] == (0, 0, 0, 1)


def test_articles_of_the_same_letters_are_one_group(sample: Article) -> None:
    some = [replace(sample(f"{at}/1", promotes=False), text="same") for at in range(2)]
    assert groups(some)[0] == (0, 0)


def test_a_contact_that_only_the_index_names_joins_articles(sample: Article) -> None:
    some = [replace(sample(f"{at}/1", promotes=True), labelled=("tg:auditor_test_1",)) for at in range(2)]
    assert groups(some)[0] == (0, 0)


def test_a_handle_that_is_everybodys_joins_nobody(sample: Article) -> None:
    def named(at: int) -> Sample:
        shared = Key(kind=Kind.HANDLE, value="tg:auditor_test_all", span=None)
        return replace(sample(f"{at}/1", promotes=False), keys=(shared,))

    assert len(set(groups([named(at) for at in range(60)])[0])) == 60


def test_a_labelled_family_joins_groups_to_a_family_only(sample: Article) -> None:
    some = [replace(sample(f"{at}/1", promotes=False), family="kit") for at in range(2)]
    assert groups(some) == ((0, 1), (0, 0))


@settings(deadline=None)
@given(
    some=st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=60),
    wanted=st.integers(2, 6),
    seed=st.integers(0, 9),
)
def test_no_group_is_in_two_folds_and_every_fold_is_fitted_with_both_labels(
    some: list[tuple[int, bool]], wanted: int, seed: int
) -> None:
    numbers, labels = [group for group, _ in some], [label for _, label in some]
    folds = deal(labels, numbers, wanted, seed)
    fewest = min(len({group for group, mine in some if mine is label}) for label in (True, False))
    if folds is None:
        assert fewest < 2
        return
    assert len(set(zip(numbers, folds, strict=True))) == len(set(numbers))
    assert len(set(folds)) <= min(wanted, fewest)
    for fold in set(folds):
        assert {label for label, mine in zip(labels, folds, strict=True) if mine != fold} == {True, False}


def test_another_seed_deals_otherwise() -> None:
    labels = [at % 2 == 0 for at in range(40)]
    assert deal(labels, range(40), 5, 1) == deal(labels, range(40), 5, 1) != deal(labels, range(40), 5, 2)


def test_a_family_that_holds_all_of_a_label_cannot_be_left_out() -> None:
    assert alone([True, True, False], [0, 0, 1], 60, 1) is None
    assert alone([True, True, False, False], [0, 1, 2, 3], 60, 1) == (0, 1, 2, 3)


def test_many_families_are_dealt_into_folds() -> None:
    folds = alone([at % 2 == 0 for at in range(200)], range(200), 60, 1)
    assert folds is not None
    assert len(set(folds)) == 60


def test_the_articles_of_a_group_weigh_one_together() -> None:
    assert weighed([0, 1, 0]) == pytest.approx((0.5, 1.0, 0.5))
