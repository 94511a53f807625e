"""What became of each character of a contact, by places in its writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract.changes import LONGEST, STEPS, changes
from auditor.text.fold import PDF, RLO
from auditor.text.tables import folds, look_alikes

ODD = [*"aB1@_ 💪：\u200b\u0336", RLO, PDF, "&#64;", *list(folds())[::211], *list(look_alikes())[::41]]
writings = st.lists(st.sampled_from(ODD) | st.characters(exclude_categories=["Cs"])).map("".join)


def steps(written: str, handle: str) -> list[tuple[str, str, str]]:
    """Give each step with the characters it concerns and what they are read as."""
    return [(one.step, written[one.start : one.end], one.after) for one in changes(written, handle)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("auditor_test_1", [("id", "auditor_test_1", "auditor_test_1")]),
        ("TG💪+ @auditor_test_1", [("around", "TG💪+ @", ""), ("id", "auditor_test_1", "auditor_test_1")]),
        (
            "ＶＸ auditor_ｔｅst_1",
            [
                ("full-width", "ＶＸ", "vx"),
                ("full-width", "ｔｅ", "te"),
                ("around", "ＶＸ ", ""),
                ("id", "auditor_ｔｅst_1", "auditor_test_1"),
            ],
        ),
        (
            "аuditor\u200b_t\u0336est_①",
            [
                ("invisible", "\u200b", ""),
                ("marks", "\u0336", ""),
                ("styled", "①", "1"),
                ("look-alike", "а", "a"),
                ("id", "аuditor\u200b_t\u0336est_①", "auditor_test_1"),
            ],
        ),
        (
            "&#97;uditor_test_1",
            [("reference", "&#97;", "a"), ("id", "&#97;uditor_test_1", "auditor_test_1")],
        ),
        (
            f"{RLO}1_tset_rotidua{PDF}",
            [
                ("display-order", f"{RLO}1_tset_rotidua", "auditor_test_1"),
                ("invisible", PDF, ""),
                ("around", PDF, ""),
                ("id", "1_tset_rotidua", "auditor_test_1"),
            ],
        ),
        (
            "auditor\\_test💛_1",
            [("between", "\\", ""), ("between", "💛", ""), ("id", "auditor\\_test💛_1", "auditor_test_1")],
        ),
        ("一零零", [("id", "一零零", "auditor_test_1")]),
        (
            "auditor_test_1 auditor_test_1",
            [("around", "auditor_test_1 ", ""), ("id", "auditor_test_1", "auditor_test_1")],
        ),
    ],
)
def test_every_character_that_is_read_otherwise_is_told(written: str, expected: list[tuple[str, str, str]]) -> None:
    assert steps(written, "auditor_test_1") == expected


@given(writings, st.sampled_from(["auditor_test_1", "a", "ab1", "💪"]))
def test_every_place_is_in_the_writing_and_the_id_is_told_once_and_last(written: str, handle: str) -> None:
    found = changes(written, handle)
    assert all(0 <= one.start <= one.end <= len(written) and one.step in STEPS for one in found)
    assert [one.step for one in found].count("id") == 1
    assert found[-1].step == "id"
    assert found[-1].after == handle


def test_a_very_long_writing_is_given_by_its_id_alone() -> None:
    assert len(changes("ａ" * (LONGEST + 1), "auditor_test_1")) == 1
