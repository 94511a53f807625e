"""Campaigns of undated articles in a repository: the last commit says which is oldest, when a run asks for it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import main
from tests.cli.test_cli_commits import git

OFFER = (
    "# {name}电话卡怎么充值\n\n打开应用充值即可。\n\n"
    "办卡请加 TG💪+ @auditor_test_{first}，微信: auditor_test_{second}，在线秒回。\n"
)
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git on this machine")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a repository with two articles of one operator, and a way to see them from its folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "guides"
    folder.mkdir()
    git(folder, "init", "-q")
    for name in ("m", "n"):
        add(folder, name, 5, 6, "2024-05-06")
    monkeypatch.chdir(folder)
    return folder


def add(folder: Path, name: str, first: int, second: int, day: str) -> None:
    (folder / f"{name}.md").write_text(OFFER.format(name=name, first=first, second=second), "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", name, day=day)


def output(capsys: pytest.CaptureFixture[str], command: str, *options: str) -> Any:
    main([command, ".", "--format", "json", "--today", "2026-11-20", "--no-config", *options])
    return json.loads(capsys.readouterr().out)


def ids(capsys: pytest.CaptureFixture[str], command: str, *options: str) -> list[str]:
    return [one["id"] for one in output(capsys, command, *options)["campaigns"]]


def test_articles_of_a_later_commit_do_not_rename_a_campaign(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = ids(capsys, "campaigns", "--commit-dates")
    undated = ids(capsys, "campaigns")
    for name in ("a", "b"):  # joined by the second contact; the first contact and the uris come first in order
        add(repository, name, 1, 6, "2025-01-02")
    assert before == undated
    assert ids(capsys, "campaigns", "--commit-dates") == before
    assert ids(capsys, "campaigns") != before


def test_the_day_that_an_article_names_itself_comes_first(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = ids(capsys, "campaigns", "--commit-dates")
    text = OFFER.format(name="a", first=1, second=6)
    (repository / "a.md").write_text(f"---\ndate: 2019-08-07\n---\n{text}", "utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "dated", day="2025-01-02")
    assert ids(capsys, "campaigns", "--commit-dates") != before


def test_a_report_names_campaigns_as_the_command_does(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        add(repository, name, 1, 6, "2025-01-02")
    expected = ids(capsys, "campaigns", "--commit-dates")
    assert ids(capsys, "scan") != expected
    assert ids(capsys, "scan", "--commit-dates") == expected
    main(["scan", ".", "--format", "jsonl", "--today", "2026-11-20", "--no-config", "--commit-dates"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["campaign"]["id"] for line in lines} == set(expected)


def test_the_configuration_can_ask_for_it(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        add(repository, name, 1, 6, "2025-01-02")
    expected = ids(capsys, "campaigns", "--commit-dates")
    assert ids(capsys, "campaigns") != expected
    (repository / "auditor.toml").write_text("commit-dates = true\n", "utf-8")
    main(["campaigns", ".", "--format", "json", "--today", "2026-11-20"])
    assert [one["id"] for one in json.loads(capsys.readouterr().out)["campaigns"]] == expected
