"""What comes of one task: a report, or why there is none."""

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, final

from auditor.campaign.key import Key
from auditor.report import build, wire
from auditor.report.view import Backdrop, backdrop
from auditor.source.read import read
from auditor.source.source import Source
from auditor.source.task import Task, Unreadable
from auditor.text.lines import Lines

if TYPE_CHECKING:
    from auditor.pipeline.pipeline import Pipeline


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The report of one article, or its failure; ``backdrop`` for those who show it to a person."""

    report: wire.Article | wire.Failure
    backdrop: Backdrop | None
    keys: tuple[Key, ...] = ()
    """What may link it with other articles."""


def audit_task(
    pipeline: "Pipeline",
    task: Task,
    max_bytes: int,
    *,
    backdrops: bool,
    text: bool = False,
    fixes: bool = False,
    every: bool = False,
) -> Outcome:
    """Read and audit one task. Never raises: what goes wrong in one article is its failure, and the run goes on.

    With ``backdrops``: ``text`` and ``fixes`` go with them, and ``every`` mention has its excerpt.
    """
    source = read(task, max_bytes)
    if isinstance(source, Unreadable):
        return Outcome(report=build.failure(source.uri, source.problem, "source"), backdrop=None)
    collecting = gc.isenabled()
    gc.disable()  # an article is made of no cycles; to look for some while it grows costs more the larger it is
    try:
        return _audited(pipeline, task, source, backdrops=backdrops, text=text, fixes=fixes, every=every)
    except (MemoryError, Exception) as problem:  # noqa: BLE001 — a bug in one article must not cost the others
        said = f"{type(problem).__name__}: {problem}".strip().removesuffix(":")
        return Outcome(
            report=build.failure(task.uri, f"could not be audited ({said[:300]})", pipeline.stage), backdrop=None
        )
    finally:
        if collecting:
            gc.enable()


def _audited(
    pipeline: "Pipeline", task: Task, source: Source, *, backdrops: bool, text: bool, fixes: bool, every: bool
) -> Outcome:
    if not source.whole and task.path is not None:
        from auditor.pipeline.large import audit_large  # noqa: PLC0415 — with it come all stages; outcomes are kept, too

        large = audit_large(pipeline, source, task.path)
        return Outcome(report=large, backdrop=None, keys=pipeline.keys(large))
    audited = pipeline.read(source, folder=task.path.parent if task.path is not None else None)
    lines = Lines(source.text)
    behind = None
    if backdrops:
        behind = backdrop(audited[1], audited[3], source.text, lines, whole=text, every=every)
    if behind is not None and fixes:
        from auditor.fix.fix import safe_edits  # noqa: PLC0415 — few formats show them

        article, mentions, _, findings = audited
        edits = safe_edits(source.text, article, mentions, findings)
        places = ((one.rule.id, one.span.start, one.span.end) for one in findings)
        behind = replace(behind, fixes={place: some for place, some in zip(places, edits, strict=True) if some})
    report = pipeline.report(audited, lines)
    return Outcome(report=report, backdrop=behind, keys=pipeline.keys(report, audited[0]))
