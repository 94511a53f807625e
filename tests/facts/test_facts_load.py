"""What a folder of facts must be, shown by what is refused."""

from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.facts.fact import Confidence, Status
from auditor.facts.load import load

BASE = "schema: auditor-facts/1\nas_of: 2026-11-20\n"
PROPERTIES = """\
properties:
  hotline: {title: {en: hotline, zh: 客服热线}, value: dial-code, functional: false, fresh_days: 100}
  currency: {title: {en: currency, zh: 货币}, value: currency, functional: true, fresh_days: 100}
  esim-support: {title: {en: eSIM, zh: eSIM}, value: yes-no, functional: true, fresh_days: 100}
  operators: {title: {en: operators, zh: 运营商}, value: names, functional: false, fresh_days: 100}
  market-rank: {title: {en: rank, zh: 排名}, value: ranking, functional: true, fresh_days: 100}
  domain: {title: {en: domain, zh: 域名}, value: domain, functional: false, fresh_days: 100}
purposes:
  customer-service: {title: {en: customer service, zh: 客服}, cues: {en: [hotline], zh: [客服]}}
"""
ENTITY = "entity: {id: xa/acme, kind: operator, name: Acme, aliases: [艾克美], official: [acme.example]}\nfacts:\n"
COUNTRY = "entity: {id: xa, kind: country, name: Atlantis, aliases: [亚特兰蒂斯]}\nfacts:\n"
TAIL = """\
    observed: 2020-06
    confidence: official
    references:
      - url: https://acme.example/help
        title: Help
        observed: 2020-06
        says: Dial 123 for customer service.
"""
HOTLINE = "  - id: xa-acme-123\n    property: hotline\n    purpose: customer-service\n    value: '123'\n" + TAIL


def folder(where: Path, **files: str) -> Path:
    """Write ``xa__acme='…'`` as xa/acme.yaml, and the two files every base has, unless they are given."""
    for name, text in {"base": BASE, "properties": PROPERTIES, **files}.items():
        path = where / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return where


def refusal(where: Path, **files: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        load((folder(where, **files),))
    return [str(problem).removeprefix(f"{where}/") for problem in caught.value.problems]


def test_a_fact_takes_country_and_operator_from_its_file_s_entity(tmp_path: Path) -> None:
    base = load((folder(tmp_path, xa__acme=ENTITY + HOTLINE),))
    (fact,) = base.facts
    assert (fact.country, fact.operator, fact.value, fact.purpose) == ("XA", "Acme", "123", "customer-service")
    assert (fact.confidence, fact.status, fact.observed) == (Confidence.OFFICIAL, Status.CURRENT, "2020-06")
    assert base.entities[0].official == ("url:acme.example",)
    assert base.as_of == "2026-11-20"


def test_a_fact_in_the_country_s_file_is_of_no_operator(tmp_path: Path) -> None:
    fact = "  - id: xa-currency\n    property: currency\n    value: XAD\n" + TAIL
    (loaded,) = load((folder(tmp_path, xa__country=COUNTRY + fact),)).facts
    assert (loaded.country, loaded.operator) == ("XA", None)


def test_a_second_folder_adds_to_an_entity_of_the_first(tmp_path: Path) -> None:
    first = folder(tmp_path / "a", xa__acme=ENTITY + HOTLINE)
    (tmp_path / "b" / "xa").mkdir(parents=True)
    text = "entity: xa/acme\nfacts:\n" + HOTLINE.replace("123", "124")
    (tmp_path / "b" / "xa" / "acme.yaml").write_text(text, encoding="utf-8")
    assert [(fact.id, fact.operator) for fact in load((first, tmp_path / "b")).facts] == [
        ("xa-acme-123", "Acme"),
        ("xa-acme-124", "Acme"),
    ]


def test_a_fact_without_a_reference_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.partition("    references:")[0]) == [
        "xa/acme.yaml:3: the fact 'xa-acme-123' has no reference: where is it from?"
    ]


