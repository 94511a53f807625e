"""Words that an image shows and its own address holds: a badge's text, the text of a ``data:`` page or SVG."""

from auditor.parse.article import Place
from auditor.parse.badges import badge_words
from auditor.parse.builder import Builder
from auditor.parse.chars import Char, base64_bytes, flat, percent_bytes, text_of
from auditor.parse.draft import Draft, holds_words, is_page
from auditor.parse.references import resolve_attribute
from auditor.parse.strand import Strand


def set_drawn_apart(builder: Builder) -> None:
    """Set the words that addresses draw apart as asides, in the order of their elements; each address once a place."""
    done: set[tuple[int, int]] = set()
    for draft in builder.drafts:
        if not holds_words(draft):
            continue
        place = (draft.url_span.start, draft.url_span.end) if draft.url_span else (draft.start, draft.end)
        if place in done:
            continue
        done.add(place)
        chars = _chars(builder.source, draft)
        words = _data_words(chars) if is_page(draft.url) else badge_words(chars)
        if words:
            _aside(builder, draft, words)


def _chars(source: str, draft: Draft) -> list[Char]:
    """Give the address's characters with their places; that of a reference stands for the whole image."""
    if draft.url_span is not None:
        chars = flat(source, resolve_attribute(source, draft.url_span.start, draft.url_span.end))
        if "".join([char.text for char in chars]) == draft.url:
            return chars
        start, end = draft.url_span.start, draft.url_span.end
    else:
        start, end = draft.start, draft.end
    return [Char(char, start, end) for char in draft.url]


def _data_words(chars: list[Char]) -> list[Char]:
    """Read the text between the tags of what a ``data:`` address holds (RFC 2397), and where its links lead."""
    text = "".join([char.text for char in chars])
    comma = text.find(",")
    if comma < 0:
        return []
    body = chars[comma + 1 :]
    coded = text[:comma].lower().rstrip().endswith(";base64")
    plain = text_of(base64_bytes([Char(*one) for one in _plain(body)]) if coded else percent_bytes(body))
    page = "".join([char.text for char in plain]).replace("\0", "\ufffd")
    if not text[:comma].lower().startswith("data:text/plain"):
        from auditor.parse.tokens import Kind, tokens  # noqa: PLC0415 — 36 ms that an article without needs not pay

        out: list[Char] = []
        for kind, start, end, value in tokens(page):
            if kind == Kind.TEXT:
                out += plain[start:end]
            elif kind == Kind.REFERENCE:
                out += [Char(char, plain[start].start, plain[end - 1].end) for char in value]
            elif (
                out
                and out[-1].text != " "
                and kind in (Kind.START, Kind.END)
                and value not in ("tspan", "b", "i", "span", "a")
            ):
                out.append(Char(" ", plain[start].start, plain[start].end))
            if kind == Kind.START and "href" in page[start:end]:
                out += [Char(" ", plain[start].start, plain[start].end), *_href(plain, page, start, end)]
        return out
    return plain


def _plain(body: list[Char]) -> list[Char]:
    """Undo percent-encoding inside base64 (``%2B`` for ``+``)."""
    if not any(char.text == "%" for char in body):
        return body
    return text_of(percent_bytes(body))


def _href(plain: list[Char], page: str, start: int, end: int) -> list[Char]:
    at = page.find("href", start, end)
    quote = page.find("=", at, end) + 1
    if not quote:
        return []
    sign = page[quote : quote + 1]
    first, last = (quote + 1, page.find(sign, quote + 1, end)) if sign in ("'", '"') else (quote, end - 1)
    if last < 0 or page.startswith("#", first) or "w3.org" in page[first:last]:
        return []
    return [*plain[first:last], Char(" ", plain[start].start, plain[start].end)]


def _aside(builder: Builder, draft: Draft, words: list[Char]) -> None:
    strand = Strand()
    for text, start, end in words:
        strand.atomic(text, start, end)
    builder.asides.append((Place.DRAWN, max(draft.block, -1), strand))
