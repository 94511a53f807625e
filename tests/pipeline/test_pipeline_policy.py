"""What a policy changes in a whole report: what is allowed is seen and costs nothing, and all else stays."""

from dataclasses import replace
from pathlib import Path

import pytest

from auditor.extract.canonical_form import wrong_form
from auditor.extract.policy import Allow, AllowList
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import Settings
from auditor.report import wire
from auditor.report.sign_words import SIGNS
from auditor.source.read import from_text, read
from auditor.source.source import MediaType, Source
from auditor.source.task import Task

LINKS = (
    "https://t.me/auditor_test_1",
    "https://t.me/+AuditorTest",
    "https://t.me/addlist/AuditorTest",
    "https://wa.me/12025550123",
    "https://chat.whatsapp.com/AuditorTestAuditorTest",
    "https://u.wechat.com/AuditorTestAuditorTest",
    "https://line.me/R/ti/p/@auditortest",
    "https://line.me/ti/p/~auditortest",
    "https://discord.gg/AuditorTest",
    "https://signal.me/#p/+12025550123",
    "viber://chat?number=%2B12025550123",
    "mailto:help@auditortest.example",
    "tel:+12025550123",
)


def allowing(pipeline: Pipeline, settings: Settings, *forms: str) -> Pipeline:
    entries = tuple(Allow(contact=form, reason="ours") for form in forms)
    return Pipeline(pipeline.knowledge, settings.today, AllowList(entries=entries))


def sources(samples: list[Path]) -> list[Source]:
    read_all = [read(Task(uri=path.name, path=path), 10**7) for path in samples]
    return [one for one in read_all if isinstance(one, Source)]


def without_policy(article: wire.Article) -> list[tuple[str, int]]:
    """Give the findings that no policy speaks of."""
    return [(one.rule, one.span.start.offset) for one in article.findings if one.about.contact is None]


def test_every_contact_of_a_report_can_be_allowed_by_its_canonical_form(
    pipeline: Pipeline, settings: Settings, samples: list[Path]
) -> None:
    for source in sources(samples):
        before = pipeline.audit(source)
        forms = {one.canonical for one in before.contacts}
        assert [form for form in forms if wrong_form(form)] == []
        after = allowing(pipeline, settings, *forms).audit(source)
        twisted = [one for one in after.contacts if one.resembles is not None]
        assert [one.role for one in after.contacts if one.role in {"promotion", "unknown"} and one not in twisted] == []
        assert len(after.contacts) == len(before.contacts)
        assert without_policy(after) == without_policy(before)
        assert after.trust.score >= before.trust.score or twisted


@pytest.mark.parametrize("link", LINKS)
def test_a_contact_of_every_kind_of_link_can_be_allowed(pipeline: Pipeline, settings: Settings, link: str) -> None:
    source = from_text(f"办卡请点[这里]({link})，在线秒回，低价出售。", "a.md", MediaType.MARKDOWN)
    contacts = pipeline.audit(source).contacts
    assert contacts
    form = contacts[0].canonical
    assert wrong_form(form) is None
    after = allowing(pipeline, settings, form).audit(source).contacts[0]
    assert (after.role, after.allowed is not None) == ("own-official", True)


def test_a_policy_about_others_changes_nothing(pipeline: Pipeline, settings: Settings, samples: list[Path]) -> None:
    other = allowing(pipeline, settings, "tg:some_other_auditor_test_name", "qq:0000099999")
    for source in sources(samples):
        assert other.audit(source) == pipeline.audit(source)


def test_settings_with_and_without_a_policy_are_told_apart(settings: Settings) -> None:
    allow = AllowList(entries=(Allow(contact="tg:auditor_test_1", reason="ours"),))
    assert replace(settings, allow=allow) != settings


def test_every_sign_behind_a_role_has_its_words(pipeline: Pipeline, samples: list[Path]) -> None:
    signs = {sign for one in sources(samples) for contact in pipeline.read(one)[1].contacts for sign in contact.reasons}
    assert signs - set(SIGNS) == set(), "auditor/report/sign_words.py"
