"""D: what stands around the line so that a parser loses it: references, nesting, encodings, broken markup."""

import base64
from typing import Final

from auditor.redteam.carriers import CARRIERS
from auditor.redteam.draft import Draft, Piece, Pieces, line, text_of
from auditor.redteam.draw import Draw
from auditor.redteam.family import Family
from auditor.redteam.hiding import PLACES
from auditor.redteam.page import HTML, Page, html, markdown, t

LABELS: Final = Family(
    name="D01",
    dev=("官网", "点击这里", "https://guide.example/help"),
    held=("帮助中心", "查看详情", "www.guide.example"),
)
LINKS: Final = Family(name="D03", dev=("reference", "bare-cjk"), held=("footnote", "autolink"))
REFERENCES: Final = Family(name="D08", dev=("decimal", "hex"), held=("padded", "twice", "named"))
NESTS: Final = Family(name="D10", dev=("quotes", "divs"), held=("lists", "spans", "mixed"))
ENCODINGS: Final = Family(name="D12", dev=("gb18030", "utf-16"), held=("utf-16-le", "big5", "utf-8-sig"))
BROKEN: Final = Family(name="D14", dev=("image-inside", "doubled"), held=("unclosed", "open-bold", "crossed"))
_NAMED: Final = {"@": "&commat;", "_": "&lowbar;", ":": "&colon;", ".": "&period;", "/": "&sol;", "+": "&plus;"}


def _in_link(draft: Draft, begin: str, end: str) -> Pieces:
    """Give the address of the draft between ``begin`` and ``end``, with its lead and tail."""
    return (
        t(draft.lead), Piece("near", begin + draft.before), Piece("id", "".join(draft.cells)),
        Piece("near", draft.after + end), t(draft.tail),
    )  # fmt: skip


def label(draft: Draft, member: str, draw: Draw) -> Page:
    """D01: a link whose words name another place."""
    return markdown("", _in_link(draft, f"[{member}](", ")"), "", draw, draft.language)


def reference(draft: Draft, member: str, draw: Draw) -> Page:
    """D03: definitions, footnotes, autolinks, an address that touches Chinese."""
    address = (Piece("near", draft.before), Piece("id", "".join(draft.cells)), Piece("near", draft.after))
    match member:
        case "reference":
            use = (Piece("id", "[客服][1]"), t("，在线秒回。\n\n"), Piece("near", "[1]: " + text_of(address)))
            return markdown(draft.lead, use, "", draw, draft.language)
        case "footnote":
            return markdown("客服见注释[^1]。\n\n[^1]: 联系", address, "", draw, draft.language)
        case "autolink":
            return markdown("", _in_link(draft, "<", ">"), "", draw, draft.language)
        case _:
            return markdown("有需要的联系", address, "，谢谢大家。", draw, draft.language)


def escaped(draft: Draft, member: str, draw: Draw) -> Page:
    """D08: character references instead of characters."""
    name, lay = draw.pick(tuple(CARRIERS.items()))
    pieces = tuple(
        one if one.role == "text" else Piece(one.role, "".join(_reference(char, member) for char in one.text))
        for one in line(draft)
    )
    return Page(pieces=lay(pieces, draw, draft.language), carrier=name)


def _reference(char: str, member: str) -> str:
    match member:
        case "decimal":
            return f"&#{ord(char)};"
        case "hex":
            return f"&#x{ord(char):x};"
        case "padded":
            return f"&#{ord(char):07};"
        case "twice":  # what is left to be read shows the reference: only signs stay readable so
            return char if char.isalnum() or char == " " else f"&amp;#{ord(char)};"
        case _:
            return _NAMED.get(char, f"&#X{ord(char):X};")


