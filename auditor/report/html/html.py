"""The run as HTML: an overview of several articles, worst first, then each article; or a file for each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, final

from markupsafe import Markup

from auditor.report import words
from auditor.report.html.article import ROWS, article_page
from auditor.report.html.environment import put_out, style, style_digest
from auditor.report.html.names import INDEX, fragments, places
from auditor.report.html.reasons import Reason, Said, headline, reasons
from auditor.report.view import View
from auditor.report.wire import Article, Report
from auditor.report.worst import BANDS, worst_articles
from auditor.rules.rule import Group
from auditor.verify.verdict import Outcome

_LISTED_REASONS: Final = 2
_TITLE: Final = 200
"""Code points of a title in the bar of a window."""
_PLACES: Final = 8
"""Places of one card that are quoted; further ones are named by their line."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An article as the overview lists it."""

    article: Article
    href: str
    judged: bool
    """Whether there is a score to show."""
    headline: Said
    reasons: tuple[Reason, ...]


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the whole run as one file, UTF-8, in pieces."""
    ordered, ids = worst_articles(report.articles), fragments(report)
    several = len(report.articles) != 1 or bool(report.failures)
    yield from _head(report, view, ordered[0] if ordered and not several else None)
    if several:
        yield from _overview(report, view, ordered, places(report, split=False))
    for one in ordered:
        yield from _article(one, ids[one.uri], report, view, back="#overview" if several else None)
    yield from _foot(report)


def split(report: Report, view: View) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Give the run as files: their names, which are made of digests and lead nowhere, and what they hold."""
    ordered, ids = worst_articles(report.articles), fragments(report)
    names = places(report, split=True)
    yield INDEX, (*_head(report, view, None), *_overview(report, view, ordered, names), *_foot(report))
    for one in ordered:
        body = _article(one, ids[one.uri], report, view, back=INDEX)
        yield names[one.uri], (*_head(report, view, one), *body, *_foot(report))


def _head(report: Report, view: View, only: Article | None) -> Iterator[bytes]:
    title = (
        f"{(only.title or only.uri)[:_TITLE]} · auditor"
        if only
        else f"auditor · Trust report 信任报告 · {report.summary.articles}"
    )
    chinese = view.languages[0] == "zh"
    return put_out("head.html", title=title, chinese=chinese, style=style(), digest=style_digest())


def _overview(report: Report, view: View, ordered: Sequence[Article], hrefs: Mapping[str, str]) -> Iterator[bytes]:
    counts = report.summary.bands
    numbers = (counts.untrustworthy, counts.caution, counts.not_enough_evidence, counts.trustworthy)
    return put_out(
        "overview.html",
        report=report,
        bands=tuple(zip(BANDS, numbers, strict=True)),
        listed=(
            Listed(
                article=one,
                href=hrefs[one.uri],
                judged=one.trust.decided_by not in words.UNJUDGED,
                headline=headline(one),
                reasons=reasons(one, view.rules)[0][:_LISTED_REASONS],
            )
            for one in ordered
        ),
        hrefs=hrefs,
        pictures=tuple(
            ("zh-Hans" if language == "zh" else language, Markup(made))  # noqa: S704 — our own, see View.pictures
            for language, made in view.pictures.items()
        ),
    )


def _article(article: Article, identity: str, report: Report, view: View, *, back: str | None) -> Iterator[bytes]:
    parts = article.trust.parts
    return put_out(
        "article.html",
        page=article_page(identity, article, report.settings, view),
        back=back,
        unjudged=article.trust.decided_by in words.UNJUDGED,
        campaigns=None if back is None else f"{back.partition('#')[0]}#campaigns",
        open_findings=sum(one.suppressed is None for one in article.findings),
        most_places=_PLACES,
        rows=ROWS,
        level=2 if back == "#overview" else 1,
        parts=tuple((str(group), getattr(parts, group)) for group in Group),
        supported=sum(claim.verdict is Outcome.SUPPORTED for claim in article.claims),
        caution=article.trust.edges.caution,
        trustworthy=article.trust.edges.trustworthy,
    )


def _foot(report: Report) -> Iterator[bytes]:
    return put_out("foot.html", tool=report.tool, settings=report.settings)
