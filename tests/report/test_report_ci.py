"""The formats for CI: what they say, within which limits, as their schemas have it."""

import json
from typing import Any

import pytest
from msgspec.structs import replace

from auditor.fix.edit import Edit
from auditor.report import build, comment, rdjson, wire
from auditor.report.annotation import NOT_AUDITED
from auditor.report.github import CAP
from auditor.report.markdown import MOST
from auditor.report.registry import FORMATS, SAFE_EDITS, SOURCE_LINES, SOURCE_TEXT
from auditor.report.view import Backdrop, View
from auditor.report.wire_mentions import Bilingual, Position, Span
from auditor.rules.rule import Severity
from auditor.text.span import Span as Range
from tests.golden.reports import LANGUAGES, audited, names, told
from tests.report.commands import Command, command
from tests.report.example_report import SETTINGS, TEXT, TOOL, example, report
from tests.report.schemas import HELD, valid

ARTICLE, BACKDROP = example()
HOTLINE, TELEGRAM, IMAGE, ACCEPTED = ARTICLE.findings
CI = ("github", "gitlab", "junit", "checkstyle", "rdjson", "comment")


def written(form: str, run: wire.Report, **settings: Any) -> bytes:
    return b"".join(FORMATS[form](run, View(backdrops={ARTICLE.uri: BACKDROP}, **settings)))


def of(*articles: wire.Article, failures: tuple[wire.Failure, ...] = ()) -> wire.Report:
    return build.report(TOOL, SETTINGS, articles, failures)


def commands(run: wire.Report, **settings: Any) -> list[Command]:
    found = [command(line) for line in written("github", run, **settings).decode().split("\n")[:-1]]
    assert None not in found
    return [one for one in found if one is not None]


def many(errors: int, warnings: int, notes: int, uri: str = "a.md") -> wire.Article:
    """Give an article with so many findings of each severity."""
    one = ARTICLE.findings[0]
    counts = {Severity.ERROR: errors, Severity.WARNING: warnings, Severity.NOTE: notes}
    findings = [
        replace(one, severity=severity, fingerprint=f"{severity}-{at}", message=Bilingual(f"{uri} {at}", f"{uri} {at}"))
        for severity, count in counts.items()
        for at in range(count)
    ]
    return replace(ARTICLE, uri=uri, findings=tuple(findings))


@pytest.mark.parametrize("form", HELD)
def test_the_report_of_every_sample_is_as_the_schema_says(form: str) -> None:
    for sample in names():
        valid(form, told(form, sample, LANGUAGES[form][0]).encode())


@pytest.mark.parametrize("form", HELD)
def test_a_report_with_a_failure_and_one_without_anything_are_as_the_schema_says(form: str) -> None:
    valid(form, written(form, report()))
    valid(form, written(form, of()))


@pytest.mark.parametrize("form", CI)
def test_a_format_tells_what_is_open_and_nothing_else(form: str) -> None:
    hidden = [replace(one, outside=True) for one in (HOTLINE, IMAGE)]
    run = of(replace(ARTICLE, trust=replace(ARTICLE.trust, would_be=None), findings=(TELEGRAM, *hidden, ACCEPTED)))
    text = written(form, run, show=Severity.NOTE).decode()
    assert "telegram-promotion" in text
    assert not any(one.rule in text for one in hidden)
    assert ("outside-link" in text) == (form == "comment")  # which names what is accepted
    if form in {"github", "comment"}:
        assert "2 findings outside of the change are not shown (--diff-mode none shows them)" in text
        assert "1 accepted (suppressed)" in text


@pytest.mark.parametrize("form", CI)
def test_what_is_less_severe_than_is_shown_is_not_told(form: str) -> None:
    written_ = written(form, report(), show=Severity.ERROR).decode()
    assert ("third-party-image" in written_) == (form == "junit")  # in system-out


@pytest.mark.parametrize("form", CI)
def test_a_source_that_could_not_be_audited_is_told_in_the_words_of_the_reader(form: str) -> None:
    for language, said in (("en", "not audited"), ("zh", "未能审核")):
        text = written(form, report(), languages=(language,)).decode()
        assert said in text
        assert "guides/broken.md" in text
        assert "the parser gave up" in text


