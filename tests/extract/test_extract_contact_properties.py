"""What holds of every contact of any text: its place, its letters, and that nothing unseen hides or moves it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract.mentions import Mentions
from auditor.extract.numbers import SPOKEN
from auditor.extract.view import View
from auditor.parse.parse import parse
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.text.fold import fold_text

Read = Callable[..., Mentions]
Ids = Callable[..., list[str]]

CUES = (
    "微信",
    "微信：",
    "加薇",
    "v信",
    "TG@",
    "TG：@",
    "飞机 ",
    "电报",
    "QQ",
    "QQ群：",
    "WhatsApp +",
    "电话",
    "LINE ",
    "微 信",
)
HANDLES = ("auditor_test_1", "auditortest88", "a u d i t 1", "audi💘test7", "1000012345", "12025550142", "10000 12345")
OTHER = (
    " ",
    "\n",
    "\n\n",
    "，",
    "。",
    "、",
    "：",
    "@",
    "/",
    "加我",
    "办卡",
    "骗子",
    "例如",
    "（",
    "）",
    "| ",
    "- ",
    "\u200b",
    "\u3000",
    "❤",
    "捌捌",
)
announced = st.tuples(st.sampled_from(CUES), st.sampled_from(HANDLES)).map("".join)
pieces = announced | st.sampled_from(CUES + HANDLES + OTHER) | st.characters(exclude_categories=["Cs"])
articles = st.lists(pieces, max_size=16).map("".join)
LEET = str.maketrans("oli", "011")
IGNORABLE = ("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\U000e0061")
PLAIN = (
    ("微信：", "auditor_test_1"),
    ("TG：@", "auditor_test_1"),
    ("加薇 ", "auditortest88"),
    ("飞机 ", "auditor_test_1"),
    ("QQ：", "1000012345"),
    ("WhatsApp：", "+12025550142"),
    ("", "auditor_test@shop.example"),
)
CLEAN = (
    "本文介绍如何在机场购买电话卡。",
    "The SIM card costs 100 and lasts 30 days.",
    "第一步：打开设置。第二步：选择网络。",
    "Сначала включите роуминг в настройках телефона.",
)  # fmt: skip
MARKUPS = (MediaType.MARKDOWN, MediaType.PLAIN, MediaType.HTML)


def letters(text: str) -> str:
    """Fold ``text``, read spoken digits, and ``o``, ``l``, ``i`` as digits, and keep the characters of ids."""
    plain = (SPOKEN.get(char, char).translate(LEET) for char in fold_text(text))
    return "".join(char for char in plain if char.isascii() and char.isalnum())


def in_order(wanted: str, text: str) -> bool:
    """Say whether the characters of ``wanted`` stand in ``text`` in their order."""
    rest = iter(text)
    return all(char in rest for char in wanted)


@pytest.mark.parametrize("markup", MARKUPS)
@given(text=articles)
def test_every_contact_stands_in_the_text(markup: MediaType, text: str, read: Read) -> None:
    source = from_text(text, "article", markup)
    for contact in read(text, markup).contacts:
        assert 0 <= contact.span.start < contact.span.end <= len(source.text)
        assert contact.canonical
        assert contact.handle


@given(text=articles)
def test_the_letters_at_a_contact_s_place_are_those_of_its_handle(text: str, read: Read) -> None:
    source = from_text(text, "article", MediaType.PLAIN)
    mentions = read(text, MediaType.PLAIN)
    for contact in mentions.contacts:
        if contact.url is None:
            assert in_order(letters(contact.handle), letters(contact.span.of(source.text)))


@given(text=articles)
def test_the_text_with_odd_spaces_kept_is_as_long_as_the_text(text: str) -> None:
    view = View(parse(from_text(text, "article", MediaType.PLAIN)))
    assert len(view.spaced) == len(view.text)


@pytest.mark.parametrize(("cue", "handle"), PLAIN)
@given(data=st.data())
def test_an_ignorable_character_inside_an_id_never_loses_it(
    cue: str, handle: str, data: st.DataObject, ids: Ids
) -> None:
    at = data.draw(st.integers(1, len(handle) - 1))
    sign = data.draw(st.sampled_from(IGNORABLE))
    plain = ids(f"办卡{cue}{handle}", MediaType.PLAIN)
    assert plain
    assert ids(f"办卡{cue}{handle[:at]}{sign}{handle[at:]}", MediaType.PLAIN) == plain


@given(text=articles, clean=st.sampled_from(CLEAN))
def test_a_clean_paragraph_before_or_after_adds_no_contact_and_takes_none(text: str, clean: str, ids: Ids) -> None:
    alone = set(ids(text, MediaType.PLAIN))
    assert set(ids(f"{clean}\n\n{text}", MediaType.PLAIN)) == alone
    assert set(ids(f"{text}\n\n{clean}", MediaType.PLAIN)) == alone
