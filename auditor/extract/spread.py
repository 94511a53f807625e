"""A name that is called like a promoted id is promoted with it."""

from collections.abc import Iterable
from dataclasses import replace

from auditor.extract.mentions import Contact, Role

_WEAK = frozenset({Role.UNKNOWN, Role.OWN_OFFICIAL, Role.AUTHOR_CREDIT})
NAMED_AS_EXAMPLE = ("brand-is-handle", "example-words")
"""The reasons of a name that is given as an example of a firm, not of an id: 以某某为例."""


def spread(contacts: Iterable[Contact]) -> list[Contact]:
    """Give a name in the text the role of the contact it repeats: a brand is promoted when its handle is."""
    contacts = tuple(contacts)
    promoted = {one.canonical for one in contacts if one.role is Role.PROMOTION}
    return [
        replace(one, role=Role.PROMOTION, reasons=(*one.reasons, "promoted-elsewhere"))
        if one.canonical in promoted and (one.role in _WEAK or one.reasons == NAMED_AS_EXAMPLE)
        else one
        for one in contacts
    ]
