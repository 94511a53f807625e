"""Markdown to blocks, marks and elements."""

from auditor.parse.article import Article, Element, MarkKind, Place
from auditor.parse.parse import parse
from auditor.source.source import MediaType, Source


def article(text: str) -> Article:
    return parse(Source(uri="-", media_type=MediaType.MARKDOWN, text=text, encoding="utf-8", sha256=""))


def blocks(parsed: Article) -> list[tuple[Place, str]]:
    return [(block.place, parsed.text.text[block.start : block.end]) for block in parsed.blocks]


def words(parsed: Article, element: Element) -> str:
    return parsed.text.text[element.start : element.end]


def written(parsed: Article, element: Element) -> tuple[str, str, str | None]:
    """Give the element, its URL, and where the URL stands, as the author wrote them."""
    text = parsed.source.text
    return element.span.of(text), element.url, element.url_span.of(text) if element.url_span else None


def test_headings_items_cells_code_and_quotes_are_places() -> None:
    parsed = article("## 充值\n\n- 一\n- 二\n\n> 引用\n\n| 甲 |\n|---|\n| 乙 |\n\n```\n*123#\n```\n")
    assert blocks(parsed) == [
        (Place.HEADING, "充值"),
        (Place.ITEM, "一"),
        (Place.ITEM, "二"),
        (Place.PARAGRAPH, "引用"),
        (Place.CELL, "甲"),
        (Place.CELL, "乙"),
        (Place.CODE, "*123#\n"),
    ]
    assert [block.level for block in parsed.blocks][:2] == [2, 0]
    assert [block.quoted for block in parsed.blocks] == [False, False, False, True, False, False, False]


def test_a_link_knows_its_words_and_where_its_address_stands() -> None:
    parsed = article('见 [**官网**](https://shop.example/a?b=1&amp;c "店")')
    (link,) = parsed.elements
    assert written(parsed, link) == (
        '[**官网**](https://shop.example/a?b=1&amp;c "店")',
        "https://shop.example/a?b=1&c",
        "https://shop.example/a?b=1&amp;c",
    )
    assert words(parsed, link) == "官网"
    assert link.attributes == (("title", "店"),)
    assert blocks(parsed) == [(Place.PARAGRAPH, "见 官网"), (Place.TOOLTIP, "店")]
    (mark,) = parsed.marks
    assert (mark.kind, parsed.text.text[mark.start : mark.end], mark.element) == (MarkKind.LINK, "官网", 0)


def test_an_image_has_its_words_in_an_aside_that_hangs_on_its_paragraph() -> None:
    parsed = article("见图 ![办卡 *微信*](a.png)")
    (image,) = parsed.elements
    assert words(parsed, image) == "办卡 微信"
    assert image.block == 0
    assert blocks(parsed) == [(Place.PARAGRAPH, "见图 "), (Place.ALT, "办卡 微信")]
    assert parsed.blocks[1].parent == 0


def test_a_broken_link_around_an_image_gives_the_image_and_the_words() -> None:
    parsed = article("[TG💪+ @auditor_test_1 ![Image](https://img.example/a.png)]")
    assert [written(parsed, element)[1:] for element in parsed.elements] == [
        ("https://img.example/a.png", "https://img.example/a.png"),
    ]
    assert blocks(parsed) == [(Place.PARAGRAPH, "[TG💪+ @auditor_test_1 ]"), (Place.ALT, "Image")]


def test_a_link_in_brackets_gives_the_link_and_the_words() -> None:
    parsed = article("[[TG💪+ @auditor_test_1](https://t.me/s/auditor_test_1)]")
    (link,) = parsed.elements
    assert (link.url, words(parsed, link)) == ("https://t.me/s/auditor_test_1", "TG💪+ @auditor_test_1")


def test_a_character_reference_stands_for_its_whole_writing() -> None:
    parsed = article("加&#64;auditor_test_1")
    assert blocks(parsed) == [(Place.PARAGRAPH, "加@auditor_test_1")]
    assert parsed.text.span(1, 2).of(parsed.source.text) == "&#64;"
    assert parsed.text.span(2, 9).of(parsed.source.text) == "auditor"


def test_text_after_characters_of_four_bytes_keeps_its_place() -> None:
    parsed = article("💪💪 **微信** `simcard888` 客服")
    at = parsed.text.text.index("客服")
    assert parsed.text.span(at, at + 2).of(parsed.source.text) == "客服"


def test_a_soft_break_is_the_authors_line_feed_and_a_hard_break_becomes_one() -> None:
    parsed = article("一\n二  \n三\\\n四")
    assert blocks(parsed) == [(Place.PARAGRAPH, "一\n二\n三\n四")]


def test_a_line_end_of_two_characters_is_read_as_one() -> None:
    parsed = article("一\r\n二\r\n\r\n三")
    assert blocks(parsed) == [(Place.PARAGRAPH, "一\n二"), (Place.PARAGRAPH, "三")]


