"""A change is judged by the policy of the branch that it goes into; what it says of itself counts when it is there."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import main
from tests.cli.repository import HONEST, SPAM, Repository

ALLOW = '[[allow]]\ncontact = "tg:auditor_test_1"\nreason = "ours"\n'
COMMENT = '<!-- auditor: ignore[telegram-promotion, disguised-contact] reason="ours" -->\n'
OF_FILE = '<!-- auditor: ignore-file[telegram-promotion, disguised-contact] reason="a collection" -->\n'
RULE = """\
id: never-bananas
title: {en: Bananas are named, zh: 提到香蕉}
status: stable
group: hygiene
severity: error
confidence: high
weight: 5
languages: []
when:
  text: {pattern: '(?P<fruit>banana)'}
message: {en: 'the fruit “{fruit}”', zh: '水果“{fruit}”'}
why: {en: This site has none., zh: 本站没有。}
advice: {en: Take it out., zh: 请删去。}
references: [https://example.org/fruit]
examples:
  match: ['a [|banana|]', 'one [|banana|] more']
  no_match: ['an apple', 'a pear']
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "site")
    monkeypatch.chdir(made.folder)
    made.commit(**{"guides/peru.md": HONEST})
    return made


def scan(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any], str]:
    code = main(["scan", "guides", "--format", "json", "--today", "2026-11-20", *options])
    printed = capsys.readouterr()
    return code, json.loads(printed.out) if printed.out else {}, printed.err


def rules(report: dict[str, Any]) -> list[str]:
    return sorted(
        one["rule"]
        for article in report["articles"]
        for one in article["findings"]
        if not one["outside"] and one["suppressed"] is None and one["severity"] != "note"
    )


