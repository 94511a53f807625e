"""One YAML file as values with line numbers, from the event parser only; whatever could hurt is refused by name.

PyYAML's composer and constructor recurse, expand aliases and build objects; neither is used. The events come from
libyaml one at a time, so that a file is refused where it goes wrong and not after it was read.
"""

from pathlib import Path

from auditor.yamlfile.node import Mapping, Problems

MOST_BYTES = 2 * 1024 * 1024


def load(path: Path, problems: Problems) -> Mapping | None:
    """Give the mapping that the file ``path`` holds; ``None``, with the reason in ``problems``, when it cannot be used.

    Refused: a file over 2 MiB, of over 100 000 keys and values or not UTF-8, more than one document, anything but a
    mapping at the top, nesting deeper than 32, anchors, aliases, tags, directives, merge keys, duplicate keys and keys
    that are not text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        problems.add(path, None, f"cannot be read: {error.strerror}")
        return None
    return parse(data, path, problems)


def parse(data: bytes, path: Path, problems: Problems) -> Mapping | None:
    """Do what ``load`` does for bytes at hand; ``path`` is only what the problems name."""
    if len(data) > MOST_BYTES:
        problems.add(path, None, f"is larger than {MOST_BYTES // 1024 // 1024} MiB")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.add(path, data.count(b"\n", 0, error.start) + 1, "is not UTF-8")
        return None
    # libyaml compares every %TAG line with all before it: a file of them takes minutes.
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        at = 0 if text.startswith("%") else max(text.find("\n%"), text.find("\r%"))
        problems.add(path, text.count("\n", 0, at + 1) + 1, "a line begins with %: directives are not used here")
        return None
    from auditor.yamlfile.events import read_events  # noqa: PLC0415 — libyaml costs 9 ms; what is compiled needs none

    return read_events(text, path, problems)