def test_code_spans_and_struck_text_are_marked() -> None:
    parsed = article("拨 `*111#` 或 ~~123~~")
    marks = [(mark.kind, parsed.text.text[mark.start : mark.end]) for mark in parsed.marks]
    assert marks == [(MarkKind.CODE, "*111#"), (MarkKind.STRIKE, "123")]


def test_a_reference_resolves_through_its_definition_and_an_unused_definition_is_an_element() -> None:
    parsed = article("[店][a]\n\n[a]: https://shop.example '标题'\n[b]: <https://t.me/auditor_test_1>\n")
    used, unused = parsed.elements
    assert written(parsed, used) == ("[店][a]", "https://shop.example", None)
    assert written(parsed, unused)[1:] == ("https://t.me/auditor_test_1", "https://t.me/auditor_test_1")
    assert unused.carrier == "definition"
    assert (Place.TOOLTIP, "标题") in blocks(parsed)


def test_of_two_definitions_with_one_label_the_second_is_still_text() -> None:
    parsed = article("[a]\n\n[a]: b\n[a]: https://t.me/auditor_test_1\n")
    assert any(place is Place.RAW and "https://t.me/auditor_test_1" in text for place, text in blocks(parsed))


def test_an_autolink_and_a_mail_address_are_links() -> None:
    parsed = article("<https://shop.example> <a@shop.example>")
    assert [element.url for element in parsed.elements] == ["https://shop.example", "mailto:a@shop.example"]


def test_hidden_html_hides_the_markdown_inside_it_and_no_more() -> None:
    parsed = article(
        "一 <span style='display:none'>加 **@auditor_test_1**</span> 二\n\n<div hidden>\n\n三\n\n</div>\n\n四"
    )
    assert blocks(parsed) == [
        (Place.PARAGRAPH, "一  二"),
        (Place.PARAGRAPH, "四"),
        (Place.HIDDEN, "加 @auditor_test_1"),
        (Place.HIDDEN, "三"),
    ]


def test_an_unclosed_hidden_span_ends_with_its_paragraph() -> None:
    parsed = article("一<span hidden>二\n\n三")
    assert blocks(parsed) == [(Place.PARAGRAPH, "一"), (Place.PARAGRAPH, "三"), (Place.HIDDEN, "二")]


def test_raw_tags_are_links_images_and_comments() -> None:
    parsed = article('x <a href="https://t.me/auditor_test_1">y</a> <img src=a.png alt="z"><!-- 微信 -->')
    assert [(element.url, words(parsed, element)) for element in parsed.elements] == [
        ("https://t.me/auditor_test_1", "y"),
        ("a.png", "z"),
    ]
    assert blocks(parsed) == [(Place.PARAGRAPH, "x y "), (Place.ALT, "z"), (Place.COMMENT, " 微信 ")]


def test_a_tag_over_two_lines_of_a_quote_is_one_tag() -> None:
    parsed = article('> <div\n> title="微信">\n> 文\n')
    assert blocks(parsed) == [(Place.PARAGRAPH, "文\n"), (Place.TOOLTIP, "微信")]
    assert parsed.blocks[0].quoted


def test_what_the_parser_passes_over_is_raw_text() -> None:
    parsed = article("```加微信auditor_test_1\nx\n```\n\n12345678. 秒回\n")
    assert blocks(parsed)[2:] == [(Place.RAW, "加微信auditor_test_1"), (Place.RAW, "12345678.")]


def test_a_list_number_is_not_text() -> None:
    assert blocks(article("1. 一\n2. 二\n")) == [(Place.ITEM, "一"), (Place.ITEM, "二")]


def test_front_matter_gives_title_date_and_fields_and_is_read_as_an_aside() -> None:
    parsed = article("---\ntitle: '办卡指南'\ndate: 2024-05-13T08:00:00Z\ntags:\n  - tg\n---\n# 别的\n")
    assert (parsed.title, parsed.published) == ("办卡指南", "2024-05-13")
    assert parsed.title_span is not None
    assert parsed.title_span.of(parsed.source.text) == "办卡指南"
    assert parsed.metadata == (("title", "办卡指南"), ("date", "2024-05-13T08:00:00Z"), ("tags", ""))
    assert blocks(parsed)[1][0] is Place.FRONT_MATTER
    assert "- tg" in blocks(parsed)[1][1]


def test_a_thematic_break_at_the_top_is_no_front_matter() -> None:
    parsed = article("---\n\na: b\n\n---\n")
    assert parsed.metadata == ()
    assert blocks(parsed) == [(Place.PARAGRAPH, "a: b")]


def test_a_first_line_that_is_wholly_bold_is_the_title() -> None:
    assert article("**办卡指南[[TG](https://t.me/a)]**\n\n### 一、充值\n").title == "办卡指南[TG]"


def test_a_first_level_heading_is_the_title_wherever_it_stands() -> None:
    assert article("引言\n\n## 二\n\n# 标题 *一*\n").title == "标题 一"


def test_an_empty_source_is_an_article_without_text() -> None:
    parsed = article("")
    assert (parsed.text.text, parsed.blocks, parsed.title, parsed.language) == ("", (), None, "und")
