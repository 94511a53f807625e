"""Bytes to text: the right encoding, every loss at its place, never an exception."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.source.decode import CODECS, MAX_NOTES, decode
from auditor.source.source import NoteKind
from auditor.text.span import Span

SEEDS = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))

SIMPLIFIED = "秘鲁电话卡怎么充值？可以在便利店买充值卡，也可以用手机银行。\n余额不足时，运营商会发短信通知你。"
TRADITIONAL = "秘魯電話卡怎麼儲值？可以在便利商店買儲值卡，也可以用手機銀行。\n餘額不足時，電信業者會發簡訊通知你。"
ENGLISH = "How to top up a prepaid card: dial the short code, choose a bundle, confirm.\n"

WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}

chinese = st.lists(
    st.sampled_from(
        [*SIMPLIFIED.splitlines(), "怎么办理套餐？", "流量不够用，怎么办。", "号码可以保留吗？", "eSIM 与实体卡"]
    ),
    min_size=1,
).map("\n".join)
traditional = st.lists(
    st.sampled_from(
        [*TRADITIONAL.splitlines(), "怎麼辦理方案？", "流量不夠用，怎麼辦。", "號碼可以保留嗎？", "eSIM 與實體卡"]
    ),
    min_size=1,
).map("\n".join)


@given(st.binary(max_size=400))
def test_any_bytes_decode_to_text_that_utf8_can_hold(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.encoding in CODECS
    assert decoded.text.encode("utf-8").decode("utf-8") == decoded.text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200))
def test_valid_utf8_is_utf8_without_losses(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.encoding, decoded.notes) == ("utf-8", ())
    assert decoded.text == text.removeprefix("\ufeff")


@pytest.mark.parametrize("encoding", MARKS)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=100))
def test_a_byte_order_mark_names_the_encoding_and_goes(encoding: str, text: str) -> None:
    decoded = decode(MARKS[encoding] + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.notes) == (text, encoding, ())


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH, "<p>*100#</p>"])
def test_utf16_and_utf32_are_known_without_a_mark(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@given(chinese)
def test_simplified_chinese_in_gb18030_is_known(text: str) -> None:
    decoded = decode(text.encode("gb18030"))
    assert (decoded.text, decoded.encoding, decoded.notes) == (text, "gb18030", ())


@given(traditional)
def test_traditional_chinese_in_big5_is_known(text: str) -> None:
    decoded = decode(text.encode("big5"))
    assert (decoded.text, decoded.encoding, decoded.notes) == (text, "big5", ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("办卡", "gb18030"), ("辦卡", "big5"), ("充值 50 元送流量", "gb18030"), ("儲值 50 元送流量", "big5")],
)
def test_two_words_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).encoding == encoding


def test_a_four_byte_character_of_gb18030_is_read() -> None:
    text = SIMPLIFIED + "💪"
    assert decode(text.encode("gb18030")).text == text


def test_a_page_in_big5_that_declares_gb2312_is_still_big5() -> None:
    page = f'<meta charset="gb2312"><p>{TRADITIONAL}</p>'
    assert decode(page.encode("big5")).encoding == "big5"


def test_a_declaration_decides_where_the_bytes_do_not() -> None:
    body = "嘎".encode("gb18030")
    assert decode(b'<meta charset="gbk">' + body).text.endswith("嘎")
    assert decode(b'<meta http-equiv="Content-Type" content="text/html; charset=big5">' + body).encoding == "big5"


def test_a_page_in_gb18030_that_declares_utf8_is_still_gb18030() -> None:
    page = f'<?xml version="1.0" encoding="utf-8"?><p>{SIMPLIFIED}</p>'
    assert decode(page.encode("gb18030")).encoding == "gb18030"


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH, "Тарифы и пополнение счёта: наберите *100#"])
@pytest.mark.parametrize("bad", [b"\xff", b"\x80", b"\xe4\xbd", b"\x93", b"\xc0\xaf", b"\xed\xa0\x80"])
def test_utf8_with_a_few_bad_bytes_stays_utf8(text: str, bad: bytes) -> None:
    data = text[:9].encode() + bad + text[9:].encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == data.decode("utf-8", "replace")


def test_quotation_marks_of_windows_1252_do_not_make_english_chinese() -> None:
    decoded = decode(b"He said \x93Hello\x94 in the caf\xe9.")
    assert (decoded.encoding, decoded.text) == ("utf-8", "He said �Hello� in the caf�.")


def test_russian_in_windows_1251_is_not_taken_for_chinese() -> None:
    assert decode("Привет, как дела сегодня".encode("cp1251")).encoding == "utf-8"


def test_nul_characters_planted_in_utf8_do_not_make_it_utf16() -> None:
    text = "加微信 \0auditor_test_1\0，在线办理。" * 5
    assert decode(text.encode()).text == text


def test_a_file_of_zeros_is_utf8() -> None:
    assert decode(bytes(4096)).encoding == "utf-8"


def test_each_run_of_bad_bytes_is_noted_at_its_place() -> None:
    decoded = decode("余额".encode() + b"\xff\xfe" + "查询".encode() + b"\xc3(")
    assert decoded.text == "余额��查询�("
    assert [(note.kind, note.span) for note in decoded.notes] == [
        (NoteKind.INVALID_BYTES, Span(start=2, end=4)),
        (NoteKind.INVALID_BYTES, Span(start=6, end=7)),
    ]


def test_a_replacement_character_the_author_wrote_is_no_loss() -> None:
    decoded = decode("a\ufffdb".encode() + b"\xff")
    assert [note.span for note in decoded.notes] == [Span(start=3, end=4)]


def test_the_runs_after_the_hundredth_share_one_note() -> None:
    decoded = decode(b"top up\xff" * 250)
    assert len(decoded.notes) == MAX_NOTES + 1
    assert decoded.notes[-1].count == 150
    assert decoded.notes[-1].span == Span(start=706, end=1750)
    assert sum(note.count for note in decoded.notes) == 250


def test_a_lone_surrogate_in_utf16_becomes_a_replacement_character() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0")
    assert decoded.text == "a�b"
    assert [note.span for note in decoded.notes] == [Span(start=1, end=2)]


def test_a_text_in_utf16_that_starts_with_nul_is_not_taken_for_utf32() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "\0中文".encode("utf-16-le"))
    assert (decoded.encoding, decoded.text) == ("utf-16-le", "\0中文")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-be", "gb18030", "big5"])
def test_a_text_cut_anywhere_keeps_what_stands_before_the_cut(encoding: str) -> None:
    text = TRADITIONAL if encoding == "big5" else SIMPLIFIED
    whole = MARKS.get(encoding, b"") + text.encode(encoding)
    for cut in range(len(whole) // 2, len(whole)):
        decoded = decode(whole[:cut])
        assert decoded.encoding == encoding
        assert text.startswith(decoded.text.rstrip("�"))


def test_a_bad_byte_in_gb18030_does_not_swallow_the_letters_behind_it() -> None:
    data = SIMPLIFIED.encode("gb18030") + b"\xff@auditor_test_1"
    assert decode(data).text.endswith("�@auditor_test_1")


@pytest.mark.skipif(not SEEDS, reason="the five real articles are not beside the repository")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-be", "gb18030", "big5"])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_real_articles_cut_at_every_97th_byte_are_still_read(path: Path, encoding: str) -> None:
    data = path.read_bytes().decode().encode(CODECS[encoding], "ignore")
    for cut in range(97, len(data), 97):
        decoded = decode(data[:cut])
        assert decoded.text.encode()
        if encoding != "big5":  # simplified characters are not in Big5: what is left of the text is no Chinese
            assert decoded.encoding == encoding
