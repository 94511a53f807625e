"""Whom a link reaches, by each service's grammar of links (SCIENCE §1.2, K3 to K11; E04)."""

import pytest

from auditor.extract.link_contact import contact_of, unwrap
from auditor.extract.url import parse_url
from auditor.lexicon.lexicon import Lexicon

TELEGRAM = {
    "https://t.me/auditor_test_1": "tg:auditor_test_1",
    "http://t.me/Auditor_Test_1/": "tg:auditor_test_1",
    "https://www.t.me/auditor_test_1": "tg:auditor_test_1",
    "https://t.me/s/auditor_test_1?before=5": "tg:auditor_test_1",
    "https://t.me/auditor_test_1/123": "tg:auditor_test_1",
    "https://t.me/auditor_test_1?start=x": "tg:auditor_test_1",
    "https://t.me/auditor_test_1?text=hello": "tg:auditor_test_1",
    "https://t.me/auditor_test_1?direct": "tg:auditor_test_1",
    "https://t.me/auditor_test_1?boost": "tg:auditor_test_1",
    "https://t.me/auditor_test_1#fragment": "tg:auditor_test_1",
    "https://t.me/@auditor_test_1": "tg:auditor_test_1",
    "https://t.me/%61uditor_test_1": "tg:auditor_test_1",
    "https://t.me/ａuditor_test_1": "tg:auditor_test_1",
    "https://t.me/boost/auditor_test_1": "tg:auditor_test_1",
    "https://auditor_test_1.t.me": "tg:auditor_test_1",
    "https://auditor_test_1.t.me/12": "tg:auditor_test_1",
    "https://telegram.me/auditor_test_1": "tg:auditor_test_1",
    "https://telegram.dog/auditor_test_1": "tg:auditor_test_1",
    "https://tttttt.me/auditor_test_1": "tg:auditor_test_1",
    "tg:resolve?domain=auditor_test_1": "tg:auditor_test_1",
    "tg://resolve?domain=Auditor_Test_1&post=5": "tg:auditor_test_1",
    "https://web.telegram.org/k/#@auditor_test_1": "tg:auditor_test_1",
    "https://web.telegram.org/a/#@auditor_test_1": "tg:auditor_test_1",
    "https://t.me/+AbCdEf123_x": "tg+:AbCdEf123_x",
    "https://t.me/%2BAbCdEf123_x": "tg+:AbCdEf123_x",
    "https://t.me/joinchat/AbCdEf123_x": "tg+:AbCdEf123_x",
    "tg://join?invite=AbCdEf123_x": "tg+:AbCdEf123_x",
    "https://t.me/+15550100123": "tgp:15550100123",
    "tg://resolve?phone=15550100123": "tgp:15550100123",
    "https://t.me/addlist/AbCdEf123": "tglist:AbCdEf123",
    "tg://addlist?slug=AbCdEf123": "tglist:AbCdEf123",
    "https://t.me/m/AbCdEf123": "tgm:AbCdEf123",
}
WHATSAPP = {
    "https://wa.me/15550100123": "wa:15550100123",
    "https://wa.me/+15550100123?text=hi": "wa:15550100123",
    "https://api.whatsapp.com/send?phone=15550100123&text=hi": "wa:15550100123",
    "https://api.whatsapp.com/send/?phone=%2B1+555+010+0123": "wa:15550100123",
    "https://web.whatsapp.com/send?phone=15550100123": "wa:15550100123",
    "whatsapp://send?phone=15550100123": "wa:15550100123",
    "https://wa.me/c/15550100123": "wa:15550100123",
    "https://wa.me/message/AbCdEfGhIjK": "wag:AbCdEfGhIjK",
    "https://chat.whatsapp.com/AbCdEfGhIjK": "wag:AbCdEfGhIjK",
    "https://whatsapp.com/channel/0029VaXyz": "wag:0029VaXyz",
    "https://www.whatsapp.com/channel/0029VaXyz": "wag:0029VaXyz",
}
WECHAT_AND_QQ = {
    "https://u.wechat.com/AbCdEf123": "wxl:AbCdEf123",
    "https://weixin.qq.com/r/AbCdEf123": "wxl:AbCdEf123",
    "https://work.weixin.qq.com/ca/cawcde123": "wxl:cawcde123",
    "https://work.weixin.qq.com/kfid/kfc123": "wxl:kfc123",
    "https://wpa.qq.com/msgrd?v=3&uin=1000012345&site=qq&menu=yes": "qq:1000012345",
    "mqqwpa://im/chat?chat_type=wpa&uin=1000012345&version=1": "qq:1000012345",
    "mqqwpa://im/chat?chat_type=group&uin=1000012345": "qqg:1000012345",
    "tencent://message/?uin=1000012345&Site=x": "qq:1000012345",
    "https://wpa.qq.com/pa?p=2:1000012345:51": "qq:1000012345",
    "https://qm.qq.com/q/AbCdEf9": "qq:AbCdEf9",
    "https://qm.qq.com/cgi-bin/qm/qr?k=AbCdEf9": "qqg:AbCdEf9",
    "https://jq.qq.com/?_wv=1027&k=AbCdEf9": "qqg:AbCdEf9",
    "https://user.qzone.qq.com/1000012345": "qq:1000012345",
}
OTHERS = {
    "https://line.me/ti/p/~auditor_test": "line:auditor_test",
    "https://line.me/R/ti/p/@auditor_test": "line:auditor_test",
    "https://lin.ee/AbCdEf9": "line:abcdef9",
    "https://signal.me/#p/+15550100123": "signal:15550100123",
    "viber://chat?number=%2B15550100123": "viber:15550100123",
    "https://discord.gg/AbCdEf9": "discord:abcdef9",
    "https://discord.com/invite/AbCdEf9": "discord:abcdef9",
    "mailto:Shop@Shop.example?subject=x": "mailto:shop@shop.example",
    "tel:+1-555-010-0123": "tel:15550100123",
    "tel:+8613800000000": "tel:8613800000000",
    "tel:13800000000": "tel:8613800000000",
}
NOBODY = [
    "https://t.me",
    "https://t.me/",
    "https://t.me/c/123/4",
    "https://t.me/share/url?url=https://shop.example",
    "https://t.me/addstickers/auditor",
    "https://t.me/proxy?server=a",
    "https://t.me/iv",
    "https://core.telegram.org/api/links",
    "https://telegram.org/faq",
    "https://web.telegram.org/",
    "https://t.me/ab",
    "https://t.me/" + "a" * 33,
    "https://t.me/1auditor",
    "https://auditor-test.t.me",
    "https://faq.whatsapp.com/",
    "https://www.whatsapp.com/download",
    "https://weixin.qq.com/",
    "https://pay.weixin.qq.com/",
    "https://im.qq.com/download",
    "https://discord.com/channels/1/2",
    "https://discord.com/safety",
    "https://start.me/p/abcde",
    "https://at.me/auditor",
    "https://chat.me/auditor",
    "https://fronttttt.menu/auditor",
    "https://not-t.me/auditor_test_1",
    "https://t.me.shop.example/auditor_test_1",
    "https://shop.example/t.me/auditor_test_1",
    "https://shop.example/#t.me/auditor_test_1",
    "https://shop.example?x=t.me/auditor_test_1",
    "mailto:",
    "tel:112",
    "javascript:alert(1)",
    "data:text/plain,t.me/auditor_test_1",
]


