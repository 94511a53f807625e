"""C: the word that says which app it is, and the sign between it and the id."""

from dataclasses import replace
from typing import Final

from auditor.redteam.case import Expect, Half, Kind
from auditor.redteam.draft import Draft
from auditor.redteam.draw import Draw
from auditor.redteam.family import Family
from auditor.redteam.form import Change

_WECHAT: Final = (Kind.WECHAT, Kind.WECHAT_LINK)
_TELEGRAM: Final = (Kind.TELEGRAM_AT, Kind.TELEGRAM_NAME)

HOMOPHONES: Final = Family(
    name="C01",
    dev=("薇信", "薇芯", "维信", "微心", "威芯", "薇", "微", "唯心", "徽信", "薇新", "V信", "微鑫", "薇❤"),
    held=(
        "媺信",
        "葳信",
        "嶶芯",
        "微辛",
        "溦信",
        "薇欣",
        "威星",
        "围信",
        "惟信",
        "葳",
        "媺",
        "微昕",
        "煨信",
        "喂信",
        "巍信",
    ),
)
LOOKALIKES: Final = Family(
    name="C02",
    dev=("徴信", "嶶信", "徵信", "微伩", "薇伩", "澂信"),
    held=("徾信", "癓信", "微惞", "溦伩", "霺信", "微㐰", "嶶㐰"),
)
SPLIT: Final = {
    Kind.TELEGRAM_NAME: Family(
        name="C03t", dev=("飞木几", "电扌及", "飞 木几"), held=("乁飞木几", "电 扌 艮", "雨电扌艮")
    ),
    Kind.WECHAT: Family(name="C03w", dev=("彳微亻言", "微亻言", "薇亻言"), held=("彳敚亻言", "威 亻 言", "微 亻讠")),
    Kind.QQ: Family(name="C03q", dev=("扌口扌口", "扌口 号"), held=("人止鸟", "企我鸟", "口口号")),
}
PINYIN: Final = {
    Kind.WECHAT: Family(
        name="C04w",
        dev=("weixin", "wx", "vx", "v信", "wei信", "q微", "W", "威x", "WeiXin", "vx号", "微X"),
        held=("ㄨx", "wechat", "V芯", "w信", "wexin", "扣微", "v❤", "vxin", "微xin", "weChat号", "V", "薇x", "wēixìn"),
    ),
    Kind.TELEGRAM_NAME: Family(
        name="C04t",
        dev=("zfj", "dianbao", "feiji", "tg", "TG号", "telegram", "电bao", "T G"),
        held=("zhifeiji", "dian报", "fei机", "TeleGram", "飞ji", "xiaofeiji", "tele", "tegram"),
    ),
}
SLANG: Final = {
    Kind.TELEGRAM_NAME: Family(
        name="C05t",
        dev=("飞机", "纸飞机", "电报", "小飞机", "电报群", "飞机号"),
        held=("✈机", "飞鸡", "蓝飞机", "白飞机", "电抱", "殿报", "灰机", "纸灰机", "小灰机", "飞基"),
    ),
    Kind.WECHAT: Family(
        name="C05w", dev=("绿泡泡", "绿泡", "绿泡号", "绿色软件"), held=("绿聊", "绿炮炮", "小绿", "绿信", "绿气泡")
    ),
    Kind.QQ: Family(
        name="C05q",
        dev=("企鹅", "扣扣", "抠抠", "球球", "扣", "企鹅号"),
        held=("蔻蔻", "丘丘", "秋秋", "寇寇", "鹅号", "叩叩", "企额", "小企鹅", "佝佝", "球号"),
    ),
    Kind.OTHER: Family(
        name="C05o",
        dev=("土豆", "蝙蝠", "土豆号", "蝙蝠聊天"),
        held=("马铃薯", "🥔", "🦇", "Potato", "BatChat", "小蝙蝠"),
    ),
}
EMOJI: Final = {
    Kind.TELEGRAM_AT: Family(name="C06a", dev=("✈️", "TG💪+", "✈", "🛩"), held=("🛫", "🛩️", "TG👉", "🕊", "📨TG")),
    Kind.TELEGRAM_NAME: Family(name="C06t", dev=("✈️", "TG✈️", "🛩", "飞✈️机"), held=("🛫", "🛩️", "TG🛩", "纸✈", "💬TG")),
    Kind.WECHAT: Family(
        name="C06w", dev=("💬微", "🟢", "V💬", "🟢微", "📱微信"), held=("💚", "💬V", "微💚", "🍀信", "📲V信")
    ),
    Kind.QQ: Family(name="C06q", dev=("🐧", "🐧号", "Q🐧"), held=("🐧🐧", "企🐧", "🐧Q", "南极🐧")),
}
VERBS: Final = {
    Kind.WECHAT: Family(
        name="C07w",
        dev=("伽V", "家V", "+V", "➕V", "嘉微", "加V", "茄薇", "➕微信"),
        held=("夾V", "佳V", "珈薇", "＋威", "駕V", "咖V", "✚V", "jia微", "迦微", "傢V信"),
    ),
    Kind.TELEGRAM_NAME: Family(
        name="C07t",
        dev=("+飞机", "➕TG", "伽电报", "家TG"),
        held=("夾飞机", "✚TG", "珈电报", "jia飞机", "佳TG", "＋tg"),
    ),
}
FOREIGN: Final = Family(
    name="C10",
    dev=("電報", "テレグラム", "텔레그램", "Телеграм", "Télégram", "تلگرام", "เทเลแกรม", "紙飛機", "ТГ", "テレ"),
    held=("飛機", "텔레", "Телега", "Telegrama", "تيليجرام", "เทเลแกรม ไอดี", "小飛機", "телеграмм", "тг", "텔",
          "تليجرام", "Kênh Telegram", "akun Telegram", "電報號"),
)  # fmt: skip
COLONS: Final = Family(
    name="C11",
    dev=("∶", "：", "→", "﹕", "➡️", "=", "-", " 👉 "),
    held=("꞉", "︰", "⇒", "˸", "➜", ">>", "┃", "ː", "⦂", " ☞ "),
)
POINTERS: Final = Family(
    name="C08",
    dev=("看我主页", "联系方式在主页", "看主页简介", "私我", "滴滴我", "看头像", "看置顶", "点煮页"),
    held=("见首页签名", "主叶有联系方式", "煮叶找我", "si我拿", "戳我头像", "简介里有方式", "置顶评论里找我",
          "看个性签名", "主页见", "sx我", "私信我发你", "dd我"),
)  # fmt: skip
_BRACKETS: Final = Family(name="C09", dev=("【|】", "（|）"), held=("〖|〗", "「|」", "《|》", "[|]"))
_SERVICES: Final = (
    "代办香港卡、英国卡、秘鲁卡，包激活",
    "全球流量卡、注册卡、接码、长期保号",
    "虚拟号出租，代开实体卡，售后一年",
)


