"""The two languages of a SARIF report: the reader's first one in the file itself, the other one as its translation.

A message holds its text in the first language. The same text in both stands in its arguments, and the message string
``both`` picks one: ``{0}`` in the driver, ``{1}`` in the translation (§3.11.7). GitHub reads the text only.
"""

from dataclasses import dataclass
from typing import Final, final

from auditor.report.sarif.text import Json, literal
from auditor.report.view import Language, View
from auditor.report.wire_mentions import Bilingual as WireBilingual
from auditor.text.bilingual import Bilingual

BOTH: Final = "both"
CODES: Final = {"en": "en", "zh": "zh-CN"}
"""As the schema wants them: a language, and a country or nothing."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Tongues:
    """Which language comes first."""

    first: Language
    other: Language

    def message(self, en: str, zh: str) -> dict[str, Json]:
        """Give a message object of a text in both languages, each inert already."""
        said = {"en": en, "zh": zh}
        text, translated = said[self.first], said[self.other]
        return {"text": literal(text), "id": BOTH, "arguments": [text, translated]}


def tongues(view: View) -> Tongues:
    """Give the languages in the order of the reader, both always."""
    first = view.languages[0]
    return Tongues(first=first, other="en" if first == "zh" else "zh")


def in_language(said: Bilingual | WireBilingual, language: Language) -> str:
    """Give what is said in ``language``."""
    return said.zh if language == "zh" else said.en
