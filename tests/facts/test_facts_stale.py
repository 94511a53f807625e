"""Which facts are past their time, and in which order they are told."""

from datetime import date
from pathlib import Path

import pytest

from auditor.facts.load import load
from auditor.facts.stale import stale

FILES = {
    "base": "schema: auditor-facts/1\nas_of: 2026-11-20\n",
    "properties": """\
properties:
  owner: {title: {en: t, zh: t}, value: text, functional: false, fresh_days: 100}
  shop: {title: {en: t, zh: t}, value: text, functional: false, fresh_days: 10}
""",
}


def told(where: Path, today: date, *facts: str) -> list[tuple[str, int]]:
    entries = "".join(
        f"  - {{id: xa-{place}, value: x, confidence: press, {fact}, "
        "references: [{url: 'https://n.example', title: N, observed: undated, says: so}]}\n"
        for place, fact in enumerate(facts)
    )
    country = "entity: {id: xa, kind: country, name: Atlantis}\nfacts:\n" + entries
    for name, text in {**FILES, "xa/country": country}.items():
        path = where / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    base = load((where,))
    return [(one.fact.id, one.days_over) for one in stale(base.facts, base.properties, today)]


def test_a_fact_is_stale_the_day_after_its_time(tmp_path: Path) -> None:
    fact = "property: owner, observed: 2026-01-01"
    assert told(tmp_path, date(2026, 4, 11), fact) == []
    assert told(tmp_path, date(2026, 4, 12), fact) == [("xa-0", 1)]


def test_what_is_known_by_its_month_or_year_counts_from_the_last_day(tmp_path: Path) -> None:
    facts = ("property: owner, observed: 2026-01", "property: owner, observed: 2025~")
    assert told(tmp_path, date(2026, 5, 12), *facts) == [("xa-1", 32), ("xa-0", 1)]


def test_properties_stay_together_the_one_with_the_worst_fact_first(tmp_path: Path) -> None:
    facts = (
        "property: owner, observed: 2025-01-01",
        "property: shop, observed: 2024-01-01",
        "property: owner, observed: 2024-06-01",
        "property: shop, observed: 2025-12-01",
    )
    assert [one for one, _ in told(tmp_path, date(2026, 1, 1), *facts)] == ["xa-1", "xa-3", "xa-2", "xa-0"]


@pytest.mark.parametrize(
    "fact",
    [
        "observed: undated",
        "observed: 2020, status: historic",
        "observed: 2020, status: not-found",
        "observed: 2020, valid_until: 2021",
        "observed: 2020, period: 2019-Q4",
    ],
)
def test_what_speaks_of_no_today_or_bears_no_date_is_not_listed(fact: str, tmp_path: Path) -> None:
    assert told(tmp_path, date(2026, 1, 1), f"property: shop, {fact}") == []