def test_a_change_that_allows_its_own_contact_fails_all_the_same(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    base = repository.git("rev-parse", "HEAD").strip()
    repository.commit(**{"guides/peru.md": HONEST + "\n" + SPAM, "auditor.toml": ALLOW})
    assert scan(capsys)[0] == 0
    code, report, told = scan(capsys, "--diff", base)
    assert code == 1
    assert "telegram-promotion" in rules(report)
    assert report["articles"][0]["contacts"][0]["allowed"] is None
    assert told == ""


def test_a_change_of_the_configuration_is_told_and_counts_when_it_is_merged(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{"auditor.toml": 'fail-on = "error"\n'})
    repository.write("auditor.toml", 'fail-on = "never"\n')
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    code, report, told = scan(capsys, "--diff", "HEAD")
    assert (code, report["settings"]["fail_on"]) == (1, "error")
    assert "auditor.toml: this change of it does not count yet; --policy-from worktree makes it count" in told
    assert scan(capsys, "--diff", "HEAD", "--policy-from", "worktree")[0] == 0
    repository.commit()
    assert scan(capsys, "--diff", "HEAD")[0] == 0


def test_what_the_base_allows_is_allowed(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit(**{"auditor.toml": ALLOW})
    (repository.folder / "auditor.toml").unlink()
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert (code, report["articles"][0]["contacts"][0]["allowed"]["reason"]) == (0, "ours")


@pytest.mark.parametrize("comment", [COMMENT, OF_FILE])
def test_a_comment_that_comes_with_the_change_does_not_count(
    repository: Repository, capsys: pytest.CaptureFixture[str], comment: str
) -> None:
    repository.write("guides/peru.md", f"{HONEST}\n{comment}{SPAM}")
    assert scan(capsys)[0] == 0
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert code == 1
    assert rules(report) == ["disguised-contact", "telegram-promotion"]
    assert not any("suppression" in one["rule"] for one in report["articles"][0]["findings"])
    assert scan(capsys, "--policy-from", "HEAD")[0] == 1
    assert scan(capsys, "--diff", "HEAD", "--policy-from", "worktree")[0] == 0


def test_a_comment_of_before_accepts_what_it_accepted_and_nothing_else(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{"guides/peru.md": f"{HONEST}\n{COMMENT}{SPAM}"})
    repository.write("guides/peru.md", f"{HONEST}\n\n新的一段。\n\n{COMMENT}{SPAM}")
    assert scan(capsys, "--diff", "HEAD", "--diff-mode", "file")[0] == 0
    repository.write("guides/peru.md", f"{HONEST}\n{COMMENT}{SPAM.replace('auditor_test_1', 'auditor_test_5')}")
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert code == 1
    assert rules(report) == ["disguised-contact", "telegram-promotion"]


def test_a_comment_for_the_whole_file_goes_on_counting_for_what_is_added_to_the_file(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{"guides/peru.md": f"{OF_FILE}\n{SPAM}"})
    repository.write("guides/peru.md", f"{OF_FILE}\n{SPAM}\n{SPAM.replace('auditor_test_1', 'auditor_test_5')}")
    assert scan(capsys, "--diff", "HEAD")[0] == 0


def test_a_change_that_takes_a_comment_away_brings_what_it_accepted(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{"guides/peru.md": f"{HONEST}\n{COMMENT}{SPAM}"})
    repository.write("guides/peru.md", f"{HONEST}\n{SPAM}")
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert (code, rules(report)) == (1, ["disguised-contact", "telegram-promotion"])


def test_comments_of_articles_that_the_change_does_not_touch_count(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{"guides/other.md": f"# 别的\n\n{COMMENT}{SPAM}"})
    repository.write("guides/peru.md", HONEST + "\n祝旅途愉快。\n")
    code, report, _ = scan(capsys, "--diff", "HEAD", "--diff-mode", "none")
    assert (code, report["summary"]["suppressed"]) == (0, 2)


def test_a_pack_is_that_of_the_base_wherever_it_was_named(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(**{"our/hygiene/never-bananas.yaml": RULE})
    repository.write("our/hygiene/never-bananas.yaml", RULE.replace("severity: error", "severity: note"))
    repository.write("guides/peru.md", HONEST + "\nbanana\n")
    assert scan(capsys, "--rules", "our")[0] == 0
    assert scan(capsys, "--rules", "our", "--diff", "HEAD")[0] == 1
    repository.write("auditor.toml", 'rules = ["our"]\n')
    repository.write("our/hygiene/never-bananas.yaml", RULE)
    repository.commit()
    (repository.folder / "our/hygiene/never-bananas.yaml").unlink()
    (repository.folder / "guides/new.md").write_text("a banana\n")
    monkeypatch.chdir(repository.folder / "guides")
    assert main(["scan", ".", "--diff", "HEAD", "--format", "json"]) == 1
    assert "never-bananas" in capsys.readouterr().out


def test_a_pack_that_the_base_does_not_have_is_refused(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("our/hygiene/never-bananas.yaml", RULE)
    code, _, told = scan(capsys, "--rules", "our", "--diff", "HEAD")
    assert code == 2
    assert "holds no 'our'" in told
    assert "--policy-from worktree" in told


def test_a_link_in_the_base_is_not_followed_out_of_it(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "outside.toml").write_text('fail-on = "never"\n')
    (repository.folder / "auditor.toml").symlink_to(tmp_path / "outside.toml")
    repository.commit()
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    code, _, told = scan(capsys, "--diff", "HEAD")
    assert code == 2  # without it the run would go by other rules than meant, perhaps milder ones
    assert "'auditor.toml' is a symbolic link in" in told


def test_a_pack_that_is_a_link_in_the_base_is_refused(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (repository.folder / "our").symlink_to(tmp_path)
    repository.commit()
    code, _, told = scan(capsys, "--rules", "our", "--diff", "HEAD")
    assert code == 2
    assert "'our' is a symbolic link in" in told


def test_what_is_wrong_in_the_configuration_of_the_base_is_told_with_its_line(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{"auditor.toml": "\nfail_on = 'error'\n"})
    code, _, told = scan(capsys, "--diff", "HEAD")
    assert code == 2
    assert "auditor.toml:2" in told


def test_a_policy_that_the_clone_does_not_hold_is_neither_fetched_nor_taken_for_an_empty_one(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    repository.commit(**{"auditor.toml": 'fail-on = "warning"\n'})
    repository.commit(**{"auditor.toml": None, "guides/peru.md": HONEST + "\n" + SPAM})
    repository.git("config", "uploadpack.allowFilter", "true")
    there = tmp_path / "partial"
    repository.git("clone", "-q", "--filter=blob:none", repository.folder.as_uri(), str(there))
    monkeypatch.chdir(there)
    for words in (("--diff", "HEAD~1"), ("--policy-from", "HEAD~1")):
        code, _, told = scan(capsys, *words)
        assert code == 2
        assert "git diff REVISION once before" in told
        assert repository.git("-C", str(there), "rev-list", "--objects", "--all", "--missing=print").count("?") == 2


def test_a_pack_that_is_renamed_is_read_under_its_new_name(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{"our/hygiene/never-bananas.yaml": RULE, "guides/fruit.md": "# 水果\n\nbanana\n"})
    assert rules(scan(capsys, "--rules", "our", "--policy-from", "HEAD")[1]) == ["never-bananas"]
    repository.git("mv", "our", "new")
    repository.commit()
    assert rules(scan(capsys, "--rules", "new", "--policy-from", "HEAD")[1]) == ["never-bananas"]
