"""Indexes: both ways to give an article, and every problem at once by file and line."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import DataError, NoInputError, UsageError
from auditor.evaluate.index import labelled

TEXT = {"text": "一行字", "media": "text/plain"}


def write(path: Path, *rows: dict[str, Any] | str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_an_index_speaks_for_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a", encoding="utf-8")
    write(tmp_path / "index.jsonl", {"file": "a.md", "label": "legit", "unknown": [1]})
    write(tmp_path / "other.jsonl", TEXT)
    assert [one.row.file for one in labelled(tmp_path)] == ["a.md"]


def test_without_one_every_jsonl_file_below_is_read(tmp_path: Path) -> None:
    write(tmp_path / "b" / "two.jsonl", {**TEXT, "id": "n-2"}, "", TEXT)
    write(tmp_path / "one.jsonl", TEXT)
    assert [one.place for one in labelled(tmp_path)] == ["b/two.jsonl:1 n-2", "b/two.jsonl:3", "one.jsonl:1"]


def test_a_half_leaves_the_other_out_and_keeps_what_is_of_neither(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", {**TEXT, "half": "dev"}, {**TEXT, "half": "held"}, TEXT)
    assert [one.row.half for one in labelled(tmp_path, "held")] == ["held", None]
    assert len(labelled(tmp_path)) == 3


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ('{"text": ', "Input data was truncated"),
        ({**TEXT, "file": "a.md"}, "an article is given by 'file' or by 'text' with 'media': one of the two"),
        ({}, "an article is given by 'file' or by 'text' with 'media': one of the two"),
        ({"text": "a"}, "'media' is missing: text/markdown, text/html or text/plain"),
        ({"text": "a", "media": "text/md"}, "Invalid enum value 'text/md' - at `$.media`"),
        ({"file": "missing.md"}, "there is no file 'missing.md' in "),
        ({"file": "../a.md"}, "the file '../a.md' is to be named relative to the folder, and inside it"),
        ({**TEXT, "handles": ["auditortest"]}, "Expected `object`, got `str` - at `$.handles[0]`"),
        (
            {**TEXT, "handles": [{"norm": "telegramm:auditortest"}]},
            "'telegramm:auditortest' is no contact as kind:value",
        ),
        ({**TEXT, "benign_contacts": [{"norm": "wx"}]}, "'wx' is no contact as kind:value"),
        ({**TEXT, "expect_role": "own-oficial"}, "unknown role 'own-oficial'; did you mean 'own-official'?"),
        ({**TEXT, "roles": [{"canonical": "tg:a", "role": "x"}]}, "unknown role 'x'"),
        (
            {**TEXT, "image_labels": [{"url": "a", "label": "badges"}]},
            "unknown image label 'badges'; did you mean 'badge'",
        ),
        ({**TEXT, "spans": [[2, 9]]}, "the span [2, 9] does not lie in the text"),
        ({**TEXT, "half": "first"}, "Invalid enum value 'first' - at `$.half`"),
        ({**TEXT, "max_severity": "loud"}, "Invalid enum value 'loud' - at `$.max_severity`"),
    ],
)
def test_what_is_wrong_in_a_line_is_said(tmp_path: Path, row: dict[str, Any] | str, expected: str) -> None:
    write(tmp_path / "a.jsonl", TEXT, row)
    with pytest.raises(DataError) as caught:
        labelled(tmp_path)
    assert {(one.path, one.line) for one in caught.value.problems} == {(tmp_path / "a.jsonl", 2)}
    assert caught.value.problems[0].text.startswith(expected)


def test_every_problem_of_every_file_is_told(tmp_path: Path) -> None:
    write(tmp_path / "b.jsonl", "[]", {"text": "a", "spans": [[3, 1]]})
    write(tmp_path / "a.jsonl", {"file": "no.md"})
    with pytest.raises(DataError) as caught:
        labelled(tmp_path)
    assert [(one.path.name, one.line) for one in caught.value.problems] == [
        ("a.jsonl", 1),
        ("b.jsonl", 1),
        ("b.jsonl", 2),
        ("b.jsonl", 2),
    ]


def test_no_folder_and_no_index_are_two_things(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        labelled(tmp_path / "missing")
    with pytest.raises(NoInputError):
        labelled(tmp_path)
