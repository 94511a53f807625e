"""Identity across edits: a name for a finding that survives whatever is changed elsewhere in the article."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from auditor.match.hit import Hit

DIGITS = 16
"""Hexadecimal: 64 bits, so that a million findings collide with a chance of three in a hundred million."""


def fingerprint(rule: str, subject: str, before: int) -> str:
    """Give the fingerprint of what a rule says of a subject that it named ``before`` times already."""
    named = f"{rule}\0{subject}\0{before}"
    return sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def fingerprints(hits: Iterable[Hit]) -> tuple[str, ...]:
    """Give each hit's fingerprint, in order: of the rule, the subject, and how often that pair stood before.

    Neither place nor uri goes in: moving a paragraph, or the file, changes nothing.
    """
    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for hit in hits:
        key = (hit.rule.id, hit.subject)
        made.append(fingerprint(hit.rule.id, hit.subject, seen[key]))
        seen[key] += 1
    return tuple(made)
