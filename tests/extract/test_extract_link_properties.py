"""Whatever a link is made of, reading it ends in an id that its service could have given, or in none."""

from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract.channels import DIGITS, ID, PREFIX
from auditor.extract.link_contact import contact_of, unwrap
from auditor.extract.link_target import LONGEST, TOKEN
from auditor.extract.mentions import Channel
from auditor.extract.url import parse_url
from auditor.lexicon.lexicon import Lexicon
from auditor.lexicon.load import load

LEXICON = load()
_DOTTED = TOKEN | frozenset(".")
ALPHABETS = {
    "tg": ID, "tg+": TOKEN, "tglist": TOKEN, "tgm": TOKEN, "tgc": TOKEN, "tgp": DIGITS,
    "wx": TOKEN, "wxl": TOKEN, "qq": TOKEN, "qqg": TOKEN, "wa": DIGITS, "wag": TOKEN, "tel": DIGITS,
    "line": _DOTTED, "signal": _DOTTED, "viber": _DOTTED, "discord": TOKEN, "app": _DOTTED | frozenset("@#!*:,=/+"),
}  # fmt: skip
SCHEMES = (
    "tg://", "tg:", "weixin://", "whatsapp://", "mqqapi://", "tencent://", "line://", "viber://", "sgnl://signal.me/",
    "discord://-/", "kakaoopen://", "zalo://", "skype:", "threema://", "matrix:", "simplex:/", "fb-messenger://",
    "mailto:", "tel:", "sms:", "intent://",
)  # fmt: skip
WORDS = (
    "resolve?domain=", "resolve?phone=", "join?invite=", "+", "joinchat/", "addlist/", "s/", "m/", "contact/",
    "send?phone=", "channel/", "message/", "c/", "r/", "ca/", "msgrd?uin=", "q/", "?k=", "?param=",
    "?busi_data=", "?p=2:",
    "ti/p/~", "R/ti/p/@", "?accountId=", "#p/+", "#eu/", "#", "chat?number=", "pa?chatURI=", "invite/", "users/", "o/",
    "_", "talk/", "g/", "t/", "#/@", "contact#/?smp=", "contacts/profile/", "dl/business/?t=", "#?tgaddr=", "",
)  # fmt: skip
KNOWN = [
    link
    for links in yaml.safe_load(Path(__file__).with_name("link_contacts.yaml").read_text(encoding="utf-8")).values()
    for link, contact in links.items()
    if contact is not None
]
pieces = st.text(max_size=40) | st.text(st.sampled_from("aZ09_-.@:/?&=#+%~*!,; ａ１。é"), max_size=40)
built = st.builds(
    lambda start, word, text, coded: f"{start}{word}{quote(text) if coded else text}",
    st.sampled_from([*(f"https://{host}/" for host in (*LEXICON.hosts.contact, *LEXICON.hosts.redirectors)), *SCHEMES]),
    st.sampled_from(WORDS),
    pieces,
    st.booleans(),
)
spoilt = st.builds(
    lambda link, at, gone, text: link[: max(0, len(link) - at)] + text + link[max(0, len(link) - at + gone) :],
    st.sampled_from(KNOWN),
    st.integers(0, 40),
    st.integers(0, 8),
    pieces | st.just(""),
)
"""A link that names somebody, with something put in or taken out near its end."""
addresses = built | spoilt


def _well_formed(address: str) -> bool:
    url = unwrap(parse_url(address), LEXICON.hosts)
    target = contact_of(url, LEXICON.hosts)
    if target is None:
        return True
    prefix, colon, plain = target.canonical.partition(":")
    if prefix == PREFIX[Channel.EMAIL]:
        return plain.count("@") == 1 and not any(char.isspace() for char in plain)
    return bool(colon and plain) and len(plain) <= LONGEST and ALPHABETS[prefix].issuperset(plain)


@given(addresses)
def test_a_link_of_a_known_host_names_an_id_of_its_alphabet_or_nobody(address: str) -> None:
    assert _well_formed(address)


@given(st.text(max_size=200))
def test_any_text_taken_for_a_link_names_an_id_of_its_alphabet_or_nobody(address: str) -> None:
    assert _well_formed(address)


@given(addresses)
def test_reading_a_link_twice_gives_the_same(address: str) -> None:
    url = unwrap(parse_url(address), LEXICON.hosts)
    assert unwrap(url, LEXICON.hosts).canonical == url.canonical or contact_of(url, LEXICON.hosts) is None


@pytest.mark.parametrize(
    "host",
    ["start.me", "at.me", "chat.me", "frontttttt.menu", "t.me.evil.example", "wa.me.example", "mylin.ee", "xvk.me"],
)
@pytest.mark.parametrize(
    "path", ["auditor_test_1", "+AbCdEf123", "15550100123", "ti/p/~auditor_test", "t/auditor.test"]
)
def test_a_host_that_only_looks_alike_names_nobody(host: str, path: str, lexicon: Lexicon) -> None:
    assert contact_of(parse_url(f"https://{host}/{path}"), lexicon.hosts) is None


@pytest.mark.parametrize("host", sorted(LEXICON.hosts.contact))
def test_the_host_of_a_service_in_a_path_or_a_query_names_nobody(host: str, lexicon: Lexicon) -> None:
    for address in (f"https://shop.example/{host}/auditor_test_1", f"https://shop.example/?next={host}/auditor_test_1"):
        assert contact_of(unwrap(parse_url(address), lexicon.hosts), lexicon.hosts) is None
