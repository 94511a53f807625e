"""Every form in which campaigns are given takes any text whatever, and shows what it has to show."""

import json
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.campaign.formats import EDGES, FORMATS
from auditor.campaign.key import Key, Kind
from auditor.campaign.link import link
from auditor.campaign.markup import cut
from auditor.cli.values import CAMPAIGN_FORMATS
from auditor.report.campaign_words import KINDS
from auditor.report.view import View
from auditor.report.width import columns
from tests.campaign.made import article, handle, image, writing

HOSTILE = [
    "\x1b[31mred\x1b]0;title\x07", "a\u202eb\u2066c", "</title><script>alert(1)</script>", "\"'><svg onload=x>",
    "=cmd|' /C calc'!A0", "a\nb\r\nc\td", "\x00\x08\x7f\x9b2J", "]]>&amp;&#0;<!--",
    "\ud83d\udc80\ud800", "\ufffe\uffff\U000e0041",
    "字" * 900, "x" * 5000, "\u0301" * 50, "javascript:alert(1)", "url(https://evil.example/x)",
]  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
KIT = writing("TG💪+ @")
VIEWS = (View(), View(languages=("zh",)), View(languages=("en", "zh"), columns=40))


def given_as(name: str, said: str, view: View = VIEWS[0]) -> str:
    """Give in one form three articles of two operators in which everything is called ``said``."""
    one = Key(kind=Kind.HANDLE, value=f"tg:{said}", span=None, sure=True)
    other = Key(kind=Kind.WRITING, value=f"{said} □", span=None)
    linked = link(
        [article(f"{said}/1", one, other), article(f"{said}/2", one, other), article(f"{said}/3", handle(1), other)],
        edges=True,
    )
    return b"".join(FORMATS[name](linked, view)).decode()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("said", HOSTILE)
@pytest.mark.parametrize("view", VIEWS, ids=["en", "zh", "both"])
def test_nothing_acts_and_nothing_is_unseen(name: str, said: str, view: View) -> None:
    written = given_as(name, said, view)
    if name == "json":
        assert json.loads(written)["campaigns"]
        assert not set("<>&\u2028\u2029") & set(written)
        return
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", written)
    if name in {"svg", "graphml"}:
        tree = ET.fromstring(written)  # noqa: S314 — our own writing, to see that it is XML
        assert {one.tag.rpartition("}")[2] for one in tree.iter()} <= {
            "svg", "title", "style", "rect", "text", "path", "g", "graphml", "key", "graph", "node", "data", "edge",
        }  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
@given(st.text(st.characters(), min_size=1, max_size=30))
def test_any_text_goes_through_every_form(name: str, said: str) -> None:
    written = given_as(name, said)
    if name in {"svg", "graphml"}:
        ET.fromstring(written)  # noqa: S314 — as above
    if name == "json":
        json.loads(written)


def test_a_picture_has_no_script_no_reference_and_no_event() -> None:
    for said in HOSTILE:
        tree = ET.fromstring(given_as("svg", said))  # noqa: S314 — as above
        names = {name for one in tree.iter() for name in one.attrib}
        assert names <= {"viewBox", "width", "height", "style", "role", "aria-label", "class", "x", "y", "rx", "d"}
        styles = [one.text or "" for one in tree.iter(f"{SVG}style")] + [tree.get("style", "")]
        assert not any("url(" in style or "@import" in style for style in styles)


def test_a_picture_is_as_wide_as_a_telephone_and_every_box_lies_in_it() -> None:
    tree = ET.fromstring(given_as("svg", "字" * 900))  # noqa: S314 — as above
    _, _, width, height = map(float, tree.attrib["viewBox"].split())
    assert width == 375
    for box in tree.iter(f"{SVG}rect"):
        assert float(box.get("x", "0")) + float(box.attrib["width"]) <= width
        assert float(box.get("y", "0")) + float(box.attrib["height"]) <= height
    assert max(float(one.attrib["y"]) for one in tree.iter(f"{SVG}text")) < height


def test_a_picture_follows_the_reader_s_colours() -> None:
    assert "@media(prefers-color-scheme:dark)" in given_as("svg", "a")


def test_a_picture_draws_a_line_for_each_key_in_an_article_and_says_what_it_leaves_out() -> None:
    few = link([article(name, handle(1), image(1)) for name in "abc"], edges=True)
    many = link([article(f"{at:03}", handle(1)) for at in range(40)], edges=True)
    assert b"".join(FORMATS["svg"](few, View())).count(b'<path class="cs-l"') == 6
    assert "and 30 more" in b"".join(FORMATS["svg"](many, View())).decode()


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_linked_is_said_in_every_form(name: str) -> None:
    written = b"".join(FORMATS[name](link([article("a", handle(1))], edges=True), View())).decode()
    assert written.endswith("\n")


def test_graphml_has_a_node_for_each_linked_article_and_evidence_on_each_edge() -> None:
    linked = link(
        [
            article("a", handle(1), KIT),
            article("b", handle(1), KIT),
            article("c", handle(2), KIT),
            article("d", handle(3)),
        ],
        edges=True,
    )
    tree = ET.fromstring(b"".join(FORMATS["graphml"](linked, View())))  # noqa: S314 — as above
    assert [data(one)["uri"] for one in tree.iter(f"{GRAPHML}node")] == ["a", "b", "c"]
    edges = [data(one) for one in tree.iter(f"{GRAPHML}edge")]
    assert [(one["level"], one["evidence"]) for one in edges] == [
        ("campaign", "handle tg:auditor_test_1; writing TG💪+ @ □"),
        ("family", "writing TG💪+ @ □"),
    ]


def test_graphml_names_every_key_of_an_edge_however_long_they_are() -> None:
    several = [Key(kind=Kind.HANDLE, value=f"tg:{at}{'x' * 400}", span=None, sure=True) for at in range(5)]
    linked = link([article("a", *several), article("b", *several)], edges=True)
    tree = ET.fromstring(b"".join(FORMATS["graphml"](linked, View())))  # noqa: S314 — as above
    (edge,) = tree.iter(f"{GRAPHML}edge")
    assert data(edge)["evidence"] == "; ".join(f"handle {one.value}" for one in several)


def data(one: ET.Element) -> Mapping[str, str]:
    return {field.attrib["key"]: field.text or "" for field in one.iter(f"{GRAPHML}data")}


def test_the_table_says_what_was_left_out_because_it_is_everybody_s() -> None:
    shared = handle(1)
    linked = link(article(f"{at:03}", shared, handle(100 + at // 2)) for at in range(20))
    assert "everybody's" in b"".join(FORMATS["table"](linked, View())).decode()


def test_a_name_is_cut_in_its_middle_to_fit() -> None:
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdefgh", 5) == "ab…gh"
    assert columns(cut("字" * 99, 24)) <= 24


def test_every_kind_of_key_has_its_words() -> None:
    assert set(KINDS) == {kind.value for kind in Kind}


def test_every_form_can_be_asked_for() -> None:
    assert tuple(FORMATS) == CAMPAIGN_FORMATS
    assert set(FORMATS) >= EDGES
