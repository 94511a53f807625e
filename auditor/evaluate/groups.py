"""The same numbers by family of negatives and by where articles are from: one busy source must not speak for all."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from auditor.evaluate.handles import labelled_channels, unit_of
from auditor.evaluate.judged import Judged
from auditor.evaluate.measure import Grid, Measure, Part, f1_of, mean
from auditor.evaluate.row import LEVELS

Groups = list[tuple[str, list[Judged]]]
WARNING, ERROR = LEVELS.index("warning"), LEVELS.index("error")


def families(judged: Sequence[Judged]) -> Part:
    """Give how many of each family of negatives are accused; the measures of all of them are those of documents."""
    groups = _grouped(judged, lambda one: one.row.family)
    rows = tuple(
        (name, *(str(count(some)) for count in (len, _natural, _at(WARNING), _at(ERROR)))) for name, some in groups
    )
    header = ("family", "n", "natural", "at warning", "at error")
    return Part(title="families", grids=(Grid(title="accused by family", header=header, rows=rows),) if rows else ())


def sources(judged: Sequence[Judged]) -> Part:
    """Give the mean over sources of the shares that are flagged or accused, each source counting the same."""
    strict = [one for one in judged if not one.row.borderline]
    channels = labelled_channels(judged)
    by_source = _grouped(strict, lambda one: source_of(one.row.source))
    by_file = _grouped(strict, lambda one: file_of(one.place))
    grids = tuple(
        _grid(groups, title, channels)
        for title, groups in (("source", by_source), ("index", by_file))
        if len(groups) > 1
    )
    means = tuple(_means([some for _, some in by_source], channels)) if len(by_source) > 1 else ()
    return Part(title="by source", measures=means, grids=grids)


def file_of(place: str) -> str | None:
    """Give the index that an article with its text in it stands in; ``None`` for one with a file of its own."""
    name, found, _ = place.partition(".jsonl:")
    return name if found else None


def _grid(groups: Groups, title: str, channels: Sequence[str]) -> Grid:
    header = (title, "n", "promo", "flagged", "others", "accused", "handles wrong", "found", "missed")
    rows = tuple((name, *map(str, _counts(some, channels))) for name, some in groups)
    return Grid(title=f"by {title}, at warning", header=header, rows=rows)


def source_of(source: str | None) -> str | None:
    """Give what comes before the last colon (``github:owner/name``), or the host of a URL."""
    if source is None or not source.strip():
        return None
    if "://" in source:
        return source.partition("://")[2].partition("/")[0]
    return source.rpartition(":")[0] or source


def _means(groups: Sequence[Sequence[Judged]], channels: Sequence[str]) -> Iterator[Measure]:
    for level in ("warning", "error"):
        for name, promotes in (("recall", True), ("accused", False)):
            of_kind = [mine for some in groups if (mine := [one for one in some if one.row.promotes is promotes])]
            if of_kind:
                shares = [_at(LEVELS.index(level))(some) / len(some) for some in of_kind]
                yield mean(f"{name}.by-source.{level}", shares)
    scores = [f1_of(unit) for some in groups if any(unit := _handles(some, channels))]
    if scores:
        yield mean("handles.by-source.f1", scores)


def _counts(some: Sequence[Judged], channels: Sequence[str]) -> tuple[int, ...]:
    promo = [one for one in some if one.row.promotes]
    others = [one for one in some if not one.row.promotes]
    return len(some), len(promo), _at(WARNING)(promo), len(others), _at(WARNING)(others), *_handles(some, channels)[1:]


def _handles(some: Sequence[Judged], channels: Sequence[str]) -> tuple[int, ...]:
    units = [unit for one in some for channel, unit in unit_of(one).items() if channel in channels]
    return tuple(sum(unit[at] for unit in units) for at in range(4))


def _grouped(judged: Sequence[Judged], name_of: Callable[[Judged], str | None]) -> Groups:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        if (name := name_of(one)) is not None:
            groups[name].append(one)
    return sorted(groups.items())


def _natural(some: Sequence[Judged]) -> int:
    return sum(one.row.natural is True for one in some)


def _at(level: int) -> Callable[[Sequence[Judged]], int]:
    return lambda some: sum(one.level >= level for one in some)
