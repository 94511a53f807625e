"""``--diff``: what a change brings, and nothing of what stood there before."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import main
from tests.cli.repository import HONEST, SPAM, Repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "site")
    monkeypatch.chdir(made.folder)
    made.commit(**{"guides/peru.md": HONEST, "guides/old.md": f"# 旧文\n\n{SPAM}\n结束。\n"})
    return made


def scan(capsys: pytest.CaptureFixture[str], *options: str, paths: tuple[str, ...] = ("guides",)) -> Any:
    code = main(["scan", *paths, "--format", "json", "--today", "2026-11-20", *options])
    printed = capsys.readouterr()
    if not printed.out:
        return code, printed.err
    report = json.loads(printed.out)
    return code, report, printed.err


def shown(report: Any) -> list[tuple[str, str, int]]:
    return [
        (article["uri"], one["rule"], one["span"]["start"]["line"])
        for article in report["articles"]
        for one in article["findings"]
        if not one["outside"] and one["suppressed"] is None and one["severity"] != "note"
    ]


def promotions(report: Any) -> list[tuple[str, int]]:
    return [(uri, line) for uri, rule, line in shown(report) if rule == "telegram-promotion"]


def test_a_planted_handle_on_a_new_line_is_shown_and_fails(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert code == 1
    assert promotions(report) == [("guides/peru.md", 7)]
    assert [one["uri"] for one in report["articles"]] == ["guides/peru.md"]


def test_what_stood_there_before_is_counted_and_does_not_fail(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("guides/old.md", f"# 旧文\n\n{SPAM}\n结束。\n\n又及：祝旅途愉快。\n")
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert (code, shown(report)) == (0, [])
    assert report["summary"]["outside"] == sum(one["outside"] for one in report["articles"][0]["findings"]) > 0
    assert report["summary"]["findings"]["error"] == 0
    assert report["articles"][0]["trust"]["band"] == "untrustworthy"


def test_the_context_of_a_change_is_three_lines(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit(**{"guides/old.md": f"# 旧文\n\n{SPAM}\n一。\n二。\n三。\n"})
    repository.write("guides/old.md", f"# 旧文\n\n{SPAM}\n一。\n二。\n三！\n")
    assert promotions(scan(capsys, "--diff", "HEAD", "--diff-mode", "context")[1]) == []
    repository.write("guides/old.md", f"# 旧文\n\n{SPAM}\n一。\n二！\n三。\n")
    assert promotions(scan(capsys, "--diff", "HEAD", "--diff-mode", "context")[1]) == [("guides/old.md", 3)]


def test_a_change_of_a_file_shows_all_of_it_and_no_filter_all_files(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    whole = scan(capsys, "--diff", "HEAD", "--diff-mode", "file")[1]
    every = scan(capsys, "--diff", "HEAD", "--diff-mode", "none")[1]
    assert promotions(whole) == [("guides/peru.md", 7)]
    assert promotions(every) == [("guides/old.md", 3), ("guides/peru.md", 7)]
    assert every["settings"]["diff"]["mode"] == "none"


def test_an_edit_that_makes_an_invitation_of_a_warning_brings_it_though_its_line_stays(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "# 办卡\n\n下面这句话是骗子常用的话术，千万不要相信：\n\n> 加 TG @auditor_test_2 办卡，秒回。\n"
    repository.commit(**{"guides/warning.md": lines})
    assert promotions(scan(capsys, paths=("guides/warning.md",))[1]) == []
    repository.write(
        "guides/warning.md", "# 办卡\n\n下面这句话是我们的联系方式：\n\n> 加 TG @auditor_test_2 办卡，秒回。\n"
    )
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert (code, promotions(report)) == (1, [("guides/warning.md", 5)])


def test_the_same_contact_once_more_is_shown_once(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write("guides/old.md", f"# 旧文\n\n{SPAM}\n{SPAM}\n结束。\n")
    assert promotions(scan(capsys, "--diff", "HEAD")[1]) in ([("guides/old.md", 3)], [("guides/old.md", 5)])


def test_a_renamed_article_brings_only_its_new_lines(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"# 旧文\n\n{SPAM}\n" + "".join(f"第 {at} 段，讲的是旅行。\n\n" for at in range(9))
    repository.commit(**{"guides/old.md": text})
    repository.git("mv", "guides/old.md", "guides/new name\n.md")
    repository.write("guides/new name\n.md", text + "办卡加 TG💪+ @auditor_test_3，秒回。\n")
    code, report, _ = scan(capsys, "--diff", "HEAD")
    assert (code, promotions(report)) == (1, [("guides/new name\n.md", 23)])


def test_an_article_that_git_does_not_know_yet_is_new_in_whole(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("guides/new.md", SPAM)
    assert promotions(scan(capsys, "--diff", "HEAD")[1]) == [("guides/new.md", 1)]


def test_nothing_changed_is_told_and_clean(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    code, report, told = scan(capsys, "--diff", "HEAD")
    assert (code, report["summary"]["articles"]) == (0, 0)
    assert "no article changed since" in told
    assert repository.git("status", "--porcelain") == ""


def test_from_a_folder_below_the_root_and_by_absolute_paths_it_is_the_same(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    whole = str(repository.folder / "guides")
    assert promotions(scan(capsys, "--diff", "HEAD", paths=(whole,))[1]) == [(f"{whole}/peru.md", 7)]
    monkeypatch.chdir(repository.folder / "guides")
    assert promotions(scan(capsys, "--diff", "HEAD", paths=(".",))[1]) == [("peru.md", 7)]


def test_a_change_is_that_since_the_branches_parted(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.git("checkout", "-q", "-b", "work")
    repository.commit(**{"guides/peru.md": HONEST + "\n祝旅途愉快。\n"})
    repository.git("checkout", "-q", "main")
    repository.commit(**{"guides/old.md": "# 旧文\n\n内容已删除。\n"})
    repository.git("checkout", "-q", "work")
    code, report, _ = scan(capsys, "--diff", "main")
    assert (code, [one["uri"] for one in report["articles"]]) == (0, ["guides/peru.md"])


@pytest.mark.parametrize(
    "data", [("\ufeff" + HONEST + SPAM).encode("utf-16-le"), (HONEST + SPAM).replace("\n", "\r").encode()]
)
def test_where_git_counts_lines_in_another_way_the_whole_article_is_shown(
    repository: Repository, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    repository.commit(**{"guides/other.md": data})
    repository.write("guides/other.md", data.replace(b"2", b"3"))
    _, report, _ = scan(capsys, "--diff", "HEAD")
    assert [uri for uri, _ in promotions(report)] == ["guides/other.md"]


def test_in_a_shallow_clone_it_works_or_says_what_to_fetch(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = repository.git("rev-parse", "HEAD").strip()
    repository.commit(**{"guides/peru.md": HONEST + "\n" + SPAM})
    clone = Repository(tmp_path / "clone")
    clone.git("fetch", "-q", "--depth=1", f"file://{repository.folder}", "main")
    clone.git("checkout", "-q", "FETCH_HEAD")
    monkeypatch.chdir(clone.folder)
    code, told = scan(capsys, "--diff", base)
    assert code == 2
    assert f"git fetch --depth=1 origin {base}" in told
    clone.git("fetch", "-q", "--depth=1", f"file://{repository.folder}", base)
    code, report, told = scan(capsys, "--diff", base)
    assert (code, promotions(report)) == (1, [("guides/peru.md", 7)])
    assert "git fetch --unshallow" in told


@pytest.mark.parametrize(
    "revision", ["--output=x", "-", "", "no-such-branch", "HEAD:guides", "main..HEAD", "HEAD\n--all"]
)
def test_what_is_no_revision_is_refused(
    repository: Repository, capsys: pytest.CaptureFixture[str], revision: str
) -> None:
    code, told = scan(capsys, f"--diff={revision}")
    assert code == 2
    assert "revision" in told or "does not hold" in told
    assert not (repository.folder / "x").exists()


def test_outside_of_a_repository_git_is_quoted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text(SPAM)
    monkeypatch.chdir(tmp_path)
    code, told = scan(capsys, "--diff", "HEAD", paths=("a.md",))
    assert code == 2
    assert "not a git repository" in told


def test_nothing_that_the_repository_configures_is_started(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    program = repository.write("steal.sh", "#!/bin/sh\ntouch stolen\n")
    program.chmod(0o755)
    for key in ("diff.external", "diff.x.textconv", "diff.x.command", "core.fsmonitor"):
        repository.git("config", key, "./steal.sh")
    repository.commit(**{".gitattributes": "*.md diff=x\n"})
    (repository.folder / "stolen").unlink(missing_ok=True)
    repository.write("guides/peru.md", HONEST + "\n" + SPAM)
    assert promotions(scan(capsys, "--diff", "HEAD")[1]) == [("guides/peru.md", 7)]
    assert not (repository.folder / "stolen").exists()


def test_an_article_that_lies_here_in_another_encoding_than_it_is_read_in_is_a_failure(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(**{".gitattributes": "guides/peru.md working-tree-encoding=CP037\n"})
    path = repository.write("guides/peru.md", (HONEST + "\n" + "Telegram: @auditor_test_1\n").encode("cp037", "ignore"))
    repository.git("add", "-A")
    repository.git("commit", "-q", "-m", "hidden")
    assert "@auditor_test_1" in repository.git("show", "HEAD:guides/peru.md")
    assert b"@auditor_test_1" not in path.read_bytes()
    code, report, _ = scan(capsys, "--diff", "HEAD~1")
    assert code == 3
    assert [one["uri"] for one in report["failures"]] == ["guides/peru.md"]
    assert "working-tree-encoding" in report["failures"][0]["problem"]


def test_a_changed_article_that_is_too_large_to_be_read_is_not_passed(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("guides/peru.md", HONEST + "\n" + "很长的一段。\n" * 400)
    code, _, told = scan(capsys, "--diff", "HEAD", "--max-bytes", "4k")
    assert code == 3
    assert "guides/peru.md: over --max-bytes" in told
    assert scan(capsys, "--max-bytes", "4k", "--fail-on", "never")[0] == 0


@pytest.mark.usefixtures("repository")
def test_further_formats_are_those_of_the_same_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table, page = tmp_path / "table.csv", tmp_path / "page.html"
    code, report, _ = scan(capsys, "--also", f"csv={table}", "--also", f"html={page}")
    assert code == 1
    rows = sum(max(1, len(one["findings"])) for one in report["articles"])
    assert table.read_bytes().count(b"\r\n") == 1 + rows
    assert page.read_text().startswith("<!DOCTYPE html>")
    assert main(["scan", "guides", "--also", "cvs=x"]) == 2
    assert "csv" in capsys.readouterr().err
