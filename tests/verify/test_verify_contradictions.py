"""Contradictions among the claims of one article: what cannot both hold, and the much larger rest that can."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.text.span import Span
from auditor.verify.clash import keys
from auditor.verify.contradictions import contradictions, with_contradictions

MakeClaim = Callable[..., Claim]
TEXT = "第一句。" * 200
NAMES = {
    ClaimKind.OPERATOR_LIST: "operators",
    ClaimKind.ESIM_SUPPORT: "esim-support",
    ClaimKind.MARKET_RANK: "market-rank",
    ClaimKind.CHANNEL: "cancellation-channels",
    ClaimKind.KEEP_NUMBER: "keep-number-days",
    ClaimKind.PROCEDURE: "cancellation-time",
    ClaimKind.PRICE: "replacement-fee",
    ClaimKind.CURRENCY: "currency",
    ClaimKind.REGULATION: "real-name",
    ClaimKind.HOTLINE: "hotline",
    ClaimKind.APP_NAME: "app-name",
}
LISTS = {ClaimKind.OPERATOR_LIST, ClaimKind.CURRENCY}


def made(claim: MakeClaim, kind: ClaimKind, at: int, value: str = "", **changes: Any) -> Claim:
    fields: dict[str, Any] = {
        "property": NAMES[kind],
        "purpose": None,
        "voice": False,
        "span": Span(start=at, end=at + 3),
        "operator": None if kind in LISTS else "Claro",
        **changes,
    }
    return claim(value or ", ".join(changes.get("items", ())) or str(changes.get("number", "")), kind, **fields)


K = ClaimKind
DENIED = {"polarity": Polarity.DENIED}
CANNOT = [
    (K.OPERATOR_LIST, {"items": ("Claro", "Movistar"), "closed": True}, {"items": ("Claro", "Movistar", "Entel")}),
    (K.OPERATOR_LIST, {"items": ("Claro", "Entel")}, {"items": ("Claro", "Movistar"), "closed": True, "count": 2}),
    (K.OPERATOR_LIST, {"closed": True, "count": 2, "value": "2"}, {"closed": True, "count": 3, "value": "3"}),
    (K.ESIM_SUPPORT, {"value": "yes"}, {"value": "no"}),
    (K.ESIM_SUPPORT, {"value": "yes"}, {"value": "yes", **DENIED}),
    (K.MARKET_RANK, {"value": "small"}, {"value": "among-largest"}),
    (K.MARKET_RANK, {"value": "2"}, {"value": "small"}),
    (K.MARKET_RANK, {"value": "1"}, {"value": "2"}),
    (K.MARKET_RANK, {"value": "2"}, {"value": "2", "operator": "Entel"}),
    (K.CHANNEL, {"items": ("online",)}, {"items": ("in person",), "closed": True}),
    (K.CHANNEL, {"items": ("in person",), "closed": True}, {"items": ("app",)}),
    (K.CHANNEL, {"items": ("web",)}, {"items": ("online",), **DENIED}),
    (K.HOTLINE, {"value": "123"}, {"value": "104"}),
    (K.HOTLINE, {"value": "123"}, {"value": "*123#"}),
    (K.APP_NAME, {"value": "Mi Claro"}, {"value": "Recargas Perú"}),
    (K.KEEP_NUMBER, {"number": 90.0, "unit": "days"}, {"number": 180.0, "unit": "days"}),
    (K.KEEP_NUMBER, {"number": 90.0, "unit": "days"}, {"number": 6.0, "unit": "months"}),
    (K.PROCEDURE, {"number": 5.0, "unit": "working days"}, {"number": 2.0, "unit": "working days"}),
    (K.PRICE, {"number": 10.0, "unit": "PEN"}, {"number": 20.0, "unit": "PEN"}),
    (K.CURRENCY, {"value": "PEN"}, {"value": "USD"}),
    (K.REGULATION, {"value": "yes", "operator": None}, {"value": "no", "operator": None}),
]


@pytest.mark.parametrize(("kind", "one", "other"), CANNOT)
@pytest.mark.parametrize("turned", [False, True])
def test_two_statements_that_cannot_both_hold_are_a_contradiction(
    claim: MakeClaim, kind: ClaimKind, one: dict[str, Any], other: dict[str, Any], *, turned: bool
) -> None:
    first, second = (other, one) if turned else (one, other)
    earlier, later = made(claim, kind, 10, **first), made(claim, kind, 50, **second)
    (found,) = contradictions((later, earlier), TEXT)
    assert (found.kind, found.span, found.against) == (K.INTERNAL, later.span, (earlier.span,))


CAN = [
    (K.OPERATOR_LIST, {"items": ("Claro", "Movistar")}, {"items": ("Claro", "Entel")}),
    (K.OPERATOR_LIST, {"items": ("Claro", "Movistar"), "closed": True}, {"items": ("Claro",)}),
    (K.OPERATOR_LIST, {"closed": True, "count": 2, "value": "2"}, {"count": 3, "value": "3"}),
    (K.ESIM_SUPPORT, {"value": "yes"}, {"value": "no", "operator": "Entel"}),
    (K.ESIM_SUPPORT, {"value": "yes"}, {"value": "no", "hedged": True}),
    (K.ESIM_SUPPORT, {"value": "yes", "items": ("Claro",), "closed": True}, {"value": "no", "items": ("Bitel",)}),
    (K.MARKET_RANK, {"value": "1"}, {"value": "among-largest"}),
    (K.MARKET_RANK, {"value": "2"}, {"value": "3", "as_of": date(2024, 6, 30)}),
    (K.MARKET_RANK, {"value": "2"}, {"value": "2", "operator": "Entel", "country": "CL"}),
    (K.CHANNEL, {"items": ("online",)}, {"items": ("app",), "closed": True}),
    (K.CHANNEL, {"items": ("online",)}, {"items": ("app",), **DENIED}),
    (K.CHANNEL, {"items": ("online",)}, {"items": ("in person",)}),
    (K.CHANNEL, {"items": ("online",)}, {"items": ("in person",), "closed": True, "property": "topup-channels"}),
    (K.HOTLINE, {"value": "123"}, {"value": "080009000"}),
    (K.HOTLINE, {"value": "123"}, {"value": "104", "conditions": ("abroad",)}),
    (K.HOTLINE, {"value": "*333"}, {"value": "*111"}),
    (K.KEEP_NUMBER, {"number": 255.0, "unit": "days"}, {"number": 240.0, "unit": "days", "conditions": ("other",)}),
    (K.HOTLINE, {"value": "123"}, {"value": "110", "conditions": ("emergency",)}),
    (K.HOTLINE, {"value": "123"}, {"value": "104", "conditions": ("alternative",)}),
    (K.HOTLINE, {"value": "123", "conditions": ("prepaid",)}, {"value": "104", "conditions": ("postpaid",)}),
    (K.HOTLINE, {"value": "123"}, {"value": "104", **DENIED}),
    (K.APP_NAME, {"value": "Mi Claro"}, {"value": "Claro"}),
    (K.APP_NAME, {"value": "Mi Claro"}, {"value": "我的克拉罗"}),
    (K.KEEP_NUMBER, {"number": 180.0, "unit": "days"}, {"number": 6.0, "unit": "months"}),
    (K.KEEP_NUMBER, {"number": 90.0, "unit": "days"}, {"number": 180.0, "unit": "days", "property": "suspension-term"}),
    (K.PROCEDURE, {"number": 5.0, "unit": "working days"}, {"number": 7.0, "unit": "days"}),
    (K.PROCEDURE, {"number": 10.0, "unit": "minutes"}, {"number": 3.0, "unit": "days"}),
    (K.PRICE, {"number": 10.0, "unit": "PEN"}, {"number": 3.0, "unit": "USD"}),
    (
        K.PRICE,
        {"number": 10.0, "unit": "PEN", "property": "price"},
        {"number": 20.0, "unit": "PEN", "property": "price"},
    ),
    (K.CURRENCY, {"value": "PEN"}, {"value": "USD", "country": "EC"}),
    (K.OPERATOR_LIST, {"items": ("A", "B"), "closed": True, "number": 2.0}, {"items": ("A", "C"), "closed": True}),
    (K.MARKET_RANK, {"value": "1"}, {"value": "2", "conditions": ("past",)}),
    (K.MARKET_RANK, {"value": "1"}, {"value": "1", "operator": "Entel", "conditions": ("future",)}),
    (K.KEEP_NUMBER, {"number": 90.0, "unit": "days"}, {"number": 180.0, "unit": "days", "conditions": ("advice",)}),
    (K.REGULATION, {"value": "yes"}, {"value": "no", "conditions": ("product/数据卡",)}),
    (K.HOTLINE, {"value": "123", "conditions": ("postpaid",)}, {"value": "104", "conditions": ("prepaid",)}),
]


@pytest.mark.parametrize(("kind", "one", "other"), CAN)
def test_other_plans_days_operators_and_hedges_contradict_nothing(
    claim: MakeClaim, kind: ClaimKind, one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert contradictions((made(claim, kind, 10, **one), made(claim, kind, 50, **other)), TEXT) == ()


def test_two_numbers_of_one_sentence_are_two_cases(claim: MakeClaim) -> None:
    text = "客服热线是123和104，都可以。"
    one = made(claim, K.HOTLINE, 5, "123")
    other = made(claim, K.HOTLINE, 9, "104")
    assert contradictions((one, other), text) == ()


def test_what_is_said_three_times_against_one_is_told_at_each_later_place(claim: MakeClaim) -> None:
    several = [made(claim, K.HOTLINE, at, value) for at, value in ((0, "123"), (40, "104"), (80, "105"), (120, "123"))]
    assert [one.span.start for one in contradictions(several, TEXT)] == [40, 80, 120]


def test_what_the_structure_told_is_not_told_again(claim: MakeClaim) -> None:
    one = made(claim, K.CHANNEL, 10, items=("online",))
    other = made(claim, K.CHANNEL, 50, items=("in person",), closed=True)
    told = made(claim, K.CHANNEL, 50, "x / y")
    told = Claim(
        **{**{name: getattr(told, name) for name in told.__slots__}, "kind": K.INTERNAL, "against": (one.span,)}
    )
    assert contradictions((one, other, told), TEXT) == ()


def test_all_claims_stay_and_come_in_order_of_their_place(claim: MakeClaim) -> None:
    one, other = made(claim, K.HOTLINE, 50, "123"), made(claim, K.HOTLINE, 10, "104")
    assert [(each.kind, each.span.start) for each in with_contradictions((other, one), TEXT)] == [
        (K.HOTLINE, 10),
        (K.HOTLINE, 50),
        (K.INTERNAL, 50),
    ]


def test_a_verdict_on_a_contradiction_shows_the_other_side(claim: MakeClaim, judge: Callable[..., Any]) -> None:
    one, other = made(claim, K.HOTLINE, 10, "123"), made(claim, K.HOTLINE, 50, "104")
    verdict = judge(contradictions((one, other), TEXT)[0])
    assert (verdict.outcome, verdict.code, verdict.related) == ("not_checkable", "article-disagrees", (one.span,))


STATEMENTS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(list(NAMES)),
        "value": st.sampled_from(["yes", "no", "1", "2", "small", "123", "*123#", "A", "B"]),
        "operator": st.sampled_from(["Claro", "Entel", None]),
        "polarity": st.sampled_from(list(Polarity)),
        "hedged": st.booleans(),
        "items": st.lists(st.sampled_from(["online", "web", "in person", "A"]), max_size=3, unique=True).map(tuple),
        "closed": st.booleans(),
        "count": st.none() | st.integers(2, 4),
        "number": st.none() | st.sampled_from([1.0, 30.0, 90.0]),
        "unit": st.sampled_from(["", "days", "months", "PEN"]),
    }
)


@given(one=STATEMENTS, other=STATEMENTS)
def test_a_statement_contradicts_another_as_that_does_it_and_itself_never(
    one: dict[str, Any], other: dict[str, Any], claim: MakeClaim
) -> None:
    left, right = (made(claim, both.pop("kind"), 0, **both) for both in (dict(one), dict(other)))
    ours, theirs = dict(keys(left)), dict(keys(right))
    for key in ours.keys() & theirs.keys():
        assert ours[key](left, right) is theirs[key](right, left)
    assert not any(
        clash(left, left)
        for key, clash in ours.items()
        if left.polarity is Polarity.AFFIRMED and not (left.closed and left.count)
    )


def test_prepaid_is_no_case_of_its_own_where_nothing_is_said_of_contracts(claim: MakeClaim) -> None:
    one = made(claim, K.REGULATION, 10, "no", operator=None)
    other = made(claim, K.REGULATION, 50, "yes", operator=None, conditions=("prepaid",))
    assert len(contradictions((one, other), TEXT)) == 1
    contract = made(claim, K.HOTLINE, 90, "104", conditions=("postpaid",))
    assert contradictions((one, other, contract), TEXT) == ()


@pytest.mark.parametrize("row", ["| Traveller | 29 USD |", "<tr><td>Traveller</td><td>29 USD</td></tr>"])
def test_a_plan_has_one_price_in_its_heading_and_in_its_row(claim: MakeClaim, row: str) -> None:
    text = f"## The Traveller plan at 25 USD\n\n{row}\n"
    fields: dict[str, Any] = {"property": "price", "operator": None, "unit": "USD"}
    one = made(claim, K.PRICE, text.index("25"), "25 USD", number=25.0, **fields)
    other = made(claim, K.PRICE, text.index("29"), "29 USD", number=29.0, **fields)
    assert len(contradictions((one, other), text)) == 1
    elsewhere = text.replace("| Traveller", "| Student").replace("<td>Traveller", "<td>Student")
    moved = made(claim, K.PRICE, elsewhere.index("29"), "29 USD", number=29.0, **fields)
    assert contradictions((one, moved), elsewhere) == ()
