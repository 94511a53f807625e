"""What ``auditor rules diff`` tells of two packs: every field that differs, which way, and what becomes of articles."""

import json
import shutil
from pathlib import Path

import pytest

from auditor.cli.exits import Exit
from auditor.cli.main import main
from tests.hostile.test_hostile_sinks import FORBIDDEN

RULE = """
id: our-word
title: {en: A word, zh: 词语}
status: stable
group: promotion
severity: warning
confidence: high
weight: 20
languages: []
when: {mention: {kind: contact, role: [promotion, unknown]}}
message: {en: '{handle}', zh: '{handle}'}
why: {en: An example., zh: 示例。}
advice: {en: Leave it out., zh: 请删除。}
references: []
examples:
  match: ['加微信: [|auditor_test_1|]', '微信: [|auditor_test_2|]']
  no_match: [one, two]
"""
FACTS = """
entity: {id: pe/nova, kind: operator, name: NovaAuditor}
facts:
  - id: pe-nova-555
    property: dial-code
    purpose: balance
    value: '*555#'
    observed: 2026-01
    confidence: official
    references: [{url: 'https://operator.example/', title: Help, observed: 2026-01, says: so}]
"""
ARTICLE = "# 秘鲁电话卡攻略\n\nNovaAuditor 查余额拨 *555#，屏幕上会显示余额。办卡请加微信: auditor_test_1，在线秒回。\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one cache for all tests: what is ours is compiled once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with two versions of a pack and an article."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.chdir(tmp_path)
    pack("one", RULE, FACTS)
    changed = RULE.replace("weight: 20", "weight: 4").replace("[promotion, unknown]", "promotion")
    pack("two", changed.replace("severity: warning", "severity: error"), FACTS.replace("*555#", "*556#"))
    (tmp_path / "guide.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def pack(name: str, rule: str, facts: str = "") -> None:
    """Write a pack of one rule, and of facts where there are some."""
    group = Path(name, "promotion")
    group.mkdir(parents=True)
    (group / "our-word.yaml").write_text(rule, encoding="utf-8")
    if facts:
        Path(name, "facts", "pe").mkdir(parents=True)
        Path(name, "facts", "pe", "nova.yaml").write_text(facts, encoding="utf-8")


def diff(capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str | None, ...]]:
    """Give effect, kind, field and both sides of every change."""
    assert main(["rules", "diff", *words, "--today", "2026-11-20", "--format", "json"]) == Exit.CLEAN
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "auditor-rules-diff/1"
    assert told["summary"]["changes"] == len(told["changes"])
    return [(one["effect"], one["what"], one["field"], one["before"], one["after"]) for one in told["changes"]]


def test_each_field_of_a_rule_and_a_fact_is_told_with_its_way(capsys: pytest.CaptureFixture[str]) -> None:
    changes = diff(capsys, "one", "two")
    assert [one[:3] for one in changes] == [
        ("stricter", "rule", "severity"),
        ("looser", "rule", "weight"),
        ("looser", "rule", "when"),
        ("-", "fact", "value"),
    ]
    assert changes[1][3:] == ("20", "4")


def test_a_pack_that_is_added_or_gone(capsys: pytest.CaptureFixture[str]) -> None:
    added = [("stricter", "rule", ""), ("-", "fact", ""), ("-", "entity", "")]
    assert [one[:3] for one in diff(capsys, "builtin", "one")] == added
    assert [one[0] for one in diff(capsys, "one", "builtin")] == ["looser", "-", "-"]
    shutil.copytree("one", "same")
    assert diff(capsys, "one", "same") == []


def test_what_becomes_of_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    told = [one for one in diff(capsys, "builtin", "one", "guide.md") if one[1] in ("finding", "verdict", "article")]
    assert ("stricter", "finding", "line 3", None, "our-word") in told
    assert {one[0] for one in told} == {"stricter"}
    trusted = diff(capsys, "builtin", "one", "guide.md", "--trust-packs")
    assert ("looser", "verdict", "line 3: *555#", "not_enough_info", "supported") in trusted


