"""One article as its page shows it: every list with the ids by which the parts of the page lead to each other."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, final

from auditor.report.explain_folding import folding_texts
from auditor.report.html.checks import Checks, Open, calm, checks, not_checked, open_claims, undecided
from auditor.report.html.marks import Line, Mark, lines
from auditor.report.html.reasons import Reason, Said, for_editors, for_readers, headline, reasons
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.wire import Article, Finding, LedgerRow, Settings
from auditor.report.wire_mentions import Bilingual, Claim, Contact, Span
from auditor.report.worst import RANK
from auditor.rules.rule import Rule
from auditor.text.bilingual import Bilingual as Internal

_ACCEPTED, _CLAIM, _MENTION = 3, 4, 5
"""Ranks of marks after those of open findings (0 … 2): what is worse decides how characters look."""
FULL: Final = 100
CARDS: Final = 20
"""Cards of one rule; what more there is stands in one further card, by place."""
ROWS: Final = 300
"""Rows of a table of contacts, claims or images; the rest is counted."""
_PAGES: Final = (Page(View(languages=("en",))), Page(View(languages=("zh",))))


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What one rule says, with the same words, at one place or several."""

    findings: tuple[tuple[int, Finding], ...]
    """With their indexes in the article, in order of place."""
    rule: Rule | None
    claim: Claim | None
    reasons: tuple[str, ...]
    """Signs behind the contact's role."""

    @property
    def first(self) -> Finding:
        """Give the finding that speaks for the others."""
        return self.findings[0][1]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A contact with why it stands there and how it was read."""

    contact: Contact
    reasons: tuple[str, ...]
    """Signs behind its role."""
    steps: tuple[Internal, ...]
    """How its disguise was undone, with the columns of each step."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the ledger, with what it stands for."""

    row: LedgerRow
    title: Said | None
    percent: int | None
    """Of its weight that a finding of this rule costs, by the rule's confidence."""
    left: int
    """The score after this row."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """Everything that the template of an article puts out."""

    id: str
    article: Article
    headline: Said
    reasons: tuple[Reason, ...]
    more_reasons: int
    for_readers: tuple[Said, ...]
    for_editors: tuple[tuple[Said, Bilingual], ...]
    calm: tuple[Internal, ...]
    """What there is to say when nothing is minded."""
    would_be: tuple[int, ...]
    """Of the findings without which the band is higher, the first on each line."""
    undecided: tuple[Internal, ...]
    cards: tuple[Card, ...]
    """Worst first."""
    accepted: tuple[Card, ...]
    number_accepted: int
    lines: tuple[Line, ...]
    contacts: tuple[Shown, ...]
    checks: Checks
    open_claims: tuple[Open, ...]
    not_checked: tuple[Internal, ...]
    ledger: tuple[Row, ...]

    def finding(self, index: int) -> str:
        """Give the id of a finding's card."""
        return f"{self.id}f{index + 1}"

    def pin(self, index: int) -> str:
        """Give the id of a finding's number in the text."""
        return f"{self.id}t{index + 1}" if self.lines else self.finding(index)

    def claim(self, index: int) -> str:
        """Give the id of a claim's row, of the table for one that is only counted."""
        return f"{self.id}c{index + 1}" if index < ROWS else f"{self.id}claims"

    def line(self, span: Span) -> str:
        """Give the id of the line on which ``span`` begins, or of the article when its text is not shown."""
        return f"{self.id}l{span.start.line}" if self.lines else self.id


def article_page(identity: str, article: Article, settings: Settings, view: View) -> ArticlePage:
    """Give the page of ``article``, whose ids begin with ``identity``."""
    behind = view.backdrops.get(article.uri)
    rules = view.rules
    why, more = reasons(article, rules)
    signs = behind.reasons if behind is not None else ((),) * len(article.contacts)
    cards = tuple(_cards(article, rules, signs))
    return ArticlePage(
        id=identity,
        article=article,
        headline=headline(article),
        reasons=why,
        more_reasons=more,
        for_readers=for_readers(article),
        for_editors=for_editors(article, rules),
        calm=() if why else calm(article),
        would_be=_lines(article),
        undecided=undecided(article),
        cards=tuple(one for one in cards if one.first.suppressed is None),
        accepted=tuple(one for one in cards if one.first.suppressed is not None),
        number_accepted=sum(one.suppressed is not None for one in article.findings),
        lines=tuple(lines(behind.text, _marks(identity, article))) if behind is not None and behind.text else (),
        contacts=tuple(_shown(one, why) for one, why in list(zip(article.contacts, signs, strict=True))[:ROWS]),
        checks=checks(article, rules),
        open_claims=open_claims(article),
        not_checked=tuple(not_checked(article, settings, view.weights)),
        ledger=_ledger(article, view),
    )


