"""A contact at its place: joined with the link that bears it, found again as a name, shown as its author wrote it."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Mentions

Read = Callable[..., Mentions]
Ids = Callable[..., list[str]]


def test_words_and_address_of_one_link_are_joined_and_of_two_links_are_not(read: Read) -> None:
    one = "[TG @auditor_test_1](https://t.me/auditor_test_1)"
    assert [contact.url for contact in read(one).contacts] == ["https://t.me/auditor_test_1"]
    assert [contact.url for contact in read(f"{one} {one}").contacts] == ["https://t.me/auditor_test_1"] * 2


def test_the_same_contact_elsewhere_keeps_no_address(read: Read) -> None:
    text = "https://t.me/auditor_test_1\n\nTG：@auditor_test_1"
    assert [contact.url for contact in read(text).contacts] == ["https://t.me/auditor_test_1", None]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("TG：@auditor88\n\nAuditor88 出卡", 2),
        ("TG：@auditor88\n\nxauditor88 auditor88x auditor88_x @x/auditor88", 1),  # inside other names
        ("TG：@auditor88\n\n`auditor88`", 2),
        ("TG：@auditor88\n\n```\nauditor88\n```", 1),  # a program
        ("TG：@auditors\n\nauditors say", 1),  # a word
        ("TG：@aud88\n\naud88", 1),  # too short
        ("邮箱：auditor88@shop.example\n\nauditor88", 1),
    ],
)
def test_a_promoted_handle_is_found_again_where_it_stands_as_a_name(text: str, count: int, ids: Ids) -> None:
    assert len(ids(text)) == count


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("TG：@Auditor_Test_1", "Auditor_Test_1"),
        ("TG：@ａuditor_test_1", "auditor_test_1"),
        ("TG：@аuditor_test_1", "auditor_test_1"),  # a look-alike is undone
        ("微信：A u d i t 1", "audit1"),
    ],
)
def test_a_handle_is_shown_in_its_author_s_case(written: str, handle: str, read: Read) -> None:
    assert [contact.handle for contact in read(written).contacts] == [handle]


def test_a_keycap_or_an_accent_over_the_last_character_belongs_to_the_place(read: Read) -> None:
    for text in ("QQ：1️⃣0️⃣0️⃣0️⃣0️⃣1️⃣", "TG：@auditor_testé́"):
        (contact,) = read(text).contacts
        assert contact.span.of(text) == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Add me on WhatsApp \ufffd+44 7700 900123 for a cheap SIM card", "wa:447700900123"),
        ("TG\ufffd: auditor_test_1", "tg:auditor_test_1"),
        ("微信\ufffdauditor_test_1", "wx:auditor_test_1"),
    ],
)
def test_bytes_that_are_no_text_hide_no_contact(text: str, canonical: str, ids: Ids) -> None:
    assert ids(text) == [canonical]
