"""The reasons of verdicts about operators, eSIM, ranks and money, in both languages (see words.py)."""

MARKETS = {
    "list-confirmed": ("The sources we hold name {confirmed}.{note}", "我们掌握的来源提到 {confirmed}。{note}"),
    "list-not-confirmed": (
        "Not confirmed by most: the sources we hold name {others}.{note}",
        "多数未能证实：我们掌握的来源提到的是 {others}。{note}",
    ),
    "list-leaves-out": (
        "The article says that there are no others, but the sources we hold also name {others}.",
        "文中说没有其他的，但我们掌握的来源还提到 {others}。",
    ),
    "largest-are-others": (
        "The sources we hold name other ones as the largest: {others}.",
        "我们掌握的来源中，规模最大的是 {others}。",
    ),
    "largest-were": (
        "They were the largest as of {until}; the newest source we hold names {others}.",
        "截至 {until} 是这样；我们掌握的最新来源给出的是 {others}。",
    ),
    "member-gone": ("{gone} has ended: {others}.", "{gone} 已不再存在：{others}。"),
    "rank-matches": ("The sources we hold say the same: {others}.", "我们掌握的来源与此一致：{others}。"),
    "rank-superseded": (
        "It was so as of {until}; the newest source we hold says {others}.",
        "截至 {until} 是这样；我们掌握的最新来源给出的是 {others}。",
    ),
    "size-is-large": (
        "Not small by the sources we hold: {others}.",
        "按我们掌握的来源并不算小：{others}。",
    ),
    "cldr-currency": (
        "The Unicode CLDR names the same currency for this country; no other source is held.",
        "Unicode CLDR 中该国的货币与此一致；我们没有其他来源。",
    ),
    "cldr-other-currency": (
        "Not confirmed. The Unicode CLDR names {others} for this country; no other source is held.",
        "未能证实。Unicode CLDR 中该国的货币是 {others}；我们没有其他来源。",
    ),
    "relative-price": (
        "High and low are relative; no source we hold compares these prices.",
        "高低是相对的；我们掌握的来源没有比较这些价格。",
    ),
}  # fmt: skip

NOTES = {
    "unconfirmed": (" Not confirmed: {names}.", "未能证实：{names}。"),
    "left-out": (" Left out, though large: {names}.", "未提到但规模较大的有：{names}。"),
}


def note(code: str, names: str) -> tuple[str, str]:
    """Give the note ``code`` with its names, in English and Chinese; two empty texts when there are no names."""
    if not names:
        return "", ""
    en, zh = NOTES[code]
    return en.replace("{names}", names), zh.replace("{names}", names)
