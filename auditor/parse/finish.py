"""From a builder's pieces to one text with its blocks, marks and elements."""

from dataclasses import dataclass
from typing import final

from auditor.parse.article import Block, Element, Mark
from auditor.parse.builder import Builder
from auditor.parse.draft import FLOW, holds_words
from auditor.parse.strand import Strand
from auditor.text.aligned import AlignedText
from auditor.text.span import Span


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything an article needs from its builder."""

    text: AlignedText
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    elements: tuple[Element, ...]
    visible: int
    """How many blocks a reader meets; the rest are asides."""


def finish(builder: Builder) -> Parts:
    """Lay out the flow, then the asides, and give every mark and element its final place."""
    if any(holds_words(draft) for draft in builder.drafts):
        from auditor.parse.drawn import set_drawn_apart  # noqa: PLC0415 — few articles have such an address

        set_drawn_apart(builder)
    flow = builder.flow
    blocks = list(builder.blocks)
    bases: list[int] = []
    numbers: list[int] = []
    for number, (place, parent, aside) in enumerate(builder.asides):
        base = flow.length
        bases.append(base)
        numbers.append(len(blocks) if builder.length(number) else -1)
        if numbers[-1] >= 0:
            if isinstance(aside, Strand):
                _append(flow, aside)
            else:
                flow.verbatim(*aside)
            blocks.append(Block(place=place, start=base, end=flow.length, parent=parent))
            flow.part()
    return Parts(
        text=_text(builder.source, flow),
        blocks=tuple(blocks),
        marks=_marks(builder, bases),
        elements=_elements(builder, bases, numbers),
        visible=len(builder.blocks),
    )


def _append(flow: Strand, strand: Strand) -> None:
    base = flow.length
    flow.texts += strand.texts
    flow.outs += [base + out for out in strand.outs]
    flow.starts += strand.starts
    flow.ends += strand.ends
    flow.length += strand.length


def _text(source: str, flow: Strand) -> AlignedText:
    if not flow.outs:
        return AlignedText("", (0,), (0,), (0,))
    parts = [
        source[start:end] if text is None else text
        for text, start, end in zip(flow.texts, flow.starts, flow.ends, strict=True)
    ]
    return AlignedText("".join(parts), flow.outs, flow.starts, flow.ends)


def _marks(builder: Builder, bases: list[int]) -> tuple[Mark, ...]:
    marks = []
    for kind, container, start, end, element in builder.marks:
        base = 0 if container == FLOW else bases[container]
        marks.append((base + start, -base - end, kind, element))
    marks.sort()  # outer before inner
    return tuple(
        [Mark(kind=kind, start=start, end=-negated, element=element) for start, negated, kind, element in marks],
    )


def _elements(builder: Builder, bases: list[int], numbers: list[int]) -> tuple[Element, ...]:
    elements = []
    for draft in builder.drafts:
        base = 0 if draft.container == FLOW else bases[draft.container]
        block = draft.block if draft.block >= FLOW else numbers[-2 - draft.block]
        elements.append(
            Element(
                kind=draft.kind,
                carrier=draft.carrier,
                span=Span(start=draft.start, end=draft.end),
                url=draft.url,
                url_span=draft.url_span,
                start=base + draft.first,
                end=base + draft.last,
                block=block,
                attributes=draft.attributes,
                hidden=draft.hidden,
                veiled=draft.veiled,
            ),
        )
    return tuple(elements)
