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
from tests.browser.reports import HAS_HTML, NO_HTML
from tests.golden.reports import audited

pytestmark = pytest.mark.skipif(not HAS_HTML, reason=NO_HTML)
Reports = Callable[..., Path]
Language = Literal["en", "zh"]
ONE = "samples/promo-peru-arrival.md"
ALL = "samples"
SHOWN = ("promo-peru-arrival.md", "wrong-peru-hotlines.md", "honest-own-channel.md")


@pytest.fixture(scope="module", params=[ONE, ALL])
def window(request: pytest.FixtureRequest, browser: Browser, report_of: Reports) -> Iterator[Page]:
    """Give the window of a report for several tests; scripts of the tests may run in it, and the policy is off."""
    with opened(browser, report_of(request.param), bypass_csp=True) as shown:
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
    minded = [one for one in audited(sample)[0].findings if one.severity != "note" and one.suppressed is None]
    speak(page, "en")
    english = said(page)
    assert spoken(page) == {"en"}
    speak(page, "zh")
    chinese = said(page)
    assert spoken(page) == {"zh-Hans"}
    for one in minded:
        assert (squeezed(one.message.en) in english, squeezed(one.message.en) in chinese) == (True, False), one.message
        assert (squeezed(one.message.zh) in chinese, squeezed(one.message.zh) in english) == (True, False), one.message


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
@pytest.mark.parametrize("samples", [ONE, ALL])
def test_a_report_prints_on_a4_with_no_empty_page_and_nothing_cut(
    samples: str, language: Language, show: Open, report_of: Reports
) -> None:
    page = show(report_of(samples), script=False).page
    speak(page, language)
    page.emulate_media(media="print")
    runs = runs_of_text(page.pdf(format="A4", prefer_css_page_size=True, print_background=True))
    assert runs != []
    assert [number for number, shown in enumerate(runs, start=1) if not shown] == []
    page.set_viewport_size({"width": paper(page), "height": HIGH})
    assert (sideways(page), cut(page)) == ([], [])


def test_a_print_is_light_on_paper_in_a_dark_window(show: Open, report_of: Reports) -> None:
    page = show(report_of(ONE), scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    colour = page.evaluate("() => getComputedStyle(document.body).color")
    assert sum(map(int, colour.removeprefix("rgb(").removesuffix(")").split(", "))) < 3 * 128
