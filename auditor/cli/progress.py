"""How far a run is, on one line of a terminal; silence everywhere else."""

import time
from collections.abc import Callable, Generator, Iterable
from typing import Final, TextIO, TypeVar

_Item = TypeVar("_Item")

_EVERY: Final = 0.1
"""Seconds between two writings of the line."""
_AFTER: Final = 0.5
"""Seconds before it is shown at all."""
_CLEAR: Final = "\r\x1b[K"


def progress(
    items: Iterable[_Item], total: int, stream: TextIO, clock: Callable[[], float] = time.monotonic
) -> Generator[_Item, None, None]:
    """Give ``items`` and meanwhile show on ``stream``, when it is a terminal, how many of ``total`` are done."""
    if not stream.isatty():
        yield from items
        return
    begin = clock()
    due = begin + _AFTER
    shown = False
    try:
        for done, item in enumerate(items, 1):
            now = clock()
            if now >= due:
                due, shown = now + _EVERY, True
                stream.write(_CLEAR + _line(done, total, now - begin))
                stream.flush()
            yield item
    finally:
        if shown:
            stream.write(_CLEAR)
            stream.flush()


def _line(done: int, total: int, seconds: float) -> str:
    rate = done / seconds
    return f"{done:,} of {total:,} articles · {rate:,.0f}/s · {_duration((total - done) / rate)} left"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
