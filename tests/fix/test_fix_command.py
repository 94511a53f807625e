"""``auditor fix`` on files: in place, as a patch, as a check, and undone."""

import io
import subprocess
from pathlib import Path

import pytest

from auditor.cli import fix as command
from auditor.cli import output
from auditor.cli.main import main

SPAM = "攻略到此结束！\n\n低价办卡，TG💪+ @auditor_test_1，下单秒发。\n"
CLEAN = "攻略到此结束！\n\n低价办卡，下单秒发。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    return main(["fix", "--no-config", "--today", "2026-11-20", *words])


def git(folder: Path, patch: bytes) -> None:
    subprocess.run(["git", "apply", "-"], cwd=folder, input=patch, check=True)  # noqa: S607


BODIES = {
    "plain.md": SPAM.encode(),
    'a b/秘鲁 "卡".md': SPAM.encode(),
    "back\\slash.md": SPAM.encode(),
    "\udce9.md": SPAM.encode(),  # a byte that is not UTF-8
    "crlf.md": SPAM.replace("\n", "\r\n").encode(),
    "bom.md": b"\xef\xbb\xbf" + SPAM.encode(),
    "no end.md": SPAM.rstrip("\n").encode(),
    "wide.md": SPAM.encode("utf-16"),
    "han.md": ("这是一篇关于电话卡充值办理流程和资费说明的攻略。\n" * 3 + SPAM).encode("gb18030"),
}


def test_files_are_fixed_in_place_and_the_reverse_patch_brings_every_byte_back(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, body in BODIES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(body)
    (folder / "plain.md").chmod(0o640)
    assert run(".") == 0
    told = capfd.readouterr().out
    assert "plain.md: 1 edit (disguised-contact 1, telegram-promotion 1)" in told
    assert (folder / "plain.md").read_text("utf-8") == CLEAN
    assert (folder / "plain.md").stat().st_mode & 0o777 == 0o640
    assert (folder / "crlf.md").read_bytes() == CLEAN.replace("\n", "\r\n").encode()
    assert (folder / "bom.md").read_bytes() == b"\xef\xbb\xbf" + CLEAN.encode()
    assert (folder / "no end.md").read_bytes() == CLEAN.rstrip("\n").encode()
    assert (folder / "wide.md").read_bytes() == CLEAN.encode("utf-16")
    assert (folder / "han.md").read_bytes().decode("gb18030").endswith(CLEAN)
    assert run(".") == 0
    assert run(".", "--check") == 0
    assert capfd.readouterr().out == ""
    git(folder, (folder / command.REVERSE).read_bytes())
    assert {name: (folder / name).read_bytes() for name in BODIES} == BODIES


def test_the_patch_is_what_fixing_does(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a b.md").write_bytes(SPAM.replace("\n", "\r\n").encode())
    assert run("a b.md", "--diff") == 0
    assert (folder / "a b.md").read_bytes() == SPAM.replace("\n", "\r\n").encode()
    git(folder, capfdbinary.readouterr().out)
    assert (folder / "a b.md").read_bytes() == CLEAN.replace("\n", "\r\n").encode()
    assert not (folder / command.REVERSE).exists()


def test_a_check_changes_nothing_and_fails_when_something_would_change(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.md").write_text(SPAM, "utf-8")
    assert run("a.md", "--check") == 1
    assert (folder / "a.md").read_text("utf-8") == SPAM
    assert "a.md: 1 edit" in capfd.readouterr().out


def test_what_cannot_be_fixed_is_left_alone_and_said(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.md").write_bytes(SPAM.encode() + b"\xff\xfe\xfd" + SPAM.encode())
    (folder / "large.md").write_text(SPAM * 40, "utf-8")
    (folder / "good.md").write_text(SPAM, "utf-8")
    (folder / "link.md").symlink_to("good.md")
    assert run("broken.md", "large.md", "good.md", "link.md", "--max-bytes", "1000") == 3
    told = capfd.readouterr()
    for name, why in (("broken.md", "no text"), ("large.md", "over 1000 bytes"), ("link.md", "symbolic link")):
        assert any(name in line and why in line for line in told.err.splitlines()), name
    assert (folder / "good.md").read_text("utf-8") == CLEAN
    assert (folder / "broken.md").read_bytes().count(b"TG") == 2
    assert (folder / "link.md").is_symlink()


def test_a_file_that_changes_meanwhile_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.md", "b.md"):
        (folder / name).write_text(SPAM, "utf-8")
    write = output.write

    def late(pieces: object, path: Path | None = None, inputs: object = ()) -> None:
        write(pieces, path, inputs)  # type: ignore[arg-type]
        if path is not None and path.name == command.REVERSE:
            (folder / "a.md").write_text("someone else was here\n", "utf-8")

    monkeypatch.setattr(command, "write", late)
    assert run("a.md", "b.md") == 3
    assert "it changed while it was audited" in capfd.readouterr().err
    assert (folder / "a.md").read_text("utf-8") == "someone else was here\n"
    git(folder, (folder / command.REVERSE).read_bytes())
    assert (folder / "b.md").read_text("utf-8") == SPAM


def test_a_reverse_patch_is_not_overwritten_unless_it_is_named(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text(SPAM, "utf-8")
    (folder / command.REVERSE).write_text("mine", "utf-8")
    assert run("a.md") == 2
    assert (folder / "a.md").read_text("utf-8") == SPAM
    assert "--reverse FILE" in capfd.readouterr().err
    assert run("a.md", "--reverse", command.REVERSE) == 0
    git(folder, (folder / command.REVERSE).read_bytes())
    assert (folder / "a.md").read_text("utf-8") == SPAM


@pytest.mark.parametrize(
    ("given", "wanted"), [(SPAM.encode(), CLEAN.encode()), (b"ab \xff\xfe\xfd", b"ab \xff\xfe\xfd")]
)
def test_standard_input_is_fixed_to_standard_output(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    given: bytes,
    wanted: bytes,
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert run("-", "--stdin-name", "draft.md") == (0 if wanted != given else 3)
    assert capfdbinary.readouterr().out == wanted
    assert list(folder.iterdir()) == []


def test_a_place_of_which_one_finding_is_accepted_is_left_alone(folder: Path) -> None:
    article = folder / "a.md"
    comment = '<!-- auditor: ignore[{}] reason="our own" -->\n'
    for rules in ("telegram-promotion", "disguised-contact", "telegram-promotion, disguised-contact"):
        text = f"{comment.format(rules)}{SPAM.splitlines()[2]}\n"
        article.write_text(text, encoding="utf-8")
        assert run("a.md") == 0
        assert article.read_text("utf-8") == text