def nested(draft: Draft, member: str, draw: Draw) -> Page:
    """D10: deeper than parsers go."""
    deep = 257 + draw.below(60)
    match member:
        case "quotes":
            return markdown("> " * (21 + draw.below(90)), line(draft), "", draw, draft.language)
        case "divs":
            return html("<div>" * deep, line(draft), "</div>" * deep, draw, draft.language)
        case "lists":
            return html("<ul><li>" * deep, line(draft), "</li></ul>" * deep, draw, draft.language)
        case "spans":
            return html("<p>" + "<span>" * deep, line(draft), "</span>" * deep, draw, draft.language)
        case _:
            return markdown("> - " * (30 + draw.below(30)), line(draft), "", draw, draft.language)


def encoded(draft: Draft, member: str, draw: Draw) -> Page:
    """D12: another encoding than UTF-8; one that cannot hold the text gives way to GB 18030."""
    name, lay = draw.pick(tuple(CARRIERS.items()))
    pieces = lay(line(draft), draw, draft.language)
    fits = text_of(pieces).encode(member, "ignore").decode(member) == text_of(pieces)
    return Page(pieces=pieces, encoding=member if fits else "gb18030", carrier=name)


def broken(draft: Draft, member: str, draw: Draw) -> Page:
    """D14: Markdown that does not close, as pasted from elsewhere."""
    pieces = line(draft)
    match member:
        case "image-inside":
            return markdown("[", (*pieces, t(" ![Image](https://guide.example/a.png)")), "]", draw, draft.language)
        case "doubled":
            return markdown("[[", pieces, "](https://guide.example/)]", draw, draft.language)
        case "unclosed":
            return markdown("[![Image](https://guide.example/a.png) ", pieces, "", draw, draft.language)
        case "open-bold":
            return markdown("**", pieces, " [", draw, draft.language)
        case _:
            return markdown("[**", pieces, "](https://guide.example/**)", draw, draft.language)


def inside(draft: Draft, member: str, draw: Draw) -> Page:
    """D11: text in style sheets, drawings, frames, and a page packed into an address."""
    if member != "data-html":
        place = PLACES[member]
        return html(place.head, line(draft), place.foot, draw, draft.language)
    packed = base64.b64encode(f"<p>{text_of(line(draft))}</p>".encode()).decode()
    frame = (
        Piece("near", '<iframe src="'),
        Piece("id", f"data:text/html;base64,{packed}"),
        Piece("near", '"></iframe>'),
    )
    return html("", frame, "", draw, draft.language)


def columns(draft: Draft, member: str, draw: Draw) -> Page:
    """B06: the id over several lines, cells or items."""
    size = 1 + draw.below(3) if len(draft.cells) < 14 else 2 + draw.below(3)  # noqa: PLR2004 — a narrow column stays readable
    parts = ["".join(draft.cells[at : at + size]) for at in range(0, len(draft.cells), size)]
    begin, sign, end, where = COLUMNS[member]
    near = f"{draft.cue}{draft.joint}{draft.before}"
    pieces = (
        t(draft.lead),
        Piece("near", near + begin),
        Piece("id", sign.join(parts)),
        Piece("near", draft.after + end),
    )
    if where == HTML:
        return html("<div>", pieces, "</div>", draw, draft.language)
    return markdown("", pieces, "", draw, draft.language)


COLUMNS: Final = {
    "lines": ("\n", "\n", "\n", "md"),
    "cells": ("\n\n| a | b |\n| --- | --- |\n| ", " | ", " |\n", "md"),
    "items": ("\n\n- ", "\n- ", "\n", "md"),
    "breaks": ("<br>", "<br>", "<br>", HTML),
    "row": ("<table><tr><td>", "</td><td>", "</td></tr></table>", HTML),
    "paragraphs": ("\n\n", "\n\n", "\n", "md"),
}
B06: Final = Family(name="B06", dev=("lines", "cells"), held=("items", "breaks", "row", "paragraphs"))


def plain(draft: Draft, draw: Draw, carrier: str, *, linked: bool) -> Page:
    """Lay a line out in one of the eight carriers, its address under the words of a link when ``linked``."""
    pieces = _in_link(draft, f"[{draft.cue}](", ")") if linked else line(draft)
    return Page(pieces=CARRIERS[carrier](pieces, draw, draft.language), carrier=carrier)
