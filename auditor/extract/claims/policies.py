"""What an article claims of rules, ways, procedures, payment and terms: its readers share one look at the actions."""

from collections.abc import Callable, Iterator
from typing import Final

from auditor.extract.claims import hours, keeping, outlets, payments, procedures, rules, ways
from auditor.extract.claims.matters import Matters
from auditor.extract.claims.reading import Reading
from auditor.extract.mentions import Claim

READERS: Final[tuple[Callable[[Matters], Iterator[Claim]], ...]] = (
    ways.read,
    outlets.read,
    payments.read,
    procedures.read,
    rules.read,
    keeping.read,
    hours.read,
)


def read(reading: Reading) -> Iterator[Claim]:
    """Read them all."""
    matters = Matters(reading)
    for one in READERS:
        yield from one(matters)
