"""What an allow list does to the contacts of an article, read by the real extractor."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest

from auditor.extract.extract import Extractor
from auditor.extract.mentions import Contact, Role
from auditor.extract.policy import BY_POLICY, Allow, AllowList, Policy
from auditor.facts.index import FactIndex
from auditor.facts.load import load as load_facts
from auditor.lexicon.lexicon import Lexicon
from auditor.parse.parse import parse
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.yamlfile.builtin import builtin

Judge: TypeAlias = Callable[..., tuple[Contact, ...]]
DAY = date(2026, 11, 20)
PLAIN = "需要代充请联系 TG：@auditor_test_support，在线秒回。"
OURS = Allow(contact="tg:auditor_test_support", reason="ours")


@pytest.fixture(scope="module")
def judge(lexicon: Lexicon) -> Judge:
    """Read a text under an allow list; the folder of its paths is ``/site``, from where the run was started."""
    extractor = Extractor(lexicon, FactIndex(load_facts((builtin("facts"),))))

    def contacts(text: str, *allow: Allow, uri: str = "docs/peru.md") -> tuple[Contact, ...]:
        source = from_text(text, uri, MediaType.MARKDOWN)
        policy = Policy(AllowList(entries=allow, root="/site", here="/site"), DAY)
        return policy.apply(extractor.extract(parse(source))[1], source).contacts

    return contacts


def test_without_an_entry_nothing_changes(judge: Judge) -> None:
    (contact,) = judge(PLAIN)
    assert (contact.role, contact.allowed, contact.resembles) == (Role.PROMOTION, None, None)


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "需要代充请点[客服](https://t.me/auditor_test_support)，在线秒回。",
        "需要代充请联系 https://t.me/Auditor_Test_Support ，在线秒回。",
        "需要代充请联系 TG💪+ @auditor_test_support，在线秒回。",
        "需要代充请联系 ＴＧ：＠ａｕｄｉｔｏｒ＿ｔｅｓｔ＿ｓｕｐｐｏｒｔ，在线秒回。",
    ],
)
def test_the_exact_id_is_allowed_however_it_is_written(judge: Judge, text: str) -> None:
    contacts = judge(text, OURS)
    assert contacts
    for contact in contacts:
        assert contact.canonical == "tg:auditor_test_support"
        assert contact.role is Role.OWN_OFFICIAL
        assert contact.reasons[-1] == BY_POLICY
        assert contact.allowed is not None
        assert contact.allowed.reason == "ours"


def test_a_role_that_costs_nothing_stays(judge: Judge) -> None:
    (contact,) = judge("凡是让你加 TG @auditor_test_support 的都是骗子，请勿转账。", OURS)
    assert contact.role is Role.QUOTED_WARNING
    assert contact.allowed is not None


@pytest.mark.parametrize(
    "other", ["auditor_test_supp0rt", "auditor_test_suport", "auditortest_support", "aud1tor_test_support"]
)
def test_a_look_alike_is_marked_and_not_allowed(judge: Judge, other: str) -> None:
    (contact,) = judge(f"需要代充请联系 TG：@{other}，在线秒回。", OURS)
    assert contact.allowed is None
    assert contact.role is Role.PROMOTION
    assert contact.resembles is not None
    assert (contact.resembles.allowed, contact.resembles.written) == ("tg:auditor_test_support", f"tg:{other}")


def test_letters_of_another_script_make_a_look_alike_of_the_very_id(judge: Judge) -> None:
    (contact,) = judge("需要代充请联系 TG：@аuditor_test_suppоrt，在线秒回。", OURS)  # Cyrillic а and о
    assert contact.canonical == "tg:auditor_test_support"
    assert contact.allowed is None
    assert contact.resembles is not None
    assert "U+0430, U+043E" in contact.resembles.written


def test_an_id_of_another_channel_is_no_look_alike(judge: Judge) -> None:
    (contact,) = judge("需要代充请加微信：auditor_test_support，在线秒回。", OURS)
    assert (contact.canonical, contact.allowed, contact.resembles) == ("wx:auditor_test_support", None, None)


def test_two_allowed_ids_that_look_alike_are_both_allowed(judge: Judge) -> None:
    second = Allow(contact="tg:auditor_test_suport", reason="ours, too")
    (contact,) = judge("需要代充请联系 TG：@auditor_test_suport，在线秒回。", OURS, second)
    assert contact.resembles is None
    assert contact.allowed is not None
    assert contact.allowed.reason == "ours, too"


@pytest.mark.parametrize(("uri", "allowed"), [("docs/a.md", True), ("/site/docs/a.md", True), ("a.md", False)])
def test_an_entry_for_one_folder_allows_nothing_elsewhere(judge: Judge, uri: str, allowed: bool) -> None:  # noqa: FBT001
    entry = Allow(contact="tg:auditor_test_support", reason="ours", paths=("docs/**",))
    (contact,) = judge(PLAIN, entry, uri=uri)
    assert (contact.allowed is not None) is allowed
    assert contact.resembles is None


def test_the_first_entry_that_holds_is_the_one_that_speaks(judge: Judge) -> None:
    entries = [
        Allow(contact="tg:auditor_test_support", reason=why, paths=(path,))
        for why, path in (("news", "news/**"), ("docs", "docs/**"), ("all", "**"))
    ]
    (contact,) = judge(PLAIN, *entries)
    assert contact.allowed is not None
    assert contact.allowed.reason == "docs"


@pytest.mark.parametrize(("until", "allowed"), [(date(2026, 11, 20), True), (date(2026, 11, 19), False)])
def test_an_entry_counts_to_the_end_of_its_day(judge: Judge, until: date, allowed: bool) -> None:  # noqa: FBT001
    entry = Allow(contact="tg:auditor_test_support", reason="ours", until=until)
    assert (judge(PLAIN, entry)[0].allowed is not None) is allowed
    (imitation,) = judge("需要代充请联系 TG：@auditor_test_supp0rt，在线秒回。", entry)
    assert (imitation.resembles is not None) is allowed


def test_a_random_code_has_no_look_alike(judge: Judge) -> None:
    (contact,) = judge("进群：https://t.me/+AuditorTest0", Allow(contact="tg+:AuditorTesto", reason="ours"))
    assert (contact.canonical, contact.allowed, contact.resembles) == ("tg+:AuditorTest0", None, None)
