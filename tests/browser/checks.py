"""What must hold of a page that is shown: each check gives its problems, one string each."""

from collections.abc import Iterable
from typing import Final, Literal, cast

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LANGUAGES: Final = {"en": "English", "zh": "中文"}
"""What the switch is labelled with."""
AXE: Final = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]},
    "resultTypes": ["violations"],
}
_MOST_TABS: Final = 2000

_INERT: Final = """beside => {
  const found = [];
  const named = one => one.outerHTML.slice(0, 120);
  const never = 'script:not([type="application/json"]), iframe, frame, object, embed, base, link, portal, audio, video,'
    + ' source, img, image, picture, use, foreignObject, animate, set, meta[http-equiv="refresh" i]';
  for (const one of document.querySelectorAll(never)) found.push('element ' + named(one));
  const urls = ['src', 'srcset', 'action', 'formaction', 'poster', 'data', 'background', 'ping', 'cite', 'manifest',
    'srcdoc', 'longdesc', 'usemap', 'profile', 'target', 'download'];
  for (const one of document.querySelectorAll('*')) {
    for (const {name, value} of one.attributes) {
      if (name.startsWith('on')) found.push('handler ' + named(one));
      else if (urls.includes(name)) found.push('address ' + named(one));
      else if (name === 'href' || name === 'xlink:href') {
        if (beside.includes(value)) continue;
        if (!value.startsWith('#')) found.push('link ' + named(one));
        else if (value.length < 2 || !document.getElementById(decodeURIComponent(value.slice(1))))
          found.push('link to nowhere ' + named(one));
      } else if (name === 'style' && /url\\(|@import|\\\\/i.test(value)) found.push('style ' + named(one));
    }
  }
  for (const {textContent} of document.querySelectorAll('style'))
    if (/url\\(|@import/i.test(textContent)) found.push('style sheet ' + textContent.match(/.*(url\\(|@import)/i)[0]);
  const ids = new Set();
  for (const one of document.querySelectorAll('[id]')) {
    if (ids.has(one.id)) found.push('id twice ' + one.id);
    ids.add(one.id);
  }
  if (window.__ran !== undefined) found.push('a script ran');
  return found;
}"""
"""``__ran`` is what every hostile text tries to set."""

