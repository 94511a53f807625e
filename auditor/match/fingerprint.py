"""Identity across edits: a name for a finding that survives whatever is changed elsewhere in the article."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import TypeAlias

Named: TypeAlias = tuple[str, str]
"""A rule's id and the subject: what a finding is known by."""
DIGITS = 16
"""Hexadecimal: 64 bits, so that a million findings collide with a chance of three in a hundred million."""


def fingerprint(rule: str, subject: str, before: int) -> str:
    """Give the fingerprint of what a rule says of a subject that it named ``before`` times already."""
    named = f"{rule}\0{subject}\0{before}"
    return sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def fingerprints(named: Iterable[Named]) -> tuple[str, ...]:
    """Give the fingerprint of each finding, in order: of its rule, its subject, and how often that pair stood before.

    Neither place nor uri goes in: moving a paragraph, or the file, changes nothing.
    """
    seen: Counter[Named] = Counter()
    made = []
    for name in named:
        made.append(fingerprint(*name, seen[name]))
        seen[name] += 1
    return tuple(made)
