"""The five real articles beside the repository: what is planted and what is wrong in them is found, at its place."""

import pytest

from benchmarks.seeds import SHARED, Seed, audited
from tests.golden.reports import audited as audited_sample
from tests.golden.reports import names

SEEDS = {seed.name: seed for seed in audited()}
pytestmark = pytest.mark.skipif(not SEEDS, reason=f"no seeds beside the repository in ../{SHARED.name}")

HOSTS = {"i.postimg.cc": "third-party image", "github.com": "platform-hosted"}
HOTLINES = [("*123#", "pe-claro-hotline-123"), ("*111#", "pe-movistar-hotline-104")]
"""Codes that one of the articles calls hotlines, and the regulator's number that says otherwise."""

each = pytest.mark.parametrize("seed", SEEDS.values(), ids=lambda seed: str(seed.name))
each_of_text = pytest.mark.parametrize(
    "seed", [seed for seed in SEEDS.values() if not seed.linked], ids=lambda seed: str(seed.name)
)


@pytest.fixture(scope="module")
def by_link() -> Seed:
    """Give the one article that plants its handle by links."""
    (seed,) = (seed for seed in SEEDS.values() if seed.linked)
    return seed


def planted(seed: Seed) -> list[str]:
    """Give, in order of place, how the contacts with the planted handle are written."""
    return [one.written for one in seed.report.contacts if one.canonical == f"tg:{seed.handle}"]


def test_there_are_five_of_which_four_have_the_handle_as_plain_text() -> None:
    assert sorted(seed.linked for seed in SEEDS.values()) == [False, False, False, False, True]


@each_of_text
def test_a_handle_in_plain_text_is_found_once(seed: Seed) -> None:
    (written,) = planted(seed)
    assert written.endswith(f"@{seed.handle}")


def test_a_handle_in_links_is_found_in_title_and_tail_and_as_the_brand_between(by_link: Seed) -> None:
    contacts = [one for one in by_link.report.contacts if one.canonical == f"tg:{by_link.handle}"]
    title, brand, tail = contacts
    (url,) = (way for one in by_link.label["handles"] for way in one["written"] if "://" in way)
    assert (title.url, brand.url, tail.url) == (url, None, url)
    assert title.span.start.line == 1
    assert brand.written == by_link.handle.upper()
    assert tail.span.start.line == by_link.text.rstrip("\n").count("\n") + 1


@each
def test_every_contact_is_a_promotion_of_the_planted_handle(seed: Seed) -> None:
    assert {(one.canonical, one.role) for one in seed.report.contacts} == {(f"tg:{seed.handle}", "promotion")}


@each
def test_every_image_is_found_with_the_label_of_its_host(seed: Seed) -> None:
    wanted = [(url, HOSTS[url.split("/")[2]]) for url in seed.label["images"]]
    assert [(one.url, one.label) for one in seed.report.images] == wanted


@pytest.mark.parametrize(("value", "fact"), HOTLINES)
def test_a_code_called_a_hotline_is_malformed_and_the_regulator_s_number_is_the_evidence(
    by_link: Seed, value: str, fact: str
) -> None:
    (claim,) = (one for one in by_link.report.claims if one.value == value and one.kind != "channel-mixture")
    assert (claim.kind, claim.verdict, claim.country) == ("hotline", "malformed", "PE")
    assert fact in [item.fact for item in claim.evidence]
    assert "regulator" in [item.confidence for item in claim.evidence if item.fact == fact]


@each
def test_every_labelled_code_is_a_claim_at_exactly_its_characters(seed: Seed) -> None:
    claims = [one for one in seed.report.claims if one.kind in {"dial-code", "hotline"}]
    assert [one.value for one in claims] == seed.label["dial_codes"]
    assert [seed.text[one.span.start.offset : one.span.end.offset] for one in claims] == seed.label["dial_codes"]


@each
def test_every_contact_and_finding_quotes_exactly_what_stands_in_its_span(seed: Seed) -> None:
    said = [(one.written, one.span) for one in seed.report.contacts]
    said += [(one.quote, one.span) for one in seed.report.findings]
    assert [words for words, span in said if seed.text[span.start.offset : span.end.offset] != words] == []


@each
def test_every_image_s_span_is_its_markup(seed: Seed) -> None:
    for image in seed.report.images:
        written = seed.text[image.span.start.offset : image.span.end.offset]
        assert written == f"![{image.alt}]({image.url})"


@each
def test_lines_and_columns_lead_to_the_same_character_as_offsets(seed: Seed) -> None:
    lines = seed.text.splitlines(keepends=True)
    report = seed.report
    mentions = (report.contacts, report.links, report.images, report.claims)
    spans = [one.span for several in mentions for one in several] + [one.span for one in report.findings]
    for place in (place for span in spans for place in (span.start, span.end)):
        assert sum(map(len, lines[: place.line - 1])) + place.column - 1 == place.offset


@each
def test_the_article_is_below_the_band_of_every_honest_sample(seed: Seed) -> None:
    order = ["untrustworthy", "caution", "trustworthy"]
    honest = [audited_sample(name)[0].trust.band for name in names() if name.startswith("honest-")]
    assert honest
    assert all(order.index(seed.report.trust.band) < order.index(band) for band in honest)
