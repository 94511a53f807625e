"""``auditor rescore``: finished reports in, what the weights of today make of them out."""

import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from auditor.cli.exits import Exit, after_run
from auditor.cli.output import write
from auditor.cli.report_files import read_report
from auditor.cli.view import view_of
from auditor.errors import NoInputError
from auditor.pipeline.knowledge import Knowledge, cache_folder, load
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import tool
from auditor.rescore.change import Change, change
from auditor.rescore.old import Article, Failure, Report
from auditor.rescore.rescore import Basis
from auditor.rescore.result import File, Versions, as_json, result
from auditor.rescore.table import as_table
from auditor.score.weights import load as load_weights

_WHOLE: Final = msgspec.json.Decoder(Report)
_LINE: "Final[msgspec.json.Decoder[Article | Failure]]" = msgspec.json.Decoder(Article | Failure)


def rescore(arguments: Namespace) -> Exit:
    """Score the articles of the reports again and tell which moved and why; no article is read."""
    knowledge = load(
        Settings(today=date.max, rules=tuple(arguments.rules), cache=cache_folder(dict(os.environ)))  # no day counts
    )
    if arguments.weights:
        knowledge = replace(knowledge, weights=load_weights(arguments.weights))
    seen = _Seen(knowledge)
    changes = [one for path in arguments.reports for one in seen.read(path)]
    if not changes:
        message = "the reports hold no article to score"
        raise NoInputError(message)
    made = tool(knowledge)
    found = result(changes, seen.files, Versions(made.version, made.rules, made.weights), seen.failures)
    pieces = as_json(found) if arguments.format == "json" else as_table(found, view_of(arguments, {}))
    write(pieces, arguments.output, arguments.reports)
    return after_run(failures=False, found=arguments.fail_on_change and bool(found.moved))


class _Seen:
    """Scores again what reports hold; knows which reports those were."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._basis = Basis(
            rules={rule.id: rule for rule in knowledge.rules.rules},
            properties=knowledge.facts.properties,
            weights=knowledge.weights,
        )
        self.files: list[File] = []
        self.failures = 0

    def read(self, path: Path) -> Iterator[Change]:
        """Give what became of each article of the report at ``path``."""
        made_by: Versions | None = None
        for one in read_report(path, _WHOLE, _LINE):
            if isinstance(one, Report):
                if one.tool is not None:
                    made_by = Versions(one.tool.version, one.tool.rules, one.tool.weights)
                self.failures += len(one.failures)
                yield from (change(article, str(path), self._basis) for article in one.articles)
            elif isinstance(one, Article):
                yield change(one, str(path), self._basis)
            else:
                self.failures += 1
        self.files.append(File(str(path), made_by))
