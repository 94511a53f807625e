"""A rule's examples through the whole pipeline, with the facts that the rule brings along and no others."""

from dataclasses import replace
from functools import cache

import msgspec

from auditor.extract.policy import Allow, AllowList
from auditor.facts.fact import Fact
from auditor.facts.index import FactIndex
from auditor.pipeline.knowledge import Knowledge
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import Settings
from auditor.rules.prove import Audit
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.text.span import Span


def auditor_of(knowledge: Knowledge, settings: Settings) -> Audit:
    """Give the function by which ``rules.prove.prove`` audits an example with the rules of ``knowledge``."""

    @cache
    def pipeline(facts: tuple[Fact, ...], allow: tuple[str, ...]) -> Pipeline:
        base = msgspec.structs.replace(knowledge.facts.base, facts=facts)
        entries = tuple(Allow(contact=contact, reason="of the example") for contact in allow)
        return Pipeline(
            replace(knowledge, facts=FactIndex(base), packed=None), settings.today, AllowList(entries=entries)
        )

    def audit(
        text: str, media_type: str, country: str | None, facts: tuple[Fact, ...], allow: tuple[str, ...] = ()
    ) -> tuple[tuple[str, Span], ...]:
        source = from_text(text, "example", MediaType(media_type))
        findings = pipeline(facts, allow).read(source, country)[3]
        return tuple((one.rule.id, one.span) for one in findings if one.suppressed is None)

    return audit
