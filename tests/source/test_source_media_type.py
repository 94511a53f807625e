"""Which markup a text is in."""

import time

import pytest

from auditor.source.media_type import media_type, suffix
from auditor.source.source import MediaType

MARKDOWN, HTML, PLAIN = MediaType.MARKDOWN, MediaType.HTML, MediaType.PLAIN


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.md", MARKDOWN),
        ("a.markdown", MARKDOWN),
        ("guide/a.MDX", MARKDOWN),
        ("a.mkd", MARKDOWN),
        ("a.html", HTML),
        ("a.htm", HTML),
        ("a.b.XHTML", HTML),
    ],
)
def test_a_known_suffix_decides_alone(name: str, expected: MediaType) -> None:
    assert media_type(name, "<p># neither</p>") is expected


@pytest.mark.parametrize("name", ["a.txt", "a", "-", "folder.md/a", ".md", "a.php"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", PLAIN),
        ("电话卡怎么充值？到便利店就可以。", PLAIN),
        ("两行\n三行 1 < 2 > 1", PLAIN),
        ("- 只有一行", PLAIN),
        ("#话题 不是标题", PLAIN),
        ("5 * 3 ** 2 ** 1", PLAIN),
        ("**怎么充值**\n\n到便利店。", MARKDOWN),
        ("# 怎么充值", MARKDOWN),
        ("看[这里](https://shop.example)", MARKDOWN),
        ("看[[这里](https://shop.example)]", MARKDOWN),
        ("![](https://img.example/1.png)", MARKDOWN),
        ("[1]: https://shop.example", MARKDOWN),
        ("```\n*100#\n```", MARKDOWN),
        ("a | b\n---|---\n1 | 2", MARKDOWN),
        ("- 一\n- 二\n- 三", MARKDOWN),
        ("1. 一\n2. 二\n3. 三", MARKDOWN),
        ("<!DOCTYPE html><title>x</title>", HTML),
        ("\n\n  <HTML lang=zh>", HTML),
        ("<?xml version='1.0'?><html/>", HTML),
        ("<p>怎么充值</p>", HTML),
        ("先说一句<br>再说<b>一句</b>话", HTML),
        ("# 标题\n\n看[这里](x) 和 **那里**\n\n<br>", MARKDOWN),
    ],
)
def test_any_other_name_leaves_it_to_the_text(name: str, text: str, expected: MediaType) -> None:
    assert media_type(name, text) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("a.md", ".md"), ("a.b.TXT", ".txt"), ("a", ""), (".md", ""), ("d.md/a", ""), ("a.ｍｄ", "")]
)
def test_a_suffix_is_what_follows_the_last_dot_of_the_name(name: str, expected: str) -> None:
    assert suffix(name) == expected


@pytest.mark.parametrize("unit", ["[", "<p ", "**a", "#", "|", "![](", "<" * 50 + "a", "- "])
def test_hostile_texts_take_no_longer_than_others(unit: str) -> None:
    begin = time.perf_counter()
    media_type("a", unit * (1_000_000 // len(unit)))
    assert time.perf_counter() - begin < 1
