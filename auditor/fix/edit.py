"""A change of one place of an article."""

from dataclasses import dataclass
from typing import final

from auditor.text.span import Span


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What stands in ``span`` becomes ``text``; an empty span is where ``text`` goes in."""

    span: Span
    text: str
