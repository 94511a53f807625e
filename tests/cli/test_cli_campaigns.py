"""`auditor campaigns`, run for real on small articles."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import main

OFFER = "办卡请加 TG💪+ @{handle}，在线秒回，低价出售各国电话卡。\n"
DAY = ("--today", "2026-11-20", "--no-config")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("guides").mkdir()
    Path("empty").mkdir()
    for name, country, handle in (("a", "秘鲁", 1), ("b", "智利", 1), ("c", "泰国", 2)):
        text = f"# {country}电话卡怎么充值\n\n打开应用充值即可。\n\n" + OFFER.format(handle=f"auditor_test_{handle}")
        Path(f"guides/{name}.md").write_text(text, encoding="utf-8")


def campaigns(*arguments: str) -> int:
    return main(["campaigns", *DAY, *arguments])


def result(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_a_person_sees_which_articles_share_what(capsys: pytest.CaptureFixture[str]) -> None:
    assert campaigns("guides") == 0
    shown = capsys.readouterr().out
    assert "handle tg:auditor_test_1" in shown
    assert "guides/a.md" in shown
    assert "TG💪+ @□" in shown


def test_json_holds_the_evidence_of_every_edge(capsys: pytest.CaptureFixture[str]) -> None:
    assert campaigns("guides", "--format", "json") == 0
    said = result(capsys)
    (campaign,), (family,) = said["campaigns"], said["families"]
    assert (said["schema"], said["articles"]) == ("auditor-campaigns/1", 3)
    assert campaign["articles"] == ["guides/a.md", "guides/b.md"]
    assert campaign["edges"][0]["evidence"][0]["value"] == "tg:auditor_test_1"
    assert family["campaigns"] == [campaign["id"]]


@pytest.mark.parametrize(("name", "begins"), [("svg", "<svg "), ("graphml", "<?xml "), ("table", "3 articles")])
def test_each_form_goes_into_a_file(name: str, begins: str) -> None:
    assert campaigns("guides", "--format", name, "--output", "out") == 0
    assert Path("out").read_text("utf-8").startswith(begins)


def test_several_processes_give_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    campaigns("guides", "--format", "json")
    one = capsys.readouterr().out
    campaigns("guides", "--format", "json", "--jobs", "2")
    assert capsys.readouterr().out == one


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_finished_report_gives_the_same_campaigns_and_says_what_it_lacks(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    campaigns("guides", "--format", "json")
    audited = result(capsys)
    main(["scan", *DAY, "guides", "--format", form, "--output", f"report.{form}", "--fail-on", "never"])
    assert campaigns("--report", f"report.{form}", "--format", "json") == 0
    captured = capsys.readouterr()
    said = json.loads(captured.out)
    assert [one["id"] for one in said["campaigns"]] == [one["id"] for one in audited["campaigns"]]
    assert [one["articles"] for one in said["families"]] == [one["articles"] for one in audited["families"]]
    assert "a report holds no text" in captured.err


def test_an_earlier_result_keeps_its_ids(capsys: pytest.CaptureFixture[str]) -> None:
    campaigns("guides", "--format", "json", "--output", "before.json")
    (before,) = json.loads(Path("before.json").read_text("utf-8"))["campaigns"]
    for name in ("0", "00"):
        text = Path("guides/a.md").read_text("utf-8")
        Path(f"guides/{name}.md").write_text(f"{text}\n客服微信: auditor_test_0，下单秒回\n", encoding="utf-8")
    campaigns("guides", "--format", "json", "--known", "before.json")
    assert [one["id"] for one in result(capsys)["campaigns"]] == [before["id"]]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["guides"], 0),
        ([], 2),
        (["missing"], 2),
        (["guides", "--format", "xml"], 2),
        (["guides", "--report", "report.json"], 2),
        (["--report", "none.json", "--commit-dates"], 2),
        (["--report", "missing.json"], 2),
        (["--report", "guides/a.md"], 2),
        (["guides", "--known", "missing.json"], 2),
        (["guides", "--known", "guides/a.md"], 2),
        (["guides", "--output", "guides/a.md"], 2),
        (["guides", "--output", "missing/out"], 2),
        (["guides", "link.md"], 3),
        (["empty"], 4),
        (["--report", "none.json"], 4),
    ],
)
def test_the_exit_code_says_how_it_went(arguments: list[str], expected: int) -> None:
    Path("link.md").symlink_to("guides/a.md")
    Path("none.json").write_text('{"articles": [], "failures": []}', encoding="utf-8")
    assert campaigns(*arguments) == expected


def test_a_broken_line_of_a_report_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    main(["scan", *DAY, "guides", "--format", "jsonl", "--output", "report.jsonl", "--fail-on", "never"])
    with Path("report.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"kind": "article"\n')
    assert campaigns("--report", "report.jsonl") == 2
    assert "line 4" in capsys.readouterr().err


def test_a_failed_run_leaves_the_file_of_before(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").write_text("before", encoding="utf-8")
    assert campaigns("--report", "guides/a.md", "--output", "out") == 2
    assert Path("out").read_text("utf-8") == "before"
    assert capsys.readouterr().out == ""


def test_the_report_of_an_earlier_version_is_linked_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    main(["scan", *DAY, "guides", "--format", "json", "--output", "new.json", "--fail-on", "never"])
    report = json.loads(Path("new.json").read_text("utf-8"))
    for article in report["articles"]:
        del article["whole"], article["visible_characters"], article["trust"]["edges"], article["trust"]["decided_by"]
    Path("old.json").write_text(json.dumps(report), "utf-8")
    for name in ("new", "old"):
        assert campaigns("--report", f"{name}.json", "--format", "json", "--output", f"{name}.out") == 0
    assert Path("old.out").read_bytes() == Path("new.out").read_bytes()
    capsys.readouterr()
