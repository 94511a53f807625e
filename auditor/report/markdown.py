"""The report for an issue or a pull request: Markdown as GitHub reads it, short enough for one comment."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.report import campaign_words, words
from auditor.report import markdown_words as own
from auditor.report.annotation import kept_apart
from auditor.report.inert import code, plain
from auditor.report.markdown_article import article_foot, article_head, finding_blocks
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.wire import Article, Campaign, CampaignKey, Family, Report
from auditor.report.worst import BANDS, open_findings, seen_findings, worst_articles
from auditor.rules.rule import Severity
from auditor.score.trust import Band
from auditor.verify.answer import Unanswered

MOST: Final = 60_000
"""Code points of a report; GitHub takes 65,536 in a comment, and its footer is put below by others."""
_TABLE: Final = 10_000
_CAMPAIGNS: Final = 16_000
_UNCHECKED: Final = 6_000
"""Code points that these parts may take of it."""
_LISTED: Final = 8
"""Articles or keys of one campaign that are named."""
_RULE_HASH: Final = 19
"""Characters of a version stamp: ``sha256:`` and twelve digits."""


def render(report: Report, view: View, most: int = MOST) -> Iterator[bytes]:
    """Give the report in the languages of ``view``, the worst first; nothing that an article says is a link in it.

    It has at most ``most`` code points, of which its fixed parts take up to half of ``MOST``.
    """
    page = Page(view)
    head = [_headline(page, report), "", *_table(page, report), *_apart(page, report)]
    tail = [
        *_campaigns(page, report.campaigns, report.families),
        *_unchecked(page, report),
        *_foot(page, report),
    ]
    room = most - _size(head) - _size(tail) - 2 * _size(_left_out(page, len(report.articles), 10**9))
    lines = [*head, *_articles(page, report, view, room), *tail]
    yield "".join(f"{line}\n" for line in lines).encode()


def _headline(page: Page, report: Report) -> str:
    if len(report.articles) == 1 and not report.failures:
        trust = report.articles[0].trust
        return f"## auditor: {page.word(words.BANDS[trust.band])}, {trust.score}/100"
    counts = Counter(one.trust.band for one in report.articles)
    parts = [f"{page.word(words.ARTICLES)} {len(report.articles)}"]
    parts += [f"{page.word(words.BANDS[band])} {counts[band]}" for band in BANDS if counts[band]]
    parts += [f"{page.word(words.FAILURES)} {len(report.failures)}"] if report.failures else []
    return f"## auditor: {' · '.join(parts)}"


def _table(page: Page, report: Report) -> Iterator[str]:
    if len(report.articles) < 2:  # noqa: PLR2004 — one article needs no overview
        return
    names = [own.ARTICLE, own.BAND, own.SCORE, own.CLAIMS, *words.SEVERITIES.values()]
    yield _row(page.word(name) for name in names)
    yield "|---|---|--:|--:|--:|--:|--:|"
    worst = worst_articles(report.articles)
    rows = [_row(_cells(page, one)) for one in worst]
    kept = _fitting(rows, _TABLE)
    yield from rows[:kept]
    yield ""
    if kept < len(rows):
        yield from (page.word(own.MORE_ARTICLES, count=len(rows) - kept), "")


def _apart(page: Page, report: Report) -> Iterator[str]:
    """Give how many findings are accepted or outside of the change; a single article names the former itself."""
    accepted = report.summary.suppressed if len(report.articles) > 1 else 0
    for said in kept_apart(page, accepted, report.summary.outside):
        yield from (f"{said}.", "")


def _cells(page: Page, article: Article) -> Iterator[str]:
    trust = article.trust
    low, high = trust.interval
    severities = Counter(one.severity for one in open_findings(article))
    yield code(article.uri, 120)
    yield page.word(words.BANDS[trust.band])
    yield f"{trust.score} ({low}–{high})"
    yield f"{trust.evidence.answered}/{trust.evidence.checkable}"
    yield from (str(severities[severity]) for severity in words.SEVERITIES)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _articles(page: Page, report: Report, view: View, room: int) -> Iterator[str]:
    """Give the articles that have something to show, the worst first, as long as there is ``room``."""
    worst = worst_articles(report.articles)
    told = [one for one in worst if len(worst) == 1 or _is_worth_a_section(one, view.show)]
    left_articles = left_findings = 0
    for article in told:
        head, foot = article_head(page, article), article_foot(page, article, view)
        room -= _size(head) + _size(foot) + 4
        if room < 0 or left_articles:
            room = min(room, 0)
            left_articles += 1
            left_findings += len(seen_findings(article, view.show))
            continue
        yield from (*head, "")
        blocks = list(finding_blocks(page, article, view))
        kept = _fitting([block for block, _ in blocks], room)
        for lines, _ in blocks[:kept]:
            room -= _size(lines)
            yield from lines
        left_findings += sum(count for _, count in blocks[kept:])
        yield from (*(["", *foot] if foot and kept else foot), "")
    if left_articles or left_findings:
        yield from _left_out(page, left_articles, left_findings)


def _is_worth_a_section(article: Article, show: Severity) -> bool:
    return bool(seen_findings(article, show)) or article.trust.band in {Band.UNTRUSTWORTHY, Band.CAUTION}


def _left_out(page: Page, articles: int, findings: int) -> list[str]:
    return [page.word(own.LEFT_OUT, findings=findings, articles=articles), ""]


def _campaigns(page: Page, campaigns: Sequence[Campaign], families: Sequence[Family]) -> Iterator[str]:
    for name, about, several in (
        (campaign_words.CAMPAIGNS, campaign_words.ABOUT_CAMPAIGNS, campaigns),
        (campaign_words.FAMILIES, campaign_words.ABOUT_FAMILIES, families),
    ):
        if several:
            yield from (f"### {page.word(name)} {len(several)}", "", page.word(about), "")
            blocks = [_group(page, one) for one in several]
            kept = _fitting(blocks, _CAMPAIGNS // 2)
            yield from (line for block in blocks[:kept] for line in block)
            if kept < len(blocks):
                yield f"- {page.word(words.MORE_LISTED, count=len(blocks) - kept)}"
            yield ""


def _group(page: Page, one: Campaign | Family) -> list[str]:
    colon = page.each(own.COLON)[0]
    keys = [_key(page, key) for key in one.keys[:_LISTED]] + _more(page, len(one.keys))
    uris = [code(uri, 120) for uri in one.articles[:_LISTED]] + _more(page, len(one.articles))
    return [
        f"- {code(one.id, 40)}{colon}{page.word(campaign_words.SIZE, count=len(one.articles))}",
        f"  - {page.word(campaign_words.SHARED)}{colon}{', '.join(keys)}",
        f"  - {page.word(campaign_words.ARTICLES)}{colon}{', '.join(uris)}",
    ]


def _key(page: Page, key: CampaignKey) -> str:
    kinds = campaign_words.KINDS
    kind = page.word(kinds[key.kind]) if key.kind in kinds else plain(key.kind, 40)
    return f"{kind} {code(key.value, 120)}"


def _more(page: Page, count: int) -> list[str]:
    return [page.word(words.MORE_LISTED, count=count - _LISTED)] if count > _LISTED else []


def _unchecked(page: Page, report: Report) -> Iterator[str]:
    """Give what nobody looked at, so that silence about it is not read as praise."""
    colon = page.each(own.COLON)[0]
    rows = [
        f"- {code(one.uri, 160)}{colon}{page.word(words.FAILURES)}, {plain(one.stage, 40)} — {plain(one.problem)}"
        for one in report.failures
    ]
    rows += [
        f"- {code(one.uri, 160)}{colon}{page.word(own.PARTLY, percent=int(one.coverage * 100))}"
        for one in worst_articles(report.articles)
        if one.coverage < 1
    ]
    open_claims = Counter(claim.unanswered for article in report.articles for claim in article.claims)
    claims = [f"- {page.word(own.UNANSWERED[why], count=open_claims[why])}" for why in Unanswered if open_claims[why]]
    if not report.settings.online:
        claims.append(f"- {page.word(own.OFFLINE)}")
    kept = _fitting(rows, _UNCHECKED)
    yield from (f"### {page.word(own.NOT_CHECKED)}", "", *rows[:kept])
    if kept < len(rows):
        yield f"- {page.word(words.MORE_LISTED, count=len(rows) - kept)}"
    yield from (*claims, "")


def _foot(page: Page, report: Report) -> Iterator[str]:
    tool = report.tool
    yield from ("---", "", page.word(words.DISCLAIMER), page.word(own.COPYING), "")
    versions = page.word(
        own.VERSIONS,
        rules=code(tool.rules, _RULE_HASH),
        facts=code(tool.facts, _RULE_HASH),
        day=code(tool.facts_as_of, 40),
        weights=code(tool.weights, _RULE_HASH),
    )
    yield f"{code(tool.name, 40)} {code(tool.version, 40)}, {versions}"


def _fitting(blocks: Sequence[str | list[str]], room: int) -> int:
    """Count the blocks from the first on that fit into ``room`` code points."""
    for at, block in enumerate(blocks):
        room -= _size([block] if isinstance(block, str) else block)
        if room < 0:
            return at
    return len(blocks)


def _size(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)
