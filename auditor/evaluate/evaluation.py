"""All questions put to a set of labelled articles, in one value."""

from collections.abc import Iterable

from msgspec import Struct

from auditor.evaluate.documents import documents
from auditor.evaluate.groups import families, sources
from auditor.evaluate.handles import handles
from auditor.evaluate.judged import Judged
from auditor.evaluate.measure import Measure, Part
from auditor.evaluate.pictures import pictures
from auditor.evaluate.roles import roles
from auditor.evaluate.spans import spans
from auditor.source.task import Unreadable

QUESTIONS = (documents, handles, spans, roles, pictures, families, sources)


class Evaluation(Struct, frozen=True):
    """What was measured on how many articles; ``failures`` are those that could not be audited."""

    articles: int
    failures: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def measures(self) -> dict[str, Measure]:
        """Give every measure by its name."""
        return {one.name: one for part in self.parts for one in part.measures}

    def beside(self, part: Part) -> "Evaluation":
        """Give this and one more part."""
        return Evaluation(articles=self.articles, failures=self.failures, parts=(*self.parts, part))


def evaluate(outcomes: Iterable[Judged | Unreadable]) -> Evaluation:
    """Measure what the program says of labelled articles; a question that nothing labelled answers is left out."""
    judged: list[Judged] = []
    failures: list[str] = []
    for one in outcomes:
        if isinstance(one, Judged):
            judged.append(one)
        else:
            failures.append(f"{one.uri}: {one.problem}")
    parts = (question(judged) for question in QUESTIONS)
    return Evaluation(
        articles=len(judged),
        failures=tuple(failures),
        parts=tuple(part for part in parts if part.measures or part.grids),
    )