def test_a_reference_without_a_date_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("        observed: 2020-06\n", "")) == [
        "xa/acme.yaml:10: 'observed' is missing: when the source was published or seen, or undated"
    ]


def test_a_reference_that_is_no_web_address_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("https://acme.example/help", "somebody told me")) == [
        "xa/acme.yaml:10: the url 'somebody told me' does not begin with https:// or http://"
    ]


def test_an_unknown_property_is_answered_with_the_nearest(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("property: hotline", "property: hot-line")) == [
        "xa/acme.yaml:4: unknown property 'hot-line'; did you mean 'hotline'?"
    ]


def test_an_unknown_purpose_is_answered_with_the_nearest(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("customer-service\n", "customer-servce\n")) == [
        "xa/acme.yaml:5: unknown purpose 'customer-servce'; did you mean 'customer-service'?"
    ]


def test_an_unknown_key_is_answered_with_the_nearest(tmp_path: Path) -> None:
    misspelt = HOTLINE.replace("    observed: 2020-06\n    confidence", "    observd: 2020-06\n    confidence")
    assert refusal(tmp_path, xa__acme=ENTITY + misspelt) == [
        "xa/acme.yaml:3: 'observed' is missing: when the source was published or seen, or undated",
        "xa/acme.yaml:7: unknown key 'observd'; did you mean 'observed'?",
    ]


def test_a_number_to_be_dialled_needs_a_purpose(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("    purpose: customer-service\n", "")) == [
        "xa/acme.yaml:3: a hotline needs a purpose: what is it dialled for?"
    ]


def test_a_number_to_be_dialled_without_quotes_is_told_to_take_some(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("'123'", "123"))[0] == (
        "xa/acme.yaml:6: 'value' is to be text: put quotes around it: '123'"
    )


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("property: hotline, purpose: customer-service, value: call us", "the value 'call us' is nothing that can be"),
        ("property: currency, value: soles", "the value 'soles' is no ISO 4217 code"),
        ("property: esim-support, value: maybe", "the value of esim-support is 'yes' or 'no', in quotes, not 'maybe'"),
        ("property: domain, value: acme", "the value 'acme' is no domain"),
        ("property: market-rank, value: the largest", "a market-rank needs items in order, or numbers"),
        ("property: operators, value: Acme, closed: true", "a closed list needs items"),
    ],
)
def test_a_value_is_to_be_of_its_property_s_kind(tmp_path: Path, fact: str, told: str) -> None:
    entry = f"  - {{id: xa-x, {fact}, observed: undated, confidence: press, references: [{{url: 'https://n.example',"
    entry += " title: t, observed: undated, says: s}]}\n"
    (problem,) = refusal(tmp_path, xa__acme=ENTITY + entry)
    assert problem.startswith(f"xa/acme.yaml:3: {told}")


@pytest.mark.parametrize("written", ["June 2020", "2020-13", "2021-02-29", "20-06", "2020/2019", "~2020", "2020-Q5"])
def test_what_is_no_date_is_refused(tmp_path: Path, written: str) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("2020-06\n    c", f"{written}\n    c")) == [
        f"xa/acme.yaml:7: 'observed' is {written!r}: write 2025-04-13, 2025-04, 2025, 2025~ or undated"
    ]


def test_a_validity_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    dates = "    valid_from: 2022\n    valid_until: 2021-12\n"
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE + dates) == [
        "xa/acme.yaml:14: 'valid_from' is after 'valid_until'"
    ]


def test_a_period_leaves_no_room_for_a_validity(tmp_path: Path) -> None:
    dates = "    period: 2022-Q1\n    valid_until: 2022-12\n"
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE + dates) == [
        "xa/acme.yaml:14: 'period' says from when to when: leave valid_from and valid_until out"
    ]


