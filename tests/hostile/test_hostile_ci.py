"""What an article cannot do to those who read its report in CI: SCIENCE O03 and O04, file names with line ends too."""

from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from itertools import islice
from typing import Any

import pytest
from msgspec.structs import replace

from auditor.report import wire
from auditor.report.comment import mark
from auditor.report.github import CAP
from auditor.report.inert import BREAK
from auditor.report.registry import FORMATS
from auditor.report.view import View
from auditor.report.width import printed
from auditor.report.wire_mentions import Bilingual
from auditor.report.xml_text import exact
from auditor.rules.rule import Severity
from auditor.text.wellformed import wellformed
from tests.hostile.hostile_report import (
    HOSTILE,
    NAUGHTY,
    WITHOUT_NAUGHTY,
    hostile_report,
    hostile_strings,
    naughty_strings,
)
from tests.hostile.test_hostile_markdown import EMOJI, LIVE_PATTERNS, Comment, check
from tests.report.commands import command
from tests.report.schemas import valid

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
LINE_ENDS = str.maketrans({"\n": "⟦LF⟧", "\r": "⟦CR⟧"})
AT_ONCE = 3 * (CAP - 1)
"""Articles of one report, of which every finding becomes an annotation."""
VIEW = View(languages=("en", "zh"), show=Severity.NOTE)
PLAIN = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "em", "strong", "code", "pre", "br", "hr", "del"}
"""What the plain text of a finding may become where somebody takes it for Markdown: it looks odd, and nothing acts."""
PLAIN |= {"blockquote", "table", "thead", "tbody", "tr", "th", "td", "input"}


@cache
def base() -> wire.Report:
    """Give a report whose strings are to be replaced."""
    return hostile_report("x", articles=1)


def batch(texts: list[str]) -> wire.Report:
    """Give a report with an article for each text, with one finding, and a source that could not be audited."""
    article = base().articles[0]
    finding = next(one for one in article.findings if one.is_open and one.about == wire.About(None, None, None, None))
    articles = []
    for at, text in enumerate(map(wellformed, texts)):
        said = Bilingual(text, text)
        filled = replace(finding, message=said, advice=said, quote=text, rule=text, fingerprint=text)
        filled = replace(filled, severity=SEVERITIES[at % 3])
        articles.append(replace(article, uri=text, title=text, findings=(filled,), claims=()))
    text = wellformed(texts[0])
    failed = replace(base().failures[0], uri=text, problem=text, stage=text)
    tool = replace(base().tool, name=text, version=text, rules=text, facts=text, facts_as_of=text, weights=text)
    summary = replace(base().summary, articles=len(texts), failures=1)
    return replace(base(), tool=tool, summary=summary, articles=tuple(articles), failures=(failed,))


def batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """Give the texts in batches of one report each."""
    rest = iter(texts)
    while several := list(islice(rest, AT_ONCE)):
        yield several


def ordered(written: str) -> list[str]:
    """List the lines that a runner takes for commands: by the newer syntax at its beginning, by the older anywhere.

    Its comparisons may go by culture, which passes over U+200B.
    """
    return [line for line in written.replace(BREAK, "").split("\n") if line.strip().startswith("::") or "##[" in line]


def inert(text: str) -> None:
    """Assert that nothing in ``text`` becomes a link, an image, a mention or a tag, also where it is Markdown."""
    comment = Comment(text)
    assert set(comment.tags) <= PLAIN, ascii(text)
    assert comment.others == [], ascii(text)
    assert set(comment.attributes) <= {"type", "disabled", "checked", "start", "class", "lang"}, ascii(text)
    unlinked(text)


