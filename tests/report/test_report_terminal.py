"""The report for a person."""

import msgspec

from auditor.report import build, terminal, wire
from auditor.report.explain import explain
from auditor.report.view import Language, View
from auditor.report.wire_mentions import Bilingual
from auditor.rules.rule import Severity
from tests.report.example_report import SETTINGS, TOOL, example, report

ARTICLE, BACKDROP = example()


def shown(run: wire.Report, languages: tuple[Language, ...] = ("en",), show: Severity = Severity.WARNING) -> str:
    view = View(languages=languages, columns=80, show=show, backdrops={ARTICLE.uri: BACKDROP})
    return b"".join(terminal.render(run, view)).decode()


def of(article: wire.Article) -> wire.Report:
    return build.report(TOOL, SETTINGS, [article], [])


def test_the_rows_of_the_ledger_explained_sum_to_the_score() -> None:
    view = View(backdrops={ARTICLE.uri: BACKDROP})
    score = b"".join(explain(ARTICLE, TOOL, view)).decode().split("\nScore\n")[1].split("\n  parts")[0]
    *rows, total = [int(line.split()[0]) for line in score.splitlines()]
    assert sum(rows) == total == ARTICLE.trust.score


def test_findings_below_the_threshold_are_only_counted() -> None:
    text = shown(report(), show=Severity.ERROR)
    assert "warning third-party-image" not in text
    assert "1 less severe not shown" in text


def test_errors_come_before_warnings_that_stand_earlier() -> None:
    claim, contact, image, link = ARTICLE.findings
    first = msgspec.structs.replace(image, span=claim.span)
    text = shown(of(msgspec.structs.replace(ARTICLE, findings=(first, claim, contact, link))))
    assert text.index("error ussd-called-hotline") < text.index("warning third-party-image")


def test_findings_that_say_the_same_are_listed_by_place() -> None:
    claim, contact, image, link = ARTICLE.findings
    text = shown(of(msgspec.structs.replace(ARTICLE, findings=(claim, contact, image, image, image, link))))
    assert text.count("warning third-party-image") == 1
    assert "and 2 more: 6:1, 6:1" in text


def test_the_comment_to_paste_stands_unbroken_however_narrow_the_page() -> None:
    view = View(columns=40, backdrops={ARTICLE.uri: BACKDROP})
    text = b"".join(terminal.render(report(), view)).decode()
    assert '<!-- auditor: ignore[telegram-promotion] reason="why this is right here" -->\n' in text


def test_a_part_of_the_text_that_was_not_examined_is_said_in_the_headline() -> None:
    assert "63 % of the text examined" in shown(of(msgspec.structs.replace(ARTICLE, coverage=0.639)))


def test_without_the_source_the_quote_is_shown() -> None:
    text = b"".join(terminal.render(report(), View())).decode()
    assert "5 │ TG💪+ @auditor_test_1\n      │ ^^^^^^^^^^^^^^^^^^^^^\n" in text


def test_a_message_that_is_the_same_in_both_languages_is_said_once() -> None:
    same = msgspec.structs.replace(ARTICLE.findings[0], message=Bilingual("*123#", "*123#"))
    text = shown(of(msgspec.structs.replace(ARTICLE, findings=(same, *ARTICLE.findings[1:]))), ("en", "zh"))
    assert "ussd-called-hotline: *123#\n    guides/peru.md:3:15\n" in text


def test_colour_is_only_written_when_asked_for() -> None:
    view = View(color=True, backdrops={ARTICLE.uri: BACKDROP})
    colored = b"".join(terminal.render(report(), view)).decode()
    assert "\x1b[31merror\x1b[0m \x1b[1mtelegram-promotion\x1b[0m" in colored
    assert "\x1b" not in shown(report())


def test_every_article_ends_in_a_reason_to_look_not_a_verdict() -> None:
    assert shown(report()).endswith("A low score is a reason to look, not a verdict on a person.\n")
    assert shown(report(), ("zh",)).endswith("低分只表示值得细看，不是对任何人的定论。\n")
