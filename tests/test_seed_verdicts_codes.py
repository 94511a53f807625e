"""The worked verdicts on codes, hotlines and apps of the real article beside the repository (CLAIMS §2, 000)."""

import pytest

from benchmarks.seeds import SHARED, audited

SEEDS = {seed.name[:3]: seed for seed in audited()}
pytestmark = pytest.mark.skipif("000" not in SEEDS, reason=f"no seeds beside the repository in ../{SHARED.name}")

WORKED = [
    ("000-02", "hotline", "*123#", "*123#", "malformed", {"pe-claro-hotline-123", "pe-claro-123h-nf", "ec-claro-123"}),
    ("000-03", "hotline", "*111#", "*111#", "malformed", {"pe-movistar-hotline-104", "pe-movistar-111-nf"}),
    ("000-04", "channel-mixture", "*123#", "按照语音提示", "malformed",
     {"pe-claro-hotline-123", "pe-movistar-hotline-104"}),
    ("000-06", "app-name", "Claro Mi Cuenta", "Claro Mi Cuenta", "refuted", {"pe-claro-app"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "kind", "value", "written", "verdict", "facts"), WORKED, ids=[one[0] for one in WORKED]
)
def test_the_verdict_is_the_worked_one_with_its_facts(
    row: str, kind: str, value: str, written: str, verdict: str, facts: set[str]
) -> None:
    seed = SEEDS[row[:3]]
    (claim,) = (one for one in seed.report.claims if (one.kind, one.value) == (kind, value))
    assert seed.text[claim.span.start.offset : claim.span.end.offset] == written
    assert (claim.verdict, claim.country) == (verdict, "PE")
    assert facts <= {item.fact for item in claim.evidence}


def test_the_article_claims_nothing_else_that_is_dialled_or_installed() -> None:
    kinds = {"dial-code", "hotline", "channel-mixture", "app-name"}
    claims = [(one.kind, one.value) for one in SEEDS["000"].report.claims if one.kind in kinds]
    assert sorted(claims) == sorted((kind, value) for _, kind, value, *_ in WORKED)


def test_the_other_articles_claim_nothing_of_the_kind() -> None:
    kinds = {"dial-code", "hotline", "channel-mixture", "app-name"}
    others = [seed for name, seed in SEEDS.items() if name != "000"]
    assert [one.value for seed in others for one in seed.report.claims if one.kind in kinds] == []
