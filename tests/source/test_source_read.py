"""One article from disk or memory."""

import hashlib
import pickle
from pathlib import Path

import pytest

from auditor.source.read import from_bytes, from_text, read
from auditor.source.source import MediaType, NoteKind, Source
from auditor.source.task import Task, Unreadable


def test_a_file_becomes_a_source_with_its_digest(tmp_path: Path) -> None:
    data = "# 充值\r\n".encode()
    (tmp_path / "a.md").write_bytes(data)
    source = read(Task(uri="a.md", path=tmp_path / "a.md"), 1000)
    assert source == Source(
        uri="a.md",
        media_type=MediaType.MARKDOWN,
        text="# 充值\r\n",
        encoding="utf-8",
        sha256=hashlib.sha256(data).hexdigest(),
    )


def test_a_file_of_just_the_limit_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 100)
    source = read(Task(uri="a.txt", path=tmp_path / "a.txt"), 100)
    assert isinstance(source, Source)
    assert source.whole
    assert source.text == "x" * 100


def test_a_file_over_the_limit_leaves_its_text_on_disk_and_says_so(tmp_path: Path) -> None:
    data = b"# top up\n" + b"x" * 100
    (tmp_path / "a.txt").write_bytes(data)
    source = read(Task(uri="a.txt", path=tmp_path / "a.txt"), 100)
    assert isinstance(source, Source)
    assert not source.whole
    assert source.text == ""
    assert source.media_type is MediaType.MARKDOWN
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert [note.kind for note in source.notes] == [NoteKind.TOO_LARGE]


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    assert read(Task(uri="a.md", path=tmp_path / "a.md"), 100) == Unreadable(
        uri="a.md", problem="there is no such file"
    )


def test_a_pointer_of_git_lfs_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 12\n")
    found = read(Task(uri="a.md", path=path), 1000)
    assert isinstance(found, Unreadable)
    assert "git lfs pull" in found.problem


def test_bytes_from_standard_input_are_read_from_the_task() -> None:
    source = read(Task(uri="-", path=None, data=b"<!doctype html><p>x"), 100)
    assert isinstance(source, Source)
    assert (source.uri, source.media_type) == ("-", MediaType.HTML)


def test_bytes_and_text_make_the_same_source() -> None:
    assert from_bytes("[充值](x)".encode(), "-") == from_text("[充值](x)", "-")


def test_a_text_takes_the_markup_it_is_given() -> None:
    assert from_text("# x", "example", MediaType.PLAIN).media_type is MediaType.PLAIN


@pytest.mark.parametrize("value", [Task(uri="a", path=Path("a")), Unreadable(uri="a", problem="b")])
def test_tasks_and_problems_travel_between_processes(value: Task | Unreadable) -> None:
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 — our own bytes
