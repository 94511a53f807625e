"""``auditor schema``: what a report looks like, for programs that read one."""

from argparse import Namespace

from auditor.cli.exits import Exit
from auditor.cli.output import write
from auditor.report.schema import shipped


def schema(arguments: Namespace) -> Exit:
    """Print the JSON Schema of the report."""
    del arguments
    write([shipped()])
    return Exit.CLEAN
