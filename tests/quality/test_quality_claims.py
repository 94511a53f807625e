"""The figures of the labelled claims do not fall: python -m benchmarks.claims prints them with n and intervals."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from benchmarks.claims.labels import SETS, load
from benchmarks.claims.measure import Figure, figures, mean, tally

FLOORS = Path(__file__).parent / "claims-floors.yaml"
AVERAGE = "check-worthiness"
LEAST_ARTICLES, LEAST_CLAIMS, LEAST_COUNTRIES = 60, 300, 12


@cache
def measured(name: str) -> Mapping[str, float]:
    told = tally(load(name))
    shares = {one.name.strip(): share(one) for one in figures(told)}
    return {**shares, AVERAGE: mean(told.precisions)}


def share(figure: Figure) -> float:
    return figure.hits / figure.n if figure.n else 0.0


@pytest.mark.parametrize("name", SETS)
def test_no_figure_is_under_its_floor(name: str) -> None:
    floors = yaml.safe_load(FLOORS.read_text("utf-8"))[name]
    found = measured(name)
    assert set(floors) <= set(found)
    assert {figure: found[figure] for figure, floor in floors.items() if found[figure] < floor} == {}


def test_the_sets_are_as_large_as_they_are_to_be() -> None:
    articles = [article for name in SETS for article in load(name)]
    claims = [claim for article in articles for claim in article.claims]
    assert len(articles) >= LEAST_ARTICLES
    assert len(claims) >= LEAST_CLAIMS
    assert len({claim.country for claim in claims if claim.country}) >= LEAST_COUNTRIES
    assert {claim.kind for claim in claims} >= {"dial-code", "hotline", "market-rank", "keep-number", "channel"}


def test_no_article_is_in_two_sets() -> None:
    names = [article.path.name for name in SETS for article in load(name)]
    texts = [article.text for name in SETS for article in load(name)]
    assert len(texts) == len(set(texts))
    assert len(names) >= LEAST_ARTICLES
