"""``auditor facts``: what has grown old, and what lint refuses, seen from the command line."""

from pathlib import Path

import pytest

from auditor.cli.main import main

REFERENCE = "references: [{url: 'https://acme.example/help', title: Help, observed: 2026-06, says: so}]"
ENTITY = "entity: {id: xa/acme, kind: operator, name: Acme}\nfacts:\n"


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[list[str]]:
    assert main(list(arguments)) == 0
    return [line.split("  ") for line in capsys.readouterr().out.splitlines()]


def refusal(capsys: pytest.CaptureFixture[str], folder: Path, *facts: str) -> str:
    (folder / "xa").mkdir()
    entries = "".join(f"  - {{id: xa-acme-{place}, {fact}}}\n" for place, fact in enumerate(facts))
    (folder / "xa" / "acme.yaml").write_text(ENTITY + entries, encoding="utf-8")
    assert main(["facts", "lint", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert all(line.startswith(f"auditor: {folder}/xa/acme.yaml:") for line in err.splitlines())
    return err


def test_stale_tells_id_property_observed_and_days_over(capsys: pytest.CaptureFixture[str]) -> None:
    rows = lines(capsys, "facts", "stale", "--today", "2026-11-20")
    assert ["id-xl-123", "dial-code", "2008-12-09", "4730"] in rows
    assert all(len(row) == 4 and int(row[3]) > 0 for row in rows)


def test_stale_keeps_a_property_together_with_the_worst_first(capsys: pytest.CaptureFixture[str]) -> None:
    rows = lines(capsys, "facts", "stale", "--today", "2026-11-20")
    names = [row[1] for row in rows]
    runs = [name for place, name in enumerate(names) if place == 0 or names[place - 1] != name]
    worst = [max(int(row[3]) for row in rows if row[1] == name) for name in runs]
    assert len(runs) == len(set(runs))
    assert worst == sorted(worst, reverse=True)


def test_stale_of_one_country(capsys: pytest.CaptureFixture[str]) -> None:
    rows = lines(capsys, "facts", "stale", "--country", "id", "--today", "2026-11-20")
    assert {row[0].split("-")[0] for row in rows} == {"id"}


def test_stale_says_so_when_nothing_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, "facts", "stale", "--today", "2000-01-01") == [["no fact is past its time on 2000-01-01"]]


def test_stale_judges_by_the_day_when_none_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert ["id-xl-123", "dial-code", "2008-12-09"] in [row[:3] for row in lines(capsys, "facts", "stale")]


def test_lint_refuses_a_fact_without_a_reference(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fact = "property: owner, value: Acme Ltd, observed: 2026-06, confidence: press"
    assert "the fact 'xa-acme-0' has no reference: where is it from?" in refusal(capsys, tmp_path, fact)


def test_lint_refuses_an_unknown_property(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fact = f"property: ownr, value: Acme Ltd, observed: 2026-06, confidence: press, {REFERENCE}"
    assert "unknown property 'ownr'; did you mean 'owner'?" in refusal(capsys, tmp_path, fact)


def test_lint_refuses_two_values_for_the_same_days(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    one, other = (
        f"property: app-name, purpose: self-care, value: {name}, {days}, observed: 2026, confidence: press, {REFERENCE}"
        for name, days in (("My Acme", "valid_from: 2020"), ("Acme Now", "valid_until: 2025"))
    )
    told = refusal(capsys, tmp_path, one, other)
    assert (
        "'xa-acme-1' and 'xa-acme-0' give two values of app-name for the same days: end one with valid_until, or"
        in told
    )


def test_lint_takes_two_values_that_name_each_other_or_follow_each_other(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "xa").mkdir()
    entries = "".join(
        f"  - {{id: xa-acme-{place}, property: app-name, purpose: {purpose}, value: App {place}, {more}, "
        f"observed: 2026, confidence: press, {REFERENCE}}}\n"
        for place, purpose, more in (
            (0, "self-care", "valid_until: 2019"),
            (1, "self-care", "valid_from: 2020"),
            (2, "top-up", "valid_from: 2020"),
            (3, "top-up", "conflicts_with: [xa-acme-2]"),
        )
    )
    (tmp_path / "xa" / "acme.yaml").write_text(ENTITY + entries, encoding="utf-8")
    assert main(["facts", "lint", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("facts, no problem\n")