def test_an_annotation_has_columns_when_it_is_of_one_line() -> None:
    over = replace(TELEGRAM, span=Span(TELEGRAM.span.start, Position(TELEGRAM.span.end.offset + 9, 6, 1)))
    whole, several = (commands(of(replace(ARTICLE, findings=(one,))))[0].properties for one in (TELEGRAM, over))
    assert whole == {
        "file": "guides/peru.md",
        "line": "5",
        "endLine": "5",
        "col": "17",
        "endColumn": "37",
        "title": "telegram-promotion",
    }
    assert several == {"file": "guides/peru.md", "line": "5", "endLine": "5", "title": "telegram-promotion"}


def test_within_the_caps_nothing_is_left_out() -> None:
    found = commands(of(many(CAP, CAP, CAP)), show=Severity.NOTE)
    assert [one.name for one in found] == ["error"] * CAP + ["warning"] * CAP + ["notice"] * CAP
    assert len({one.text for one in found[:CAP]}) == CAP


def test_beyond_the_caps_one_line_tells_how_many_there_are() -> None:
    found = commands(of(many(CAP + 3, CAP + 1, CAP)), show=Severity.NOTE)
    assert [one.name for one in found] == ["error"] * CAP + ["warning"] * CAP + ["notice"] * CAP
    assert found[-1] == Command("notice", {"title": "auditor"}, "5 more: see the job summary")
    assert commands(of(many(CAP + 3, 0, 5)))[-1].text == "3 more: see the job summary"


def test_every_article_has_its_worst_finding_before_one_has_two() -> None:
    failed = build.failure("broken.md", "gone", "source")
    run = of(many(20, 0, 0, "a.md"), many(2, 3, 0, "b.md"), many(1, 0, 0, "c.md"), failures=(failed,))
    told_ = [one.properties.get("file") for one in commands(run)]
    assert told_[:5] == ["broken.md", "a.md", "b.md", "c.md", "a.md"]
    assert told_.count("b.md") == 2 + 3


def test_gitlab_gets_a_fingerprint_for_each_finding_that_knows_no_line() -> None:
    one = TELEGRAM
    moved = replace(one, span=IMAGE.span)
    twice = valid("gitlab", written("gitlab", of(replace(ARTICLE, findings=(one, moved)))))
    assert len({entry["fingerprint"] for entry in twice}) == 2
    (alone,) = valid("gitlab", written("gitlab", of(replace(ARTICLE, findings=(moved,)))))
    assert alone["fingerprint"] == twice[0]["fingerprint"]
    (elsewhere,) = valid("gitlab", written("gitlab", of(replace(ARTICLE, uri="b.md", findings=(moved,)))))
    assert elsewhere["fingerprint"] != alone["fingerprint"]
    assert alone["description"].startswith("telegram-promotion: ")


def test_junit_has_a_test_an_article_a_failure_a_finding_and_all_of_them_in_its_output() -> None:
    clean = replace(ARTICLE, uri="clean.md", findings=())
    root = valid("junit", written("junit", of(ARTICLE, clean, failures=report().failures)))
    assert dict(root.attrib) == {"name": "auditor", "tests": "3", "failures": "1", "errors": "1"}
    passed, promo, broken = root.findall("testsuite/testcase")
    assert [one.get("type") for one in promo.findall("failure")] == ["error", "error", "warning"]
    assert promo.findtext("system-out").count("\n") == 3
    assert len(passed) == 0
    assert broken.find("error").get("type") == "not-audited"
    units = {one.get("name"): one.get("value") for one in root.iter("property")}
    assert units["auditor.columns"] == "unicode code points"


def test_checkstyle_names_its_unit_and_every_article() -> None:
    root = valid("checkstyle", written("checkstyle", report()))
    assert root[0].text == " columns: unicode code points "
    assert [one.get("name") for one in root.iter("file")] == ["guides/peru.md", "guides/broken.md"]
    assert [one.get("column") for one in root.iter("error")] == ["15", "17", "1", None]


