"""The files that a maintainer starts from: each held to the schema of the program that reads it, or read by it."""

import csv
import importlib.resources
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.protocols import Validator
from pre_commit.clientlib import load_config

from auditor.cli.init import PLACE, starter
from auditor.cli.main import main
from tests.integrations.conftest import PROMO, ROOT

SOURCE = ("our-group/auditor", "0123456789abcdef0123456789abcdef01234567")
WORKFLOWS = ("github.yml", "reviewdog.yml")


def against(name: str) -> Validator:
    """Give what checks by a public schema that lies in the package check-jsonschema."""
    vendored = importlib.resources.files("check_jsonschema.builtin_schemas.vendor")
    return Draft7Validator(json.loads((vendored / name).read_text(encoding="utf-8")))


def wrong(name: str, value: Any) -> list[str]:
    """Say what a public schema minds in ``value``."""
    return [error.message for error in against(name).iter_errors(value)]


def workflow_of(name: str) -> dict[str, Any]:
    """Give a workflow as GitHub reads it; to YAML 1.1 its key ``on`` is a truth value."""
    return {"on" if key is True else key: value for key, value in yaml.safe_load(starter(name, SOURCE)).items()}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_is_what_github_s_schema_asks_for(name: str) -> None:
    assert wrong("github-workflows.json", workflow_of(name)) == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_pins_what_it_uses_and_asks_for_no_more_than_it_needs(name: str) -> None:
    text = starter(name, SOURCE)
    workflow = workflow_of(name)
    assert "pull_request_target" not in text
    assert list(workflow["on"]) == ["pull_request"]
    for job in workflow["jobs"].values():
        asked = {**workflow["permissions"], **job.get("permissions", {})}
        assert asked.pop("contents") == "read"
        assert asked == ({} if name == "github.yml" else {"pull-requests": "write"})
        for step in job["steps"]:
            assert "uses" not in step or len(step["uses"].partition("@")[2]) == 40
            assert "${{" not in step.get("run", "")


def test_zizmor_finds_no_hole_in_the_workflows(tmp_path: Path) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    for name in WORKFLOWS:
        (folder / name).write_text(starter(name, SOURCE), encoding="utf-8")
    words = ["--offline", "--no-config", "--no-progress", "--persona", "auditor", str(tmp_path)]
    done = subprocess.run(
        [Path(sys.executable).with_name("zizmor"), *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_what_the_workflow_passes_are_inputs_of_the_action() -> None:
    known = set(yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"])
    for name in WORKFLOWS:
        for job in yaml.safe_load(starter(name))["jobs"].values():
            (with_,) = (step["with"] for step in job["steps"] if step.get("uses", "").startswith(PLACE[0]))
            assert set(with_) <= known


def test_the_gitlab_job_is_what_gitlab_s_schema_asks_for_and_reports_what_it_writes() -> None:
    template = yaml.safe_load(starter("gitlab.yml", SOURCE))
    assert wrong("gitlab-ci.json", template) == []
    clear, scan = template["auditor"]["script"]
    reports = template["auditor"]["artifacts"]["reports"]
    assert f"--also gitlab={reports['codequality']} " in scan
    assert f"--also junit={reports['junit']} " in scan
    assert (
        clear == f"rm -f {reports['codequality']} {reports['junit']}"
    )  # none that the change brings is taken for ours
    assert template["auditor"]["variables"]["AUDITOR_COMMIT"] == SOURCE[1]


def test_the_pre_commit_configuration_is_one_that_pre_commit_reads(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(starter("pre-commit.yaml", SOURCE), encoding="utf-8")
    (repo,) = load_config(str(path))["repos"]
    shipped = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert (repo["repo"], repo["rev"]) == (f"https://github.com/{SOURCE[0]}", SOURCE[1])
    assert {hook["id"] for hook in repo["hooks"]} == shipped


def matched(output: str) -> Iterator[dict[str, str]]:
    """Apply our problem matcher as its specification says: a pattern of one line, to every line."""
    (matcher,) = json.loads(starter("problem-matcher.json"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    expression = re.compile(pattern["regexp"])
    for line in output.splitlines():
        if found := expression.search(line):
            yield {name: found.group(group) for name, group in pattern.items() if name != "regexp"}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_problem_matcher_finds_what_stands_in_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    accepted = "<!-- auditor: ignore[wechat-private-contact] reason=\"ours, 'really', \"\n -->"
    names = ("plain.md", "two words.md", "a,b.md", 'a",1,1,1,1,error,high,x,y,z,.md', "two\nlines.md")
    monkeypatch.chdir(tmp_path)
    for name in names:
        Path(name).write_text(PROMO, encoding="utf-8")
    Path("accepted.md").write_text(f"{accepted}\n{PROMO}", encoding="utf-8")
    main(["scan", "--today", "2026-11-20", "--format", "csv", "--lang", lang, "."])
    output = capsys.readouterr().out
    rows = [row for row in csv.DictReader(io.StringIO(output.removeprefix("\ufeff"))) if row["kind"] == "finding"]
    expected = [
        (row["uri"], row["line"], row["column"], row["severity"], row["rule"], row[f"message_{lang}"])
        for row in rows
        if not row["suppressed_by"] and row["severity"] != "note"
    ]
    assert len({uri for uri, *_ in expected}) >= len(names)
    found = [
        tuple(one[name].replace('""', '"') for name in ("file", "line", "column", "severity", "code", "message"))
        for one in matched(output)
    ]
    assert found == expected


@pytest.mark.parametrize("line", ["", "kind,uri,line", "article,a.md,,,", 'finding,"a.md,1,1,1,1,error,high,x,y,z'])
def test_the_problem_matcher_passes_over_other_lines(line: str) -> None:
    assert list(matched(line)) == []
