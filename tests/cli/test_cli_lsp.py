"""`auditor lsp` before it speaks: what is missing or wrong is said at once."""

import pytest

from auditor.cli.exits import Exit
from auditor.cli.main import main


def test_without_the_extra_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("auditor.cli.lsp.find_spec", lambda _: None)
    assert main(["lsp"]) == Exit.USAGE
    assert "pip install 'auditor[lsp]'" in capsys.readouterr().err


def test_a_command_line_that_cannot_be_used_ends_it_before_an_editor_waits(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["lsp", "--lang", "fr"]) == Exit.USAGE
    assert main(["lsp", "--port", "1"]) == Exit.USAGE
    assert "--port" in capsys.readouterr().err
