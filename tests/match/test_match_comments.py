from collections.abc import Callable
from datetime import date

import pytest

from auditor.extract.mentions import Mentions
from auditor.match.finding import Finding, Suppression
from auditor.match.match import Matcher
from auditor.parse.article import Article
from auditor.rules.rule import Rule
from auditor.source.source import MediaType

TODAY = date(2026, 11, 20)
HANDLE = "auditor_test_1"
Make = Callable[..., Rule]
Read = Callable[..., Article]
Find = Callable[..., Mentions]
Audit = Callable[[str], list[Finding]]


@pytest.fixture
def audit(article: Read, rule: Make, contacts: Find, comment_rules: tuple[Rule, ...]) -> Audit:
    def run(text: str) -> list[Finding]:
        read = article(text)
        rules = [rule(), rule("other-rule"), *comment_rules]
        return list(Matcher(rules).match(read, contacts(read, HANDLE), (), today=TODAY))

    return run


def accepted(findings: list[Finding]) -> list[bool]:
    return [finding.suppressed is not None for finding in findings if finding.rule.id == "telegram-promotion"]


def complaints(findings: list[Finding]) -> list[str]:
    return [finding.rule.id for finding in findings if finding.rule.id.startswith("suppression-")]


def ignore(rules: str, rest: str = 'reason="our own channel"', command: str = "ignore") -> str:
    return f"<!-- auditor: {command}[{rules}] {rest} -->"


def test_a_comment_accepts_the_finding_in_the_next_block(audit: Audit) -> None:
    findings = audit(f"{ignore('telegram-promotion')}\n\n办卡请加 {HANDLE}\n")
    assert [finding.suppressed for finding in findings if finding.rule.id == "telegram-promotion"] == [
        Suppression(by="comment", reason="our own channel", until=None)
    ]


def test_the_block_after_the_next_is_not_accepted(audit: Audit) -> None:
    text = f"{ignore('telegram-promotion')}\n\n第一段 {HANDLE}\n\n第二段 {HANDLE}\n"
    assert accepted(audit(text)) == [True, False]


def test_a_block_of_several_lines_is_accepted_whole(audit: Audit) -> None:
    text = f"{ignore('telegram-promotion')}\n\n第一行 {HANDLE}\n第二行 {HANDLE}\n"
    assert accepted(audit(text)) == [True, True]


def test_a_comment_beside_text_accepts_in_its_own_line_only(audit: Audit) -> None:
    text = f"前一行 {HANDLE}\n这一行 {HANDLE} {ignore('telegram-promotion')}\n后一行 {HANDLE}\n"
    assert accepted(audit(text)) == [False, True, False]


def test_a_comment_before_an_image_accepts_in_its_line(audit: Audit) -> None:
    text = f"{ignore('telegram-promotion')}\n\n![{HANDLE}](a.png)\n\n正文 {HANDLE}\n"
    assert accepted(audit(text)) == [True, False]


def test_other_rules_still_speak(audit: Audit) -> None:
    findings = audit(f"{ignore('telegram-promotion')}\n\n办卡请加 {HANDLE}\n")
    assert [finding.suppressed for finding in findings if finding.rule.id == "other-rule"] == [None]


def test_one_comment_may_name_several_rules(audit: Audit) -> None:
    findings = audit(f"{ignore('telegram-promotion, other-rule')}\n\n办卡请加 {HANDLE}\n")
    assert all(finding.suppressed is not None for finding in findings)


def test_a_file_comment_accepts_everywhere(audit: Audit) -> None:
    text = f"第一段 {HANDLE}\n\n{ignore('telegram-promotion', command='ignore-file')}\n\n第二段 {HANDLE}\n"
    assert accepted(audit(text)) == [True, True]


@pytest.mark.parametrize("sign", [":", "："])
def test_a_comment_may_be_written_in_chinese(audit: Audit, sign: str) -> None:
    text = f'<!-- 审核{sign} 忽略[telegram-promotion] 理由="自己的频道" 至=2027-01 -->\n\n办卡请加 {HANDLE}\n'
    findings = audit(text)
    assert accepted(findings) == [True]
    assert complaints(findings) == []


