"""The options of ``auditor lsp``."""

from collections.abc import Callable
from typing import Final

from auditor.cli import values
from auditor.cli.parser import Parser

NAMED: Final = ("lsp", "lsp:lsp", "show findings in an editor while an article is written (language server)")
"""The command, what it runs, and what it is for."""


def add_options(parser: Parser, *shared: Callable[[Parser], None]) -> None:
    """Add what only this command has, then by ``shared`` what it has as others do."""
    parser.set_defaults(fail_on="never", min_score=None, commit_dates=None)
    parser.add_argument("--stdio", action="store_true", help="speak on standard input and output, which it always does")
    parser.add_argument(
        "--lang",
        choices=values.LANGUAGES,
        metavar="L",
        help="en or zh; the editor's own language when left out",
    )
    parser.add_argument(
        "--show",
        choices=values.LEVELS,
        metavar="LEVEL",
        help="least severity that is shown: note, warning (default), error",
    )
    parser.add_argument(
        "--max-bytes", type=values.size, metavar="N", help="larger texts are not audited; at most 512k, the default"
    )
    parser.add_argument(
        "--qr",
        action="store_true",
        help="read QR codes in images that come with the article (needs auditor[qr]; nothing is fetched)",
    )
    for add in shared:
        add(parser)
