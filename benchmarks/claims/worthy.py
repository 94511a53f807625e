"""Whether what is worth checking comes first: the sentences of an article, ranked by their claims."""

import re
from collections.abc import Iterator

from auditor.report import wire
from benchmarks.claims.labels import Labelled
from benchmarks.claims.match import span

_STOP = re.compile(r"[。！？!?\n;；]|\. ")


def average_precision(article: Labelled, report: wire.Article) -> list[float]:
    """Give the average precision of the ranking, alone in a list; nothing for an article without a checkable claim.

    A sentence counts as worth checking when a labelled claim that can be checked begins in it. Sentences of equal rank
    are laid out worst first, so that a tie never flatters.
    """
    wanted = [gold.start for gold in article.claims if gold.verdict != "not_checkable"]
    if not wanted:
        return []
    ranked = sorted(
        (
            -max((getattr(claim, "worth", 0) for claim in report.claims if low <= span(claim)[0] < high), default=-1),
            any(low <= start < high for start in wanted),
        )
        for low, high in _sentences(article.text)
    )
    hits, total = 0, 0.0
    for place, (_, worthy) in enumerate(ranked, 1):
        if worthy:
            hits += 1
            total += hits / place
    return [total / hits] if hits else []


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    low = 0
    for stop in _STOP.finditer(text):
        if text[low : stop.end()].strip():
            yield low, stop.end()
        low = stop.end()
    if text[low:].strip():
        yield low, len(text)
