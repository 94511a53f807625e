"""An article that contradicts itself, from its text to its report: both sides are shown."""

import pytest

from auditor.pipeline.pipeline import Pipeline
from auditor.report import wire
from auditor.source.read import from_text
from auditor.source.source import MediaType

RULE = "contradicts-itself"


def reported(pipeline: Pipeline, text: str) -> list[wire.Finding]:
    report = pipeline.audit(from_text(text, "a.md", MediaType.MARKDOWN))
    return [one for one in report.findings if one.rule == RULE]


CASES = [
    ("# 秘鲁\n\nClaro 的客服热线是 123。\n\n有疑问时，打 Claro 客服热线 105。", "123", "105"),
    ("# 秘鲁\n\nClaro 的官方APP叫“Mi Recarga”。\n\n下载 Claro 官方APP“Plata Móvil”。", "Mi Recarga", "Plata Móvil"),
    ("# 秘鲁\n\n### Claro：支持在线销户\n\n销户目前仅支持线下办理。", "支持在线销户", "仅支持线下"),
]


@pytest.mark.parametrize(("text", "earlier", "later"), CASES)
def test_the_finding_stands_at_the_later_side_and_shows_the_earlier(
    text: str, earlier: str, later: str, pipeline: Pipeline
) -> None:
    (finding,) = reported(pipeline, text)
    assert finding.quote == later
    (related,) = finding.related
    assert (related.uri, text[related.span.start.offset : related.span.end.offset]) == (None, earlier)


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁\n\nClaro 的客服热线是 123。\n\n从国外拨打 Claro 客服热线 105。",
        "# 秘鲁\n\nClaro 的客服热线是 123。\n\nMovistar 的客服热线是 104。",
        "# 秘鲁\n\nClaro 的客服热线是 123。\n\n再说一遍：Claro 客服热线 123。",
    ],
)
def test_two_cases_are_no_contradiction(text: str, pipeline: Pipeline) -> None:
    assert reported(pipeline, text) == []


def test_a_contradiction_is_a_claim_that_nobody_can_look_up(pipeline: Pipeline) -> None:
    report = pipeline.audit(from_text(CASES[0][0], "a.md", MediaType.MARKDOWN))
    (claim,) = [one for one in report.claims if one.kind == "internal"]
    assert (claim.value, claim.verdict, claim.unanswered) == ("123 / 105", "not_checkable", "not-checkable")
    assert len(claim.related) == 1
