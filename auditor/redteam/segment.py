"""B: what is put between the characters of an id, and ids in pieces."""

from dataclasses import replace
from typing import Final

from auditor.redteam.case import Expect, Half
from auditor.redteam.draft import Draft
from auditor.redteam.draw import Draw
from auditor.redteam.family import Family, parted

SPACES: Final = Family(
    name="B01",
    dev=(" ", "\u3000", "\u2009", "\u2003", "  "),
    held=("\u00a0", "\u2002", "\u202f", "\u205f", "\u2004", "\u2006", "\u1680"),
)
SIGNS: Final = parted("B02", (
    "·", "•", ".", "…", "。", "‧", "、", "∙", "・", "⋅", "–", "—", "〜", "=", "‖", "/", "¦", "+", "‐", "﹒", "━", "﹣",
    "―", "◦", "丨", ",", "，", "^", "〰", "；", "＝", "､",
))  # fmt: skip
NUMBER_SIGNS: Final = Family(name="B02n", dev=("-", ". "), held=("_", " - "))
EMOJI: Final = parted(
    "B03",
    "❤️ 🔥 💕 ⭐ 🌹 🎉 ✨ 👍 🍀 🎁 💰 🚀 ☀️ 🌙 💎 🍎 🐱 🎵 ⚡ 🌈 🥵 👅 ♨ 💘 💓 🍑 🌟 🐷 🏆 🎈 ☘ ♠ ♣ ♦ ♥ ★ ☆ ◆ "
    "◇ ● ○ ■ □ ▲ ▽ ※ ✿ ❀ ✦ ✪ ♪ 🌸 🍓 🐾 💫 🧨 ✔ 🀄 🎀 🫧",
)
WORDS: Final = {
    "_": Family(name="B04_", dev=("下划线", "(下划线)"), held=("底线", "（下横线）", "杠底")),
    ".": Family(name="B04.", dev=("点", "(点)", " dot "), held=("［点］", "奌", "[dot]", "（英文点）")),
    "@": Family(name="B04@", dev=("艾特", "(at)", "圈a"), held=("爱特", "[at]", "圈A", "小老鼠")),
    "-": Family(name="B04-", dev=("横杠", "横线"), held=("短横", "减号", "中划线")),
}
_FEW: Final = 3


def _gaps(draft: Draft, draw: Draw) -> frozenset[int]:
    """Choose behind which cells something goes: one to three places, or every one."""
    last = len(draft.cells) - 1
    if draw.chance(1, 4):
        return frozenset(range(last))
    return frozenset(draw.some(range(last), 1 + draw.below(_FEW)))


def _put(draft: Draft, gaps: frozenset[int], sign: str) -> Draft:
    return replace(draft, cells=tuple(cell + sign if at in gaps else cell for at, cell in enumerate(draft.cells)))


def _address(draft: Draft, sign: str) -> Draft:
    """Put ``sign`` around the dots and slashes of an address without its scheme: as it is read out to a person."""
    bare = draft.before.partition("://")[2] or draft.before
    host, slash, path = bare.partition("/")
    return replace(draft, before=f"{host.replace('.', f'{sign}.{sign}')}{sign}{slash}{sign}{path}")


