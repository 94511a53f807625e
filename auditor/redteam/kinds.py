"""K1 to K14: how each kind of contact is written honestly, and its canonical form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, final

from auditor.redteam import ids
from auditor.redteam.case import Kind
from auditor.redteam.context import lead, tail
from auditor.redteam.draft import Draft
from auditor.redteam.draw import Draw

Maker = Callable[[Draw, bool], str]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a contact; ``cues`` are for Chinese, Traditional Chinese and English lines."""

    kind: Kind
    make: Maker
    canonical: str
    """With ``{}`` for the id."""
    cues: tuple[str, str, str]
    before: str = ""
    after: str = ""
    url: bool = False
    cased: bool = False


def _any_name(draw: Draw, digits: bool) -> str:  # noqa: FBT001 — the shape of every maker
    return ids.name(draw, digits=digits)


def _plain_name(draw: Draw, digits: bool) -> str:  # noqa: FBT001
    return ids.name(draw, digits=digits, underscore=False)


def _phone(draw: Draw, _: bool) -> str:  # noqa: FBT001
    return ids.phone(draw)


def _qq(draw: Draw, _: bool) -> str:  # noqa: FBT001
    return ids.qq(draw)


def _token(draw: Draw, _: bool) -> str:  # noqa: FBT001
    return ids.token(draw)


def _slug(draw: Draw, _: bool) -> str:  # noqa: FBT001
    return ids.slug(draw)


_TG: Final = ("Telegram TG 电报 飞机 tg", "Telegram 電報 TG", "Telegram TG")
_WX: Final = ("微信 VX 微信号 wx 加微信", "微信 WeChat 微信號", "WeChat Weixin")
_QQ: Final = ("QQ QQ号 qq 企鹅", "QQ", "QQ")
_GROUP: Final = ("QQ群 QQ群号 扣扣群", "QQ群", "QQ群")
_WA: Final = ("WhatsApp WhatsApp号", "WhatsApp", "WhatsApp")
_TEL: Final = ("电话 手机号 联系电话 客服电话", "電話 聯絡電話", "Phone Tel")
_HERE: Final = ("客服 官方客服 点击这里 链接", "客服 連結", "Support Link")


def _tg(before: str, after: str = "") -> Form:
    return Form(
        kind=Kind.TELEGRAM_LINK, make=_any_name, canonical="tg:{}", cues=_HERE, before=before, after=after, url=True
    )


def _link(kind: Kind, make: Maker, canonical: str, before: str, after: str = "", *, cased: bool = False) -> Form:
    return Form(
        kind=kind, make=make, canonical=canonical, cues=_HERE, before=before, after=after, url=True, cased=cased
    )


def _other(cues: str, canonical: str, before: str = "", make: Maker = _plain_name, after: str = "") -> Form:
    return Form(kind=Kind.OTHER, make=make, canonical=canonical, cues=(cues, cues, cues), before=before, after=after)


