"""Examples of a rule: texts with the exact characters marked that the rule is to point at."""

from auditor.extract.canonical_form import wrong_form
from auditor.rules.rule import Example
from auditor.source.source import MediaType
from auditor.yamlfile.node import Mapping, Node, Scalar, Sequence

OPEN, CLOSE = "[|", "|]"
AT_LEAST = 2
"""``match`` and ``no_match`` examples below which nobody can tell what a rule does."""
_SECTIONS = {"match": True, "no_match": False, "known_misses": True}
_MEDIA = {"markdown": MediaType.MARKDOWN, "html": MediaType.HTML, "plain": MediaType.PLAIN}


def read(rule: Mapping, *, showable: bool = True) -> dict[str, tuple[Example, ...]]:
    """Give the examples of a rule file by section (``match``, ``no_match``, ``known_misses``), problems noted.

    A rule that is not ``showable`` (broken bytes, a file too large) may do without ``match``: no text shows it.
    """
    found = rule.mapping("examples")
    found.check_keys(_SECTIONS)
    sections: dict[str, tuple[Example, ...]] = {}
    for section, marked in _SECTIONS.items():
        node = found.entries.get(section)
        items = node.items if isinstance(node, Sequence) else ()
        if node is not None and not isinstance(node, Sequence):
            found.problem(f"{section!r} is to be a list", key=section)
        read_items = [_example(item, section, found, marked=marked) for item in items]
        sections[section] = tuple(item for item in read_items if item is not None)
        needed = section == "no_match" or (section == "match" and showable)
        if "examples" in rule and needed and len(items) < AT_LEAST:
            rule.problem(f"examples: {section} has {len(items)}; at least {AT_LEAST} are needed", key="examples")
    return sections


def unmark(text: str) -> tuple[str, int | None, int | None]:
    """Give a text without its ``[|`` and ``|]`` and the range between them; raises ``ValueError`` unless they pair."""
    if text.count(OPEN) != text.count(CLOSE) or text.count(OPEN) > 1:
        message = f"holds more than one, or half a pair of {OPEN} {CLOSE}"
        raise ValueError(message)
    start = text.find(OPEN)
    if start < 0:
        return text, None, None
    end = text.index(CLOSE) - len(OPEN)
    plain = text.replace(OPEN, "").replace(CLOSE, "")
    if end <= start:
        message = f"marks nothing between {OPEN} and {CLOSE}"
        raise ValueError(message)
    return plain, start, end


def _example(node: Node, section: str, found: Mapping, *, marked: bool) -> Example | None:
    country: str | None = None
    allow: tuple[str, ...] = ()
    media = MediaType.MARKDOWN
    if isinstance(node, Mapping):
        node.check_keys(("text", "media_type", "country", "allow"))
        written = node.text("text")
        media = _MEDIA[node.one_of("media_type", _MEDIA, default="markdown")]
        country = node.optional("country")
        allow = node.strings("allow")
        for form in allow:
            if (wrong := wrong_form(form)) is not None:
                node.problem(f"{form!r} is {wrong}", key="allow")
    elif isinstance(node, Scalar) and isinstance(node.value, str) and node.value:
        written = node.value
    else:
        found.problems.add(found.path, node.line, f"an example of {section} is to be text: put quotes around it")
        return None
    try:
        text, start, end = unmark(written)
    except ValueError as error:
        found.problems.add(found.path, node.line, f"an example of {section} {error}")
        return None
    if marked is (start is None):
        say = f"is to mark what the rule points at: {OPEN}…{CLOSE}" if marked else f"marks something: {OPEN}…{CLOSE}"
        found.problems.add(found.path, node.line, f"an example of {section} {say}")
        return None
    return Example(text=text, start=start, end=end, media_type=media, country=country, allow=allow)
