"""The figures: shares with n and 95 % interval, over one set of labelled articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from auditor.evaluate.intervals import resampled, share
from auditor.pipeline.knowledge import Knowledge, load
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import DEFAULT_MAX_BYTES, Settings
from auditor.report import wire
from auditor.source.read import read
from auditor.source.source import Source
from auditor.source.task import Task
from benchmarks.claims.labels import TODAY, Gold, Labelled
from benchmarks.claims.match import SLOTS, Row, pairs, rows, span
from benchmarks.claims.worthy import average_precision

ANSWERED = frozenset({"supported", "refuted", "outdated", "conflicting", "malformed"})


@dataclass(slots=True)
class Tally:
    """What was counted over the articles."""

    articles: int = 0
    rows: list[tuple[Labelled, Row]] = field(default_factory=list)
    pairs: Counter[str] = field(default_factory=Counter)
    probes: list[tuple[Labelled, Gold, str, str]] = field(default_factory=list)
    precisions: list[float] = field(default_factory=list)

    @staticmethod
    def sum(several: "Iterable[Tally]") -> "Tally":
        """Give what was counted over several sets."""
        whole = Tally()
        for one in several:
            whole.articles += one.articles
            whole.rows += one.rows
            whole.pairs.update(one.pairs)
            whole.probes += one.probes
            whole.precisions += one.precisions
        return whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share: what it is of, how many of how many, and the goal where there is one."""

    name: str
    hits: int
    n: int
    goal: float | None = None
    interval: tuple[float, float] | None = None
    """Where the counted things are not independent: from articles drawn anew."""

    def line(self) -> str:
        """Give the figure with n, interval and goal."""
        low, high = self.interval or share(self.hits, self.n)
        value = f"{self.hits / self.n:.3f}" if self.n else "    -"
        goal = "" if self.goal is None else f"   goal {self.goal:.2f} {'held' if self._held() else 'MISSED'}"
        return f"{self.name:<46} {value}  [{low:.3f}, {high:.3f}]  n={self.n}{goal}"

    def _held(self) -> bool:
        return self.n > 0 and self.hits / self.n >= (self.goal or 0)


def tally(articles: Iterable[Labelled]) -> Tally:
    """Audit every article and lay its claims beside the labels."""
    out = Tally()
    for article in articles:
        report = audit(article, TODAY)
        out.articles += 1
        out.rows += [(article, row) for row in rows(article, report)]
        found, told, right = pairs(article, report)
        out.pairs.update(labelled=len(article.pairs), found=found, told=told, right=right)
        out.precisions += average_precision(article, report)
        for gold in article.claims:
            for probe in gold.probes:
                out.probes.append((article, gold, probe.verdict, _probed(article, gold, probe.today)))
    return out


