"""Plain text to paragraphs."""

from auditor.parse.article import Article, Place
from auditor.parse.parse import parse
from auditor.source.source import MediaType, Source


def article(text: str) -> Article:
    return parse(Source(uri="-", media_type=MediaType.PLAIN, text=text, encoding="utf-8", sha256=""))


def blocks(parsed: Article) -> list[tuple[Place, str]]:
    return [(block.place, parsed.text.text[block.start : block.end]) for block in parsed.blocks]


def test_blank_lines_part_paragraphs_and_signs_are_text() -> None:
    parsed = article("# 一\n<b>二</b>\n \t\n---\n三\r\n\r\n四")
    assert blocks(parsed) == [
        (Place.PARAGRAPH, "# 一\n<b>二</b>"),
        (Place.PARAGRAPH, "---\n三"),
        (Place.PARAGRAPH, "四"),
    ]


def test_links_written_as_in_markdown_are_found_and_stay_text() -> None:
    parsed = article("一\n\n二 [TG](https://t.me/auditor_test_1) ![图](a.png)")
    assert [(element.url, parsed.text.text[element.start : element.end]) for element in parsed.elements] == [
        ("https://t.me/auditor_test_1", "TG"),
        ("a.png", "图"),
    ]
    assert blocks(parsed)[1] == (Place.PARAGRAPH, "二 [TG](https://t.me/auditor_test_1) ![图](a.png)")


def test_a_short_first_line_is_the_title() -> None:
    assert article("办卡指南\n\n正文").title == "办卡指南"


def test_front_matter_of_plain_text_is_text() -> None:
    parsed = article("---\ntitle: a\n---\n")
    assert parsed.metadata == ()
    assert blocks(parsed) == [(Place.PARAGRAPH, "---\ntitle: a\n---")]
