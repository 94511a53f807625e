"""Ids that are easily taken for each other have one skeleton; ids that are merely similar have not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.skeleton import ALIKE, PAIRS, SEPARATORS, confusable, skeleton
from auditor.text.tables import folds, look_alikes

OUR = "auditor_test_support"
SIGNS = sorted(
    {*"abmnrvw_-.@0123456789ILlioO|", "xn--", "xn--e1afmkfd", *list(folds())[::89], *list(look_alikes())[::7]}
)
names = st.lists(st.sampled_from(SIGNS) | st.characters(exclude_categories=["Cs"])).map("".join)


@pytest.mark.parametrize(
    "other",
    [
        "auditor_test_supp0rt",
        "aud1tor_test_support",
        "audltor_test_support",
        "auditor_test_suport",
        "auditorr_test_support",
        "auditortest_support",
        "auditor-test.support",
        "Auditor_Test_Support",
        "аuditor_tеst_support",  # Cyrillic а and е
        "auditor_test_suppοrt",  # Greek ο
        "ａｕｄｉｔｏｒ_test_support",
        "auditor_test_sup\u200bport",
    ],
)
def test_a_look_alike_of_an_id_is_confusable_with_it(other: str) -> None:
    assert confusable(OUR, other)
    assert confusable(other, OUR)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("auditortest_farm", "auditortest_fann"),
        ("auditortest_farm", "auditortest_farrn"),
        ("vvild_auditortest", "wild_auditortest"),
    ],
)
def test_two_letters_may_look_like_one(one: str, other: str) -> None:
    assert confusable(one, other) is (other != "auditortest_fann")


@pytest.mark.parametrize(
    "other",
    [
        "auditor_test_support",  # the same
        "auditor_test_support2",
        "auditor_test_sales",
        "auditor_test_supporter",
        "auditor_tset_support",
        "the_auditor_test_support",
    ],
)
def test_the_same_id_and_a_merely_similar_one_are_not(other: str) -> None:
    assert not confusable(OUR, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("auditor_test_10", "auditor_test_100"), ("auditor_test_1", "auditor_test11"), ("10000001", "1000001")],
)
def test_ids_that_differ_in_their_numbers_alone_are_counted_not_imitated(one: str, other: str) -> None:
    assert not confusable(one, other)


def test_a_host_is_compared_as_it_is_shown() -> None:
    ascii_form = "help@xn--" + "аuditortest".encode("punycode").decode() + ".example"
    assert confusable("help@auditortest.example", ascii_form)


@given(names)
def test_a_skeleton_is_its_own_skeleton(name: str) -> None:
    assert skeleton(skeleton(name)) == skeleton(name)


@given(names, st.data())
def test_a_separator_more_changes_no_skeleton(name: str, data: st.DataObject) -> None:
    plain = name.replace("xn--", "")
    at = data.draw(st.integers(0, len(plain)))
    assert skeleton(plain[:at] + "_" + plain[at:]) == skeleton(plain)


@given(names)
def test_no_name_is_confusable_with_itself(name: str) -> None:
    assert not confusable(name, name)


def test_the_tables_hold_signs_that_stay() -> None:
    # What a sign becomes must not become something else again, or a skeleton would have a skeleton of its own.
    assert not set(ALIKE.values()) & set(ALIKE)
    assert not {one for _, one in PAIRS} & {char for pair, _ in PAIRS for char in pair}
    assert not set(SEPARATORS) & set(ALIKE)
