"""An article's title, wherever it stands."""

from auditor.parse.article import Block, Place
from auditor.parse.frontmatter import FrontMatter
from auditor.text.aligned import AlignedText
from auditor.text.span import Span

_LONGEST = 120
_BOLD = (("**", "**"), ("__", "__"), ("<strong>", "</strong>"), ("<b>", "</b>"))
_SPACE = " \t\r\n\f\v"

Title = tuple[str | None, Span | None]


def title_of(source: str, text: AlignedText, visible: tuple[Block, ...], front: FrontMatter | None) -> Title:
    """Give the title and its place, both ``None`` when there is none; ``visible`` are the blocks a reader meets.

    In this order: the front matter's, the first first-level heading, <title>, a first line that is wholly bold, the
    first heading, a short first line.
    """
    for field in front.fields if front is not None else ():
        if field.key in ("title", "Title") and field.value:
            return field.value, field.span
    block = _title_block(source, text, [block for block in visible if block.start < block.end])
    return _said(text, block) if block is not None else (None, None)


def _title_block(source: str, text: AlignedText, visible: list[Block]) -> Block | None:
    headings = [block for block in visible if block.level]
    best = [block for block in headings if block.level == 1] or [
        block for block in visible if block.place is Place.TITLE
    ]
    if best:
        return best[0]
    first = visible[0] if visible else None
    if first is None or first.place is not Place.PARAGRAPH:
        return headings[0] if headings else None
    if _is_bold(source, text, first) or (not headings and first.end - first.start <= _LONGEST):
        return first
    return headings[0] if headings else None


def _said(text: AlignedText, block: Block) -> Title:
    said = text.text[block.start : block.end]
    bare = said.strip(_SPACE)
    start = block.start + len(said) - len(said.lstrip(_SPACE))
    return (" ".join(bare.split()), text.span(start, start + len(bare))) if bare else (None, None)


def _is_bold(source: str, text: AlignedText, block: Block) -> bool:
    span = text.span(block.start, block.end)
    after = source[span.end : span.end + _LONGEST].partition("\n")[0]
    return any(source.endswith(left, 0, span.start) and right in after for left, right in _BOLD)
