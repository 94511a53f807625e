"""Where a report goes, and what is never overwritten."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.cli.output import write
from auditor.errors import UsageError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes as POSIX has them")


def breaking() -> Iterator[bytes]:
    yield b"half"
    message = "the run broke"
    raise RuntimeError(message)


def test_a_report_is_utf8_on_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write(["充值\n".encode()])
    assert capfdbinary.readouterr().out == "充值\n".encode()


def test_a_report_goes_into_a_file(tmp_path: Path) -> None:
    write([b"one ", b"two"], tmp_path / "report.json")
    assert (tmp_path / "report.json").read_bytes() == b"one two"
    assert os.listdir(tmp_path) == ["report.json"]  # noqa: PTH208 — names, hidden ones too


def test_a_report_replaces_an_older_one_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write([b"new"], target)
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_run_that_breaks_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write(breaking(), target)
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["report.json"]  # noqa: PTH208 — names, hidden ones too


@pytest.mark.parametrize("way", ["the same name", "a symbolic link", "a hard link", "another path"])
def test_an_article_is_never_overwritten(tmp_path: Path, way: str) -> None:
    article = tmp_path / "a.md"
    article.write_text("# top up")
    target = {
        "the same name": article,
        "a symbolic link": tmp_path / "symbolic",
        "a hard link": tmp_path / "hard",
        "another path": tmp_path / "folder" / ".." / "a.md",
    }[way]
    (tmp_path / "folder").mkdir()
    (tmp_path / "symbolic").symlink_to(article)
    (tmp_path / "hard").hardlink_to(article)
    with pytest.raises(UsageError, match="is one of the articles to audit"):
        write([b"report"], target, [article])
    assert article.read_text() == "# top up"


def test_an_article_is_spared_before_the_run_begins(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("# top up")
    with pytest.raises(UsageError):
        write(breaking(), article, [article])


def test_a_link_stays_a_link_to_the_report(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("report.json")
    write([b"report"], tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "report.json").read_bytes() == b"report"


def test_a_device_is_written_to_and_stays_a_device() -> None:
    write([b"report"], Path("/dev/null"))
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("name", ["missing/report.json", "."])
def test_a_place_that_cannot_be_written_is_the_users_to_change(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot write"):
        write([b"report"], tmp_path / name)
