"""Names and signs of currencies: what is clear alone, and what only the country makes clear."""

from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.lexicon.currencies import currencies
from auditor.lexicon.currency import Currencies
from auditor.lexicon.load import load
from auditor.text.fold import fold_text
from auditor.yamlfile.load import parse
from auditor.yamlfile.node import Problems


@pytest.fixture(scope="module")
def known() -> Currencies:
    return load().currencies


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("秘鲁索尔", "PEN"),
        ("索尔", "PEN"),
        ("soles", "PEN"),
        ("泰铢", "THB"),
        ("泰銖", "THB"),
        ("英镑", "GBP"),
        ("里吉特", "MYR"),
        ("令吉", "MYR"),
        ("人民币", "CNY"),
        ("港幣", "HKD"),
        ("墨西哥比索", "MXN"),
        ("Australian dollars", "AUD"),
        ("日圓", "JPY"),
        ("欧元", "EUR"),
    ],
)
def test_a_name_of_one_currency_means_it_in_any_country(word: str, code: str, known: Currencies) -> None:
    assert {known.code_of(fold_text(word), country) for country in (None, "PE", "CN")} == {code}


@pytest.mark.parametrize(
    ("sign", "code"),
    [("S/", "PEN"), ("£", "GBP"), ("€", "EUR"), ("฿", "THB"), ("RM", "MYR"), ("HK$", "HKD"), ("S$", "SGD")],
)
def test_a_sign_of_one_currency_means_it_in_any_country(sign: str, code: str, known: Currencies) -> None:
    assert {known.code_of(sign, country) for country in (None, "US")} == {code}


@pytest.mark.parametrize(
    ("word", "country", "code"),
    [
        ("比索", "MX", "MXN"),
        ("比索", "PH", "PHP"),
        ("peso", "CL", "CLP"),
        ("dollar", "US", "USD"),
        ("dollars", "NZ", "NZD"),
        ("元", "CN", "CNY"),
        ("元", "TW", "TWD"),
        ("卢布", "RU", "RUB"),
        ("卢布", "BY", "BYN"),
        ("$", "MX", "MXN"),
        ("$", "EC", "USD"),
        ("¥", "JP", "JPY"),
        ("dollar", None, None),
        ("比索", "PE", None),
        ("$", None, None),
        ("no such word", "PE", None),
    ],
)
def test_a_word_of_several_currencies_means_that_of_the_country(
    word: str, country: str | None, code: str | None, known: Currencies
) -> None:
    assert known.code_of(word, country) == code


def test_a_code_is_itself(known: Currencies) -> None:
    assert known.code_of("PEN", "US") == "PEN"
    assert known.code_of("XXX", "US") is None


def test_every_territory_s_currency_is_known_and_has_a_name(known: Currencies) -> None:
    assert {code for own in known.territories.values() for code in own} == known.codes
    assert known.codes == {code for codes in known.names.values() for code in codes}
    assert (known.territories["PE"], known.territories["PA"]) == (("PEN",), ("PAB", "USD"))
    assert len(known.codes) > 140


def test_a_code_without_an_entry_or_a_name_is_a_problem() -> None:
    problems = Problems()
    text = "schema: s\nkind: k\nsource: s\ncurrencies:\n  XAA: {names: [], signs: []}\nterritories: {XB: [XBB]}\n"
    root = parse(text.encode(), Path("currencies.yaml"), problems)
    assert root is not None
    currencies(root)
    with pytest.raises(DataError) as caught:
        problems.refuse()
    assert [problem.text for problem in caught.value.problems] == [
        "the currency 'XAA' has no name",
        "the currency 'XBB' of XB has no entry",
    ]
