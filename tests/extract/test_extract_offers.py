"""Links that are the offer: they pay whoever placed them or hide where they lead; ordinary links do neither."""

from collections.abc import Callable, Mapping

import pytest

from auditor.extract.offers import pays, registrable
from auditor.extract.url import parse_url
from auditor.lexicon.lexicon import Lexicon

Roles = Callable[..., Mapping[str, str]]


@pytest.mark.parametrize(
    "address",
    [
        "https://auditortest.example/?aff=K7X9",
        "https://auditortest.example/?Ref-Code=1234",
        "https://auditortest.example/invite/K7X9AB",
        "https://auditortest.example/register/100045",
        "https://auditortest.example/K7X9AB",
    ],
)
def test_a_code_of_somebody_who_is_to_be_paid_is_seen(address: str, lexicon: Lexicon) -> None:
    assert pays(parse_url(address), lexicon.pointers)


@pytest.mark.parametrize(
    "address",
    [
        "https://auditortest.example/",
        "https://auditortest.example/?page=2024",
        "https://auditortest.example/?ref=main",  # a branch
        "https://auditortest.example/?aff=",
        "https://auditortest.example/readme",
        "https://auditortest.example/README",
        "https://auditortest.example/k7x9ab",
        "https://auditortest.example/share/guide",
        "https://auditortest.example/2024/K7X9AB/page",
    ],
)
def test_an_ordinary_address_carries_none(address: str, lexicon: Lexicon) -> None:
    assert not pays(parse_url(address), lexicon.pointers)


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("auditortest.example", "auditortest.example"),
        ("www.shop.auditortest.example", "auditortest.example"),
        ("shop.auditortest.co.uk", "auditortest.co.uk"),
        ("shop.auditortest.de", "auditortest.de"),
        ("localhost", "localhost"),
    ],
)
def test_a_host_is_told_by_what_somebody_registered(host: str, domain: str, lexicon: Lexicon) -> None:
    assert registrable(host, lexicon.hosts) == domain


def test_under_a_host_of_free_pages_the_page_s_own_name_is_kept(lexicon: Lexicon) -> None:
    free = min(lexicon.hosts.landing)
    assert registrable(f"www.auditortest.{free}", lexicon.hosts) == f"auditortest.{free}"


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("办卡 [立即领取](https://auditortest.example/?aff=K7X9)", "url:auditortest.example"),
        ("办卡 [立即领取](https://auditortest.example/K7X9AB)", "url:auditortest.example"),
        ("办卡 [立即领取](https://bit.ly/auditor1)", "short:bit.ly/auditor1"),
    ],
)
def test_a_paid_link_among_words_of_trade_is_promotion(text: str, contact: str, roles: Roles) -> None:
    assert roles(text) == {contact: "promotion"}


@pytest.mark.parametrize(
    "text",
    [
        "办卡 [立即领取](https://auditortest.example/)",
        "[立即领取](https://auditortest.example/?aff=K7X9) 本文含返利链接，办卡",  # says so
        "见 [文档](https://auditortest.example/?aff=K7X9)",
        "骗子发来 [资料](https://bit.ly/auditor1) ，别点",
        "![立即领取](https://auditortest.example/?aff=K7X9)",
    ],
)
def test_a_plain_link_and_a_disclosed_one_are_no_contact(text: str, roles: Roles) -> None:
    assert roles(text) == {}
