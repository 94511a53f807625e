"""Questions to the built-in facts, and the writing of dial strings and dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.facts.code import fits, normal_code
from auditor.facts.days import first_day, last_day
from auditor.facts.index import FactIndex, name_key
from auditor.facts.load import load
from auditor.yamlfile.builtin import builtin


@pytest.fixture(scope="module")
def index() -> FactIndex:
    return FactIndex(load((builtin("facts"),)))


def test_an_operator_s_facts_are_found_by_property(index: FactIndex) -> None:
    assert [fact.value for fact in index.about("PE", "Claro", "app-name")] == ["Mi Claro"]
    assert [fact.value for fact in index.about("PE", None, "currency")] == ["PEN"]
    assert index.about("PE", "Claro", "currency") == ()


def test_a_dial_string_is_found_in_its_country_and_anywhere(index: FactIndex) -> None:
    assert [fact.id for fact in index.dialled("*123#", "EC")] == ["ec-claro-123"]
    assert {"ec-claro-123", "pe-claro-123h-nf", "id-xl-123"} <= {fact.id for fact in index.dialled("＊１２３＃")}


def test_star_and_hash_make_three_different_strings_of_the_same_digits(index: FactIndex) -> None:
    found = {code: {fact.property for fact in index.dialled(code)} for code in ("123", "*123", "*123#")}
    assert found == {"123": {"hotline"}, "*123": {"voice-code"}, "*123#": {"dial-code"}}


def test_a_code_with_its_placeholder_filled_in_is_found(index: FactIndex) -> None:
    assert [fact.id for fact in index.dialled("*120*99887766#", "TH")] == ["th-ais-120"]
    assert [fact.id for fact in index.dialled("*103*84901234567*充值卡密码#")] == ["vn-scam-103"]


def test_each_emergency_number_is_found(index: FactIndex) -> None:
    assert [fact.id for fact in index.dialled("117", "PE")] == ["pe-emergency"]


@pytest.mark.parametrize(
    ("name", "country", "ids"),
    [
        ("CLARO", "PE", ["pe/claro"]),
        ("claro", None, ["br/claro", "ec/claro", "pe/claro"]),
        ("中國聯通", None, ["cn/china-unicom"]),
        ("秘鲁", None, ["pe"]),
        ("nobody", None, []),
    ],
)
def test_an_entity_is_found_by_any_of_its_names(
    index: FactIndex, name: str, country: str | None, ids: list[str]
) -> None:
    assert [one.id for one in index.named(name, country) if not one.name_only] == ids


def test_every_name_is_a_key_of_the_table_of_names(index: FactIndex) -> None:
    names = {name_key(name) for one in index.base.entities for name in (one.name, *one.aliases)}
    assert set(index.names) == names


def test_an_operator_s_own_domain_tells_whose_it_is(index: FactIndex) -> None:
    assert [one.id for one in index.official("url:claro.com.pe")] == ["pe/claro"]


def test_a_fact_is_found_by_its_id(index: FactIndex) -> None:
    fact = index.fact("pe-claro-hotline-123")
    assert fact is not None
    assert fact.value == "123"
    assert index.fact("none") is None


@pytest.mark.parametrize(
    ("written", "keyed"),
    [
        ("＊１２３＃", "*123#"),
        ("✱ # 137 ✱ 137 #", "*#137*137#"),
        ("∗123♯", "*123#"),
        ("*\ufe0f\u20e31\ufe0f\u20e3#\ufe0f\u20e3", "*1#"),
        ("(01) 611 7777", "016117777"),
        ("+94 714-555-555", "+94714555555"),
        ("*120*pin#", "*120*PIN#"),
        ("*120*密码#", "*120*密码#"),
    ],
)
def test_a_dial_string_is_written_as_it_is_keyed(written: str, keyed: str) -> None:
    assert normal_code(written) == keyed


@given(st.text())
def test_writing_a_dial_string_as_it_is_keyed_twice_changes_nothing_more(text: str) -> None:
    assert normal_code(normal_code(text)) == normal_code(text)


@pytest.mark.parametrize("code", ["*120*#", "*121*12#", "*120*12", "*120*1*2#", "*120*12#3", "120*12#"])
def test_a_code_of_another_form_does_not_fill_a_placeholder(code: str) -> None:
    assert not fits(code, "*120*PIN#")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2020-06-15", date(2020, 6, 15), date(2020, 6, 15)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-12", date(2020, 12, 1), date(2020, 12, 31)),
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-Q3", date(2020, 7, 1), date(2020, 9, 30)),
        ("2018~", date(2018, 1, 1), date(2018, 12, 31)),
        ("2017/2019", date(2017, 1, 1), date(2019, 12, 31)),
        ("undated", None, None),
        ("c. 2018", None, None),
        ("２０２０", None, None),
        ("2020-+6", None, None),
        ("0000", None, None),
    ],
)
def test_a_date_means_its_first_to_its_last_day(written: str, first: date | None, last: date | None) -> None:
    assert (first_day(written), last_day(written)) == (first, last)
