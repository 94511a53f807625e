"""Folding: every way of writing one character that SCIENCE §1.3 lists (A01 to A18, A22, C11), and what stays."""

import pytest

from auditor.text.aligned import AlignedText
from auditor.text.fold import Folded, fold, fold_text, is_plain
from auditor.text.span import Span

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def folded(text: str) -> Folded:
    return fold(AlignedText.identity(text))


def styled(text: str, upper: int, lower: int, digit: int) -> str:
    """Write ASCII letters and digits in a block that holds all of them in order."""
    base = {**{c: upper + n for n, c in enumerate(CAPITALS)}, **{c: lower + n for n, c in enumerate(CAPITALS.lower())}}
    base |= {str(n): digit + n for n in range(10)}
    return "".join(chr(base[char]) for char in text)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("ｅｓｉｍ８０１１＠：＿", "esim8011@:_", id="A01 full width"),
        pytest.param("𝚎𝚜𝚒𝚖𝟾𝟶𝟷𝟷", "esim8011", id="A02 monospace"),
        pytest.param("𝔢𝕤𝒾𝗆 𝐄𝑆𝓘𝕸 𝟐𝟘𝟩𝟳", "esim esim 2077", id="A02 other styles"),
        pytest.param("ℯ𝓼ℹ𝓶 ℬℂℋℐ", "esim bchi", id="A02 letters outside the block"),
        pytest.param("ⓔⓢⓘⓜ⑧⓪①①", "esim8011", id="A03 circled"),
        pytest.param("🅔🆂🅸🅜❽⓿➊❶", "esim8011", id="A04 negative"),
        pytest.param("🄰🄱🄿", "abp", id="A04 squared"),
        pytest.param("⒠⒮⒤⒨⑴", "esim1", id="A05 parenthesised"),
        pytest.param("⒈🄂⒏", "118", id="A05 with a dot or a comma"),
        pytest.param("⑳⒛⑽", "202010", id="A05 of two digits"),
        pytest.param("2️⃣0️⃣7️⃣7️⃣", "2077", id="A06 keycaps"),
        pytest.param("🇪🇸🇮🇲", "esim", id="A07 regional indicators"),
        pytest.param("ᵉˢⁱᵐ⁸⁰¹¹", "esim8011", id="A08 superscript"),
        pytest.param("ₑₛᵢₘ₈₀₁₁", "esim8011", id="A08 subscript"),
        pytest.param("🯲🯰🯷🯷", "2077", id="A08 segmented"),
        pytest.param("ᴇꜱɪᴍ ɢʀɑ", "esim gra", id="A09 small capitals and IPA"),
        pytest.param("e\u200bs\u200ci\u200dm\u2060\ufeff\u180e", "esim", id="A12 zero width"),
        pytest.param("e\u00ads\u034fi\ufe0fm\U000e0041", "esim", id="A13 soft hyphen, joiner, selector, tag"),
        pytest.param("\u2068esim\u2069 \u202a2077\u202c", "esim 2077", id="A14 bidi without reordering"),
        pytest.param("e\u3164s\uffa0i\u115fm\u2800", "esim", id="A16 blank letters"),
        pytest.param("e̶s̷i̸m⃠ ẹ̀́̂", "esim e", id="A17 strikes and piles"),
        pytest.param("٢٠٧٧ ๒๐๗๗ २०७७ ۲۰۷۷", "2077 2077 2077 2077", id="A18 other decimal digits"),
        pytest.param("eSiM ſKÅ", "esim ska", id="A22 case and its traps"),
        pytest.param("∶꞉：﹕ː", ":::::", id="C11 odd colons"),
        pytest.param("a\u00a0b\u2009c\u3000d", "a b c d", id="B01 spaces"),
        pytest.param("＊１００＃ ✱100♯", "*100# *100#", id="dial codes"),
    ],
)  # fmt: skip
def test_a_disguised_writing_folds_to_the_plain_one(written: str, plain: str) -> None:
    assert fold_text(written) == plain


@pytest.mark.parametrize("start", range(0x1D400, 0x1D6A0, 52))
def test_every_mathematical_alphabet_folds_letter_by_letter(start: int) -> None:
    # Letters missing from the block (U+1D455 and others) stand in Letterlike Symbols and are tested above.
    missing = {0x1D455, 0x1D49D, 0x1D4A0, 0x1D4A1, 0x1D4A3, 0x1D4A4, 0x1D4A7, 0x1D4A8, 0x1D4AD, 0x1D4BA, 0x1D4BC}
    missing |= {0x1D4C4, 0x1D506, 0x1D50B, 0x1D50C, 0x1D515, 0x1D51D, 0x1D53A, 0x1D53F, 0x1D545, 0x1D547, 0x1D548}
    missing |= {0x1D549, 0x1D551}
    wrong = {
        chr(start + at): fold_text(chr(start + at))
        for at in range(52)
        if start + at not in missing and fold_text(chr(start + at)) != CAPITALS.lower()[at % 26]
    }
    assert wrong == {}


