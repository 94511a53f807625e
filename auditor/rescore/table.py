"""All articles scored again, as text for a person."""

from collections.abc import Iterator

from auditor.report import words as report_words
from auditor.report.page import Page, shown
from auditor.report.view import View
from auditor.rescore import words
from auditor.rescore.change import Change, Reason, RowChange
from auditor.rescore.result import Result
from auditor.score.trust import Band


def as_table(found: Result, view: View) -> Iterator[bytes]:
    """Give every article that changed with its reasons, then the whole in numbers; nothing is printed unseen."""
    page = Page(view)
    for one in found.changes:
        yield _bytes([*_article(page, one), ""])
    yield _bytes(_numbers(page, found))


def _article(page: Page, one: Change) -> Iterator[str]:
    before, after = one.before, one.after
    bands = _band(page, after.band)
    if one.moved:
        bands = f"{_band(page, before.band)} → {bands}"
    points = f"{before.score} → {after.score}/100 ({_range(before.interval)} → {_range(after.interval)})"
    yield f"{page.style.bold(shown(one.uri))} · {bands} · {points}"
    for row in one.rows:
        yield from _row(page, row)
    for reason in one.reasons:
        yield from _indented(page, _reason(page, reason))


def _row(page: Page, row: RowChange) -> Iterator[str]:
    why = ", ".join(_reason(page, reason) for reason in row.reasons)
    yield from _indented(page, f"{row.group} {row.rule} {row.before} → {row.after}: {why}")


def _reason(page: Page, reason: Reason) -> str:
    unsaid = page.word(words.NOT_SAID)
    before, after = (unsaid if value is None else value for value in (reason.before, reason.after))
    return page.word(words.REASONS[reason.why], before=before, after=after)


def _numbers(page: Page, found: Result) -> Iterator[str]:
    moved = sum(one.articles for one in found.moved)
    changed = len(found.changes) - moved
    total = page.word(words.TOTAL, articles=found.articles, moved=moved, changed=changed, unchanged=found.unchanged)
    yield page.style.bold(total)
    for one in found.moved:
        yield "  " + page.word(
            words.MOVED, before=_band(page, one.before), after=_band(page, one.after), count=one.articles
        )
    if found.failures:
        yield page.word(words.FAILED, count=found.failures)
    for gone in found.gone:
        yield from page.wrap(page.word(words.GONE, rule=gone.rule, count=gone.findings), 0)
    now = found.scored_by
    yield page.word(words.SCORED_BY, weights=shown(now.weights), rules=_short(now.rules))
    for file in found.reports:
        made = file.made_by
        said = words.MADE_BY_NONE if made is None else words.MADE_BY
        slots = {} if made is None else {"weights": made.weights, "rules": _short(made.rules)}
        yield from _indented(page, page.word(said, report=file.report, **slots))
    if any(file.made_by is None or file.made_by.rules != now.rules for file in found.reports):
        yield from page.wrap(page.word(words.OTHER_RULES), 0)
    if found.missing:
        yield from page.wrap(page.word(words.MISSING, fields=", ".join(found.missing)), 0)
    for text in page.each(words.NOT_AN_AUDIT):
        yield page.style.dim(text)


def _band(page: Page, band: Band) -> str:
    return page.style.band(band, page.word(report_words.BANDS[band]))


def _range(interval: tuple[int, int]) -> str:
    return "–".join(map(str, interval))


def _short(digest: str) -> str:
    return shown(digest.removeprefix("sha256:")[:12])


def _indented(page: Page, text: str) -> Iterator[str]:
    yield from ("  " * (1 + bool(at)) + line for at, line in enumerate(page.wrap(text, 4)))


def _bytes(lines: Iterator[str] | list[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode()