_SIDEWAYS: Final = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= innerWidth) return [];
  const past = one => one.getBoundingClientRect().right > innerWidth + 1;
  const wide = [...document.querySelectorAll('body *')].filter(past);
  return ['the page is ' + root.scrollWidth + ' wide in a window of ' + innerWidth,
    ...wide.slice(0, 5).map(one => one.outerHTML.slice(0, 120))];
}"""

_CUT: Final = """() => {
  const found = [], range = document.createRange();
  const clips = one => !['visible'].includes(getComputedStyle(one).overflowX);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    if (!node.data.trim() || !node.parentElement.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(rect => rect.width > 0);
    if (!rects.length) continue;
    const right = Math.max(...rects.map(rect => rect.right));
    let edge = innerWidth;
    for (let one = node.parentElement; one && one !== document.documentElement; one = one.parentElement) {
      const box = one.getBoundingClientRect();
      if (clips(one) && box.width > 2) edge = Math.min(edge, box.right);
      else if (clips(one)) edge = Infinity;  // meant for those who listen to the page
    }
    if (right > edge + 1) found.push('cut at ' + Math.round(edge) + ', ends at ' + Math.round(right) + ': '
      + node.data.trim().slice(0, 60));
  }
  return found;
}"""

_PAPER: Final = """() => {
  const page = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
    .find(rule => rule instanceof CSSPageRule && !rule.selectorText);
  const [left, right] = ['left', 'right'].map(side => page?.style.getPropertyValue('margin-' + side) || '0px');
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style = 'position:absolute;width:calc(210mm - ' + left + ' - ' + right + ')';
  const wide = probe.getBoundingClientRect().width;
  probe.remove();
  return Math.floor(wide);
}"""

_SPOKEN: Final = """() => [...document.querySelectorAll('.t[lang]')]
  .filter(one => one.checkVisibility({visibilityProperty: true})).map(one => one.lang)"""

_CONTROLS: Final = """() => {
  const held = [], groups = new Set();
  const all = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex^="-"])';
  for (const one of document.querySelectorAll(all)) {
    if (one.disabled || !one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})) continue;
    if (one.type === 'radio') {
      const same = [...document.querySelectorAll('input[type="radio"]')].filter(other => other.name === one.name);
      if (one !== (same.find(other => other.checked) ?? same[0])) continue;
    }
    held.push(one);
  }
  window.controls = held;
  document.activeElement.blur();
  return held.length;
}"""

_FOCUSED: Final = """() => {
  const one = document.activeElement;
  const near = [one, ...(one.labels ?? []), one.parentElement].filter(Boolean);
  const ringed = near.filter(other => {
    const style = getComputedStyle(other);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  });
  const seen = ringed.some(other => {
    const box = other.getBoundingClientRect();
    return box.width >= 8 && box.height >= 8 && box.bottom > 0 && box.top < innerHeight && box.right > 0
      && box.left < innerWidth;
  });
  return [window.controls.indexOf(one), seen, one === document.body, one.outerHTML.slice(0, 120)];
}"""
_NAMES: Final = "numbers => numbers.map(number => window.controls[number].outerHTML.slice(0, 120))"


def inert(page: Page, beside: Iterable[str] = ()) -> list[str]:
    """Find what could fetch, run or lead away: elements, handlers, addresses, links.

    Links to places of the page are no problem, nor are those to the files ``beside`` it.
    """
    return cast("list[str]", page.evaluate(_INERT, list(beside)))


def sideways(page: Page) -> list[str]:
    """Find what makes the page wider than its window."""
    return _told(page, _SIDEWAYS)


def cut(page: Page) -> list[str]:
    """Find text that ends right of where it can be seen: of the window, or of a box that cuts or scrolls."""
    return _told(page, _CUT)


def unfold(page: Page) -> None:
    """Open every fold of the page."""
    page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)")


def paper(page: Page) -> int:
    """Give the width between the margins of an A4 page as ``page`` sets them, in CSS pixels."""
    return cast("int", page.evaluate(_PAPER))


def speak(page: Page, language: Literal["en", "zh"]) -> None:
    """Switch the page to ``language`` by clicking what is labelled with it."""
    radio = page.get_by_role("radio", name=LANGUAGES[language], exact=True)
    radio.evaluate("one => (one.labels[0] ?? one).click()")


def spoken(page: Page) -> set[str]:
    """Give the languages that are seen of what the page says in two, with every fold open."""
    unfold(page)
    return set(cast("list[str]", page.evaluate(_SPOKEN)))


def said(page: Page) -> str:
    """Give the text that is seen with every fold open, ``squeezed``."""
    unfold(page)
    return squeezed(page.locator("body").inner_text())


def squeezed(text: str) -> str:
    """Give the letters and digits of ``text``, small: line breaks, marks between them and capitals do not count."""
    return "".join(char for char in text if char.isalnum()).lower()


def unreached(page: Page) -> list[str]:
    """Find controls that Tab does not come to, or that show no ring when it does."""
    total = cast("int", page.evaluate(_CONTROLS))
    if total > _MOST_TABS:
        return [f"{total} controls, more than this check walks through"]
    reached, problems = set[int](), list[str]()
    for _ in range(total + 20):
        page.keyboard.press("Tab")
        number, ringed, over, name = page.evaluate(_FOCUSED)
        if over or number in reached:
            break
        reached.add(number)
        if not ringed:
            problems.append(f"no ring: {name}")
    left = sorted(set(range(total)) - reached)
    return problems + [f"not reached: {name}" for name in page.evaluate(_NAMES, left)]


def violations(page: Page) -> list[str]:
    """Find what axe minds, each rule with its first places; the page must have been opened with ``bypass_csp``."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [
        f"{one['id']} ({len(one['nodes'])}): {one['help']}: "
        + " | ".join(node["html"][:120] for node in one["nodes"][:3])
        for one in found
    ]


def _told(page: Page, check: str) -> list[str]:
    return cast("list[str]", page.evaluate(check))
