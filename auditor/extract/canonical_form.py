"""What a canonical form of a contact looks like (REPORT), for people who write one by hand."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from auditor.extract.channels import DIGITS, PREFIX, is_id
from auditor.extract.mentions import Channel
from auditor.text.fold import ascii_lower, fold_text
from auditor.yamlfile.node import nearest

_TOKEN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
_HOST: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_LONGEST: Final = 254
"""Characters of the longest mail address (RFC 5321 §4.5.3.1, RFC 3696 erratum 1690)."""
_SHOW: Final = "; auditor explain shows a contact's as “known as”"
_SEEN: Final = {
    "telegram": "tg", "wechat": "wx", "weixin": "wx", "whatsapp": "wa", "phone": "tel", "email": "mailto",
    "mail": "mailto", "website": "url", "shortlink": "short", "qq-group": "qqg", "other": "app",
}  # fmt: skip
_TELEGRAM: Final = ("t.me/", "telegram.me/")
_NUMERIC: Final = frozenset({"qq", "qqg", "wa", "tel", "tgp", "signal", "viber"})


def _digits(name: str) -> bool:
    return DIGITS.issuperset(name)


def _token(name: str) -> bool:
    return _TOKEN.issuperset(name)


def _host(name: str) -> bool:
    return _HOST.issuperset(name) and "." in name.strip(".-")


def _mail(name: str) -> bool:
    user, at, host = name.partition("@")
    return bool(at and user) and _host(host) and ascii_lower(name) == name and " " not in name


def _short(name: str) -> bool:
    host, slash, slug = name.partition("/")
    return bool(slash and slug) and _host(host)


FORMS: Final[Mapping[str, tuple[Callable[[str], bool], str]]] = {
    **{
        PREFIX[channel]: (partial(is_id, channel), f"{PREFIX[channel]}:{example}")
        for channel, example in (
            (Channel.TELEGRAM, "our_support"), (Channel.WECHAT, "our_support"), (Channel.LINE, "our_support"),
            (Channel.DISCORD, "our_support"), (Channel.OTHER, "our_support"),
        )
    },
    "qq": (_digits, "qq:1234567"), "qqg": (_digits, "qqg:1234567"), "wa": (_digits, "wa:12025550123"),
    "tel": (_digits, "tel:12025550123"), "signal": (_digits, "signal:12025550123"),
    "viber": (_digits, "viber:12025550123"), "tgp": (_digits, "tgp:12025550123"), "tgm": (_token, "tgm:AbC12"),
    "tg+": (_token, "tg+:AbC12"), "tglist": (_token, "tglist:AbC12"), "wxl": (_token, "wxl:AbC12"),
    "wag": (_token, "wag:AbC12"), "mailto": (_mail, "mailto:help@our-site.example"),
    "url": (_host, "url:our-site.example"), "short": (_short, "short:host.example/AbC12"),
}  # fmt: skip
"""By prefix: what may stand behind it, and an example."""


def wrong_form(form: str) -> str | None:
    """Say what is wrong with a canonical form and what to write; ``None`` when it is one."""
    prefix, colon, name = form.partition(":")
    known = FORMS.get(prefix)
    if colon and known is not None and name and len(name) <= _LONGEST and known[0](name):
        return None
    written = _likely(form)
    if written is not None:
        return f"no exact id; write {written!r}"
    if known is None or not colon:
        return f"no exact id{nearest(prefix, FORMS) if colon else ''}; write it like 'tg:our_support'{_SHOW}"
    return f"no id of that kind; write it like {known[1]!r}{_SHOW}"


def _likely(form: str) -> str | None:
    """Give the canonical form that was probably meant; ``None`` when that cannot be told."""
    plain = fold_text(form).strip().removeprefix("https://").removeprefix("http://")
    for host in _TELEGRAM:
        plain = f"@{plain.removeprefix(host)}" if plain.startswith(host) else plain
    prefix, _, name = (f"tg:{plain}" if plain.startswith("@") else plain).partition(":")
    prefix = _SEEN.get(prefix.strip(), prefix.strip())
    name = name.strip().removeprefix("@")
    if prefix in _NUMERIC:
        name = "".join(char for char in name if char not in "+ -()")
    known = FORMS.get(prefix)
    if known is None or known[0] in {_token, _short} or not name or not known[0](name):
        return None  # a code's capitals mean something, and folding has lost them
    return f"{prefix}:{name}"
