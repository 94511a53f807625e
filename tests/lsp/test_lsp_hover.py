"""What is told of a place: the evidence, in the language that was asked for, and nothing that acts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm
import msgspec
import pytest
from cmarkgfm.cmark import Options

from auditor.lsp.audit import Audit
from auditor.lsp.diagnostics import diagnostics
from auditor.lsp.hover import hover
from auditor.report import wire
from tests.hostile.hostile_report import hostile_report
from tests.hostile.hostile_strings import HOSTILE

Auditing = Callable[..., Audit]
GUIDE = """# 秘鲁电话卡怎么查余额

发送 *147*9# 可以查询 Claro 余额。办卡请加ＶＸ: auditor_test_1，低价出售各国电话卡。

![像](https://img.example/a.png)
"""
OURS = {"p", "strong", "code", "ul", "li", "hr", "br"}


class Tags(HTMLParser):
    """The tags of a page."""

    def __init__(self, markdown: str) -> None:
        """Render ``markdown``, raw HTML and automatic links included."""
        super().__init__()
        self.tags = set[str]()
        options = Options.CMARK_OPT_UNSAFE
        self.feed(cmarkgfm.markdown_to_html_with_extensions(markdown, options, ["table", "strikethrough", "autolink"]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag; none of ours has an attribute."""
        self.tags |= {tag, *(name for name, _ in attrs)}

    def handle_comment(self, data: str) -> None:
        """Take a comment, of which we write none."""
        self.tags.add(f"comment {data}")


def told(audit: Audit, at: str, language: str = "en", *, markdown: bool = True) -> str:
    found = hover(audit, audit.article.source.text.index(at), "zh" if language == "zh" else "en", markdown=markdown)
    assert found is not None
    return found[0]


def test_a_contact_says_why_it_is_promotion_and_how_its_disguise_was_undone(audited: Auditing) -> None:
    text = told(audited(GUIDE), "auditor_test_1")
    assert "**warning** `wechat-private-contact`" in text
    assert "`wx:auditor_test_1`" in text
    for part in ("advice: ", "role: given for readers to get in touch", "signs: ", "full width: ＶＸ"):
        assert part in text


def test_an_image_says_who_sees_the_reader(audited: Auditing) -> None:
    text = told(audited(GUIDE), "![像]", "zh")
    assert "**图片**" in text
    assert "主机：`img.example`" in text
    assert "主机可见：ip, time" in text


def test_a_claim_says_its_verdict_with_sources_and_days(audited: Auditing) -> None:
    sample = Path(__file__).parents[2] / "samples" / "wrong-peru-cancel.md"
    text = told(audited(sample.read_text(encoding="utf-8")), "只能本人到营业厅办")
    for part in (
        "verdict: a source says otherwise",
        "reason: ",
        "evidence: in person, phone, web, or app",
        "2026-03-12",
    ):
        assert part in text
    assert "`https:\u200b//" in text


def test_where_nothing_was_seen_nothing_is_told(audited: Auditing) -> None:
    audit = audited(GUIDE)
    assert hover(audit, 1, "en", markdown=True) is None
    assert hover(audit, len(GUIDE), "en", markdown=True) is None


def test_a_client_without_markdown_gets_none(audited: Auditing) -> None:
    text = told(audited(GUIDE), "auditor_test_1", markdown=False)
    assert "warning wechat-private-contact — " in text
    assert "**" not in text


def apart(report: wire.Article) -> Iterator[tuple[wire.Article, int]]:
    """Give the report with one thing in it at a time, and where that stands."""
    empty = msgspec.structs.replace(report, findings=(), claims=(), contacts=(), images=())
    nothing = wire.About(None, None, None, None)
    for finding in report.findings:
        if finding.is_open:
            alone = msgspec.structs.replace(finding, about=nothing)
            yield msgspec.structs.replace(empty, findings=(alone,)), finding.span.start.offset
    for claim in report.claims:
        yield msgspec.structs.replace(empty, claims=(claim,)), claim.span.start.offset
    for contact in report.contacts:
        yield msgspec.structs.replace(empty, contacts=(contact,)), contact.span.start.offset
    for image in report.images:
        yield msgspec.structs.replace(empty, images=(image,)), image.span.start.offset


@pytest.mark.parametrize("text", HOSTILE[::9], ids=range(len(HOSTILE[::9])))
def test_no_text_of_others_does_anything_in_a_hover_or_breaks_a_line_of_a_diagnostic(
    text: str, audited: Auditing
) -> None:
    audit = audited("x" * 50)
    report = hostile_report(text, articles=1).articles[0]
    pages = []
    for one, at in apart(report):
        hostile = replace(audit, report=one, reasons=((text,),) * len(report.contacts))
        found = hover(hostile, at, "en", markdown=True)
        assert found is not None
        pages.append(found[0])
        for shown in diagnostics(hostile, "file:///a.md", "en", "", related=True):
            assert shown.message.isprintable()
    assert len(pages) > 20
    assert Tags("\n\n---\n\n".join(pages)).tags <= OURS
