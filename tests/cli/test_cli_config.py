"""The configuration file, through the real program: found, refused, and weighed against options."""

import io
import json
import pickle
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest

from auditor.cli.commands import build
from auditor.cli.config.apply import configured
from auditor.cli.config.read import KEYS
from auditor.cli.main import main
from auditor.cli.settings import settings_of
from auditor.extract.policy import Allow
from auditor.pipeline.settings import DEFAULT_MAX_BYTES, Settings

PROMO = "# 秘鲁电话卡怎么充值\n\n办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"
ALLOW = '[[allow]]\ncontact = "wx:auditor_test_1"\nreason = "our shop"\n'


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with an article below ``docs``, and stand in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "site"
    (folder / ".git").mkdir(parents=True)
    (folder / "docs").mkdir()
    (folder / "docs" / "promo.md").write_text(PROMO, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def asked(*words: str) -> Namespace:
    return configured(build().parse(["scan", "--today", "2026-11-20", *words, "docs"]))


def told(capsys: pytest.CaptureFixture[str], text: str, *words: str) -> list[str]:
    """Scan under a configuration that shall be refused; what is said of it, a line each."""
    Path("auditor.toml").write_text(text, encoding="utf-8")
    assert main(["scan", *words, "docs"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return [line.partition("auditor.toml:")[2] for line in err.splitlines()]


def contacts(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    main(["scan", "--today", "2026-11-20", "--format", "json", *words])
    return [one for article in json.loads(capsys.readouterr().out)["articles"] for one in article["contacts"]]


def test_without_a_file_the_defaults_hold() -> None:
    values = asked()
    assert (values.fail_on, values.min_score, values.lang, values.show) == ("error", None, ("en",), "warning")
    assert settings_of(values) == Settings(
        today=date(2026, 11, 20), cache=settings_of(values).cache, allow=settings_of(values).allow
    )
    assert values.max_bytes == DEFAULT_MAX_BYTES


def test_the_file_wins_over_defaults_and_an_option_over_the_file() -> None:
    Path("auditor.toml").write_text('fail-on = "note"\nmin-score = 60\nlang = ["zh", "en"]\nmax-bytes = "1M"\n')
    values = asked("--fail-on", "never", "--min-score", "0")
    assert (values.fail_on, values.min_score, values.lang, values.max_bytes) == ("never", 0, ("zh", "en"), 1024 * 1024)


def test_folders_of_rules_count_from_the_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("auditor.toml").write_text('rules = ["our-rules"]\n')
    monkeypatch.chdir(site / "docs")
    assert asked().rules == [site / "our-rules"]
    assert asked("--rules", "mine").rules == [Path("mine")]


def test_a_pyproject_without_our_table_is_passed_over_even_when_it_is_broken(site: Path) -> None:
    Path("auditor.toml").write_text('lang = "zh"\n')
    (site / "docs" / "pyproject.toml").write_text("[tool.other\n")
    assert configured(build().parse(["scan", "docs"])).lang == ("zh",)


def test_a_pyproject_with_our_table_is_read_when_it_is_nearest(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("auditor.toml").write_text('lang = "en"\n')
    (site / "docs" / "pyproject.toml").write_text('[tool.auditor]\nlang = "zh"\n')
    monkeypatch.chdir(site / "docs")
    assert asked().lang == ("zh",)


def test_the_search_ends_at_the_root_of_the_repository(site: Path) -> None:
    (site.parent / "auditor.toml").write_text("nonsense\n")
    assert asked().lang == ("en",)


def test_no_config_reads_none_and_config_reads_that_one() -> None:
    Path("auditor.toml").write_text("nonsense\n")
    Path("other.toml").write_text('lang = "zh"\n')
    assert asked("--no-config").lang == ("en",)
    assert asked("--config", "other.toml").lang == ("zh",)


def test_settings_with_a_policy_can_be_sent_to_another_process() -> None:
    Path("auditor.toml").write_text(ALLOW + 'paths = ["docs/**"]\nuntil = 2027-01-31\n')
    settings = settings_of(asked())
    assert pickle.loads(pickle.dumps(settings)) == settings  # noqa: S301 — made a line above
    assert settings.allow.entries == (
        Allow(contact="wx:auditor_test_1", reason="our shop", paths=("docs/**",), until=date(2027, 1, 31)),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('fail_on = "note"\n', "1: unknown key 'fail_on'; did you mean 'fail-on'?"),
        ('lang = "zh"\n\nfail-on = "loud"\n', "3: 'fail-on' is 'loud'; known: error, never, note, warning"),
        ("min-score = 101\n", "1: 'min-score': '101' is no score from 0 to 100"),
        ('lang = "fr"\n', "1: 'lang': 'fr' is none of en, zh, en,zh, zh,en"),
        ('max-bytes = "many"\n', "1: 'max-bytes': 'many' is no size; write it like 500000, 512k or 10M"),
        ('rules = "x"\n', "1: 'rules' is to be a list, not a single value"),
        ("lang = zh\n", "1: not TOML: Invalid value"),
        ('lang = "zh"\nlang = "en"\n', "2: not TOML: Cannot overwrite a value"),
        (f"a = {'[' * 60000}{']' * 60000}\n", " nested too deeply to be read"),
        (f"x = 1\n{'a.' * 40000}a = 1\n", "2: a key of more than 64 parts"),
        (f"# {'x' * 300_000}\n", " larger than 256 KiB; a configuration is short"),
        (
            '[[allow]]\n\ncontact = "@auditor_test_1"\nreason = "x"\n',
            "3: 'contact' is '@auditor_test_1', no exact id; write 'tg:auditor_test_1'",
        ),
        (ALLOW + '[[allow]]\ncontact = "wx:auditortest88"\n', "4: 'reason' is missing"),
        (ALLOW + 'reasons = "x"\n', "4: unknown key 'reasons'; did you mean 'reason'?"),
        (ALLOW + "until = 2027-01-31T00:00:00\n", "4: 'until' is '2027-01-31T00:00:00'; write a day like 2027-01-31"),
        (ALLOW + "until = 2027-02-30\n", "4: not TOML: Invalid date or datetime"),
        (
            ALLOW + 'paths = ["../x"]\n',
            "4: the path '../x' leaves the folder of this file; name what lies in it, like docs/**",
        ),
        (ALLOW + "paths = []\n", "4: 'paths' names none; leave it out to mean every article"),
        ('note = """\nlang = 1\n"""\nshow = "x"\n', "1: unknown key 'note'; known: " + ", ".join(sorted(KEYS))),
    ],
)
def test_what_is_wrong_is_told_with_its_line(capsys: pytest.CaptureFixture[str], text: str, expected: str) -> None:
    assert told(capsys, text)[0] == expected


def test_all_mistakes_are_told_together_each_at_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        '# ours\nlang = "xx" # odd = 1\nnote = """\nshow = "no"\n"""\n"fail-on" = [ # two\n  "note",\n]\n'
        '\n[[allow]]\ncontact = "wx:auditortest88"\nreason = "ours"\n[[allow]]\nreason = "x"\ncontact = \'tg:a b\'\n'
    )
    assert [line.partition(":")[0] for line in told(capsys, text)] == ["2", "3", "6", "15"]


def test_a_file_that_cannot_be_read_or_holds_nothing_of_ours_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--config", "missing.toml", "docs"]) == 2
    Path("pyproject.toml").write_text("[project]\n")
    assert main(["scan", "--config", "pyproject.toml", "docs"]) == 2
    err = capsys.readouterr().err
    assert "cannot read 'missing.toml': No such file or directory" in err
    assert "'pyproject.toml' has no [tool.auditor]" in err


def test_bytes_that_are_no_text_are_refused_with_their_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_bytes(b'lang = "zh"\n# \xff\n')
    assert main(["scan", "docs"]) == 2
    assert "auditor.toml:2: not UTF-8" in capsys.readouterr().err


def test_a_file_of_windows_is_read() -> None:
    Path("auditor.toml").write_bytes('\ufefflang = "zh"\r\nshow = "note"\r\n'.encode())
    assert (asked().lang, asked().show) == (("zh",), "note")


def test_an_allowed_contact_is_seen_and_not_minded(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--no-config", "docs", "--fail-on", "warning"]) == 1
    Path("auditor.toml").write_text(ALLOW)
    capsys.readouterr()
    assert main(["scan", "docs", "--fail-on", "note"]) == 0
    assert "1 allowed by policy: wx:auditor_test_1 (3:5, our shop)" in capsys.readouterr().out
    (contact,) = contacts(capsys, "docs")
    assert contact["role"] == "own-official"
    assert contact["allowed"] == {"reason": "our shop", "until": None}


def test_paths_count_from_the_file_wherever_the_run_starts(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("auditor.toml").write_text(ALLOW + 'paths = ["docs/**"]\n')
    (site / "promo.md").write_text(PROMO, encoding="utf-8")
    for start, words in ((site, ["docs/promo.md", "promo.md"]), (site / "docs", ["promo.md", "../promo.md"])):
        monkeypatch.chdir(start)
        inside, outside = words
        assert [one["role"] for one in contacts(capsys, inside)] == ["own-official"]
        assert [one["role"] for one in contacts(capsys, outside)] == ["promotion"]
        assert [one["role"] for one in contacts(capsys, str(site / "docs" / "promo.md"))] == ["own-official"]


@pytest.mark.parametrize(("name", "role"), [("docs/new.md", "own-official"), ("new.md", "promotion")])
def test_an_article_on_standard_input_lies_where_its_name_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, role: str
) -> None:
    Path("auditor.toml").write_text(ALLOW + 'paths = ["docs/**"]\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROMO.encode())))
    assert [one["role"] for one in contacts(capsys, "-", "--stdin-name", name)] == [role]


def test_a_file_over_the_size_limit_is_under_the_same_policy(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text(ALLOW)
    assert [one["role"] for one in contacts(capsys, "docs", "--max-bytes", "50")] == ["own-official"]


def test_a_reason_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text(ALLOW.replace("our shop", "\\u001b[31mred\\nline"))
    main(["scan", "docs"])
    assert "⟦ESC⟧[31mred⟦LF⟧line" in capsys.readouterr().out


def test_an_expired_entry_allows_nothing_and_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text(ALLOW + "until = 2026-11-19\n")
    assert main(["scan", "--today", "2026-11-20", "--fail-on", "warning", "docs"]) == 1
    assert "wx:auditor_test_1 was allowed until 2026-11-19 and no longer is" in capsys.readouterr().err


def test_a_look_alike_of_an_allowed_contact_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text('[[allow]]\ncontact = "wx:auditor_test_l"\nreason = "our shop"\n')
    assert main(["scan", "docs"]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "error impersonates-allowed-contact: “wx:auditor_test_1” looks like the allowed contact" in out
    assert "“wx:auditor_test_l” and is not the same" in out


def test_the_policy_is_the_same_in_several_processes(capsys: pytest.CaptureFixture[str]) -> None:
    Path("auditor.toml").write_text(ALLOW)
    assert contacts(capsys, "docs", "--jobs", "2") == contacts(capsys, "docs")


def test_the_help_names_every_key(capsys: pytest.CaptureFixture[str]) -> None:
    main(["scan", "--help"])
    out = capsys.readouterr().out
    assert [key for key in KEYS if key not in out.partition("the configuration:")[2]] == []
