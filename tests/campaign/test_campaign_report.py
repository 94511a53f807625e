"""Campaigns in the report: of every article, of the run, and for a person."""

from typing import TYPE_CHECKING

import pytest

from auditor.campaign.told import with_campaigns
from auditor.pipeline.outcome import Outcome, audit_task
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import pictures, report
from auditor.report import terminal, wire
from auditor.report.encode import encode
from auditor.report.view import View
from auditor.source.task import Task

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "a.md": "# 秘鲁电话卡怎么充值\n\n打开应用充值即可。办卡请加 TG💪+ @auditor_test_1，在线秒回，低价出售。\n",
    "b.md": "# 智利电话卡怎么续费\n\n到门店续费。办卡请加 TG💪+ @auditor_test_1，在线秒回，低价出售。\n",
    "c.md": "# 泰国电话卡怎么激活\n\n插卡后重启。办卡请加 TG💪+ @auditor_test_2，在线秒回，低价出售。\n",
    "d.md": "# 怎么查余额\n\n到运营商的门店，或者在官方应用里查看。\n",
}


@pytest.fixture(scope="module")
def outcomes(pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    """Give the outcomes of four articles: two of one operator, one of another with the same kit, an honest one."""
    folder = tmp_path_factory.mktemp("articles")
    found = []
    for name, text in TEXTS.items():
        path: Path = folder / name
        path.write_text(text, encoding="utf-8")
        found.append(audit_task(pipeline, Task(uri=name, path=path), 10**6, backdrops=False))
    return found


@pytest.fixture(scope="module")
def run(outcomes: list[Outcome], pipeline: Pipeline, settings: Settings) -> wire.Report:
    """Give the whole report of them."""
    keys = {one.report.uri: one.keys for one in outcomes}
    return report((one.report for one in outcomes), pipeline.knowledge, settings, keys)


def test_each_article_names_its_campaign_and_the_keys_it_has_itself(run: wire.Report) -> None:
    (campaign,) = run.campaigns
    member = wire.CampaignMembership(campaign.id, ("tg:auditor_test_1",), 2)
    assert [one.campaign for one in run.articles] == [member, member, None, None]


def test_the_run_lists_campaigns_and_families_and_counts_them(run: wire.Report) -> None:
    (campaign,), (family,) = run.campaigns, run.families
    assert (campaign.articles, family.articles) == (("a.md", "b.md"), ("a.md", "b.md", "c.md"))
    assert [(one.kind, one.value) for one in campaign.keys] == [("handle", "tg:auditor_test_1")]
    assert (campaign.family, family.campaigns, run.summary.campaigns) == (family.id, (campaign.id,), 1)


def test_without_keys_a_report_is_as_it_was(outcomes: list[Outcome]) -> None:
    articles = [one.report for one in outcomes if isinstance(one.report, wire.Article)]
    assert with_campaigns(articles, {}) == (tuple(articles), (), ())


def test_the_order_of_the_articles_changes_no_byte(
    outcomes: list[Outcome], pipeline: Pipeline, settings: Settings, run: wire.Report
) -> None:
    keys = {one.report.uri: one.keys for one in outcomes}
    other = report((one.report for one in reversed(outcomes)), pipeline.knowledge, settings, keys)
    assert encode(other) == encode(run)


@pytest.mark.parametrize(
    ("language", "titles"), [("en", ("campaigns 1: ", "families 1: ")), ("zh", ("推广团组 1: ", "模板家族 1: "))]
)
def test_a_person_is_shown_a_section_in_each_language(run: wire.Report, language: str, titles: tuple[str, str]) -> None:
    shown = b"".join(terminal.render(run, View(languages=("zh",) if language == "zh" else ("en",)))).decode()
    assert all(f"\n{title}" in shown for title in titles)
    assert "tg:auditor_test_1" in shown


def test_a_run_that_links_nothing_has_no_section(
    outcomes: list[Outcome], pipeline: Pipeline, settings: Settings
) -> None:
    alone = report([outcomes[0].report], pipeline.knowledge, settings, {"a.md": outcomes[0].keys})
    assert "campaigns" not in b"".join(terminal.render(alone, View())).decode()


def test_a_page_gets_a_picture_in_each_language(outcomes: list[Outcome], run: wire.Report) -> None:
    drawn = pictures(run, {one.report.uri: one.keys for one in outcomes})
    assert sorted(drawn) == ["en", "zh"]
    assert all("tg:auditor_test_1" in one and "c.md" in one for one in drawn.values())
    assert "推广团组 1 · 模板家族 1" in drawn["zh"]


def test_a_page_without_campaigns_gets_no_picture(
    outcomes: list[Outcome], pipeline: Pipeline, settings: Settings
) -> None:
    keys = {outcomes[0].report.uri: outcomes[0].keys}
    assert pictures(report([outcomes[0].report], pipeline.knowledge, settings, keys), keys) == {}
