"""F04: a contact in a picture that can be read without looking at it: badges, status pictures, drawings."""

import base64
from typing import Final
from urllib.parse import quote

from auditor.redteam import ids
from auditor.redteam.draft import Draft, Piece
from auditor.redteam.draw import Draw
from auditor.redteam.family import Family
from auditor.redteam.page import Page, html, markdown

PICTURES: Final = Family(
    name="F04",
    dev=("badge-telegram", "badge-wechat", "qq-status", "svg-text"),
    held=("badge-static", "badge-path", "data-svg", "data-svg-base64", "qq-status-html"),
)
CANONICAL: Final = {
    "badge-telegram": "tg:{}", "badge-wechat": "wx:{}", "qq-status": "qq:{}", "svg-text": "wx:{}",
    "badge-static": "tg:{}", "badge-path": "wx:{}", "data-svg": "tg:{}", "data-svg-base64": "wx:{}",
    "qq-status-html": "qq:{}",
}  # fmt: skip


def drawn(member: str, draw: Draw) -> tuple[str, str]:
    """Give an id for a picture of one sort, and its canonical form."""
    handle = ids.qq(draw) if member.startswith("qq") else ids.name(draw, digits=True)
    return handle, CANONICAL[member].format(handle)


def picture(draft: Draft, member: str, draw: Draw) -> Page:
    """Lay out the picture of the draft's id."""
    ident, language = draft.handle, draft.language
    badge = ident.replace("_", "__").replace("-", "--")  # as shields.io wants it
    match member:
        case "badge-telegram":
            parts = ("![客服](https://img.shields.io/badge/Telegram-@", badge, "-26A5E4)")
        case "badge-wechat":
            parts = (f"![](https://img.shields.io/badge/{quote('微信')}-", badge, "-brightgreen?logo=wechat)")
        case "qq-status":
            parts = ("![QQ](https://wpa.qq.com/pa?p=2:", ident, ":51)")
        case "badge-static":
            parts = ("![](https://img.shields.io/static/v1?label=TG&message=%40", ident, "&color=blue)")
        case "badge-path":
            parts = (f"![](https://badgen.net/badge/{quote('加微信')}/", ident, "/green)")
        case "svg-text":
            parts = ('<svg width="300" height="40"><text x="5" y="20">办卡加微信：', ident, "</text></svg>")
        case "qq-status-html":
            parts = ('<img border="0" src="http://wpa.qq.com/pa?p=2:', ident, ':41" alt="">')
        case "data-svg":
            text = f"<svg xmlns='http://www.w3.org/2000/svg'><text y='20'>Telegram: @{ident}</text></svg>"
            parts = ('<img src="data:image/svg+xml,', quote(text, safe="='/: "), '">')
        case _:
            text = f'<svg xmlns="http://www.w3.org/2000/svg"><text y="20">微信：{ident}</text></svg>'
            parts = ("![](data:image/svg+xml;base64,", base64.b64encode(text.encode()).decode(), ")")
    pieces = (Piece("near", parts[0]), Piece("id", parts[1]), Piece("near", parts[2]))
    if member in {"svg-text", "qq-status-html", "data-svg"}:
        return html("<p>", pieces, "</p>", draw, language)
    return markdown("", pieces, "", draw, language)
