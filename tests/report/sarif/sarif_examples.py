"""Reports to be written as SARIF: of the samples, of a text, of findings made by hand."""

from collections.abc import Mapping
from typing import Any

from msgspec import structs

from auditor.pipeline.whole import report
from auditor.report import wire
from auditor.report.view import View
from auditor.report.wire_mentions import Bilingual, Position, Span
from auditor.rules.rule import Level, Rule, Severity
from auditor.source.read import from_text
from auditor.source.source import MediaType
from tests.golden.reports import SETTINGS, audited, names, pipeline
from tests.report.sarif.sarif_checks import Log

RULES: Mapping[str, Rule] = {rule.id: rule for rule in pipeline().knowledge.rules.rules}
VIEW = View(rules=RULES)
SPACE = Span(Position(0, 1, 1), Position(0, 1, 1))


def of_text(text: str, uri: str = "guides/esim.md") -> wire.Report:
    article = pipeline().audit(from_text(text, uri, MediaType.MARKDOWN))
    return report([article], pipeline().knowledge, SETTINGS)


def of_samples() -> wire.Report:
    return report([audited(name)[0] for name in names()], pipeline().knowledge, SETTINGS)


def of_findings(*findings: wire.Finding, uri: str = "guides/esim.md") -> wire.Report:
    whole = of_text("# 标题\n")
    article = structs.replace(whole.articles[0], uri=uri, findings=findings)
    return structs.replace(whole, articles=(article,))


def finding(**fields: Any) -> wire.Finding:
    made = wire.Finding(
        "telegram-promotion",
        Severity.ERROR,
        Level.HIGH,
        RULES["telegram-promotion"].group,
        Bilingual("an account", "一个账号"),
        Bilingual("take it out", "删去"),
        "",
        SPACE,
        (),
        wire.About(None, None, None, None),
        "0123456789abcdef",
        None,
        None,
        outside=False,
    )
    return structs.replace(made, **fields)


def results(log: Log) -> list[Any]:
    found: list[Any] = log["runs"][0]["results"]
    return found
