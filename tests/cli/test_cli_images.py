"""What a user may add for images: a list of trackers, and codes to be read."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import main

ARTICLE = "# 怎么查余额\n\n![截图](https://img-auditortest.example/a.png)\n"
LIST = "! Title: EasyPrivacy\n! Last modified: 01 Nov 2026 10:00 UTC\n||img-auditortest.example^$third-party\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    Path("list.txt").write_text(LIST, encoding="utf-8")


def images(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[Any]:
    assert main(["scan", "a.md", "--today", "2026-11-20", "--format", "jsonl", *arguments]) == 0
    return list(json.loads(capsys.readouterr().out)["images"])


def test_an_image_that_an_installed_list_names_is_a_known_tracker(capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = images(capsys, "--tracker-list", "list.txt")
    assert (found["label"], found["signs"]) == ("known-tracker", ["list:EasyPrivacy@2026-11-01"])


def test_without_a_list_it_is_a_third_party_s_image(capsys: pytest.CaptureFixture[str]) -> None:
    assert [one["label"] for one in images(capsys)] == ["third-party image"]


def test_several_processes_read_the_same_list(capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = images(capsys, "--tracker-list", "list.txt", "--jobs", "2")
    assert found["label"] == "known-tracker"


def test_a_list_that_is_not_there_is_a_usage_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "a.md", "--tracker-list", "none.txt"]) == 2
    assert "none.txt: cannot be read" in capsys.readouterr().err


def test_a_configuration_names_a_list_from_its_own_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("auditor.toml").write_text('tracker-list = "list.txt"\n', encoding="utf-8")
    Path("below").mkdir()
    Path("a.md").rename("below/a.md")
    monkeypatch.chdir(tmp_path / "below")
    assert [one["label"] for one in images(capsys)] == ["known-tracker"]
