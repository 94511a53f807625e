"""Links as an article carries them: by its markup, and written out in its words."""

from collections.abc import Callable

import pytest

from auditor.extract.links import trim
from auditor.extract.mentions import LinkKind, Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]
Ids = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("联系t.me/auditor_test_1，谢谢", "t.me/auditor_test_1", id="D03 between Chinese characters"),
        pytest.param("官网https://t.me/auditor_test_1欢迎加入", "https://t.me/auditor_test_1", id="characters follow"),
        pytest.param("见（https://t.me/auditor_test_1）。", "https://t.me/auditor_test_1", id="full-width brackets"),
        pytest.param("《https://t.me/auditor_test_1》", "https://t.me/auditor_test_1", id="book title marks"),
        pytest.param("“https://t.me/auditor_test_1”", "https://t.me/auditor_test_1", id="quotation marks"),
        pytest.param("https://t.me/auditor_test_1。下一句", "https://t.me/auditor_test_1", id="full stop"),
        pytest.param("https://t.me/auditor_test_1；还有", "https://t.me/auditor_test_1", id="semicolon"),
        pytest.param("https://t.me/auditor_test_1！", "https://t.me/auditor_test_1", id="exclamation mark"),
        pytest.param("see (https://t.me/auditor_test_1), then", "https://t.me/auditor_test_1", id="ASCII brackets"),
        pytest.param("see https://t.me/auditor_test_1.", "https://t.me/auditor_test_1", id="ASCII full stop"),
        pytest.param("T.ME/auditor_test_1", "T.ME/auditor_test_1", id="capitals"),
        pytest.param("tg://resolve?domain=auditor_test_1", "tg://resolve?domain=auditor_test_1", id="tg scheme"),
        pytest.param("https://auditor_test_1.t.me", "https://auditor_test_1.t.me", id="sub-domain"),
        pytest.param("HTTPS：//t.me/auditor_test_1，x", "HTTPS：//t.me/auditor_test_1", id="full-width colon"),
        pytest.param("https://t。me/auditor_test_1", "https://t。me/auditor_test_1", id="ideographic dot"),
        pytest.param("https://t.me/auditor_test_1，a", "https://t.me/auditor_test_1", id="comma and letter"),
    ],
)
@pytest.mark.parametrize("markup", [MediaType.PLAIN, MediaType.MARKDOWN])
def test_an_address_in_the_words_ends_where_it_ends(text: str, written: str, markup: MediaType, read: Read) -> None:
    found = {(one.span.of(text), one.canonical) for one in read(text, markup).contacts}
    assert found == {(written, "tg:auditor_test_1")}


@pytest.mark.parametrize("written", ["HTTPS:\\\\t.me\\auditor_test_1", "tg:resolve?domain=auditor_test_1"])
def test_an_address_with_an_odd_scheme_is_one_contact_in_plain_text(written: str, read: Read) -> None:
    found = [(one.span.of(written), one.canonical) for one in read(written, MediaType.PLAIN).contacts]
    assert found == [(written, "tg:auditor_test_1")]


def test_an_address_without_a_scheme_may_begin_with_its_slashes(ids: Ids) -> None:
    assert ids("官网 //t.me/auditor_test_1", MediaType.PLAIN) == ["tg:auditor_test_1"]


@pytest.mark.parametrize("between", ["，", "、", "；", "，和"])
def test_every_address_of_a_list_is_a_contact(between: str, ids: Ids) -> None:
    text = f"https://t.me/auditor_test_1{between}https://t.me/auditor_test_2"
    assert ids(text, MediaType.PLAIN) == ["tg:auditor_test_1", "tg:auditor_test_2"]


def test_a_cue_beside_a_link_makes_no_contact_of_its_scheme(ids: Ids) -> None:
    assert ids("Join our Telegram group: https://t.me/auditor_test_1") == ["tg:auditor_test_1"]


def test_an_autolink_is_one_contact(ids: Ids) -> None:
    assert ids("<https://t.me/auditor_test_1>") == ["tg:auditor_test_1"]


