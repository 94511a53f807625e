"""Words that an address holds: decoded as the standard library decodes, each character at its place."""

from base64 import b64decode, b64encode
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.parse.article import Place
from auditor.parse.badges import badge_words
from auditor.parse.chars import Char, base64_bytes, flat, percent_bytes, text_of
from auditor.parse.parse import parse
from auditor.source.read import from_text
from auditor.source.source import MediaType

PIECES = st.sampled_from(
    [
        "https://", "img.shields.io/badge/", "static/v1?label=", "&message=", "&amp;", "&#64;", "data:image/svg+xml,",
        ";base64,", "data:text/html,", "%", "%41", "%ff", "--", "__", "-", "_", "@abc_1", "<text>", "</text>",
        "<a href=", "'", '"', ">", "?", "#", "/", "\0", "\r\n", "é", "微信", "PHRleHQ+", "==",
    ]
)  # fmt: skip
MARKUP = st.sampled_from(
    ['<img src="{}">', "![a](<{}>)", "![x][y]\n\n[y]: {}", '<iframe src="{}">', '<p style="background:url({})">']
)


def said(chars: list[Char]) -> str:
    return "".join(char.text for char in chars)


def written(text: str) -> list[Char]:
    return flat(text, [(None, 0, len(text))])


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_percent_encoding_is_undone_as_the_standard_library_does(text: str) -> None:
    assert said(text_of(percent_bytes(written(quote(text))))) == unquote(quote(text)) == text


@given(st.binary(), st.integers(0, 3))
def test_base64_is_undone_as_the_standard_library_does(data: bytes, cut: int) -> None:
    coded = b64encode(data).decode().rstrip("=")
    coded = coded[: len(coded) - cut] if len(coded) % 4 != 1 + cut else coded
    wanted = b64decode(coded + "=" * (-len(coded) % 4)) if len(coded) % 4 != 1 else None
    found = base64_bytes(written(coded))
    assert wanted is None or bytes(one.value for one in found) == wanted
    assert all(0 <= one.start < one.end <= len(coded) for one in found)


@given(st.lists(PIECES, max_size=14).map("".join), MARKUP)
def test_every_character_of_an_address_s_words_has_a_place_in_the_source(address: str, markup: str) -> None:
    text = markup.replace("{}", address)
    for media_type in (MediaType.MARKDOWN, MediaType.HTML):
        segments = parse(from_text(text, "a", media_type)).text.segments()
        assert all(0 <= start <= end <= len(text) for _, _, start, end in segments)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://img.shields.io/badge/a-b-blue", "a: b"),
        ("https://img.shields.io/badge/a__b--c_d-x-blue.svg", "a_b-c d: x"),
        ("https://img.shields.io/badge/just%20text-8A2BE2", "just text"),
        ("https://img.shields.io/badge/-x-blue?logo=telegram", "x: telegram"),
        ("https://img.shields.io/badge/a-b-blue?logo=data:image/png;base64,AAAAAAAAAAAA", "a: b"),
        ("https://img.shields.io/static/v1?message=b+c&label=a", "b c: a"),
        ("https://badgen.net/badge/a/b%20c/green?icon=telegram", "a: b c: telegram"),
        ("https://shop.example/a.png?label=b", ""),
    ],
)
def test_a_badge_says_what_its_service_draws(address: str, words: str) -> None:
    assert said(badge_words(written(address))) == words


def test_an_address_s_words_stand_apart_once() -> None:
    text = '<img src="data:image/svg+xml,<text>a &amp;lt; b</text>" alt="c">'
    article = parse(from_text(text, "a", MediaType.HTML))
    drawn = [article.text.text[one.start : one.end].strip() for one in article.blocks if one.place is Place.DRAWN]
    assert drawn == ["a < b"]
