"""Places as editors count them, in every encoding, and texts that change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial, TextDocumentContentChangeWholeDocument

from auditor.lsp.document import Document
from auditor.lsp.positions import Positions

PIECES = st.sampled_from(
    ["a", "é", "信", "💪", "𠮷", "\n", "\r\n", "\r", "\u2028", "\x0c", "\x85", "\x00", "\ud83d", "b" * 600]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


def expected(text: str, offset: int, encoding: str) -> Position:
    """Count line and column of ``offset`` one character after the other."""
    line = units = 0
    for at, char in enumerate(text[:offset]):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            line, units = line + 1, 0
        elif encoding == "utf-8":
            units += len(char.encode("utf-8", "surrogatepass"))
        else:
            units += 2 if encoding == "utf-16" and ord(char) > 0xFFFF else 1
    return Position(line=line, character=units)


@settings(max_examples=25, deadline=None)
@given(TEXTS, ENCODINGS)
def test_every_offset_has_the_position_that_counting_gives_and_comes_back(text: str, encoding: str) -> None:
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            found = positions.position(offset)
            assert found == expected(text, offset, encoding)
            assert positions.offset(found) == offset


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [(0, 3, 2), (0, 2, 1), (0, 99, 3), (1, 99, 6), (9, 0, 6)],
    ids=["behind", "inside", "past-the-line", "past-the-last", "past-the-end"],
)
def test_a_position_that_is_none_is_the_nearest_before_it(line: int, character: int, offset: int) -> None:
    assert Positions("a💪b\r\nc", "utf-16").offset(Position(line=line, character=character)) == offset


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS, ENCODINGS, st.data())
def test_a_change_makes_of_the_text_what_it_makes_in_the_editor(
    text: str, new: str, encoding: str, data: st.DataObject
) -> None:
    text, new = (one.encode("utf-16", "replace").decode("utf-16") for one in (text, new))
    offsets = st.integers(0, len(text)).filter(lambda at: text[at - 1 : at + 1] != "\r\n")
    start, end = sorted((data.draw(offsets), data.draw(offsets)))
    document = Document("file:///a.md", "markdown", text, 1, encoding)
    place = Range(start=expected(text, start, encoding), end=expected(text, end, encoding))
    document.change([TextDocumentContentChangePartial(range=place, text=new)], 2)
    assert document.text == text[:start] + new + text[end:]
    assert document.version == 2


def test_changes_of_one_message_follow_one_another_and_each_text_has_a_state_of_its_own() -> None:
    document = Document("file:///a.md", "markdown", "old", 1)
    first = document.state
    behind = Range(start=Position(line=1, character=0), end=Position(line=1, character=0))
    whole = TextDocumentContentChangeWholeDocument(text="a\u2028b\n")
    document.change([whole, TextDocumentContentChangePartial(range=behind, text="c")], 7)
    assert (document.text, document.version) == ("a\u2028b\nc", 7)
    assert document.state > first


def test_halves_of_a_character_that_come_one_by_one_become_it() -> None:
    document = Document("file:///a.md", "markdown", "x\ud83d", 1)
    end = Position(line=0, character=2)
    document.change([TextDocumentContentChangePartial(range=Range(start=end, end=end), text="\udcaay")], 2)
    assert document.text == "x💪y"
