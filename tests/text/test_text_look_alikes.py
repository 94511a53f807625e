"""The table of look-alikes: letters of other scripts, each with the one Latin letter or digit it is taken for."""

import string

import pytest

from auditor.text.fold import fold_text
from auditor.text.tables import folds, look_alikes

SCRIPTS = [
    (0x370, 0x52F), (0x531, 0x58F), (0x5D0, 0x5EA), (0x10A0, 0x10FF), (0x13A0, 0x13FF), (0x1400, 0x167F),
    (0x2C80, 0x2CFF), (0x2D00, 0x2D7F), (0xA4D0, 0xA4FF), (0xA640, 0xA69F), (0xAB70, 0xABBF), (0x10400, 0x1044F),
    (0x1D26, 0x1D2B), (0x1F00, 0x1FFF), (0x102E1, 0x102FB), (0x1D200, 0x1D245),
]  # fmt: skip
"""Greek, Cyrillic, Armenian, Hebrew, Georgian, Cherokee, Canadian, Coptic, Tifinagh, Lisu, Deseret; signs of music."""


def test_every_look_alike_is_taken_for_one_small_letter_or_digit() -> None:
    plain = set(string.ascii_lowercase + string.digits)
    assert {char: to for char, to in look_alikes().items() if to not in plain} == {}


def test_no_look_alike_has_a_plain_form_already() -> None:
    assert [char for char in look_alikes() if char.isascii() or folds().get(char, char).isascii()] == []


def test_only_alphabets_of_letters_like_latin_ones_have_any() -> None:
    assert [char for char in look_alikes() if not any(low <= ord(char) <= high for low, high in SCRIPTS)] == []


def test_the_small_form_of_a_look_alike_is_one_too() -> None:
    small = {char: folds().get(char, char) for char in look_alikes()}
    assert {char: low for char, low in small.items() if low not in look_alikes()} == {}


@pytest.mark.parametrize(("char", "latin"), list(zip("аеорсухіѕјԁԛοανհօսᎪꓮꓐⲟ", "aeopcyxisjdqoavhouaabo", strict=True)))
def test_the_look_alikes_that_unicode_lists_keep_their_letter(char: str, latin: str) -> None:
    assert look_alikes().get(char, folds().get(char)) in {latin, latin.upper()}


@pytest.mark.parametrize(("char", "latin"), list(zip("ᐯᑌᑕⵅⴹⵔხ", "vucxeob", strict=True)))
def test_letters_that_no_list_names_are_taken_for_what_they_look_like(char: str, latin: str) -> None:
    assert look_alikes().get(char) == latin


@pytest.mark.parametrize("char", "жюыфאשგ中微あ가عก")
def test_a_letter_that_looks_like_none_is_none(char: str) -> None:
    assert char not in look_alikes()


@pytest.mark.parametrize("text", ["Привет, напишите нам", "Η κάρτα SIM", "התקשרו אלינו", "დაგვიკავშირდით"])
def test_a_text_in_another_script_keeps_its_letters(text: str) -> None:
    assert [char for char in text if char.isalpha() and not char.isascii() and fold_text(char).isascii()] == []
    assert not any("a" <= char <= "z" for char in fold_text(text.replace("SIM", "")))
