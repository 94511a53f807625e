"""The classes and ids that a page's own style sheet hides or shrinks, as far as simple rules tell."""

from collections.abc import Mapping

from auditor.parse.css import declarations, veils

_SIZES = ("width", "height", "max-width", "max-height")
_NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


def hiding_rules(source: str) -> Mapping[str, str]:
    """Give ``.class`` or ``#id`` → the declarations that can hide an image, from every <style> in ``source``.

    Only selectors of one class or id count, outside ``@media`` and the like: what else holds where is a browser's work.
    """
    text = source.lower()
    rules: dict[str, str] = {}
    at = text.find("<style")
    while at >= 0:
        first = text.find(">", at) + 1
        last = text.find("</style", first)
        if not first or last < 0:
            break
        _read(text, first, last, rules)
        at = text.find("<style", last)
    return rules


def _read(text: str, at: int, end: int, rules: dict[str, str]) -> None:
    while True:
        opening = text.find("{", at, end)
        if opening < 0:
            return
        closing = text.find("}", opening, end)
        if closing < 0:
            return
        head = text[at:opening]
        if "@" in head:  # a block of rules: passed over with everything in it
            at = _after_block(text, opening, end)
            continue
        style = text[opening + 1 : closing]
        if _may_hide(style):
            for selector in head.split(","):
                name = selector.strip().removeprefix("img")
                if name[:1] in (".", "#") and len(name) > 1 and _NAME.issuperset(name[1:]):
                    rules[name] = style
        at = closing + 1


def _after_block(text: str, opening: int, end: int) -> int:
    depth, at = 1, opening + 1
    while depth:
        close = text.find("}", at, end)
        if close < 0:
            return end
        depth += text.count("{", at, close) - 1
        at = close + 1
    return at


def _may_hide(style: str) -> bool:
    told = declarations(style)
    return bool(veils(told)) or any(
        told.get(name, "").strip("0123456789.") in {"", "px"} and told.get(name) for name in _SIZES
    )
