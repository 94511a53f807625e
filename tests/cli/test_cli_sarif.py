"""`auditor scan --format sarif`, run for real: hostile file names, accepted findings, what could not be read."""

import json
import os
from pathlib import Path

import pytest

from auditor.cli.main import main
from tests.report.sarif.sarif_checks import Log, notices, path_of, taken_by_github, valid

PROMO = "# 秘鲁电话卡怎么充值\n\n办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"
OURS = """# 售后

<!-- auditor: ignore[wechat-private-contact] reason="our own support" -->
办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。

代理请加微信: auditor_test_2，在线秒回，低价出售各国电话卡。
"""
NAMES = ("a\nb.md", "c#d?e%41.md", "f g.md", "[x](1).md", "攻略.md", "http:x.md", "::error::.md")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def scanned(capsys: pytest.CaptureFixture[str], *arguments: str) -> Log:
    main(["scan", "--today", "2026-11-20", "--fail-on", "never", "--format", "sarif", *arguments])
    log: Log = json.loads(capsys.readouterr().out)
    valid(log)
    taken_by_github(log)
    return log


def test_every_file_name_comes_back_from_its_uri(capsys: pytest.CaptureFixture[str]) -> None:
    for name in NAMES:
        Path(name).write_text(PROMO, encoding="utf-8")
    Path(os.fsdecode(b"\xff.md")).write_text(PROMO, encoding="utf-8")
    log = scanned(capsys, ".")
    found = {path_of(one) for one in log["runs"][0]["results"]}
    assert found == {*NAMES, "\\xff.md"}
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert {"wechat-private-contact", "refuted-claim"} < {rule["id"] for rule in rules}


def test_an_accepted_finding_is_left_out_or_marked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("ours.md").write_text(OURS, encoding="utf-8")
    omitted = scanned(capsys, "ours.md")
    marked = scanned(capsys, "ours.md", "--sarif-suppressed", "mark", "--sarif-category", "auditor/guides/")
    (open_one,) = omitted["runs"][0]["results"]
    assert open_one["locations"][0]["physicalLocation"]["region"]["startLine"] == 6
    assert [(name, level) for name, level, _ in notices(omitted)] == [("accepted", "note")]
    same, accepted = marked["runs"][0]["results"]
    assert same == open_one | {"suppressions": []}
    assert accepted["suppressions"][0]["justification"] == "our own support"
    assert notices(marked) == []
    assert marked["runs"][0]["automationDetails"]["id"] == "auditor/guides/"


def test_an_article_that_cannot_be_read_is_named_and_the_others_are_reported(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("promo.md").write_text(PROMO, encoding="utf-8")
    Path("link.md").symlink_to("promo.md")
    log = scanned(capsys, "promo.md", "link.md", "--lang", "zh")
    assert log["runs"][0]["results"]
    ((name, level, text),) = notices(log)
    assert (name, level) == ("article-not-audited", "error")
    assert text.startswith("未能审核 link.md")


@pytest.mark.parametrize("name", ["", "/", " a", "a\nb", "\u202ea", "x" * 101])
def test_a_category_is_a_name(capsys: pytest.CaptureFixture[str], name: str) -> None:
    Path("promo.md").write_text(PROMO, encoding="utf-8")
    assert main(["scan", "promo.md", "--sarif-category", name]) == 2
    assert "is no name for a run" in capsys.readouterr().err
