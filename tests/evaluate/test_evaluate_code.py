"""False promotions in source code: what is read, once, and how they are counted."""

import os
from datetime import date
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from auditor.errors import UsageError
from auditor.evaluate.code import code, code_files
from auditor.pipeline.run import run
from auditor.pipeline.settings import Settings
from auditor.report import wire

PROMO = "办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"
HONEST = "def decorated():\n    return 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a package with one file that promotes, a copy of it, and what is not read."""
    files = {
        "a.py": HONEST,
        "docs/b.txt": f"1\n2\n{PROMO}",
        "docs/copy.rst": f"1\n2\n{PROMO}",
        "LICENSE": HONEST + "#",
        "c.so": PROMO,
        "__pycache__/d.py": PROMO,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "link.py").symlink_to("docs/b.txt")
    return tmp_path


def audited(folder: Path, max_bytes: int = 10_000) -> list[wire.Article | wire.Failure]:
    settings = Settings(today=date(2026, 11, 20), max_bytes=max_bytes)
    return [one.report for one in run(code_files([folder]), settings)]


def test_files_of_text_are_found_once_and_no_link_is_followed(folder: Path) -> None:
    names = [os.path.relpath(task.uri, folder) for task in code_files([folder, folder / "docs"])]
    assert names == ["LICENSE", "a.py", "docs/b.txt", "docs/copy.rst"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        code_files([tmp_path / "missing"])


def test_promotions_are_counted_by_the_bytes_read_and_copies_once(folder: Path) -> None:
    outcomes = audited(folder)
    part = code(code_files([folder]), outcomes)
    read = sum((folder / name).stat().st_size for name in ("a.py", "docs/b.txt", "LICENSE"))
    found = next(one for one in outcomes if isinstance(one, wire.Article) and one.uri.endswith("b.txt")).findings
    measures = {one.name: one for one in part.measures}
    assert measures["code.note"].hits == len(found) >= 1
    assert measures["code.note"].n == pytest.approx(read / 1e7)
    assert {one.where for one in part.misses} == {f"{folder}/docs/b.txt:3"}


def test_levels_count_what_is_as_loud_or_louder(folder: Path) -> None:
    outcomes = audited(folder)
    at = next(index for index, one in enumerate(outcomes) if isinstance(one, wire.Article) and one.findings)
    article = outcomes[at]
    assert isinstance(article, wire.Article)
    first = article.findings[0]
    loud = tuple(replace(first, severity=severity) for severity in ("note", "warning", "warning", "error"))
    outcomes[at] = msgspec.structs.replace(article, findings=loud)
    part = code(code_files([folder]), outcomes)
    assert {one.name: one.hits for one in part.measures} == {
        "code.error": 1,
        "code.warning": 3,
        "code.note": 4,
        "code.places": 1,
    }


def test_of_a_file_over_the_limit_counts_what_was_read(folder: Path) -> None:
    text = HONEST * 200
    (folder / "large.py").write_text(text, encoding="utf-8")
    part = code(code_files([folder]), audited(folder, max_bytes=1000))
    small = sum((folder / name).stat().st_size for name in ("a.py", "docs/b.txt", "LICENSE"))
    assert part.measures[0].n == pytest.approx((small + len(text)) / 1e7)


def test_what_cannot_be_read_is_told(folder: Path) -> None:
    tasks = code_files([folder])
    outcomes = audited(folder)
    outcomes[0] = wire.Failure(uri="LICENSE", problem="gone", stage="source")
    assert code(tasks, outcomes).title.endswith("read in 2 files, 1 not readable")
