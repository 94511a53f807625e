"""What is seen of an article as a whole: only with a promoted contact, or with several stock phrases."""

from collections.abc import Callable
from datetime import date

import pytest

from auditor.extract.mentions import Mentions, Trait
from auditor.extract.policy import Allow, AllowList, Policy
from auditor.source.read import from_text
from auditor.source.source import MediaType

Read = Callable[..., Mentions]
OFFER = "办卡请加电报 @auditortest88，在线秒回"


def found(read: Read, text: str, kind: str) -> list[Trait]:
    return [one for one in read(text).traits if one.kind == kind]


@pytest.mark.parametrize("brand", ["AUDITORTEST88", "AuditorTest88", "auditor_test88"])
def test_a_company_with_the_name_of_the_promoted_account_is_that_account(brand: str, read: Read) -> None:
    text = f"以{brand}为例，这是一家提供 eSIM 的企业。\n\n{OFFER}"
    (trait,) = found(read, text, "brand-is-the-contact")
    assert (trait.span.of(text), [one.of(text) for one in trait.related]) == (brand, ["电报 @auditortest88"])


@pytest.mark.parametrize(
    "text",
    [
        "以AUDITORTEST88为例，这是一家提供 eSIM 的企业。",
        f"以AUDITORTEST77为例，这是一家提供 eSIM 的企业。\n\n{OFFER}",
        f"这张卡很好用。\n\n{OFFER}\n\n{OFFER}",
        f"```\nauditortest88 是一家企业\n```\n\n{OFFER}",
        "giffgaff 是一家英国运营商。",
    ],
)
def test_other_names_and_articles_without_an_offer_are_left_alone(text: str, read: Read) -> None:
    assert found(read, text, "brand-is-the-contact") == []


def test_a_warning_of_strangers_beside_an_offer_shows_both(read: Read) -> None:
    text = f"防范诈骗：不要轻信陌生人。\n\n{OFFER}"
    (trait,) = found(read, text, "warns-then-solicits")
    assert (trait.span.of(text), trait.related[0].of(text)) == ("电报 @auditortest88", "防范诈骗")


@pytest.mark.parametrize(
    "text", ["防范诈骗：不要轻信陌生人。", OFFER, "若有人让你加电报 @auditortest88，就是诈骗，谨防受骗。"]
)
def test_a_warning_alone_and_an_offer_alone_are_no_such_pair(text: str, read: Read) -> None:
    assert found(read, text, "warns-then-solicits") == []


def test_what_rests_on_an_allowed_contact_is_dropped(read: Read) -> None:
    text = f"防范诈骗：不要轻信陌生人。\n\n{OFFER}"
    allowed = AllowList(entries=(Allow(contact="tg:auditortest88", reason="ours"),))
    kept = Policy(allowed, date(2026, 11, 20)).apply(read(text), from_text(text, "a.md", MediaType.MARKDOWN))
    assert kept.traits == ()


def test_a_few_stock_phrases_frame_no_text(read: Read) -> None:
    assert found(read, "综上所述，充值很方便。希望本文有用。", "machine-like-framing") == []


def test_several_stock_phrases_are_shown_once(read: Read) -> None:
    text = "在当今社会，手机不可或缺。\n\n值得一提的是，充值很方便。\n\n综上所述，希望本文有用。"
    (trait,) = found(read, text, "machine-like-framing")
    assert len(trait.related) >= 3
