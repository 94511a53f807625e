"""What can be the name of an operator's own app, and what cannot: a button, another's app, an app for music."""

from auditor.extract.claims.reading import Reading
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.text.fold import fold_text

LONGEST_NAME = 64
"""Characters around a word for an app that are looked through for a name."""
OWN = 8
"""Characters between a word that makes an app the operator's own, or its name, and the word for an app."""
_DEFINITE = frozenset(
    {"", "它的", "其", "的", "这个", "這個", "该", "該", "手机", "手機", "the", "its", "their", "专用", "專用", "配套"}
)
"""What a clause may open with before the word for an app, if it speaks of the one."""
_ENDINGS = ("厅", "廳", "通", "宝", "寶", "汇", "匯", "生活", "助手", "管家", "服务", "服務", "app", "+", "营业", "家")
"""How the names of operators' apps end in Chinese."""
_OF = frozenset(
    {
        "",
        "的",
        "'s",
        "之",
        "個",
        "个",
        "嘅",
        "的手机",
        "的手機",
        "手机",
        "手機",
        "自家的",
        "自家",
        "的自助",
        "出的",
        "推出的",
    }
)
"""What may stand between an operator and the word for its app."""
_LINE = frozenset({"balance", "usage", "top-up", "own-number", "packages", "validity", "bill-payment"})
"""Purposes for which an operator has an app for its lines."""


def is_operator(reading: Reading, start: int, end: int) -> bool:
    """Say whether a name is the bare one of an operator: the app is named Cellcard."""
    if any(place[:2] == (start, end) for place in reading.binder.named(start, end)):
        return True
    whose = fold_text(reading.binder.bind(start, end)[1] or "").replace(" ", "")
    return bool(whose) and whose == reading.text[start:end].replace(" ", "")


def is_own(reading: Reading, low: int, left: int) -> bool:
    """Say whether a word before that for an app makes it the operator's own: Claro 的 App, 官方的手机应用."""
    begin = max(low, left - OWN)
    if any_within(reading.hits["own-app"], begin, left):
        return True
    begin = max(low, left - LONGEST_NAME)
    named = within(reading.hits["operator"], begin, left) or reading.binder.named(begin, left)
    return bool(named) and reading.text[named[-1][1] : left].strip() in _OF


def is_definite(reading: Reading, low: int, left: int) -> bool:
    """Say whether a word for an app opens its clause and speaks of the one: 应用程序的名字是 …; not 有个应用叫 …."""
    begin = max(reading.text.rfind(",", low, left) + 1, low)
    if reading.text[begin:left].strip(" *-") not in _DEFINITE:
        return False
    return reading.binder.bind(left, left + 1)[1] is not None


def is_chinese_name(reading: Reading, start: int, end: int) -> bool:
    """Say whether Chinese words behind 叫 can be a name: 中国移动, 联通手机营业厅, 和生活; not 叫什么, 叫苦连天."""
    if any(sign in reading.text[start:end] for sign in "什么啥吗可能的了"):
        return False
    return bool(reading.binder.named(start, end)) or reading.text[start:end].endswith(_ENDINGS)


def names_operator(reading: Reading, start: int, end: int) -> bool:
    """Say whether a name holds that of an operator and more: My AIS; in one word, that of the one it stands beside."""
    if within(reading.hits["operator"], start, end):
        return all(hit[:2] != (start, end) for hit in within(reading.hits["operator"], start, end))
    beside = fold_text(reading.binder.bind(start, end)[1] or "")
    return len(beside) > 1 and beside in reading.text[start:end] and beside != reading.text[start:end]


def is_name(reading: Reading, start: int, end: int, *, quoted: bool, named: bool = False, own: bool = False) -> bool:
    """Say whether ``start:end`` can be the name of an operator's app for its line.

    An operator's bare name is whose app it is (giffgaff App), unless the app is said to be ``named`` so; apps
    of others, and words that every app goes by, are none. A name for something else (… Play, … video) is one only of
    its ``own`` app that is called so, or that is for the line.
    """
    if _is_anothers(reading, start, end, own=own, named=named):
        return False
    if named and is_operator(reading, start, end):
        return True
    operators = within(reading.hits["operator"], start, end)
    if any(hit[:2] == (start, end) for hit in operators):
        return False
    return quoted or _is_more(reading, start, end, operators)


def _is_anothers(reading: Reading, start: int, end: int, *, own: bool, named: bool) -> bool:
    """Say whether a name is that of another's app, of one for something else, or of a button."""
    text = reading.text
    other = [means for _, _, means in within(reading.hits["app-other"], start, end)]
    if "brand" in other or text[start:end].strip().isdigit() or text[end - 2 : end] in {"'s", "’s"}:
        return True
    if other and not (own and (named or serves_line(reading, start, end))):
        return True
    return any(hit[:2] == (start, end) for hit in within(reading.purposes, start, end))  # a button: 点击“充值”


def _is_more(reading: Reading, start: int, end: int, operators: list[Hit]) -> bool:
    """Say whether a name holds more than words that every app goes by, and its operator's."""
    text = reading.text
    known = (*within(reading.hits["app-plain"], start, end), *operators)
    covered = {text[left:right] for left, right, _ in known}
    return any(
        word not in covered and not any(word in name.split(" ") for name in covered)
        for word in text[start:end].split(" ")
    )


def serves_line(reading: Reading, start: int, end: int) -> bool:
    """Say whether the sentence of a name, or the heading above, is about what a line needs: 充值, 余额."""
    low, high = reading.view.sentence(start, end)
    over = reading.binder.headings(start)[:1]
    return any(
        place
        for place in ((low, start), (end, high), *over)
        if any(hit[2] in _LINE for hit in within(reading.purposes, *place))
    )
