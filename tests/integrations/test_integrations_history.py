"""A content repository through twenty commits: exit code, SARIF and annotations of every one.

Each change is judged as its pull request would be: against the commit before it, by that commit's policy.
"""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, final
from urllib.parse import unquote

import pytest
import yaml

from auditor.cli.main import main
from tests.cli.repository import Repository
from tests.integrations.test_integrations_hooks import MANIFEST, PRE_COMMIT

PERU = """\
# 秘鲁电话卡攻略

在利马机场的柜台可以买到 Claro 的预付费卡，需要出示护照。

## 客服

拨打 123 可以联系 Claro 客服。
"""
TOPUP = "# 充值说明\n\n在便利店可以充值，店员会打印收据，上面有余额和有效期。\n\n请保留收据。\n"
SPAM = "办卡加 TG💪+ @auditor_test_1，秒回。\n"
OTHER_SPAM = SPAM.replace("auditor_test_1", "auditor_test_2")
WRONG = "\n英国的电话卡：giffgaff 的查询余额代码 *100#，拨打后按语音提示操作。\n"
TRACKER = "\n![ ](https://stats.tracker-example.net/pixel.gif?uid=8f14e45fceea167a5a36dedd4bea2543&w=1&h=1)\n"
COMMENT = '<!-- auditor: ignore[telegram-promotion, disguised-contact] reason="quoted for a course" -->\n'
ALLOW = '[[allow]]\ncontact = "tg:auditor_test_2"\nreason = "our desk"\n'
PROMOTION = ("telegram-promotion", "disguised-contact")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one commit's run gave."""

    code: int
    results: list[dict[str, Any]]
    """Of the SARIF log."""
    annotations: list[str]
    """The workflow commands, a line each."""

    @property
    def rules(self) -> dict[str, list[int]]:
        """Give the lines of every rule."""
        found: dict[str, list[int]] = {}
        for one in self.results:
            found.setdefault(one["ruleId"], []).append(one["locations"][0]["physicalLocation"]["region"]["startLine"])
        return found

    def hashes(self, *rules: str) -> set[str]:
        """Give the line hashes of the findings of ``rules``."""
        return {one["partialFingerprints"]["primaryLocationLineHash"] for one in self.results if one["ruleId"] in rules}


@final
class History:
    """A repository, and what CI says of each of its commits."""

    def __init__(self, repository: Repository, capsys: pytest.CaptureFixture[str], aside: Path) -> None:
        """Begin with what ``repository`` has; ``aside`` is a folder outside of it."""
        self.repository = repository
        self.codes: list[int] = []
        """Of every commit, in order."""
        self._capsys = capsys
        self._sarif = aside / "auditor.sarif"
        self._hooks = aside / "hooks.yaml"
        (hook,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
        local = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
        self._hooks.write_text(yaml.safe_dump(local), encoding="utf-8")

    def hook(self, *names: str) -> int:
        """Run the hook that we ship through the real pre-commit on these files, and give its exit code."""
        words = ["run", "--config", str(self._hooks), "--files", *names]
        return subprocess.run(
            [PRE_COMMIT, *words], cwd=self.repository.folder, capture_output=True, check=False
        ).returncode

    def commit(self, *options: str, **files: str | None) -> Seen:
        """Commit ``files``, audit the change against the commit before, and give what came of it."""
        base = self.repository.git("rev-parse", "HEAD").strip()
        self.repository.commit(**files)
        seen = self.scan("--diff", base, *options)
        self.codes.append(seen.code)
        return seen

    def scan(self, *options: str) -> Seen:
        """Give what a scan of all articles says."""
        also = f"sarif={self._sarif}"
        words = ["scan", ".", "--format", "github", "--also", also, "--today", "2026-11-20", "--fail-on", "warning"]
        code = main([*words, *options])
        printed = self._capsys.readouterr().out
        log = json.loads(self._sarif.read_text("utf-8"))
        (run,) = log["runs"]
        lines = [line for line in printed.splitlines() if line.startswith(("::error ", "::warning ", "::notice "))]
        shown = sorted(_annotated(line) for line in lines if "file=" in line)
        assert shown == sorted(_result(one) for one in run["results"] if _is_shown(one))
        return Seen(code=code, results=run["results"], annotations=lines)


def _annotated(line: str) -> tuple[str, str, int, str]:
    """Give level, file, line and rule of a workflow command."""
    level, _, rest = line.removeprefix("::").partition(" ")
    values = dict(part.split("=", 1) for part in rest.partition("::")[0].split(","))
    return level, values["file"], int(values["line"]), values["title"]


def _result(result: dict[str, Any]) -> tuple[str, str, int, str]:
    """Give the same of a result of SARIF."""
    place = result["locations"][0]["physicalLocation"]
    return result["level"], unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], result["ruleId"]


def _is_shown(result: dict[str, Any]) -> bool:
    return result["level"] != "note" and not result.get("suppressions")


