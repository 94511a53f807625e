"""What a name cannot do in a form of the campaigns: every naughty string as uri, contact and way of writing."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from auditor.campaign.campaign import Linked
from auditor.campaign.formats import FORMATS
from auditor.campaign.key import Key, Kind
from auditor.campaign.link import link
from auditor.campaign.svg import picture
from auditor.report.page import shown
from auditor.report.view import View
from tests.campaign.made import article, handle
from tests.hostile.hostile_report import NAUGHTY
from tests.hostile.test_hostile_sinks import FORBIDDEN

pytestmark = pytest.mark.skipif(not NAUGHTY.exists(), reason=f"no naughty strings in {Path(*NAUGHTY.parts[-3:])}")
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def naughty() -> list[str]:
    """Give every naughty string that can be part of a name."""
    return [one for one in json.loads(NAUGHTY.read_text("utf-8")) if one]


def named(said: str) -> Linked:
    """Give a campaign of two and a family of three articles in which everything is called ``said``."""
    one = Key(kind=Kind.HANDLE, value=f"tg:{said}", span=None, sure=True)
    other = Key(kind=Kind.WRITING, value=f"{said} □", span=None)
    three = [article(f"{said}/1", one, other), article(f"{said}/2", one, other), article(f"{said}/3", handle(1), other)]
    return link(three, edges=True)


def test_graphml_is_a_graph_with_these_names_and_all_evidence(naughty: list[str]) -> None:
    for said in naughty:
        tree = ET.fromstring(b"".join(FORMATS["graphml"](named(said), View())))  # noqa: S314 — our own writing
        fields = [
            {one.get("key"): one.text for one in node.iter(f"{GRAPHML}data")} for node in tree.iter(f"{GRAPHML}node")
        ]
        assert [one["uri"] for one in fields] == [shown(f"{said}/{at}") for at in (1, 2, 3)]
        edges = [
            {one.get("key"): one.text for one in edge.iter(f"{GRAPHML}data")} for edge in tree.iter(f"{GRAPHML}edge")
        ]
        writing = shown(f"writing {said} □")
        assert [one["evidence"] for one in edges] == [f"{shown(f'handle tg:{said}')}; {writing}", writing]


@pytest.mark.parametrize("name", FORMATS)
def test_no_form_shows_anything_unseen(name: str, naughty: list[str]) -> None:
    for said in naughty:
        written = b"".join(FORMATS[name](named(said), View(languages=("en", "zh")))).decode()
        unseen = set(written) & FORBIDDEN
        assert not unseen if name != "json" else json.loads(written)["campaigns"]


def test_a_picture_is_one_element_without_anything_that_acts(naughty: list[str]) -> None:
    for said in naughty:
        tree = ET.fromstring(picture(named(said), "en", lambda _: "#a1"))  # noqa: S314 — as above
        assert {one.tag for one in tree.iter()} == {"svg", "title", "rect", "text", "path", "g", "a"}
        assert not any(name.startswith("on") or name in {"style", "id"} for one in tree.iter() for name in one.attrib)
        assert {one.get("href") for one in tree.iter("a")} == {"#a1"}
