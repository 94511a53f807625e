"""Signs around a cut: which brackets, separators and words mean nothing once what they held is gone."""

from typing import Final

import re2

BLANKS: Final = " \t\u3000\u00a0"
BREAKS: Final = "\r\n"
CLOSES: Final = {
    "[": "]",
    "(": ")",
    "（": "）",
    "【": "】",
    "「": "」",
    "『": "』",
    "《": "》",
    "〔": "〕",
    "｛": "｝",
    "{": "}",
    "［": "］",
    "“": "”",
    "‘": "’",
}
"""Opening bracket or quotation mark, and the one that closes it."""
OPENS: Final = {close: start for start, close in CLOSES.items()}
UNCLOSED: Final = "[(（【［"
"""Brackets that spam leaves open at the end of a line."""
EMPHASIS: Final = "*_~`"
POINTS: Final = ":：→➡←⬅👉"
"""Signs that lead to what follows; behind them nothing may be missing."""
COMMAS: Final = ",，、;；/／|｜&＆·・"
"""Signs between two things."""
ENDS: Final = ".。!！?？…"
PLAIN_END: Final = frozenset(COMMAS + ENDS + "".join(OPENS))

_WORDS: Final = (
    "请|可|可以|也|也可以|或|或者|和|及|与|的|我|他|她|我们|本人|加|加我|加入|添加|联系|咨询|洽|找|搜|搜索|扫|扫码|关注|"
    "(?:技术)?客服[0-9A-Z]?|售后|官方|微信|微信号|微信群|公众号|电报|电报群|飞机|纸飞机|扣扣|群|群组|频道|电话|手机|热线|邮箱|邮件|"
    "号|号码|账号|帐号|联系方式|联系人|联系我们|私聊|私信|备用|购买|办卡|办理|下单|订购|交流|"
    "請|搜尋|聯繫|聯絡|諮詢|微信號|電報|飛機|頻道|電話|郵箱|號|號碼|帳號|購買|辦卡|下單|"
    "please|contact|contacts|contact us|us|me|my|our|add|on|via|by|at|or|and|call|message|dm|pm|write|to|the|a|"
    "telegram|tg|whatsapp|wechat|weixin|wx|vx|line|signal|viber|discord|qq|phone|tel|e-mail|email|mail|"
    "group|channel|join|id|account|support|number|no|here|image|img|图片|圖片"
)
_LEFT_OVER: Final = re2.compile(
    rf"(?i)(?:{_WORDS}|[\s\p{{P}}\p{{S}}\x{{200b}}-\x{{200f}}\x{{fe0f}}]|\d{{1,2}}[.)、]|&nbsp;|<br ?/?>)*"
)
_OPENS_BLOCK: Final = re2.compile(
    r"(?i)(#{1,6}(?:[ \t]|$)|>|[-+*](?:[ \t]|$)|(?:```|~~~)|=+[ \t]*$|-{3,}|\*{3,}|_{3,}|\[[^\]]*\]:|\|)"
)
_NUMBER: Final = re2.compile(r"(\d{1,9})[.)](?:[ \t]|$)")
_MARKER: Final = re2.compile(
    r"[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)]|#{1,6})(?:[ \t]+|$)|>)*(?:\[[ xX]\] |\[\^[^\]\s]+\]:[ \t]*)?"
)


def is_left_over(words: str) -> bool:
    """Say whether ``words`` say nothing by themselves: signs, and words that only lead to a contact (请加, contact)."""
    return _LEFT_OVER.fullmatch(words) is not None


def marker(line: str) -> int:
    """Count the characters of quote, list and heading marks with which a line of Markdown begins."""
    found = _MARKER.match(line)
    return found.end() if found is not None else 0


def guard(rest: str) -> int:
    """Give how many characters into ``rest`` a backslash keeps it from beginning a block of Markdown; -1 where none."""
    number = _NUMBER.match(rest)
    if number is not None:
        return int(number.end(1))
    return 0 if _OPENS_BLOCK.match(rest) is not None else -1
