"""Places: whether what a report points at is the contact as it is written, and folds to the contact it names."""

from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Final
from urllib.parse import unquote

import re2

from auditor.evaluate.judged import Judged
from auditor.evaluate.measure import Miss, Part, share
from auditor.extract.id_shape import SPOKEN
from auditor.report.wire_mentions import Contact, Span
from auditor.text.fold import fold_text

CUE: Final = 16
"""Letters and digits of a cue (``business WhatsApp``); with more around a contact, its place is not exact."""
_TAGS: Final = re2.compile(r"<[^<>]*>|\]\(|\]\[")
_SPOKEN: Final = str.maketrans(SPOKEN)
_NO_WORD: Final = re2.compile(r"[^\p{L}\p{N}]+")
_Check = tuple[bool, Miss]


def spans(judged: Sequence[Judged]) -> Part:
    """Give the shares of places that are exact (labelled contacts) and that fold to their contact (every one)."""
    written = [check for one in judged for check in _written(one)]
    placed = [check for one in judged for check in _placed(one)]
    folding = [check for one in judged for check in _folding(one)]
    pairs = (("spans.exact", written), ("spans.labelled", placed), ("spans.refold", folding))
    return Part(
        title="places",
        measures=tuple(share(name, sum(held for held, _ in some), len(some)) for name, some in pairs if some),
        misses=tuple(miss for _, some in pairs for held, miss in some if not held),
    )


def _written(one: Judged) -> Iterator[_Check]:
    """Look at every labelled contact that is found: one of its mentions is to be exactly what a label says."""
    for form, writings in one.wanted.items():
        mentions = one.contacts_of(form)
        if not writings or not mentions:
            continue
        exact = any(_is_exact(one, contact, writings) for contact in mentions)
        yield exact, Miss(measure="spans.exact", where=one.place, what=f"{form}: {one.at(mentions[0].span)}")


def _is_exact(one: Judged, contact: Contact, writings: Iterable[str]) -> bool:
    said = one.at(contact.span)
    for writing in writings:
        before, found, after = said.partition(writing)
        if found and "\n" not in before + after and len(_bare(_TAGS.sub(" ", before + " " + after))) <= CUE:
            return True
        if said in writing and refolds(said, contact):
            return True
    # The whole link, through whatever it leads; a bare one (`t.me/…`) is given a scheme.
    return contact.url is not None and unescape(said) in {contact.url, contact.url.partition("://")[2]}


def _placed(one: Judged) -> Iterator[_Check]:
    """Look at every labelled place: a contact is to stand there, with no more than its cue around."""
    for start, end in one.row.spans or ():
        held = any(_encloses(one, contact.span, start, end) for contact in one.article.contacts)
        yield held, Miss(measure="spans.labelled", where=one.place, what=f"[{start}, {end}] {one.text[start:end]}")


def _encloses(one: Judged, span: Span, start: int, end: int) -> bool:
    begin, finish = span.start.offset, span.end.offset
    if begin == start and finish == end:
        return True
    rest = one.text[begin:start] + " " + one.text[end:finish]
    return begin <= start and end <= finish and len(_bare(_TAGS.sub(" ", rest))) <= CUE


def _folding(one: Judged) -> Iterator[_Check]:
    """Look at every contact, and at every finding about one."""
    contacts = one.article.contacts
    named = [(contact, contact.span) for contact in contacts]
    named += [
        (contacts[finding.about.contact], finding.span)
        for finding in one.article.findings
        if finding.about.contact is not None
    ]
    for contact, span in named:
        said = one.at(span)
        miss = Miss(measure="spans.refold", where=one.place, what=f"{contact.canonical}: {said}")
        yield refolds(said, contact), miss


def refolds(said: str, contact: Contact) -> bool:
    """Say whether the characters ``said`` hold the contact's id once they are folded and their separators are gone.

    Percent-encoding, character references and digits written as words are undone, too.
    """
    handle = _bare(fold_text(contact.handle))
    plain = unescape(unquote(said))
    if handle in _bare(fold_text(plain)) or handle in _bare(fold_text(said)):
        return True
    if handle.isdigit() and handle in _bare(said.translate(_SPOKEN)):
        return True
    last = contact.trace[-1].after if contact.trace else ""
    return bool(last) and handle in _bare(fold_text(last)) and contact.trace[0].before in {said, contact.written}


def _bare(text: str) -> str:
    return str(_NO_WORD.sub("", text))
