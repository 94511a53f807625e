"""Operators known by name only: a dated list for every country, which gives way to files of their own."""

from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.facts.fact import Confidence, FactBase
from auditor.facts.load import load
from auditor.yamlfile.builtin import builtin

LIST = """\
schema: auditor-operators/1
source: a list
licence: CC-PD (public domain)
date: 2023-04-16
reference: {url: https://list.example/, title: A list, says: Operators of the country.}
countries:
  'XA': ['Acme Mobile', 'Globex', '3', 'مثال']
aliases:
  'XA': {'Globex': ['環球電信']}
"""
OWN = {
    "base": "schema: auditor-facts/1\nas_of: 2026-11-20\n",
    "properties": "properties:\n"
    "  operators: {title: {en: operators, zh: 运营商}, value: names, functional: false, fresh_days: 100}\n",
    "xa/acme": "entity: {id: xa/acme, kind: operator, name: Acme}\n",
    "operators": LIST,
}


def folder(where: Path, **changed: str) -> Path:
    for name, text in {**OWN, **changed}.items():
        path = where / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return where


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load((builtin("facts"),))


def test_a_listed_operator_is_an_entity_known_by_name_only(tmp_path: Path) -> None:
    (globex,) = (one for one in load((folder(tmp_path),)).entities if one.name == "Globex")
    assert (globex.id, globex.kind, globex.country, globex.aliases) == ("xa/globex", "operator", "XA", ("環球電信",))
    assert globex.name_only


def test_a_name_that_begins_with_that_of_an_own_file_is_the_same_operator(tmp_path: Path) -> None:
    assert [one.id for one in load((folder(tmp_path),)).entities if "acme" in one.id] == ["xa/acme"]


def test_a_name_without_a_letter_is_in_the_list_and_no_entity(tmp_path: Path) -> None:
    base = load((folder(tmp_path),))
    assert "3" in base.facts[0].items
    assert "3" not in {one.name for one in base.entities}


def test_a_name_without_a_latin_letter_has_an_id_too(tmp_path: Path) -> None:
    assert [one.id for one in load((folder(tmp_path),)).entities if one.name == "مثال"] == ["xa/operator-4"]


def test_the_list_of_a_country_is_a_fact_that_is_open_dated_and_sourced(tmp_path: Path) -> None:
    (fact,) = load((folder(tmp_path),)).facts
    assert (fact.id, fact.country, fact.operator, fact.property) == ("xa-operators-listed", "XA", None, "operators")
    assert fact.items == ("Acme Mobile", "Globex", "3", "مثال")
    assert (fact.closed, fact.negative, fact.confidence, fact.observed) == (
        False,
        False,
        Confidence.COMMUNITY,
        "2023-04-16",
    )
    assert [(one.url, one.observed) for one in fact.references] == [("https://list.example/", "2023-04-16")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("date: 2023-04-16\n", ""), "'date'"),
        (("schema: auditor-operators/1", "schema: auditor-operators/2"), "'schema'"),
        (("licence: CC-PD (public domain)\n", ""), "'licence' is missing"),
        (("url: https://list.example/, ", ""), "'url' is missing"),
        (("aliases:", "alias:"), "unknown key 'alias'; did you mean 'aliases'?"),
    ],
)
def test_a_list_with_a_mistake_is_refused(change: tuple[str, str], said: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"operators\.yaml") as caught:
        load((folder(tmp_path, operators=LIST.replace(*change)),))
    assert said in " ".join(str(problem) for problem in caught.value.problems)


def test_the_built_in_list_is_of_every_country_that_its_source_has(base: FactBase) -> None:
    listed = [fact for fact in base.facts if fact.id.endswith("-operators-listed")]
    assert len(listed) == 153
    assert [fact.id for fact in listed if len(set(fact.items)) != len(fact.items) or fact.closed] == []
    assert [one for fact in listed for one in fact.items if "(" in one or not one.strip()] == []


def test_no_listed_operator_takes_the_name_of_one_with_a_file_of_its_own(base: FactBase) -> None:
    own = {
        (one.country, name.lower()) for one in base.entities if not one.name_only for name in (one.name, *one.aliases)
    }
    listed = {(one.country, one.name.lower()) for one in base.entities if one.name_only}
    assert listed & own == set()
    assert len(listed) > 500
