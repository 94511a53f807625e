"""Every mention points at exact characters, in every sample (SCIENCE E10)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.extract.mentions import Channel, ClaimKind, Mentions
from auditor.source.read import from_bytes
from auditor.text.fold import RLO, fold_text

Read = Callable[..., Mentions]

SAMPLES = sorted((Path(__file__).parents[2] / "samples").iterdir())
AS_WRITTEN = frozenset({ClaimKind.DIAL_CODE, ClaimKind.HOTLINE, ClaimKind.APP_NAME})
"""Kinds whose value is what stands there; the others have a vocabulary of their own (docs/claims.md)."""
SEPARATORS = str.maketrans(dict.fromkeys(" -_.·•|/()\n\t*\\`", ""))


def bare(text: str) -> str:
    """Fold a text and drop what may stand between the characters of a spelled id, and ornaments."""
    return "".join(char for char in fold_text(text).translate(SEPARATORS) if char.isascii())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_stands_at_a_contact_s_place_holds_its_handle(path: Path, read: Read) -> None:
    source = from_bytes(path.read_bytes(), path.name)
    for contact in read(source.text, source.media_type).contacts:
        written = contact.span.of(source.text)
        assert written
        assert written == written.strip()
        if RLO not in written and contact.url is None and contact.channel is not Channel.OTHER:
            assert bare(contact.handle) in bare(written)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_stands_at_a_claim_s_place_is_its_value(path: Path, read: Read) -> None:
    source = from_bytes(path.read_bytes(), path.name)
    for claim in read(source.text, source.media_type).claims:
        if claim.kind in AS_WRITTEN:
            assert bare(claim.value) == bare(claim.span.of(source.text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_mention_lies_in_its_article_and_in_order(path: Path, read: Read) -> None:
    source = from_bytes(path.read_bytes(), path.name)
    mentions = read(source.text, source.media_type)
    for several in (mentions.contacts, mentions.links, mentions.images, mentions.claims):
        spans = [one.span for one in several]
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(source.text) for span in spans)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_no_contact_is_told_twice_at_one_place(path: Path, read: Read) -> None:
    source = from_bytes(path.read_bytes(), path.name)
    places = [(one.canonical, one.span) for one in read(source.text, source.media_type).contacts]
    assert len(places) == len(set(places))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_an_ignorable_sign_inside_every_handle_hides_none(path: Path, read: Read) -> None:
    source = from_bytes(path.read_bytes(), path.name)
    before = read(source.text, source.media_type).contacts
    text = source.text
    for contact in sorted(before, key=lambda one: one.span, reverse=True):
        if contact.url is None:
            middle = contact.span.end - 2
            text = f"{text[:middle]}\u200b{text[middle:]}"
    after = {one.canonical for one in read(text, source.media_type).contacts}
    assert {one.canonical for one in before if one.url is None} <= after