def test_rdjson_counts_bytes_and_suggests_the_safe_edits() -> None:
    span = Range(start=TELEGRAM.span.start.offset, end=TELEGRAM.span.end.offset)
    place = (report().articles[0].findings[1].rule, span.start, span.end)
    behind = Backdrop(excerpts={}, reasons=(), text=TEXT, fixes={place: (Edit(span=span, text=""),)})
    told_ = b"".join(rdjson.render(report(), View(backdrops={ARTICLE.uri: behind})))
    first = valid("rdjson", told_)["diagnostics"][2]
    line = TEXT.split("\n")[4].encode()
    range_ = first["location"]["range"]
    assert (range_["start"]["line"], range_["end"]["line"]) == (5, 5)
    start, end = range_["start"]["column"] - 1, range_["end"]["column"] - 1
    assert line[start:end].decode() == "TG💪+ @auditor_test_1"
    assert first["suggestions"] == [{"range": range_, "text": ""}]


def test_rdjson_without_the_text_gives_lines_only() -> None:
    for one in valid("rdjson", b"".join(rdjson.render(report(), View())))["diagnostics"][1:]:
        assert set(one["location"]["range"]["start"]) == {"line"}
        assert "suggestions" not in one


def test_a_comment_is_found_by_its_first_line_and_two_jobs_keep_two() -> None:
    marks = {name: comment.mark(name) for name in ("auditor", "guides zh", "a-->b", "----", "a\nb", "攻略", "x" * 999)}
    assert marks["auditor"] == "<!-- auditor-report -->"
    assert marks["guides zh"] == "<!-- auditor-report: guides%20zh -->"
    assert len(set(marks.values())) == len(marks)
    for mark in marks.values():
        inside = mark.removeprefix("<!--").removesuffix("-->")
        assert mark == f"<!--{inside}-->"
        assert not any(sign in inside for sign in ("--", ">", "\n"))
    assert written("comment", report(), category="b").startswith(b"<!-- auditor-report: b -->\n## auditor")


def test_a_comment_has_at_most_sixty_thousand_characters() -> None:
    run = of(*(replace(many(9, 9, 9, f"{at}.md"), title="x" * 300) for at in range(300)))
    text = written("comment", run, category="x" * 200, languages=("en", "zh")).decode()
    assert MOST * 0.8 < len(text) <= MOST


def test_a_comment_says_in_one_line_that_nothing_is_open() -> None:
    accepted = [one for one in ARTICLE.findings if one.suppressed]
    outside = [replace(one, outside=True) for one in ARTICLE.findings[:2]]
    run = of(replace(ARTICLE, findings=(*outside, *accepted)))
    assert written("comment", run).decode() == (
        "<!-- auditor-report -->\nauditor: nothing to look at (articles: 1); 1 accepted (suppressed); "
        "2 findings outside of the change are not shown (--diff-mode none shows them).\n"
    )


def test_the_terminal_and_markdown_count_what_lies_outside_of_the_change() -> None:
    outside = tuple(replace(one, outside=True) for one in ARTICLE.findings)
    run = of(replace(ARTICLE, findings=outside), replace(ARTICLE, uri="b.md"))
    for form in ("terminal", "markdown"):
        english, chinese = (written(form, run, languages=(one,)).decode() for one in ("en", "zh"))
        assert "3 findings outside of the change are not shown (--diff-mode none shows them)" in english
        assert "另有 3 条发现不在此次改动之内" in chinese
    assert "\n  \n" not in written("terminal", run).decode()


def test_the_sets_of_the_registry_name_formats() -> None:
    assert SAFE_EDITS <= SOURCE_TEXT <= SOURCE_LINES <= set(FORMATS)


def test_every_name_that_is_no_rule_s_id_is_the_same_in_all_formats() -> None:
    (entry,) = [one for one in json.loads(written("gitlab", report())) if one["severity"] == "blocker"]
    assert entry["check_name"] == NOT_AUDITED == "not-audited"
    assert audited(names()[0])[1].text
