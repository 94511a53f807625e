"""``auditor init``: what it writes is valid, and nothing that was there is lost."""

import tomllib
from pathlib import Path

import pytest

from auditor.cli.config.keys import TABLE
from auditor.cli.init import starter
from auditor.cli.main import main

COMMIT = "0123456789abcdef0123456789abcdef01234567"
GITHUB = ".github/workflows/auditor.yml"
MERGED = "auditor-baseline.jsonl merge=union\n"


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty repository."""
    folder = tmp_path / "site"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def files() -> dict[str, str]:
    """Give what lies in the working folder."""
    return {path.as_posix(): path.read_text("utf-8") for path in sorted(Path().rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), [".gitattributes", GITHUB, "auditor.toml"]),
        (("--ci", "gitlab"), [".gitattributes", ".gitlab/auditor.yml", "auditor.toml"]),
        (("--ci", "none", "--pre-commit"), [".gitattributes", ".pre-commit-config.yaml", "auditor.toml"]),
    ],
)
def test_it_writes_what_was_asked_for_and_says_so(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: list[str]
) -> None:
    assert main(["init", *words]) == 0
    out = capsys.readouterr().out
    assert list(files()) == expected
    assert sorted(line.removeprefix("wrote ") for line in out.splitlines() if line.startswith("wrote ")) == expected
    assert "next:\n  1. auditor scan ." in out
    assert "OWNER/auditor and FULL-COMMIT-ID" in out


def test_with_a_source_the_files_are_ready_to_commit(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--pre-commit", "--source", f"our-group/auditor@{COMMIT}"]) == 0
    text = "".join(files().values())
    assert f"uses: our-group/auditor@{COMMIT}\n" in text
    assert f"rev: {COMMIT}\n" in text
    assert "OWNER" not in text + capsys.readouterr().out
    assert "FULL-COMMIT-ID" not in text


@pytest.mark.parametrize("word", ["x", "a/b", "a/b@main", f"a/b c@{COMMIT}", f"/b@{COMMIT}", f"a/b@{COMMIT.upper()}"])
def test_a_source_is_a_repository_and_a_full_commit(word: str) -> None:
    assert main(["init", "--source", word]) == 2
    assert files() == {}


def test_what_is_there_is_kept_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text("# ours\n", encoding="utf-8")
    assert main(["init"]) == 2
    assert capsys.readouterr().err == (
        "auditor: auditor.toml: there already, so nothing was written; --force replaces it\n"
    )
    assert files() == {"auditor.toml": "# ours\n"}
    assert main(["init", "--force"]) == 0
    assert files()["auditor.toml"] == starter("auditor.toml")


def test_attributes_and_hooks_of_others_are_added_to_never_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".gitattributes").write_text("* text=auto", encoding="utf-8")
    Path(".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    for _ in range(2):
        assert main(["init", "--force", "--pre-commit"]) == 0
        assert files()[".gitattributes"] == f"* text=auto\n{MERGED}"
    assert files()[".pre-commit-config.yaml"] == "repos: []\n"
    assert "add below its `repos:`\n  - repo: https://github.com/OWNER/auditor\n" in capsys.readouterr().out


@pytest.mark.parametrize("link", ["auditor.toml", ".github", ".gitattributes"])
def test_a_link_leads_nowhere(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], link: str) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    (site / link).symlink_to(aside / "made" if link != ".github" else aside)
    assert main(["init", "--force"]) == 2
    assert "symbolic link; nothing was written" in capsys.readouterr().err
    assert list(aside.iterdir()) == []


def test_a_folder_that_is_none_or_not_ours_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "nowhere"]) == 2
    monkeypatch.setattr("os.access", lambda *_: False)
    assert main(["init"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == "auditor: 'nowhere' is no folder; make it first, or name the root of your repository"
    assert second == "auditor: cannot write into '.'; name a folder that is yours"
    assert files() == {}


def test_the_starter_configuration_holds_and_so_does_every_line_of_it() -> None:
    text = starter("auditor.toml")
    lines = [line.removeprefix("# ") for line in text.splitlines() if "=" in line or line.startswith("# [")]
    everything = "\n".join(line for line in lines if not line.startswith("#"))
    assert set(tomllib.loads(text)) == {"fail-on"}
    assert set(tomllib.loads(everything)) == {key.name for key in TABLE}
    for one in (text, everything.replace('rules = ["our-rules"]\nfacts = ["our-facts"]\n', "")):
        held = one.partition("[packs]")[0]  # without what names a file that is not there
        for line in ('tracker-list = "easyprivacy.txt"\n', 'baseline = "auditor-baseline.jsonl"\n'):
            held = held.replace(line, "")
        Path("auditor.toml").write_text(held, encoding="utf-8")
        Path("a.md").write_text("# 秘鲁电话卡\n", encoding="utf-8")
        assert main(["scan", "--today", "2026-11-20", "a.md"]) in {0, 1}
