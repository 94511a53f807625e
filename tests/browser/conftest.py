"""One browser a run (a worker), and none where there is no Chromium."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.browser import MISSING, Opened, chromium, opened, started

Open = Callable[..., Opened]


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
        def enter(path: Path, **how: object) -> Opened:
            return windows.enter_context(partial(opened, browser)(path, **how))

        yield enter


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    """Give what puts the body of a small page into a file and names it."""

    def written(body: str, head: str = "") -> Path:
        file = tmp_path / "page.html"
        file.write_text(f'<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>{head}{body}', "utf-8")
        return file

    return written
