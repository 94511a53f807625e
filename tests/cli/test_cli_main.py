"""How the program ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.cli.exits import Exit, after_run
from auditor.cli.main import main
from auditor.report import schema

PROGRAM = [sys.executable, "-c", "import sys; from auditor.cli.main import main; sys.exit(main())"]


@pytest.mark.parametrize(
    ("failures", "found", "expected"),
    [(False, False, 0), (False, True, 1), (True, False, 3), (True, True, 3)],
)
def test_a_source_that_could_not_be_audited_outranks_what_was_found(
    *, failures: bool, found: bool, expected: int
) -> None:
    assert after_run(failures=failures, found=found) == expected


def test_the_exit_codes_are_those_of_the_design() -> None:
    assert {code.name: code.value for code in Exit} == {
        "CLEAN": 0,
        "FOUND": 1,
        "USAGE": 2,
        "NOT_AUDITED": 3,
        "NO_INPUT": 4,
        "BUG": 70,
        "INTERRUPTED": 130,
    }


def test_a_bug_is_one_line_that_says_how_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("AUDITOR_DEBUG", raising=False)
    monkeypatch.setattr(schema, "FILE", Path("an installation without its files"))
    assert main(["schema"]) == 70
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("auditor: this is a bug in auditor, not in your articles: FileNotFoundError at ")
    assert "please report it" in err
    assert err.count("\n") == 1
    assert "an installation" not in err


def test_a_bug_shows_its_traceback_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDITOR_DEBUG", "1")
    monkeypatch.setattr(schema, "FILE", Path("an installation without its files"))
    with pytest.raises(FileNotFoundError):
        main(["schema"])


@pytest.mark.skipif(os.name != "posix", reason="a pipe whose reader leaves, as POSIX has it")
def test_a_reader_that_leaves_is_no_bug() -> None:
    with subprocess.Popen([*PROGRAM, "facts", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:  # noqa: S603 — ours
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_the_users_to_clear() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*PROGRAM, "schema"], stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603 — ours
    assert ended.returncode == 2
    assert ended.stderr == b"auditor: cannot write to standard output: No space left on device\n"


def test_the_report_is_utf8_in_every_locale() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    shown = subprocess.run(  # noqa: S603 — ours
        [*PROGRAM, "rules", "list", "--lang", "zh"], env=environment, capture_output=True, check=True
    )
    assert "文中" in shown.stdout.decode()


@pytest.mark.parametrize(
    "module", ["re2", "yaml", "msgspec", "requests", "jieba", "rjieba", "turbohtml", "pyromark", "bs4"]
)
def test_help_imports_nothing_heavy(module: str) -> None:
    look = (
        f"import sys; from auditor.cli.main import main; main(['scan', '--help']); sys.exit({module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, check=False).returncode == 0  # noqa: S603 — ours
