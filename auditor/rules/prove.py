"""Run a rule's examples through an audit and say which do not prove it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, final

from auditor.facts.fact import Fact
from auditor.rules.rule import Example, Rule
from auditor.text.span import Span


class Audit(Protocol):
    """The whole pipeline on one text, handed in by the room that can see it."""

    def __call__(
        self, text: str, media_type: str, country: str | None, facts: tuple[Fact, ...], allow: tuple[str, ...] = ()
    ) -> Iterable[tuple[str, Span]]:
        """Give rule id and span of every finding that is not suppressed; ``allow`` are the contacts allowed."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Unproven:
    """An example that turned out otherwise than the rule file says."""

    rule: str
    example: Example
    text: str
    """What went wrong, with the characters concerned."""

    def __str__(self) -> str:
        """Give ``rule: what went wrong, in 'the example'``."""
        return f"{self.rule}: {self.text}, in {self.example.text!r}"


def prove(rule: Rule, audit: Audit) -> tuple[Unproven, ...]:
    """Give the examples of ``rule`` that fail: missed, marked elsewhere, matched falsely, a known miss that works."""
    failed: list[Unproven] = []
    for example in rule.match:
        spans = _spans(rule, example, audit)
        if _wanted(example) not in spans:
            failed.append(Unproven(rule=rule.id, example=example, text=_missed(example, spans)))
        elif len(spans) > 1:
            others = [span for span in spans if span != _wanted(example)]
            failed.append(Unproven(rule=rule.id, example=example, text=f"also points at {_quotes(example, others)}"))
    for example in rule.no_match:
        spans = _spans(rule, example, audit)
        if spans:
            failed.append(Unproven(rule=rule.id, example=example, text=f"points at {_quotes(example, spans)}"))
    for example in rule.known_misses:
        if _wanted(example) in _spans(rule, example, audit):
            text = "a known miss works now: move it to match"
            failed.append(Unproven(rule=rule.id, example=example, text=text))
    return tuple(failed)


def _spans(rule: Rule, example: Example, audit: Audit) -> list[Span]:
    found = audit(example.text, example.media_type, example.country, rule.facts, example.allow)
    return sorted({span for identity, span in found if identity == rule.id})


def _wanted(example: Example) -> Span:
    return Span(start=example.start or 0, end=example.end or 0)


def _missed(example: Example, spans: list[Span]) -> str:
    wanted = _quotes(example, [_wanted(example)])
    return f"points at {_quotes(example, spans)} instead of {wanted}" if spans else f"misses {wanted}"


def _quotes(example: Example, spans: Iterable[Span]) -> str:
    return ", ".join(repr(span.of(example.text)) for span in spans)
