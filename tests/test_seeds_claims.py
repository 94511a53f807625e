"""What the five real articles claim, judged as CLAIMS §2 works it out by hand: verdict and facts of every row."""

from typing import NamedTuple

import pytest

from auditor.report.wire_mentions import Claim
from benchmarks.seeds import SHARED, Seed, audited

SEEDS = {seed.name: seed for seed in audited()}
pytestmark = pytest.mark.skipif(not SEEDS, reason=f"no seeds beside the repository in ../{SHARED.name}")


class Row(NamedTuple):
    """One row of the table: which claim, what is to be said of it, and by which facts."""

    id: str
    kind: str
    property: str
    verdict: str
    facts: frozenset[str] = frozenset()
    operator: str | None = None
    value: str | None = None
    """Where several claims of the article have that property; a list holds it."""


def facts(*ids: str) -> frozenset[str]:
    return frozenset(ids)


NEI = "not_enough_info"
SHARES = facts("pe-share-2023q1", "pe-share-2025q2", "pe-rank-2025q3")
ESIM = facts("pe-claro-esim", "pe-entel-esim", "pe-movistar-esim")
CANCELLING = facts("pe-baja-channels", "pe-baja-refusal")

ROWS = (
    Row(
        "000-01", "operator-list", "operators", "supported",
        facts("pe-operators", "pe-share-2025q2", "pe-rank-2025q3"),
    ),
    Row(
        "000-02", "hotline", "hotline", "malformed",
        facts("pe-claro-hotline-123", "pe-claro-123h-nf", "ec-claro-123"), "Claro", "*123#",
    ),
    Row(
        "000-03", "hotline", "hotline", "malformed",
        facts("pe-movistar-hotline-104", "pe-movistar-111-nf"), "Movistar", "*111#",
    ),
    Row(
        "000-04", "channel-mixture", "dial-code", "malformed",
        facts("pe-claro-hotline-123", "pe-movistar-hotline-104"),
    ),
    Row("000-05", "channel", "balance-channels", NEI, facts("pe-claro-ussd-222", "pe-claro-ussd-99")),
    Row("000-06", "app-name", "app-name", "refuted", facts("pe-claro-app"), "Claro"),
    Row("000-07", "terminology", "shop-type", NEI, facts("pe-wong")),
    Row("000-08", "procedure", "topup-documents", NEI, facts("pe-topup-kiosk")),
    Row("000-09", "procedure", "topup-steps", NEI, facts("pe-topup-kiosk"), None, "voucher"),
    Row("000-10", "payment-method", "payment-methods", NEI, facts(), None, "PayPal"),
    Row("000-11", "channel", "topup-channels", NEI, facts("pe-claro-whatsapp"), None, "chat"),
    Row("000-13", "absolute-promise", "promise", "not_checkable"),
    Row("002-01", "esim-support", "esim-support", NEI, ESIM),
    Row("002-02", "market-rank", "market-rank", "supported", SHARES, "Claro", "among-largest"),
    Row("002-03", "procedure", "auto-renewal", NEI, facts("pe-bitel-app"), "Claro"),
    Row("002-04", "payment-method", "payment-methods", NEI, facts(), None, "PayPal"),
    Row("004-01", "esim-support", "esim-support", "supported", ESIM),
    Row("004-02", "market-rank", "market-rank", "outdated", SHARES, "Movistar", "2"),
    Row("004-03", "market-rank", "market-rank", "refuted", facts("pe-entel-size", "pe-share-2023q1"), "Entel", "small"),
    Row("004-05a", "channel", "cancellation-channels", "refuted", CANCELLING, "Claro", "in person"),
    Row("004-05b", "channel", "cancellation-channels", "refuted", CANCELLING, "Movistar", "in person"),
    Row("004-05c", "channel", "cancellation-channels", "refuted", CANCELLING, "Entel", "in person"),
    Row(
        "004-06", "regulation", "cancellation-review", "refuted",
        facts("pe-baja-review", "pe-baja-channels", "pe-baja-time"),
    ),
    Row("004-07", "regulation", "cancellation-rule", NEI, facts(), "Entel"),
    Row(
        "004-08", "procedure", "cancellation-documents", NEI,
        facts("pe-foreign-claro", "pe-foreign-inperson"), None, "visa",
    ),
    Row("004-10", "market-rank", "market-rank", "supported", facts("pe-share-2025q2", "pe-rank-2025q3"), "Claro"),
)  # fmt: skip


def seed_of(row: Row) -> Seed:
    (seed,) = (seed for name, seed in SEEDS.items() if name.startswith(row.id[:3]))
    return seed


def claims(row: Row) -> list[Claim]:
    """Give the claims of the row's article that are the row's."""
    return [
        claim
        for claim in seed_of(row).report.claims
        if (claim.kind, claim.property) == (row.kind, row.property)
        and (row.operator is None or claim.operator == row.operator)
        and (row.value is None or row.value in claim.value.split(", "))
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_worked_verdict_comes_out_as_worked_with_the_facts_listed(row: Row) -> None:
    found = claims(row)
    assert found, "the claim was not read"
    assert any(claim.verdict == row.verdict and row.facts <= {one.fact for one in claim.evidence} for claim in found), [
        (claim.value, claim.verdict, [one.fact for one in claim.evidence]) for claim in found
    ]


@pytest.mark.parametrize(("name", "quotes"), [("004", 1), ("003", 1)])
def test_an_article_that_contradicts_itself_is_told_with_both_places(name: str, quotes: int) -> None:
    (seed,) = (seed for key, seed in SEEDS.items() if key.startswith(name))
    told = [finding for finding in seed.report.findings if finding.rule == "contradicts-itself"]
    assert len(told) >= quotes
    assert all(finding.related for finding in told)


def test_no_claim_of_a_seed_is_refuted_beyond_those_worked_out() -> None:
    worked = {(row.id[:3], row.kind, row.operator) for row in ROWS if row.verdict == "refuted"}
    told = {
        (name[:3], claim.kind, claim.operator)
        for name, seed in SEEDS.items()
        for claim in seed.report.claims
        if claim.verdict == "refuted"
    }
    assert told <= worked | {(name, kind, None) for name, kind, _ in worked}


def test_an_advert_and_a_count_that_can_be_read_two_ways_are_not_judged() -> None:
    # 000-12 to 000-14: the section on the seller's own product; the table calls all of it uncheckable.
    (seed,) = (seed for name, seed in SEEDS.items() if name.startswith("000"))
    first, last = 39, 44
    judged = {claim.verdict for claim in seed.report.claims if first <= claim.span.start.line <= last}
    assert judged == {"not_checkable"}
