"""A small article with everything in it, made by the real constructors of every stage."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from auditor.extract.mentions import (
    Channel,
    Claim,
    ClaimKind,
    Contact,
    Image,
    ImageLabel,
    Link,
    LinkKind,
    Mentions,
    Polarity,
    Role,
    TraceStep,
)
from auditor.facts.fact import Confidence, Fact, Reference, Status
from auditor.match.finding import Finding, Related, Suppression
from auditor.parse.article import Article
from auditor.report import build, wire
from auditor.report.view import Backdrop, backdrop
from auditor.rules.rule import Group, Level, MentionCondition, Rule, RuleStatus, Severity
from auditor.score.trust import Band, Decided, Deduction, Evidence, Trust, WouldBe
from auditor.source.source import MediaType, Source
from auditor.text.aligned import AlignedText
from auditor.text.bilingual import Bilingual
from auditor.text.lines import Lines
from auditor.text.span import Span
from auditor.verify.verdict import Outcome, Verdict

TEXT = (
    "# 秘鲁充值指南\n"
    "\n"
    "Claro 客服热线：拨打 *123# 按提示操作，信号不好时可以多试几次。\n"
    "\n"
    "👨‍👩‍👧 需要帮助？加我们的 TG💪+ @auditor_test_1 在线秒回，"
    "本站整理了各个运营商的余额查询、流量套餐、充值方法与常见问题，欢迎收藏转发。\n"
    "![图](https://img.example/p.gif)\n"
    "[官网](https://claro.example/)\n"
)
TOOL = wire.Tool("auditor", "0.1.0", "sha256:aa", "sha256:bb", "2026-11-20", "1")
SETTINGS = wire.Settings("2026-11-20", False, ("en", "zh"), "error", None)  # noqa: FBT003  a field of the format


class Example(NamedTuple):
    """An article's report and what a person is shown beside it."""

    article: wire.Article
    backdrop: Backdrop


def span_of(text: str, part: str) -> Span:
    at = text.index(part)
    return Span(start=at, end=at + len(part))


def rule(name: str, group: Group, severity: Severity) -> Rule:
    return Rule(
        id=name,
        path=Path(f"rules/{group}/{name}.yaml"),
        title=Bilingual(en=name, zh=name),
        status=RuleStatus.STABLE,
        group=group,
        severity=severity,
        confidence=Level.HIGH,
        weight=10,
        languages=(),
        when=MentionCondition(kind="contact", fields=()),
        unless=None,
        message=Bilingual(en="", zh=""),
        why=Bilingual(en="", zh=""),
        advice=Bilingual(en=f"take it out ({name})", zh=f"删去（{name}）"),
        references=(),
        fixable="safe" if group is Group.PROMOTION else None,
        match=(),
        no_match=(),
        known_misses=(),
    )


TELEGRAM = rule("telegram-promotion", Group.PROMOTION, Severity.ERROR)
HOTLINE = rule("ussd-called-hotline", Group.CLAIMS, Severity.ERROR)
IMAGE = rule("third-party-image", Group.IMAGES, Severity.WARNING)
LINK = rule("outside-link", Group.HYGIENE, Severity.NOTE)


def fact() -> Fact:
    reference = Reference(
        url="https://regulator.example/hotlines", title="Hotlines of operators", observed="2020-06", says="123 is Claro"
    )
    return Fact(
        id="pe-claro-hotline-123",
        country="PE",
        operator="Claro",
        property="hotline",
        value="123",
        purpose="customer-service",
        scope="",
        items=(),
        numbers=(),
        closed=False,
        negative=False,
        valid_from=None,
        valid_until=None,
        observed="2020-06",
        confidence=Confidence.REGULATOR,
        quoting=None,
        status=Status.CURRENT,
        note=None,
        conflicts_with=(),
        references=(reference,),
    )


def parsed(text: str = TEXT, uri: str = "guides/peru.md", title: str | None = "秘鲁充值指南") -> Article:
    source = Source(uri=uri, media_type=MediaType.MARKDOWN, text=text, encoding="utf-8", sha256="00" * 32)
    return Article(
        source=source,
        title=title,
        title_span=None,
        language="zh-Hans",
        published="2025-05-13",
        metadata=(),
        text=AlignedText.identity(text),
        blocks=(),
        marks=(),
        elements=(),
        coverage=1.0,
    )


