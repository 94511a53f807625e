"""Handles that stand for any handle: your_name, xxxxxx, 123456."""

ROW = 5
"""Digits that count up or down, so many that nobody has them by chance."""
_UPWARDS, _DOWNWARDS = "01234567890123456789", "98765432109876543210"


def is_placeholder(handle: str, placeholders: frozenset[str]) -> bool:
    """Say whether a handle stands for any handle: a word of the list, one character over and over, digits in a row."""
    return (
        handle in placeholders
        or len(set(handle)) == 1
        or set(handle) <= set("x_")
        or handle.startswith(("your", "example"))
        or handle.endswith(("_here", "xxxx"))
        or (len(handle) >= ROW and (handle in _UPWARDS or handle in _DOWNWARDS))
    )
