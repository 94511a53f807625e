"""Words that take an image's place, comments that are taken out, notes: nothing of them becomes markup."""

from datetime import date

import cmarkgfm
import pytest

from auditor.extract.policy import Allow, AllowList
from auditor.fix.encoded import changed
from auditor.fix.images import escaped
from auditor.pipeline.fixed import fixed
from auditor.pipeline.pipeline import Pipeline

HOSTILE = [
    "<script>alert(1)</script>",
    "[a](https://shop.example)",
    "![a](https://shop.example/x.png)",
    "https://shop.example/a",
    "www.shop.example",
    "**bold** _it_ ~~no~~ `code`",
    "# heading",
    "1. one",
    "12) two",
    "- item",
    "+ item",
    "> quote",
    "&lt;b&gt; &copy; &#64;",
    "a | b",
    "back\\slash",
    "--- ",
    "=== ",
    "<https://shop.example>",
    "[^1] [x]: https://shop.example",
    "``` fence",
    "!",
]


def shown(words: str) -> str:
    """Give what a paragraph of these words reads as, of HTML that holds no element but the paragraph."""
    return "<p>{}</p>\n".format(
        words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_an_image_are_shown_and_make_nothing(words: str) -> None:
    made = escaped(" ".join(words.split()))
    assert cmarkgfm.github_flavored_markdown_to_html(made) == shown(" ".join(words.split()))


def fix(pipeline: Pipeline, text: str, name: str = "a.md") -> str:
    data = text.encode()
    return changed(data, fixed(pipeline, data, name).changes).decode()


def test_an_image_of_html_becomes_words_that_no_markup_reads(pipeline: Pipeline) -> None:
    image = '<img src="https://img.travel.example/2019/a.jpg" alt="&lt;b&gt; *a* [b](c)">'
    assert fix(pipeline, f"<p>First day. {image}</p>\n", "a.html") == ("<p>First day. &#60;b&#62; *a* [b](c)</p>\n")
    made = fix(pipeline, f"First day. {image}\n")
    assert cmarkgfm.github_flavored_markdown_to_html(made) == shown("First day. <b> *a* [b](c)")


def test_pictures_of_the_article_itself_stay_even_where_they_may_hold_a_code(pipeline: Pipeline) -> None:
    text = "# 在线领卡\n\n流量卡办理，代理招商。\n\n![扫码注册二维码](wx.png)\n"
    assert fix(pipeline, text) == text


def test_of_a_comment_only_what_accepts_nothing_goes(pipeline: Pipeline) -> None:
    spam = "办卡请加微信: simcard_888，在线秒回\n"
    used = f'<!-- auditor: ignore[wechat-private-contact] reason="our own" -->\n\n{spam}'
    both = used.replace("[wechat-private-contact]", "[wechat-private-contact, telegram-invite]")
    assert fix(pipeline, used) == used
    assert fix(pipeline, both) == used
    assert fix(pipeline, used.replace("[", "[telegram-invite, ")) == used
    expired = '<!-- auditor: ignore[image-counter] reason="x" until=2019-12 -->\n\n正文第一段。\n'
    assert fix(pipeline, expired) == "正文第一段。\n"


def test_what_is_allowed_is_not_cut(pipeline: Pipeline) -> None:
    text = "办卡请加微信: simcard_888，在线秒回\n"
    allow = AllowList(entries=(Allow(contact="wx:simcard_888", reason="ours"),))
    own = Pipeline(pipeline.knowledge, date(2026, 11, 20), allow)
    assert fix(own, text) == text
