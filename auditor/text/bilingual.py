"""One thing said in both languages of the reports."""

from dataclasses import dataclass
from typing import final


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """The same statement in English and in Simplified Chinese."""

    en: str
    zh: str
