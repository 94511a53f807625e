"""What is worth a look first: a published sum."""

from pathlib import Path

import pytest

from auditor.extract.claims.worth import START, WEIGHTS, Marks, worth
from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.text.span import Span

CLAIMS_MD = Path(__file__).resolve().parents[2] / "docs" / "claims.md"


def claim(kind: ClaimKind = ClaimKind.TERMINOLOGY, **changes: object) -> Claim:
    fields: dict[str, object] = {
        "country": "PE",
        "operator": None,
        "property": "sim-word",
        "value": "chip",
        "purpose": None,
        "polarity": Polarity.AFFIRMED,
        "hedged": False,
        "as_of": None,
        "span": Span(start=0, end=4),
        **changes,
    }
    return Claim(kind=kind, **fields)  # type: ignore[arg-type]


def test_the_published_table_is_the_one_in_use() -> None:
    rows = [line for line in CLAIMS_MD.read_text("utf-8").splitlines() if line.startswith("| `") and "`:" in line]
    told = {row.split("`")[1]: int(row.split("|")[2].strip().replace("−", "-")) for row in rows}
    assert told == dict(WEIGHTS)


def test_there_are_no_more_than_fifteen_features() -> None:
    assert len(WEIGHTS) <= 15


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (claim(ClaimKind.HOTLINE, operator="Claro"), claim(ClaimKind.HOTLINE)),
        (claim(ClaimKind.HOTLINE), claim(ClaimKind.TERMINOLOGY)),
        (claim(ClaimKind.MARKET_RANK, value="2"), claim(ClaimKind.SERVICE_HOURS)),
        (claim(ClaimKind.PRICE, number=50, unit="PEN"), claim(ClaimKind.PRICE)),
        (claim(ClaimKind.KEEP_NUMBER, number=90, unit="days"), claim(ClaimKind.KEEP_NUMBER)),
        (claim(ClaimKind.OPERATOR_LIST, closed=True, count=2), claim(ClaimKind.OPERATOR_LIST)),
        (claim(ClaimKind.HOTLINE), claim(ClaimKind.HOTLINE, hedged=True)),
        (claim(ClaimKind.SERVICE_HOURS), claim(ClaimKind.ATTRIBUTION)),
    ],
)
def test_what_can_be_looked_up_is_worth_more(more: Claim, less: Claim) -> None:
    assert worth(more, Marks()) > worth(less, Marks())


@pytest.mark.parametrize("marks", [Marks(asked=True), Marks(opinion=True), Marks(framed=True)])
def test_questions_opinions_and_stock_phrases_are_worth_less(marks: Marks) -> None:
    assert worth(claim(), marks) < worth(claim(), Marks())


def test_worth_stays_between_nothing_and_a_hundred() -> None:
    full = claim(ClaimKind.HOTLINE, operator="Claro", count=2, closed=True, number=1, unit="PEN", value="yes")
    assert (worth(full, Marks(lawful=True)), worth(claim(ClaimKind.ATTRIBUTION), Marks(asked=True))) == (100, 0)
    assert worth(claim(ClaimKind.SERVICE_HOURS), Marks()) == START
