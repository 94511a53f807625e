"""`auditor scan` and `auditor explain`, run for real on small articles."""

import csv
import io
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from auditor.cli import scan as command
from auditor.cli import values
from auditor.cli.main import main
from auditor.report import registry

PROMO = "# 秘鲁电话卡怎么充值\n\n办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"
HONEST = "# 怎么查余额\n\n到运营商的门店，或者在官方应用里查看。\n"
DAY = ("--today", "2026-11-20")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    Path("promo.md").write_text(PROMO, encoding="utf-8")
    Path("honest.md").write_text(HONEST, encoding="utf-8")


def scan(*arguments: str) -> int:
    return main(["scan", *DAY, *arguments])


def report(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["honest.md"], 0),
        (["promo.md", "--fail-on", "warning"], 1),
        (["promo.md", "--fail-on", "note"], 1),
        (["promo.md", "--fail-on", "never"], 0),
        (["promo.md", "--fail-on", "never", "--min-score", "90"], 1),
        (["honest.md", "--min-score", "1"], 0),
        (["missing.md"], 2),
        (["honest.md", "--rules", "missing"], 2),
        (["honest.md", "--facts", "missing"], 2),
        ([], 2),
        (["--files-from", "missing"], 2),
        (["honest.md", "--output", "missing/report.json"], 2),
        (["honest.md", "--output", "honest.md"], 2),
        (["honest.md", "link.md"], 3),
        (["promo.md", "link.md", "--fail-on", "note"], 3),
        (["empty"], 4),
        (["--files-from", "empty.list"], 4),
    ],
)
def test_the_exit_code_says_how_it_went(
    capsys: pytest.CaptureFixture[str], arguments: list[str], expected: int
) -> None:
    Path("link.md").symlink_to("honest.md")
    Path("empty").mkdir()
    Path("empty.list").touch()
    assert scan(*arguments) == expected
    out, err = capsys.readouterr()
    assert bool(out) == (expected in {0, 1, 3})
    assert err == "" or err.startswith("auditor: ")
    assert Path("honest.md").read_text(encoding="utf-8") == HONEST


def test_the_formats_that_help_and_completions_name_are_those_there_are() -> None:
    assert tuple(registry.FORMATS) == values.FORMATS
    assert set(registry.FORMATS) > registry.SOURCE_LINES


def test_markdown_shows_the_line_around_a_place_in_the_language_asked_for(tmp_path: Path) -> None:
    scan("promo.md", "--format", "markdown", "--lang", "zh", "--fail-on", "never", "--output", "report.md")
    written = (tmp_path / "report.md").read_text("utf-8")
    assert written.startswith("## auditor: ")
    assert "`办卡请加` **`微信: auditor_test_1`** `，在线秒回，低价出售各国电话卡。`" in written


def test_csv_has_a_row_for_every_finding_every_article_without_one_and_every_failure(tmp_path: Path) -> None:
    Path("a.md").symlink_to("honest.md")
    scan("a.md", ".", "--format", "csv", "--lang", "zh,en", "--fail-on", "never", "--output", "report.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "report.csv").read_text("utf-8-sig"))))
    assert [(row["kind"], row["uri"]) for row in rows if row["kind"] != "finding"] == [
        ("article", "honest.md"),
        ("failure", "a.md"),
    ]
    (found,) = (row for row in rows if row["rule"] == "wechat-private-contact")
    assert (found["line"], found["about"], found["quote"]) == ("3", "wx:auditor_test_1", "微信: auditor_test_1")
    assert found["message_zh"] != found["message_en"]


@pytest.mark.parametrize("format_name", values.FORMATS)
def test_the_format_does_not_change_the_exit_code(capsys: pytest.CaptureFixture[str], format_name: str) -> None:
    assert scan("promo.md", "--fail-on", "note", "--format", format_name) == 1
    assert scan("honest.md", "--format", format_name) == 0
    assert capsys.readouterr().err == ""


def test_json_is_one_report_in_order_of_uri(capsys: pytest.CaptureFixture[str]) -> None:
    scan(".", "--format", "json", "--lang", "zh,en", "--fail-on", "warning")
    found = report(capsys)
    assert [article["uri"] for article in found["articles"]] == ["honest.md", "promo.md"]
    assert found["settings"] == {
        "today": "2026-11-20",
        "online": False,
        "languages": ["zh", "en"],
        "fail_on": "warning",
        "diff": None,
    }


def test_jsonl_is_a_line_an_article_and_a_line_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").symlink_to("honest.md")
    scan("a.md", ".", "--format", "jsonl")
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["kind"], line["uri"]) for line in lines] == [
        ("failure", "a.md"),
        ("article", "honest.md"),
        ("article", "promo.md"),
    ]


