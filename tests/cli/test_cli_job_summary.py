"""The job summary of GitHub Actions: appended where the runner says, and never in the way of the run."""

from pathlib import Path

import pytest

from auditor.cli.job_summary import VARIABLE, append_summary
from auditor.cli.main import main
from auditor.report.view import View
from tests.report.commands import command
from tests.report.example_report import report


def test_annotations_go_to_the_log_and_the_whole_report_behind_what_is_in_the_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("of another step\n", encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(summary))
    monkeypatch.chdir(tmp_path)
    Path("promo.md").write_text("# 秘鲁电话卡怎么充值\n\n办卡请加微信: auditor_test_1，在线秒回。\n", encoding="utf-8")
    assert main(["scan", "--no-config", "--format", "github", "--today", "2026-11-20", "promo.md"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.split("\n")[:-1]
    first = command(lines[0])
    assert first is not None
    assert (first.name, first.properties["file"], first.properties["line"]) == ("warning", "promo.md", "3")
    assert None not in map(command, lines)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("of another step\n## auditor: ")
    assert "`办卡请加` **`微信: auditor_test_1`**" in text  # the line around the place


def test_without_the_variable_nothing_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (None, ""):
        monkeypatch.delenv(VARIABLE, raising=False) if name is None else monkeypatch.setenv(VARIABLE, name)
        append_summary(report(), View())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["missing/summary.md", ".", "a\nb/c"])
def test_a_summary_that_cannot_be_written_is_told_on_one_line(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, name)
    append_summary(report(), View())
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("auditor: no job summary: cannot append to ")
    assert err.count("\n") == 1


def test_a_summary_is_not_made_larger_than_github_shows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * 1024**2)
    monkeypatch.setenv(VARIABLE, str(file))
    append_summary(report(), View())
    assert file.stat().st_size == 1024**2
    assert "would be larger than the 1 MiB" in capsys.readouterr().err
