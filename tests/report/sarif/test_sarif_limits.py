"""Thirty thousand findings stay within what GitHub takes, the worst are kept, and the report says how many are not."""

import gzip
import json
from collections import Counter

import pytest
from msgspec import structs

from auditor.report import wire
from auditor.report.sarif import notices as written_notices
from auditor.report.sarif import sarif, words
from auditor.report.view import View
from auditor.report.wire_mentions import Bilingual, Position, Span
from auditor.rules.rule import Severity
from tests.report.sarif.sarif_checks import Log, bytes_of, log_of, notices, taken_by_github, valid
from tests.report.sarif.sarif_examples import RULES, VIEW, finding, of_findings

FINDINGS, ARTICLES = 30_000, 300
SEVERITIES = (Severity.NOTE, Severity.WARNING, Severity.NOTE, Severity.ERROR, Severity.NOTE)


def many(padding: int = 0) -> wire.Report:
    """Give a report of 30,000 findings in 300 articles, each with a fingerprint, a place and a handle of its own."""
    whole = of_findings()
    (article,) = whole.articles
    known = sorted(RULES)
    articles = []
    for at in range(ARTICLES):
        found = []
        for number in range(FINDINGS // ARTICLES):
            every = at * (FINDINGS // ARTICLES) + number
            offset = number * 80
            mark = f"{every * 0x9E3779B97F4A7C15 % 2**64:016x}"
            handle = f"auditor_test_{every % 500}" + "".join(chr(33 + every * k % 90) for k in range(padding))
            message = Bilingual(f"the account “{handle}” is given as the contact", f"文中以“{handle}”作为联系方式")
            span = Span(Position(offset, number + 1, 5), Position(offset + 20, number + 1, 25))
            rule, severity = known[every % len(known)], SEVERITIES[every % len(SEVERITIES)]
            found.append(finding(rule=rule, severity=severity, message=message, span=span, fingerprint=mark))
        articles.append(structs.replace(article, uri=f"guides/第{at:03}篇.md", findings=tuple(found)))
    return structs.replace(whole, articles=tuple(articles))


@pytest.fixture(scope="module")
def written() -> bytes:
    return bytes_of(many(), VIEW)


@pytest.fixture(scope="module")
def log(written: bytes) -> Log:
    found: Log = json.loads(written)
    return found


def test_thirty_thousand_findings_are_cut_to_what_github_takes(written: bytes, log: Log) -> None:
    taken_by_github(log)
    assert len(log["runs"][0]["results"]) == 25_000
    assert len(gzip.compress(written, 6)) <= 10_000_000
    few = {**log, "runs": [{**log["runs"][0], "results": log["runs"][0]["results"][::500]}]}
    valid(few)


def test_the_worst_are_kept_and_the_report_says_what_is_not(log: Log) -> None:
    levels = Counter(one["level"] for one in log["runs"][0]["results"])
    assert levels == {"error": 6_000, "warning": 6_000, "note": 13_000}
    assert {one["level"] for one in log["runs"][0]["results"][:5_000]} == {"error"}
    assert notices(log) == [
        (
            "results-left-out",
            "note",
            words.LEFT_OUT.en.format(count=5_000, most="25,000", error=0, warning=0, note=5_000, accepted=0),
        )
    ]


def test_a_file_too_large_is_cut_further_and_stays_under_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "LARGEST", 100_000)
    monkeypatch.setattr(sarif, "MOST", 2_000)
    written = bytes_of(many(padding=60), VIEW)
    log = json.loads(written)
    results = log["runs"][0]["results"]
    assert 100 < len(results) < 2_000
    assert {one["level"] for one in results} == {"error"}
    assert len(gzip.compress(written, 6)) <= 100_000 + 40_000
    ((name, level, text),) = notices(log)
    assert (name, level) == ("results-left-out", "warning")
    assert text.startswith(f"{FINDINGS - len(results)} findings are left out")
    assert f"{6_000 - len(results)} errors, 6000 warnings, 18000 notes" in text


def test_of_very_many_failures_the_first_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written_notices, "_FILES", 3)
    failures = tuple(wire.Failure(f"{at}.md", "gone", "source") for at in range(5))
    log = log_of(structs.replace(of_findings(), failures=failures), View())
    assert [name for name, _, _ in notices(log)] == ["article-not-audited"] * 3 + ["more-articles"]
    assert notices(log)[-1][2].startswith("2 more articles")
