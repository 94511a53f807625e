"""Addresses against a list: what each piece of the syntax means for an image."""

import pytest

from auditor.extract.tracker_list import TrackerMatcher
from auditor.extract.url import parse_url
from auditor.lexicon.trackers import read_trackers


def named(filters: list[str], url: str, page: str = "") -> bool:
    matcher = TrackerMatcher(read_trackers(["! Title: T", "! Version: 20261101", *filters]))
    return matcher.match(parse_url(url), page) == "list:T@2026-11-01"


@pytest.mark.parametrize(
    ("pattern", "url"),
    [
        ("||a.example^", "https://a.example/x.png"),
        ("||a.example^", "https://b.c.a.example/x.png"),
        ("||a.example/px/", "https://s.a.example/px/1.gif"),
        ("||a.example/px/*/open^", "https://a.example/px/7/open?x"),
        ("|https://a.example/log", "https://a.example/log.gif"),
        ("/o.gif|", "https://a.example/o.gif"),
        ("-beat.", "https://a.example/u-beat.png"),
        ("||a.example^", "HTTPS://A.EXAMPLE/x"),
        ("/Pixel.GIF", "https://a.example/pixel.gif"),
    ],
)
def test_a_filter_names_the_address(pattern: str, url: str) -> None:
    assert named([pattern], url)


@pytest.mark.parametrize(
    ("pattern", "url"),
    [
        ("||a.example^", "https://nota.example/x.png"),
        ("||a.example^", "https://a.example.org/x.png"),
        ("||a.example/px/", "https://b.example/?u=a.example/px/"),
        ("|https://a.example/log", "http://a.example/log"),
        ("/o.gif|", "https://a.example/o.gif?x=1"),
        ("||a.example/px^", "https://a.example/pxy"),
    ],
)
def test_a_filter_does_not_name_the_address(pattern: str, url: str) -> None:
    assert not named([pattern], url)


def test_an_exception_frees_what_a_filter_names() -> None:
    filters = ["||a.example^", "@@||a.example/logo.png"]
    assert named(filters, "https://a.example/b.png")
    assert not named(filters, "https://a.example/logo.png")


@pytest.mark.parametrize(("page", "holds"), [("", True), ("b.example", True), ("www.a.example", False)])
def test_third_party_is_any_other_site_and_any_when_nobody_tells(page: str, holds: bool) -> None:  # noqa: FBT001 — a table
    assert named(["||px.a.example^$third-party"], "https://px.a.example/i", page) is holds


@pytest.mark.parametrize(
    ("page", "holds"), [("", False), ("b.example", True), ("x.b.example", True), ("c.b.example", False)]
)
def test_a_filter_for_some_pages_holds_on_those(page: str, holds: bool) -> None:  # noqa: FBT001 — a table
    assert named(["||a.example^$domain=b.example|~c.b.example"], "https://a.example/i", page) is holds
