"""The day of an article's last commit: what an undated article speaks of, when a run asks for it."""

import json
import subprocess
from pathlib import Path

import pytest

from auditor.cli.main import main

CLAIM = "# 英国电话卡攻略\n\ngiffgaff 查余额拨 *100#，屏幕上会显示余额。\n"


def git(folder: Path, *words: str, day: str = "2024-05-06") -> None:
    environment = {
        "PATH": "/usr/bin:/bin:/usr/local/bin",
        "HOME": str(folder),
        "GIT_AUTHOR_DATE": f"{day}T12:00:00Z",
        "GIT_COMMITTER_DATE": f"{day}T12:00:00Z",
    }
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(  # noqa: S603 — words of our own
        ["git", *who, *words],  # noqa: S607 — the machine's own git
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "guides"
    folder.mkdir()
    git(folder, "init", "-q")
    for name, day in (("old.md", "2021-02-03"), ("中文 指南.md", "2024-05-06")):
        (folder / name).write_text(CLAIM, "utf-8")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", name, day=day)
    return folder


def days(capsys: pytest.CaptureFixture[str], folder: Path, *options: str) -> dict[str, str]:
    main(["scan", str(folder), "--format", "jsonl", "--today", "2026-11-20", "--no-config", *options])
    articles = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return {Path(article["uri"]).name: article["claims"][0]["as_of"] for article in articles}


def test_an_undated_article_speaks_of_its_last_commit_when_the_run_asks_for_it(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert days(capsys, repository, "--commit-dates") == {"old.md": "2021-02-03", "中文 指南.md": "2024-05-06"}


def test_without_the_option_it_speaks_of_today(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert set(days(capsys, repository).values()) == {"2026-11-20"}


def test_the_date_that_an_article_gives_itself_comes_first(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "old.md").write_text(f"---\ndate: 2019-08-07\n---\n{CLAIM}", "utf-8")
    git(repository, "commit", "-qam", "dated", day="2022-02-02")
    assert days(capsys, repository, "--commit-dates")["old.md"] == "2019-08-07"


def test_a_file_that_was_changed_since_speaks_of_today(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "old.md").write_text(CLAIM + "\n又改了一句。\n", "utf-8")
    assert days(capsys, repository, "--commit-dates")["old.md"] == "2026-11-20"


def test_a_file_outside_any_repository_speaks_of_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "alone.md").write_text(CLAIM, "utf-8")
    assert days(capsys, tmp_path, "--commit-dates") == {"alone.md": "2026-11-20"}


def test_a_shallow_clone_is_told_of_and_says_nothing_of_dates(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", str(shallow))
    main(["scan", str(shallow), "--format", "jsonl", "--today", "2026-11-20", "--no-config", "--commit-dates"])
    out, err = capsys.readouterr()
    assert {json.loads(line)["claims"][0]["as_of"] for line in out.splitlines()} == {"2026-11-20"}
    assert "git fetch --unshallow" in err


def test_a_repository_cannot_make_git_start_a_program(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trap, trace = tmp_path / "trap.sh", tmp_path / "started"
    trap.write_text(f"#!/bin/sh\ntouch {trace}\n", "utf-8")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "gpg.program", "diff.external", "core.pager", "pager.log"):
        git(repository, "config", key, str(trap))
    git(repository, "config", "log.showSignature", "true")
    assert days(capsys, repository, "--commit-dates")["old.md"] == "2021-02-03"
    assert not trace.exists()
