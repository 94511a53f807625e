"""Which findings a comment accepts, and what is wrong with the comments."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import final

from auditor.match.acceptance import Spoken
from auditor.match.comments import Comment, suppression_comments
from auditor.match.finding import Suppression
from auditor.match.hit import Hit
from auditor.match.reach import Reaches
from auditor.parse.article import Article
from auditor.rules.fields import SuppressionNote
from auditor.text.span import Span

_LOOK_BACK = 4
"""Comments for one rule before a finding that are asked: a block's, and its lines'."""

_HINTS = 8
"""Comments of an article whose unknown ids are compared with all there are."""
_LONGEST = 64
"""Characters of an unknown id that are."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A comment that does not do what its author meant."""

    note: SuppressionNote
    comment: Comment
    span: Span
    """What is wrong: the whole comment, or one of its rules when the others are needed."""
    rules: tuple[str, ...]
    """The rule ids concerned, as written."""
    nearest: str | None = None
    """The id that was probably meant, when there is none such."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What the comments of an article come to."""

    spoken: Mapping[int, Spoken]
    """By index of a hit: what a comment says of it."""
    troubles: tuple[Trouble, ...]


def accept(article: Article, hits: Sequence[Hit], known: Iterable[str], today: date) -> Accepted:
    """Ask the article's comments about ``hits``, ``known`` are the ids of all rules.

    A comment that is not understood, gives no reason or has expired accepts nothing.
    """
    comments = suppression_comments(article)
    if not comments:
        return Accepted(spoken={}, troubles=())
    ids = frozenset(known)
    troubles = [
        trouble
        for number, comment in enumerate(comments)
        for trouble in _troubles(comment, ids, today, hint=number < _HINTS)
    ]
    refused = {trouble.comment.span for trouble in troubles if trouble.note is not SuppressionNote.NOT_UNDERSTOOD}
    heard = [comment for comment in comments if comment.understood and comment.span not in refused]
    reaches = Reaches(article)
    near: dict[str, list[tuple[Span, Comment]]] = {}
    whole: dict[str, Comment] = {}
    for comment in heard:
        for rule in comment.rules:
            if comment.whole_file:
                whole.setdefault(rule, comment)
            else:
                near.setdefault(rule, []).append((reaches.of(comment.span), comment))
    for reached in near.values():
        reached.sort(key=lambda place: place[0])
    spoken: dict[int, Spoken] = {}
    used: set[tuple[Span, str]] = set()
    for at, hit in enumerate(hits):
        of_file = whole.get(hit.rule.id)
        speaker = _nearest(near.get(hit.rule.id, []), hit.span.start) or of_file
        if speaker is not None:
            used.add((speaker.span, hit.rule.id))
            said = Suppression(by="comment", reason=speaker.reason, until=speaker.until)
            spoken[at] = Spoken(suppression=said, whole_file=of_file is not None)
    for comment in heard:
        troubles += _unused(article, comment, [rule for rule in comment.rules if (comment.span, rule) in used], ids)
    return Accepted(spoken=spoken, troubles=tuple(troubles))


def accepted_in_file(article: Article, today: date) -> frozenset[str]:
    """Give the ids of the rules whose findings the article's comments accept in the whole file (``ignore-file``)."""
    return frozenset(
        rule
        for comment in suppression_comments(article)
        if comment.whole_file and comment.understood and comment.reason and not comment.expired(today)
        for rule in comment.rules
    )


def _troubles(comment: Comment, ids: frozenset[str], today: date, *, hint: bool) -> Iterable[Trouble]:
    about = partial(Trouble, comment=comment, span=comment.span)
    if not comment.understood:
        yield about(note=SuppressionNote.NOT_UNDERSTOOD, rules=comment.rules)
        return
    unknown = tuple(rule for rule in comment.rules if rule not in ids)
    if unknown:
        near = _like(unknown[0], ids) if hint else None
        yield about(note=SuppressionNote.NOT_UNDERSTOOD, rules=unknown, nearest=near)
    if not comment.reason:
        yield about(note=SuppressionNote.WITHOUT_REASON, rules=comment.rules)
    elif comment.expired(today):
        yield about(note=SuppressionNote.EXPIRED, rules=comment.rules)


def _unused(article: Article, comment: Comment, used: Sequence[str], ids: frozenset[str]) -> Iterable[Trouble]:
    """Give the whole comment when nothing needs it, else each rule that nothing needs."""
    idle = [at for at, rule in enumerate(comment.rules) if rule in ids and rule not in used]
    about = partial(Trouble, note=SuppressionNote.UNUSED, comment=comment)
    if len(idle) == len(comment.rules):
        yield about(span=comment.span, rules=comment.rules)
        return
    for at in idle:
        place = comment.named[at]
        span = article.text.span(comment.begin + place.start, comment.begin + place.end)
        yield about(span=span, rules=(comment.rules[at],))


def _like(word: str, ids: frozenset[str]) -> str | None:
    """Give the id most like ``word``; ``None`` when none is."""
    from difflib import get_close_matches  # noqa: PLC0415 — 3 ms that only a mistake costs

    return next(iter(get_close_matches(word[:_LONGEST], sorted(ids), n=1)), None)


def _nearest(places: Sequence[tuple[Span, Comment]], start: int) -> Comment | None:
    at = bisect_right(places, start, key=lambda place: place[0].start)
    for reach, comment in reversed(places[max(0, at - _LOOK_BACK) : at]):
        if reach.start <= start < reach.end:
            return comment
    return None