@pytest.mark.parametrize(
    "text",
    [
        "start.me/p/abcde",
        "at.me/auditor",
        "fronttttt.Menu/auditor",
        "chat.me/auditor",
        "not-t.me/auditor_test_1",
        "t.me.shop.example/auditor_test_1",
        "xt.me/auditor_test_1",
        "hat.me/auditor_test_1",
        "front.t.mex/auditor_test_1",
    ],
)
def test_a_host_that_only_looks_like_a_messenger_s_gives_no_contact(text: str, ids: Ids) -> None:
    assert ids(text, MediaType.PLAIN) == []


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("https://shop.example/a.", "https://shop.example/a"),
        ("https://shop.example/a).", "https://shop.example/a"),
        ("https://shop.example/a_(b)", "https://shop.example/a_(b)"),
        ("https://shop.example/a_(b))", "https://shop.example/a_(b)"),
        ("https://shop.example/a**", "https://shop.example/a"),
        ("...", ""),
    ],
)
def test_what_belongs_to_the_sentence_is_cut(raw: str, kept: str) -> None:
    assert trim(raw) == kept


KINDS = [
    ("[a](https://shop.example/a)", LinkKind.WEB),
    ("[a](https://t.me/auditor_test_1)", LinkKind.CONTACT),
    ("[a](https://link.zhihu.com/?target=https%3A%2F%2Fshop.example)", LinkKind.REDIRECT),
    ("[a](https://link.zhihu.com/?target=https%3A%2F%2Ft.me%2Fauditor_test_1)", LinkKind.CONTACT),
    ("[a](https://t.cn/AbCdEf)", LinkKind.SHORTENER),
    ("[a](https://www.bit.ly/AbCdEf)", LinkKind.SHORTENER),
    ("[a](https://telegra.ph/auditor-01-01)", LinkKind.LANDING),
    ("[a](https://auditor.github.io/x)", LinkKind.LANDING),
    ("[a](../b.md)", LinkKind.RELATIVE),
    ("[a](b?c=d)", LinkKind.RELATIVE),
    ("[a](#part)", LinkKind.ANCHOR),
    ("[a](javascript:alert)", LinkKind.OTHER),
    ("[a](mailto:a@shop.example)", LinkKind.CONTACT),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_link_says_what_it_leads_to(text: str, kind: LinkKind, read: Read) -> None:
    assert [one.kind for one in read(text).links] == [kind]


def test_a_bare_host_that_is_a_name_is_no_link(read: Read) -> None:
    assert read("在 Booking.com 订酒店，用 Node.js 写。").links == ()


def test_a_bare_host_of_a_messenger_is_a_link(read: Read) -> None:
    assert [one.host for one in read("打开 t.me 看看").links] == ["t.me"]


def test_a_mail_address_is_no_link_to_its_domain(read: Read) -> None:
    assert read("写信到 a@shop.example.com").links == ()


def test_links_come_in_order_of_their_place(read: Read) -> None:
    text = "https://c.example/ [b](https://b.example) https://a.example/x"
    assert [one.host for one in read(text).links] == ["c.example", "b.example", "a.example"]


def test_a_link_s_words_and_its_target_are_both_told(read: Read) -> None:
    found = read("[官网](https://t.me/auditor_test_1)")
    assert [(one.text, one.canonical) for one in found.links] == [("官网", "https://t.me/auditor_test_1")]
    assert [one.canonical for one in found.contacts] == ["tg:auditor_test_1"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (MediaType.MARKDOWN, "[x]: https://t.me/auditor_test_1\n"),
        (MediaType.MARKDOWN, "见[这里][x]\n\n[x]: https://t.me/auditor_test_1\n"),
        (MediaType.MARKDOWN, '<a href="https://t.me/auditor_test_1">官网</a>'),
        (MediaType.MARKDOWN, "[x [y](https://t.me/auditor_test_1)](https://shop.example)"),
        (MediaType.HTML, '<a href="https:&#47;&#47;t.me/auditor_test_1">官网</a>'),
        (MediaType.HTML, '<form action="https://t.me/auditor_test_1"><input></form>'),
        (MediaType.HTML, '<meta http-equiv="refresh" content="0;url=https://t.me/auditor_test_1">'),
        (MediaType.HTML, '<iframe src="https://t.me/auditor_test_1"></iframe>'),
        (MediaType.HTML, "<p>[官网](https://t.me/auditor_test_1)</p>"),
        (MediaType.HTML, "<!-- https://t.me/auditor_test_1 --><p>a</p>"),
    ],
)
def test_a_link_is_found_in_whatever_carries_it(markup: MediaType, text: str, ids: Ids) -> None:
    assert set(ids(text, markup)) == {"tg:auditor_test_1"}
