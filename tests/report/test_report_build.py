"""From what the stages found to the wire format."""

from dataclasses import replace

import msgspec
import pytest

from auditor.extract.mentions import Mentions
from auditor.report import build, wire
from auditor.report.wire_mentions import Position
from auditor.score.trust import Trust, WouldBe
from auditor.text.bilingual import Bilingual
from auditor.text.lines import Lines
from auditor.text.span import Span
from tests.report.example_report import (
    LINK,
    SETTINGS,
    TELEGRAM,
    TEXT,
    TOOL,
    example,
    findings,
    mentions,
    parsed,
    trust,
    verdict,
)

ARTICLE = example().article


def test_a_place_counts_code_points_from_line_and_column_one() -> None:
    # Line 5 begins with a family of five code points: the handle's cue is the seventeenth.
    assert ARTICLE.contacts[0].span.start == wire_position("TG💪", line=5, column=17)


def wire_position(part: str, line: int, column: int) -> Position:
    return Position(TEXT.index(part), line, column)


def test_every_quote_and_every_written_form_is_the_source_at_its_span() -> None:
    for text, span in [
        (ARTICLE.contacts[0].written, ARTICLE.contacts[0].span),
        *((finding.quote, finding.span) for finding in ARTICLE.findings),
    ]:
        assert text == TEXT[span.start.offset : span.end.offset]


def test_a_span_over_two_lines_ends_on_the_second() -> None:
    found = mentions()
    contact = replace(found.contacts[0], span=Span(start=TEXT.index("![图]"), end=TEXT.index("[官网]") + 2))
    built = build.article(
        parsed(), replace(found, contacts=(contact,), claims=()), [], [], trust_of(0), Lines(TEXT), as_of="2026-11-20"
    )
    end = built.contacts[0].span.end
    assert (end.line, end.column) == (7, 3)


def test_findings_are_in_order_of_place_and_the_score_s_indexes_follow() -> None:
    assert [finding.rule for finding in ARTICLE.findings] == [
        "ussd-called-hotline",
        "telegram-promotion",
        "third-party-image",
        "outside-link",
    ]
    rows = {row.rule: [ARTICLE.findings[at].rule for at in row.findings] for row in ARTICLE.trust.ledger}
    assert rows == {rule: [rule] for rule in rows}
    assert ARTICLE.trust.would_be == wire.WouldBe(88, (1,))


def test_findings_at_one_place_are_in_order_of_rule() -> None:
    found = mentions()
    link = findings(found)[3]
    two = [replace(link, rule=TELEGRAM, suppressed=None), replace(link, rule=LINK)]
    built = build.article(parsed(), found, [], two, trust_of(2), Lines(TEXT), as_of="2026-11-20")
    assert [finding.rule for finding in built.findings] == ["outside-link", "telegram-promotion"]


def trust_of(count: int) -> Trust:
    return replace(trust(), ledger=(), would_be=WouldBe(score=90, without=tuple(range(count))))


def test_a_finding_points_at_what_it_is_about() -> None:
    assert [finding.about for finding in ARTICLE.findings] == [
        wire.About(None, 0, None, None),
        wire.About(0, None, None, None),
        wire.About(None, None, 0, None),
        wire.About(None, None, None, 0),
    ]


def test_mentions_are_listed_by_place_and_claims_numbered_so() -> None:
    found = mentions()
    later = replace(found.claims[0], value="later", span=Span(start=100, end=101))
    both = Mentions(contacts=(), links=(), images=(), claims=(later, found.claims[0]))
    built = build.article(parsed(), both, [], [], trust_of(0), Lines(TEXT), as_of="2026-11-20")
    assert [(claim.id, claim.value) for claim in built.claims] == [("c1", "*123#"), ("c2", "later")]


def test_a_claim_carries_its_verdict_and_the_facts_with_their_references() -> None:
    claim = ARTICLE.claims[0]
    assert (claim.verdict, claim.as_of) == ("malformed", "2025-05-13")
    assert [(item.fact, item.references[0].observed) for item in claim.evidence] == [
        ("pe-claro-hotline-123", "2020-06")
    ]


def test_a_claim_without_a_verdict_is_not_checkable() -> None:
    built = build.article(parsed(), mentions(), [], [], trust_of(0), Lines(TEXT), as_of="2026-11-20")
    assert built.claims[0].verdict == "not_checkable"


@pytest.mark.parametrize("lone", ["\ud83d", "a\udfffb"])
def test_a_lone_surrogate_becomes_a_replacement_character_in_every_text(lone: str) -> None:
    found = mentions()
    contact = replace(found.contacts[0], handle=lone, url=lone)
    claim = replace(found.claims[0], value=lone, operator=lone)
    link = replace(found.links[0], url=lone, text=lone)
    image = replace(found.images[0], alt=lone, url=lone)
    hostile = Mentions(contacts=(contact,), links=(link,), images=(image,), claims=(claim,))
    said = replace(verdict(claim), reason=Bilingual(en=lone, zh=lone))
    complaints = [replace(one, message=Bilingual(en=lone, zh=lone)) for one in findings(hostile)]
    article = parsed(uri=lone, title=lone)
    built = build.article(article, hostile, [said], complaints, trust(), Lines(TEXT), as_of="2026-11-20")
    run = build.report(TOOL, SETTINGS, [built], [build.failure(lone, lone, "source")])
    assert built.uri == lone.replace(lone.strip("ab"), "\ufffd")
    msgspec.json.encode(run)


def test_the_summary_counts_open_findings_by_severity_and_suppressed_ones_apart() -> None:
    run = build.report(TOOL, SETTINGS, [ARTICLE, ARTICLE], [build.failure("x.md", "unreadable", "source")])
    assert run.summary == wire.Summary(
        2, 1, wire.SeverityCounts(error=4, warning=2, note=0), 2, wire.BandCounts(0, 0, 2, 0), 0, 0
    )


def test_articles_and_failures_are_in_order_of_uri() -> None:
    articles = [msgspec.structs.replace(ARTICLE, uri=uri) for uri in ("b.md", "a.md", "B.md")]
    failures = [build.failure(uri, "unreadable", "source") for uri in ("z", "y")]
    run = build.report(TOOL, SETTINGS, articles, failures)
    assert [one.uri for one in run.articles] == ["B.md", "a.md", "b.md"]
    assert [one.uri for one in run.failures] == ["y", "z"]