def named(families: dict[Kind, Family]) -> Change:
    """Give the transform that takes another cue, of the family for the kind; ``@`` stays where it was."""

    def change(draft: Draft, draw: Draw, half: Half) -> Draft:
        family = families[draft.kind]
        member = family.pick(draw, half)
        return replace(draft, cue=member).used(family.label(member))

    return change


def _also(families: dict[Kind, Family], kind: Kind, like: Kind) -> dict[Kind, Family]:
    return families | {kind: families[like]}


homophone = named(dict.fromkeys(_WECHAT, HOMOPHONES))
lookalike = named(dict.fromkeys(_WECHAT, LOOKALIKES))
split = named(SPLIT)
pinyin = named(PINYIN)
slang = named(SLANG)
picture = named(EMOJI)
verb = named(VERBS)
foreign = named({Kind.TELEGRAM_NAME: FOREIGN})


def colon(draft: Draft, draw: Draw, half: Half) -> Draft:
    """C11: another sign where the colon stands."""
    member = COLONS.pick(draw, half)
    return replace(draft, joint=member).used(COLONS.label(member))


def pointer(draft: Draft, draw: Draw, half: Half) -> Draft:
    """C08: no id at all; the text sends the reader to a profile."""
    member = POINTERS.pick(draw, half)
    return replace(
        draft, cue=member, joint="", before="", cells=(), after="", handle="", canonical="", expect=Expect.OFF_PAGE
    ).used(POINTERS.label(member))


def bracketed(draft: Draft, draw: Draw, half: Half) -> Draft:
    """C09: the id alone in brackets behind a list of services."""
    member = _BRACKETS.pick(draw, half)
    begin, _, end = member.partition("|")
    out = replace(draft, lead=draw.pick(_SERVICES), cue="", joint=begin, after=end, tail="")
    return out.used(_BRACKETS.label(member))
