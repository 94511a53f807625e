"""The built-in facts as data: everything is there, with dates and references."""

from pathlib import Path

import pytest

from auditor.facts.days import is_observation
from auditor.facts.fact import Confidence, FactBase, Status
from auditor.facts.load import load
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.load import parse
from auditor.yamlfile.node import Problems

COLLECTED = Path(__file__).parents[2].parent / "shared" / "facts" / "facts.yaml"

ACTIONS = (
    "topup", "cancellation", "replacement", "purchase", "registration", "activation", "porting", "renewal", "balance",
    "support",
)  # fmt: skip
WHAT = ("channels", "documents", "time", "fee", "steps", "rule")
CHANNELS = {
    "in person", "phone", "web", "app", "online", "sms", "ussd", "chat", "email", "mail", "agent", "machine", "bank",
}  # fmt: skip
DOCUMENTS = {
    "identity-document", "passport", "id-card", "visa", "residence-permit", "photo", "fingerprint", "face-scan",
    "address-proof", "police-report", "old-sim", "pin", "voucher", "signature", "copy",
}  # fmt: skip


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load((builtin("facts"),))


def test_every_collected_fact_is_there_with_its_value(base: FactBase) -> None:
    if not COLLECTED.is_file():
        pytest.skip("the collected facts are not beside the repository")
    root = parse(COLLECTED.read_bytes(), COLLECTED, Problems())
    assert root is not None
    collected = {entry.text("id"): entry for key in ("facts", "not_found") for entry in root.mappings(key)}
    held = {fact.id: fact for fact in base.facts}
    assert len(collected) == 305
    assert set(collected) - set(held) == set()
    for fact_id, entry in collected.items():
        value = entry.text("value")
        if not value.startswith("regex:") and value != "not_found":  # written out; what was looked for
            assert held[fact_id].value == value
        assert held[fact_id].country == entry.text("country")
        assert {one.url for one in held[fact_id].references} == {one.text("url") for one in entry.mappings("sources")}


def test_every_fact_has_a_reference_with_a_date_or_the_word_undated(base: FactBase) -> None:
    assert [fact.id for fact in base.facts if not fact.references] == []
    observed = {fact.observed for fact in base.facts} | {one.observed for fact in base.facts for one in fact.references}
    assert [written for written in observed if not is_observation(written)] == []


def test_what_was_looked_for_and_not_found_says_so(base: FactBase) -> None:
    assert {fact.id for fact in base.facts if fact.status is Status.NOT_FOUND} == {
        "pe-movistar-111-nf",
        "pe-claro-123h-nf",
        "pe-movistar-esim",
        "pe-bitel-esim",
    }


def test_a_trick_is_marked_as_one(base: FactBase) -> None:
    assert [fact.id for fact in base.facts if fact.status is Status.SCAM] == ["vn-scam-103"]


def test_the_regulator_s_hotlines_of_peru_are_voice_numbers(base: FactBase) -> None:
    hotlines = [
        (fact.operator, fact.value)
        for fact in base.facts
        if fact.country == "PE" and fact.property == "hotline" and fact.confidence is Confidence.REGULATOR
    ]
    assert hotlines == [("Bitel", "123"), ("Claro", "123"), ("Entel", "(01) 611 7777"), ("Movistar", "104")]


def test_a_measurement_is_valid_for_its_period(base: FactBase) -> None:
    (share,) = (fact for fact in base.facts if fact.id == "pe-share-2025q2")
    assert (share.period, share.valid_from, share.valid_until) == ("2025-Q2", "2025-04-01", "2025-06-30")
    assert share.items == ("Claro", "Movistar", "Bitel", "Entel")
    assert dict(share.numbers)["Bitel"] == 23.19


def test_only_what_the_world_has_one_of_can_refute(base: FactBase) -> None:
    assert {known.name for known in base.properties if known.functional} == {
        "app-name",
        "cancellation-review",
        "cancellation-time",
        "currency",
        "esim-support",
        "legal-name",
        "market-rank",
        "number-reuse-days",
        "topup-bonus-limit",
    }


