"""How a command ends: the exit codes, which no output format changes."""

from enum import IntEnum


class Exit(IntEnum):
    """What the exit code says."""

    CLEAN = 0
    """Nothing at or above ``--fail-on``, no score under ``--min-score``."""
    FOUND = 1
    """A finding at or above ``--fail-on``, or a score under ``--min-score``."""
    USAGE = 2
    """Options, configuration, rules or facts that cannot be used: nothing was audited."""
    NOT_AUDITED = 3
    """Some article could not be audited. It outranks 1: what was found is then not all there is."""
    NO_INPUT = 4
    """There was no article to audit."""
    BUG = 70
    """An error of the program (EX_SOFTWARE of sysexits.h)."""
    INTERRUPTED = 130
    """Stopped from the keyboard, as shells count it: 128 + SIGINT."""


def after_run(*, failures: bool, found: bool) -> Exit:
    """Give the exit of a run: with sources that could not be audited, with something to fail on, or with neither."""
    if failures:
        return Exit.NOT_AUDITED
    return Exit.FOUND if found else Exit.CLEAN
