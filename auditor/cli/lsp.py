"""``auditor lsp``: findings in an editor, over the Language Server Protocol."""

import gc
import os
import sys
from argparse import Namespace
from contextlib import redirect_stdout
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from auditor.cli.config.apply import configured
from auditor.cli.settings import settings_of
from auditor.errors import UsageError
from auditor.rules.rule import Severity

if TYPE_CHECKING:
    from auditor.lsp.setup import Setup

_PAGES: Final = Path(__file__).parents[2] / "docs" / "rules"
"""Where the rules' pages lie when the program runs from its repository; elsewhere there are none."""


def lsp(arguments: Namespace) -> int:
    """Serve the editor on standard input and output; give the exit code that the protocol asks for."""
    if find_spec("pygls") is None:
        message = "auditor lsp needs one more package: pip install 'auditor[lsp]'"
        raise UsageError(message)
    from auditor.lsp.serve import serve  # noqa: PLC0415 — imports pygls, which may be missing
    from auditor.lsp.setup import Setup  # noqa: PLC0415 — as above

    if arguments.config is not None:
        arguments.config = arguments.config.absolute()

    def configure(folder: Path | None, root: Path | None, *, plain: bool) -> "Setup":
        asked = Namespace(**vars(arguments) | {"lang": None})
        if plain:
            asked.no_config, asked.config = True, None
        folder = folder or Path.cwd()
        asked = configured(asked, folder, root)
        settings = replace(settings_of(asked), cache=None)  # nothing is written
        return Setup(settings=settings, show=Severity(asked.show), here=root or folder)

    configure(None, None, plain=True)  # what is wrong with the options is said before anything else
    gc.enable()
    pages = f"{_PAGES.as_uri()}/" if _PAGES.is_dir() else ""
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as stdout, redirect_stdout(sys.stderr):
        return serve(configure, arguments.lang, pages, sys.stdin.buffer, stdout)
