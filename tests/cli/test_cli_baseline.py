"""``auditor baseline`` and what a scan makes of a baseline, through the real program."""

import json
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from auditor.cli.main import main
from auditor.pipeline import pipeline as room

NAME = "auditor-baseline.jsonl"
TODAY = ("--today", "2026-11-20")
PROMO = "# 秘鲁电话卡怎么充值\n\n办卡请加微信: auditor_test_{}，在线秒回，低价出售各国电话卡。\n"
DISAGREE = "# 秘鲁电话卡攻略\n\n充值可以用 Claro 官方APP“{}”，注册后即可使用。\n"


MADE: dict[str, object] = {}


def once(name: str, make: Callable[..., object], *words: object) -> object:
    """Make what depends on rules and facts alone, and takes most of the time of a run, at the first run only."""
    return MADE[name] if name in MADE else MADE.setdefault(name, make(*words))


@pytest.fixture(autouse=True)
def site(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with two articles below ``docs``, and stand in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "baseline-cache"))
    for name in ("load", "Extractor", "KeyReader"):
        monkeypatch.setattr(room, name, partial(once, name, getattr(room, name)))
    folder = tmp_path / "site"
    (folder / ".git").mkdir(parents=True)
    (folder / "docs").mkdir()
    for name, number in (("a.md", 1), ("b.md", 2)):
        (folder / "docs" / name).write_text(PROMO.format(number), encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def run(*words: str) -> int:
    return main([*words, *TODAY, "--jobs", "1"])


def create(*words: str) -> None:
    assert run("baseline", "create", "docs", "--reason", "known", *words) == 0


def scanned(capsys: pytest.CaptureFixture[str], *words: str, code: int | None = None) -> list[str | None]:
    """Scan; by what each finding is accepted."""
    capsys.readouterr()
    ended = run("scan", "docs", "--format", "json", "--fail-on", "warning", *words)
    assert code is None or ended == code
    report = json.loads(capsys.readouterr().out)
    found = [one["suppressed"] for article in report["articles"] for one in article["findings"]]
    return [one and one["by"] for one in found]


def states(capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert run("baseline", "explain", "--format", "json") == 0
    return [one["state"] for one in json.loads(capsys.readouterr().out)]


def rows(name: str = NAME) -> list[dict[str, str]]:
    return [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines()]


def test_what_is_accepted_fails_no_run_and_what_is_new_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert scanned(capsys, code=1) == [None, None]
    create()
    assert scanned(capsys, code=0) == ["baseline", "baseline"]
    assert [(one["path"], one["reason"]) for one in rows()] == [("docs/a.md", "known"), ("docs/b.md", "known")]
    Path("docs/c.md").write_text(PROMO.format(3), encoding="utf-8")
    assert scanned(capsys, code=1) == ["baseline", "baseline", None]


def test_the_same_articles_give_the_same_bytes_and_no_line_number_or_date(capsys: pytest.CaptureFixture[str]) -> None:
    create()
    first = Path(NAME).read_bytes()
    Path("docs/a.md").write_text("前言。\n\n" + PROMO.format(1), encoding="utf-8")
    assert run("baseline", "create", "docs", "--reason", "known") == 2
    assert "--force" in capsys.readouterr().err
    assert run("baseline", "create", "docs/b.md", "docs/a.md", "--reason", "known", "--force") == 0
    assert Path(NAME).read_bytes() == first


def test_an_update_with_nothing_new_leaves_the_file_as_it_is() -> None:
    create()
    turned = b"\n".join(reversed(Path(NAME).read_bytes().splitlines()))  # as a merge may leave it
    Path(NAME).write_bytes(turned)
    assert run("baseline", "update", "docs", "--reason", "more") == 0
    assert Path(NAME).read_bytes() == turned


def test_an_update_adds_what_is_new_only_with_a_reason_and_keeps_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    create()
    Path("docs/c.md").write_text(PROMO.format(3), encoding="utf-8")
    assert run("baseline", "update", "docs") == 0
    assert "1 more are not accepted; --reason TEXT" in capsys.readouterr().err
    assert len(rows()) == 2
    assert run("baseline", "update", "docs", "--reason", "seen", "--until", "2026-10") == 2
    assert run("baseline", "update", "docs", "--reason", "seen", "--until", "2027-01") == 0
    assert [(one["path"], one["reason"], one.get("until")) for one in rows()] == [
        ("docs/a.md", "known", None),
        ("docs/b.md", "known", None),
        ("docs/c.md", "seen", "2027-01"),
    ]


def test_of_levels_and_rules_only_those_asked_for_are_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    create("--level", "error")
    assert rows() == []
    create("--force", "--rule", "image-tracker")
    assert rows() == []
    assert run("baseline", "update", "docs", "--reason", "x", "--rule", "image-trackr") == 2
    assert "did you mean 'image-tracker'?" in capsys.readouterr().err


def test_a_renamed_article_takes_its_entries_along(capsys: pytest.CaptureFixture[str]) -> None:
    create()
    Path("docs/a.md").rename("docs/new.md")
    assert scanned(capsys) == ["baseline", None]
    assert run("baseline", "update", "docs") == 0
    assert scanned(capsys) == ["baseline", "baseline"]
    assert [one["path"] for one in rows()] == ["docs/b.md", "docs/new.md"]


def test_two_articles_that_could_be_the_renamed_one_get_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    create()
    shutil.copy("docs/a.md", "docs/new.md")
    Path("docs/a.md").rename("docs/other.md")
    before = Path(NAME).read_bytes()
    assert run("baseline", "update", "docs") == 0
    assert "docs/a.md is gone and more than one article could be it" in capsys.readouterr().err
    assert Path(NAME).read_bytes() == before


def test_what_has_become_of_each_entry_is_told_and_idle_ones_are_removed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number in range(3, 6):
        Path(f"docs/{number}.md").write_text(PROMO.format(number), encoding="utf-8")
    create()
    assert states(capsys) == ["used"] * 5
    Path("docs/3.md").write_text(PROMO.format(3) * 2, encoding="utf-8")
    Path("docs/4.md").unlink()
    Path("docs/5.md").write_text("# 别的\n\n没有了。\n", encoding="utf-8")
    lines = Path(NAME).read_text(encoding="utf-8").splitlines()
    lines[-1] = lines[-1].replace('"known"', '"known", "until": "2026-10"')
    Path(NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert states(capsys) == ["ambiguous", "gone", "unused", "used", "expired"]
    assert run("scan", "docs", "--fail-on", "never") == 0
    err = capsys.readouterr().err
    assert "in docs/b.md was accepted until 2026-10 and no longer is" in err
    assert "1 entries of the baseline accept nothing any more" in err
    assert "1 entries of the baseline accept nothing, for there are more such findings than were accepted" in err
    assert run("baseline", "prune") == 0
    assert states(capsys) == ["ambiguous", "used"]
    kept = Path(NAME).read_bytes()
    assert run("baseline", "prune") == 0
    assert Path(NAME).read_bytes() == kept


def test_the_table_names_the_place_of_today_and_lets_nothing_act(capsys: pytest.CaptureFixture[str]) -> None:
    create()
    Path("docs/a.md").write_text("前言。\n\n" + PROMO.format(1), encoding="utf-8")
    Path(NAME).write_text(Path(NAME).read_text(encoding="utf-8").replace("known", "\\u001b[31m\\u202ebad"), "utf-8")
    capsys.readouterr()
    assert run("baseline", "explain") == 0
    out = capsys.readouterr().out
    assert out.startswith("used         docs/a.md:5:5  wechat-private-contact: ")
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert out.endswith("2 entries: 2 used\n")


def test_what_articles_say_against_each_other_is_accepted_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("docs/a.md").write_text(DISAGREE.format("Mi Recarga"), encoding="utf-8")
    Path("docs/b.md").write_text(DISAGREE.format("Plata Móvil"), encoding="utf-8")
    create()
    assert [one["path"] for one in rows() if one["rule"] == "articles-disagree"] == ["docs/a.md", "docs/b.md"]
    assert None not in scanned(capsys)
    assert None not in scanned(capsys, "--jobs", "2")


def test_a_file_read_in_windows_is_counted_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    several = "\n\n".join([PROMO.format(1), "字" * 30_000, PROMO.format(1), "字" * 30_000, PROMO.format(1)])
    Path("docs/a.md").write_text(several, encoding="utf-8")
    create("--max-bytes", "1k", "--rule", "wechat-private-contact")
    assert [one["path"] for one in rows()].count("docs/a.md") == 3
    assert len({one["fingerprint"] for one in rows()}) == 4
    assert scanned(capsys, "--max-bytes", "1k").count("baseline") == 4
    Path("docs/a.md").write_text(f"{several}\n\n{PROMO.format(1)}", encoding="utf-8")
    assert scanned(capsys, "--max-bytes", "1k").count("baseline") == 1


def test_without_suppressions_comments_baseline_and_allowed_contacts_count_for_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    comment = '<!-- auditor: ignore[wechat-private-contact] reason="ours" -->\n\n办卡请加微信'
    Path("docs/a.md").write_text(PROMO.format(1).replace("办卡请加微信", comment), encoding="utf-8")
    Path("docs/c.md").write_text(PROMO.format(3), encoding="utf-8")
    Path("auditor.toml").write_text('[[allow]]\ncontact = "wx:auditor_test_3"\nreason = "our shop"\n')
    create()
    assert scanned(capsys, code=0) == ["comment", "baseline"]
    assert scanned(capsys, "--no-baseline") == ["comment", None]
    assert scanned(capsys, "--no-suppressions", code=1) == [None, None, None]


def test_the_baseline_is_found_beside_the_configuration_or_named_there_or_in_an_option(
    capsys: pytest.CaptureFixture[str], site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "ci").mkdir()
    create("--baseline", "ci/known.jsonl")
    assert [one["path"] for one in rows("ci/known.jsonl")] == ["../docs/a.md", "../docs/b.md"]
    assert scanned(capsys) == [None, None]
    assert scanned(capsys, "--baseline", "ci/known.jsonl") == ["baseline"] * 2
    Path("auditor.toml").write_text('baseline = "ci/known.jsonl"\n')
    assert scanned(capsys) == ["baseline"] * 2
    assert scanned(capsys, "--no-config") == [None, None]
    monkeypatch.chdir(site / "ci")
    capsys.readouterr()
    assert run("scan", "../docs", "--fail-on", "warning") == 0
    assert run("scan", "../docs", "--baseline", "none.jsonl") == 2
    assert "auditor baseline create" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_two_branches_that_add_entries_merge_without_a_conflict(capsys: pytest.CaptureFixture[str]) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], check=True, capture_output=True)  # noqa: S603, S607

    shutil.rmtree(".git")
    git("init", "-q", "-b", "main")
    Path(".gitattributes").write_text(f"{NAME} merge=union\n")
    create()
    git("add", "-A")
    git("commit", "-qm", "first")
    for branch, number in (("one", 3), ("two", 4)):
        git("checkout", "-q", "-b", branch, "main")
        Path(f"docs/{branch}.md").write_text(PROMO.format(number), encoding="utf-8")
        assert run("baseline", "update", "docs", "--reason", branch) == 0
        git("add", "-A")
        git("commit", "-qm", branch)
    git("merge", "-q", "-m", "both", "one")
    assert {one["reason"] for one in rows()} == {"known", "one", "two"}
    assert scanned(capsys, code=0) == ["baseline"] * 4
    assert states(capsys) == ["used"] * 4


@pytest.mark.parametrize(
    "text", ["扫码加微信，价格优惠，欢迎下单。\n\n![二维码](https://example.org/{}.png)", "办卡请看我{}，私信下单。"]
)
def test_another_code_or_another_page_is_not_the_one_that_was_accepted(
    capsys: pytest.CaptureFixture[str], text: str
) -> None:
    article = Path("docs/a.md")
    article.write_text(f"# 办卡\n\n{text.format('主页')}\n", encoding="utf-8")
    create("--rule", "off-page-contact")
    assert scanned(capsys).count("baseline") == len(rows()) > 0
    article.write_text(f"# 办卡\n\n{text.format('简介')}\n", encoding="utf-8")
    assert scanned(capsys).count("baseline") == len(rows()) - 1
