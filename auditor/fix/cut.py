"""Places that are to go, to edits: what belongs to them goes, too, and what is left empty; markup stays whole."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, final

from auditor.fix.edit import Edit
from auditor.fix.grow import Range, grown, trimmed
from auditor.fix.lines import emptied
from auditor.fix.markup import Markup, Whole
from auditor.fix.pieces import paired, pieces
from auditor.fix.ranges import joined
from auditor.fix.signs import BREAKS, guard, is_left_over, marker
from auditor.parse.article import Carrier, ElementKind, Place
from auditor.text.span import Span

_TELLING: Final = 5
"""Characters of a link's words, part of an id, from which they are that id: a number without its country."""
_TAGS: Final = frozenset({Carrier.TAG, Carrier.FRAME, Carrier.META, Carrier.PRELOAD})
"""Ways to write a link as a tag; where its end is not to be found, its address is emptied and the tag stays."""
_BRIDGE: Final = 12
"""Characters of separators and leading words between two cuts that go with them."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """What one finding asks to be gone."""

    span: Span
    url: str | None = None
    """The link by which a contact is given, as written."""
    handle: str = ""


def cut(markup: Markup, cores: Iterable[Core]) -> tuple[Edit, ...]:
    """Give the edits by which ``cores`` go, sorted, none over another.

    Words of a promoted link stay as plain words unless they are the contact themselves. Empty where the markup around
    does not allow it.
    """
    words: list[Range] = []
    exact: list[Range] = []
    followed: set[tuple[str, Span]] = set()
    for core in cores:
        followed |= _place(markup, core, words, exact)
    words += _definitions(markup, Counter(url for url, _ in followed))
    ranges = _merged([grown(markup, *one) for one in words])
    ranges = _merged([grown(markup, *paired(markup.text, *one)) for one in _bridged(markup, ranges)])
    ranges = _merged([grown(markup, *trimmed(markup, *one)) for one in ranges])
    ranges = _merged([*ranges, *exact])
    edits = [edit for one in emptied(markup, ranges) for edit in _edit(markup, *one)]
    return joined(edits)


def _definitions(markup: Markup, cut_links: Counter[str]) -> list[Range]:
    """Give the definitions of which no link is left when ``cut_links`` of each destination go."""
    places = markup.definitions() if cut_links else {}
    return [
        (places[url].start, places[url].end)
        for url, count in cut_links.items()
        if url in places and count == markup.references(url)
    ]


def _place(markup: Markup, core: Core, words: list[Range], exact: list[Range]) -> set[tuple[str, Span]]:
    """Sort what goes for ``core`` into words, around which more may go, and marks, which go alone.

    Gives destination and place of the reference links that go.
    """
    span = core.span
    references = set[tuple[str, Span]]()
    start, end = span.start, span.end
    for whole in markup.wholes(span):
        if whole.element.kind is ElementKind.LINK and _is_promoted(whole, core):
            if whole.element.carrier is Carrier.REFERENCE:
                references.add((whole.element.url, whole.span))
            if whole.inner is None and whole.element.carrier in _TAGS and whole.element.url_span is not None:
                exact.append((whole.element.url_span.start, whole.element.url_span.end))
                return references
            if whole.inner is None or _is_gone(markup, whole.span, whole.inner, core):
                start, end = min(start, whole.span.start), max(end, whole.span.end)
            else:
                exact += ((whole.span.start, whole.inner.start), (whole.inner.end, whole.span.end))
                inside = (max(start, whole.inner.start), min(end, whole.inner.end))
                if inside[0] < inside[1] and not span.covers(whole.span):
                    words.append(inside)
                if whole.span.covers(span):
                    return references
        elif whole.inner is not None and _covers(markup.text, span, whole.inner):
            start, end = min(start, whole.span.start), max(end, whole.span.end)
    words += pieces(markup, start, end)
    return references


def _is_promoted(whole: Whole, core: Core) -> bool:
    element = whole.element
    if core.url is not None and element.url.endswith(core.url):
        return True
    return element.url_span is not None and element.url_span.covers(core.span)


def _is_gone(markup: Markup, whole: Span, inner: Span, core: Core) -> bool:
    """Say whether a promoted link's words are the contact itself, a picture, or nothing but words that lead to it."""
    text, words = markup.text, inner.of(markup.text)
    at = inner.start
    while at in markup.images and at < inner.end:
        at = markup.images[at]
    if (core.span.covers(inner) and core.span != whole) or is_left_over(text[at : inner.end]):
        return True
    rest = text[inner.start : max(inner.start, min(core.span.start, inner.end))]
    rest += text[min(inner.end, max(core.span.end, inner.start)) : inner.end]
    name = core.handle.casefold()
    if len(words) >= _TELLING and "".join(filter(str.isalnum, words.casefold())) in "".join(filter(str.isalnum, name)):
        return True
    return (core.span.touches(inner) and core.span != whole and is_left_over(rest)) or (
        bool(name) and name in words.casefold() and is_left_over(words.casefold().replace(name, "", 1))
    )


def _covers(text: str, span: Span, inner: Span) -> bool:
    """Say whether nothing is left of ``inner`` without ``span``."""
    if not span.touches(inner):
        return False
    return is_left_over(text[inner.start : max(span.start, inner.start)] + text[min(span.end, inner.end) : inner.end])


def _merged(ranges: Iterable[Range]) -> list[Range]:
    kept: list[Range] = []
    for start, end in sorted(one for one in ranges if one[0] < one[1]):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _bridged(markup: Markup, ranges: Sequence[Range]) -> list[Range]:
    """Give ``ranges``, made one where only separators and words that lead to a contact stand between them."""
    text = markup.text
    kept: list[Range] = []
    for start, end in ranges:
        if kept and start - kept[-1][1] <= _BRIDGE:
            between = text[kept[-1][1] : start]
            if not any(sign in between for sign in "\r\n|<>`[]") and is_left_over(between):
                kept[-1] = (kept[-1][0], end)
                continue
        kept.append((start, end))
    return kept


def _edit(markup: Markup, start: int, end: int) -> tuple[Edit, ...]:
    """Give the edits that cut ``start:end``, and what keeps the words behind it what they are at a line's beginning."""
    here = Edit(span=Span(start=start, end=end), text="")
    text = markup.text
    line = markup.line(start) if markup.is_markdown and end < len(text) else None
    head = text[line[0] : start] if line is not None else ""
    block = markup.block(start, end)
    place = block[1] if block is not None else None
    if line is None or marker(head) < len(head) or place is Place.CODE:
        return (here,)
    rest = text[end : end + _GUARDED].partition("\n")[0].partition("\r")[0]
    if place is Place.CELL:
        is_first = rest.lstrip().startswith("|") and not head.strip()
        return (Edit(span=here.span, text="|" if is_first else ""),)
    goes_on = block is not None and block[0].start >= line[0] and block[0].end > end
    at = guard(rest) if goes_on or text[end - 1] not in BREAKS else -1
    if at == 0:
        return (Edit(span=here.span, text="\\"),)
    return (here, Edit(span=Span(start=end + at, end=end + at), text="\\")) if at > 0 else (here,)


_GUARDED: Final = 200
"""Characters after a cut that are looked at for the beginning of a block."""
