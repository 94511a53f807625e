"""Links and images against the reference output of every CommonMark example."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from auditor.parse.article import Carrier
from auditor.parse.parse import parse
from auditor.source.source import MediaType, Source

SPEC = Path(__file__).parents[2].parent / "shared" / "conformance" / "commonmark-spec.txt"
FENCE = "`" * 32


def examples() -> list[tuple[str, str]]:
    if not SPEC.exists():
        return []
    found = []
    for part in SPEC.read_text(encoding="utf-8").split(f"{FENCE} example\n")[1:]:
        markdown, _, rest = part.partition("\n.\n")
        html = rest.partition(FENCE)[0]
        if part.startswith(".\n"):
            markdown, html = "", part[2:].partition(FENCE)[0]
        found.append((markdown.replace("→", "\t") + "\n", html.replace("→", "\t")))
    return found


def expected(html: str) -> list[tuple[str, str]]:
    found = []
    for tag in BeautifulSoup(html, "html.parser").find_all(["a", "img"]):
        address = tag.get("href" if tag.name == "a" else "src")
        if address is not None:
            found.append((tag.name, unquote(str(address))))
    return found


def found(markdown: str) -> list[tuple[str, str]]:
    article = parse(Source(uri="-", media_type=MediaType.MARKDOWN, text=markdown, encoding="utf-8", sha256=""))
    kinds = {"link": "a", "image": "img"}
    return [
        (kinds[element.kind], unquote(element.url))
        for element in article.elements
        if element.carrier is not Carrier.DEFINITION
    ]


@pytest.mark.skipif(not SPEC.exists(), reason="the CommonMark examples are not beside this repository")
def test_links_and_images_of_every_commonmark_example_are_those_of_the_reference_output() -> None:
    cases = examples()
    assert len(cases) > 600
    assert sum(len(expected(html)) for _, html in cases) > 150
    differing = [
        (markdown, found(markdown), expected(html)) for markdown, html in cases if found(markdown) != expected(html)
    ]
    assert differing == []
