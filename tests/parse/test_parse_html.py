"""HTML to blocks, marks and elements."""

import pytest

from auditor.parse.article import Article, Carrier, ElementKind, MarkKind, Place
from auditor.parse.css import hides
from auditor.parse.parse import parse
from auditor.source.source import MediaType, Source


def article(text: str) -> Article:
    return parse(Source(uri="-", media_type=MediaType.HTML, text=text, encoding="utf-8", sha256=""))


def blocks(parsed: Article) -> list[tuple[Place, str]]:
    return [(block.place, parsed.text.text[block.start : block.end]) for block in parsed.blocks]


def elements(parsed: Article) -> list[tuple[ElementKind, Carrier, str]]:
    return [(element.kind, element.carrier, element.url) for element in parsed.elements]


def test_tags_give_places_and_end_one_another() -> None:
    parsed = article(
        "<title>题</title><h2>标</h2><p>一<p>二<ul><li>三<li>四</ul><table><td>五<td>六</table><pre>七</pre>"
    )
    assert blocks(parsed) == [
        (Place.TITLE, "题"),
        (Place.HEADING, "标"),
        (Place.PARAGRAPH, "一"),
        (Place.PARAGRAPH, "二"),
        (Place.ITEM, "三"),
        (Place.ITEM, "四"),
        (Place.CELL, "五"),
        (Place.CELL, "六"),
        (Place.CODE, "七"),
    ]


def test_scripts_and_styles_are_code() -> None:
    parsed = article("<script>a('<b>')</script>文<style>p{}</style>")
    assert blocks(parsed) == [(Place.CODE, "a('<b>')"), (Place.PARAGRAPH, "文"), (Place.CODE, "p{}")]


@pytest.mark.parametrize(
    "opening",
    ["<div hidden>", "<p style='DISPLAY : none'>", "<span style='font-size:0'>", "<template>", "<noscript>"],
)
def test_text_that_a_page_hides_is_set_apart(opening: str) -> None:
    name = opening[1:].partition(" ")[0].rstrip(">")
    parsed = article(f"一{opening}@auditor_test_1</{name}>二")
    assert (Place.HIDDEN, "@auditor_test_1") in blocks(parsed)
    assert "@auditor_test_1" not in "".join(text for place, text in blocks(parsed) if place is Place.PARAGRAPH)


def test_aria_hidden_text_is_seen() -> None:
    assert blocks(article("<p aria-hidden=true>一</p>"))[0] == (Place.PARAGRAPH, "一")


@pytest.mark.parametrize("style", ["font-size:0.9em", "opacity: .5", "display:block", "color:red", "left:-9px", ""])
def test_a_style_that_hides_nothing_hides_nothing(style: str) -> None:
    assert not hides(style)


@pytest.mark.parametrize(
    "style",
    ["font-size:0px", "opacity:0 !important", "a:b;visibility:hidden", "text-indent:-9999px", "font: 0/0 a"],
)
def test_a_style_that_hides_is_recognised(style: str) -> None:
    assert hides(style)


def test_a_hidden_paragraph_ends_where_the_next_begins() -> None:
    assert blocks(article("<p hidden>一<p>二")) == [(Place.PARAGRAPH, "二"), (Place.HIDDEN, "一")]


def test_an_image_in_noscript_is_hidden() -> None:
    (image,) = article('<noscript><img src="https://img.example/p.gif" width=1></noscript>').elements
    assert (image.url, image.hidden) == ("https://img.example/p.gif", True)


def test_attributes_a_person_could_read_are_set_apart_with_their_places() -> None:
    parsed = article('<p class="a b" title="加&#64;auditor_test_1" data-note="微信" aria-label=x7>文')
    assert blocks(parsed)[1:] == [
        (Place.TOOLTIP, "加@auditor_test_1"),
        (Place.ATTRIBUTE, "微信"),
        (Place.ATTRIBUTE, "x7"),
    ]
    start = parsed.blocks[1].start
    assert parsed.text.span(start + 1, start + 2).of(parsed.source.text) == "&#64;"


def test_a_link_has_words_and_attributes_and_an_exact_address() -> None:
    parsed = article("<a class=k href = 'https://shop.example/?a&amp;b' >看<b>这里</b></a>")
    (link,) = parsed.elements
    assert link.url == "https://shop.example/?a&b"
    assert link.url_span is not None
    assert link.url_span.of(parsed.source.text) == "https://shop.example/?a&amp;b"
    assert parsed.text.text[link.start : link.end] == "看这里"
    assert link.attributes == (("class", "k"), ("href", "https://shop.example/?a&b"))


