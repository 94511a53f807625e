"""Identity across edits: a name for a finding that survives whatever is changed elsewhere in the article."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from auditor.match.hit import Hit

DIGITS = 16
"""Hexadecimal: 64 bits, so that a million findings collide with a chance of three in a hundred million."""


def fingerprints(hits: Iterable[Hit]) -> tuple[str, ...]:
    """Give each hit's fingerprint, in order: of the rule, the subject, and how often that pair stood before.

    Neither place nor uri goes in: moving a paragraph, or the file, changes nothing.
    """
    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for hit in hits:
        key = (hit.rule.id, hit.subject)
        named = f"{hit.rule.id}\0{hit.subject}\0{seen[key]}"
        made.append(sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS])
        seen[key] += 1
    return tuple(made)
