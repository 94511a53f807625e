"""docs/ci.md: its workflows are sound, its links lead somewhere, and it answers every row it is to answer."""

import subprocess
import sys
from pathlib import Path

import yaml

from tests.integrations.conftest import ROOT
from tests.integrations.test_integrations_starters import SOURCE, wrong

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ASKED = [*range(1, 16), *range(20, 33), *range(41, 48), 50]
"""Rows of the list of complaints that are not about reviewing or corpora."""


def blocks() -> list[str]:
    """Give the YAML of the page, made ready to use."""
    found = [part.partition("\n```")[0] for part in PAGE.split("```yaml\n")[1:]]
    return [one.replace("OWNER/auditor", SOURCE[0]).replace("FULL-COMMIT-ID", SOURCE[1]) for one in found]


def test_the_five_lines_are_five_and_those_of_the_readme() -> None:
    five = PAGE.split("```yaml\n")[1].partition("\n```")[0]
    assert len(five.splitlines()) == 5
    assert five in (ROOT / "README.md").read_text(encoding="utf-8")
    job = {"runs-on": "ubuntu-24.04", "steps": yaml.safe_load(blocks()[0])}
    assert wrong("github-workflows.json", {"on": "pull_request", "jobs": {"a": job}}) == []


def test_every_workflow_is_sound(tmp_path: Path) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    workflows = [one for one in blocks() if "\njobs:\n" in one]
    assert len(workflows) == 2
    for number, text in enumerate(workflows):
        workflow = {"on" if key is True else key: value for key, value in yaml.safe_load(text).items()}
        assert wrong("github-workflows.json", workflow) == []
        (folder / f"{number}.yml").write_text(text, encoding="utf-8")
    words = ["--offline", "--no-config", "--no-progress", str(tmp_path)]
    done = subprocess.run(
        [Path(sys.executable).with_name("zizmor"), *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_it_answers_every_row_once() -> None:
    rows = [line.split("|") for line in PAGE.splitlines() if line.startswith("| ") and line[2].isdecimal()]
    assert [int(row[1]) for row in rows] == sorted(ASKED)
    assert [row for row in rows if len(row) != 6 or not all(cell.strip() for cell in row[1:5])] == []


def test_what_it_names_is_there() -> None:
    links = {part.partition(")")[0].partition("#")[0] for part in PAGE.split("](")[1:]}
    assert [name for name in sorted(links) if name and not (ROOT / "docs" / name).exists()] == []
    quoted = {part for part in PAGE.split("`")[1::2] if part.startswith(("tests/", "auditor/"))}
    assert quoted
    assert [name for name in sorted(quoted) if not (ROOT / name).exists()] == []
