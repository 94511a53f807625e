"""The step of the action that audits, run by bash on pull requests as GitHub makes them."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import final

import pytest

from tests.integrations.conftest import CLEAN, PROMO, ROOT, commit, git
from tests.integrations.test_integrations_action import NAMED


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a step did."""

    code: int
    said: str
    words: Sequence[str]
    """What ``auditor`` was called with; none when it was not."""
    outputs: Mapping[str, str]


AUDITOR = """\
#!/usr/bin/env python3
import json, os, sys
with open(os.environ["SEEN"], "w", encoding="utf-8") as file:
    json.dump(sys.argv[1:], file)
for at, word in enumerate(sys.argv):
    if word == "--also":
        kind, _, path = sys.argv[at + 1].partition("=")
        with open(path, "w", encoding="utf-8") as file:
            file.write('{"summary": {"findings": {"error": 2, "warning": 1, "note": 0}}}' if kind == "json" else "x")
print("::warning::one")
print("summary", "GITHUB_STEP_SUMMARY" in os.environ)
sys.exit(int(os.environ.get("ENDS", "0")))
"""
"""Stands in for ``auditor``: tells what it was called with."""


def ran(
    folder: Path, tmp_path: Path, inputs: Mapping[str, str] | None = None, event: Mapping[str, str] | None = None
) -> Ran:
    """Run the step of the action in ``folder``; ``inputs`` and ``event`` are what differs from the defaults."""
    bin_ = tmp_path / "runner" / "auditor-venv" / "bin"
    if not bin_.exists():
        bin_.mkdir(parents=True)
        (bin_ / "auditor").write_text(AUDITOR, encoding="utf-8")
        (bin_ / "auditor").chmod(0o755)
        (bin_ / "python").symlink_to(sys.executable)
    seen, output = tmp_path / "seen.json", tmp_path / "output"
    seen.unlink(missing_ok=True)
    output.write_text("", encoding="utf-8")
    known = {
        "GITHUB_OUTPUT": str(output),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "RUNNER_TEMP": str(tmp_path / "runner"),
        "EVENT_BASE": "",
        "EVENT_HEAD": "",
        "SEEN": str(seen),
    }
    done = subprocess.run(
        ["bash", ROOT / "tools" / "action" / "scan.sh"],
        cwd=folder,
        env={**os.environ, **NAMED, **known, **(inputs or {}), **(event or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = (line.partition("=") for line in output.read_text(encoding="utf-8").splitlines())
    return Ran(
        code=done.returncode,
        said=done.stdout + done.stderr,
        words=json.loads(seen.read_text(encoding="utf-8")) if seen.exists() else (),
        outputs={name: value for name, _, value in lines},
    )


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A pull request as GitHub makes it: a base that moved on, a head, and the merge of both."""

    forked: str
    """The commit from which the branch was made: what an event of long ago calls the base."""
    base: str
    head: str
    merge: str

    def event(self) -> dict[str, str]:
        """Give what the runner tells of it."""
        return {"EVENT_BASE": self.forked, "EVENT_HEAD": self.head, "GITHUB_SHA": self.merge}


@pytest.fixture
def change(site: Path) -> Change:
    """Make a branch that brings a promotion, while ``main`` goes on, and stand on the merge."""
    forked = git(site, "rev-parse", "HEAD")
    git(site, "checkout", "--quiet", "-b", "change")
    head = commit(site, {"guides/new.md": PROMO})
    git(site, "checkout", "--quiet", "main")
    base = commit(site, {"guides/other.md": CLEAN})
    git(site, "checkout", "--quiet", "--detach")
    git(site, "merge", "--quiet", "--no-ff", "--message", "merge", "change")
    merge = git(site, "rev-parse", "HEAD")
    git(site, "update-ref", "refs/pull/1/merge", merge)
    git(site, "config", "uploadpack.allowAnySHA1InWant", "true")
    return Change(forked=forked, base=base, head=head, merge=merge)


def clone(site: Path, folder: Path, depth: int) -> Path:
    """Check out the pull request as actions/checkout does."""
    folder.mkdir()
    git(folder, "init", "--quiet")
    git(folder, "remote", "add", "origin", site.as_uri())
    git(folder, "fetch", "--quiet", "--no-tags", f"--depth={depth}", "origin", "+refs/pull/1/merge:refs/pull/1/merge")
    git(folder, "checkout", "--quiet", "--detach", "refs/pull/1/merge")
    return folder


def test_outside_of_a_pull_request_everything_is_audited(site: Path, tmp_path: Path) -> None:
    done = ran(site, tmp_path)
    report = tmp_path / "runner" / "auditor-report.json"
    assert done.words == ["scan", "--format", "github", "--also", f"json={report}", "--", "."]
    assert (done.code, done.outputs) == (0, {"exit-code": "0", "findings": "3"})


def test_a_pull_request_is_held_against_the_base_that_it_is_merged_into(
    site: Path, change: Change, tmp_path: Path
) -> None:
    done = ran(site, tmp_path, event=change.event())
    assert {f"--diff={change.base}", "--diff-mode=added", f"--policy-from={change.base}"} <= set(done.words)


@pytest.mark.parametrize("connected", [True, False])
def test_a_clone_of_depth_two_needs_no_connection(
    site: Path, change: Change, tmp_path: Path, *, connected: bool
) -> None:
    folder = clone(site, tmp_path / "clone", depth=2)
    if not connected:
        git(folder, "remote", "remove", "origin")
    assert f"--diff={change.base}" in ran(folder, tmp_path, event=change.event()).words


def test_a_clone_of_depth_one_fetches_the_base(site: Path, change: Change, tmp_path: Path) -> None:
    folder = clone(site, tmp_path / "clone", depth=1)
    assert f"--diff={change.base}" in ran(folder, tmp_path, event=change.event()).words
    assert git(folder, "merge-base", change.base, "HEAD") == change.base


def test_without_the_base_nothing_is_audited_and_the_next_step_is_named(
    site: Path, change: Change, tmp_path: Path
) -> None:
    folder = clone(site, tmp_path / "clone", depth=1)
    git(folder, "remote", "remove", "origin")
    done = ran(folder, tmp_path, event=change.event())
    assert (done.code, done.words, done.outputs) == (2, (), {"exit-code": "2"})
    assert "fetch-depth: 2" in done.said
    assert f"git fetch --depth=1 origin {change.base}" in done.said


def test_a_checkout_of_the_head_is_held_against_the_base_of_the_event(
    site: Path, change: Change, tmp_path: Path
) -> None:
    git(site, "checkout", "--quiet", change.head)
    assert f"--diff={change.forked}" in ran(site, tmp_path, event=change.event()).words


def test_a_head_that_is_a_merge_of_its_author_s_making_names_no_base(
    site: Path, change: Change, tmp_path: Path
) -> None:
    git(site, "checkout", "--quiet", change.merge)
    forged = {**change.event(), "EVENT_HEAD": change.merge, "GITHUB_SHA": change.merge}
    assert f"--diff={change.forked}" in ran(site, tmp_path, event=forged).words


def test_the_base_may_be_named_or_left_out(site: Path, change: Change, tmp_path: Path) -> None:
    named = ran(site, tmp_path, {"INPUT_DIFF": "main", "INPUT_DIFF_MODE": "file"}, event=change.event())
    assert {"--diff=main", "--diff-mode=file", "--policy-from=main"} <= set(named.words)
    none = ran(site, tmp_path, {"INPUT_DIFF": "none"}, event=change.event())
    assert [word for word in none.words if word.startswith(("--diff", "--policy"))] == []


def test_every_input_becomes_an_option_as_it_is_written(site: Path, tmp_path: Path) -> None:
    evil = "$(touch pwned)`touch pwned`; touch pwned"
    inputs = {
        "INPUT_PATHS": f"{evil}\r\n\n-rf\na b.md",
        "INPUT_CONFIG": evil,
        "INPUT_BASELINE": "--baseline",
        "INPUT_FAIL_ON": "note",
        "INPUT_LANG": "zh",
        "INPUT_SARIF_FILE": "a b.sarif",
        "INPUT_ALSO": "comment=c.md\nrdjson=r d.json",
    }
    done = ran(site, tmp_path, inputs)
    assert done.words[5:] == [
        *(f"--config={evil}", "--baseline=--baseline", "--fail-on=note", "--lang=zh"),
        *("--also", "sarif=a b.sarif", "--also", "comment=c.md", "--also", "rdjson=r d.json"),
        *("--", evil, "-rf", "a b.md"),
    ]
    assert done.outputs["sarif-file"] == "a b.sarif"
    assert not (site / "pwned").exists()


def test_a_line_break_in_an_input_is_refused_and_writes_no_output_of_its_own(site: Path, tmp_path: Path) -> None:
    done = ran(site, tmp_path, {"INPUT_SARIF_FILE": "a.sarif\nfindings=0"})
    assert (done.code, done.words, done.outputs) == (2, (), {"exit-code": "2"})


@pytest.mark.parametrize("written", ["out/a.sarif", "deep/er/a.sarif", "{site}/out/a.sarif"])
@pytest.mark.parametrize("name", ["INPUT_SARIF_FILE", "INPUT_ALSO"])
def test_no_output_is_written_through_a_link_that_the_change_brings(
    site: Path, tmp_path: Path, written: str, name: str
) -> None:
    (tmp_path / "else").mkdir()
    (site / "out").mkdir()
    (site / "out/a.sarif").symlink_to(tmp_path / "else" / "a")
    (site / "deep").symlink_to(tmp_path / "else")
    path = written.format(site=site)
    done = ran(site, tmp_path, {name: path if name == "INPUT_SARIF_FILE" else f"comment=c.md\nsarif={path}"})
    assert (done.code, done.words) == (2, ())
    assert "is a symbolic link, so no output is written there" in done.said
    assert list((tmp_path / "else").iterdir()) == []


def test_the_exit_code_of_the_program_is_that_of_the_step_and_an_output(site: Path, tmp_path: Path) -> None:
    done = ran(site, tmp_path, event={"ENDS": "1"})
    assert (done.code, done.outputs["exit-code"]) == (1, "1")
    assert ran(site, tmp_path, {"INPUT_PATHS": "\n"}).code == 2


def test_annotations_and_summary_can_be_left_out(site: Path, tmp_path: Path) -> None:
    assert ran(site, tmp_path).said == "::warning::one\nsummary True\n"
    assert ran(site, tmp_path, {"INPUT_SUMMARY": "false"}).said == "::warning::one\nsummary False\n"
    assert ran(site, tmp_path, {"INPUT_ANNOTATIONS": "false"}).said == ""


def test_nothing_of_the_folder_that_is_audited_is_imported(site: Path, tmp_path: Path) -> None:
    for name in ("json.py", "venv.py", "pip.py"):
        (site / name).write_text("raise SystemExit('imported')", encoding="utf-8")
    assert ran(site, tmp_path).outputs["findings"] == "3"


def test_with_the_program_itself_a_promotion_fails_the_step(
    site: Path, change: Change, program: Path, tmp_path: Path
) -> None:
    bin_ = tmp_path / "runner" / "auditor-venv" / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "auditor").symlink_to(program / "auditor")
    (bin_ / "python").symlink_to(sys.executable)
    inputs = {"INPUT_SARIF_FILE": "a.sarif", "INPUT_FAIL_ON": "warning"}
    done = ran(clone(site, tmp_path / "clone", depth=2), tmp_path, inputs, event=change.event())
    assert (done.code, done.outputs["sarif-file"]) == (1, "a.sarif"), done.said
    assert int(done.outputs["findings"]) > 0
    assert "::warning " in done.said
    assert "guides/new.md" in done.said
