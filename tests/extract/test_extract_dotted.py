"""Addresses whose dots, slashes or at signs are written otherwise; prose with dots and the word "at" is none."""

from collections.abc import Callable

import pytest

from auditor.extract.dotted import dotted_links, dotted_mails
from auditor.extract.view import View
from auditor.lexicon.lexicon import Lexicon
from auditor.parse.parse import parse
from auditor.source.read import from_text
from auditor.source.source import MediaType

Ids = Callable[..., list[str]]


def view(text: str) -> View:
    return View(parse(from_text(text, "article", MediaType.PLAIN)))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("t·me/auditor_test_1", "https://t.me/auditor_test_1"),
        ("t . me / auditor_test_1", "https://t.me/auditor_test_1"),
        ("t(点)me/auditor_test_1", "https://t.me/auditor_test_1"),
        ("t[.]me/auditor_test_1", "https://t.me/auditor_test_1"),
        ("t dot me/auditor_test_1", "https://t.me/auditor_test_1"),
        ("t点me/Auditor_Test_1", "https://t.me/Auditor_Test_1"),
        ("wa·me/12025550142", "https://wa.me/12025550142"),
        ("bit dot ly/auditor1", "https://bit.ly/auditor1"),
        ("www点auditortest点com", "https://www.auditortest.com"),
        ("http: / /auditortest.com/x", "https://auditortest.com/x"),
    ],
)
def test_a_disguised_address_is_read_as_it_is_meant(text: str, address: str, lexicon: Lexicon) -> None:
    assert [(text[start:end], meant) for start, end, meant in dotted_links(view(text), lexicon.hosts)] == [
        (text, address)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "t.me/auditor_test_1",  # not disguised: the links read it
        "auditor dot com",  # a host alone
        "the dot product/x",
        "at home. me/you",
        "end of it . me / us",
        "见图 3 . 1 / 2",
        "3·15/晚会",
        "auditor·test/1",
        "x@t·me/auditor_test_1",
        "让·雅克·卢梭",
        "",
    ],
)
def test_dots_in_prose_make_no_address(text: str, lexicon: Lexicon) -> None:
    assert list(dotted_links(view(text), lexicon.hosts)) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("auditor(at)shop.example", "auditor@shop.example"),
        ("auditor[at]shop(dot)example", "auditor@shop.example"),
        ("auditor圈a shop点example", "auditor@shop.example"),
        ("auditor艾特shop.example", "auditor@shop.example"),
        ("auditor小老鼠shop点example", "auditor@shop.example"),
        ("auditor#shop点example", "auditor@shop.example"),
        ("auditor_test at shop dot example", "auditor_test@shop.example"),
        ("auditor下划线1圈shop.example", "auditor_1@shop.example"),
    ],
)
def test_a_mail_address_in_words_is_read(text: str, address: str) -> None:
    assert [(text[start:end], meant) for start, end, meant in dotted_mails(view(text))] == [(text, address)]


@pytest.mark.parametrize(
    "text",
    [
        "auditor@shop.example",  # not disguised
        "auditor at shop.example",  # a visit
        "meet us at home",
        "auditor @ shop",
        "圈a",
        "朋友圈 auditor",
        "(at)shop.example",
        "auditor(at)127.0.0.1",
        "",
    ],
)
def test_at_in_prose_makes_no_address(text: str) -> None:
    assert list(dotted_mails(view(text))) == []
