"""A whole calibration of sets whose answer is known, and of the labelled articles beside the repository."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from auditor.calibrate.calibration import Calibration
from auditor.calibrate.sample import Sample
from auditor.campaign.key import Key, Kind
from auditor.cli.main import main
from auditor.errors import UsageError
from auditor.report.encode import encode

Article = Callable[..., Sample]
Run = Callable[..., Calibration]


def ordinary(sample: Article, groups: int) -> list[Sample]:
    """Give so many groups, every third of them promotions, which no weight could part better than the present ones."""
    return [
        sample(f"s{at}/1", promotes=True, telegram_promotion=1) if at % 3 == 0 else sample(f"s{at}/1", promotes=False)
        for at in range(groups)
    ]


def leaky(sample: Article) -> list[Sample]:
    """Give groups that each have a rule to themselves: what is learnt of it is learnt of the group."""
    promoting = ("off_page_hint", "sales_pressure", "shortlink_unknown_destination")
    others = ("contact_of_unknown_role", "email_promotion", "warns_then_solicits")
    named = chain(((name, True) for name in promoting), ((name, False) for name in others))
    return [sample(f"{name}/{at}", promotes=promotes, **{name: 4}) for name, promotes in named for at in range(10)]


def test_a_leaky_set_shows_in_the_gauge(sample: Article, run: Run) -> None:
    said = run(leaky(sample))
    assert said.groups == 6
    assert said.leakage_fitted.recall > 0
    assert said.leakage_fitted.pr_auc > 0
    assert said.leakage_fitted.brier < 0
    assert (said.leakage_present.recall, said.leakage_present.pr_auc) == (0, 0)  # nothing is learnt


def test_a_set_without_leaks_shows_none(sample: Article, run: Run) -> None:
    said = run(ordinary(sample, 30))
    assert (said.leakage_fitted.recall, said.leakage_fitted.pr_auc) == (0, 0)


def test_each_split_measures_present_and_fitted_weights(sample: Article, run: Run) -> None:
    said = run(ordinary(sample, 30))
    assert [(split.name, split.folds) for split in said.splits] == [("group", 5), ("random", 5), ("family", 30)]
    for split in said.splits:
        for one in (split.present, split.fitted):
            assert [(recall.found.hits, recall.found.n, recall.accused.n) for recall in one.recalls] == [
                (10, 10, 20)
            ] * 2
            assert (one.pr_auc.value, one.pr_auc.n) == (1, 30)


def test_weights_say_who_stands_behind_them(sample: Article, run: Run) -> None:
    said = run([*ordinary(sample, 30), sample("s1/2", promotes=False, sales_pressure=3)])
    found = {one.rule: one for one in said.weights}
    assert (found["telegram-promotion"].promoting.articles, found["telegram-promotion"].promoting.groups) == (10, 10)
    assert (found["sales-pressure"].others.articles, found["sales-pressure"].others.groups) == (1, 1)
    assert found["qq-private-contact"].fitted == found["qq-private-contact"].present
    assert "refuted-claim" not in found


def test_under_fifty_groups_there_is_no_probability(sample: Article, run: Run) -> None:
    said = run(ordinary(sample, 49))
    assert said.probability_present is said.probability_fitted is None


def test_from_fifty_groups_on_there_is_one_for_each_set_of_weights(sample: Article, run: Run) -> None:
    said = run(ordinary(sample, 50))
    assert said.probability_present is not None
    assert said.probability_fitted is not None
    assert (said.probability_present.weights, said.probability_fitted.weights) == ("2", "3")
    assert said.probability_present.groups == said.probability_fitted.groups == 50


def test_neither_the_order_of_the_articles_nor_their_handles_change_a_number(sample: Article, run: Run) -> None:
    some = leaky(sample)
    assert encode(run(some)) == encode(run(some[::-1]))
    handled = [replace(one, keys=(Key(kind=Kind.HANDLE, value=f"tg:{one.source}", span=None),)) for one in some]
    assert encode(run(some)) == encode(run(handled))


@pytest.mark.parametrize("labels", [(), (True,) * 6, (True, False, False, False)])
def test_too_few_articles_are_refused(sample: Article, run: Run, labels: tuple[bool, ...]) -> None:
    some = [sample(f"s{at}/1", promotes=label) for at, label in enumerate(labels)]
    with pytest.raises(UsageError, match=r"too little to fit.*each needs 2 groups or more.*'source'"):
        run(some)


def test_a_set_made_with_one_kit_has_no_split_by_family(sample: Article, run: Run) -> None:
    some = [replace(one, family="kit") if one.promotes else one for one in ordinary(sample, 12)]
    said = run(some)
    assert [split.name for split in said.splits] == ["group", "random"]
    assert said.left_out == ("family: one family holds all articles of a label",)


def test_the_labelled_articles_give_what_the_documents_say(corpus: Path, tmp_path: Path) -> None:
    """The figures of docs/calibrate.md; when one moves, that page is to say so."""
    output = tmp_path / "calibration.json"
    command = ["calibrate", str(corpus), "--today", "2026-11-20", "--format", "json", "--output", str(output)]
    assert main(command) == 0
    said = json.loads(output.read_bytes())
    assert (said["promoting"]["articles"], said["promoting"]["groups"]) == (57, 13)
    assert (said["others"]["articles"], said["others"]["groups"], said["groups"]) == (116, 34, 46)
    assert said["probability_present"] is said["probability_fitted"] is None
    headline = said["splits"][0]
    for weights in ("present", "fitted"):
        recall = headline[weights]["recalls"][0]
        assert (recall["found"]["hits"], recall["found"]["n"], recall["accused"]["hits"]) == (13, 13, 0)
        assert not recall["shown"]
        assert headline[weights]["pr_auc"]["value"] == pytest.approx(0.993, abs=0.001)
        assert headline[weights]["brier"]["value"] == pytest.approx(0.025, abs=0.001)
