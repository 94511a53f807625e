"""The encoding a text says it is in: ``<meta charset=…>``, an XML declaration, an Emacs line."""

from typing import Final

_HEAD: Final = 2048
"""Bytes in which a declaration is looked for; the HTML standard's prescan asks for 1024."""

_LABELS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "big5",
    "big5-hkscs": "big5",
    "x-x-big5": "big5",
    "cn-big5": "big5",
}
"""The labels of the WHATWG Encoding Standard §4.2 for the encodings we read."""

_STOP: Final = " \t\r\n\"'>;/?"


def declared(data: bytes) -> str | None:
    """Give our name of the encoding that the head of ``data`` declares, or ``None``."""
    head = data[:_HEAD].decode("latin-1").lower()
    for key in ("charset", "encoding", "coding"):
        at = head.find(key)
        while at >= 0:
            rest = head[at + len(key) : at + len(key) + 40].lstrip()
            if rest[:1] in {"=", ":"}:
                label = rest[1:].lstrip(" \t\r\n\"'")
                end = min((label.find(stop) for stop in _STOP if stop in label), default=len(label))
                if found := _LABELS.get(label[:end]):
                    return found
            at = head.find(key, at + 1)
    return None