@pytest.fixture
def history(
    tmp_path: Path, program: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> History:
    repository = Repository(tmp_path / "site")
    monkeypatch.chdir(repository.folder)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    monkeypatch.setenv("PATH", f"{program}{os.pathsep}{os.environ['PATH']}")
    repository.commit(**{"README.md": "# 目录\n\n- 秘鲁\n"})
    return History(repository, capsys, tmp_path)


def clean(seen: Seen) -> bool:
    """Say whether a commit passed without a word."""
    return (seen.code, seen.results, [one for one in seen.annotations if "file=" in one]) == (0, [], [])


def test_twenty_commits(history: History) -> None:  # noqa: PLR0915 — a story is told in one piece
    commit, repository = history.commit, history.repository

    # 1 a clean article, 2 a planted handle, 3 the same paragraph moved, 4 taken back
    assert clean(commit(**{"guides/peru.md": PERU}))
    assert history.hook("guides/peru.md") == 0
    planted = commit(**{"guides/peru.md": PERU + "\n" + SPAM})
    assert planted.code == 1
    assert planted.rules.keys() >= set(PROMOTION)
    assert planted.rules["telegram-promotion"] == [9]
    assert any(line.startswith("::error file=guides/peru.md,line=9,") for line in planted.annotations)
    assert history.hook("README.md", "guides/peru.md") == 1
    head, rest = PERU.split("\n\n", 1)
    moved = commit(**{"guides/peru.md": f"{head}\n\n{SPAM}\n{rest}"})
    assert (moved.code, moved.rules["telegram-promotion"]) == (1, [3])
    assert moved.hashes(*PROMOTION) == planted.hashes(*PROMOTION)
    assert clean(commit(**{"guides/peru.md": PERU}))

    # 5 a wrong code, 6 reverted, 7 a picture that reports on the reader, 8 reverted
    wrong = commit(**{"guides/peru.md": PERU + WRONG})
    assert wrong.code == 1
    assert not wrong.rules.keys() & set(PROMOTION)
    repository.git("revert", "--no-commit", "HEAD")
    assert clean(commit())
    assert (repository.folder / "guides/peru.md").read_text("utf-8") == PERU
    tracked = commit(**{"guides/topup.md": TOPUP + TRACKER})
    assert tracked.code == 1
    assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in tracked.results} == {
        "guides/topup.md"
    }
    assert clean(commit(**{"guides/topup.md": TOPUP}))

    # 9 spam that brings its own comment, 10 the comment is policy now, and an edit beside it is nobody's business
    excused = commit(**{"guides/topup.md": TOPUP + "\n" + COMMENT + SPAM})
    assert (excused.code, set(excused.rules)) == (1, set(PROMOTION))
    assert clean(commit(**{"guides/topup.md": TOPUP + "\n祝旅途愉快。\n\n" + COMMENT + SPAM}))
    marked = history.scan("--sarif-suppressed", "mark")
    assert marked.code == 0
    assert {one["ruleId"] for one in marked.results if one["suppressions"]} == set(PROMOTION)

    # 11 another handle under the comment of the first
    swapped = commit(**{"guides/topup.md": TOPUP + "\n祝旅途愉快。\n\n" + COMMENT + OTHER_SPAM})
    assert (swapped.code, set(swapped.rules)) == (1, set(PROMOTION))

    # 12 a pull request that allows its own contact, 13 the next one, when that is policy
    allowed = commit(**{"auditor.toml": ALLOW, "guides/topup.md": TOPUP, "guides/peru.md": PERU + "\n" + OTHER_SPAM})
    assert (allowed.code, allowed.rules["telegram-promotion"]) == (1, [9])
    later = commit(**{"guides/more.md": "# 更多\n\n" + OTHER_SPAM})
    assert (later.code, [one for one in later.results if one["level"] != "note"]) == (0, [])

    # 14 an article with old spam is renamed, 15 renamed with new spam
    repository.git("rm", "-q", "auditor.toml")
    old = PERU + "\n" + SPAM
    other = commit(**{"guides/more.md": None, "guides/peru.md": old})
    assert (other.code, set(other.rules)) == (1, set(PROMOTION))
    repository.git("mv", "guides/peru.md", "guides/秘鲁 #1.md")
    assert clean(commit())
    repository.git("mv", "guides/秘鲁 #1.md", "guides/lima.md")
    renamed = commit(**{"guides/lima.md": old + "\n" + OTHER_SPAM})
    assert (renamed.code, renamed.rules["telegram-promotion"]) == (1, [11])
    before = history.scan().hashes(*PROMOTION)
    assert len(before) == 4

    # 16 the text around it in traditional characters, 17 filled anew and in full width: every hash stays
    around = old.replace("机场的柜台可以买到", "機場的櫃檯可以買到").replace("护照", "護照").replace("联系", "聯繫")
    assert around != old
    assert clean(commit(**{"guides/lima.md": around + "\n" + OTHER_SPAM}))
    assert history.scan().hashes(*PROMOTION) == before
    anew = around.replace("护照，", "护照，\n").replace("需要", "\n需要").replace("123", "１２３")
    assert commit(**{"guides/lima.md": anew + "\n" + OTHER_SPAM}).code == 0
    assert history.scan().hashes(*PROMOTION) == before

    # 18 what stands there is put into a baseline, 19 a pull request that puts its own spam in, too
    words = ["baseline", "create", ".", "--reason", "from before", "--level", "note", "--today", "2026-11-20"]
    assert main(words) == 0
    assert clean(commit())
    assert clean(history.scan())
    repository.write("guides/topup.md", TOPUP + "\n" + SPAM)
    assert main(["baseline", "update", ".", "--reason", "mine", "--level", "note", "--today", "2026-11-20"]) == 0
    accepted = commit()
    assert (accepted.code, set(accepted.rules) & set(PROMOTION)) == (1, set(PROMOTION))
    assert clean(history.scan())

    # 20 both articles go
    assert clean(commit(**{"guides/lima.md": None, "guides/topup.md": None}))
    assert history.codes == [0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0]
