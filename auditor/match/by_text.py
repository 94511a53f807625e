"""Rules that look for a pattern in the folded text, line by line."""

from collections.abc import Iterable, Iterator
from itertools import islice

from auditor.extract.view import View
from auditor.match.hit import Hit, say
from auditor.match.subject import known_as
from auditor.parse.article import ASIDES, Place
from auditor.rules.pattern import compiled
from auditor.rules.rule import Rule, TextCondition

MOST_PLACES = 1000
"""Places of one article, or one window of a large file, that a text rule is told of; it may come from anyone."""
_NOT_ASKED = ASIDES | {Place.CODE}


def text_hits(rules: Iterable[Rule], view: View) -> Iterator[Hit]:
    """Give every place where the pattern of a text rule matches in a block of the places it names.

    Without places a rule asks every visible block but code. Time is linear in the text for each rule.
    """
    for rule in rules:
        if isinstance(rule.when, TextCondition):
            yield from islice(_of(rule, rule.when, view), MOST_PLACES)


def _of(rule: Rule, when: TextCondition, view: View) -> Iterator[Hit]:
    pattern = compiled(when.pattern)
    if pattern.search(view.text) is None:
        return
    unless = compiled(rule.unless.pattern) if isinstance(rule.unless, TextCondition) else None
    for index, block in enumerate(view.article.blocks):
        if block.place not in when.places if when.places else block.place in _NOT_ASKED:
            continue
        low, high = view.bounds(index)
        text = view.text[low:high]
        if unless is not None and unless.search(text) is not None:
            continue
        for found in pattern.finditer(text):
            if found.start() < found.end():
                span = view.span(low + found.start(), low + found.end())
                named = {name: group or "" for name, group in found.groupdict().items()}
                values = {**named, "match": span.of(view.article.source.text)}
                said = say(rule, values, values)
                yield Hit(rule=rule, span=span, subject=known_as(found.group()), message=said)
