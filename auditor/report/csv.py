"""The findings as a table, for a spreadsheet or a data frame: RFC 4180, UTF-8 with a byte order mark, a finding a row.

Excel takes a file without the mark for one in the local code page and garbles Chinese. A cell that a spreadsheet would
take for a formula stands behind ``'``, as OWASP has it for CSV injection; control characters are shown by name, so that
a row is a line.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import re2

from auditor.report.view import View
from auditor.report.width import pieces
from auditor.report.wire import Article, Failure, Finding, Report
from auditor.report.wire_mentions import Bilingual, EvidenceItem

MARK: Final = "\ufeff"
LONGEST: Final = 32_000
"""Characters of a cell; a spreadsheet holds 32,767 and spills the rest over its neighbours."""
_SHORT: Final = 200
"""Characters up to which many cells are kept, since titles, advice and bands come again and again; of longer ones a
few."""
_CONTROLS: Final = ("\t", "\r", "\0")
_FORMULA: Final = re2.compile(r"(^|;)(?:[\s\p{Z}'\"]*[=+\-@＝＋－＠])")
"""Also after ``;``: where that is the local list separator, Excel begins a cell there, quoted or not."""
_ARTICLE: Final = (
    "title",
    "language",
    "published",
    "characters",
    "coverage",
    "score",
    "score_low",
    "score_high",
    "band",
    "campaign",
)
_FINDING: Final = (
    "line", "column", "end_line", "end_column", "severity", "confidence", "group", "rule", "message", "advice", "quote",
    "about_kind", "about", "verdict", "reason", "evidence", "facts", "fingerprint", "fixable",
    "suppressed_by", "suppressed_reason", "suppressed_until",
)  # fmt: skip
_BILINGUAL: Final = frozenset({"message", "advice", "reason"})
COLUMNS: Final = ("kind", "uri", *_FINDING, *_ARTICLE, "stage", "problem")
"""In this order; a column in two languages is one a language: ``message_en``, ``message_zh``."""
_SILENCE: Final = Bilingual("", "")
_Value = str | int | float | None | Bilingual


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the header, the rows of an article at a time, then those of the failures.

    ``kind`` is ``finding``, ``article`` for an article without a finding, or ``failure``. Of ``view`` the languages
    count, nothing else.
    """
    languages = view.languages
    header = [name for column in COLUMNS for name in _names(column, languages)]
    yield (MARK + _lines([header])).encode()
    for article in report.articles:
        yield _lines(_cells(row, languages) for row in _rows(article)).encode()
    for failure in report.failures:
        yield _lines([_cells(_failed(failure), languages)]).encode()


def cell(text: str) -> str:
    """Give ``text`` as a cell: one line, nothing hidden in it, no formula, at most ``LONGEST`` characters."""
    return _short(text) if len(text) <= _SHORT else _long(text)


@lru_cache(maxsize=4096)
def _short(text: str) -> str:
    return _cell(text)


@lru_cache(maxsize=64)
def _long(text: str) -> str:
    return _cell(text)


def _cell(text: str) -> str:
    shown = "".join(piece.shown for piece in pieces(text[:LONGEST]))
    if len(text) > LONGEST or len(shown) > LONGEST:
        shown = shown[: LONGEST - 1] + "…"
    at, parts = 0, []
    for found in _FORMULA.finditer(shown):
        parts.append(shown[at : found.end(1)])
        at = found.end(1)
    shown = "'".join([*parts, shown[at:]])
    guarded = f"'{shown}" if text.startswith(_CONTROLS) else shown
    return guarded if len(guarded) <= LONGEST else guarded[: LONGEST - 1] + "…"


def _rows(article: Article) -> Iterator[dict[str, _Value]]:
    low, high = article.trust.interval
    about: dict[str, _Value] = {
        "title": article.title,
        "language": article.language,
        "published": article.published,
        "characters": article.characters,
        "coverage": article.coverage,
        "score": article.trust.score,
        "score_low": low,
        "score_high": high,
        "band": article.trust.band,
        "campaign": article.campaign.id if article.campaign else None,
    }
    for finding in article.findings:
        yield {"kind": "finding", "uri": article.uri, **_finding(article, finding), **about}
    if not article.findings:
        yield {"kind": "article", "uri": article.uri, **about}


def _finding(article: Article, finding: Finding) -> dict[str, _Value]:
    start, end, accepted = finding.span.start, finding.span.end, finding.suppressed
    claim = None if finding.about.claim is None else article.claims[finding.about.claim]
    kind, about = _about(article, finding)
    items = claim.evidence if claim else ()
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "group": finding.group,
        "rule": finding.rule,
        "message": finding.message,
        "advice": finding.advice,
        "quote": finding.quote,
        "about_kind": kind,
        "about": about,
        "verdict": claim.verdict if claim else None,
        "reason": claim.reason if claim else None,
        "evidence": " | ".join(map(_evidence, items)),
        "facts": " ".join(item.fact for item in items),
        "fingerprint": finding.fingerprint,
        "fixable": finding.fixable,
        "suppressed_by": accepted.by if accepted else None,
        "suppressed_reason": accepted.reason if accepted else None,
        "suppressed_until": accepted.until if accepted else None,
    }


def _about(article: Article, finding: Finding) -> tuple[str | None, str | None]:
    """Give the kind of what a finding is about, and what names it: a canonical form, an address, property and value."""
    about = finding.about
    if about.contact is not None:
        return "contact", article.contacts[about.contact].canonical
    if about.claim is not None:
        claim = article.claims[about.claim]
        return "claim", f"{claim.property}: {claim.value}"
    if about.image is not None:
        return "image", article.images[about.image].url
    if about.link is not None:
        return "link", article.links[about.link].canonical
    return None, None


def _evidence(item: EvidenceItem) -> str:
    sources = [f"{one.title} {one.url} {one.observed}" for one in item.references[:1]]
    return " ".join([item.value, f"({item.status}, {item.confidence})", *sources])


def _failed(failure: Failure) -> dict[str, _Value]:
    return {"kind": "failure", "uri": failure.uri, "stage": failure.stage, "problem": failure.problem}


def _names(column: str, languages: Iterable[str]) -> list[str]:
    return [f"{column}_{language}" for language in languages] if column in _BILINGUAL else [column]


def _cells(row: dict[str, _Value], languages: tuple[str, ...]) -> Iterator[str | int | float]:
    for column in COLUMNS:
        value = row.get(column)
        if column in _BILINGUAL:
            said = value if isinstance(value, Bilingual) else _SILENCE
            yield from (cell(said.zh if language == "zh" else said.en) for language in languages)
        elif isinstance(value, int | float):
            yield value
        else:
            yield cell(str(value or ""))


def _lines(rows: Iterable[Iterable[str | int | float]]) -> str:
    held = io.StringIO(newline="")
    csv.writer(held, lineterminator="\r\n").writerows(rows)
    return held.getvalue()
