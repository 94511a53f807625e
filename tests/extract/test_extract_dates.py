"""The date that a claim speaks of."""

from collections.abc import Callable
from datetime import date

import pytest

from auditor.extract.mentions import ClaimKind, Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]


def day(read: Read, text: str, markup: MediaType = MediaType.MARKDOWN) -> date | None:
    (claim,) = (one for one in read(text, markup).claims if one.kind is ClaimKind.DIAL_CODE)
    return claim.as_of


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("截至2024年6月，", date(2024, 6, 30)),
        ("截至 2024 年 6 月 5 日，", date(2024, 6, 5)),
        ("截止2023年底，", date(2023, 12, 31)),
        ("2021年时，", date(2021, 12, 31)),
        ("在2022年第三季度，", date(2022, 9, 30)),
        ("在2022年三季度，", date(2022, 9, 30)),
        ("（2024年2月更新）", date(2024, 2, 29)),
        ("As of June 2024, ", date(2024, 6, 30)),
        ("As of 5 June 2024, ", date(2024, 6, 5)),
        ("As of June 5, 2024, ", date(2024, 6, 5)),
        ("In 2020 ", date(2020, 12, 31)),
        ("２０２４年６月，", date(2024, 6, 30)),
    ],
)
def test_a_date_that_a_sentence_gives_is_the_one_it_speaks_of(said: str, expected: date, read: Read) -> None:
    assert day(read, f"{said}giffgaff 查余额拨 *100#") == expected


@pytest.mark.parametrize(
    "said",
    [
        "giffgaff 2009年成立，",
        "2020年以来，",
        "自2019年起，",
        "已有2024人使用，",
        "编号20240612，",
        "售价 2020 元，",
        "Since its start in 2009年推出, ",
    ],
)
def test_a_year_that_tells_of_something_else_is_not(said: str, read: Read) -> None:
    assert day(read, f"{said}giffgaff 查余额拨 *100#") is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("# 2025最新英国电话卡攻略", date(2025, 12, 31)),
        ("# 英国电话卡攻略（2024年3月）", date(2024, 3, 31)),
        ("**英国电话卡攻略 2023**", date(2023, 12, 31)),
    ],
)
def test_the_year_of_the_title_is_that_of_the_article(title: str, expected: date, read: Read) -> None:
    assert day(read, f"{title}\n\ngiffgaff 查余额拨 *100#") == expected


def test_a_sentence_comes_before_the_title_and_the_title_before_the_front_matter(read: Read) -> None:
    front = "---\ndate: 2019-03-04\n---\n"
    assert day(read, f"{front}# 英国电话卡\n\ngiffgaff 查余额拨 *100#") == date(2019, 3, 4)
    assert day(read, f"{front}# 2021年英国电话卡\n\ngiffgaff 查余额拨 *100#") == date(2021, 12, 31)
    assert day(read, f"{front}# 2021年英国电话卡\n\n截至2022年，giffgaff 查余额拨 *100#") == date(2022, 12, 31)
