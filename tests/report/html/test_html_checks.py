"""What passed, what had nothing to judge, what stayed open: no tick without a test."""

import msgspec
import pytest
from msgspec.structs import replace

from auditor.report import wire
from auditor.report.html.checks import checks, not_checked, open_claims, undecided
from auditor.report.html.reasons import for_editors, for_readers, headline, reasons
from auditor.report.html.words import HEADLINES, SOUND
from auditor.rules.rule import ArticleCondition, Rule, Severity
from auditor.score.trust import Band, Decided
from tests.golden.reports import audited, names, pipeline

KNOWLEDGE = pipeline().knowledge
RULES: dict[str, Rule] = {rule.id: rule for rule in KNOWLEDGE.rules.rules}


def article(sample: str) -> wire.Article:
    return audited(sample)[0]


@pytest.mark.parametrize("sample", names())
def test_every_rule_stands_in_one_place(sample: str) -> None:
    one = article(sample)
    of = checks(one, RULES)
    listed = [rule.id for rule in (*of.passed, *of.nothing_there, *of.other_language)]
    found = {finding.rule for finding in one.findings}
    assert len(listed) == len(set(listed))
    assert not found & set(listed)
    about_the_file = {rule.id for rule in RULES.values() if isinstance(rule.when, ArticleCondition)}
    assert set(RULES) - found - set(listed) == about_the_file - found


def test_an_article_without_images_passes_no_test_of_images() -> None:
    of = checks(article("honest-peru-hotlines.md"), RULES)
    assert not article("honest-peru-hotlines.md").images
    assert {rule.id for rule in of.nothing_there} >= {"image-tracker", "image-counter", "image-third-party"}
    assert not any(rule.group == "images" for rule in of.passed)


def test_claims_that_nobody_answered_pass_no_test_of_answers() -> None:
    one = article("honest-peru-hotlines.md")
    answered = {rule.id for rule in checks(one, RULES).passed}
    unanswered = tuple(msgspec.structs.replace(claim, unanswered="no-source") for claim in one.claims)
    left = {rule.id for rule in checks(msgspec.structs.replace(one, claims=unanswered), RULES).passed}
    assert "refuted-claim" in answered
    assert "refuted-claim" not in left
    assert {"telegram-promotion", "wechat-private-contact"} <= left


def test_a_rule_for_another_language_is_said_to_be_one() -> None:
    english = replace(RULES["telegram-promotion"], languages=("en",))
    of = checks(article("honest-peru-hotlines.md"), {english.id: english})
    assert [rule.id for rule in of.other_language] == ["telegram-promotion"]


@pytest.mark.parametrize("sample", names())
def test_every_claim_without_an_answer_is_listed_with_the_reason(sample: str) -> None:
    one = article(sample)
    listed = [at for some in open_claims(one) for at, _ in some.claims]
    assert sorted(listed) == [at for at, claim in enumerate(one.claims) if claim.unanswered is not None]


def test_what_the_run_did_not_look_at_is_said() -> None:
    one = article("promo-peru-arrival.md")
    settings = wire.Settings("2026-11-20", False, ("en",), "error", None)  # noqa: FBT003  a field of the format
    said = [text.en for text in not_checked(one, settings, KNOWLEDGE.weights)]
    assert [text.split(":")[0] for text in said] == ["Links not followed", "Images not loaded"]
    asked = msgspec.structs.replace(settings, online=True)
    trust = msgspec.structs.replace(one.trust, decided_by=Decided.LANGUAGE)
    part = msgspec.structs.replace(one, coverage=0.5, language="ru", trust=trust)
    said = [text.en for text in not_checked(part, asked, KNOWLEDGE.weights)]
    assert said[0].startswith("50 % of the text")
    assert "(ru)" in said[1]
    assert len(said) == 2


@pytest.mark.parametrize("sample", names())
def test_an_article_without_a_band_says_why(sample: str) -> None:
    one = article(sample)
    why = undecided(one)
    assert bool(why) is (one.trust.band is Band.NOT_ENOUGH_EVIDENCE)
    assert headline(one) in {SOUND, HEADLINES[one.trust.band]}


@pytest.mark.parametrize("sample", names())
def test_the_reasons_are_the_open_findings_worst_first(sample: str) -> None:
    one = article(sample)
    listed, more = reasons(one, RULES)
    minded = {finding.rule for finding in one.findings if not finding.suppressed and finding.severity != "note"}
    assert len(listed) + more == len(minded)
    severities = [reason.severity for reason in listed]
    assert severities == sorted(severities, key=[Severity.ERROR, Severity.WARNING].index)
    for reason in listed:
        for spot in reason.spots:
            assert {one.findings[at].severity for at in spot.findings} == {reason.severity}
            lines = [one.findings[at].span.start.line for at in spot.findings]
            assert lines == sorted(set(lines))


def test_a_reason_names_what_it_is_about_and_why() -> None:
    promoted = reasons(article("promo-peru-arrival.md"), RULES)[0][0]
    assert [(spot.name, spot.said) for spot in promoted.spots] == [("auditor_test_1", None)]
    called = reasons(article("wrong-peru-hotlines.md"), RULES)[0][0]
    assert [spot.name for spot in called.spots] == ["*123#", "*111#"]
    assert all(spot.said is not None and "USSD" in spot.said.en for spot in called.spots)
    counted = reasons(article("tracker-newsletter.html"), RULES)[0][0]
    assert {spot.name for spot in counted.spots} == {"open.letters.example", "stats.shop.example"}


def test_readers_and_editors_are_told_what_to_do_where_something_is_minded() -> None:
    one = article("promo-peru-arrival.md")
    assert [said.en.partition(";")[0] for said in for_readers(one)] == [
        "Do not write to this contact or pay through it"
    ]
    assert [title.en for title, _ in for_editors(one, RULES)] == [
        "A Telegram account is promoted",
        "A promoted contact is written in disguise",
    ]
    honest = article("honest-uk-giffgaff.md")
    assert (for_readers(honest), for_editors(honest, RULES)) == ((), ())


def test_an_empty_article_passes_no_test() -> None:
    empty = msgspec.structs.replace(
        article("honest-peru-hotlines.md"), characters=0, contacts=(), links=(), images=(), claims=(), findings=()
    )
    assert checks(empty, RULES).passed == ()
