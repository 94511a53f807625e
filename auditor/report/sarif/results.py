"""A finding as a SARIF result: one place, a message that stands by itself, an identity that edits elsewhere keep."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, final

from auditor.report.sarif import words
from auditor.report.sarif.rules import rule_id
from auditor.report.sarif.text import Json, artifact, inert
from auditor.report.sarif.tongues import Tongues, in_language
from auditor.report.view import Language, View
from auditor.report.width import printed
from auditor.report.wire import Article, Finding, Related, Report
from auditor.report.wire_mentions import Span
from auditor.report.worst import RANK
from auditor.rules.rule import ArticleCondition, Level

_SURE: Final = {Level.HIGH: 0, Level.MEDIUM: 1, Level.LOW: 2}
_RELATED: Final = 100
"""Places beside the first that GitHub keeps."""
_LINKED: Final = 10
"""Of these, the ones that the message links."""
_NAME: Final = 80
_MARK: Final = 64
_ENDS: Final = (".", "!", "?", "。", "！", "？", "…")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finding, its article, and how often its fingerprint stood before in that article."""

    article: Article
    finding: Finding
    before: int


def rows(report: Report, view: View) -> list[Row]:
    """Give the findings to write, the worst first: by severity, then confidence, then in the report's order.

    Accepted ones come last and only where ``view`` marks them; what lies outside of the change is left out.
    """
    found = [row for article in report.articles for row in _rows(article)]
    written = [row for row in found if row.finding.is_open or (view.mark_suppressed and not row.finding.outside)]
    return sorted(written, key=_rank)


def _rows(article: Article) -> Iterator[Row]:
    seen: Counter[str] = Counter()
    for finding in article.findings:
        yield Row(article=article, finding=finding, before=seen[finding.fingerprint])
        seen[finding.fingerprint] += 1


def _rank(row: Row) -> tuple[bool, int, int]:
    finding = row.finding
    return finding.suppressed is not None, RANK[finding.severity], _SURE[finding.confidence]


def result(row: Row, index: Mapping[str, int], view: View, said: Tongues) -> dict[str, Json]:
    """Give the result of a finding; ``index`` is the place of its rule among those described."""
    finding, uri = row.finding, row.article.uri
    rule = rule_id(finding.rule)
    mark = printed(finding.fingerprint[:_MARK])[:_MARK]
    related: list[Json] = [_related(number, one, uri, said) for number, one in _numbered(finding, _RELATED)]
    return {
        "ruleId": rule,
        "ruleIndex": index[rule],
        "level": str(finding.severity),
        "message": said.message(_message(finding, "en"), _message(finding, "zh")),
        "locations": [{"physicalLocation": {"artifactLocation": artifact(uri), "region": _place(finding, view)}}],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"primaryLocationLineHash": f"{mark}:{row.before + 1}", "auditor/v1": mark},
        **({"suppressions": _suppressions(finding)} if view.mark_suppressed else {}),
    }


def _message(finding: Finding, language: Language) -> str:
    text = inert(in_language(finding.message, language))
    text = text[:1].upper() + text[1:]
    text += "" if text.endswith(_ENDS) else in_language(words.STOP, language)
    links = [f"[{_line(one, language)}]({number})" for number, one in _numbered(finding, _LINKED)]
    if links:
        joined = in_language(words.COMMA, language).join(links)
        text += in_language(words.SEE_ALSO, language).format(links=joined)
    return text


def _line(one: Related, language: Language) -> str:
    line = one.span.start.line
    if one.uri is None:
        return in_language(words.LINE, language).format(line=line)
    return in_language(words.LINE_OF, language).format(uri=inert(one.uri, _NAME), line=line)


def _numbered(finding: Finding, most: int) -> Iterator[tuple[int, Related]]:
    return enumerate(finding.related[:most], 1)


def _related(number: int, one: Related, uri: str, said: Tongues) -> dict[str, Json]:
    place: Json = {"artifactLocation": artifact(uri if one.uri is None else one.uri), "region": _region(one.span)}
    message = said.message(inert(one.message.en), inert(one.message.zh))
    return {"id": number, "physicalLocation": place, "message": message}


def _place(finding: Finding, view: View) -> dict[str, Json]:
    """Give the region of a finding; of one about the article as a whole only its first line.

    In a pull request GitHub shows an alert only when all its lines were changed.
    """
    rule, start = view.rules.get(finding.rule), finding.span.start
    if rule is None or not isinstance(rule.when, ArticleCondition) or finding.span.end.line == start.line:
        return _region(finding.span)
    length = len(finding.quote.replace("\r", "\n").partition("\n")[0])
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": start.line,
        "endColumn": start.column + length,
        "charOffset": start.offset,
        "charLength": length,
    }


def _region(span: Span) -> dict[str, Json]:
    start, end = span.start, span.end
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def _suppressions(finding: Finding) -> list[Json]:
    """Give why a finding is accepted, if it is; §3.27.23 wants a list of every result or of none."""
    accepted = finding.suppressed
    if accepted is None:
        return []
    about: dict[str, Json] = {"by": accepted.by}
    if accepted.until:
        about["until"] = inert(accepted.until, 40)
    return [
        {
            "kind": "inSource" if accepted.by == "comment" else "external",
            "status": "accepted",
            "justification": inert(accepted.reason),
            "properties": about,
        }
    ]