def test_a_link_over_two_blocks_is_marked_in_each() -> None:
    parsed = article("<a href=x><div>一</div><div>二</div></a>")
    assert [(mark.kind, parsed.text.text[mark.start : mark.end]) for mark in parsed.marks] == [
        (MarkKind.LINK, "一"),
        (MarkKind.LINK, "二"),
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<img src=a>", [(ElementKind.IMAGE, Carrier.TAG, "a")]),
        ("<img srcset='a 1x, b,c 2x'>", [(ElementKind.IMAGE, Carrier.SRCSET, each) for each in ("a", "b,c")]),
        ("<picture><source srcset=a></picture>", [(ElementKind.IMAGE, Carrier.SRCSET, "a")]),
        ("<video poster=a src=b>", [(ElementKind.IMAGE, Carrier.POSTER, "a"), (ElementKind.LINK, Carrier.FRAME, "b")]),
        ("<td background=a>", [(ElementKind.IMAGE, Carrier.TAG, "a")]),
        ("<p style='background:url(\"a\")'>", [(ElementKind.IMAGE, Carrier.STYLE, "a")]),
        ("<style>p{background:url( a )}</style>", [(ElementKind.IMAGE, Carrier.STYLE, "a")]),
        ("<style>@font-face{src:url(a.woff2)}</style>", [(ElementKind.LINK, Carrier.STYLE, "a.woff2")]),
        ("<link rel=icon href=a>", [(ElementKind.IMAGE, Carrier.PRELOAD, "a")]),
        ("<link rel=preload as=image href=a>", [(ElementKind.IMAGE, Carrier.PRELOAD, "a")]),
        ("<link rel=stylesheet href=a>", [(ElementKind.LINK, Carrier.FRAME, "a")]),
        ("<meta property=og:image content=a>", [(ElementKind.IMAGE, Carrier.META, "a")]),
        ("<meta http-equiv=refresh content='0; URL=a'>", [(ElementKind.LINK, Carrier.FRAME, "a")]),
        ("<svg><image xlink:href=a /></svg>", [(ElementKind.IMAGE, Carrier.TAG, "a")]),
        ("<input type=image src=a>", [(ElementKind.IMAGE, Carrier.TAG, "a")]),
        ("<iframe src=a></iframe>", [(ElementKind.LINK, Carrier.FRAME, "a")]),
        ("<form action=a>", [(ElementKind.LINK, Carrier.FRAME, "a")]),
        ("<area href=a>", [(ElementKind.LINK, Carrier.TAG, "a")]),
        ("<p>![x](a) [y](b)", [(ElementKind.IMAGE, Carrier.INLINE, "a"), (ElementKind.LINK, Carrier.INLINE, "b")]),
    ],
)
def test_everything_that_names_an_address_is_an_element(
    html: str,
    expected: list[tuple[ElementKind, Carrier, str]],
) -> None:
    parsed = article(html)
    assert elements(parsed) == expected
    for element in parsed.elements:
        assert element.url_span is not None
        assert element.url_span.of(html) == element.url


def test_markdown_in_a_page_stays_text_and_its_words_are_part_of_it() -> None:
    parsed = article("<p>加 [TG](https://t.me/auditor_test_1) 吧")
    (link,) = parsed.elements
    assert blocks(parsed) == [(Place.PARAGRAPH, "加 [TG](https://t.me/auditor_test_1) 吧")]
    assert parsed.text.text[link.start : link.end] == "TG"


@pytest.mark.parametrize(
    "html",
    [
        "<p @auditor_test_1>",
        "</p @auditor_test_1>",
        "<p title='@auditor_test_1",
        "<p class='@auditor_test_1'>",
        "<p id=a id='@auditor_test_1'>",
        "<!doctype html '@auditor_test_1'>",
        "<![CDATA[@auditor_test_1]]>",
        "<? @auditor_test_1 ?>",
        "<!-- @auditor_test_1",
        "</ @auditor_test_1>",
        "<iframe>@auditor_test_1",
        "<iframe srcdoc='@auditor_test_1'>",
        "<meta name=x content='@auditor_test_1'>",
        "<input value='@auditor_test_1'>",
        "<plaintext>@auditor_test_1",
        "<svg><text>@auditor_test_1",
        "<p src='@auditor_test_1'>",
        "<x@auditor_test_1>",
        '<script type=\'application/ld+json\'>{"a": "@auditor_test_1"}</script>',
    ],
)
def test_a_handle_is_text_wherever_a_page_puts_it(html: str) -> None:
    assert "@auditor_test_1" in article(html).text.text


def test_a_break_in_a_line_is_a_line_feed() -> None:
    assert blocks(article("<p>一<br>二")) == [(Place.PARAGRAPH, "一\n二")]


def test_columns_after_carriage_returns_are_exact() -> None:
    parsed = article("<p>一\r\n二\r三 <b>四</b>")
    at = parsed.text.text.index("四")
    assert parsed.text.span(at, at + 1).of(parsed.source.text) == "四"


@pytest.mark.parametrize(
    ("html", "published"),
    [
        (
            "<meta property=article:published_time content=2024-05-13T08:00:00+08:00><time datetime=2020-01-01>",
            "2024-05-13",
        ),
        ("<time datetime='2023-02-29'>x</time>", None),
        ("<time datetime=2024-02-29>x</time>", "2024-02-29"),
        ("<time datetime=1890-01-01>x</time>", None),
        ("<meta name=date content=2024/05>", "2024-05"),
    ],
)
def test_a_page_dates_itself(html: str, published: str | None) -> None:
    assert article(html).published == published


def test_the_title_is_the_first_heading_before_the_title_tag() -> None:
    assert article("<title>甲</title><h1>乙</h1>").title == "乙"
    assert article("<title>甲</title><h2>乙</h2>").title == "甲"
