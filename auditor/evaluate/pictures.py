"""Images: the labels they are given, and whether what is called a tracker is one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final

from auditor.evaluate.judged import Judged
from auditor.evaluate.measure import Grid, Measure, Miss, Part, share
from auditor.extract.mentions import ImageLabel

UNSEEN: Final = "(not seen)"
_ORDER: Final = tuple(ImageLabel)
_TRACKERS: Final = frozenset(_ORDER[_ORDER.index(ImageLabel.LIKELY_TRACKER) :])
_COUNTING: Final = frozenset(_ORDER[_ORDER.index(ImageLabel.DECLARED_COUNTER) :])
"""What a careful reader calls tracking; a label of its own says how sure."""
_Pair = tuple[str, str, str, str]
"""Labelled, given, place, URL."""


def pictures(judged: Sequence[Judged]) -> Part:
    """Give the accuracy of image labels, and precision and recall of trackers; of one URL the worst label counts."""
    pairs = [pair for one in judged for pair in _pairs(one)]
    measures = (
        [share("images.accuracy", sum(wanted == got for wanted, got, _, _ in pairs), len(pairs))] if pairs else []
    )
    called = [(wanted in _TRACKERS, where, url) for wanted, got, where, url in pairs if got in _TRACKERS]
    called += [check for one in judged for check in _called(one)]
    if called:
        measures.append(share("images.tracker-precision", sum(right for right, _, _ in called), len(called)))
    sought = [check for one in judged for check in _sought(one)]
    measures += _recall(pairs, sought)
    misses = [
        Miss(measure="images.accuracy", where=w, what=f"{url} is {got}, not {wanted}")
        for wanted, got, w, url in pairs
        if got != wanted
    ]
    misses += [Miss(measure="images.tracker-precision", where=w, what=url) for right, w, url in called if not right]
    misses += [
        Miss(measure="images.tracking-recall", where=w, what=f"{url} is {got}")
        for got, w, url in sought
        if got not in _COUNTING
    ]
    return Part(
        title="images", measures=tuple(measures), grids=(_confusion(pairs),) if pairs else (), misses=tuple(misses)
    )


def _recall(pairs: Sequence[_Pair], sought: Sequence[tuple[str, str, str]]) -> Iterator[Measure]:
    trackers = [got for wanted, got, _, _ in pairs if wanted in _TRACKERS]
    if trackers:
        yield share("images.tracker-recall", sum(got in _TRACKERS for got in trackers), len(trackers))
    if sought:
        yield share("images.tracking-recall", sum(got in _COUNTING for got, _, _ in sought), len(sought))


def _pairs(one: Judged) -> Iterator[_Pair]:
    given = _given(one)
    for entry in one.row.image_labels or ():
        yield entry.label, given.get(_plain(entry.url), UNSEEN), one.place, entry.url


def _called(one: Judged) -> Iterator[tuple[bool, str, str]]:
    """Give every image called a tracker in an article whose trackers are listed (none, when it has only pictures)."""
    if one.row.trackers is None:
        return
    trackers = {_plain(url) for url in one.row.trackers}
    for url, label in _given(one).items():
        if label in _TRACKERS:
            yield url in trackers, one.place, url


def _sought(one: Judged) -> Iterator[tuple[str, str, str]]:
    given = _given(one)
    for url in one.row.trackers or ():
        yield given.get(_plain(url), UNSEEN), one.place, url


def _given(one: Judged) -> dict[str, str]:
    """Give the label of every image by its URL, the worst where there are several."""
    found: dict[str, ImageLabel] = {}
    for image in one.article.images:
        url = _plain(image.url)
        found[url] = max(found.get(url, image.label), image.label, key=_ORDER.index)
    return {url: str(label) for url, label in found.items()}


def _plain(url: str) -> str:
    return unescape(url).strip()


def _confusion(pairs: Sequence[_Pair]) -> Grid:
    counts = Counter((wanted, got) for wanted, got, _, _ in pairs)
    columns = sorted({got for _, got in counts}, key=_rank)
    rows = tuple(
        (wanted, *(str(counts[wanted, got]) for got in columns))
        for wanted in sorted({wanted for wanted, _ in counts}, key=_rank)
    )
    return Grid(title="labelled image (rows), label given (columns)", header=("", *columns), rows=rows)


def _rank(label: str) -> int:
    return _ORDER.index(ImageLabel(label)) if label != UNSEEN else len(_ORDER)
