"""The forms in which campaigns are given: one file a form, one line here."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Protocol

from auditor.campaign import graphml, json, svg, table
from auditor.campaign.campaign import Linked
from auditor.report.view import View


class Renderer(Protocol):
    """Writes what linking gave in one form."""

    def __call__(self, linked: Linked, view: View) -> Iterator[bytes]:
        """Give it in pieces, UTF-8, to be written one after the other."""
        ...


FORMATS: Final[Mapping[str, Renderer]] = MappingProxyType(
    {
        "table": table.render,
        "json": json.render,
        "graphml": graphml.render,
        "svg": svg.render,
    }
)
EDGES: Final = frozenset({"json", "graphml", "svg"})
"""Forms that show edges; the other needs none made."""
