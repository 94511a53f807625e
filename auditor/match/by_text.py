"""Rules that look for a pattern in the folded text, line by line."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from auditor.match.hit import Hit, say
from auditor.parse.article import ASIDES, Article, Place
from auditor.rules.pattern import compiled
from auditor.rules.rule import Rule, TextCondition
from auditor.text.aligned import AlignedBuilder
from auditor.text.fold import Folded, fold

_NOT_ASKED = ASIDES | {Place.CODE}


class _Reading:
    """An article's text, folded when a rule first asks and in pieces only when a pattern stands somewhere in it."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def whole(self) -> Folded:
        """The whole text, folded once."""
        return fold(self._article.text)

    @cached_property
    def blocks(self) -> tuple[tuple[Place, Folded], ...]:
        """Every block with its own folded text."""
        pieces = []
        for block in self._article.blocks:
            builder = AlignedBuilder()
            self._article.text.copy(builder, block.start, block.end)
            pieces.append((block.place, fold(builder.build())))
        return tuple(pieces)


def text_hits(rules: Iterable[Rule], article: Article) -> Iterator[Hit]:
    """Give every place where the pattern of a text rule matches in a block of the places it names.

    Without places a rule asks every visible block but code. Time is linear in the text for each rule.
    """
    reading = _Reading(article)
    for rule in rules:
        if isinstance(rule.when, TextCondition):
            yield from _of(rule, rule.when, reading, article)


def _of(rule: Rule, when: TextCondition, reading: _Reading, article: Article) -> Iterator[Hit]:
    pattern = compiled(when.pattern)
    if pattern.search(reading.whole.text) is None:
        return
    unless = compiled(rule.unless.pattern) if isinstance(rule.unless, TextCondition) else None
    for place, folded in reading.blocks:
        if place not in when.places if when.places else place in _NOT_ASKED:
            continue
        if unless is not None and unless.search(folded.text) is not None:
            continue
        for found in pattern.finditer(folded.text):
            if found.start() < found.end():
                span = folded.aligned.span(found.start(), found.end())
                named = {name: group or "" for name, group in found.groupdict().items()}
                values = {**named, "match": span.of(article.source.text)}
                yield Hit(rule=rule, span=span, subject=found.group(), message=say(rule, values, values))