def _lines(article: Article) -> tuple[int, ...]:
    lifted = article.trust.would_be
    lines: dict[int, int] = {}
    for at in lifted.without if lifted else ():
        lines.setdefault(article.findings[at].span.start.line, at)
    return tuple(lines.values())


def _shown(contact: Contact, reasons: tuple[str, ...]) -> Shown:
    en, zh = (folding_texts(page, contact) for page in _PAGES)
    steps = tuple(Internal(en=one, zh=other) for one, other in zip(en, zh, strict=True))
    return Shown(contact=contact, reasons=reasons, steps=steps)


def _cards(article: Article, rules: Mapping[str, Rule], signs: Sequence[tuple[str, ...]]) -> Iterator[Card]:
    """Give a card for every rule and what it says, worst first, then by first place; the last one holds the rest."""
    alike: dict[tuple[object, ...], list[tuple[int, Finding]]] = {}
    of_rule: Counter[tuple[str, bool]] = Counter()
    for at, one in enumerate(article.findings):
        about = one.about
        why = () if about.contact is None else signs[about.contact]
        reason = None if about.claim is None else article.claims[about.claim].reason.en
        key: tuple[object, ...] = (one.rule, one.message.en, one.message.zh, one.suppressed, why, reason, one.related)
        kind = (one.rule, one.suppressed is None)
        if key not in alike:
            of_rule[kind] += 1
            if of_rule[kind] > CARDS:
                key = kind
        alike.setdefault(key, []).append((at, one))
    for findings in sorted(alike.values(), key=lambda some: (RANK[some[0][1].severity], some[0][0])):
        first = findings[0][1]
        about = first.about
        yield Card(
            findings=tuple(findings),
            rule=rules.get(first.rule),
            claim=None if about.claim is None else article.claims[about.claim],
            reasons=() if about.contact is None else signs[about.contact],
        )


def _marks(identity: str, article: Article) -> Sequence[Mark]:
    marks: list[Mark] = []
    for near in (near for one in article.findings for near in one.related if near.uri is None):
        start = near.span.start.offset
        marks.append(Mark(start=start, end=start, rank=_MENTION, style="", target=""))
    for at, one in enumerate(article.findings):
        open_ = one.suppressed is None
        rank, style = (RANK[one.severity], str(one.severity)) if open_ else (_ACCEPTED, "accepted")
        target = f"{identity}f{at + 1}"
        marks.append(_mark(one.span, rank, style, target, number=at + 1, pin=f"{identity}t{at + 1}"))
    for at, claim in enumerate(article.claims[:ROWS]):
        marks.append(_mark(claim.span, _CLAIM, str(claim.verdict), f"{identity}c{at + 1}"))
    places = [("k", at, one.span) for at, one in enumerate(article.contacts[:ROWS])]
    places += [("i", at, one.span) for at, one in enumerate(article.images[:ROWS])]
    marks += [_mark(span, _MENTION, "mention", f"{identity}{letter}{at + 1}") for letter, at, span in places]
    return marks


def _mark(span: Span, rank: int, style: str, target: str, *, number: int | None = None, pin: str = "") -> Mark:
    start, end = span.start.offset, span.end.offset
    return Mark(start=start, end=end, rank=rank, style=style, target=target, number=number, pin=pin)


def _ledger(article: Article, view: View) -> tuple[Row, ...]:
    weights = view.weights
    ceilings = {} if weights is None else {one.name: one for one in weights.ceilings}
    rows, left = list[Row](), FULL
    for row in article.trust.ledger:
        rule, ceiling = view.rules.get(row.rule), ceilings.get(row.rule)
        left += row.points
        rows.append(
            Row(
                row=row,
                title=rule.title if rule else ceiling.title if ceiling else None,
                percent=weights.confidence[rule.confidence] if rule and weights else None,
                left=left,
            )
        )
    return tuple(rows)
