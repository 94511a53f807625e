"""No connection: every way to open one fails, and the reports are written all the same."""

import socket
from typing import NoReturn

import pytest

from auditor.cli.main import main
from tests.integrations.conftest import ROOT


def refused(*words: object, **named: object) -> NoReturn:
    """Stand in for whatever opens a connection or asks for an address."""
    raise AssertionError((words, named))


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_scan_opens_no_connection_and_asks_for_no_address(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refused)
    with pytest.raises(AssertionError):
        socket.create_connection(("example.org", 80))
    articles = [str(ROOT / "samples" / name) for name in ("tracker-newsletter.html", "promo-uk-hidden-links.html")]
    assert main(["scan", "--today", "2026-11-20", "--format", form, *articles]) == 1
    assert "image-tracker" in capsys.readouterr().out
