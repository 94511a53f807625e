"""Chromium, and pages opened in it that tell what they did."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, Dialog, Error, Frame, Page, sync_playwright

Scheme = Literal["light", "dark"]
NARROW, WIDE, HIGH = 375, 1440, 900
"""Of a telephone's and of a desk's window, in CSS pixels."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "no Chromium here: install Debian's package chromium, or name the program in AUDITOR_CHROMIUM"
ARGUMENTS = (
    "--no-sandbox",  # root in a container has none; the pages are our own and nothing may be fetched
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
LISTEN = """
document.addEventListener('securitypolicyviolation', event => console.error('CSP ' + event.violatedDirective))
"""


class Opened(NamedTuple):
    """A page in a browser and, one string each, everything it did besides being shown; ``did`` grows."""

    page: Page
    did: list[str]


def chromium() -> str | None:
    """Give the path of the browser: what AUDITOR_CHROMIUM names, else what is on PATH, else nothing."""
    named = os.environ.get("AUDITOR_CHROMIUM")
    return next((found for name in ((named,) if named else NAMES) if (found := shutil.which(name))), None)


@contextmanager
def started(program: str) -> Iterator[Browser]:
    """Give the browser, closed with every process of its own when the block ends."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    *,
    width: int = WIDE,
    scheme: Scheme = "light",
    script: bool = True,
    bypass_csp: bool = False,
) -> Iterator[Opened]:
    """Give the page of a file, loaded without a network; the window is closed when the block ends.

    ``did`` names every request but the one for the file, every console message, error, broken content policy, dialog,
    window, download and navigation.
    """
    context = browser.new_context(
        viewport={"width": width, "height": HIGH},
        color_scheme=scheme,
        java_script_enabled=script,
        bypass_csp=bypass_csp,
        offline=True,
        locale="en-GB",
    )
    try:
        context.add_init_script(LISTEN)
        page, did = context.new_page(), list[str]()
        _listen(page, path.as_uri(), did)
        try:
            page.goto(path.as_uri())
            settled(page)
        except Error as problem:  # a page that leads elsewhere before it is loaded
            did.append(f"error {problem.message}")
        yield Opened(page, did)
    finally:
        context.close()


def settled(page: Page) -> None:
    """Wait until ``page`` has been painted twice: what a page starts as it opens, it has started by then."""
    page.screenshot(clip={"x": 0, "y": 0, "width": 1, "height": 1})
    page.screenshot(clip={"x": 0, "y": 0, "width": 1, "height": 1})


def _listen(page: Page, uri: str, did: list[str]) -> None:
    loads: list[str] = []

    def request(url: str) -> None:
        if url == uri and not loads:
            loads.append(url)
        else:
            did.append(f"request {url}")

    def navigated(frame: Frame) -> None:
        if frame != page.main_frame or frame.url.split("#")[0] != uri:
            did.append(f"navigation {frame.url}")

    def dialog(one: Dialog) -> None:
        did.append(f"dialog {one.type}: {one.message}")
        one.dismiss()

    page.on("request", lambda one: request(one.url))
    page.on("console", lambda one: did.append(f"console {one.type}: {one.text}"))
    page.on("pageerror", lambda one: did.append(f"error {one}"))
    page.on("framenavigated", navigated)
    page.on("download", lambda one: did.append(f"download {one.url}"))
    page.on("popup", lambda one: did.append(f"window {one.url}"))
    page.on("dialog", dialog)
