"""The ``[[allow]]`` entries of a configuration: which contact, where, why, until when."""

from datetime import date
from typing import Final

from auditor.extract.canonical_form import wrong_form
from auditor.extract.policy import Allow
from auditor.extract.scope import trouble
from auditor.yamlfile.node import Mapping

KEYS: Final = ("contact", "paths", "reason", "until")


def read_allow(table: Mapping) -> tuple[Allow, ...]:
    """Give the entries in the order of the file; what is wrong is noted in the table's problems."""
    return tuple(_entry(one) for one in table.mappings("allow"))


def _entry(entry: Mapping) -> Allow:
    entry.check_keys(KEYS)
    contact = entry.text("contact")
    wrong = wrong_form(contact) if contact else None
    if wrong is not None:
        entry.problem(f"'contact' is {contact!r}, {wrong}", key="contact")
    paths = entry.strings("paths")
    if "paths" in entry and not paths:
        entry.problem("'paths' names none; leave it out to mean every article", key="paths")
    for pattern in paths:
        if (why := trouble(pattern)) is not None:
            entry.problem(f"the path {pattern!r} {why}", key="paths")
    return Allow(contact=contact, reason=entry.text("reason"), paths=paths, until=_until(entry))


def _until(entry: Mapping) -> date | None:
    written = entry.written("until")
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        entry.problem(f"'until' is {written!r}; write a day like 2027-01-31", key="until")
    return None
