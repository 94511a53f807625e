"""What the tests of the score are made of: weights, rules, findings and verdicts written out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditor.extract.mentions import Channel, Claim, ClaimKind, Contact, Polarity, Role
from auditor.match.finding import Finding, Suppression
from auditor.parse.article import Article
from auditor.parse.parse import parse
from auditor.rules.rule import Group, Level, MentionCondition, Rule, RuleStatus, Severity, VerdictCondition
from auditor.score.weights import Weights, load
from auditor.source.source import MediaType, Source
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span
from auditor.verify.verdict import Outcome, Verdict

SAID = Bilingual(en="en", zh="zh")
GUIDE = "这张卡在街角小店就能充值，报上号码和金额，老板在机器上按几下，短信一会儿就到。" * 5


def _article(text: str = GUIDE, **changes: Any) -> Article:
    fields: dict[str, Any] = {"uri": "a.md", "encoding": "utf-8", "sha256": "0" * 64, **changes}
    return parse(Source(text=text, media_type=MediaType.MARKDOWN, **fields))


def _rule(identity: str, group: Group, weight: int, confidence: Level, *, unknown: bool) -> Rule:
    when: MentionCondition | VerdictCondition = MentionCondition(kind="contact", fields=())
    if unknown:
        when = VerdictCondition(fields=(("outcome", ("conflicting",)),))
    return Rule(
        id=identity,
        path=Path(f"rules/{group}/{identity}.yaml"),
        title=SAID,
        status=RuleStatus.STABLE,
        group=group,
        severity=Severity.ERROR,
        confidence=confidence,
        weight=weight,
        languages=(),
        when=when,
        unless=None,
        message=SAID,
        why=SAID,
        advice=SAID,
        references=(),
        fixable=None,
        match=(),
        no_match=(),
        known_misses=(),
    )


def _finding(  # noqa: PLR0913 - a test names only what it is about
    identity: str = "telegram-promotion",
    *,
    group: Group = Group.PROMOTION,
    weight: int = 60,
    confidence: Level = Level.HIGH,
    about: str = "auditor_test_1",
    at: int = 0,
    suppressed: bool = False,
    unknown: bool = False,
) -> Finding:
    contact = Contact(
        channel=Channel.TELEGRAM,
        handle=about,
        canonical=f"tg:{about}",
        url=None,
        role=Role.PROMOTION,
        reasons=(),
        span=Span(start=at, end=at + 1),
        disguises=(),
        trace=(),
        hidden=False,
    )
    return Finding(
        rule=_rule(identity, group, weight, confidence, unknown=unknown),
        span=contact.span,
        message=SAID,
        related=(),
        about=contact,
        fingerprint="0" * 16,
        suppressed=Suppression(by="comment", reason="checked", until=None) if suppressed else None,
    )


def _verdict(outcome: Outcome = Outcome.NOT_ENOUGH_INFO, value: str = "*100#") -> Verdict:
    claim = Claim(
        kind=ClaimKind.DIAL_CODE,
        country="PE",
        operator="Claro",
        property="dial-code",
        value=value,
        purpose="balance",
        polarity=Polarity.AFFIRMED,
        hedged=False,
        as_of=None,
        span=Span(start=0, end=1),
    )
    return Verdict(claim=claim, outcome=outcome, code="x", reason=SAID, evidence=(), related=(), danger=None)


@pytest.fixture(scope="session")
def weights() -> Weights:
    """Load the weights that ship."""
    return load(Path(__file__).resolve().parents[2] / "rules" / "weights.yaml")


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """Read a text, by default a plain Chinese one that is long enough to be judged."""
    return _article


@pytest.fixture(scope="session")
def finding() -> Callable[..., Finding]:
    """Make a finding about a contact, by default a promoted Telegram account."""
    return _finding


@pytest.fixture(scope="session")
def verdict() -> Callable[..., Verdict]:
    """Make a verdict on a dial code, by default an unknown one."""
    return _verdict
