"""Where the files that come with the program are."""

from functools import cache
from pathlib import Path


@cache
def builtin(topic: str) -> Path:
    """Give the folder of the built-in ``topic`` (``facts``, ``lexicon``, a group of rules); ``""`` for all of them.

    That is ``rules/`` beside the package in a checkout, and ``_rules/`` inside it where the package was installed.
    """
    package = Path(__file__).resolve().parent.parent
    beside = package.parent / "rules"
    return (beside if (beside / "facts" / "base.yaml").is_file() else package / "_rules") / topic
