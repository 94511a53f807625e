"""Hostile strings in every field of an HTML report do nothing in a browser: SCIENCE O02 and O08."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.browser import HIGH, NARROW, WIDE
from tests.browser.checks import cut, inert, paper, sideways, speak, unfold
from tests.browser.conftest import Open
from tests.browser.reports import CANARIES, ENDLESS, WHOLE
from tests.hostile.hostile_report import NAUGHTY, WITHOUT_NAUGHTY, naughty_strings

SEPARATOR = "\u2028"
"""No reader sees it, so the report names it."""
Hostile = Callable[[tuple[str, ...]], Path]


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("texts", [WHOLE, (" ".join(CANARIES),)], ids=["each", "together"])
def test_hostile_strings_fetch_run_and_lead_nowhere(
    texts: tuple[str, ...],
    script: bool,  # noqa: FBT001
    show: Open,
    hostile_page: Hostile,
) -> None:
    shown = show(hostile_page(texts), script=script)
    unfold(shown.page)
    speak(shown.page, "zh")
    shown.page.mouse.move(200, 200)
    shown.page.keyboard.press("Tab")
    assert (shown.did, inert(shown.page)) == ([], [])


@pytest.mark.parametrize("text", ["</script>", f"<x>&amp;{SEPARATOR}", "<!--"])
def test_a_hostile_string_is_read_as_it_was_written(text: str, show: Open, hostile_page: Hostile) -> None:
    seen = show(hostile_page((f"auditor_test_1{text}auditor_test_2",))).page.locator("body").inner_text()
    assert f"auditor_test_1{text.partition(SEPARATOR)[0]}" in seen


@pytest.mark.skipif(not NAUGHTY.exists(), reason=WITHOUT_NAUGHTY)
def test_naughty_strings_of_markup_and_addresses_fetch_run_and_lead_nowhere(show: Open, hostile_page: Hostile) -> None:
    biting = [text for text in naughty_strings() if "<" in text or ":" in text]
    assert len(biting) > 200
    shown = show(hostile_page((" ".join(biting),)))
    unfold(shown.page)
    assert (shown.did, inert(shown.page)) == ([], [])


@pytest.mark.parametrize("text", ENDLESS, ids=["letters", "signs", "address"])
def test_endless_words_do_not_widen_the_page(text: str, show: Open, hostile_page: Hostile) -> None:
    page = show(hostile_page((text[:1000],))).page
    unfold(page)
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": HIGH})
        assert sideways(page) == []
    page.emulate_media(media="print")
    page.set_viewport_size({"width": paper(page), "height": HIGH})
    assert (sideways(page), cut(page)) == ([], [])
