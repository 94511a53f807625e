"""What a SARIF report says beside its results: what was not read, and which findings it does not hold."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from auditor.report.sarif import words
from auditor.report.sarif.results import Row
from auditor.report.sarif.text import Json, artifact, inert
from auditor.report.sarif.tongues import Tongues
from auditor.report.view import View
from auditor.report.wire import Article, Failure, Report
from auditor.report.worst import worst_articles
from auditor.text.bilingual import Bilingual

_FILES: Final = 1_000
"""Articles that are named one by one."""
_IDS: Final = tuple(words.NOTIFICATIONS)


def about_articles(report: Report, said: Tongues) -> list[Json]:
    """Give a notification for each article that could not be audited or examined in full, ``_FILES`` at most."""
    partly = [one for one in worst_articles(report.articles) if one.coverage < 1]
    several: Sequence[Article | Failure] = (*report.failures, *partly)
    told: list[Json] = [_about(one, said) for one in several[:_FILES]]
    if len(several) > _FILES:
        told.append(_notice("more-articles", "warning", words.MORE_FILES, said, count=len(several) - _FILES))
    return told


def about_findings(report: Report, view: View, left: Sequence[Row], said: Tongues, most: int) -> Iterator[Json]:
    """Give a notification for each sort of findings that the report does not hold; ``left`` are beyond its size."""
    summary = report.summary
    if left:
        accepted = sum(row.finding.suppressed is not None for row in left)
        counts = Counter(str(row.finding.severity) for row in left if row.finding.suppressed is None)
        slots = {name: counts[name] for name in ("error", "warning", "note")}
        level = "warning" if slots["error"] or slots["warning"] else "note"
        yield _notice(
            "results-left-out",
            level,
            words.LEFT_OUT,
            said,
            count=len(left),
            most=f"{most:,}",
            accepted=accepted,
            **slots,
        )
    if summary.outside:
        yield _notice("outside-of-change", "note", words.OUTSIDE, said, count=summary.outside)
    if summary.suppressed and not view.mark_suppressed:
        yield _notice("accepted", "note", words.ACCEPTED, said, count=summary.suppressed)


def _about(one: Article | Failure, said: Tongues) -> Json:
    if isinstance(one, Failure):
        stage, problem = inert(one.stage, 40), inert(one.problem)
        uri = inert(one.uri, 200)
        told = _notice("article-not-audited", "error", words.NOT_AUDITED, said, uri=uri, stage=stage, problem=problem)
    else:
        percent = int(one.coverage * 100)
        told = _notice(
            "article-partly-read", "warning", words.PARTLY_READ, said, uri=inert(one.uri, 200), percent=percent
        )
    return {**told, "locations": [{"physicalLocation": {"artifactLocation": artifact(one.uri)}}]}


def _notice(name: str, level: str, text: Bilingual, said: Tongues, **slots: object) -> dict[str, Json]:
    return {
        "descriptor": {"id": name, "index": _IDS.index(name)},
        "level": level,
        "message": said.message(text.en.format(**slots), text.zh.format(**slots)),
    }
