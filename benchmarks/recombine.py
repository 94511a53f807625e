"""A corpus of typical articles, made of the paragraphs of ``samples/``: the same bytes on every machine.

An article has one markup and one language, a title, paragraphs until it is as long as it is to be (2.4 to 6.8 KB,
4.6 KB on average), and in three of ten cases the tail of a promotional sample, with an account of its own. Seven of ten
paragraphs are from honest samples. Markups and languages are as frequent as among the samples; HTML and plain text
borrow the paragraphs of Markdown, written their way.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
MEAN, SPREAD, PARAGRAPH = 4600, 2200, 200
"""Bytes of an article: on average, to either side, and by how much the last paragraph goes beyond, roughly."""
TAILS, HONEST, CODES = 0.3, 0.7, 0.2
"""Shares: of articles with a promotional tail; of paragraphs from honest samples; of paragraphs with codes that stay.

The samples are denser with codes and hotlines than guides are (five real ones hold 0.6 each), so most paragraphs with
one are left out; about four claims an article remain.
"""
Chance = Callable[[], float]
Item = TypeVar("Item")

_PLANTED = re.compile(r"auditor.{0,3}te|a u d i t o r|\|a\|u\|d|0{5}|０{5}|555", re.IGNORECASE)
_NUMBERED = re.compile(r"(auditor[_-]test[_-]|auditortest)\d+")
_SCAFFOLD = re.compile(r"(?m)^</?(?:!DOCTYPE|html|head|meta|title|body|article|header|footer|h1)\b.*\n?")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"(?m)^(?:title: |# |<h1>)(.+?)(?: \[.*)?(?:</h1>)?$")
_CODE = re.compile(r"[*#]\d|(?:[打拨撥是]|call|dial)\W{0,2}\d")
_MORE_THAN_WORDS = re.compile(r"(?m)^[-|>!\d]|[\[\]\\<]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The paragraphs of all samples of one markup and language."""

    titles: tuple[str, ...]
    honest: tuple[str, ...]
    others: tuple[str, ...]
    tails: tuple[str, ...]


def articles(count: int) -> Iterator[tuple[str, str]]:
    """Give ``count`` articles, each after the name of its file."""
    texts = {path.name: path.read_text("utf-8") for path in sorted(SAMPLES.iterdir())}
    kinds = [(name.rpartition(".")[2], is_chinese(text)) for name, text in texts.items()]
    stocks = {kind: stock(texts, *kind) for kind in kinds}
    chance = Random(4600).random  # noqa: S311 — any sequence will do, as long as it is always the same
    for number in range(count):
        suffix, chinese = pick(kinds, chance)
        yield f"{number // 100:03}/{number:06}.{suffix}", article(stocks[suffix, chinese], suffix, number, chance)


def article(stock: Stock, suffix: str, number: int, chance: Chance) -> str:
    """Put one article together."""
    length = MEAN - SPREAD + 2 * SPREAD * chance() - PARAGRAPH
    title = pick(stock.titles, chance)
    parts = [{"md": f"# {title}", "html": f"<h1>{title}</h1>", "txt": title}[suffix]]
    tail = pick(stock.tails, chance) if chance() < TAILS else ""
    size = len((parts[0] + tail).encode())
    while size < length:
        part = pick(stock.honest if chance() < HONEST else stock.others, chance)
        if part not in parts and (chance() < CODES or not _CODE.search(part)):
            parts.append(part)
            size += len(part.encode()) + 2
    if tail:
        parts.append(_NUMBERED.sub(rf"\g<1>{number}", tail))
    text = "\n\n".join(parts) + "\n"
    if suffix == "html":
        head = f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n</head>\n<body>\n'
        return f"{head}<article>\n{text}</article>\n</body>\n</html>\n"
    return f"---\ntitle: {title}\ndate: 2026-05-30\n---\n\n{text}" if suffix == "md" and number % 2 else text


def stock(texts: dict[str, str], suffix: str, chinese: bool) -> Stock:  # noqa: FBT001 — half of a kind, not a switch
    """Take the samples of one markup and language apart."""
    titles: list[str] = []
    lists: dict[str, list[str]] = {"honest": [], "others": [], "tails": []}
    for name, text in texts.items():
        lent = name.endswith(".md") and suffix != "md"
        if is_chinese(text) != chinese or not (lent or name.endswith(f".{suffix}")):
            continue
        titles += _TITLE.findall(text)[:1] or [text.partition("\n")[0]]
        for part in paragraphs(text):
            planted = name.startswith("promo-") and _PLANTED.search(part)
            written = lend(part, suffix) if lent and not planted else part
            if written:
                lists["tails" if planted else "honest" if name.startswith("honest-") else "others"].append(written)
    return Stock(titles=tuple(titles), **{kind: tuple(parts) for kind, parts in lists.items()})


def paragraphs(text: str) -> list[str]:
    """Give what stands between blank lines, a heading with what follows it, without head, title and footer."""
    body = _SCAFFOLD.sub("", _FRONT_MATTER.sub("", text)).strip()
    joined: list[str] = []
    for part in re.split(r"\n{2,}", body):
        if joined and joined[-1].startswith("#") and "\n" not in joined[-1]:
            joined[-1] += f"\n\n{part}"
        elif part.strip("-\n") and not part.startswith("# "):
            joined.append(part)
    return joined


def lend(part: str, suffix: str) -> str:
    """Write a paragraph of Markdown as HTML or plain text; nothing when it is more than words, code and bold."""
    if _MORE_THAN_WORDS.search(part):
        return ""
    if suffix == "txt":
        return part.lstrip("# ").replace("`", "").replace("**", "")
    heading, gap, words = part.rpartition("\n\n")
    words = re.sub(r"`(.+?)`", r"<code>\1</code>", re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", words))
    return (f"<h2>{heading.lstrip('# ')}</h2>\n" if gap else "") + f"<p>{words}</p>"


def is_chinese(text: str) -> bool:
    """Say whether a text is Chinese: more than one in twenty of its characters."""
    return sum("\u4e00" <= char <= "\u9fff" for char in text) * 20 > len(text)


def pick(items: Sequence[Item], chance: Chance) -> Item:
    """Choose one."""
    return items[int(chance() * len(items))]
