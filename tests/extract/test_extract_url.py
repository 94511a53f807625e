"""URLs as a browser takes them (SCIENCE E02, E03)."""

import pytest

from auditor.extract.url import host_name, lookup, parse_url, under


@pytest.mark.parametrize(
    ("written", "host"),
    [
        pytest.param("https://t.me/auditor_test_1", "t.me", id="plain"),
        pytest.param("HTTPS://T.ME/auditor_test_1", "t.me", id="capitals"),
        pytest.param("//t.me/auditor_test_1", "t.me", id="no scheme"),
        pytest.param("https:t.me/auditor_test_1", "t.me", id="no slashes"),
        pytest.param("https:/t.me/auditor_test_1", "t.me", id="one slash"),
        pytest.param("https:////t.me/auditor_test_1", "t.me", id="many slashes"),
        pytest.param("HTTPS:\\\\t.me\\auditor_test_1", "t.me", id="backslashes"),
        pytest.param("https://shop.example@t.me/auditor_test_1", "t.me", id="user information"),
        pytest.param("https://a:b@t.me/auditor_test_1", "t.me", id="user information with password"),
        pytest.param("https://t.me@shop.example/", "shop.example", id="a host posing as user"),
        pytest.param("https://t.me:443/auditor_test_1", "t.me", id="port"),
        pytest.param("https://t.me./auditor_test_1", "t.me", id="trailing dot"),
        pytest.param("https://t\t.me\n/auditor_test_1", "t.me", id="tab and line break inside"),
        pytest.param("  https://t.me/auditor_test_1\r\n", "t.me", id="white space around"),
        pytest.param("https://t%2Eme/auditor_test_1", "t.me", id="percent-encoded"),
        pytest.param("https://t%252Eme/auditor_test_1", "t.me", id="percent-encoded twice"),
        pytest.param("https://t。me/auditor_test_1", "t.me", id="ideographic dot"),
        pytest.param("https://ｔ．ｍｅ/auditor_test_1", "t.me", id="full width"),
        pytest.param("https://t\u200b.me/auditor_test_1", "t.me", id="zero width"),
        pytest.param("https://①②⑦.0.0.1/", "127.0.0.1", id="circled digits"),
        pytest.param("https://例え.example/", "xn--r8jz45g.example", id="IDNA"),
        pytest.param("https://[2001:db8::1]:8080/", "[2001:db8::1]", id="IPv6"),
        pytest.param("https://t.me:x/auditor_test_1", "", id="a port that is none"),
        pytest.param("docs/t.me/auditor_test_1", "", id="relative"),
        pytest.param("?url=https://t.me/x", "", id="only a query"),
        pytest.param("#t.me", "", id="only a fragment"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_host_is_the_one_a_browser_would_ask(written: str, host: str) -> None:
    assert parse_url(written).host == host


@pytest.mark.parametrize(
    "written",
    [
        "https://shop.example/a?b=1",
        "HTTPS://Shop.Example/a?b=1",
        "https://shop.example:443/a?b=1",
        "https://user@shop.example/a?b=1#part",
        "https:\\\\shop.example\\a?b=1",
    ],
)
def test_all_writings_of_one_address_have_one_canonical_form(written: str) -> None:
    assert parse_url(written).canonical == "https://shop.example/a?b=1"


def test_the_canonical_form_keeps_a_port_that_is_not_the_scheme_s_own() -> None:
    assert parse_url("http://shop.example:443/").canonical == "http://shop.example:443/"


def test_a_backslash_in_the_query_is_no_slash() -> None:
    assert parse_url("https://shop.example/?a=\\b").query == "a=\\b"


def test_parameters_are_decoded_once() -> None:
    assert parse_url("https://shop.example/?a=%2541&b&=c;d=1").parameters() == [("a", "%41"), ("b", ""), ("d", "1")]


def test_words_of_a_path_are_decoded_even_when_encoded_twice() -> None:
    assert parse_url("https://shop.example/%61/%2562//c").segments() == ["a", "b", "c"]


def test_a_fragment_is_no_part_of_the_path() -> None:
    url = parse_url("https://web.telegram.org/k/#@auditor_test_1")
    assert (url.path, url.fragment) == ("/k/", "@auditor_test_1")


def test_an_opaque_address_keeps_its_path() -> None:
    url = parse_url("mailto:a@shop.example?subject=x")
    assert (url.scheme, url.host, url.path) == ("mailto", "", "a@shop.example")


def test_a_very_long_address_is_cut() -> None:
    assert len(parse_url("data:text/plain," + "a" * 1_000_000).path) < 10_000


@pytest.mark.parametrize(("host", "inside"), [("t.me", True), ("a.t.me", True), ("start.me", False), ("t.me.x", False)])
def test_a_host_is_under_another_by_whole_names_only(host: str, inside: bool) -> None:  # noqa: FBT001 — a table's column
    assert under(host, "t.me") is inside
    assert (lookup(host, {"t.me"}) == "t.me") is inside


def test_the_longest_known_host_is_found() -> None:
    assert lookup("a.b.example", {"example", "b.example"}) == "b.example"


@pytest.mark.parametrize("host", ["a..b", "-" * 70 + "é.example", "é" * 80])
def test_a_host_that_idna_refuses_is_given_as_it_is_written(host: str) -> None:
    assert host_name(host)