def test_a_file_comment_may_be_written_in_chinese(audit: Audit) -> None:
    text = f'第一段 {HANDLE}\n\n<!-- 审核: 忽略全文[telegram-promotion] 理由="自己的频道" -->\n'
    assert accepted(audit(text)) == [True]


def test_a_comment_without_a_reason_accepts_nothing(audit: Audit) -> None:
    findings = audit(f"{ignore('telegram-promotion', '')}\n\n办卡请加 {HANDLE}\n")
    assert accepted(findings) == [False]
    assert complaints(findings) == ["suppression-without-reason"]


@pytest.mark.parametrize("until", ["2025", "2026-10", "2026-11-19"])
def test_an_expired_comment_accepts_nothing(audit: Audit, until: str) -> None:
    findings = audit(f"{ignore('telegram-promotion', f'reason=checked until={until}')}\n\n办卡请加 {HANDLE}\n")
    assert accepted(findings) == [False]
    assert complaints(findings) == ["suppression-expired"]


@pytest.mark.parametrize("until", ["2026", "2026-11", "2026-11-20", "2027-01"])
def test_a_date_counts_to_its_end(audit: Audit, until: str) -> None:
    findings = audit(f"{ignore('telegram-promotion', f'reason=checked until={until}')}\n\n办卡请加 {HANDLE}\n")
    assert accepted(findings) == [True]
    assert complaints(findings) == []


def test_a_comment_with_nothing_to_accept_is_reported(audit: Audit) -> None:
    assert complaints(audit(f"{ignore('telegram-promotion')}\n\n正文。\n")) == ["suppression-unused"]


def test_an_unused_id_beside_a_used_one_is_reported_by_name(audit: Audit) -> None:
    text = f"{ignore('telegram-promotion,suppression-unused')}\n\n办卡请加 {HANDLE}\n"
    (finding,) = [finding for finding in audit(text) if finding.rule.id.startswith("suppression-")]
    assert finding.message.en.strip() == "suppression-unused"


def test_an_unknown_rule_is_reported_and_the_known_one_still_counts(audit: Audit) -> None:
    findings = audit(f"{ignore('telegram-promotoin, telegram-promotion')}\n\n办卡请加 {HANDLE}\n")
    assert accepted(findings) == [True]
    assert complaints(findings) == ["suppression-not-understood"]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- auditor: ignore telegram-promotion -->",
        "<!-- auditor: ignore[] reason=checked -->",
        '<!-- auditor: ignore[telegram-promotion] reason="checked" and more -->',
        "<!-- auditor: ignore[telegram-promotion] reason=checked until=soon -->",
        "<!-- auditor: ignore[*] reason=checked -->",
    ],
)
def test_a_comment_written_otherwise_accepts_nothing_and_says_so(audit: Audit, comment: str) -> None:
    findings = audit(f"{comment}\n\n办卡请加 {HANDLE}\n")
    assert accepted(findings) == [False]
    assert complaints(findings) == ["suppression-not-understood"]


@pytest.mark.parametrize(
    "comment", ["<!-- the auditor asked for this -->", "<!-- 审核通过 -->", "<!-- auditor: see issue 4 -->"]
)
def test_a_comment_to_somebody_else_is_none_of_ours(audit: Audit, comment: str) -> None:
    assert complaints(audit(f"{comment}\n\n正文。\n")) == []


def test_the_complaint_points_at_the_comment(audit: Audit) -> None:
    text = "<!--  auditor: ignore[telegram-promotion] -->\n\n正文。\n"
    (finding,) = audit(text)
    assert finding.span.of(text) == "<!--  auditor: ignore[telegram-promotion] -->"


def test_a_comment_in_code_is_an_example(audit: Audit) -> None:
    text = f"```\n{ignore('telegram-promotion')}\n```\n\n办卡请加 {HANDLE}\n"
    assert accepted(audit(text)) == [False]


