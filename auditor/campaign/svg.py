"""Campaigns and families as a picture: a file that stands by itself, or one element of a page that brings the style.

375 wide, as a telephone is; it grows with the page up to twice that. Keys stand on the left, articles on the right, a
line for each key in an article. Places follow from the order of the data alone. No script, no id, nothing loaded.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from posixpath import commonprefix
from typing import Final, final

from auditor.campaign.campaign import Campaign, Edge, Family, Linked, Weighed
from auditor.campaign.key import Kind
from auditor.campaign.markup import cut, text
from auditor.report import campaign_words as words
from auditor.report.page import Page
from auditor.report.view import Language, View

WIDTH: Final = 375
_MARGIN, _ROW, _GAP, _SPLIT = 8, 30, 12, 26
_KEY, _PART = 172, 140
"""Widths of the boxes."""
_COLUMN: Final = 7
"""Pixels of the widest column of 11 px text."""
_WHOLE: Final = 44
"""Columns that fit across."""
_LISTED: Final = 10
"""Keys and articles of one campaign that are drawn; the rest is counted."""
_DRAWN: Final = 60
"""Campaigns, and families, that are drawn in a file."""
EMBEDDED: Final = 20
"""Campaigns, and families, that are drawn in a page."""
STYLE: Final = (
    ".cs{display:block;width:100%;max-width:750px}"
    ".cs text{fill:#1b1f24;font:11px system-ui,sans-serif}.cs .cs-h{font-weight:600;font-size:14px}"
    ".cs .cs-m{fill:#57606a}.cs-p{fill:#fff}.cs-k{fill:#ddf4ff}.cs-a{fill:#f6f8fa}.cs-f{fill:#fff8c5}"
    ".cs-k,.cs-a,.cs-f{stroke:#8c959f}.cs-l{stroke:#8c959f;stroke-width:1.5;fill:none}"
    ".cs a text{text-decoration:underline}"
    "@media(prefers-color-scheme:dark){.cs text{fill:#e6edf3}.cs .cs-m{fill:#9198a1}.cs-p{fill:#0d1117}"
    ".cs-k{fill:#0c2d6b}.cs-a{fill:#21262d}.cs-f{fill:#3b2300}.cs-k,.cs-a,.cs-f,.cs-l{stroke:#6e7681}}"
)
"""Of a picture that stands by itself; a page gives the same classes a look of its own. All begin with ``cs``."""
Place = Callable[[str], str | None]
"""Gives for an article's uri a reference to its place, of our own making (``#a1``); ``None`` where it has none."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    """What is drawn of one campaign or family: a title, keys, and articles (or parts) that hold some of the keys."""

    title: str
    keys: tuple[str, ...]
    parts: tuple[str, ...]
    lines: tuple[tuple[int, int], ...]
    """Number of a key and of a part."""
    prefix: str
    """Folder that all articles of the card lie in, which their boxes leave out."""
    left_out: int
    is_family: bool


def render(linked: Linked, view: View) -> Iterator[bytes]:
    """Give one SVG element with its style, to stand in a file."""
    page = Page(view)
    drawn, height = _drawn(page, linked, _DRAWN, _nowhere)
    title = text(page.word(words.PICTURE))
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="cs" viewBox="0 0 {WIDTH} {height}" width="100%" role="img" '
        f'aria-label="{title}">\n<title>{title}</title>\n<style>{STYLE}</style>\n'
    ).encode()
    yield from (one.encode() for one in drawn)
    yield b"</svg>\n"


def picture(linked: Linked, language: Language, place: Place | None = None) -> str:
    """Give one SVG element for a page whose style sheet gives its classes a look; no style, id or script of its own.

    With ``place`` the articles are links to their places in the page, and the element is a group, not one image.
    ``linked`` must have been made with its edges.
    """
    page = Page(View(languages=(language,)))
    drawn, height = _drawn(page, linked, EMBEDDED, place or _nowhere)
    role = "img" if place is None else "group"
    label = text(page.word(words.PICTURE))
    head = f'<svg class="cs" viewBox="0 0 {WIDTH} {height}" role="{role}" aria-label="{label}">'
    return "".join([head, "\n", *drawn, "</svg>\n"])


def _nowhere(uri: str) -> None:
    """Give no place in a page for any uri."""
    del uri


def _drawn(page: Page, linked: Linked, most: int, place: Place) -> tuple[Sequence[str], int]:
    """Give the elements of the picture, and its height."""
    cards = [_campaign(page, one) for one in linked.campaigns[:most]]
    cards += [_family(page, one, linked) for one in linked.families[:most]]
    rest = max(0, len(linked.campaigns) - most) + max(0, len(linked.families) - most)
    drawn, top = list[str](), 46
    for card in cards:
        part, top = _draw(card, top, page, place)
        drawn += part
    if rest or not cards:
        said = page.word(words.MORE, count=rest) if rest else page.word(words.NO_CAMPAIGN)
        drawn.append(_text(_MARGIN, top + 12, said, "cs-m"))
        top += _ROW
    counts = (
        f"{page.word(words.CAMPAIGNS)} {len(linked.campaigns)} · {page.word(words.FAMILIES)} {len(linked.families)}"
    )
    height = top + _MARGIN
    head = [
        f'<rect class="cs-p" width="{WIDTH}" height="{height}"/>\n',
        _text(_MARGIN, 20, cut(page.word(words.LINKED, articles=linked.articles), _WHOLE), "cs-h"),
        _text(_MARGIN, 38, cut(counts, _WHOLE), "cs-m"),
    ]
    return head + drawn, height