@pytest.mark.parametrize("format_name", ["terminal", "json", "jsonl", "html", "markdown", "csv", "rdjson"])
def test_the_report_is_the_same_for_any_number_of_jobs(capsys: pytest.CaptureFixture[str], format_name: str) -> None:
    # the other formats are written here, of the same outcomes as one of these
    for number in range(30):
        Path(f"{number}.md").write_text(PROMO if number % 3 else HONEST, encoding="utf-8")
    Path("link.md").symlink_to("honest.md")
    outputs = set()
    for jobs in ("1", "2", "3"):
        assert scan(".", "link.md", "--jobs", jobs, "--format", format_name) == 3
        outputs.add(capsys.readouterr().out)
    assert len(outputs) == 1


def test_standard_input_is_an_article(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    stdin(monkeypatch, PROMO.encode())
    scan("-", "--format", "json")
    (article,) = report(capsys)["articles"]
    assert (article["uri"], article["media_type"]) == ("-", "text/markdown")


def test_standard_input_can_be_given_a_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin(monkeypatch, PROMO.encode())
    scan("-", "--stdin-name", "guide.html", "--format", "json")
    (article,) = report(capsys)["articles"]
    assert (article["uri"], article["media_type"]) == ("guide.html", "text/html")


def test_paths_come_from_a_list_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin(monkeypatch, b"promo.md\0deleted.md\0")
    assert scan("--files-from", "-", "--format", "json") == 3
    found = report(capsys)
    assert [article["uri"] for article in found["articles"]] == ["promo.md"]
    assert [(failure["uri"], failure["stage"]) for failure in found["failures"]] == [("deleted.md", "source")]


def test_standard_input_is_not_both_article_and_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert scan("-", "--files-from", "-") == 2
    assert "standard input cannot be both" in capsys.readouterr().err


def test_a_report_can_be_written_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    scan(".", "--format", "json")
    printed = capsys.readouterr().out
    scan(".", "--format", "json", "--output", "report.json")
    assert capsys.readouterr().out == ""
    assert Path("report.json").read_text(encoding="utf-8") == printed


def test_a_report_into_a_file_is_not_coloured_by_itself() -> None:
    scan("promo.md", "--output", "report.txt")
    assert "\x1b" not in Path("report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_option_and_environment(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    options: list[str],
    environment: dict[str, str],
    coloured: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    scan("promo.md", *options)
    assert ("\x1b[" in capsys.readouterr().out) == coloured


@pytest.mark.parametrize("name", ["a\nb.md", "\x1b]0;owned\x07.md", "\u202egpj.md", "\x9b31m.md"])
@pytest.mark.parametrize("command", [["scan", "."], ["scan", ".", "--format", "jsonl"], ["explain", "./{}"]])
def test_a_hostile_name_is_shown_and_not_obeyed(
    capsys: pytest.CaptureFixture[str], name: str, command: list[str]
) -> None:
    Path("honest.md").rename(name)
    assert main([command[0], *DAY, *(word.format(name) for word in command[1:])]) in {0, 1}
    out, err = capsys.readouterr()
    for character in (out + err).replace("\n", ""):
        assert character >= " "
        if "jsonl" not in command:  # a program reads that: the name as it is
            assert not "\x7f" <= character <= "\x9f"
            assert character != "\u202e"
    if name.startswith("a\n"):
        assert "\nb.md" not in out


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_links_in_a_folder_are_told_on_stderr_and_fail_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(5):
        Path(f"link-{number}.md").symlink_to("honest.md")
    assert scan(".", "--fail-on", "never") == 0
    assert capsys.readouterr().err.splitlines() == [
        "auditor: skipped link-0.md: a symbolic link",
        "auditor: skipped link-1.md: a symbolic link",
        "auditor: skipped link-2.md: a symbolic link",
        "auditor: skipped 2 more that are no regular files",
    ]


def test_a_file_over_the_limit_is_searched_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    Path("large.md").write_text(HONEST * 60 + PROMO + HONEST * 60, encoding="utf-8")
    scan("large.md", "--max-bytes", "1k", "--format", "json")
    (article,) = report(capsys)["articles"]
    assert article["coverage"] < 1 or article["contacts"]
    assert any(finding["group"] == "hygiene" for finding in article["findings"])


def test_explain_shows_what_was_seen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "promo.md", *DAY]) == 0
    out, err = capsys.readouterr()
    assert "auditor_test_1" in out
    assert "wechat-private-contact" in out
    assert err == ""


def test_explain_of_what_cannot_be_read_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    Path("link.md").symlink_to("honest.md")
    assert main(["explain", "link.md", *DAY]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "auditor: link.md: a symbolic link; name the file it leads to\n"


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_whoever_stops_reading_does_not_change_the_judgement(monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    def left(pieces: Iterable[bytes], *_: object) -> None:
        next(iter(pieces))
        raise BrokenPipeError

    monkeypatch.setattr(command, "write", left)
    monkeypatch.setattr(command, "forget_output", lambda: None)
    assert scan("honest.md", "--format", form) == 0
    assert scan("honest.md", "promo.md", "--fail-on", "warning", "--format", form) == 1
