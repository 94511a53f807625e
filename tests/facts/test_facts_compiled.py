"""The compiled form of the facts: the same base, sooner, and never a wrong one."""

import shutil
from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.facts.load import load
from auditor.yamlfile.builtin import builtin


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Give a copy of the built-in facts, to be changed."""
    return Path(shutil.copytree(builtin("facts"), tmp_path / "facts"))


def test_the_compiled_base_is_the_one_that_was_read(facts: Path, tmp_path: Path) -> None:
    read = load((facts,))
    assert load((facts,), cache=tmp_path / "cache") == read
    (file,) = (tmp_path / "cache").iterdir()
    written = file.read_bytes()
    assert load((facts,), cache=tmp_path / "cache") == read
    assert file.read_bytes() == written


def test_a_changed_fact_is_seen_at_once(facts: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = load((facts,), cache=cache)
    file = facts / "pe" / "claro.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("value: Mi Claro", "value: Mi Claro 2"), encoding="utf-8")
    after = load((facts,), cache=cache)
    assert after == load((facts,))
    assert after.digest != before.digest


@pytest.mark.parametrize("damage", ["empty", "cut", "last bit", "another value", "pickle", "nesting"])
def test_a_damaged_or_foreign_file_is_passed_by_and_written_anew(facts: Path, tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    base = load((facts,), cache=cache)
    (file,) = cache.iterdir()
    good = file.read_bytes()
    damaged = {
        "empty": b"",
        "cut": good[:1000],
        "last bit": good[:-1] + bytes([good[-1] ^ 1]),
        "another value": good.replace(b"Mi Claro", b"My Claro"),
        "pickle": b"\x80\x04." + good,
        "nesting": b"\x91" * 100_000,
    }
    file.write_bytes(damaged[damage])
    assert load((facts,), cache=cache) == base
    assert file.read_bytes() == good


def test_a_cache_that_cannot_be_written_is_done_without(facts: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be", encoding="utf-8")
    assert load((facts,), cache=tmp_path / "cache") == load((facts,))


def test_facts_with_a_problem_are_refused_however_often_and_leave_nothing_behind(facts: Path, tmp_path: Path) -> None:
    (facts / "base.yaml").write_text("schema: auditor-facts/1\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError, match="as_of"):
            load((facts,), cache=tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_where_the_folder_lies_does_not_change_the_digest(facts: Path) -> None:
    assert load((facts,)).digest == load((builtin("facts"),)).digest
