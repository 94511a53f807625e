"""What holds for any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.parse.article import ASIDES, Article
from auditor.parse.parse import parse
from auditor.source.source import MediaType, Source

MARKUP = st.lists(
    st.sampled_from(
        [
            *[
                "[",
                "]",
                "(",
                ")",
                "![",
                "](",
                "**",
                "`",
                "```\n",
                "> ",
                "- ",
                "1. ",
                "    ",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
            ],
            *["[a]: /u 't'\n", "[a]", "<div hidden>", "</div>", "<a href='/x?a&amp;b'>", "</a>", "<b", "=", "'", '"'],
            *["<!--", "-->", "&amp;", "&#64;", "&", "\\", "@auditor_test_1", "客服", "💪", "\0", "<p>", "</p>", "</>"],
            *["<script>", "</script>", "<noscript>", "</noscript>", "<img alt='x' src=y>", "| a | b |\n|---|---|\n"],
            *[
                "~~",
                "<td>",
                "<table>",
                "</table>",
                "<li>",
                "<h2>",
                "<br>",
                "---\ntitle: x\n---\n",
                "\ud83d",
                "[^1]",
                "\t",
            ],
            *["<span style='display:none'>", "</span>", "<code>", "</code>", "<template>", "</template>", "[^1]: n\n"],
        ],
    ),
    max_size=40,
).map("".join)
ANY = st.one_of(MARKUP, st.text(max_size=200))


def article(text: str, media_type: MediaType) -> Article:
    return parse(Source(uri="-", media_type=media_type, text=text, encoding="utf-8", sha256=""))


@pytest.mark.parametrize("media_type", MediaType)
@settings(max_examples=300, deadline=None)
@given(text=ANY)
def test_every_piece_of_an_article_is_in_its_place(media_type: MediaType, text: str) -> None:
    parsed = article(text, media_type)
    visible = parsed.text.text
    for start, end, first, last in parsed.text.segments():
        assert 0 <= first <= last <= len(text)
        if end - start == last - first > 1:
            assert visible[start:end] == text[first:last]
    at = 0
    for index, block in enumerate(parsed.blocks):
        assert at <= block.start <= block.end < len(visible)
        assert visible[block.end] == "\n"
        assert block.parent < index
        at = block.end + 1
    asides = [block.place in ASIDES for block in parsed.blocks]
    assert asides == sorted(asides)
    for mark in parsed.marks:
        assert 0 <= mark.start < mark.end <= len(visible)
        assert -1 <= mark.element < len(parsed.elements)
    assert [mark.start for mark in parsed.marks] == sorted(mark.start for mark in parsed.marks)
    for element in parsed.elements:
        assert 0 <= element.span.start <= element.span.end <= len(text)
        assert 0 <= element.start <= element.end <= len(visible)
        assert -1 <= element.block < len(parsed.blocks)
        if element.url_span is not None:
            assert element.span.covers(element.url_span)


@settings(max_examples=300, deadline=None)
@given(text=ANY)
def test_every_letter_and_digit_of_plain_text_is_in_the_article(text: str) -> None:
    read = article(text, MediaType.PLAIN).text.text
    assert [char for char in text if char.isalnum()] == [char for char in read if char.isalnum()]


@pytest.mark.parametrize("media_type", MediaType)
@settings(max_examples=300, deadline=None)
@given(before=ANY, after=ANY)
def test_a_handle_is_found_whatever_stands_around_it(media_type: MediaType, before: str, after: str) -> None:
    parsed = article(f"{before} @auditor_test_7 {after}", media_type)
    names = "".join(parsed.text.text.split()) + " ".join(element.url for element in parsed.elements)
    attributes = [value for element in parsed.elements for _, value in element.attributes]
    assert "@auditor_test_7" in names + " ".join(attributes + [value for _, value in parsed.metadata])
