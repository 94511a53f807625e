"""Campaigns and families as GraphML: articles are nodes, every edge says on which keys it rests."""

from collections.abc import Iterator
from typing import Final

from auditor.campaign.campaign import Edge, Linked
from auditor.campaign.markup import text
from auditor.report.view import View

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="uri" for="node" attr.name="uri" attr.type="string"/>
  <key id="campaign" for="node" attr.name="campaign" attr.type="string"/>
  <key id="family" for="node" attr.name="family" attr.type="string"/>
  <key id="level" for="edge" attr.name="level" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
  <key id="evidence" for="edge" attr.name="evidence" attr.type="string"/>
  <graph id="campaigns" edgedefault="undirected">
"""


def render(linked: Linked, view: View) -> Iterator[bytes]:
    """Give the graph in pieces; ``view`` changes nothing. Articles that belong to nothing are no nodes."""
    del view
    yield _HEAD.encode()
    campaign = {uri: one.id for one in linked.campaigns for uri in one.articles}
    family = {uri: one.family for one in linked.campaigns for uri in one.articles}
    family |= {uri: one.id for one in linked.families for uri in one.articles}
    numbers = {uri: f"a{at}" for at, uri in enumerate(sorted(family), 1)}
    for uri, number in numbers.items():
        fields = [("uri", uri), ("campaign", campaign.get(uri, "")), ("family", family[uri])]
        data = "".join(f'<data key="{name}">{text(said)}</data>' for name, said in fields if said)
        yield f'    <node id="{number}">{data}</node>\n'.encode()
    for level, several in (("campaign", linked.campaigns), ("family", linked.families)):
        for one in several:
            yield from (_edge(edge, level, numbers).encode() for edge in one.edges)
    yield b"  </graph>\n</graphml>\n"


def _edge(edge: Edge, level: str, numbers: dict[str, str]) -> str:
    weight = round(sum(why.weight for why in edge.evidence), 1)
    evidence = "; ".join(text(f"{why.kind} {why.value}") for why in edge.evidence)
    return (
        f'    <edge source="{numbers[edge.left]}" target="{numbers[edge.right]}"><data key="level">{level}</data>'
        f'<data key="weight">{weight}</data><data key="evidence">{evidence}</data></edge>\n'
    )