def check_annotations(run: wire.Report, written: str) -> None:
    """Assert that exactly our commands come out, each with the file it is about."""
    lines = written.split("\n")
    assert lines.pop() == ""
    found = [command(line) for line in lines]
    assert None not in found
    counts = [sum(one is not None and one.name == name for one in found) for name in NAMES.values()]
    kept = [sum(one.findings[0].severity is severity for one in run.articles) for severity in SEVERITIES]
    kept[0] += len(run.failures)
    assert counts == kept
    sources: list[wire.Article | wire.Failure] = [*run.articles, *run.failures]
    files = sorted(one.properties["file"].translate(LINE_ENDS) for one in found if one is not None)
    assert files == sorted(printed(one.uri) for one in sources)
    for one in found:
        assert one is not None
        assert set(one.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert "\r" not in one.text
        for part in one.text.split("\n"):
            unlinked(part)


def unlinked(text: str) -> None:
    """Assert that GitHub makes a link of nothing in ``text``, nor of what its character references stand for."""
    shown = {text, unescape(text), unescape(unescape(text))}
    assert [name for name, pattern in LIVE_PATTERNS.items() if any(map(pattern.search, shown))] == [], ascii(text)


def messages(form: str, report: Any) -> list[str]:
    """List what a person is shown of a report."""
    if form == "gitlab":
        return [one["description"] for one in report]
    if form == "rdjson":
        return [one["message"] for one in report["diagnostics"]]
    if form == "checkstyle":
        return [one.get("message") for one in report.iter("error")]
    shown = [one.get("message") for one in (*report.iter("failure"), *report.iter("error"))]
    return [*shown, *(one.get("name") for one in report.iter("testcase"))]


def paths(form: str, report: Any) -> list[str]:
    """List the files that a report names, for programs."""
    if form == "gitlab":
        return [one["location"]["path"] for one in report]
    if form == "rdjson":
        return [one["location"]["path"] for one in report["diagnostics"]]
    return [one.get("name") for one in report.iter("file")]


def check_batch(texts: list[str]) -> None:
    """Assert of each format that it is valid, names every file and lets nothing act."""
    run = batch(texts)
    check_annotations(run, b"".join(FORMATS["github"](run, VIEW)).decode("utf-8", "strict"))
    uris = sorted([*(one.uri for one in run.articles), *(one.uri for one in run.failures)])
    for form in ("gitlab", "junit", "checkstyle", "rdjson"):
        written = b"".join(FORMATS[form](run, VIEW))
        assert ordered(written.decode("utf-8", "strict")) == []
        report = valid(form, written)
        if form != "junit":
            assert sorted(paths(form, report)) == sorted(map(exact, uris) if form == "checkstyle" else uris)
        for text in messages(form, report):
            (inert if form in {"gitlab", "rdjson"} else unlinked)(
                text
            )  # of the others every message stands in GitLab's
            assert form != "rdjson" or not EMOJI.search(text.replace("`", "")) or not live_emoji(text), ascii(text)


def live_emoji(text: str) -> bool:
    """Say whether Markdown makes a picture of a name in ``text``."""
    return EMOJI.search(Comment(text).outside) is not None


def test_no_hostile_string_under_any_transform_acts_in_ci() -> None:
    for texts in batches(hostile_strings()):
        check_batch(texts)


@pytest.mark.skipif(not NAUGHTY.exists(), reason=WITHOUT_NAUGHTY)
def test_no_naughty_string_acts_in_ci() -> None:
    for texts in batches(naughty_strings()):
        check_batch(texts)


def test_there_are_two_thousand_of_them() -> None:
    assert len(list(hostile_strings())) >= 2_000


NAMED = ("a\nb.md", "a\r\n::error::forged.md", "a,line=9.md", "a::b.md", "100%0A.md", "%25.md", "a:b,c=d.md")


@pytest.mark.parametrize("name", NAMED, ids=ascii)
def test_a_file_name_arrives_as_it_is(name: str) -> None:
    run = batch([name])
    lines = b"".join(FORMATS["github"](run, VIEW)).decode().split("\n")
    first = command(lines[0])
    assert first is not None
    assert (len(lines), first.properties["file"]) == (3, name)
    for form in ("gitlab", "checkstyle", "rdjson"):
        assert set(paths(form, valid(form, b"".join(FORMATS[form](run, VIEW))))) == {name}


def test_the_parser_of_these_tests_sees_a_command_where_nothing_is_escaped() -> None:
    assert command("  ::error file=x::forged") == ("error", {"file": "x"}, "forged")
    assert command("a ::error::x") is None
    assert ordered("a #\u200b#[error]x\n ::error::y\nz") == ["a ##[error]x", " ::error::y"]


@pytest.mark.parametrize(
    "text", ["[a](//shop.example)", "![a](//shop.example/p.gif)", "<img src=x>", "@auditor_test_1"]
)
def test_the_checks_of_these_tests_see_what_acts(text: str) -> None:
    with pytest.raises(AssertionError):
        inert(text)


def test_a_comment_acts_no_more_than_the_markdown_report() -> None:
    for text in HOSTILE[::7]:
        run = hostile_report(text or "x", articles=1)
        first, _, rest = (
            b"".join(FORMATS["comment"](run, View(category=text))).decode("utf-8", "strict").partition("\n")
        )
        assert first == mark(text)
        assert Comment(first).others == [first[4:-3]]
        assert check(rest, text).structure() == check(told_alone(run), text).structure()


def told_alone(run: wire.Report) -> str:
    """Give the Markdown of a report."""
    return b"".join(FORMATS["markdown"](run, View())).decode("utf-8", "strict")
