"""The five real articles beside the repository: four are one campaign, all five one family."""

import json
from pathlib import Path

import pytest

from auditor.campaign.campaign import Linked
from auditor.campaign.key import Keyed, Kind
from auditor.campaign.link import link
from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline
from auditor.report import wire
from auditor.source.task import Task

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
pytestmark = pytest.mark.skipif(len(SEEDS) != 5, reason=f"no seeds beside the repository in ../{SHARED.name}")


@pytest.fixture(scope="module")
def keyed(pipeline: Pipeline) -> list[Keyed]:
    """Give the keys of the five articles."""
    found = []
    for path in SEEDS:
        outcome = audit_task(pipeline, Task(uri=path.name, path=path), 10**7, backdrops=False)
        assert isinstance(outcome.report, wire.Article)
        found.append(Keyed(uri=path.name, published=None, keys=outcome.keys))
    return found


@pytest.fixture(scope="module")
def linked(keyed: list[Keyed]) -> Linked:
    """Give what links them."""
    return link(keyed, edges=True)


def test_four_are_one_campaign_by_a_handle_and_by_a_picture(linked: Linked) -> None:
    (campaign,) = linked.campaigns
    assert campaign.articles == tuple(path.name for path in SEEDS[1:])
    assert [(one.kind, one.articles) for one in campaign.keys] == [(Kind.HANDLE, 4), (Kind.IMAGE, 4)]


def test_every_edge_of_the_campaign_names_both(linked: Linked) -> None:
    for edge in linked.campaigns[0].edges:
        assert {Kind.HANDLE, Kind.IMAGE} <= {why.kind for why in edge.evidence}
        assert all(why.left is not None and why.right is not None for why in edge.evidence)


@pytest.mark.parametrize("left_out", [Kind.HANDLE, Kind.IMAGE])
def test_each_of_the_two_is_enough_with_the_way_of_writing(keyed: list[Keyed], left_out: Kind) -> None:
    less = [
        Keyed(uri=one.uri, published=None, keys=tuple(key for key in one.keys if key.kind is not left_out))
        for one in keyed
    ]
    assert [len(one.articles) for one in link(less).campaigns] == [4]


def test_all_five_are_one_family_by_the_way_they_write_their_contact(linked: Linked) -> None:
    (family,) = linked.families
    assert family.articles == tuple(path.name for path in SEEDS)
    assert (family.keys[0].kind, family.keys[0].value, family.keys[0].articles) == (Kind.WRITING, "TG💪+ @□", 5)
    assert [[why.value for why in edge.evidence] for edge in family.edges] == [["TG💪+ @□"]]


def test_honest_articles_make_no_campaign(pipeline: Pipeline) -> None:
    index = SHARED / "corpus" / "index.jsonl"
    rows = [json.loads(line) for line in index.read_text("utf-8").splitlines()] if index.exists() else []
    paths = [SHARED / "corpus" / row["file"] for row in rows if row["label"] != "promo" and row["file"][:3] == "neg"]
    found = []
    for path in paths:
        outcome = audit_task(pipeline, Task(uri=path.name, path=path), 10**7, backdrops=False)
        found.append(Keyed(uri=path.name, published=None, keys=outcome.keys))
    assert link(found).campaigns == ()
