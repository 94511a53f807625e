"""A code that costs control or money is told in every format, and in none can a click dial it."""

import json
from datetime import date

import pytest

from auditor.pipeline.pipeline import load_pipeline
from auditor.pipeline.settings import Settings
from auditor.report import build, schema, wire
from auditor.report.explain import explain
from auditor.report.inert import BREAK
from auditor.report.registry import FORMATS
from auditor.report.view import View
from auditor.rules.rule import Severity
from auditor.source.read import from_text
from auditor.source.source import MediaType

TEXT = """# 泰国电话卡攻略

AIS 查余额请拨 **21*12025550143#，dtac 查余额拨 *101*9#。[点这里拨号](tel:*121%23)
呼叫转移可以拨 **62*12025550143# 设置。客服热线 +66 2 271 9000，从美国拨 *72 202-555-0143。
"""
TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def article() -> wire.Article:
    pipeline = load_pipeline(Settings(today=TODAY))
    return pipeline.audit(from_text(TEXT, "guide.md", MediaType.PLAIN))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("color", [False, True])
def test_no_format_makes_a_code_a_link(name: str, article: wire.Article, *, color: bool) -> None:
    tool = wire.Tool("auditor", "0", "sha256:0", "sha256:0", "2026-11-20", "1")
    settings = wire.Settings("2026-11-20", False, ("en", "zh"), "error", None)  # noqa: FBT003 — a field of the format
    view = View(languages=("en", "zh"), color=color, show=Severity.NOTE)
    written = b"".join(FORMATS[name](build.report(tool, settings, [article], []), view)).decode()
    written = written.replace(BREAK, "")
    assert "**21*12025550143#" in written
    assert "\x1b]8" not in written  # the hyperlinks of terminals (OSC 8)
    assert 'href="tel:' not in written
    assert "tel:**" not in written
    assert "tel:*72" not in written


def test_the_article_explained_links_no_code_either(article: wire.Article) -> None:
    tool = wire.Tool("auditor", "0", "sha256:0", "sha256:0", "2026-11-20", "1")
    written = b"".join(explain(article, tool, View(color=True))).decode()
    assert "**21*12025550143#" in written
    assert "\x1b]8" not in written
    assert "tel:**" not in written


def test_every_claim_says_what_dialling_does(article: wire.Article) -> None:
    dangers = {claim.value: claim.danger for claim in article.claims}
    assert dangers["**21*12025550143#"] == dangers["**62*12025550143#"] == "forwards-calls"
    assert dangers["*101*9#"] is None


def test_what_differs_is_an_error_and_what_is_explained_a_note_that_costs_nothing(article: wire.Article) -> None:
    found = {(finding.rule, finding.quote): finding.severity for finding in article.findings}
    assert found["dangerous-code", "**21*12025550143#"] == "error"
    assert found["code-with-consequences", "**62*12025550143#"] == "note"
    assert "code-with-consequences" not in {row.rule for row in article.trust.ledger}


def test_danger_is_in_the_schema() -> None:
    assert "danger" in json.loads(schema.shipped())["$defs"]["Claim"]["required"]
