"""What an article cannot do to those who read its report as SARIF: SCIENCE O05."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote

import pytest
import re2
from msgspec.structs import replace

from auditor.report import wire
from auditor.report.inert import BREAK
from auditor.report.sarif.sarif import render
from auditor.report.view import View
from auditor.text.wellformed import wellformed
from tests.hostile.hostile_report import (
    HOSTILE,
    NAUGHTY,
    TRANSFORMS,
    WITHOUT_NAUGHTY,
    hostile_report,
    hostile_strings,
    naughty_strings,
)
from tests.hostile.test_hostile_sinks import filled
from tests.report.sarif.sarif_checks import Log, taken_by_github, valid

VIEW = View(languages=("zh", "en"), mark_suppressed=True)
UNSEEN = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x61C, 0x2028, 0x2029, 0x200C, 0x200E, 0xFEFF)}
UNSEEN |= {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFF9, *range(0xE0000, 0xE0080))}
LIVE = re2.compile(r"(?i)[@＠﹫][0-9a-z]|https?://|www\.[a-z]|\]\([^0-9]|#[0-9]|gh-[0-9]")
"""What would mention, link or refer."""


@cache
def made() -> tuple[wire.Report, wire.Article]:
    """Give a report, and an article with two findings, the second accepted."""
    report = hostile_report("x", articles=1)
    article = report.articles[0]
    return report, replace(article, findings=(article.findings[0], article.findings[-1]))


def article_of(text: str) -> wire.Article:
    """Give an article with ``text`` in its uri and in everything that its findings say."""
    clean = wellformed(text)
    article = made()[1]
    return replace(article, uri=clean, findings=tuple(filled(one, clean) for one in article.findings))


def log_of(strings: Iterable[str]) -> tuple[Log, str]:
    """Give one log with an article and a failure for each string, and how it was written."""
    several = list(strings)
    failures = tuple(wire.Failure(text, text, text) for text in map(wellformed, several))
    report = replace(made()[0], articles=tuple(map(article_of, several)), failures=failures)
    written = b"".join(render(report, VIEW)).decode("utf-8", "strict")
    return json.loads(written), written


def strings_of(value: Any) -> Iterator[tuple[str, str]]:
    """Give every string of a log with the name it stands under."""
    for name, one in value.items() if isinstance(value, dict) else (("", one) for one in value):
        if isinstance(one, str):
            yield name, one
        elif isinstance(one, dict | list):
            yield from ((inner or name, text) for inner, text in strings_of(one))


def harmless(strings: Iterable[str]) -> None:
    """Assert that nothing acts in a log full of the strings, and that each name comes back from its URI."""
    several = list(strings)
    log, written = log_of(several)
    taken_by_github(log)
    assert not set(written) & set("<>&")
    shown = {(name, text) for name, text in strings_of(log["runs"]) if name != "newlineSequences"}
    assert [text for name, text in shown if set(text) & UNSEEN and name not in {"text", "markdown"}] == []
    assert [text for _, text in shown if (set(text) - {"\n"}) & UNSEEN] == []
    spoken = {text for name, text in shown if name in {"text", "arguments", "justification"}}
    assert [text for text in spoken if LIVE.search(text)] == []
    results = log["runs"][0]["results"]
    uris = {unquote(one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) for one in results}
    names = {wellformed(text) or "-" for text in several}
    assert {uri.removeprefix("file://") if uri not in names else uri for uri in uris} == names
    assert len(results) == 2 * len(several)


@pytest.mark.parametrize("transform", range(len(TRANSFORMS)))
def test_no_hostile_string_under_any_transform_acts(transform: int) -> None:
    harmless(hostile_strings(TRANSFORMS[transform]))


@pytest.mark.skipif(not NAUGHTY.exists(), reason=WITHOUT_NAUGHTY)
def test_no_naughty_string_acts() -> None:
    harmless(naughty_strings())


def test_a_log_full_of_hostile_strings_is_valid() -> None:
    log, _ = log_of(text for text in HOSTILE if len(text) < 1_000)
    valid(log)


def test_a_hostile_string_in_every_field_at_once_is_valid() -> None:
    for text in ("\ud83d\0\u202e[x](1){0}\\", "::error::x\n@auditor_test_1", ""):
        log = json.loads(b"".join(render(hostile_report(text), VIEW)))
        valid(log)
        taken_by_github(log)
        assert BREAK not in log["runs"][0]["results"][0]["partialFingerprints"]["auditor/v1"]