@pytest.mark.parametrize(("url", "contact"), (TELEGRAM | WHATSAPP | WECHAT_AND_QQ | OTHERS).items())
def test_a_link_reaches_whom_its_service_says(url: str, contact: str, lexicon: Lexicon) -> None:
    target = contact_of(parse_url(url), lexicon.hosts)
    assert target is not None
    assert target.canonical == contact


@pytest.mark.parametrize("url", NOBODY)
def test_a_link_that_reaches_nobody_is_no_contact(url: str, lexicon: Lexicon) -> None:
    assert contact_of(parse_url(url), lexicon.hosts) is None


@pytest.mark.parametrize(
    "url",
    [
        "HTTPS:\\\\t.me\\auditor_test_1",
        "//t.me/auditor_test_1",
        "https://user:pw@t.me/auditor_test_1",
        "https://t.me:443/auditor_test_1",
        "https://t.me./auditor_test_1",
        "https://t%252Eme/auditor_test_1",
        "https://t。me/auditor_test_1",
        "https://t\t.me\n/auditor_test_1",
        "https://t.me/auditor%255Ftest%255F1",
    ],
)
def test_no_trick_with_the_url_hides_whom_it_reaches(url: str, lexicon: Lexicon) -> None:
    target = contact_of(parse_url(url), lexicon.hosts)
    assert target is not None
    assert target.canonical == "tg:auditor_test_1"


TARGET = "https%3A%2F%2Ft.me%2Fauditor_test_1"


@pytest.mark.parametrize(
    "url",
    [
        f"https://www.google.com/url?sa=D&q={TARGET}",
        f"https://www.google.com.hk/url?url={TARGET}",
        f"https://l.facebook.com/l.php?u={TARGET}&h=x",
        f"https://link.zhihu.com/?target={TARGET}",
        f"https://link.juejin.cn?target={TARGET}",
        f"https://www.jianshu.com/go-wild?ac=2&url={TARGET}",
        f"https://away.vk.com/away.php?to={TARGET}",
        f"https://www.youtube.com/redirect?q={TARGET}",
        f"https://translate.google.com/translate?u={TARGET}",
        f"https://duckduckgo.com/l/?uddg={TARGET}",
        "https://href.li/?https://t.me/auditor_test_1",
        "https://web.archive.org/web/2024/https://t.me/auditor_test_1",
        "https://t.me/iv?url=" + TARGET,
        f"https://unknown.example/go?to={TARGET}",
        f"./302.html?target={TARGET}",
        f"https://link.zhihu.com/?target=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D{TARGET.replace('%', '%25')}",
    ],
)
def test_a_redirector_that_names_its_target_is_unwrapped(url: str, lexicon: Lexicon) -> None:
    target = contact_of(unwrap(parse_url(url), lexicon.hosts), lexicon.hosts)
    assert target is not None
    assert target.canonical == "tg:auditor_test_1"


def test_an_unknown_host_with_another_site_in_its_query_is_not_unwrapped(lexicon: Lexicon) -> None:
    url = parse_url("https://shop.example/share?url=https%3A%2F%2Fnews.example%2Fa")
    assert unwrap(url, lexicon.hosts) is url


def test_unwrapping_ends_in_a_circle(lexicon: Lexicon) -> None:
    url = "https://www.google.com/url?q=https://www.google.com/url?q=https://www.google.com/url?q=x"
    assert unwrap(parse_url(url), lexicon.hosts).host == "www.google.com"
