"""The WeChat or QQ account that a link names."""

import json
from base64 import urlsafe_b64decode
from typing import Final

from auditor.extract.channels import PREFIX
from auditor.extract.link_target import Target, account, at, coded, values_of, words_of
from auditor.extract.mentions import Channel
from auditor.extract.url import Url
from auditor.text.fold import ascii_lower

_CODE_PATHS: Final = {
    "u.wechat.com": frozenset({""}),
    "weixin.qq.com": frozenset({"r", "g", "q"}),
    "work.weixin.qq.com": frozenset({"ca", "kfid", "kf", "u", "gm", "g", "r"}),
}
"""Host → the first words of its paths behind which a code stands for a person, a group or a service desk."""
_APP_PATHS = frozenset({"r", "g", "qr", "ca", "kfid"})
_GROUP_NAMES = ("group_code", "groupcode", "groupuin")
_LEAST_TOKEN = 3


def wechat(url: Url) -> Target | None:
    """Give the account behind a WeChat code; an article, a payment and a login are no contact."""
    words, values = words_of(url), values_of(url)
    host = url.host.removeprefix("www.")
    if url.scheme in {"weixin", "wechat"}:
        return _wechat_scheme(words, values)
    if host == "open.weixin.qq.com" and words == ["qr", "code"]:  # the picture of an official account's code
        return account(Channel.WECHAT, values.get("username", ""))
    paths = _CODE_PATHS.get(host)
    if paths is None or not words:
        return None
    if "" in paths:
        return _code(words[0])
    return _code(words[-1]) if len(words) > 1 and ascii_lower(words[0]) in paths else None


def _wechat_scheme(words: list[str], values: dict[str, str]) -> Target | None:
    match [ascii_lower(word) for word in words[:2]]:
        case ["dl", "business"]:  # a page inside the app, by a ticket or by the app it belongs to
            return _code(values.get("t") or values.get("ticket") or values.get("appid") or "")
        case ["contacts", "profile"]:
            return account(Channel.WECHAT, at(words, 2)) or (_code(words[-1]) if "r" in words[3:] else None)
        case ["profile", _]:
            return account(Channel.WECHAT, words[1])
        case [first, _] if first in _APP_PATHS:
            return _code(words[-1])
        case _:
            return None


def _code(token: str) -> Target | None:
    return coded(Channel.WECHAT, "wxl", token, least=_LEAST_TOKEN)


def qq(url: Url) -> Target | None:
    """Give the number, or the code that stands for it, of a person or a group on QQ."""
    values = values_of(url)
    values |= _packed(values)
    return _by_number(values) or _by_code(url, values) or _by_path(url)


def _by_number(values: dict[str, str]) -> Target | None:
    for name in _GROUP_NAMES:
        if (group := account(Channel.QQ_GROUP, values.get(name, ""))) is not None:
            return group
    uin = values.get("uin") or values.get("nameaccount") or ""
    state = values.get("p", "").split(":")  # the status picture: p=2:<uin>:51
    return account(Channel.QQ_GROUP if "group" in values.values() else Channel.QQ, uin or at(state, 1))


def _by_code(url: Url, values: dict[str, str]) -> Target | None:
    code = values.get("k") or values.get("idkey") or values.get("invitecode") or ""
    return _qq_code(Channel.QQ if url.host == "sighttp.qq.com" else Channel.QQ_GROUP, code)


def _by_path(url: Url) -> Target | None:
    match url.host, words_of(url):
        case "user.qzone.qq.com", [first, *_]:
            return account(Channel.QQ, first)
        case ("qm.qq.com", ["q", code, *_]) | ("wpa1.qq.com", [code]):
            return _qq_code(Channel.QQ, code)
        case "pd.qq.com", ["s" | "g", code, *_]:
            return _qq_code(Channel.QQ_GROUP, code)
        case _:
            return None


def _qq_code(channel: Channel, code: str) -> Target | None:
    return coded(channel, PREFIX[channel], code.replace("+", "-").replace("/", "_"))


def _packed(values: dict[str, str]) -> dict[str, str]:
    """Give the parameters that stand as JSON inside another one, in hexadecimal digits or base64."""
    inner: object = None
    try:
        if (digits := values.get("param", "")) != "":
            inner = json.loads(bytes.fromhex(digits))
        elif (code := values.get("busi_data", "")) != "":
            code = code.replace("+", "-").replace("/", "_").rstrip("=")
            inner = json.loads(urlsafe_b64decode(code + "=" * (-len(code) % 4)))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(inner, dict):
        return {}
    return {ascii_lower(str(name)): str(value) for name, value in inner.items() if isinstance(value, str | int)}
