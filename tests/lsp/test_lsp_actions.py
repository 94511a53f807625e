"""What is offered at a place: the safe edits, and the comment that accepts a finding where it is heard."""

from collections.abc import Callable, Sequence

import pytest
from lsprotocol.types import CodeAction, Diagnostic

from auditor.fix.fix import all_safe_edits
from auditor.lsp.actions import FIX_ALL, actions
from auditor.lsp.audit import Audit
from auditor.lsp.diagnostics import diagnostics
from auditor.lsp.positions import Positions
from auditor.text.span import Span

Auditing = Callable[..., Audit]
SPAM = "办卡请加微信: auditor_test_1，低价出售各国电话卡。"
FIXABLE = "# 查余额 💪\r\n\r\n在官网查询（加微信: auditor_test_1，在线秒回），低价出售各国电话卡。\r\n\r\n![像](https://img.example/a.png)\r\n"
ENGLISH = "Buy cheap SIM cards of all countries. Add my WeChat: auditor_test_1 to order now."


def offered(audit: Audit, at: str, only: Sequence[str] | None = None, language: str = "en") -> list[CodeAction]:
    start = audit.article.source.text.index(at)
    return actions(
        audit,
        Span(start=start, end=start),
        shown(audit),
        uri="file:///a.md",
        language="zh" if language == "zh" else "en",
        only=only,
        versioned=False,
    )


def shown(audit: Audit) -> list[Diagnostic]:
    return diagnostics(audit, "file:///a.md", "en", "", related=False)


def applied(text: str, action: CodeAction) -> str:
    """Make the edits of ``action`` as an editor does: all places count in the text before any of them."""
    assert action.edit is not None
    assert action.edit.changes is not None
    positions = Positions(text, "utf-16")
    edits = [
        (positions.offset(one.range.start), positions.offset(one.range.end), one.new_text)
        for one in action.edit.changes["file:///a.md"]
    ]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def rules(audit: Audit) -> set[str]:
    return {str(one.code) for one in shown(audit)}


@pytest.mark.parametrize(
    ("before", "after", "comment"),
    [
        ("# 查余额 💪\n\n", "\n", '<!-- 审核: 忽略[wechat-private-contact] 理由="" -->\n办卡'),
        (
            "# 查余额 💪\r\n\r\n第一行，\r\n",
            "\r\n",
            '\r\n<!-- 审核: 忽略[wechat-private-contact] 理由="" -->\r\n第一行',
        ),
        ("> 引用：\n>\n> ", "\n", '\n> <!-- 审核: 忽略[wechat-private-contact] 理由="" -->\n> 办卡'),
        ("- 一\n- ", "\n", '- 一\n<!-- 审核: 忽略[wechat-private-contact] 理由="" -->\n- 办卡'),
        ("<p>一</p>\n<p>", "</p>\n", '<!-- 审核: 忽略[wechat-private-contact] 理由="" -->\n<p>办卡'),
        ("| 甲 |\n|---|\n| ", " |\n", '<!-- 审核: 忽略全文[wechat-private-contact] 理由="" -->\n| 甲'),
        (
            "---\ntitle: 查余额\n---\n\n| 甲 |\n|---|\n| ",
            " |\n",
            '---\n<!-- 审核: 忽略全文[wechat-private-contact] 理由="" -->\n\n| 甲',
        ),
    ],
    ids=["paragraph", "second-line", "quotation", "item", "html", "table", "front-matter"],
)
def test_the_comment_is_put_where_it_is_heard_and_counts_only_with_a_reason(
    before: str, after: str, comment: str, audited: Auditing
) -> None:
    language = "html" if before.startswith("<") else "markdown"
    audit = audited(before + SPAM + after, language)
    assert "wechat-private-contact" in rules(audit)
    action = next(one for one in offered(audit, "auditor_test_1") if "Accept wechat-private-contact" in one.title)
    assert "without one the comment does not count" in action.title
    assert action.diagnostics is not None
    written = applied(audit.article.source.text, action)
    assert comment in written
    assert "wechat-private-contact" in rules(audited(written, language))
    reasoned = audited(written.replace('=""', '="本站自己的客服"'), language)
    assert "wechat-private-contact" not in rules(reasoned)
    assert not {one for one in rules(reasoned) if one.startswith("suppression")}


def test_in_an_english_article_the_comment_is_english_and_its_title_is_in_the_reader_s_language(
    audited: Auditing,
) -> None:
    audit = audited(f"# Balance\n\n{ENGLISH}\n")
    action = next(one for one in offered(audit, "auditor_test_1", language="zh") if "接受" in one.title)
    assert '<!-- auditor: ignore[wechat-private-contact] reason="" -->\n' in applied(audit.article.source.text, action)


def test_in_plain_text_no_comment_is_offered_for_there_none_is_heard(audited: Auditing) -> None:
    audit = audited(f"{ENGLISH}\n", "plaintext")
    assert rules(audit)
    assert not [one for one in offered(audit, "auditor_test_1") if "Accept" in one.title]


def test_a_fix_applied_is_what_the_program_makes_of_the_article(audited: Auditing) -> None:
    audit = audited(FIXABLE)
    text = audit.article.source.text
    one = next(one for one in offered(audit, "auditor_test_1", ["quickfix"]) if one.is_preferred)
    assert "auditor_test_1" not in applied(text, one)
    assert "![像]" in applied(text, one)
    (every,) = offered(audit, "# 查", ["source.fixAll"])
    assert every.kind == FIX_ALL
    fixed = text
    for edit in reversed(all_safe_edits(audit.article, audit.findings)):
        fixed = fixed[: edit.span.start] + edit.text + fixed[edit.span.end :]
    assert applied(text, every) == fixed != text
    assert "wechat-private-contact" not in rules(audited(fixed))


def test_only_the_kinds_that_are_wanted_are_offered_and_nothing_where_nothing_is(audited: Auditing) -> None:
    audit = audited(f"# 查余额\n\n{SPAM}\n\n运营商的官网。\n")
    assert offered(audit, "auditor_test_1", ["refactor"]) == []
    assert {one.kind for one in offered(audit, "auditor_test_1", ["quickfix"])} == {"quickfix"}
    assert offered(audit, "运营商的", ["quickfix"]) == []
