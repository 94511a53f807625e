"""``auditor config``: what holds for an article, and the schema of the file against what the reader takes."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from auditor.cli.config.find import Found
from auditor.cli.config.keys import TABLE
from auditor.cli.config.read import read
from auditor.cli.config.schema import made, shipped
from auditor.cli.config.toml import load
from auditor.cli.main import main
from auditor.yamlfile.node import Problems

OURS = """\
# ours
min-score = 60
lang = ["zh", "en"]
max-bytes = "1M"

[[allow]]
contact = "tg:our_support"
paths = ["guides/**"]
reason = "our support group"
until = 2027-01-31

[[allow]]
contact = "wx:our_shop"
reason = "\\u001b[31mour shop"

[[allow]]
contact = "tg:of_old"
reason = "over"
until = 2026-01-31
"""


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder of a repository."""
    folder = tmp_path / "site"
    (folder / ".git").mkdir(parents=True)
    (folder / "docs").mkdir()
    monkeypatch.chdir(folder)
    return folder


def explained(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["config", "explain", "--today", "2026-11-20", *words]) == 0
    return capsys.readouterr().out.splitlines()


def origins(lines: list[str]) -> dict[str, tuple[str, str]]:
    """Give value and origin of every key."""
    parts = (line.split("  ", 1) for line in lines[2 : 2 + len(TABLE) - 1])
    return {name: tuple(rest.strip().rsplit("  ", 1)) for name, rest in parts}  # type: ignore[misc]


def test_without_a_file_every_value_is_a_default(capsys: pytest.CaptureFixture[str]) -> None:
    lines = explained(capsys, "a.md")
    assert lines[0] == "configuration: none (none from the working folder up to the root): options and defaults hold"
    assert lines[-1] == "allowed in a.md: no contact; there is no [[allow]]"
    assert set(origins(lines)) == {key.name for key in TABLE} - {"allow"}
    assert {origin for _, origin in origins(lines).values()} == {"default"}


def test_every_value_is_told_with_its_origin(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "auditor.toml").write_text(OURS, encoding="utf-8")
    monkeypatch.chdir(site / "docs")
    file = site / "auditor.toml"
    lines = explained(capsys, "../guides/peru.md", "--min-score", "70", "--facts", "our facts")
    assert lines[0] == (
        f"configuration: {file} (the nearest, from the working folder up to the root); no other is merged into it"
    )
    told = {name: (value.strip(), origin) for name, (value, origin) in origins(lines).items()}
    assert told["min-score"] == ("70", "option --min-score")
    assert told["facts"] == ('["our facts"]', "option --facts")
    assert told["lang"] == ('["zh", "en"]', f"{file}:3")
    assert told["max-bytes"] == ("1048576", f"{file}:4")
    assert told["fail-on"] == ('"error"', "default")


def test_every_entry_says_whether_it_counts_for_the_article(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = site / "auditor.toml"
    file.write_text(OURS, encoding="utf-8")

    def entries(name: str) -> list[str]:
        return explained(capsys, name)[-3:]

    assert entries("guides/peru.md") == [
        f"  yes          {file}:6  tg:our_support  guides/**, until 2027-01-31: our support group",
        f"  yes          {file}:12  wx:our_shop  every article: ⟦ESC⟧[31mour shop",
        f"  no, expired  {file}:16  tg:of_old  every article, until 2026-01-31: over",
    ]
    assert entries("blog/peru.md")[0].startswith(f"  no, path     {file}:6  tg:our_support  guides/**")


def test_a_named_file_or_none_is_said_to_be_so(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "ci.toml").write_text('show = "note"\n', encoding="utf-8")
    named = explained(capsys, "a.md", "--config", "ci.toml")
    assert named[0] == "configuration: ci.toml (--config names it); no other is merged into it"
    assert origins(named)["show"][1] == "ci.toml:1"
    assert explained(capsys, "a.md", "--no-config")[0].startswith("configuration: none (--no-config asks for none)")


def test_what_is_wrong_in_the_file_is_told_as_for_a_scan(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "auditor.toml").write_text("colour = 1\n", encoding="utf-8")
    assert main(["config", "explain", "a.md"]) == 2
    assert "auditor.toml:1: unknown key 'colour'" in capsys.readouterr().err


def test_the_shipped_schema_is_the_one_that_the_table_makes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert shipped() == made(), "python -m auditor.cli.config.schema writes it"
    assert main(["config", "schema"]) == 0
    assert capfdbinary.readouterr().out == shipped()
    Draft7Validator.check_schema(json.loads(shipped()))


def plain(value: Any) -> Any:
    """Give TOML as the tools that read schemas see it: a day is text."""
    match value:
        case dict():
            return {key: plain(one) for key, one in value.items()}
        case list():
            return [plain(one) for one in value]
        case date():
            return value.isoformat()
        case _:
            return value


def reads(text: str, folder: Path) -> bool:
    """Say whether the reader takes the file."""
    path, problems = folder / "auditor.toml", Problems()
    table = load(text.encode(), path, problems)
    assert table is not None
    read(Found(path=path, table=table))
    return not problems.found


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (OURS, True),
        ("", True),
        ('fail-on = "never"\nlang = "en,zh"\nshow = "error"\nmax-bytes = 512\ncommit-dates = true\n', True),
        ('rules = ["a"]\nfacts = []\ntracker-list = "a.txt"\nlang = ["en"]\nmin-score = 0\n', True),
        ('fail_on = "never"\n', False),
        ('fail-on = "fatal"\n', False),
        ("min-score = 101\n", False),
        ("min-score = -1\n", False),
        ('lang = "fr"\n', False),
        ('lang = ["en", "en"]\n', False),
        ('max-bytes = "0"\n', False),
        ('max-bytes = "10 M"\n', False),
        ('commit-dates = "yes"\n', False),
        ('rules = "our-rules"\n', False),
        ("tracker-list = 1\n", False),
        ('[[allow]]\ncontact = "tg:our_support"\n', False),
        ('[[allow]]\nreason = "ours"\n', False),
        ('[[allow]]\ncontact = "tg:our_support"\nreason = "ours"\nuntill = 2027-01-31\n', False),
        ('[[allow]]\ncontact = "tg:our_support"\nreason = "ours"\npaths = []\n', False),
        ('[allow]\ncontact = "tg:our_support"\nreason = "ours"\n', False),
    ],
)
def test_schema_and_reader_agree(tmp_path: Path, text: str, *, holds: bool) -> None:
    errors = [error.message for error in Draft7Validator(json.loads(shipped())).iter_errors(plain(tomllib.loads(text)))]
    assert (not errors) == holds, errors
    assert reads(text, tmp_path) == holds
