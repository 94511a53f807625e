"""Trees made to trap a reader: loops, pipes, devices, links that lead away, names and depths out of the ordinary."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.source.discover import discover
from auditor.source.read import read
from auditor.source.source import Source
from auditor.source.task import Task, Unreadable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and links as POSIX has them")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    tree = Path("tree")
    tree.mkdir()
    (tree / "good.md").write_text("# top up")
    return tree


def read_uri(path: Path) -> Source | Unreadable:
    return read(Task(uri="x", path=path), 1000)


def test_a_link_back_to_its_own_folder_makes_no_loop(tree: Path) -> None:
    (tree / "again").symlink_to(".", target_is_directory=True)
    (tree / "up").symlink_to("..", target_is_directory=True)
    assert [entry.uri for entry in discover([tree]).entries] == ["tree/good.md"]


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "good.md", "missing.md", "loop.md", "../outside.md"])
def test_a_link_in_a_folder_is_skipped_and_reported(tree: Path, target: str) -> None:
    (tree / "loop.md").symlink_to(target)
    found = discover([tree])
    assert [entry.uri for entry in found.entries] == ["tree/good.md"]
    assert [(skipped.uri, skipped.reason) for skipped in found.skipped] == [("tree/loop.md", "a symbolic link")]


@pytest.mark.parametrize("target", ["/dev/zero", "good.md", "missing.md", "link.md", "."])
def test_a_link_that_is_named_is_not_followed(tree: Path, target: str) -> None:
    (tree / "link.md").symlink_to(target)
    (entry,) = discover([tree / "link.md"]).entries
    assert entry == Unreadable(uri="tree/link.md", problem="a symbolic link; name the file it leads to")


def test_a_file_that_became_a_link_after_it_was_found_is_not_followed(tree: Path) -> None:
    (tree / "good.md").unlink()
    (tree / "good.md").symlink_to("/etc/passwd")
    assert read_uri(tree / "good.md") == Unreadable(uri="x", problem="a symbolic link; name the file it leads to")


def test_a_named_pipe_is_not_waited_for(tree: Path) -> None:
    os.mkfifo(tree / "pipe.md")
    found = discover([tree])
    assert [(skipped.uri, skipped.reason) for skipped in found.skipped] == [("tree/pipe.md", "not a regular file")]
    assert read_uri(tree / "pipe.md") == Unreadable(uri="x", problem="a named pipe, not a regular file")


def test_a_socket_is_not_read(tree: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tree / "socket.md"))
        assert read_uri(tree / "socket.md") == Unreadable(uri="x", problem="a socket or a device, not a regular file")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_not_read(device: str) -> None:
    if not Path(device).exists():
        pytest.skip(f"this system has no {device}")
    outcome = read_uri(Path(device))
    assert isinstance(outcome, Unreadable)
    assert "device" in outcome.problem


def test_a_folder_in_the_place_of_a_file_is_not_read(tree: Path) -> None:
    assert read_uri(tree) == Unreadable(uri="x", problem="a folder, not a file")


def test_a_name_that_no_system_allows_is_unreadable() -> None:
    found = discover([Path("a\0b.md"), Path("n" * 300 + ".md")])
    assert sorted(entry.problem for entry in found.entries if isinstance(entry, Unreadable)) == [
        "its name holds a NUL character",
        "its path is too long for this system",
    ]


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(tree: Path) -> None:
    (tree / "good.md").chmod(0)
    assert read_uri(tree / "good.md") == Unreadable(uri="x", problem="reading it is not permitted")


@pytest.mark.parametrize(
    "name", ["..md", "...", "a\nb.md", "\x1b]0;x\x07.md", "-.md", "--help.md", "\u202edm.a.md", " .md"]
)
def test_strange_names_are_only_names(tree: Path, name: str) -> None:
    (tree / name).write_text("x")
    (entry,) = discover([tree / name]).entries
    assert entry == Task(uri=f"tree/{name}", path=tree / name)
    assert isinstance(read(entry, 10), Source)


def test_a_name_that_is_not_utf8_gives_a_uri_that_is(tree: Path) -> None:
    path = tree / os.fsdecode(b"\xff.md")
    try:
        path.write_text("x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    entries = discover([tree]).entries
    assert [entry.uri for entry in entries] == ["tree/\\xff.md", "tree/good.md"]
    assert isinstance(entries[0], Task)
    assert isinstance(read(entries[0], 10), Source)


@pytest.fixture
def deep(tree: Path) -> Iterator[Path]:
    """4,096 folders, one in the other, deeper than a path may be long; an article lies at the bottom."""
    here = os.getcwd()  # noqa: PTH109 — to come back to
    os.chdir(tree)
    for _ in range(4096):
        os.mkdir("d")  # noqa: PTH102 — the depth is reached step by step, no path could name it
        os.chdir("d")
    Path("bottom.md").write_text("x")
    os.chdir(here)
    yield tree
    subprocess.run(["rm", "-rf", str(tree)], check=True)  # noqa: S603, S607 — rmtree is recursive, too deep for this


def test_folders_deeper_than_a_path_are_told_and_the_rest_is_found(deep: Path) -> None:
    found = discover([deep])
    assert isinstance(found.entries[-1], Task)
    assert found.entries[-1].uri == "tree/good.md"
    (too_deep,) = (entry for entry in found.entries if isinstance(entry, Unreadable))
    assert too_deep.problem == "its path is too long for this system"


READ_THROUGH = """
import resource, sys
from pathlib import Path
from auditor.source.read import read
from auditor.source.task import Task
from auditor.source.windows import windows
resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))
path = Path(sys.argv[1])
assert not read(Task(uri="x", path=path), 10 << 20).whole
handle = "@auditor_test_1"
print(next(window.start.offset + window.text.find(handle) for window in windows(path) if handle in window.text))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is that of Linux")
@pytest.mark.parametrize("filler", ["zeros", "one line", "lines of one character"])
def test_a_giant_file_is_read_through_within_256_mib_of_memory(tmp_path: Path, filler: str) -> None:
    path = tmp_path / "giant.txt"
    with path.open("wb") as file:
        if filler == "zeros":
            file.seek(1 << 30)  # sparse: takes no room on disk
        else:
            for _ in range(32):
                file.write((b"x" if filler == "one line" else b"x\n") * (1 << 20))
        at = file.tell()
        file.write(b"@auditor_test_1")
    output = subprocess.run(  # noqa: S603 — our own interpreter
        [sys.executable, "-c", READ_THROUGH, str(path)], capture_output=True, text=True, check=True
    ).stdout
    assert int(output) == at
