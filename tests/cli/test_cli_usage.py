"""What the program answers to a person who mistypes, asks for help, or names what is not there."""

import importlib
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from auditor.cli.commands import build
from auditor.cli.examples import EXAMPLES
from auditor.cli.main import main
from auditor.cli.parser import commands_of
from auditor.report.registry import FORMATS


def leaves(parser: ArgumentParser, path: str = "") -> Iterator[tuple[str, ArgumentParser]]:
    commands = commands_of(parser)
    for name, command in commands.items():
        yield from leaves(command, f"{path} {name}".strip())
    if not commands:
        yield path, parser


COMMANDS = dict(leaves(build()))


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that shall be refused; its one line on stderr."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("auditor: ")
    assert err.count("\n") == 1
    return err.removeprefix("auditor: ").rstrip("\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["scna"], "unknown command 'scna'; did you mean 'scan'? (see auditor --help)"),
        (["rules", "lst"], "unknown action 'lst'; did you mean 'list'? (see auditor rules --help)"),
        (["--versoin"], "unknown option '--versoin'; did you mean '--version'? (see auditor --help)"),
        (
            ["scan", "--formt", "json", "."],
            "unknown option '--formt'; did you mean '--format'? (see auditor scan --help)",
        ),
        (["scan", ".", "--fail=x"], "unknown option '--fail=x'; did you mean '--fail-on'? (see auditor scan --help)"),
        (["explain", "--langs", "zh"], "unknown option '--langs'; did you mean '--lang'? (see auditor explain --help)"),
        (["scan", "-x"], "unknown option '-x'"),
        (["scan", "--format", "jsn", "."], "--format: unknown format 'jsn'; did you mean 'json'?"),
        (["scan", "--fail-on", "warn", "."], "unknown level 'warn'; did you mean 'warning'?"),
        (["scan", "--color", "alwys", "."], "unknown when 'alwys'; did you mean 'always'?"),
        (["scan", "--min-score", "200", "."], "--min-score: '200' is no score from 0 to 100"),
        (["scan", "--min-score", "-1", "."], "unknown option '-1'"),
        (["scan", "--jobs", "two", "."], "--jobs: 'two' is no number from 0 on"),
        (["scan", "--today", "20.11.2026", "."], "--today: '20.11.2026' is no day; write it like 2026-11-20"),
        (["scan", "--max-bytes", "0", "."], "--max-bytes: '0' is no size; write it like 500000, 512k or 10M"),
        (["scan", "--lang", "fr", "."], "--lang: 'fr' is none of en, zh, en,zh, zh,en"),
        (["scan", "--lang", "zh,zh", "."], "--lang: 'zh,zh' is none of en, zh, en,zh, zh,en"),
        (["completions", "fsh"], "unknown shell 'fsh'; did you mean 'fish'?"),
        (["explain", "a.md", "b.md"], "one argument too many: 'b.md'"),
        (["evaluate"], "name a folder of labelled articles, or --code DIR (see auditor evaluate --help)"),
        (["evaluate", "no-such-folder"], "there is no folder 'no-such-folder'"),
        (["evaluate", "--code", "no-such-folder"], "there is no folder 'no-such-folder'"),
        (["evaluate", "--format", "tabel"], "--format: unknown format 'tabel'; did you mean 'table'?"),
        (["evaluate", "--half", "hald"], "unknown half 'hald'; did you mean 'held'?"),
        (["evaluate", "--floor", "no-such-file", "."], "no-such-file: cannot be read: "),
        ([], "the following arguments are required: COMMAND"),
        (["rules"], "the following arguments are required: ACTION"),
        (
            ["rules", "show", "wechat-privat-contact"],
            "unknown rule 'wechat-privat-contact'; did you mean 'wechat-private-",
        ),
        (["facts", "show", "pe-claro-hotline-124"], "unknown fact 'pe-claro-hotline-124'; did you mean 'pe-claro-"),
        (["facts", "list", "--country", "zz"], "nothing is known of the country 'zz' (see auditor facts list)"),
        (["rules", "lint", "no-such-folder"], "no-such-folder: "),
    ],
)
def test_a_mistake_is_answered_in_one_line_with_the_nearest_right_word(
    capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    assert complaint(capsys, *arguments).startswith(expected)


def test_a_hostile_word_is_answered_without_its_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    text = complaint(capsys, "scan", "--fo\x1b]0;x\x07\n\u202e")
    assert not any(character < " " or character == "\u202e" for character in text)


@pytest.mark.parametrize("command", [*COMMANDS, "", "rules", "facts"])
def test_every_help_has_examples_and_is_plain_ascii(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main([*command.split(), "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "examples:\n  auditor " in out or "examples:\n  git " in out
    assert f"auditor {command}".strip() in out.split("examples:")[1]
    assert out.isascii()


@pytest.mark.parametrize(
    "example",
    [
        line.strip()
        for text in EXAMPLES.values()
        for line in text.splitlines()
        if line.startswith("  auditor ") and "COMMAND" not in line
    ],
)
def test_every_example_is_understood(example: str) -> None:
    words = (
        example.split("   ", maxsplit=1)[0]
        .split(" | ", maxsplit=1)[0]
        .split(" > ", maxsplit=1)[0]
        .split(" < ", maxsplit=1)[0]
        .split()
    )
    assert build().parse(words[1:]).run


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_names_a_function_that_exists(command: str) -> None:
    module, function = COMMANDS[command].get_default("run").split(":")
    assert callable(getattr(importlib.import_module(f"auditor.cli.{module}"), function))


def test_the_help_names_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    main(["scan", "--help"])
    about = capsys.readouterr().out.split("\n  --format NAME")[1].split("\n  --")[0]
    assert "".join(about.split()).replace("(default)", "").split(",") == list(FORMATS)


def test_options_become_values() -> None:
    values = build().parse(
        [
            "scan",
            "a",
            "b",
            "--today",
            "2026-11-20",
            "--lang",
            "zh,en",
            "--max-bytes",
            "512k",
            "--rules",
            "x",
            "--rules",
            "y",
        ]
    )
    assert values.paths == ["a", "b"]
    assert (values.today, values.lang, values.max_bytes) == (date(2026, 11, 20), ("zh", "en"), 512 * 1024)
    assert values.rules == [Path("x"), Path("y")]


def test_a_file_named_like_an_option_can_be_named() -> None:
    assert build().parse(["scan", "--", "--help.md", "-"]).paths == ["--help.md", "-"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("auditor 0.")


def test_every_problem_of_a_rule_folder_is_a_line_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "one.yaml").write_text("id: one\n")
    (tmp_path / "claims" / "two.yaml").write_text("id: two\n")
    assert main(["rules", "lint", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert all(line.startswith(f"auditor: {tmp_path}/claims/") for line in err.splitlines())
    assert "one.yaml" in err
    assert "two.yaml" in err


def test_a_name_with_a_line_break_does_not_make_a_line_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a\nauditor: all is well.md").symlink_to("missing")
    main(["scan", str(tmp_path)])
    assert "\nauditor: all is well" not in capsys.readouterr().err
