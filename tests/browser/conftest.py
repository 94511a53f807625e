"""One browser a run (a worker), and none where there is no Chromium."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Protocol, TypedDict, Unpack

import pytest
from playwright.sync_api import Browser

from tests.browser.browser import MISSING, Opened, Scheme, chromium, opened, started
from tests.browser.reports import scanned, written


class How(TypedDict, total=False):
    """The options of ``opened``."""

    width: int
    scheme: Scheme
    script: bool
    bypass_csp: bool


class Open(Protocol):
    """Opens a file as ``opened`` does."""

    def __call__(self, path: Path, **how: Unpack[How]) -> Opened:
        """Give the page, open until the test is over."""
        ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser, or skip."""
    program = chromium()
    if program is None:
        pytest.skip(MISSING)
    with started(program) as browser:
        yield browser


@pytest.fixture
def show(browser: Browser) -> Iterator[Open]:
    """Give what opens a file: ``opened`` of this browser; its windows are closed when the test is over."""
    with ExitStack() as windows:

        def enter(path: Path, **how: Unpack[How]) -> Opened:
            return windows.enter_context(opened(browser, path, **how))

        yield enter


def page_of(body: str, head: str = "") -> str:
    """Give a small page."""
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>{head}{body}'


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    """Give what puts the body of a small page into a file and names it."""

    def written(body: str) -> Path:
        file = tmp_path / "page.html"
        file.write_text(page_of(body), "utf-8")
        return file

    return written


@pytest.fixture(scope="session")
def report_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Give what writes the HTML report of samples, given by their paths from the root, once each run."""
    folder = tmp_path_factory.mktemp("reports")

    @cache
    def made(*samples: str) -> Path:
        return scanned(folder / f"{len(list(folder.iterdir()))}.html", *samples)

    return made


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[str, ...]], Path]:
    """Give what writes the HTML report of hostile strings, once each run."""
    folder = tmp_path_factory.mktemp("hostile")

    @cache
    def made(texts: tuple[str, ...]) -> Path:
        return written(folder / f"{len(list(folder.iterdir()))}.html", texts)

    return made
