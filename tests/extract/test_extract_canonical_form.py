"""Canonical forms as people write them by hand: understood, or answered with what to write."""

import pytest

from auditor.extract.canonical_form import FORMS, wrong_form


@pytest.mark.parametrize("example", [example for _, example in FORMS.values()])
def test_every_example_is_a_form(example: str) -> None:
    assert wrong_form(example) is None


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("@auditor_test_1", "'tg:auditor_test_1'"),
        ("https://t.me/Auditor_Test_1", "'tg:auditor_test_1'"),
        ("t.me/auditor_test_1", "'tg:auditor_test_1'"),
        ("tg:Auditor_Test_1", "'tg:auditor_test_1'"),
        ("tg:@auditor_test_1", "'tg:auditor_test_1'"),
        ("telegram: auditor_test_1", "'tg:auditor_test_1'"),
        ("WeChat:auditortest88", "'wx:auditortest88'"),
        ("wa:+1 202 555-0123", "'wa:12025550123'"),
        ("ｔｇ：auditor_test_1", "'tg:auditor_test_1'"),
        ("Help@auditortest.example", "like 'tg:our_support'"),
        ("email:Help@auditortest.example", "'mailto:help@auditortest.example'"),
        ("auditor_test_1", "like 'tg:our_support'"),
        ("tgg:auditor_test_1", "did you mean 'tg'"),
        ("tg:a", "like 'tg:our_support'"),
        ("tg:auditor test", "like 'tg:our_support'"),
        ("tg:", "like 'tg:our_support'"),
        ("qq:auditor", "like 'qq:1234567'"),
        ("tg+:%%", "like 'tg+:AbC12'"),
        ("tg:auditor_test_*", "like 'tg:our_support'"),
        ("mailto:*@auditortest.example", None),
    ],
)
def test_a_wrong_form_is_answered_with_a_right_one(written: str, told: str | None) -> None:
    answer = wrong_form(written)
    assert answer is None if told is None else told in (answer or "")