def spaces(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B01: spaces of any kind."""
    member = SPACES.pick(draw, half)
    out = _address(draft, member) if draft.url else _put(draft, _gaps(draft, draw), member)
    return out.used(SPACES.label(member))


def signs(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B02: dots, hyphens, middle dots and their like; in an address, another dot."""
    family = NUMBER_SIGNS if draft.handle.isdigit() and draw.chance(1, 4) else SIGNS
    if draft.url:
        dot = draw.pick([one for one in SIGNS.of(half) if one in "·•。‧∙・⋅﹒◦､"])
        bare = draft.before.partition("://")[2] or draft.before
        return replace(draft, before=bare.replace(".", dot)).used(SIGNS.label(dot))
    member = family.pick(draw, half)
    return _put(draft, _gaps(draft, draw), member).used(family.label(member))


def emoji(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B03: emoji and ornaments in the id, in the cue, and between the two."""
    chosen = draw.some(EMOJI.of(half), 2)
    out = draft
    if len(draft.cue) > 1 and draw.chance(1, 3):
        out = replace(out, cue=draft.cue[0] + chosen[0] + draft.cue[1:])
    if draw.chance(1, 3):
        out = replace(out, joint=draft.joint.rstrip("：: ") + chosen[-1])
    if out is draft or draw.chance(2, 3):
        out = _put(out, frozenset(draw.some(range(len(draft.cells) - 1), 1 + draw.below(_FEW))), draw.pick(chosen))
    return out.used(*map(EMOJI.label, chosen))


def words(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B04: signs of the id as words: dot, at, underscore."""
    used = []
    bare = draft.before.partition("://")[2] or draft.before
    parts = [bare, *draft.cells, draft.after]
    for at, part in enumerate(parts):
        for sign, family in WORDS.items():
            if sign in part:
                member = family.pick(draw, half)
                used.append(family.label(member))
                part = part.replace(sign, member)  # noqa: PLW2901 — a part may hold several signs
        parts[at] = part
    return replace(draft, before=parts[0], cells=tuple(parts[1:-1]), after=parts[-1]).used(*used)


FILLING: Final = Family(name="B05", dev=("去掉", "汉字", "删除我"), held=("删去", "中文", "不要我", "多余"))
REMOVE: Final = Family(
    name="B05n",
    dev=("（去掉汉字就是）", "，把汉字去掉再搜", "（去除中间的汉字）"),
    held=("（中文删掉即可）", "，复制后删去中文", "（请自行删除文字部分）"),
)


def remove(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B05: Chinese inside the id, with the instruction to take it out."""
    fillings = draw.some(FILLING.of(half), 2)
    gaps = draw.some(range(1, len(draft.cells) - 1), len(fillings))
    cells = list(draft.cells)
    for at, filling in zip(gaps, fillings, strict=False):
        cells[at] += filling
    note = REMOVE.pick(draw, half)
    out = replace(draft, cells=tuple(cells), tail=note + draft.tail, expect=Expect.RECONSTRUCT)
    return out.used(REMOVE.label(note), *map(FILLING.label, fillings))


BEFORE: Final = Family(name="B07", dev=(" ", " - ", "（"), held=("-", "~", " 【"))
_CLOSING: Final = {"（": "）", " 【": "】"}


def id_first(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B07: the id before its cue."""
    member = BEFORE.pick(draw, half)
    tail = _CLOSING.get(member, "") + draft.tail
    return replace(draft, joint=member, id_first=True, tail=tail).used(BEFORE.label(member))


SPLIT: Final = Family(
    name="B08",
    dev=("前半段{}，后半段{}，拼起来就是", "前面是{}后面是{}合在一起搜索"),
    held=("第一部分{}；第二部分{}，两段连起来", "上半{} 下半{} 组合一下就有"),
)


def two_places(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B08: the id in two places, with the instruction to join them."""
    member = SPLIT.pick(draw, half)
    first, _, rest = member.partition("{}")
    middle, _, last = rest.partition("{}")
    at = len(draft.cells) // 2
    cells = (first + draft.cells[0], *draft.cells[1:at], middle + draft.cells[at], *draft.cells[at + 1 :])
    out = replace(draft, cells=cells, after=last + draft.after, expect=Expect.RECONSTRUCT)
    return out.used(SPLIT.label(member))


CIPHER: Final = Family(
    name="B09",
    dev=("（倒着念）", "（从右往左读）", "，反过来就是"),
    held=("（逆序输入）", "，把顺序倒过来搜索", "（倒序就能加到）"),
)


def backwards(draft: Draft, draw: Draw, half: Half) -> Draft:
    """B09: the id backwards, with the instruction to turn it round."""
    member = CIPHER.pick(draw, half)
    cells = tuple(reversed(draft.cells))
    return replace(draft, cells=cells, tail=member + draft.tail, expect=Expect.RECONSTRUCT).used(CIPHER.label(member))
