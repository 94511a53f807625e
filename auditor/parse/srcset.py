"""The image candidates of a ``srcset``; WHATWG HTML §4.8.4.2.3 (parsing a srcset attribute)."""

_SPACE = " \t\n\f\r"
_BETWEEN = _SPACE + ","


def candidates(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the range of every address in the value at ``start:end``."""
    found: list[tuple[int, int]] = []
    at = start
    while True:
        while at < end and source[at] in _BETWEEN:
            at += 1
        if at >= end:
            return found
        stop = at
        while stop < end and source[stop] not in _SPACE:
            stop += 1
        last = at + len(source[at:stop].rstrip(","))
        found.append((at, last))
        at = stop
        if last == stop:  # descriptors follow, up to a comma outside brackets
            at = _after_descriptors(source, stop, end)


def _after_descriptors(source: str, at: int, end: int) -> int:
    comma = source.find(",", at, end)
    bracket = source.find("(", at, comma if comma >= 0 else end)
    if bracket >= 0:
        close = source.find(")", bracket, end)
        comma = source.find(",", close, end) if close >= 0 else -1
    return comma + 1 if comma >= 0 else end
