"""What several articles say against each other: on both sides, whatever their order, and for nothing."""

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest

from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.report import wire
from auditor.report.across import MOST_PLACES, Across
from auditor.report.jsonl import line
from auditor.report.wire_mentions import Span
from auditor.source.read import from_text
from auditor.source.source import MediaType

RULE = "articles-disagree"
APP = "# 秘鲁电话卡攻略\n\n充值可以用 Claro 官方APP“{}”，注册后即可使用。\n"
HOTLINE = "# 秘鲁电话卡攻略\n\nClaro 的客服热线是 {}，全天有人接听。\n"


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """Give the pipeline with the built-in rules and facts."""
    from datetime import date  # noqa: PLC0415 — one day, here only

    return load_pipeline(Settings(today=date(2026, 11, 20), cache=tmp_path_factory.mktemp("cache")))


def audited(pipeline: Pipeline, **texts: str) -> list[wire.Article]:
    return [pipeline.audit(from_text(text, f"{name}.md", MediaType.MARKDOWN)) for name, text in texts.items()]


def told(pipeline: Pipeline, articles: Sequence[wire.Article]) -> dict[str, wire.Article]:
    functional = [one.name for one in pipeline.knowledge.facts.properties.values() if one.functional]
    across = Across(pipeline.knowledge.rules.rules, functional)
    for one in articles:
        across.see(one)
    out = [across.told(one) for one in articles]
    return {one.uri: one for one in out if isinstance(one, wire.Article)}


def notes(article: wire.Article) -> list[wire.Finding]:
    return [one for one in article.findings if one.rule == RULE]


def text_at(text: str, span: Span) -> str:
    return text[span.start.offset : span.end.offset]


def test_each_side_names_the_place_of_the_other(pipeline: Pipeline) -> None:
    first, second = APP.format("Mi Recarga"), APP.format("Plata Móvil")
    found = told(pipeline, audited(pipeline, a=first, b=second))
    (note,) = notes(found["a.md"])
    assert note.quote == "Mi Recarga"
    assert [(one.uri, text_at(second, one.span)) for one in note.related] == [("b.md", "Plata Móvil")]
    (back,) = notes(found["b.md"])
    assert [(one.uri, text_at(first, one.span)) for one in back.related] == [("a.md", "Mi Recarga")]


def test_the_claims_themselves_name_the_other_side(pipeline: Pipeline) -> None:
    found = told(pipeline, audited(pipeline, a=APP.format("Mi Recarga"), b=APP.format("Plata Móvil")))
    named = [claim for claim in found["a.md"].claims if claim.kind == "app-name"]
    assert [[one.uri for one in claim.related] for claim in named] == [["b.md"]]


def test_a_note_costs_nothing_and_moves_the_indexes_of_the_score(pipeline: Pipeline) -> None:
    articles = audited(pipeline, a=HOTLINE.format("*123#"), b=HOTLINE.format("123"))
    found = told(pipeline, articles)["a.md"]
    before = articles[0]
    assert found.trust.score == before.trust.score
    assert notes(found)
    for row, old in zip(found.trust.ledger, before.trust.ledger, strict=True):
        assert [found.findings[at].rule for at in row.findings] == [before.findings[at].rule for at in old.findings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (APP.format("Mi Claro"), APP.format("Mi Claro")),
        (HOTLINE.format("123"), HOTLINE.format("104")),
        (APP.format("Mi Recarga"), APP.format("Plata Móvil").replace("秘鲁", "厄瓜多尔")),
        ("截至2021年6月，" + APP.format("Mi Recarga").split("\n\n")[1], APP.format("Plata Móvil")),
        (APP.format("Mi Recarga"), "# 秘鲁电话卡攻略\n\n去小店充值最方便。\n"),
    ],
)
def test_what_may_both_hold_is_left_alone(one: str, other: str, pipeline: Pipeline) -> None:
    assert [notes(article) for article in told(pipeline, audited(pipeline, a=one, b=other)).values()] == [[], []]


def test_an_article_does_not_disagree_with_itself(pipeline: Pipeline) -> None:
    text = APP.format("Mi Recarga") + "\n\n换机后也可以用 Claro 官方APP“Plata Móvil”登录。"
    assert notes(told(pipeline, audited(pipeline, a=text))["a.md"]) == []


def test_the_order_of_the_articles_changes_no_byte(pipeline: Pipeline) -> None:
    articles = audited(
        pipeline,
        a=APP.format("Mi Recarga"),
        b=APP.format("Plata Móvil"),
        c=APP.format("Mi Recarga") + HOTLINE.format("*123#"),
        d=HOTLINE.format("123"),
    )
    wanted = {uri: line(one) for uri, one in told(pipeline, articles).items()}
    for order in permutations(articles):
        assert {uri: line(one) for uri, one in told(pipeline, order).items()} == wanted


def test_many_articles_are_kept_as_few_places_whatever_comes_first(pipeline: Pipeline) -> None:
    many = {f"n{number:03}": APP.format("Mi Recarga") for number in range(30)}
    articles = audited(pipeline, **many, z=APP.format("Plata Móvil"))
    mixed = [*articles[1::2], *reversed(articles[::2])]
    first, second = told(pipeline, articles), told(pipeline, mixed)
    assert line(first["z.md"]) == line(second["z.md"])
    (note,) = notes(first["z.md"])
    assert [one.uri for one in note.related] == [f"n{number:03}.md" for number in range(MOST_PLACES)]


def test_a_failure_passes_through(pipeline: Pipeline) -> None:
    failure = wire.Failure("x.md", "cannot be read", "source")
    across = Across(pipeline.knowledge.rules.rules, ())
    assert (across.see(failure), across.told(failure)) == (False, failure)


def test_the_rule_has_its_page() -> None:
    assert (Path(__file__).resolve().parents[2] / "docs" / "rules" / f"{RULE}.md").is_file()