FORMS: Final = (
    Form(kind=Kind.TELEGRAM_AT, make=_any_name, canonical="tg:{}", cues=_TG, before="@"),
    Form(kind=Kind.TELEGRAM_NAME, make=_any_name, canonical="tg:{}", cues=_TG),
    _tg("https://t.me/"),
    _tg("t.me/"),
    _tg("https://t.me/s/"),
    _tg("https://t.me/", "?start=sim"),
    _tg("https://t.me/", "/12"),
    _tg("https://telegram.me/"),
    _tg("tg://resolve?domain="),
    _link(Kind.TELEGRAM_INVITE, _token, "tg+:{}", "https://t.me/+", cased=True),
    _link(Kind.TELEGRAM_INVITE, _token, "tg+:{}", "https://t.me/joinchat/", cased=True),
    _link(Kind.TELEGRAM_INVITE, _token, "tg+:{}", "tg://join?invite=", cased=True),
    _link(Kind.TELEGRAM_INVITE, _token, "tglist:{}", "https://t.me/addlist/", cased=True),
    _link(Kind.TELEGRAM_PHONE, _phone, "tgp:{}", "https://t.me/+"),
    _link(Kind.TELEGRAM_PHONE, _phone, "tgp:{}", "tg://resolve?phone="),
    _link(Kind.TELEGRAM_PHONE, _token, "tgm:{}", "https://t.me/m/", cased=True),
    Form(kind=Kind.WECHAT, make=_any_name, canonical="wx:{}", cues=_WX),
    _link(Kind.WECHAT_LINK, _token, "wxl:{}", "https://u.wechat.com/", cased=True),
    _link(Kind.WECHAT_LINK, _token, "wxl:{}", "https://weixin.qq.com/r/", cased=True),
    _link(Kind.WECHAT_LINK, _token, "wxl:{}", "https://work.weixin.qq.com/ca/", cased=True),
    Form(kind=Kind.QQ, make=_qq, canonical="qq:{}", cues=_QQ),
    Form(kind=Kind.QQ, make=_qq, canonical="qqg:{}", cues=_GROUP),
    _link(Kind.QQ_LINK, _qq, "qq:{}", "https://wpa.qq.com/msgrd?v=3&uin=", "&site=qq&menu=yes"),
    _link(Kind.QQ_LINK, _qq, "qq:{}", "mqqwpa://im/chat?chat_type=wpa&uin=", "&version=1"),
    _link(Kind.QQ_LINK, _qq, "qq:{}", "tencent://message/?uin=", "&Site=qq"),
    Form(kind=Kind.WHATSAPP, make=_phone, canonical="wa:{}", cues=_WA, before="+"),
    _link(Kind.WHATSAPP, _phone, "wa:{}", "https://wa.me/"),
    _link(Kind.WHATSAPP, _phone, "wa:{}", "https://api.whatsapp.com/send?phone="),
    _link(Kind.WHATSAPP, _token, "wag:{}", "https://chat.whatsapp.com/", cased=True),
    Form(kind=Kind.PHONE, make=_phone, canonical="tel:{}", cues=_TEL, before="+"),
    _link(Kind.SHOP, _slug, "short:t.cn/{}", "https://t.cn/", cased=True),
    _link(Kind.SHOP, _slug, "short:bit.ly/{}", "https://bit.ly/", cased=True),
    _link(Kind.SHOP, _slug, "url:{}.shop", "https://www.", ".shop/buy"),
    _link(Kind.SHOP, _slug, "url:{}.top", "https://", ".top"),
    _other("LINE LINE号", "line:{}"),
    _other("Signal", "signal:{}", "+", _phone),
    _other("Viber", "viber:{}", "+", _phone),
    _other("Discord", "discord:{}"),
    _other("Potato 土豆聊天", "app:{}"),
    _other("BatChat 蝙蝠聊天", "app:{}"),
    _other("小红书号 抖音号", "app:{}"),
    _other("邮箱 E-mail 邮件", "mailto:{}@sim-shop.example", make=_any_name, after="@sim-shop.example"),
)  # fmt: skip

LANGUAGES: Final = ("zh-Hans", "zh-Hant", "en")
_JOINTS: Final = ("：", ":", " ", "： ")


def forms_of(kind: Kind) -> tuple[Form, ...]:
    """Give the ways to write one kind."""
    return tuple(form for form in FORMS if form.kind is kind)


def honest(kind: Kind, draw: Draw, *, language: str, digits: bool, form: Form | None = None) -> Draft:
    """Give a line with a new contact of one kind, undisguised."""
    form = form or draw.pick(forms_of(kind))
    handle = form.make(draw, digits)
    cue = draw.pick(form.cues[LANGUAGES.index(language)].split())
    joint = draw.pick(_JOINTS if language != "en" else (": ", " "))
    if joint == " " and cue in {"加微信", "飞机", "QQ群号"}:
        joint = "："
    return Draft(
        kind=kind, handle=handle, canonical=form.canonical.format(handle), language=language,
        lead=lead(draw, language, form.url, cue), cue=cue, joint=joint, before=form.before, cells=tuple(handle),
        after=form.after, tail=tail(draw, language, form.url), url=form.url, cased=form.cased,
    )  # fmt: skip
