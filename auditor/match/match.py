"""Rules over one article: mentions and verdicts in, findings out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, final

from auditor.extract.mentions import Contact, Image, Link, Mentions, Pointer, Trait
from auditor.extract.view import View
from auditor.match.acceptance import EVERYTHING, Acceptance, settled
from auditor.match.by_field import Asked, ask, held
from auditor.match.by_text import text_hits
from auditor.match.finding import Finding, Related
from auditor.match.fingerprint import fingerprints
from auditor.match.hit import Hit, say
from auditor.match.subject import joined, known_as, subject
from auditor.match.suppress import Trouble, accept
from auditor.parse.article import Article
from auditor.rules import fields
from auditor.rules.conditions import MENTIONS, SAYS
from auditor.rules.rule import ArticleCondition, MentionCondition, Rule, TextCondition, VerdictCondition
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span
from auditor.verify.verdict import Verdict

_OTHER_SIDE = Bilingual(en="the other statement", zh="与之不一致的另一处")
_BELONGS = Bilingual(en="seen together with this", zh="与此一并看到的另一处")

_MEANT = ("; did you mean {}?", "；是否为 {}？")
"""In English and Chinese."""


@final
class Matcher:
    """Rules made ready once, for any number of articles."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Sort the rules by what they ask about."""
        self._ids = frozenset(rule.id for rule in rules)
        self._texts = [rule for rule in rules if isinstance(rule.when, TextCondition)]
        self._notes = [rule for rule in rules if isinstance(rule.when, ArticleCondition)]
        self._verdicts: list[Asked[Verdict]] = [
            ask(rule, fields.VERDICT, fields.SAY_VERDICT) for rule in rules if isinstance(rule.when, VerdictCondition)
        ]
        self._mentions: dict[str, list[Asked[Any]]] = {kind: [] for kind in MENTIONS}
        for rule in rules:
            if isinstance(rule.when, MentionCondition):
                kind = rule.when.kind
                self._mentions[kind].append(ask(rule, MENTIONS[kind], SAYS[kind]))

    def match(
        self,
        article: Article,
        mentions: Mentions,
        verdicts: Iterable[Verdict],
        *,
        today: date,
        view: View | None = None,
        acceptance: Acceptance = EVERYTHING,
    ) -> tuple[Finding, ...]:
        """Give the article's findings in order of span, then rule; one for each rule and span.

        ``today`` decides which suppression comments have expired, and nothing else. Accepted findings stay, marked.
        ``view`` is the article folded, when that was done already. ``acceptance`` says what accepts findings besides
        the article's comments, and which of those count; a comment that does not count is not called unused for that.
        """
        hits = _once(
            hit for hit in self._hits(view or View(article), mentions, verdicts) if _speaks(hit.rule, article.language)
        )
        accepted = accept(article, hits, self._ids, today)
        spoken = {(hits[at].rule.id, hits[at].span): said for at, said in accepted.spoken.items()}
        if accepted.troubles:
            hits = _once([*hits, *(hit for trouble in accepted.troubles for hit in self._about(trouble))])
        said = {at: spoken[place] for at, hit in enumerate(hits) if (place := (hit.rule.id, hit.span)) in spoken}
        named = [(hit.rule.id, hit.subject) for hit in hits]
        return tuple(
            Finding(
                rule=hit.rule,
                span=hit.span,
                message=hit.message,
                related=hit.related,
                about=hit.about,
                subject=hit.subject,
                fingerprint=fingerprint,
                suppressed=suppressed,
            )
            for hit, fingerprint, suppressed in zip(
                hits, fingerprints(named), settled(named, said, acceptance), strict=True
            )
        )

    def _hits(self, view: View, mentions: Mentions, verdicts: Iterable[Verdict]) -> Iterator[Hit]:
        for kind, things in (
            ("contact", mentions.contacts),
            ("link", mentions.links),
            ("image", mentions.images),
            ("pointer", mentions.pointers),
            ("trait", mentions.traits),
        ):
            for asked, thing in held(self._mentions[kind], things):
                yield _of_mention(asked, thing)
        for asked, verdict in held(self._verdicts, verdicts):
            related = tuple(Related(span=span, message=_OTHER_SIDE) for span in verdict.related)
            yield _of_verdict(asked, verdict, related)
        yield from text_hits(self._texts, view)
        for note in view.article.notes:
            values = {"count": str(note.count), "rules": "", "until": ""}
            yield from self._of_note(note.kind, note.span, str(note.kind), values, values)

    def _about(self, trouble: Trouble) -> Iterator[Hit]:
        rules, until = ", ".join(trouble.rules), trouble.comment.until or ""
        en, zh = ("", "") if trouble.nearest is None else (part.format(trouble.nearest) for part in _MEANT)
        named = joined(trouble.comment.text, rules)
        return self._of_note(
            trouble.note,
            trouble.span,
            named,
            {"count": "1", "rules": rules + en, "until": until},
            {"count": "1", "rules": rules + zh, "until": until},
        )

    def _of_note(self, note: str, span: Span, named: str, en: dict[str, str], zh: dict[str, str]) -> Iterator[Hit]:
        for rule in self._notes:
            if isinstance(rule.when, ArticleCondition) and note in rule.when.notes:
                yield Hit(rule=rule, span=span, subject=named, message=say(rule, en, zh))


def _of_mention(asked: Asked[Any], thing: Contact | Link | Image | Pointer | Trait) -> Hit:
    message = say(asked.rule, asked.values(thing, "en"), asked.values(thing, "zh"))
    others = thing.related if isinstance(thing, Trait) else ()
    return Hit(
        rule=asked.rule,
        span=thing.span,
        subject=subject(thing),
        message=message,
        about=_reported(thing),
        related=tuple(Related(span=span, message=_BELONGS) for span in others),
    )


def _reported(thing: Contact | Link | Image | Pointer | Trait) -> Contact | Link | Image | None:
    """Give what the report lists; pointers and traits stand in no list (REPORT)."""
    return None if isinstance(thing, Pointer | Trait) else thing


def _of_verdict(asked: Asked[Verdict], verdict: Verdict, related: tuple[Related, ...]) -> Hit:
    message = say(asked.rule, asked.values(verdict, "en"), asked.values(verdict, "zh"))
    claim = verdict.claim
    named = known_as(subject(claim))
    return Hit(rule=asked.rule, span=claim.span, subject=named, message=message, about=claim, related=related)


def _speaks(rule: Rule, language: str) -> bool:
    """Say whether the rule is meant for texts in ``language``; a text that does not tell is anyone's."""
    return not rule.languages or language == "und" or language.partition("-")[0] in rule.languages


def _once(hits: Iterable[Hit]) -> list[Hit]:
    """Sort hits by span, then rule, then subject, and keep the first for each rule and span."""
    ordered = sorted(hits, key=lambda hit: (hit.span, hit.rule.id, hit.subject))
    kept: dict[tuple[str, Span], Hit] = {}
    for hit in ordered:
        kept.setdefault((hit.rule.id, hit.span), hit)
    return list(kept.values())
