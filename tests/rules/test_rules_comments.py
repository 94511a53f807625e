"""No sentence of a rule ends where YAML sees a comment: after a blank, an unquoted ``#`` cuts the rest off."""

from pathlib import Path

import pytest
import yaml

RULES = Path(__file__).parents[2] / "rules"


def cut(text: str) -> list[str]:
    """List what YAML drops in the lines of ``text`` after a value, where less than two blanks set it off."""
    ends: dict[int, int] = {}
    for token in yaml.scan(text):
        if isinstance(token, yaml.ScalarToken):
            ends[token.end_mark.line] = token.end_mark.column
    lines = text.splitlines()
    return [lines[line][end:] for line, end in ends.items() if line < len(lines) and lines[line][end:].startswith(" #")]


@pytest.mark.parametrize("path", sorted(RULES.rglob("*.yaml")), ids=lambda path: path.name)
def test_no_sentence_is_cut_off(path: Path) -> None:
    assert cut(path.read_text("utf-8")) == []


def test_a_sentence_that_is_cut_off_is_seen() -> None:
    assert cut("en: dial ##21# to stop it\nzh: '拨 ##21# 取消'  # a comment\n") == [" ##21# to stop it"]