def figures(told: Tally) -> list[Figure]:
    """Give every figure that the measure asks for."""
    both = [row for _, row in told.rows if row.gold and row.found]
    gold = [row for _, row in told.rows if row.gold]
    found = [row for _, row in told.rows if row.found]
    checkable = [row for row in gold if row.gold and row.gold.verdict != "not_checkable"]
    scope = [row for row in gold if row.gold and row.gold.verdict in ANSWERED]
    answered = [row for row in found if row.found and row.found.verdict in ANSWERED]
    slots = sum(sum(row.slots) for row in both)
    temporal = [(wanted, got) for _, _, wanted, got in told.probes]
    temporal += [(row.gold.verdict, row.found.verdict) for row in both if row.gold and row.found]
    return [
        *_verdict("refuted", found, goal=0.98),
        *_verdict("supported", found, goal=0.97),
        *_verdict("malformed", found),
        *_verdict("conflicting", found),
        Figure(name="evidence-gated accuracy of answers", hits=sum(map(_gated, answered)), n=len(answered), goal=0.90),
        Figure(name="coverage of claims the facts answer", hits=_answered(scope), n=len(scope), goal=0.60),
        Figure(name="  of them answered rightly, by the right fact", hits=sum(map(_gated, scope)), n=len(scope)),
        Figure(name="coverage of all checkable claims", hits=_answered(checkable), n=len(checkable)),
        Figure(
            name="slot F1",
            hits=2 * slots,
            n=len(SLOTS) * (len(gold) + len(found)),
            goal=0.90,
            interval=resampled(_slots_by_article(told), lambda sums: sums[0] / sums[1] if sums[1] else 0.0),
        ),
        *(
            Figure(name=f"  {name}, of claims found", hits=sum(row.slots[at] for row in both), n=len(both))
            for at, name in enumerate(SLOTS)
        ),
        Figure(name="claims found", hits=len(both), n=len(gold)),
        Figure(name="claims told that are labelled", hits=len(both), n=len(found)),
        Figure(
            name="outdated: recall",
            hits=sum(one == ("outdated", "outdated") for one in temporal),
            n=sum(wanted == "outdated" for wanted, _ in temporal),
            goal=0.95,
        ),
        Figure(
            name="outdated: precision",
            hits=sum(one == ("outdated", "outdated") for one in temporal),
            n=sum(got == "outdated" for _, got in temporal),
            goal=0.95,
        ),
        Figure(
            name="verdict on other days (probes)",
            hits=sum(wanted == got for *_, wanted, got in told.probes),
            n=len(told.probes),
        ),
        Figure(name="contradictions: precision", hits=told.pairs["right"], n=told.pairs["told"], goal=0.95),
        Figure(name="contradictions: recall", hits=told.pairs["found"], n=told.pairs["labelled"], goal=0.80),
    ]


def mean(values: Sequence[float]) -> float:
    """Give the mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def audit(article: Labelled, today: date) -> wire.Article:
    """Give the report of an article on a day."""
    task = Task(uri=article.path.name, path=article.path)
    source = read(task, DEFAULT_MAX_BYTES)
    if not isinstance(source, Source):
        raise TypeError(source.problem)
    return _pipeline(today).audit(source)


@cache
def _knowledge() -> Knowledge:
    return load(Settings(today=TODAY))


@cache
def _pipeline(today: date) -> Pipeline:
    return Pipeline(_knowledge(), today)


def _verdict(outcome: str, found: Sequence[Row], goal: float | None = None) -> tuple[Figure, ...]:
    told = [row for row in found if row.found and row.found.verdict == outcome]
    right = sum(row.gold is not None and row.gold.verdict == outcome for row in told)
    return (Figure(name=f"{outcome}: precision", hits=right, n=len(told), goal=goal),)


def _slots_by_article(told: Tally) -> list[tuple[float, float]]:
    by_article: dict[str, list[Row]] = {}
    for article, row in told.rows:
        by_article.setdefault(article.path.name, []).append(row)
    return [
        (
            2.0 * sum(sum(row.slots) for row in rows_),
            float(len(SLOTS) * sum((row.gold is not None) + (row.found is not None) for row in rows_)),
        )
        for rows_ in by_article.values()
    ]


def _answered(some: Iterable[Row]) -> int:
    return sum(row.found is not None and row.found.verdict in ANSWERED for row in some)


def _gated(row: Row) -> bool:
    """Say whether the verdict is right and rests on a fact that the label names (or on none, where it names none)."""
    if row.gold is None or row.found is None or row.gold.verdict != row.found.verdict:
        return False
    cited = {one.fact for one in row.found.evidence}
    return not row.gold.facts or not row.gold.facts.isdisjoint(cited)


def _probed(article: Labelled, gold: Gold, today: date) -> str:
    report = audit(article, today)
    of_kind = [one for one in report.claims if one.kind == gold.kind and one.property == gold.property]
    near = [one for one in of_kind if span(one)[0] < gold.end and gold.start < span(one)[1]]
    return str(near[0].verdict) if near else "not found"
