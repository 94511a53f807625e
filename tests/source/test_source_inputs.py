"""What the user asked to audit."""

import os
from pathlib import Path

import pytest

from auditor.errors import UsageError
from auditor.source.inputs import from_stdin, inputs, listed
from auditor.source.task import Task, Unreadable


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "a/z.md", "a-b.md", "b.txt", "c.png", ".git/d.md", "node_modules/e.md", "../e.rst"):
        path = Path("guide", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def uris(*paths: str) -> list[str]:
    return [entry.uri for entry in inputs([Path(path) for path in paths], [], None).entries]


def test_a_folder_gives_its_articles_in_bytewise_order_of_uri() -> None:
    assert uris("guide") == ["guide/a-b.md", "guide/a.md", "guide/a/z.md", "guide/b.txt"]


@pytest.mark.skipif(os.name != "posix", reason="names as POSIX has them")
def test_no_two_files_have_one_uri() -> None:
    for name in (b"guide/\xe9.md", b"guide/\\xe9.md"):
        Path(os.fsdecode(name)).write_text("x")
    assert {r"guide/\xe9.md", r"guide/\\xe9.md"} < set(uris("guide"))


def test_whatever_is_shown_as_markdown_is_taken_from_a_folder() -> None:
    names = ["other/a.Rmd", "other/b.mdown", "other/c.mkd", "other/d.mkdn"]
    for name in names:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("x")
    assert uris("other") == names


def test_paths_are_sorted_together_and_taken_once() -> None:
    assert uris("e.rst", "guide/b.txt", "./guide", "guide/") == [
        "e.rst",
        "guide/a-b.md",
        "guide/a.md",
        "guide/a/z.md",
        "guide/b.txt",
    ]


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_that_is_named_beside_its_folder_is_unreadable_and_not_skipped() -> None:
    Path("guide/link.md").symlink_to("a.md")
    found = inputs([Path("guide"), Path("guide/link.md")], [], None)
    assert "guide/link.md" in [entry.uri for entry in found.entries]
    assert found.skipped == ()


def test_a_named_file_is_taken_whatever_its_suffix() -> None:
    assert uris("guide/c.png") == ["guide/c.png"]


def test_a_path_stays_relative_as_it_was_given() -> None:
    assert uris("guide/../e.rst") == ["guide/../e.rst"]


def test_a_path_that_does_not_exist_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"there is no file or folder 'guid'; did you mean 'guide'\?"):
        uris("guid")


def test_a_path_like_no_other_is_answered_without_a_guess() -> None:
    with pytest.raises(UsageError, match=r"there is no file or folder 'nowhere/zzz'$"):
        uris("nowhere/zzz")


def test_a_listed_path_that_is_gone_is_unreadable_and_the_rest_goes_on() -> None:
    found = inputs([], [Path("deleted.md"), Path("guide/a.md")], None)
    assert found.entries == (
        Unreadable(uri="deleted.md", problem="there is no such file"),
        Task(uri="guide/a.md", path=Path("guide/a.md")),
    )


@pytest.mark.parametrize("data", [b"a.md\nb c.md\n", b"a.md\r\nb c.md\r\n", b"a.md\0b c.md\0", b"\n\na.md\n\nb c.md"])
def test_a_list_is_separated_by_lines_or_by_nul(data: bytes) -> None:
    assert listed(data) == (Path("a.md"), Path("b c.md"))


def test_a_list_separated_by_nul_may_hold_names_with_line_breaks() -> None:
    assert listed(b"a\nb.md\0") == (Path("a\nb.md"),)


def test_standard_input_takes_its_place_in_the_order() -> None:
    entries = inputs([Path("e.rst")], [], from_stdin(b"x", 10)).entries
    assert [entry.uri for entry in entries] == ["-", "e.rst"]


def test_standard_input_over_the_limit_is_unreadable() -> None:
    outcome = from_stdin(b"x" * 11, 10, "a.md")
    assert outcome == Unreadable(
        uri="a.md", problem="more than 10 bytes on standard input; put it into a file and name that"
    )
