"""The browser of these tests tells what a page does: a check that could not fail would prove nothing."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser

from tests.browser.browser import MISSING, NARROW, chromium
from tests.browser.conftest import Open

Write = Callable[[str], Path]
POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""


def test_a_page_that_does_nothing_did_nothing(show: Open, write: Write) -> None:
    assert show(write("<p>Text, and a <a href='#x' id='x'>place</a>.")).did == []


@pytest.mark.parametrize(
    ("body", "did"),
    [
        ("<img src='http://img.example/p.gif'>", "request http://img.example/p.gif"),
        ("<style>@import 'http://shop.example/x.css';</style>", "request http://shop.example/x.css"),
        ("<p style='background: url(http://shop.example/x)'>x", "request http://shop.example/x"),
        ("<iframe srcdoc='x'></iframe>", "navigation about:srcdoc"),
        ("<meta http-equiv='refresh' content='0;url=http://shop.example/'>", "request http://shop.example/"),
        ("<img src='x.gif'>", "request file://"),
        ("<script>alert(1)</script>", "dialog alert: 1"),
        ("<script>console.log('heard')</script>", "console log: heard"),
        ("<script>throw 'thrown'</script>", "error thrown"),
        ("<script>window.open('about:blank')</script>", "window about:blank"),
        ("<a download href='data:text/plain,x'>x</a><script>document.links[0].click()</script>", "download data:"),
        (f"{POLICY}<p style='color: red'>x", "console error: Applying inline style violates"),
        (f"{POLICY}<svg onload='1'></svg>", "console error: CSP script-src-attr"),
    ],
)
def test_what_a_page_does_is_told(body: str, did: str, show: Open, write: Write) -> None:
    assert [one for one in show(write(body)).did if one.startswith(did)] != []


def test_without_script_the_canary_stays_silent_and_the_page_can_be_asked(show: Open, write: Write) -> None:
    page = write("<svg onload='window.__ran=1'></svg>")
    ran = [show(page, script=script).page.evaluate("() => window.__ran ?? 0") for script in (True, False)]
    assert ran == [1, 0]


def test_the_window_is_as_wide_and_as_dark_as_asked(show: Open, write: Write) -> None:
    page = show(write("<p>x"), width=NARROW, scheme="dark").page
    assert page.evaluate("() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [NARROW, True]


@pytest.fixture
def short() -> Iterator[Path]:
    """Give a folder with a short path: a socket of the browser's, whose path has a limit (unix(7)), goes into it."""
    with TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are looked up in /proc")
def test_nothing_of_the_browser_is_left_when_it_is_closed(browser: Browser, short: Path) -> None:
    assert browser.is_connected()  # so that the machine has one
    code = (
        "from pathlib import Path\n"
        "from tests.browser.browser import chromium, opened, started\n"
        "page = Path('page.html').absolute()\n"
        "page.write_text('<p>x')\n"
        "with started(chromium()) as browser, opened(browser, page) as shown:\n"
        "    print(shown.page.content())\n"
    )
    root = Path(__file__).resolve().parents[2]
    surroundings = {**os.environ, "TMPDIR": str(short), "PYTHONPATH": str(root)}
    run = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(run, cwd=short, env=surroundings, check=False, capture_output=True)  # noqa: S603 — our own code
    assert (done.returncode, done.stderr, b"<p>x" in done.stdout) == (0, b"", True)
    processes = [path for path in Path("/proc").glob("[0-9]*/cmdline") if str(path.parent.name) != str(os.getpid())]
    assert [held for path in processes if str(short) in (held := _read(path))] == []
    assert sorted(path.name for path in short.iterdir()) == ["page.html"]


def test_a_program_that_is_named_and_is_not_there_is_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDITOR_CHROMIUM", "auditor-test-no-such-browser")
    assert chromium() is None
    assert "package chromium" in MISSING


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:  # it has ended meanwhile
        return ""
