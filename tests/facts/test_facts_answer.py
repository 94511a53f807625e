"""What a fact answers to its property's question, and what may not be answered."""

from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.facts.load import load

FILES = {
    "base": "schema: auditor-facts/1\nas_of: 2026-11-20\n",
    "properties": """\
properties:
  real-name:
    {title: {en: t, zh: t}, question: {en: 'Must it?', zh: 必须吗？}, value: text, functional: false, fresh_days: 9}
  review:
    {title: {en: t, zh: t}, question: {en: 'Must they?', zh: 须吗？}, value: text, functional: true, fresh_days: 9}
  owner:
    {title: {en: t, zh: t}, value: text, functional: false, fresh_days: 9}
""",
}
TAIL = (
    "observed: 2026, confidence: press, references: [{url: 'https://n.example', title: N, observed: 2026, says: so}]}\n"
)


def written(where: Path, *facts: str) -> Path:
    entries = "".join(f"  - {{id: xa-{place}, {fact}, {TAIL}" for place, fact in enumerate(facts))
    country = "entity: {id: xa, kind: country, name: Atlantis}\nfacts:\n" + entries
    for name, text in {**FILES, "xa/country": country}.items():
        path = where / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return where


def refused(where: Path, *facts: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        load((written(where, *facts),))
    return [problem.text for problem in caught.value.problems]


@pytest.mark.parametrize("answer", ["yes", "'no'"])
def test_a_fact_states_its_answer_beside_the_value(answer: str, tmp_path: Path) -> None:
    (fact,) = load((written(tmp_path, f"property: real-name, value: RA 11934, answer: {answer}"),)).facts
    assert (fact.value, fact.answer) == ("RA 11934", answer.strip("'"))


def test_a_property_s_question_is_read_in_both_languages(tmp_path: Path) -> None:
    known = {one.name: one for one in load((written(tmp_path, "property: owner, value: Acme"),)).properties}
    assert (known["real-name"].question_en, known["real-name"].question_zh) == ("Must it?", "必须吗？")
    assert known["owner"].question_en is None


def test_a_fact_of_a_property_that_asks_nothing_answers_nothing(tmp_path: Path) -> None:
    assert refused(tmp_path, "property: owner, value: Acme, answer: yes") == [
        "owner asks no question: 'answer' has nothing to answer"
    ]


def test_an_answer_is_yes_or_no(tmp_path: Path) -> None:
    assert refused(tmp_path, "property: real-name, value: as it may be, answer: maybe") == [
        "'answer' is 'maybe'; known: no, yes"
    ]


def test_a_property_of_one_answer_alone_needs_one(tmp_path: Path) -> None:
    assert refused(tmp_path, "property: review, value: no conditions") == [
        "a review needs an 'answer', yes or no: Must they?"
    ]


def test_two_wordings_of_one_answer_agree_and_two_answers_do_not(tmp_path: Path) -> None:
    same = "property: review, value: {}, answer: 'no'"
    assert len(load((written(tmp_path / "a", same.format("free"), same.format("without reasons")),)).facts) == 2
    (told,) = refused(tmp_path / "b", same.format("free"), "property: review, value: free, answer: 'yes'")
    assert told.startswith("'xa-1' and 'xa-0' give two values of review for the same days")
