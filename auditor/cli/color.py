"""Whether to colour: the option first, then the environment, then whether a terminal listens."""

import os
from collections.abc import Mapping
from typing import TextIO


def wants_color(when: str, stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether to colour what goes to ``stream``; ``when`` is auto, always or never.

    NO_COLOR (no-color.org) and FORCE_COLOR (force-color.org) count when they are not empty; NO_COLOR wins.
    """
    if when != "auto":
        return when == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"
