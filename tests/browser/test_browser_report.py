"""The HTML report of samples in a browser: it is quiet, fits its window, speaks one language, prints, is accessible."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.browser import HIGH, NARROW, WIDE, Scheme, opened
from tests.browser.checks import (
    cut,
    inert,
    paper,
    said,
    sideways,
    speak,
    spoken,
    squeezed,
    unfold,
    unreached,
    violations,
)
from tests.browser.conftest import Open
from tests.browser.pdf import runs_of_text
from tests.golden.reports import audited

Reports = Callable[..., Path]
Language = Literal["en", "zh"]
ONE = "samples/promo-peru-arrival.md"
SEVERAL = ("samples/promo-thailand-wechat.md", "samples/wrong-uk-rules.md", "samples/honest-own-channel.md")
"""An overview and short articles of three kinds; over all samples axe would take minutes."""
ALL = "samples"
FULL = 20
"""Runs of text that at least stand on a page which is not nearly empty."""
SHOWN = ("promo-peru-arrival.md", "wrong-peru-hotlines.md", "honest-own-channel.md")


@pytest.fixture(scope="module")
def window(browser: Browser, report_of: Reports) -> Iterator[Page]:
    """Give the window of a report for several tests; scripts of the tests may run in it, and the policy is off."""
    with opened(browser, report_of(ONE), bypass_csp=True) as shown:
        yield shown.page


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("samples", [ONE, ALL])
def test_a_report_fetches_runs_and_complains_of_nothing(
    samples: str,
    script: bool,  # noqa: FBT001
    show: Open,
    report_of: Reports,
) -> None:
    shown = show(report_of(samples), script=script)
    speak(shown.page, "zh")
    unfold(shown.page)
    assert (shown.did, inert(shown.page)) == ([], [])


def test_split_pages_fetch_nothing_and_lead_only_to_each_other(show: Open, report_of: Reports) -> None:
    pages = sorted(report_of("--split", *SEVERAL).glob("*.html"))
    names = {page.name for page in pages}
    assert len(names) == len(SEVERAL) + 1
    for page in pages:
        shown = show(page, width=NARROW)
        unfold(shown.page)
        assert (shown.did, inert(shown.page, names), sideways(shown.page)) == ([], [], []), page.name


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_report_fits_its_window_and_axe_minds_nothing(
    width: int, scheme: Scheme, language: Language, window: Page
) -> None:
    window.set_viewport_size({"width": width, "height": HIGH})
    window.emulate_media(color_scheme=scheme)
    speak(window, language)
    assert sideways(window) == []
    unfold(window)
    assert (sideways(window), violations(window)) == ([], [])


@pytest.mark.parametrize(("width", "scheme", "language"), [(NARROW, "dark", "zh"), (WIDE, "light", "en")])
def test_axe_minds_nothing_in_a_report_of_several(
    width: int, scheme: Scheme, language: Language, show: Open, report_of: Reports
) -> None:
    page = show(report_of(*SEVERAL), width=width, scheme=scheme, bypass_csp=True).page
    speak(page, language)
    unfold(page)
    assert violations(page) == []


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_report_of_all_samples_fits_its_window(width: int, show: Open, report_of: Reports) -> None:
    page = show(report_of(ALL), width=width, script=False).page
    unfold(page)
    assert sideways(page) == []


def test_the_two_schemes_look_different(window: Page) -> None:
    colours = []
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        window.emulate_media(color_scheme=scheme)
        colours.append(window.evaluate("() => getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]


@pytest.mark.parametrize("sample", SHOWN)
def test_a_report_speaks_one_language_and_says_every_finding_in_it(sample: str, show: Open, report_of: Reports) -> None:
    page = show(report_of(f"samples/{sample}"), script=False).page
    article = audited(sample)[0]
    minded = [one for one in article.findings if one.severity != "note" and one.suppressed is None]
    why = [one.message if one.about.claim is None else article.claims[one.about.claim].reason for one in minded]
    speak(page, "en")
    english = said(page)
    assert spoken(page) == {"en"}
    speak(page, "zh")
    chinese = said(page)
    assert spoken(page) == {"zh-Hans"}
    for one in why:
        assert (squeezed(one.en) in english, squeezed(one.en) in chinese) == (True, False), one
        assert (squeezed(one.zh) in chinese, squeezed(one.zh) in english) == (True, False), one


def test_the_keys_switch_the_language(show: Open, report_of: Reports) -> None:
    page = show(report_of(ONE), script=False).page
    page.get_by_role("radio", name="English", exact=True).focus()
    page.keyboard.press("ArrowRight")
    assert spoken(page) == {"zh-Hans"}


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_every_control_is_reached_by_tab_and_shows_it(width: int, show: Open, report_of: Reports) -> None:
    page = show(report_of(ONE), width=width).page
    assert unreached(page) == []
    unfold(page)
    assert unreached(page) == []


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("samples", [(ONE,), SEVERAL], ids=["one", "several"])
def test_a_report_prints_on_a4_with_no_empty_page_and_nothing_cut(
    samples: tuple[str, ...], language: Language, show: Open, report_of: Reports
) -> None:
    page = show(report_of(*samples), script=False).page
    speak(page, language)
    runs = runs_of_text(page.pdf(format="A4", prefer_css_page_size=True, print_background=True))
    assert [number for number, shown in enumerate(runs, start=1) if not shown] == []
    assert runs[0] >= FULL, "the first page says what is wrong"
    sheet = show(report_of(*samples), width=paper(page), script=False).page
    speak(sheet, language)
    sheet.emulate_media(media="print")
    assert (sideways(sheet), cut(sheet)) == ([], [])


def test_a_print_is_light_on_paper_in_a_dark_window(show: Open, report_of: Reports) -> None:
    page = show(report_of(ONE), scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    colour = page.evaluate("() => getComputedStyle(document.body).color")
    assert sum(map(int, colour.removeprefix("rgb(").removesuffix(")").split(", "))) < 3 * 128
