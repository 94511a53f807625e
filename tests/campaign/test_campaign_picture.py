"""The picture in a page: the page brings the style, nothing in the picture acts, and articles can be links."""

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.campaign.key import Key, Kind
from auditor.campaign.link import link
from auditor.campaign.svg import EMBEDDED, STYLE, picture, render
from auditor.report.view import View
from tests.campaign.made import article, handle, image
from tests.campaign.test_campaign_outputs import HOSTILE

if TYPE_CHECKING:
    from auditor.campaign.campaign import Linked


def named(said: str) -> "Linked":
    """Give three articles of two operators in which everything is called ``said``."""
    one = Key(kind=Kind.HANDLE, value=f"tg:{said}", span=None, sure=True)
    other = Key(kind=Kind.WRITING, value=f"{said} □", span=None)
    three = [article(f"{said}/1", one, other), article(f"{said}/2", one, other), article(f"{said}/3", handle(1), other)]
    return link(three, edges=True)


def tree_of(said: str) -> ET.Element:
    return ET.fromstring(said)  # noqa: S314 — our own writing, to see what is in it


@pytest.mark.parametrize("said", HOSTILE)
@pytest.mark.parametrize("linked_to", [None, "#a1"])
def test_it_has_no_style_script_id_or_address_of_its_own(said: str, linked_to: str | None) -> None:
    tree = tree_of(picture(named(said), "en", None if linked_to is None else lambda _: linked_to))
    assert {one.tag for one in tree.iter()} <= {"svg", "title", "rect", "text", "path", "g", "a"}
    names = {name for one in tree.iter() for name in one.attrib}
    assert names <= {"viewBox", "role", "aria-label", "class", "x", "y", "width", "height", "rx", "d", "href"}
    assert all(one.get("href", "#").startswith("#") for one in tree.iter())


@given(st.text(st.characters(), min_size=1, max_size=30))
def test_any_text_goes_into_it(said: str) -> None:
    assert tree_of(picture(named(said), "en", lambda uri: uri)).get("class") == "cs"


def test_every_class_in_it_is_in_the_style_and_begins_with_cs() -> None:
    written = picture(named("a"), "en", lambda uri: uri) + picture(link([]), "zh")
    used = {name for one in (tree_of(f"<page>{written}</page>")).iter() for name in one.get("class", "").split()}
    assert used == {"cs", "cs-h", "cs-m", "cs-p", "cs-k", "cs-a", "cs-f", "cs-l"}
    assert all(f".{name}{{" in STYLE or f".{name}," in STYLE for name in used)
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_it_is_named_in_the_language_asked_for() -> None:
    assert [tree_of(picture(named("a"), "zh")).get(name) for name in ("role", "aria-label")] == [
        "img",
        "哪些文章共有哪些线索：团组与家族",
    ]


def test_an_article_is_a_link_to_its_place_where_it_has_one() -> None:
    tree = tree_of(picture(named("a"), "en", {"a/1": "#a1", "a/3": "article-3.html"}.get))
    assert [one.get("href") for one in tree.iter("a")] == ["#a1", "article-3.html"]
    assert tree.get("role") == "group"


def test_everything_drawn_has_a_line_to_the_keys_that_it_holds() -> None:
    several = [article(f"{at:02}", handle(at), handle(at + 1)) for at in range(30)]
    written = picture(link(several, edges=True), "en")
    lines = [re.findall(r"[\d.]+", one.attrib["d"]) for one in tree_of(written).iter("path")]
    boxes = {name: {int(one.attrib["y"]) + 12 for one in tree_of(written).iter("rect") if one.get("class") == name}
             for name in ("cs-k", "cs-a")}  # fmt: skip
    assert {int(line[1]) for line in lines} == boxes["cs-k"]
    assert {int(line[-1]) for line in lines} == boxes["cs-a"]
    assert "and " in written


def test_one_of_many_campaigns_is_short_and_says_how_many_more_there_are() -> None:
    many = link([article(f"{at:04}", handle(at // 2), image(at % 9)) for at in range(800)], edges=True)
    assert len(many.campaigns) == 400
    written = picture(many, "en")
    assert f"and {400 - EMBEDDED} more" in written
    assert len(written) < 50_000
    assert "and 340 more" in b"".join(render(many, View())).decode()
