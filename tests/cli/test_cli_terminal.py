"""Colour and progress: on a terminal, and only there."""

import io
from collections.abc import Iterator

import pytest

from auditor.cli.color import wants_color
from auditor.cli.progress import progress


class Terminal(io.StringIO):
    """Collects what a terminal would show."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def seconds(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


@pytest.mark.parametrize(
    ("when", "environment", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_asked_of_option_environment_and_terminal_in_this_order(
    *, when: str, environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    assert wants_color(when, Terminal() if terminal else io.StringIO(), environment) is expected


def test_progress_says_nothing_where_no_terminal_listens() -> None:
    stream = io.StringIO()
    assert list(progress(range(5), 5, stream, seconds(10).__next__)) == [0, 1, 2, 3, 4]
    assert stream.getvalue() == ""


def test_progress_tells_count_rate_and_what_is_left_and_then_goes() -> None:
    stream = Terminal()
    assert list(progress(range(4), 4, stream, seconds(1).__next__)) == [0, 1, 2, 3]
    first, *_, last = stream.getvalue().split("\r\x1b[K")[1:]
    assert first == "1 of 4 articles · 1/s · 3 s left"
    assert last == ""


def test_progress_of_a_short_run_is_never_shown() -> None:
    stream = Terminal()
    list(progress(range(4), 4, stream, seconds(0.1).__next__))
    assert stream.getvalue() == ""


def test_a_long_wait_is_told_in_minutes() -> None:
    stream = Terminal()
    list(progress(range(2), 1000, stream, seconds(1).__next__))
    assert "16 min 39 s left" in stream.getvalue()


def test_the_line_goes_when_the_run_is_given_up() -> None:
    stream = Terminal()
    items = progress(range(9), 9, stream, seconds(1).__next__)
    next(items)
    items.close()
    assert stream.getvalue().endswith("\r\x1b[K")