def test_a_list_is_closed_only_where_its_source_says_so(base: FactBase) -> None:
    assert [fact.id for fact in base.facts if fact.closed] == ["jp-nihon-pay"]


def test_every_property_and_purpose_is_used_or_known_to_wait_for_its_first_fact(base: FactBase) -> None:
    unused_properties = {known.name for known in base.properties} - {fact.property for fact in base.facts}
    waiting = {f"{action}-{what}" for action in ACTIONS for what in WHAT} | {"auto-renewal", "price", "service-hours"}
    assert unused_properties - waiting == set()
    unused = {known.name for known in base.purposes} - {fact.purpose for fact in base.facts}
    assert unused == {"call-forwarding", "call-barring", "pin", "factory-reset"}


def test_names_in_lists_of_peruvian_operators_are_names_of_entities(base: FactBase) -> None:
    names = {name for one in base.entities if one.country == "PE" for name in (one.name, *one.aliases)}
    listed = {
        item for fact in base.facts if fact.country == "PE" and fact.property == "operators" for item in fact.items
    }
    assert listed - names == set()


def test_every_country_has_its_chinese_names(base: FactBase) -> None:
    countries = [one for one in base.entities if one.kind == "country"]
    assert len(countries) == 24
    assert [one.name for one in countries if not any("一" <= sign <= "鿿" for sign in "".join(one.aliases))] == []


@pytest.mark.parametrize(("what", "words"), [("-channels", CHANNELS), ("-documents", DOCUMENTS)])
def test_channels_and_documents_are_named_by_the_words_of_the_claims(
    base: FactBase, what: str, words: set[str]
) -> None:
    listed = [(fact.id, item) for fact in base.facts if fact.property.endswith(what) for item in fact.items]
    assert [one for one in listed if one[1] not in words] == []
    assert [fact.id for fact in base.facts if fact.property.endswith(what) and not fact.items] == []


def test_every_property_that_a_claim_can_name_is_known(base: FactBase) -> None:
    contract = (Path(__file__).parents[2] / "docs" / "claims.md").read_text(encoding="utf-8")
    table = contract[contract.index("| kind |") : contract.index("**Actions**")]
    cells = [row.split("|")[2] for row in table.splitlines() if row.startswith("| `")]
    named = {word for cell in cells for word in cell.split("`")[1::2] if "<" not in word}
    not_looked_up = {"attribution", "promise", "count", "definition"}
    assert named - {known.name for known in base.properties} - not_looked_up == set()


def test_what_the_sources_of_peru_say_of_cancelling_is_shaped_to_be_compared(base: FactBase) -> None:
    held = {fact.id: fact for fact in base.facts}
    assert held["pe-baja-review"].answer == "no"
    assert held["pe-baja-time"].numbers == (("working_days", 5.0),)
    assert held["pe-baja-channels"].items == ("in person", "phone", "web", "app")


def test_only_what_a_source_s_words_answer_has_an_answer(base: FactBase) -> None:
    assert {fact.id: str(fact.answer) for fact in base.facts if fact.property == "real-name"} == {
        "au-real-name": "yes",
        "de-real-name": "yes",
        "ee-noreg": "no",
        "es-real-name": "yes",
        "hk-sosim-real-name": "yes",
        "id-nik": "yes",
        "mx-register": "yes",
        "ph-simreg": "yes",
        "th-reg": "yes",
        "tw-real-name": "yes",
        "vn-reg": "yes",
    }
    assert [fact.id for fact in base.facts if fact.property == "foreigner-contract" and fact.answer is None] == [
        "de-foreigner",
        "pe-foreign-inperson",
    ]


@pytest.mark.parametrize("country", ["AU", "DE", "ES", "NZ", "TW"])
def test_a_country_that_was_added_as_data_has_its_money_its_emergency_numbers_and_six_facts_more(
    base: FactBase, country: str
) -> None:
    own = [fact for fact in base.facts if fact.country == country and not fact.id.endswith("-operators-listed")]
    assert {"currency", "emergency-numbers"} <= {fact.property for fact in own}
    assert len(own) >= 8