def test_an_id_is_given_once(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE + HOTLINE) == [
        f"xa/acme.yaml:14: the id 'xa-acme-123' is given twice, first in {tmp_path}/xa/acme.yaml:3"
    ]


def test_an_id_begins_with_its_country(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE.replace("xa-acme-123", "pe-acme-123")) == [
        "xa/acme.yaml:3: the id 'pe-acme-123' is to be small letters, digits and hyphens after 'xa-'"
    ]


def test_a_conflict_names_a_fact_that_is_there(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE + "    conflicts_with: [xa-acme-124]\n") == [
        "xa/acme.yaml:14: no other fact has the id 'xa-acme-124'; did you mean 'xa-acme-123'?"
    ]


def two_currencies(first: str, second: str) -> str:
    facts = [f"  - id: xa-{v.lower()}\n    property: currency\n    value: {v}\n{TAIL}" for v in ("XAD", "XAE")]
    return COUNTRY + facts[0] + first + facts[1] + second


def test_two_values_for_the_same_days_where_there_is_only_one_are_refused(tmp_path: Path) -> None:
    (problem,) = refusal(tmp_path, xa__country=two_currencies("", ""))
    assert problem == (
        "xa/country.yaml:15: 'xa-xae' and 'xa-xad' give two values of currency for the same days: "
        "end one with valid_until, or name it in conflicts_with"
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("    valid_until: 2021-12-31\n", "    valid_from: 2022-01-01\n"),
        ("    conflicts_with: [xa-xae]\n", ""),
        ("    status: historic\n", ""),
        ("    negative: true\n", ""),
    ],
)
def test_two_values_may_follow_each_other_or_be_said_to_conflict(tmp_path: Path, first: str, second: str) -> None:
    assert len(load((folder(tmp_path, xa__country=two_currencies(first, second)),)).facts) == 2


def test_a_file_is_named_like_its_entity(tmp_path: Path) -> None:
    assert refusal(tmp_path, xa__acmee=ENTITY + HOTLINE) == [
        "xa/acmee.yaml:1: what is known of 'xa/acme' belongs into xa/acme.yaml"
    ]


def test_an_entity_that_nobody_named_is_refused(tmp_path: Path) -> None:
    other = {"xa__acme": ENTITY + HOTLINE, "xa__acne": "entity: xa/acne\nfacts: []\n"}
    assert refusal(tmp_path, **other) == ["xa/acne.yaml:1: unknown entity 'xa/acne'; did you mean 'xa/acme'?"]


def test_a_name_belongs_to_one_entity_of_a_country(tmp_path: Path) -> None:
    bolt = "entity: {id: xa/bolt, kind: operator, name: Bolt, aliases: [艾克美]}\n"
    assert refusal(tmp_path, xa__acme=ENTITY + HOTLINE, xa__bolt=bolt) == [
        "xa/bolt.yaml:1: the name '艾克美' is also that of 'xa/acme' in the same country"
    ]


def test_another_schema_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, base=BASE.replace("facts/1", "facts/2")) == [
        "base.yaml:1: 'schema' is 'auditor-facts/2'; did you mean 'auditor-facts/1'?"
    ]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere: is not a folder"):
        load((tmp_path / "nowhere",))


def test_a_file_that_would_silently_not_count_is_refused(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "more.yml").write_text("a: 1\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"more\.yml: is not read: name it \.yaml"):
        load((tmp_path,))


def test_every_problem_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    wrong = HOTLINE.replace("property: hotline", "property: hotlin").replace("official", "oficial")
    told = refusal(tmp_path, xa__acme=ENTITY + wrong, xa__bolt="entity: &b xa/bolt\n", properties=PROPERTIES + "x: 1\n")
    assert [line.partition(": ")[0] for line in told] == [
        "properties.yaml:10",
        "xa/acme.yaml:4",
        "xa/acme.yaml:8",
        "xa/bolt.yaml:1",
    ]
