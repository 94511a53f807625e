"""One thing said in both languages of the reports."""

from typing import final

from msgspec import Struct


@final
class Bilingual(Struct, frozen=True, kw_only=True):
    """The same statement in English and in Simplified Chinese."""

    en: str
    zh: str
