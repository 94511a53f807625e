"""`auditor calibrate`, run for real on a few labelled articles."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli import calibrate as command
from auditor.cli.main import main

PROMO = "# 秘鲁电话卡怎么充值\n\n办卡请加微信: {handle}，在线秒回，低价出售各国电话卡。{more}\n"
HONEST = "# 怎么查余额\n\n到运营商的门店，或者在官方应用里查看。{more}\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("set").mkdir()
    index(3, 4)


def article(at: int, label: str) -> dict[str, Any]:
    text = (PROMO if label == "promo" else HONEST).format(handle=f"auditor_test_{at}", more="甲乙丙丁戊己庚辛"[at])
    return {"text": text, "media": "text/markdown", "label": label, "source": f"{label}:{at}:1"}


def index(promotions: int, others: int) -> None:
    rows = [article(at, "promo") for at in range(promotions)] + [article(at, "legit") for at in range(others)]
    rows.append({**article(7, "legit"), "borderline": True})
    Path("set/index.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def calibrate(*arguments: str) -> int:
    return main(["calibrate", "set", "--today", "2026-11-20", *arguments])


def test_the_table_says_what_stands_behind_every_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert calibrate() == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[0] == "7 labelled articles in 7 independent groups; in brackets the interval of 95 %"
    assert lines[1:3] == ["  to be flagged: 3 articles in 3 groups", "  others: 4 articles in 4 groups"]
    row = next(line for line in lines if line.startswith("  wechat-private-contact"))
    assert row.split()[3:] == ["59", "3", "in", "3", "0", "in", "0"]
    assert "held out by group (the headline), 3 folds" in lines
    assert any(
        line.endswith("0 of 4 groups; too few to show 0.1 %: 2995 without an error are needed") for line in lines
    )
    assert lines[-1] == "no probability: 7 independent groups, 50 are needed"


def test_json_is_one_object_and_two_runs_are_the_same_bytes() -> None:
    for name in ("one.json", "two.json"):
        assert calibrate("--format", "json", "--output", name) == 0
    written = Path("one.json").read_bytes()
    assert written == Path("two.json").read_bytes()
    said = json.loads(written)
    assert (said["schema"], said["groups"], said["weights_version"]) == ("auditor-calibration/1", 7, "2")
    assert b"auditor_test" not in written  # no handle is a reason, and none is told


def test_the_set_is_known_by_its_articles_and_labels(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    digests = set()
    for sizes in ((3, 4), (3, 5), (4, 4)):
        index(*sizes)
        assert calibrate("--format", "json") == 0
        digests.add(json.loads(capsysbinary.readouterr().out)["set"])
    assert len(digests) == 3


def test_a_configuration_has_no_say(capsys: pytest.CaptureFixture[str]) -> None:
    calibrate()
    before = capsys.readouterr().out
    allowed = "".join(f'[[allow]]\ncontact = "wx:auditor_test_{at}"\nreason = "ours"\n' for at in range(3))
    Path("auditor.toml").write_text(allowed, encoding="utf-8")
    assert calibrate() == 0
    assert capsys.readouterr().out == before


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "find_spec", lambda _: None)
    assert calibrate() == 2
    assert "pip install 'auditor[calibrate]'" in capsys.readouterr().err


@pytest.mark.parametrize("sizes", [(3, 0), (0, 4), (1, 4)])
def test_one_label_only_or_too_few_articles_is_refused(
    sizes: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    index(*sizes)
    assert calibrate() == 2
    assert "too little to fit" in capsys.readouterr().err


def test_an_article_that_cannot_be_audited_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("set/large.md").write_bytes(b"a" * (10 * 1024 * 1024 + 1))
    with Path("set/index.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"file": "large.md", "label": "legit", "source": "large:1"}) + "\n")
    assert calibrate() == 3
    assert "not audited: large.md: larger than" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["calibrate", "nowhere"], 2, "there is no folder 'nowhere'"),
        (["calibrate", "."], 2, "'large.md'"),
        (["calibrate", "empty"], 4, "holds no index.jsonl"),
        (["calibrate", "set", "--folds", "1"], 2, "'1' is no number from 2 on"),
        (["calibrate", "set", "--format", "tabel"], 2, "did you mean 'table'?"),
        (["calibrate", "set", "--output", "set/index.jsonl"], 2, "is one of the articles to audit"),
        (["calibrate"], 2, "DIR"),
    ],
)
def test_what_cannot_be_used_is_said(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty").mkdir()
    Path("wrong.jsonl").write_text(json.dumps({"file": "large.md", "label": "legit"}), encoding="utf-8")
    assert main(arguments) == code
    assert said in capsys.readouterr().err


def test_the_help_has_examples_and_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", "--help"]) == 0
    out = capsys.readouterr().out
    assert "auditor calibrate corpus/ --format json" in out
    assert "exit codes:" in out
