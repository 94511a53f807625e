"""Each check finds what it is for, and leaves a good page alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.browser import HIGH, NARROW, WIDE, opened
from tests.browser.checks import cut, inert, paper, said, sideways, speak, spoken, unfold, unreached, violations
from tests.browser.conftest import Open, page_of
from tests.browser.pdf import runs_of_text

Write = Callable[[str], Path]
Fill = Callable[..., Page]
Check = Callable[[Page], list[str]]
GOOD = """<main><h1>A report</h1>
<style>
  body { margin: 1rem } .zh { display: none }
  :root:has(#to-zh:checked) :is(.zh, .en) { display: revert }
  :root:has(#to-zh:checked) .en { display: none }
</style>
<fieldset><legend>Language</legend>
<input type="radio" name="language" id="to-en" checked><label for="to-en">English</label>
<input type="radio" name="language" id="to-zh"><label for="to-zh" lang="zh">中文</label></fieldset>
<p class="t en" lang="en">One finding</p><p class="t zh" lang="zh-Hans">一处问题</p>
<details><summary>More</summary><p>Folded <a href="#end">to the end</a></p></details>
<p id="end">The end.</p></main>"""
LONG = "x" * 400


@pytest.fixture(scope="module")
def window(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Give one window for all small pages."""
    file = tmp_path_factory.mktemp("window") / "page.html"
    file.write_text(page_of(""), "utf-8")
    with opened(browser, file) as shown:
        yield shown.page


@pytest.fixture
def fill(window: Page) -> Fill:
    """Give what shows the body of a small page in that window."""

    def filled(body: str, width: int = WIDE, head: str = "") -> Page:
        window.set_viewport_size({"width": width, "height": HIGH})
        window.evaluate("() => { delete window.__ran }")
        window.set_content(page_of(body, head))
        return window

    return filled


@pytest.mark.parametrize("check", [inert, sideways, cut, unreached, violations])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_good_page_has_no_problem(check: Check, width: int, fill: Fill) -> None:
    page = fill(GOOD, width)
    assert check(page) == []
    unfold(page)
    assert check(page) == []


@pytest.mark.parametrize(
    ("check", "body", "problem"),
    [
        (inert, "<a href='https://shop.example/'>x</a>", "link "),
        (inert, "<a href='tel:*123%23'>x</a>", "link "),
        (inert, "<a href='javascript:1'>x</a>", "link "),
        (inert, "<svg><a xlink:href='https://shop.example/'><text>x</text></a></svg>", "link "),
        (inert, "<map><area href='mailto:auditor_test_1@shop.example'></map>", "link "),
        (inert, "<a href='#nowhere'>x</a>", "link to nowhere "),
        (inert, "<p onclick='1'>x", "handler "),
        (inert, "<script>1</script>", "element "),
        (inert, "<form><button formaction='x'>x</button></form>", "address "),
        (inert, "<p style='background: URL(x)'>x", "style "),
        (inert, "<style>p { background: url(x) }</style>", "style sheet "),
        (inert, "<p id='x'><p id='x'>", "id twice x"),
        (inert, "<script>window.__ran=1</script>", "a script ran"),
        (sideways, f"<p>{LONG}", "the page is "),
        (sideways, "<div style='width: 2000px'>x</div>", "the page is "),
        (cut, f"<p>{LONG}", "cut at "),
        (cut, f"<pre style='overflow: auto'>{LONG}</pre>", "cut at "),
        (cut, f"<p style='overflow: hidden; width: 9rem; white-space: nowrap'>{LONG}", "cut at "),
        (unreached, "<a href='#' tabindex='0' style='outline: none'>x</a>", "no ring: "),
        (unreached, "<button style='position: absolute; left: -999px'>x</button>", "no ring: "),
        (unreached, "<button id='b' tabindex='1'>x</button><div inert><button>y</button></div>", "not reached: "),
        (violations, "<main><h1>x</h1><p style='color: #999; background: #fff'>faint</p></main>", "color-contrast "),
        (violations, "<main><h1>x</h1><input></main>", "label "),
    ],
)
def test_a_bad_page_has_the_problem(check: Check, body: str, problem: str, fill: Fill) -> None:
    assert [one for one in check(fill(body)) if one.startswith(problem)] != []


def test_text_for_listeners_alone_is_not_called_cut(fill: Fill) -> None:
    hidden = "<p style='position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap'>heard"
    assert cut(fill(hidden)) == []


@pytest.mark.parametrize("script", [True, False])
def test_the_language_is_switched_with_and_without_script(script: bool, show: Open, write: Write) -> None:  # noqa: FBT001
    page = show(write(GOOD), script=script).page
    assert (spoken(page), "onefinding" in said(page), "一处问题" in said(page)) == ({"en"}, True, False)
    speak(page, "zh")
    assert (spoken(page), "onefinding" in said(page), "一处问题" in said(page)) == ({"zh-Hans"}, False, True)


def test_the_width_of_the_paper_is_less_its_margins(fill: Fill) -> None:
    margins = "<style>@page { margin: 20mm 10mm 20mm 15mm }</style>"
    widths = [paper(fill("<p>x", head=head)) for head in ("", margins)]
    assert widths == [793, 699]  # 210 mm and 185 mm at 96 pixels an inch


def test_a_page_with_nothing_on_it_is_seen_in_the_pdf(fill: Fill) -> None:
    empty = "<div style='break-before: page; height: 9rem; background: #eee'></div>"
    page = fill(f"<p>one{empty}<p style='break-before: page'>three")
    assert [runs > 0 for runs in runs_of_text(page.pdf(format="A4", print_background=True))] == [True, False, True]
