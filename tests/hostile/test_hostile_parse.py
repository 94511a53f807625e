"""Shapes that break parsers: time grows with the text and no faster, and no depth hides a handle (SCIENCE I02–I05)."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.parse.article import Place
from auditor.parse.parse import parse
from auditor.source.source import MediaType, Source

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.linearity import LIMIT, SHAPES, Shape, seconds

HANDLE = "@auditor_test_1"
NEST: dict[str, tuple[MediaType, str, str]] = {
    "quotes": (MediaType.MARKDOWN, "> ", ""),
    "lists": (MediaType.MARKDOWN, "- ", ""),
    "brackets": (MediaType.MARKDOWN, "[", "]"),
    "links": (MediaType.MARKDOWN, "[", "](a)"),
    "images": (MediaType.MARKDOWN, "![", "](a)"),
    "emphasis": (MediaType.MARKDOWN, "*a ", " a*"),
    "raw divs": (MediaType.MARKDOWN, "<div>", "</div>"),
    "divs": (MediaType.HTML, "<div>", "</div>"),
    "unclosed divs": (MediaType.HTML, "<div>", ""),
    "hidden divs": (MediaType.HTML, "<div hidden>", "</div>"),
    "tables": (MediaType.HTML, "<table><td>", "</table>"),
    "lists of lists": (MediaType.HTML, "<ul><li>", "</ul>"),
    "formatting": (MediaType.HTML, "<b>", "</b>"),
    "templates": (MediaType.HTML, "<template>", "</template>"),
    "noscripts": (MediaType.HTML, "<noscript>", "</noscript>"),
    "comments": (MediaType.HTML, "<!--", "-->"),
    "brackets in HTML": (MediaType.HTML, "![", "](a)"),
}


def source(text: str, media_type: MediaType, *, whole: bool = True) -> Source:
    return Source(uri="-", media_type=media_type, text=text, encoding="utf-8", sha256="", whole=whole)


@pytest.mark.parametrize("depth", [10, 21, 100, 257, 10_000, 100_000])
@pytest.mark.parametrize("nest", NEST)
def test_a_handle_is_read_at_any_depth(nest: str, depth: int) -> None:
    media_type, opening, closing = NEST[nest]
    article = parse(source(opening * depth + HANDLE + closing * depth, media_type))
    assert HANDLE in article.text.text


@pytest.fixture(autouse=True)
def _steady() -> Iterator[None]:
    """Keep the garbage collector out of the measurement."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def best_growth(media_type: MediaType, shape: Shape) -> float:
    """Give the growth of time for a doubling of the text, of the best of up to three attempts."""
    small, large = shape(20_000), shape(40_000)
    best = float("inf")
    for _ in range(3):
        before = max(seconds(media_type, small, 3), 2e-4)  # below this, a timer's own noise
        after = seconds(media_type, large, 2)
        best = min(best, after / before * 2 * len(small) / len(large))
        if best <= LIMIT:
            break
    return best


CASES = [(media_type, name) for media_type, shapes in SHAPES.items() for name in shapes]


@pytest.mark.parametrize(("media_type", "name"), CASES)
def test_twice_the_text_takes_at_most_2_6_times_as_long(media_type: MediaType, name: str) -> None:
    assert best_growth(media_type, SHAPES[media_type][name]) <= LIMIT


def test_a_source_over_the_limit_is_raw_text_in_windows_and_covered_by_no_parser() -> None:
    text = f"# a {HANDLE}\n" * 100_000
    article = parse(source(text, MediaType.MARKDOWN, whole=False))
    assert article.coverage == 0
    assert {block.place for block in article.blocks} == {Place.RAW}
    assert article.text.text.count(HANDLE) == 100_000


def test_front_matter_that_is_a_bomb_of_aliases_is_only_lines() -> None:
    bomb = "---\na: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(200)) + "---\nend\n"
    article = parse(source(bomb, MediaType.MARKDOWN))
    assert article.metadata[0] == ("a", "&a [x]")
    assert [block.place for block in article.blocks] == [Place.PARAGRAPH, Place.FRONT_MATTER]


def test_a_fence_that_closes_after_64_kib_is_no_front_matter() -> None:
    article = parse(source("---\n" + "a: b\n" * 20_000 + "---\n", MediaType.MARKDOWN))
    assert article.metadata == ()
