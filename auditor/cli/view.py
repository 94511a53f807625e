"""Options to the way a person sees a report."""

import sys
from argparse import Namespace
from collections.abc import Mapping

from auditor.cli.color import wants_color
from auditor.pipeline.knowledge import Knowledge
from auditor.report.view import Backdrop, View
from auditor.rules.rule import Severity

_WIDE = 100
"""Columns of a page that no terminal shows."""


def view_of(
    arguments: Namespace,
    backdrops: Mapping[str, Backdrop],
    knowledge: Knowledge | None = None,
    *,
    to_file: bool = False,
) -> View:
    """Give the view that ``arguments`` ask for; a file gets no colour by itself, and not the terminal's width.

    ``to_file`` says that it goes to one whatever ``--output`` is.
    """
    to_file = to_file or getattr(arguments, "output", None) is not None
    terminal = sys.stdout.isatty() and not to_file
    when = "never" if to_file and arguments.color == "auto" else arguments.color
    return View(
        languages=arguments.lang,
        color=wants_color(when, sys.stdout),
        columns=_width() if terminal else _WIDE,
        show=Severity(getattr(arguments, "show", "note")),
        backdrops=backdrops,
        rules={} if knowledge is None else {rule.id: rule for rule in knowledge.rules.rules},
        weights=None if knowledge is None else knowledge.weights,
        mark_suppressed=getattr(arguments, "sarif_suppressed", "omit") == "mark",
        category=getattr(arguments, "sarif_category", "auditor"),
    )


def _width() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 — with all that it imports 2 ms that no file and no CI needs

    return get_terminal_size((_WIDE, 24)).columns
