"""What the tests of evaluations share: one pipeline, and a maker of judged articles."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from auditor.evaluate.index import Labelled
from auditor.evaluate.judged import Judged, judge
from auditor.evaluate.row import Row
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings

PROMO = "# 秘鲁电话卡怎么充值\n\n办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"

Maker = Callable[..., Judged]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """Give the pipeline with the built-in rules and facts."""
    return load_pipeline(Settings(today=date(2026, 11, 20)))


@pytest.fixture(scope="session")
def made(pipeline: Pipeline) -> Maker:
    """Give a maker of judged articles: a row's fields, and the role and the severity that the report is to give.

    What the rules say of a text is theirs to change; what an evaluation counts is tested with reports of known content.
    """

    def make(*, role: str | None = None, severity: str | None = None, place: str = "one", **fields: Any) -> Judged:
        row = msgspec.convert({"text": PROMO, "media": "text/markdown", **fields}, Row)
        one = next(judge(pipeline, [Labelled(place=place, folder=Path(), row=row)]))
        assert isinstance(one, Judged)
        article = one.article
        if role is not None:
            article = replace(article, contacts=tuple(replace(each, role=role) for each in article.contacts))
        if severity is not None:
            loud = () if severity == "none" else (replace(article.findings[0], severity=severity, group="promotion"),)
            article = replace(article, findings=loud)
        return Judged(place=place, row=row, text=one.text, article=article, hosts=one.hosts)

    return make