def mentions(text: str = TEXT) -> Mentions:
    contact = Contact(
        channel=Channel.TELEGRAM,
        handle="auditor_test_1",
        canonical="tg:auditor_test_1",
        url=None,
        role=Role.PROMOTION,
        reasons=("verb-before", "tail-block"),
        span=span_of(text, "TG💪+ @auditor_test_1"),
        disguises=("emoji-between",),
        trace=(TraceStep(step="emoji", before="TG💪+ @auditor_test_1", after="TG+ @auditor_test_1"),),
        hidden=False,
    )
    link = Link(
        url="https://claro.example/",
        canonical="https://claro.example/",
        host="claro.example",
        text="官网",
        kind=LinkKind.WEB,
        span=span_of(text, "[官网](https://claro.example/)"),
    )
    image = Image(
        url="https://img.example/p.gif",
        host="img.example",
        alt="图",
        label=ImageLabel.THIRD_PARTY,
        signs=("foreign-host",),
        sees=("ip", "time"),
        span=span_of(text, "![图](https://img.example/p.gif)"),
    )
    claim = Claim(
        kind=ClaimKind.HOTLINE,
        country="PE",
        operator="Claro",
        property="hotline",
        value="*123#",
        purpose="customer-service",
        polarity=Polarity.AFFIRMED,
        hedged=False,
        as_of=date(2025, 5, 13),
        span=span_of(text, "*123#"),
        voice=True,
    )
    return Mentions(contacts=(contact,), links=(link,), images=(image,), claims=(claim,))


def findings(found: Mentions) -> tuple[Finding, ...]:
    contact, claim, image, link = found.contacts[0], found.claims[0], found.images[0], found.links[0]
    about_claim = Bilingual(en="*123# is a menu code, not a number to call", zh="*123# 是菜单代码，不是可拨打的电话")
    about_contact = Bilingual(
        en="Telegram account “auditor_test_1” given as the contact",
        zh="文中以 Telegram 账号“auditor_test_1”作为联系方式",
    )
    see = Bilingual(en="the image stands beside it", zh="图片紧随其后")
    return (
        _finding(TELEGRAM, contact, about_contact, (Related(span=image.span, message=see),), None),
        _finding(HOTLINE, claim, about_claim, (), None),
        _finding(IMAGE, image, Bilingual(en="img.example sees readers", zh="img.example 能看到读者"), (), None),
        _finding(
            LINK,
            link,
            Bilingual(en="a link leads outside", zh="链接指向站外"),
            (),
            Suppression(by="comment", reason="official", until=None),
        ),
    )


def _finding(
    by: Rule,
    about: Contact | Claim | Image | Link,
    message: Bilingual,
    related: tuple[Related, ...],
    suppressed: Suppression | None,
) -> Finding:
    return Finding(
        rule=by,
        span=about.span,
        message=message,
        related=related,
        about=about,
        fingerprint=f"{by.id}-1",
        suppressed=suppressed,
    )


def verdict(claim: Claim) -> Verdict:
    return Verdict(
        claim=claim,
        outcome=Outcome.MALFORMED,
        code="ussd-called-hotline",
        reason=Bilingual(en="a code that starts with * is not a telephone number", zh="以 * 开头的代码不是电话号码"),
        evidence=(fact(),),
        related=(),
        danger=None,
    )


def _row(group: Group, name: str, points: int, at: int, cap: int = 70) -> Deduction:
    capped = -points == cap
    return Deduction(group=group, rule=name, points=points, cap=cap, weight=60, capped=capped, findings=(at,))


def trust() -> Trust:
    return Trust(
        score=28,
        interval=(24, 41),
        band=Band.UNTRUSTWORTHY,
        decided_by=Decided.SCORE,
        edges=(45, 75),
        parts=((Group.PROMOTION, 40), (Group.CLAIMS, 90), (Group.IMAGES, 98), (Group.HYGIENE, 100)),
        evidence=Evidence(checkable=19, answered=7),
        ledger=(
            _row(Group.PROMOTION, "telegram-promotion", -60, 0),
            _row(Group.CLAIMS, "ussd-called-hotline", -10, 1, cap=10),
            _row(Group.IMAGES, "third-party-image", -2, 2),
        ),
        would_be=WouldBe(score=88, without=(0,)),
    )


def example() -> Example:
    """Give the report of the example article and its backdrop."""
    found = mentions()
    lines = Lines(TEXT)
    complaints = findings(found)
    article = build.article(parsed(), found, [verdict(found.claims[0])], complaints, trust(), lines, as_of="2026-11-20")
    return Example(article, backdrop(found, complaints, TEXT, lines, whole=True))


def report() -> wire.Report:
    """Give a run over the example and a source that could not be audited."""
    failed = build.failure("guides/broken.md", "the parser gave up", "parse")
    return build.report(TOOL, SETTINGS, [example().article], [failed])
