"""Numbers beside a cue: grouped, spoken or in letters they are read; dates, measures and words are none."""

import pytest

from auditor.extract.mentions import Channel
from auditor.extract.numbers import SPOKEN, read_number

NUMBERS = {
    "1000012345": ("1000012345", "1000012345"),
    "10000 12345": ("10000 12345", "1000012345"),
    "100-001-2345": ("100-001-2345", "1000012345"),
    "1 0 0 0 0 1 2": ("1 0 0 0 0 1 2", "1000012"),
    "100丨001丨77": ("100丨001丨77", "10000177"),
    "一零零零零一二": ("一零零零零一二", "1000012"),
    "壹〇〇〇〇壹贰": ("壹〇〇〇〇壹贰", "1000012"),
    "1oooo0000l": ("1oooo0000l", "1000000001"),
    "10000123 20": ("10000123", "10000123"),
    "12345/67890": ("12345", "12345"),
    "12345、67890": ("12345", "12345"),
    "12345, 67890": ("12345", "12345"),
    "100001 24小时": ("100001", "100001"),
    "100001 500人": ("100001", "100001"),
    "100001,24小时": ("100001", "100001"),
    "100001 2345加我": ("100001 2345", "1000012345"),
    "100001_": ("100001", "100001"),
}
"""Text → what of it is read, and the number."""
NO_NUMBER = [
    "一二三",
    "1o12",
    "lol1234",
    "2019-08-14",
    "2019/8/14",
    "2019.8.14",
    "9.123456",
    "100001abc",
    "100001@x",
    "100001%",
    "100001_a",
    "1234567890123",
    "auditor",
    "",
]
"""Too short, a word, a day, a measure, part of a word, too long."""


@pytest.mark.parametrize(("text", "read"), NUMBERS.items())
def test_a_number_ends_where_another_thing_begins(text: str, read: tuple[str, str]) -> None:
    found = read_number(text, 0, len(text), Channel.QQ)
    assert found is not None
    assert (text[found[0] : found[1]], found[2]) == read


@pytest.mark.parametrize("text", NO_NUMBER)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert read_number(text, 0, len(text), Channel.QQ) is None


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("+1 (202) 555-0142", "12025550142"),
        ("0012025550142", "12025550142"),
        ("+1 202 555 0142 3张", "12025550142"),
        ("+1 202 555 0142, 24 hours", "12025550142"),
        ("2025550142", "2025550142"),
        ("13800000000", "8613800000000"),
    ],
)
def test_a_telephone_number_is_read_with_its_country(text: str, handle: str) -> None:
    found = read_number(text, 0, len(text), Channel.PHONE)
    assert found is not None
    assert found[2] == handle


@pytest.mark.parametrize("text", ["+1202555014299999", "+1 202"])
def test_a_number_longer_or_shorter_than_numbers_are_is_none(text: str) -> None:
    assert read_number(text, 0, len(text), Channel.WHATSAPP) is None


@pytest.mark.parametrize(
    ("text", "channel", "spelled"),
    [
        ("1000012345", Channel.QQ, False),
        ("10000 12345", Channel.QQ, True),
        ("+1 (202) 555-0142", Channel.WHATSAPP, False),
        ("1-2-0-2-5-5-5-0-1-4-2", Channel.WHATSAPP, True),
    ],
)
def test_groups_are_usual_in_a_number_that_is_dialled_only(text: str, channel: Channel, spelled: bool) -> None:  # noqa: FBT001 — a table
    found = read_number(text, 0, len(text), channel)
    assert found is not None
    assert found[3] is spelled


def test_every_spoken_digit_stands_for_one_digit() -> None:
    assert set(SPOKEN.values()) == set("0123456789")
    assert all(len(char) == 1 and not char.isascii() for char in SPOKEN)
