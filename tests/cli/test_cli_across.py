"""Notes across articles in every format: the same for any order of inputs and any number of workers."""

import json
from pathlib import Path

import pytest

from auditor.cli.main import main

APP = "# 秘鲁电话卡攻略\n\n充值可以用 Claro 官方APP“{}”，注册后即可使用。\n"
NAMES = {"a.md": "Mi Recarga", "b.md": "Plata Móvil", "c.md": "Mi Recarga", "d.md": None}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of guides that do not agree, as the working folder."""
    for name, app in NAMES.items():
        (tmp_path / name).write_text(APP.format(app) if app else "# 秘鲁\n\n去小店充值。\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def scanned(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(["scan", "--no-config", "--today", "2026-11-20", "--fail-on", "never", *arguments])
    return capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_json_lines_carry_the_notes_in_order_of_uri(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        json.loads(one) for one in scanned(capsys, "c.md", "d.md", "a.md", "b.md", "--format", "jsonl").splitlines()
    ]
    rules = {one["uri"]: [each["rule"] for each in one["findings"]].count("articles-disagree") for one in lines}
    assert list(rules.items()) == [("a.md", 1), ("b.md", 1), ("c.md", 1), ("d.md", 0)]


@pytest.mark.usefixtures("folder")
def test_the_lines_are_the_same_for_any_order_and_number_of_workers(capsys: pytest.CaptureFixture[str]) -> None:
    wanted = sorted(scanned(capsys, *NAMES, "--format", "jsonl").splitlines())
    assert sorted(scanned(capsys, *reversed(NAMES), "--format", "jsonl").splitlines()) == wanted
    assert sorted(scanned(capsys, *NAMES, "--format", "jsonl", "--jobs", "2").splitlines()) == wanted


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["json", "terminal"])
def test_the_report_is_the_same_for_any_order(capsys: pytest.CaptureFixture[str], name: str) -> None:
    forward = scanned(capsys, *NAMES, "--format", name, "--show", "note")
    assert scanned(capsys, *reversed(NAMES), "--format", name, "--show", "note") == forward
    assert "articles-disagree" in forward


@pytest.mark.usefixtures("folder")
def test_json_holds_what_the_lines_hold(capsys: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(scanned(capsys, *NAMES, "--format", "json"))
    lines = [json.loads(one) for one in scanned(capsys, *NAMES, "--format", "jsonl").splitlines()]
    assert whole["articles"] == sorted(lines, key=lambda one: str(one["uri"]))


@pytest.mark.usefixtures("folder")
def test_notes_count_for_whoever_lets_notes_fail(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["scan", "--no-config", "--today", "2026-11-20", "--format", "jsonl", "--fail-on", "note"]
    assert (main([*arguments, "a.md", "b.md"]), main([*arguments, "d.md", "d.md"])) == (1, 0)
    capsys.readouterr()


@pytest.mark.usefixtures("folder")
def test_the_terminal_tells_how_much_can_be_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert "2 checkable, 1 answered (0 supported), facts as of " in scanned(capsys, "a.md", "--color", "never")
    assert "可核查 2 条，已查证 1 条（0 条与来源一致），事实截至 " in scanned(
        capsys, "a.md", "--lang", "zh", "--color", "never"
    )
