"""A word for everything there can be: a page must not end because a new name has none."""

from collections.abc import Iterable

import pytest

from auditor.extract.mentions import Channel, ClaimKind, ImageLabel, Role
from auditor.facts.fact import Confidence
from auditor.report import words as report_words
from auditor.report.html import words
from auditor.rules.rule import Group, Level, Severity
from auditor.score.trust import Band, Decided
from auditor.verify.answer import Unanswered
from auditor.verify.verdict import Outcome

MAPS: list[tuple[Iterable[str], Iterable[str]]] = [
    (words.HEADLINES, Band),
    (words.CHANNELS, Channel),
    (words.KINDS, ClaimKind),
    (words.UNANSWERED, Unanswered),
    (words.VERDICT_SIGNS, Outcome),
    (words.READERS, set(Group) - {Group.HYGIENE}),
    (report_words.UNDECIDED, set(Decided) - {Decided.SCORE, Decided.CEILING}),
    (report_words.BANDS, Band),
    (report_words.SEVERITIES, Severity),
    (report_words.LEVELS, Level),
    (report_words.GROUPS, Group),
    (report_words.OUTCOMES, Outcome),
    (report_words.ROLES, Role),
    (report_words.LABELS, ImageLabel),
    (report_words.CONFIDENCES, Confidence),
]


@pytest.mark.parametrize(("said", "names"), MAPS)
def test_every_name_has_its_words(said: Iterable[str], names: Iterable[str]) -> None:
    assert set(said) == set(names)
