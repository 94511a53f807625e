"""The example report is written as it was."""

import pytest

from tests.report.golden_files import FOLDER, NAMES, made


@pytest.mark.parametrize("name", NAMES)
def test_the_example_is_written_as_in_the_golden_file(name: str) -> None:
    assert made(name) == (FOLDER / name).read_bytes(), "python -m tests.report.golden_files writes them"


def test_every_golden_file_is_compared() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(NAMES)
