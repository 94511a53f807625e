"""``--diff``: a change brings articles by ways that a scan of folders does not take."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.repository import HONEST, SPAM, Repository
from tests.cli.test_cli_diff import promotions, scan

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "site")
    monkeypatch.chdir(made.folder)
    made.commit(**{"guides/peru.md": HONEST})
    return made


def failures(report: Any) -> list[str]:
    return [one["uri"] for one in report["failures"]]


def test_a_link_that_becomes_a_file_is_new_in_whole(repository: Repository, capsys: Capture) -> None:
    link = repository.folder / "guides/chile.md"
    link.symlink_to("peru.md")
    repository.commit()
    link.unlink()
    repository.write("guides/after.md", HONEST)
    repository.write("guides/chile.md", f'<!-- auditor: ignore-file[telegram-promotion] reason="ours" -->\n\n{SPAM}')
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert (code, promotions(report)) == (1, [("guides/chile.md", 3), ("guides/peru.md", 7)])


def test_a_link_to_what_is_not_audited_is_a_failure(repository: Repository, capsys: Capture) -> None:
    repository.write(".hidden/spam.md", SPAM)
    for name, target in (("a.md", "../.hidden/spam.md"), ("b", "../.hidden"), ("c.md", "/etc/hostname"), ("d", "/etc")):
        (repository.folder / "guides" / name).symlink_to(target)
    repository.commit()
    code, report, _ = scan(capsys, "--diff", "HEAD~1")
    assert (code, failures(report)) == (3, ["guides/a.md", "guides/b", "guides/c.md", "guides/d"])
    assert scan(capsys, "--diff", "HEAD")[0] == 0


def test_a_link_to_an_audited_article_is_none(repository: Repository, capsys: Capture) -> None:
    for name, target in (
        ("a.md", "peru.md"),
        ("all", "../guides"),
        ("gone.md", "nowhere.md"),
        ("logo", "/etc/hostname"),
    ):
        (repository.folder / "guides" / name).symlink_to(target)
    repository.commit()
    assert scan(capsys, "--diff", "HEAD~1")[0] == 0


def test_changed_articles_that_are_passed_over_are_told(repository: Repository, capsys: Capture) -> None:
    repository.commit(
        **{"guides/.hidden/a.md": SPAM, "guides/node_modules/b.md": SPAM, "other/c.md": SPAM, "guides/c.rst": SPAM}
    )
    code, _, said = scan(capsys, "--diff", "HEAD~1")
    assert code == 0
    assert "changed and not audited" in said
    assert "guides/.hidden/a.md, guides/c.rst, guides/node_modules/b.md\n" in said


def test_the_articles_of_a_submodule_that_the_change_brings_are_new(
    repository: Repository, capsys: Capture, tmp_path: Path
) -> None:
    other = Repository(tmp_path / "other")
    other.commit(**{"a.md": SPAM})
    repository.git("submodule", "--quiet", "add", str(other.folder), "guides/other")
    repository.commit()
    code, report, _ = scan(capsys, "--diff", "HEAD~1")
    assert (code, promotions(report)) == (1, [("guides/other/a.md", 1)])
    repository.git("submodule", "--quiet", "deinit", "--force", "guides/other")
    code, _, said = scan(capsys, "--diff", "HEAD~1")
    assert code == 0
    assert (
        "not audited (a hidden folder, a submodule, another markup, not in this working tree): guides/other\n" in said
    )


def test_what_git_takes_for_its_own_keyword_is_read(repository: Repository, capsys: Capture) -> None:
    base = repository.commit(**{"guides/id.md": "# 说明\n\n$Id$\n"})
    repository.commit(**{"guides/id.md": f"# 说明\n\n$Id: {SPAM.strip()} $\n"})
    repository.write(".gitattributes", "*.md ident\n")
    repository.git("add", ".gitattributes")
    repository.git("commit", "-q", "-m", "a change")
    (repository.folder / "guides/id.md").touch()
    code, report, _ = scan(capsys, "--diff", base)
    assert (code, promotions(report)) == (1, [("guides/id.md", 3)])


def test_a_repository_of_another_user_is_told_with_the_way_out(
    repository: Repository, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    code, said = scan(capsys, "--diff", "HEAD")
    assert code == 2
    assert f"git config --global --add safe.directory {repository.folder}" in said