@pytest.mark.parametrize(("words", "code"), [(("one", "two"), 1), (("builtin", "one"), 0)])
def test_looser_fails_the_run_where_that_is_asked_for(
    words: tuple[str, str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "diff", *words, "--fail-on-looser"]) == code
    assert capsys.readouterr().out.endswith("can be told\n")


def test_other_people_s_words_are_shown_and_do_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    title = r'{en: "\e]0;owned\a\u202Ex\r\n::set-output name=a::b\u2028", zh: "\x9b2J"}'
    pack("three", RULE.replace("{en: A word, zh: 词语}", title))
    assert main(["rules", "diff", "one", "three"]) == Exit.CLEAN
    shown = capsys.readouterr().out
    assert "owned" in shown
    assert FORBIDDEN.isdisjoint(shown)
    assert not any(line.startswith("::") for line in shown.splitlines())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nothing", "one"), "'nothing' is no folder; name a folder of rules or facts, or builtin"),
        (("one", "empty"), "'empty' is no pack: it has neither a group of rules"),
        (("one", "broken"), "our-word.yaml"),
    ],
)
def test_what_is_no_pack_is_refused(words: tuple[str, str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    pack("broken", RULE.replace("weight: 20", "weight: -1"))
    assert main(["rules", "diff", *words]) == Exit.USAGE
    assert told in capsys.readouterr().err


def test_a_digest_names_names_and_bytes_and_not_where_they_lie(capsys: pytest.CaptureFixture[str]) -> None:
    digests = []
    for name in ("one", "two", "./one"):
        assert main(["rules", "digest", name]) == Exit.CLEAN
        digests.append(capsys.readouterr().out.strip())
    assert digests[0] == digests[2] != digests[1]
    Path("one").rename("moved")
    assert main(["rules", "digest", "moved"]) == Exit.CLEAN
    assert capsys.readouterr().out.strip() == digests[0]


def test_a_pinned_pack_that_changed_stops_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rules", "digest", "one"])
    digest = capsys.readouterr().out.strip()
    config = f'rules = ["one"]\nfacts = ["one/facts"]\nfail-on = "never"\n[packs]\none = "{digest}"\n'
    Path("auditor.toml").write_text(config, encoding="utf-8")
    assert main(["scan", "guide.md"]) == Exit.CLEAN
    Path("one", "promotion", "our-word.yaml").write_text(RULE.replace("weight: 20", "weight: 0"), encoding="utf-8")
    capsys.readouterr()
    assert main(["scan", "guide.md"]) == Exit.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert "is not the pack that was pinned: it is sha256:" in told.err
    assert f"pinned is {digest}" in told.err
    assert main(["scan", "guide.md", "--rules", "two"]) == Exit.CLEAN


@pytest.mark.parametrize(
    ("pin", "told"),
    [
        ('other = "sha256:' + "0" * 64 + '"', "auditor.toml:3: 'other' is neither under 'rules' nor under 'facts'"),
        ('one = "sha1:00"', "auditor.toml:3: 'one' is pinned by no digest: write what 'auditor rules digest' gives"),
        ("one = 7", "auditor.toml:3: "),
    ],
)
def test_a_pin_that_pins_nothing_is_refused(pin: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text(f'rules = ["one"]\n[packs]\n{pin}\n', encoding="utf-8")
    assert main(["scan", "guide.md"]) == Exit.USAGE
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(("said", "verdict"), [("", "not_enough_info"), ("trust-packs = true\n", "supported")])
def test_the_configuration_may_trust_its_packs(said: str, verdict: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text(f'facts = ["one/facts"]\n{said}', encoding="utf-8")
    main(["scan", "guide.md", "--today", "2026-11-20", "--format", "json", "--fail-on", "never"])
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert [one["verdict"] for one in article["claims"] if one["value"] == "*555#"] == [verdict]


def test_gaps_count_what_a_pack_answers_as_answered(capsys: pytest.CaptureFixture[str]) -> None:
    for words, told in (((), "1 of 1"), (("--facts", "one/facts"), "0 of 1")):
        assert main(["facts", "gaps", "guide.md", "--today", "2026-11-20", *words]) == Exit.CLEAN
        assert told in capsys.readouterr().out.splitlines()[-1]
