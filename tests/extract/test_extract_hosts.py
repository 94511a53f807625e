"""The hosts of the lexicon do what their class says: lead on, hide where they lead, name a contact."""

from urllib.parse import quote

import pytest

from auditor.extract.link_contact import SERVICES, contact_of, unwrap
from auditor.extract.links import kind_of
from auditor.extract.mentions import LinkKind
from auditor.extract.url import parse_url
from auditor.lexicon.lexicon import Lexicon

TARGET = "https://t.me/auditor_test_1"
NOT_READ = frozenset({"other"})
"""Services the form of whose links the editors do not know."""


def reached(address: str, lexicon: Lexicon) -> str | None:
    target = contact_of(unwrap(parse_url(address), lexicon.hosts), lexicon.hosts)
    return target.canonical if target is not None else None


def _leading(host: str, name: str) -> str:
    match name:
        case "path":
            return f"https://{host}/{TARGET}"
        case "host":
            return f"https://t-me.{host}/auditor_test_1"
        case _:
            return f"https://{host}/go?{name}={quote(TARGET, safe='')}"


def test_every_redirector_gives_its_target_away(lexicon: Lexicon) -> None:
    addresses = [_leading(host, name) for host, names in lexicon.hosts.redirectors.items() for name in names]
    assert len(addresses) >= 100
    assert [address for address in addresses if reached(address, lexicon) != "tg:auditor_test_1"] == []


@pytest.mark.parametrize("kind", [LinkKind.SHORTENER, LinkKind.LANDING])
def test_a_link_of_an_unknown_destination_is_called_so(kind: LinkKind, lexicon: Lexicon) -> None:
    hosts = lexicon.hosts.shorteners if kind is LinkKind.SHORTENER else lexicon.hosts.landing
    other = lexicon.hosts.shorteners if kind is LinkKind.LANDING else frozenset()
    urls = [parse_url(f"https://{host}/auditor-test") for host in hosts - other]
    assert len(urls) >= 100
    assert [url.host for url in urls if kind_of(url, url, None, lexicon.hosts) is not kind] == []


def test_every_service_has_a_reader(lexicon: Lexicon) -> None:
    assert set(lexicon.hosts.contact.values()) - NOT_READ == {"telegram", *SERVICES}


def test_a_service_that_is_not_read_gives_no_contact(lexicon: Lexicon) -> None:
    hosts = [host for host, kind in lexicon.hosts.contact.items() if kind in NOT_READ]
    assert hosts
    assert [host for host in hosts if reached(f"https://{host}/auditor_test_1", lexicon) is not None] == []


@pytest.mark.parametrize("host", ["tttttt.me", "teleg.one", "telegram.im", "telegram.dog"])
def test_a_mirror_names_the_same_account(host: str, lexicon: Lexicon) -> None:
    assert reached(f"https://{host}/auditor_test_1", lexicon) == "tg:auditor_test_1"


def test_an_article_on_wechat_is_no_contact(lexicon: Lexicon) -> None:
    assert reached("https://mp.weixin.qq.com/s/auditorTest", lexicon) is None


def test_a_help_page_of_whatsapp_is_no_contact(lexicon: Lexicon) -> None:
    assert reached("https://faq.whatsapp.com/100000000000001", lexicon) is None
