"""`auditor scan` a second time: the same bytes from what was kept, in a folder that the user names."""

import shutil
import sys
from pathlib import Path

import pytest

from auditor.cli.commands import build
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit
from auditor.cli.main import main
from auditor.cli.settings import settings_of
from auditor.errors import DataError

ARTICLES = {
    "a.md": "# 秘鲁电话卡\n\n办卡请加微信: auditor_test_1，在线秒回。Claro 客服热线 123。\n",
    "b.md": "# 秘鲁电话卡\n\nClaro 客服热线 321。办卡请加微信: auditor_test_1，在线秒回。\n",
    "c.html": "<p>怎么查余额：到运营商的门店。</p><img src='https://img.auditor-test.example/t.gif?id=1'>",
    "d.txt": "",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the user's folder of caches; what is compiled is made once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    monkeypatch.delenv("AUDITOR_CACHE_DIR")
    shutil.rmtree(home / "auditor" / "reports", ignore_errors=True)
    Path("guides").mkdir()
    for name, text in ARTICLES.items():
        Path("guides", name).write_text(text, encoding="utf-8")


def scan(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["scan", "guides", "--today", "2026-11-20", *arguments])
    return code, capsys.readouterr().out


def kept(home: Path) -> int:
    return sum(path.is_file() for path in (home / "auditor" / "reports").rglob("*"))


def test_a_second_scan_gives_the_same_bytes_without_an_audit(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    without = {name: scan(capsys, "--no-cache", "--format", name) for name in ("json", "jsonl", "terminal", "html")}
    assert kept(home) == 0
    for name, expected in without.items():
        assert scan(capsys, "--format", name) == expected
    assert kept(home) == 3 * len(ARTICLES)  # json and jsonl need the same; a page needs the text besides
    monkeypatch.setitem(sys.modules, "auditor.pipeline.pipeline", None)  # whoever imports it now fails
    for name, expected in without.items():
        assert scan(capsys, "--format", name, "--jobs", "4") == expected
    assert scan(capsys, "--format", "json", "--lang", "zh", "--fail-on", "never")[0] == 0
    capsys.readouterr()
    assert scan(capsys, "--today", "2026-11-21")[0] == Exit.BUG  # another day asks for an audit


def folders(*arguments: str) -> tuple[Path | None, Path | None]:
    settings = settings_of(configured(build().parse(["scan", "guides", *arguments])))
    return settings.cache, settings.kept


def test_options_configuration_and_environment_name_the_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = home / "auditor"
    assert folders() == (ours, ours / "reports")
    assert folders("--no-cache") == (ours, None)
    assert folders("--cache-dir", "mine") == (Path("mine"), Path("mine/reports"))
    Path("auditor.toml").write_text("cache = false\n", encoding="utf-8")
    assert folders() == (ours, None)
    assert folders("--no-config") == (ours, ours / "reports")
    Path("auditor.toml").write_text("cache = true\n", encoding="utf-8")
    monkeypatch.setenv("AUDITOR_CACHE_DIR", "theirs")
    assert folders() == (Path("theirs"), Path("theirs/reports"))
    assert folders("--cache-dir", "mine") == (Path("mine"), Path("mine/reports"))
    monkeypatch.setenv("AUDITOR_CACHE_DIR", "")
    assert folders() == (ours, None)
    Path("auditor.toml").write_text('cache = "no"\n', encoding="utf-8")
    with pytest.raises(DataError, match="true or false"):
        folders()


def test_a_folder_that_cannot_be_used_is_no_error_and_told_who_asks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    expected = scan(capsys, "--no-cache")
    (home / "auditor" / "reports").write_text("a file", encoding="utf-8")
    try:
        code = main(["scan", "guides", "--today", "2026-11-20"])
        assert (code, *capsys.readouterr()) == (*expected, "")
        monkeypatch.setenv("AUDITOR_DEBUG", "1")
        main(["scan", "guides", "--today", "2026-11-20"])
        assert "no report is kept" in (told := capsys.readouterr().err)
        assert "is no folder" in told
    finally:
        (home / "auditor" / "reports").unlink()
