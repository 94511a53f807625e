"""What ``docs/samples.md`` promises of the samples, one promise a test; the golden files hold the rest."""

from collections import Counter

import pytest

from auditor.report import wire
from tests.golden.reports import SAMPLES, audited, names


def of(kind: str) -> list[str]:
    """List the samples of a kind."""
    return [name for name in names() if name.startswith(f"{kind}-")]


def article(sample: str) -> wire.Article:
    """Give the report of a sample."""
    return audited(sample)[0]


def complaints(sample: str) -> set[tuple[str, str]]:
    """Give the rule and the quote of every finding."""
    return {(one.rule, one.quote) for one in article(sample).findings}


def supported(sample: str) -> set[str]:
    """Give the values of the claims that a fact supports."""
    return {one.value for one in article(sample).claims if one.verdict == "supported"}


PLANTED = {
    "promo-peru-arrival.md": {"tg:auditor_test_1"},
    "promo-thailand-wechat.md": {"wx:auditor-test-2", "wx:auditor_test_2b"},
    "promo-keep-number.txt": {"qq:0000012345", "qqg:0000067890"},
    "promo-hongkong-brand.md": {"tg:auditortest88"},
    "promo-uk-hidden-links.html": {"tg:auditor_test_5", "wx:auditor-test-5"},
    "promo-us-whatsapp.md": {"wa:12025550142"},
    "promo-japan-plane.md": {"tg:auditor_test_7"},
    "promo-esim-long-guide.md": {"tg:auditor_test_6", "tg:auditor_test_6b", "wx:auditor-test-6"},
}
WRONG = [
    ("wrong-peru-hotlines.md", "code-called-hotline", "*123#"),
    ("wrong-peru-hotlines.md", "code-called-hotline", "*111#"),
    ("wrong-peru-hotlines.md", "refuted-claim", "Claro Perú Móvil"),
    ("wrong-thailand-forwarding.md", "dangerous-code", "**21*12025550143#"),
    ("wrong-thailand-forwarding.md", "code-called-hotline", "*121#"),
    ("wrong-uk-rules.md", "code-called-hotline", "*100#"),
]
"""What this version checks: dial codes, hotlines, app names."""
RIGHT = [
    ("wrong-peru-hotlines.md", {"123", "*99#", "Mi Movistar", "Mi Entel", "Mi Bitel"}),
    ("wrong-thailand-forwarding.md", {"*121#", "*139#", "*101*9#", "*151#"}),
    ("wrong-uk-rules.md", {"*100#", "*131#"}),
]
IMAGES = {
    "tracker-counter-badges.md": ["declared-counter", "declared-counter", "badge", "proxied", "third-party image"],
    "tracker-newsletter.html": ["third-party image", "third-party image", "likely-tracker", "likely-tracker"],
}


def test_every_honest_sample_scores_above_every_promotional_one() -> None:
    honest = {name: article(name).trust.score for name in of("honest")}
    promo = {name: article(name).trust.score for name in of("promo")}
    assert min(honest.values()) > max(promo.values()), (honest, promo)


@pytest.mark.parametrize("sample", of("honest"))
def test_an_honest_sample_is_trustworthy(sample: str) -> None:
    assert article(sample).trust.band == "trustworthy"


@pytest.mark.parametrize("sample", of("promo"))
def test_a_promotional_sample_is_untrustworthy(sample: str) -> None:
    assert article(sample).trust.band == "untrustworthy"


@pytest.mark.parametrize("sample", of("promo"))
def test_the_contacts_planted_in_a_promotional_sample_are_found_and_no_others(sample: str) -> None:
    assert {one.canonical for one in article(sample).contacts if one.role == "promotion"} == PLANTED[sample]


@pytest.mark.parametrize("sample", names())
def test_a_contact_is_told_once_at_one_place(sample: str) -> None:
    places = Counter((one.canonical, one.span.start.offset) for one in article(sample).contacts)
    assert {place: times for place, times in places.items() if times > 1} == {}


@pytest.mark.parametrize("sample", [*of("honest"), *of("warning"), *of("wrong"), *of("tracker")])
def test_nobody_is_said_to_promote_where_nothing_is_planted(sample: str) -> None:
    loud = [one for one in article(sample).findings if one.group == "promotion" and one.severity != "note"]
    assert [(one.rule, one.quote) for one in loud] == []


@pytest.mark.parametrize(("sample", "rule", "quote"), WRONG)
def test_what_is_wrong_is_complained_of(sample: str, rule: str, quote: str) -> None:
    assert (rule, quote) in complaints(sample)


@pytest.mark.parametrize(("sample", "values"), RIGHT)
def test_what_is_right_beside_something_wrong_is_supported(sample: str, values: set[str]) -> None:
    assert values - supported(sample) == set()


@pytest.mark.parametrize("sample", [*of("honest"), *of("tracker"), *of("warning")])
def test_no_claim_is_minded_where_none_is_wrong(sample: str) -> None:
    minded = {(one.rule, one.quote) for one in article(sample).findings if one.group == "claims"}
    # A sample that warns of a code shows it: the code is dangerous, whoever says so.
    assert {pair for pair in minded if not sample.startswith("warning") or pair[0] != "dangerous-code"} == set()


@pytest.mark.parametrize("sample", of("tracker"))
def test_an_image_has_the_label_of_what_it_tells(sample: str) -> None:
    assert [one.label for one in article(sample).images] == IMAGES[sample]


@pytest.mark.parametrize("sample", names())
def test_every_character_of_a_sample_is_examined(sample: str) -> None:
    assert article(sample).coverage == 1


@pytest.mark.parametrize("sample", names())
def test_every_span_is_where_it_says(sample: str) -> None:
    text = (SAMPLES / sample).read_bytes().decode("utf-8")
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    report = article(sample)
    spans = [one.span for several in (report.contacts, report.links, report.images, report.claims) for one in several]
    for place in (end for span in (*spans, *(one.span for one in report.findings)) for end in (span.start, span.end)):
        assert place.offset == starts[place.line - 1] + place.column - 1
    said = [(one.written, one.span) for one in report.contacts] + [(one.quote, one.span) for one in report.findings]
    assert [words for words, span in said if text[span.start.offset : span.end.offset] != words] == []
