"""The fixed words say something for every value, in both languages, and accuse nobody."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from auditor.extract.changes import STEPS
from auditor.extract.mentions import ImageLabel, Polarity, Role
from auditor.facts.fact import Confidence
from auditor.report import sign_words, words
from auditor.rules.rule import Group, Level, Severity
from auditor.score.trust import Band
from auditor.text.bilingual import Bilingual
from auditor.verify.verdict import Outcome

TABLES: dict[type[StrEnum], Mapping[Any, Bilingual]] = {
    Band: words.BANDS,
    Severity: words.SEVERITIES,
    Level: words.LEVELS,
    Group: words.GROUPS,
    Outcome: words.OUTCOMES,
    Role: words.ROLES,
    ImageLabel: words.LABELS,
    Confidence: words.CONFIDENCES,
    Polarity: words.POLARITIES,
}


def said() -> list[Bilingual]:
    single = [value for value in vars(words).values() if isinstance(value, Bilingual)]
    tables = (*TABLES.values(), sign_words.SIGNS, sign_words.STEPS)
    return [*single, *(text for table in tables for text in table.values())]


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_every_value_has_its_words(kind: type[StrEnum]) -> None:
    assert set(TABLES[kind]) == set(kind)


def test_nothing_is_left_unsaid_in_either_language() -> None:
    assert [text for text in said() if not text.en or not text.zh] == []


def test_both_languages_have_the_same_slots() -> None:
    def slots(text: str) -> list[str]:
        return sorted(part.split("}")[0] for part in text.split("{")[1:])

    assert [text for text in said() if slots(text.en) != slots(text.zh)] == []


@pytest.mark.parametrize("accusation", ["scam", "fraud", "liar", "criminal", "骗", "诈", "欺", "犯罪"])
def test_no_fixed_word_accuses(accusation: str) -> None:
    assert [text for text in said() if accusation in text.en.lower() or accusation in text.zh] == []


def test_every_step_of_a_contact_s_reading_has_its_words() -> None:
    assert set(sign_words.STEPS) == {sign_words.CUE, *STEPS}
