"""Files of any size, piece by piece."""

from pathlib import Path

import pytest

from auditor.source.decode import decode
from auditor.source.files import NotReadable
from auditor.source.windows import windows
from auditor.text.lines import Lines

TEXT = "第一行：怎么充值？\r\n第二行 second line\rthird 💪\n\n" * 40


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
@pytest.mark.parametrize(("size", "overlap"), [(64, 16), (97, 0), (1001, 100), (10**6, 10)])
def test_the_windows_without_what_they_repeat_are_the_text(
    tmp_path: Path, encoding: str, size: int, overlap: int
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(TEXT.encode(encoding))
    assert "".join(window.text[window.repeated :] for window in windows(path, size, overlap)) == TEXT


@pytest.mark.parametrize(("size", "overlap"), [(64, 16), (97, 0), (50, 7)])
def test_every_window_knows_where_it_starts(tmp_path: Path, size: int, overlap: int) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(TEXT.encode())
    lines = Lines(TEXT)
    for window in windows(path, size, overlap):
        at = window.start.offset
        assert TEXT[at : at + len(window.text)] == window.text
        assert window.start == lines.locate(at)


def test_a_window_repeats_the_end_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("0123456789" * 3)
    first, second, third = windows(path, 10, 4)
    assert (first.text, first.repeated) == ("0123456789", 0)
    assert (second.text, second.repeated, second.start.offset) == ("67890123456789", 4, 6)
    assert third.start.offset == 16


def test_bad_bytes_are_noted_once_at_their_place_in_the_file(tmp_path: Path) -> None:
    data = ("余额" * 20).encode() + b"\xff" + ("查询" * 20).encode()
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    spans = [note.span for window in windows(path, 30, 12) for note in window.notes]
    assert spans == [note.span for note in decode(data).notes]


def test_an_empty_file_is_one_empty_window(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert [window.text for window in windows(path)] == [""]


def test_a_file_that_is_gone_is_not_readable(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="there is no such file"):
        next(windows(tmp_path / "a.txt"))
