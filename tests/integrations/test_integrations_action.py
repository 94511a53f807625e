"""The composite action: its file as GitHub reads it, and the step that installs, run by bash."""

import importlib.resources
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator

from tests.integrations.conftest import ROOT

ACTION: Mapping[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: Sequence[Mapping[str, Any]] = ACTION["runs"]["steps"]
NAMED = {
    "INPUT_" + name.upper().replace("-", "_"): str(one["default"]) for name, one in sorted(ACTION["inputs"].items())
}
"""The inputs of the action as its step names them, with their defaults."""


def test_the_action_is_what_github_s_schema_asks_for() -> None:
    vendored = importlib.resources.files("check_jsonschema.builtin_schemas.vendor")
    schema = json.loads((vendored / "github-actions.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft7Validator(schema).iter_errors(ACTION)] == []


def test_every_action_it_uses_is_pinned_by_commit_with_its_version_beside() -> None:
    lines = (ROOT / "action.yml").read_text(encoding="utf-8").splitlines()
    used = [line.split("uses:")[1].split() for line in lines if "uses:" in line]
    assert used
    for name, mark, version in used:
        assert len(name.partition("@")[2]) == 40
        assert mark == "#"
        assert version.startswith("v")


def test_no_input_is_pasted_into_a_script_and_no_token_is_taken() -> None:
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []
    text = json.dumps(ACTION)
    assert "token" not in text.replace("takes no token", "")
    assert "secrets." not in text


def test_every_input_reaches_the_step_and_every_output_is_one_of_it() -> None:
    (scan,) = (step for step in STEPS if step.get("id") == "scan")
    inputs = {name for name in scan["env"] if name.startswith("INPUT_")}
    assert inputs == set(NAMED)
    assert {one["value"] for one in ACTION["outputs"].values()} == {
        f"${{{{ steps.scan.outputs.{name} }}}}" for name in ACTION["outputs"]
    }


def test_zizmor_finds_no_hole_in_it() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("zizmor"), "--offline", "--no-config", "--no-progress", ROOT / "action.yml"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


PYTHON = """\
#!/bin/sh
printf '%s\\n' "$*" >>"$CALLS"
case "$*" in "-I -m venv "*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;; esac
"""
"""Stands in for the interpreter: notes what it is called with, and makes an environment with itself in it."""


def test_it_installs_what_the_lock_file_names_with_hashes_and_nothing_else(tmp_path: Path) -> None:
    python, calls, runner = tmp_path / "python", tmp_path / "calls", tmp_path / "runner"
    python.write_text(PYTHON, encoding="utf-8")
    python.chmod(0o755)
    runner.mkdir()
    known = {"PYTHON": str(python), "CALLS": str(calls), "RUNNER_TEMP": str(runner), "GITHUB_ACTION_PATH": str(ROOT)}
    subprocess.run(["bash", ROOT / "tools" / "action" / "install.sh"], env={**os.environ, **known}, check=True)
    first, *installs = calls.read_text(encoding="utf-8").splitlines()
    assert first == f"-I -m venv {runner}/auditor-venv"
    pip = "-I -m pip --disable-pip-version-check --no-input --quiet install --no-build-isolation "
    lock = runner / "auditor-setuptools.lock"
    assert [one.removeprefix(pip) for one in installs] == [
        f"--require-hashes -r {lock}",
        f"--use-pep517 --require-hashes -r {ROOT}/requirements.lock",
        f"--no-deps {ROOT}",
    ]
    pinned = lock.read_text(encoding="utf-8").splitlines()
    assert pinned[0].startswith("setuptools==")
    assert len(pinned) > 1
    assert all(line.strip().startswith("--hash=sha256:") for line in pinned[1:])