def test_thousands_of_comments_are_read_in_one_pass(audit: Audit) -> None:
    text = f"{ignore('telegram-promotion')}\n\n加 {HANDLE}\n\n" * 2000
    assert accepted(audit(text)) == [True] * 2000


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- 审核：忽略［telegram-promotion］　理由＝“自己的频道”，至＝2027 -->",
        "<!-- 審核:忽略【telegram-promotion】理由=「自己的頻道」 -->",
        "<!-- 审核: 忽略[telegram-promotion、other-rule] 理由=自己的频道 -->",
        "<!-- Auditor: Ignore[telegram-promotion] Reason=ours -->",
        '<!--\n审核: 忽略[telegram-promotion]\n理由="自己的频道"\n-->',
    ],
)
def test_width_case_and_script_of_its_signs_change_nothing(audit: Audit, comment: str) -> None:
    findings = audit(f"{comment}\n\n办卡请加 {HANDLE}\n")
    assert accepted(findings) == [True]
    assert complaints(findings) == []


@pytest.mark.parametrize(
    "text",
    [
        f"- {ignore('telegram-promotion')}\n  办卡请加 {HANDLE}\n",
        f"1. {ignore('telegram-promotion')}\n   办卡请加 {HANDLE}\n",
        f"> {ignore('telegram-promotion')}\n>\n> 办卡请加 {HANDLE}\n",
        f"| a | b |\n|---|---|\n| x | {HANDLE} {ignore('telegram-promotion')} |\n",
        f"{ignore('telegram-promotion')}\n{ignore('other-rule')}\n\n办卡请加 {HANDLE}\n",
        f"{ignore('telegram-promotion')} {ignore('other-rule')}\n\n办卡请加 {HANDLE}\n",
        f"办卡请加 {HANDLE} {ignore('telegram-promotion')} {ignore('other-rule')}\n",
    ],
)
def test_it_reaches_its_text_in_lists_quotes_and_tables_and_beside_other_comments(audit: Audit, text: str) -> None:
    findings = audit(text)
    assert accepted(findings) == [True]
    assert complaints(findings) == []


def test_it_reaches_its_text_in_a_web_page(
    article: Read, rule: Make, contacts: Find, comment_rules: tuple[Rule, ...]
) -> None:
    text = f"<p>前一段 {HANDLE}</p>\n{ignore('telegram-promotion')}\n<p>办卡请加 {HANDLE}</p>\n"
    read = article(text, MediaType.HTML)
    findings = list(Matcher([rule(), *comment_rules]).match(read, contacts(read, HANDLE), (), today=TODAY))
    assert accepted(findings) == [False, True]


def test_plain_text_has_no_comments(article: Read, rule: Make, contacts: Find, comment_rules: tuple[Rule, ...]) -> None:
    read = article(f"{ignore('telegram-promotion')}\n\n办卡请加 {HANDLE}\n", MediaType.PLAIN)
    findings = list(Matcher([rule(), *comment_rules]).match(read, contacts(read, HANDLE), (), today=TODAY))
    assert accepted(findings) == [False]


def test_the_nearest_rule_is_named_in_both_languages(audit: Audit) -> None:
    (finding,) = [one for one in audit(ignore("telegram-promotoin")) if one.rule.id == "suppression-not-understood"]
    assert "did you mean telegram-promotion?" in finding.message.en
    assert "是否为 telegram-promotion？" in finding.message.zh


def test_of_several_rules_only_the_one_without_use_is_pointed_at(audit: Audit) -> None:
    text = f"{ignore('other-rule, suppression-unused, telegram-promotion')}\n\n办卡请加 {HANDLE}\n"
    (finding,) = [one for one in audit(text) if one.rule.id == "suppression-unused"]
    assert finding.span.of(text) == "suppression-unused, "
    cut = text[: finding.span.start] + text[finding.span.end :]
    assert complaints(audit(cut)) == []


def test_thousands_of_comments_on_one_line_are_read_in_one_pass(audit: Audit) -> None:
    text = " ".join([ignore("telegram-promotion")] * 5000) + f"\n\n办卡请加 {HANDLE}\n"
    assert accepted(audit(text)) == [True]
