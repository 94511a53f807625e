"""Completion scripts: bash is run, the others are looked at."""

import shutil
import subprocess

import pytest

from auditor.cli import values
from auditor.cli.commands import build
from auditor.cli.completions import bash, fish, zsh

PARSER = build()
BASH = shutil.which("bash")


def completed(*words: str) -> list[str]:
    """Give what bash offers after ``words``, the last of which is being typed."""
    line = " ".join(f"'{word}'" for word in words)
    script = f"{bash(PARSER)}\nCOMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _auditor; echo ${{COMPREPLY[@]}}"
    return subprocess.run([BASH or "", "-c", script], capture_output=True, text=True, check=True).stdout.split()  # noqa: S603


@pytest.mark.skipif(BASH is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            ("auditor", ""),
            [
                "scan",
                "fix",
                "explain",
                "campaigns",
                "rescore",
                "baseline",
                "rules",
                "facts",
                "evaluate",
                "calibrate",
                "redteam",
                "init",
                "config",
                "lsp",
                "schema",
                "completions",
                "--help",
                "--version",
            ],
        ),
        (("auditor", "ex"), ["explain"]),
        (("auditor", "rules", ""), ["list", "show", "lint", "test", "diff", "digest", "--help"]),
        (("auditor", "rules", "list", "--r"), ["--rules"]),
        (("auditor", "scan", "guides", "--fo"), ["--format"]),
        (("auditor", "scan", "--fail-on", "w"), ["warning"]),
        (("auditor", "scan", "--format", ""), list(values.FORMATS)),
        (("auditor", "campaigns", "guides", "--format", "g"), ["graphml"]),
        (("auditor", "scan", "--color", "--lang", "--m"), ["--min-score", "--max-bytes"]),
        (("auditor", "scan", "--no"), ["--no-baseline", "--no-suppressions", "--no-config", "--no-cache"]),
        (("auditor", "explain", "--con"), ["--config"]),
        (("auditor", "completions", "f"), ["fish"]),
        (("auditor", "config", ""), ["explain", "schema", "--help"]),
        (("auditor", "config", "explain", "--no"), ["--no-baseline", "--no-suppressions", "--no-config"]),
        (("auditor", "init", "--ci", "g"), ["github", "gitlab"]),
        (("auditor", "evaluate", "--half", ""), ["dev", "held"]),
        (("auditor", "evaluate", "corpus", "--fl"), ["--floor"]),
        (("auditor", "scan", "guide"), []),
    ],
)
def test_bash_offers_what_fits(words: tuple[str, ...], expected: list[str]) -> None:
    assert completed(*words) == expected


def test_zsh_runs_the_script_of_bash() -> None:
    assert zsh(PARSER).startswith("#compdef auditor\n")
    assert bash(PARSER) in zsh(PARSER)


def test_fish_knows_commands_options_and_words() -> None:
    lines = fish(PARSER).splitlines()
    assert (
        "complete -c auditor -f -n '__fish_use_subcommand' -a scan -d 'Audit articles and write the report.'" in lines
    )
    assert any("-l fail-on -x -a 'note warning error never'" in line for line in lines)
    assert any("-l output -r" in line for line in lines)
    assert all(line.startswith("complete -c auditor ") for line in lines)
