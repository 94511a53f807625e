"""Whom a link reaches, by each service's grammar of links (SCIENCE §1.2, K3 to K14; E04)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from auditor.extract.link_contact import SERVICES, contact_of, unwrap
from auditor.extract.url import parse_url
from auditor.lexicon.lexicon import Lexicon

Ids: TypeAlias = Callable[[str], list[str]]
TABLE: Mapping[str, Mapping[str, str | None]] = yaml.safe_load(
    Path(__file__).with_name("link_contacts.yaml").read_text(encoding="utf-8")
)

DOCUMENTED = [
    (cells[1].strip(" `"), cells[3].strip(" `"))
    for row in (Path(__file__).parents[2] / "docs" / "contacts.md").read_text(encoding="utf-8").splitlines()
    if row.startswith("| `")
    for cells in [row.split("|")]
]


@pytest.mark.parametrize(
    ("url", "contact"), [pytest.param(*pair, id=pair[0]) for links in TABLE.values() for pair in links.items()]
)
def test_a_link_reaches_whom_its_service_says(url: str, contact: str | None, lexicon: Lexicon) -> None:
    target = contact_of(parse_url(url), lexicon.hosts)
    assert (target.canonical if target is not None else None) == contact


@pytest.mark.parametrize(("url", "contact"), DOCUMENTED)
def test_a_link_means_what_the_documentation_says(url: str, contact: str, lexicon: Lexicon) -> None:
    target = contact_of(parse_url(url), lexicon.hosts)
    assert (target.canonical if target is not None else "—") == contact


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("[KakaoTalk](https://open.kakao.com/o/gAbCdEf9)", ["app:gAbCdEf9"]),
        ("Zalo: https://zalo.me/15550100123", ["app:15550100123"]),
        ("[Matrix](https://matrix.to/#/#auditor-test:matrix.example)", ["app:#auditor-test:matrix.example"]),
        ("[translated](https://t-me.translate.goog/auditor_test_1?_x_tr_tl=en)", ["tg:auditor_test_1"]),
        ("[write](sms:+15550100123?body=hi)", ["tel:15550100123"]),
        ("[help](https://faq.whatsapp.com/100000000000001) [share](https://api.whatsapp.com/send?text=hi)", []),
        ("[share](https://t.me/share/url?url=https%3A%2F%2Fshop.example)", []),
        ("[pay](wxp://f2f0AbCdEf123) [news](https://mp.weixin.qq.com/s/AbCdEf123)", []),
    ],
)
def test_an_article_gives_the_contacts_of_its_links(text: str, contacts: list[str], ids: Ids) -> None:
    assert ids(f"# Auditor test\n\n{text}\n") == contacts


def test_the_table_has_links_that_reach_somebody_and_nobody_for_every_service() -> None:
    assert set(SERVICES) - {"telegram_web"} <= set(TABLE)
    assert sum(map(len, TABLE.values())) >= 200
    for service in SERVICES.keys() & TABLE.keys():
        assert any(contact is None for contact in TABLE[service].values())
        assert any(contact is not None for contact in TABLE[service].values())


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
        f"https://t.me/share/url?url={TARGET}&text=hi",
        "https://t.me/share/url?url=t.me/auditor_test_1",
        f"https://telegram.me/share/url?url={TARGET}",
        f"tg://msg_url?url={TARGET}",
        f"https://lineit.line.me/share/ui?url={TARGET}",
        "https://link.zhihu.com/?target=t.me%2Fauditor_test_1",
        "https://web.archive.org/web/2024/t.me/auditor_test_1",
        "https://t-me.cdn.ampproject.org/c/s/t.me/auditor_test_1",
        "https://t-me.translate.goog/auditor_test_1?_x_tr_sl=auto&_x_tr_tl=en&_x_tr_hl=en",
        "intent://resolve?domain=auditor_test_1#Intent;scheme=tg;package=org.telegram.messenger;end",
        "intent://t.me/auditor_test_1#Intent;scheme=https;end",
        f"https://link.zhihu.com/?target=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D{TARGET.replace('%', '%25')}",
    ],
)
def test_a_redirector_that_names_its_target_is_unwrapped(url: str, lexicon: Lexicon) -> None:
    target = contact_of(unwrap(parse_url(url), lexicon.hosts), lexicon.hosts)
    assert target is not None
    assert target.canonical == "tg:auditor_test_1"


@pytest.mark.parametrize(
    ("url", "contact"),
    [
        ("intent://send/15550100123#Intent;scheme=smsto;package=com.whatsapp;action=android.intent.action.SENDTO;end",
         "wa:15550100123"),
        ("intent://send?phone=15550100123#Intent;scheme=whatsapp;package=com.whatsapp.w4b;end", "wa:15550100123"),
        ("mqqopensdkapi://bizAgent/qm/qr?url=http%3A%2F%2Fqm.qq.com%2Fcgi-bin%2Fqm%2Fqr%3Ffrom%3Dapp%26k%3DAbCdEf9",
         "qqg:AbCdEf9"),
        ("https://t.me/share/url?url=https%3A%2F%2Fwa.me%2F15550100123", "wa:15550100123"),
        ("https://wa.me/15550100123?url=https%3A%2F%2Ft.me%2Fauditor_test_1", "wa:15550100123"),
        ("https://t.me/auditor_test_1?start=x&url=https%3A%2F%2Fwa.me%2F15550100123", "tg:auditor_test_1"),
        ("https://wa-me.translate.goog/15550100123?_x_tr_sl=auto", "wa:15550100123"),
    ],
)  # fmt: skip
def test_a_link_inside_a_link_is_the_one_that_opens(url: str, contact: str, lexicon: Lexicon) -> None:
    target = contact_of(unwrap(parse_url(url), lexicon.hosts), lexicon.hosts)
    assert target is not None
    assert target.canonical == contact


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://t.me/iv?url=https%3A%2F%2Fshop.example%2Fa&rhash=0123abcd", "https://shop.example/a"),
        ("https://a--b-c-example.translate.goog/x?y=1&_x_tr_sl=auto", "https://a-b.c.example/x?y=1"),
        ("https://shop-example.translate.goog/?_x_tr_hp=www-&_x_tr_tl=en", "https://www.shop.example/"),
        ("https://0-fsq-example.translate.goog/?_x_tr_enc=0", "https://xn--fsq.example/"),
        ("https://1-a-example.translate.goog/?_x_tr_enc=1", "https://a.example/"),
    ],
)
def test_a_page_that_another_shows_is_the_page(url: str, page: str, lexicon: Lexicon) -> None:
    assert unwrap(parse_url(url), lexicon.hosts).canonical == page


@pytest.mark.parametrize(
    "url",
    [
        "https://shop.example/?q=t.me/auditor_test_1",
        "https://shop.example/?url=t.me/auditor_test_1",
        "https://www.google.com/search?q=t.me/auditor_test_1",
        "https://t.me/share/url?url=https%3A%2F%2Fshop.example&text=hi",
        "https://translate.goog/",
        "intent://scan/#Intent;package=com.shop.example;end",
        "https://api.whatsapp.com/send?text=https%3A%2F%2Ft.me%2Fauditor_test_1",
    ],
)
def test_an_address_that_is_only_spoken_of_is_no_contact(url: str, lexicon: Lexicon) -> None:
    assert contact_of(unwrap(parse_url(url), lexicon.hosts), lexicon.hosts) is None


def test_an_unknown_host_with_another_site_in_its_query_is_not_unwrapped(lexicon: Lexicon) -> None:
    url = parse_url("https://shop.example/share?url=https%3A%2F%2Fnews.example%2Fa")
    assert unwrap(url, lexicon.hosts) is url


def test_unwrapping_ends_in_a_circle(lexicon: Lexicon) -> None:
    url = "https://www.google.com/url?q=https://www.google.com/url?q=https://www.google.com/url?q=x"
    assert unwrap(parse_url(url), lexicon.hosts).host == "www.google.com"