@pytest.mark.parametrize("zero", range(0x1D7CE, 0x1D800, 10))
def test_every_mathematical_digit_folds(zero: int) -> None:
    assert fold_text(styled("0123456789", 0, 0, zero)) == "0123456789"


def test_a_shown_text_keeps_its_case() -> None:
    assert (folded("ＡuDi").cased, folded("ＡuDi").text) == ("AuDi", "audi")


@pytest.mark.parametrize(
    ("written", "at", "source"),
    [
        ("a⑳b", (1, 3), "⑳"),
        ("a⑳b", (1, 2), "⑳"),  # each character of several stands for the one written
        ("x1️⃣2️⃣y", (1, 3), "1️⃣2"),
        ("e\u200bs", (0, 2), "e\u200bs"),
        ("ﬁx", (0, 2), "ﬁ"),
        ("℡：", (0, 3), "℡"),
    ],
)
def test_what_folds_to_another_length_keeps_its_place(written: str, at: tuple[int, int], source: str) -> None:
    assert folded(written).aligned.span(*at).of(written) == source


def test_a_right_to_left_override_is_read_as_it_is_shown() -> None:
    assert fold_text("号\u202e1108mise\u202c，") == "号esim8011,"


def test_a_right_to_left_override_ends_with_its_line() -> None:
    assert fold_text("\u202eba\nba") == "ab\nba"


def test_the_place_of_text_under_an_override_holds_all_of_its_characters() -> None:
    written = "号：\u202e1108mise@\u202c"
    text = folded(written)
    at = text.text.index("esim8011")
    assert text.aligned.span(at, at + 8).of(written) == "1108mise"
    assert text.aligned.span(0, len(text.text)) == Span(start=0, end=len(written) - 1)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("еѕіm8011", "esim8011", id="A10 Cyrillic beside a Latin letter"),
        pytest.param("@еѕіт", "@esit", id="A10 Cyrillic behind an @"),
        pytest.param("АUDITОR_1", "auditor_1", id="A10 capitals"),
        pytest.param("εsim_1", "esim_1", id="A11 Greek"),
        pytest.param("@auditοr", "@auditor", id="A11 a Greek omicron"),
        pytest.param("ꓮudit_1", "audit_1", id="A11 Lisu"),
        pytest.param("@ҽѕімօո", "@esimon", id="A11 Armenian and Cyrillic"),
    ],
)
def test_look_alikes_become_latin_in_a_run_that_mixes_scripts_or_follows_an_at(written: str, plain: str) -> None:
    assert fold_text(written) == plain


@pytest.mark.parametrize("before", [1, 63, 64, 65, 200])
def test_a_look_alike_is_undone_however_long_the_run_before_it_is(before: int) -> None:
    assert fold_text("a" * before + "еs") == "a" * before + "es"


@pytest.mark.parametrize(
    "text",
    [
        "сим-карта оператора стоит сто рублей",
        "η κάρτα έχει αριθμό",
        "карта 100 рублей, код *100#, тариф 4 дня",
        "SIM и eSIM: что выбрать",
        "սիմ քարտ",
    ],
)
def test_no_letter_of_honest_text_in_another_script_becomes_latin(text: str) -> None:
    assert set(filter(str.isascii, fold_text(text))) == set(filter(str.isascii, text.lower()))


@pytest.mark.parametrize("text", ["tariф_жд", "жаs", "sаж"])
def test_a_word_with_a_letter_that_looks_like_no_latin_one_stays_as_it_is(text: str) -> None:
    assert fold_text(text) == text


def test_a_look_alike_of_no_script_of_its_own_ends_a_run() -> None:
    assert fold_text("\U000102f5as \U000102f5аs") == "\U000102f5as \U000102f5as"  # a Coptic numeral


@pytest.mark.parametrize(("written", "plain"), list(zip("，：！？（）；—～", ",:!?();-~", strict=True)))
def test_everyday_signs_of_chinese_text_fold_to_ascii(written: str, plain: str) -> None:
    assert fold_text(written) == plain


@pytest.mark.parametrize("text", ["加微信，在线秒回！（24小时）", "plain ASCII", "用 *100# 查余额。", "…「」《》、"])
def test_text_of_everyday_signs_only_is_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize("text", ["ｅ", "e\u200b", "①", "еsim", "TG∶"])
def test_text_with_anything_else_that_folds_is_not_plain(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize("text", ["微信支付", "한국어 유심", "カタカナ", "ภาษาไทย", "اردو", "½ 杯", "…", "👨‍👩‍👧"[:1]])
def test_what_hides_nothing_stays(text: str) -> None:
    assert fold_text(text) == text


def test_compatibility_forms_of_han_fold_to_the_everyday_character() -> None:
    assert fold_text("⼀㊀㈠ ㊙") == "一一一 秘"


def test_an_empty_text_folds_to_nothing() -> None:
    assert folded("").text == ""


def test_a_text_of_nothing_but_ignorable_signs_folds_to_nothing() -> None:
    assert folded("\u200b\u2060\ufe0f").text == ""
