"""Source code and its documents: full of at-signs, numbers and links, and never a promotion meant for a reader."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from auditor.errors import UsageError
from auditor.evaluate.judged import promotions
from auditor.evaluate.measure import Miss, Part, rate
from auditor.evaluate.row import LEVELS
from auditor.report import wire
from auditor.source.discover import uri_of
from auditor.source.media_type import suffix
from auditor.source.task import Task

SUFFIXES: Final = frozenset(
    {
        ".bash", ".bat", ".c", ".cc", ".cfg", ".cjs", ".conf", ".cpp", ".css", ".csv", ".cu", ".cxx", ".f",
        ".f90", ".go", ".h", ".hpp", ".htm", ".html", ".ini", ".ipynb", ".java", ".js", ".json", ".jsx", ".kt",
        ".less", ".lua", ".m", ".markdown", ".md", ".mjs", ".php", ".pl", ".po", ".pot", ".ps1", ".pxd", ".py",
        ".pyi", ".pyx", ".r", ".rb", ".rs", ".rst", ".scala", ".scss", ".sh", ".sql", ".svg", ".swift", ".tcl",
        ".tex", ".toml", ".ts", ".tsx", ".tsv", ".txt", ".xml", ".xhtml", ".yaml", ".yml",
    }
)  # fmt: skip
"""Files of text, as installed packages carry them."""
NAMES: Final = frozenset(
    {"authors", "changelog", "copying", "license", "licence", "makefile", "metadata", "news", "readme"}
)
"""Files of text without a suffix, in lower case."""
UNIT: Final = 10_000_000
"""Bytes in which false promotions are counted."""
_TOO_LARGE: Final = "too-large"


def code_files(folders: Iterable[Path]) -> tuple[Task, ...]:
    """Find the files of text below ``folders``, each once, in order of path; raises ``UsageError`` for no folder."""
    found: dict[str, Task] = {}
    for folder in folders:
        if not folder.is_dir():
            message = f"there is no folder {str(folder)!r}"
            raise UsageError(message)
        for root, inner, names in os.walk(folder):
            inner[:] = [name for name in inner if name != "__pycache__"]
            for path in (Path(root, name) for name in names if suffix(name) in SUFFIXES or name.lower() in NAMES):
                if path.is_file() and not path.is_symlink():
                    found[uri_of(path)] = Task(uri=uri_of(path), path=path)
    return tuple(found[uri] for uri in sorted(found))


def code(tasks: Sequence[Task], outcomes: Iterable[wire.Article | wire.Failure]) -> Part:
    """Give the promotions found in ``tasks`` for every 10 MB read; a text that is installed twice counts once.

    ``code.places`` are those at ``warning`` or above by place: one contact can have two findings, one of them for its
    disguise. Of a file over the size limit counts what was read of it, in characters, which are at most its bytes.
    """
    seen: set[str] = set()
    found: list[tuple[str, wire.Finding]] = []
    size = failures = 0
    for task, article in zip(tasks, outcomes, strict=True):
        if isinstance(article, wire.Failure):
            failures += 1
        elif article.sha256 not in seen:
            seen.add(article.sha256)
            size += _read(task, article)
            found += [(article.uri, finding) for finding in promotions(article)]
    title = f"code: promotions in 10 MB; {size / 1e6:.1f} MB read in {len(seen)} files, {failures} not readable"
    measures = tuple(rate(f"code.{name}", number, size / UNIT) for name, number in _counts(found))
    return Part(title=title, measures=measures, misses=tuple(_miss(uri, finding) for uri, finding in found))


def _counts(found: Sequence[tuple[str, wire.Finding]]) -> Iterator[tuple[str, int]]:
    for level in reversed(LEVELS[1:]):
        loud = LEVELS[LEVELS.index(level) :]
        yield level, sum(finding.severity in loud for _, finding in found)
    yield "places", len({(uri, one.span.start.offset) for uri, one in found if one.severity in LEVELS[2:]})


def _miss(uri: str, finding: wire.Finding) -> Miss:
    what = f"{finding.severity} {finding.rule}: {finding.quote}"
    return Miss(measure=f"code.{finding.severity}", where=f"{uri}:{finding.span.start.line}", what=what)


def _read(task: Task, article: wire.Article) -> int:
    if task.path is None or any(finding.rule == _TOO_LARGE for finding in article.findings):
        return article.characters
    return task.path.stat().st_size