def _campaign(page: Page, one: Campaign) -> _Card:
    shown = {uri: uri for uri in one.articles}
    title = f"{page.word(words.ONE_CAMPAIGN, id=one.id)} · {page.word(words.SIZE, count=len(one.articles))}"
    return _card(page, title, one.keys, one.edges, shown, is_family=False)


def _family(page: Page, one: Family, linked: Linked) -> _Card:
    inside = frozenset(one.campaigns)
    shown = {
        uri: page.word(words.ONE_CAMPAIGN, id=several.id)
        for several in linked.campaigns
        if several.id in inside
        for uri in several.articles
    }
    shown |= {uri: uri for uri in one.articles if uri not in shown}
    title = f"{page.word(words.ONE_FAMILY, id=one.id)} · {page.word(words.SIZE, count=len(one.articles))}"
    return _card(page, title, one.keys, one.edges, shown, is_family=True)


def _card(
    page: Page, title: str, keys: Sequence[Weighed], edges: Sequence[Edge], shown: Mapping[str, str], *, is_family: bool
) -> _Card:
    """Give the card on which ``keys`` and what ``shown`` calls each article are joined as the edges say.

    Of many keys those of the most articles are drawn; what holds none of them is only counted.
    """
    ends = {
        (why.kind, why.value, shown[uri]) for edge in edges for why in edge.evidence for uri in (edge.left, edge.right)
    }
    joining = {(kind, value) for kind, value, _ in ends}
    listed = [(key.kind, key.value) for key in keys if (key.kind, key.value) in joining]
    held = {(key.kind, key.value): key.articles for key in keys}
    common = frozenset(sorted(listed, key=lambda key: -held[key])[:_LISTED])
    rows = {key: at for at, key in enumerate(key for key in listed if key in common)}
    every = sorted({name for kind, value, name in ends if (kind, value) in rows})
    parts = {name: at for at, name in enumerate(every[:_LISTED])}
    lines = {(rows[kind, value], parts[name]) for kind, value, name in ends if (kind, value) in rows and name in parts}
    return _Card(
        title=title,
        keys=tuple(_key(page, kind, value) for kind, value in rows),
        parts=tuple(parts),
        lines=tuple(sorted(lines)),
        prefix=commonprefix(list(shown)).rpartition("/")[0] + "/",
        left_out=len(set(shown.values())) - len(parts) + len(listed) - len(rows),
        is_family=is_family,
    )


def _key(page: Page, kind: Kind, value: str) -> str:
    return f"{page.word(words.KINDS[kind])} {value}"


def _draw(card: _Card, top: int, page: Page, place: Place) -> tuple[Sequence[str], int]:
    """Give the elements of a card whose upper edge is at ``top``, and where the next begins."""
    right = WIDTH - _MARGIN - _PART
    drawn = [_text(_MARGIN, top + 16, cut(card.title, _WHOLE), "cs-h")]
    begin = top + _SPLIT
    for key, part in card.lines:
        low, high = begin + key * _ROW + _ROW // 2, begin + part * _ROW + _ROW // 2
        start = _MARGIN + _KEY
        drawn.append(f'<path class="cs-l" d="M{start} {low}C{right} {low} {start} {high} {right} {high}"/>\n')
    for at, said in enumerate(card.keys):
        drawn += _box(_MARGIN, begin + at * _ROW, _KEY, said, "cs-f" if card.is_family else "cs-k")
    for at, said in enumerate(card.parts):
        drawn += _box(right, begin + at * _ROW, _PART, said, "cs-a", place(said), prefix=card.prefix)
    end = begin + max(len(card.keys), len(card.parts)) * _ROW
    if card.left_out:
        drawn.append(_text(_MARGIN, end + 12, page.word(words.MORE, count=card.left_out), "cs-m"))
        end += _ROW - _GAP
    return drawn, end + _GAP


def _box(
    left: int, top: int, width: int, said: str, style: str, href: str | None = None, *, prefix: str = ""
) -> tuple[str, ...]:
    size = f'x="{left}" y="{top + 3}" width="{width}" height="{_ROW - 6}" rx="6"'
    begin, end = ("<g>", "</g>\n") if href is None else (f'<a href="{text(href)}">', "</a>\n")
    return (
        f'{begin}<title>{text(said)}</title><rect class="{style}" {size}/>\n',
        _text(left + 6, top + 19, cut(said.removeprefix(prefix), (width - 12) // _COLUMN), ""),
        end,
    )


def _text(left: int, line: int, said: str, style: str) -> str:
    named = f' class="{style}"' if style else ""
    return f'<text x="{left}" y="{line}"{named}>{text(said)}</text>\n'
