"""By the weights that made it, a report scored again says the same of every article."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.extract.mentions import Channel, Claim, ClaimKind, Contact, Mentions, Polarity, Role
from auditor.match.finding import Finding, Suppression
from auditor.parse.parse import parse
from auditor.pipeline.outcome import audit_task
from auditor.report import build, wire
from auditor.report.encode import encode
from auditor.rescore import old
from auditor.rescore.rescore import Basis, missing, rescored
from auditor.score.score import score
from auditor.score.trust import Trust
from auditor.source.source import MediaType, Source
from auditor.source.task import Task
from auditor.text.bilingual import Bilingual
from auditor.text.lines import Lines
from auditor.text.span import Span
from auditor.verify.verdict import Outcome, Verdict
from tests.golden.reports import SAMPLES, audited, names, pipeline

SAID = Bilingual(en="en", zh="zh")
ADDED: Mapping[str, tuple[str, ...]] = {
    "": ("whole", "visible_characters"),
    "trust": ("decided_by", "edges"),
    "ledger": ("cap", "weight"),
    "claims": ("refutable",),
}
"""Fields that the first reports of version 1 did not have."""


@cache
def basis() -> Basis:
    known = pipeline().knowledge
    return Basis(
        rules={rule.id: rule for rule in known.rules.rules}, properties=known.facts.properties, weights=known.weights
    )


def again(report: wire.Article) -> Trust:
    return rescored(msgspec.json.decode(encode(report), type=old.Article), basis())


def told(trust: Trust) -> dict[str, Any]:
    """Give what a score says in the words of the report, without the day of the facts."""
    parts = {str(group): points for group, points in trust.parts}
    return {
        "score": trust.score,
        "interval": list(trust.interval),
        "band": trust.band,
        "decided_by": trust.decided_by,
        "edges": {"caution": trust.edges[0], "trustworthy": trust.edges[1]},
        "parts": parts,
        "evidence": {"checkable": trust.evidence.checkable, "answered": trust.evidence.answered},
        "ledger": [
            {name: getattr(row, name) for name in ("group", "rule", "points", "cap", "weight", "capped")}
            | {"findings": list(row.findings)}
            for row in trust.ledger
        ],
        "would_be": trust.would_be and {"score": trust.would_be.score, "without": list(trust.would_be.without)},
        "probability": trust.probability
        and {
            "value": trust.probability.value,
            "interval": list(trust.probability.interval),
            "groups": trust.probability.groups,
        },
    }


def reported(report: wire.Article) -> dict[str, Any]:
    trust: dict[str, Any] = json.loads(encode(report.trust))
    del trust["evidence"]["as_of"]
    return trust


@pytest.mark.parametrize("name", names())
def test_a_sample_has_the_score_it_had(name: str) -> None:
    report = audited(name)[0]
    assert told(again(report)) == reported(report)


@pytest.mark.parametrize("name", names())
def test_a_file_over_the_size_limit_has_the_score_it_had(name: str) -> None:
    task = Task(uri=name, path=SAMPLES / name)
    report = audit_task(pipeline(), task, 200, backdrops=False).report
    assert isinstance(report, wire.Article)
    assert not report.whole
    assert told(again(report)) == reported(report)


@pytest.mark.parametrize("name", names())
def test_the_report_of_an_earlier_version_has_the_score_it_had(name: str) -> None:
    report = audited(name)[0]
    first = json.loads(encode(report))
    for field in ADDED[""]:
        del first[field]
    for several, fields in (
        (first["trust"], "trust"),
        (first["trust"]["ledger"], "ledger"),
        (first["claims"], "claims"),
    ):
        for one in several if isinstance(several, list) else [several]:
            for field in ADDED[fields]:
                del one[field]
    article = msgspec.json.decode(json.dumps(first), type=old.Article)
    assert told(rescored(article, basis())) == reported(report)
    assert {"whole", "visible_characters", "edges"} <= set(missing(article))


def test_a_report_of_this_version_lacks_nothing() -> None:
    report = audited(names()[0])[0]
    assert missing(msgspec.json.decode(encode(report), type=old.Article)) == ()


HANDLES = st.sampled_from(("auditor_test_1", "auditor_test_2", "a\ud83d", "a\ud83e", "a\ufffd"))
OUTCOMES = st.sampled_from(list(Outcome))
TEXTS = st.sampled_from(
    ("太短。", "这张卡在街角小店就能充值，报上号码和金额，老板按几下。" * 9, "Эту карту можно пополнить. " * 20)
)


@st.composite
def cases(draw: st.DrawFn) -> wire.Article:
    """Make the report of an article with findings of any rules about contacts, claims or nothing."""
    text = draw(TEXTS) + "\ud83d"
    source = Source(
        uri="a.md", media_type=MediaType.PLAIN, text=text, encoding="utf-8", sha256="0" * 64, whole=draw(st.booleans())
    )
    article = replace(parse(source), coverage=draw(st.sampled_from((1.0, 0.95, 0.949, 1 / 3))))
    contacts = tuple(_contact(at, name) for at, name in enumerate(draw(st.lists(HANDLES, max_size=6))))
    stated = draw(st.lists(st.tuples(OUTCOMES, HANDLES, st.booleans()), max_size=6))
    claims = tuple(_claim(at, value) for at, (_, value, _) in enumerate(stated))
    verdicts = tuple(
        Verdict(
            claim=claim, outcome=outcome, code="x", reason=SAID, evidence=(), related=(), danger=None, refutable=could
        )
        for claim, (outcome, _, could) in zip(claims, stated, strict=True)
    )
    rules = st.sampled_from(sorted(basis().rules))
    about = st.sampled_from((None, *contacts, *claims))
    picked = draw(st.lists(st.tuples(rules, about, st.integers(0, len(text) - 1), st.booleans()), max_size=14))
    findings = tuple(_finding(*one) for one in picked)
    verdicts = tuple(draw(st.permutations(verdicts)))
    trust = score(findings, verdicts, article, basis().weights)
    mentions = Mentions(contacts=contacts, links=(), images=(), claims=claims)
    return build.article(article, mentions, verdicts, findings, trust, Lines(text), as_of="2026-11-20")


def _contact(at: int, name: str) -> Contact:
    return Contact(
        channel=Channel.TELEGRAM,
        handle=name,
        canonical=f"tg:{name}",
        url=None,
        role=Role.PROMOTION,
        reasons=(),
        span=Span(start=at % 3, end=at % 3 + 1),
        disguises=(),
        trace=(),
        hidden=False,
    )


def _claim(at: int, value: str) -> Claim:
    return Claim(
        kind=ClaimKind.PRICE,
        country="PE",
        operator=None,
        property="price",
        value=value,
        purpose=None,
        polarity=Polarity.AFFIRMED,
        hedged=False,
        as_of=date(2026, 1, 1),
        span=Span(start=at % 3, end=at % 3 + 1),
    )


def _finding(rule: str, about: Contact | Claim | None, at: int, accepted: bool) -> Finding:  # noqa: FBT001
    return Finding(
        rule=basis().rules[rule],
        span=about.span if about else Span(start=at, end=at + 1),
        message=SAID,
        related=(),
        about=about,
        fingerprint="0" * 16,
        suppressed=Suppression(by="comment", reason="checked", until=None) if accepted else None,
    )


@settings(deadline=None)
@given(cases())
def test_any_report_scored_again_says_the_same(report: wire.Article) -> None:
    assert told(again(report)) == reported(report)
