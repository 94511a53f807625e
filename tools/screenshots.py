"""Write docs/images/report-*.png: the HTML report of a sample as a browser shows it, at two widths, light and dark.

``python -m tools.screenshots`` (or ``make screenshots``), where there are Chromium and a Chinese font. What letters
look like differs from machine to machine, so nothing compares these files; take them when the report looks different.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from tests.browser.browser import MISSING, NARROW, WIDE, Scheme, chromium, opened, started
from tests.browser.checks import speak
from tests.browser.reports import ROOT, scanned

FOLDER = ROOT / "docs" / "images"
ARTICLE = "samples/promo-peru-arrival.md"
PICTURES: dict[str, tuple[int, Scheme, Literal["en", "zh"]]] = {
    "report-1440-light.png": (WIDE, "light", "en"),
    "report-1440-dark.png": (WIDE, "dark", "en"),
    "report-375-light.png": (NARROW, "light", "en"),
    "report-375-dark.png": (NARROW, "dark", "en"),
    "report-1440-zh.png": (WIDE, "light", "zh"),
}
MOST = 300_000
"""Bytes of a picture, so that the repository stays small."""


def main() -> int:
    """Write the pictures and say what was written; 2 where there is no browser or a picture is too large."""
    program = chromium()
    if program is None:
        print(MISSING, file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder, started(program) as browser:
        report = scanned(Path(folder) / "report.html", ARTICLE)
        for name, (width, scheme, language) in PICTURES.items():
            with opened(browser, report, width=width, scheme=scheme, script=False) as shown:
                speak(shown.page, language)
                shown.page.evaluate("() => document.activeElement.blur()")
                made = shown.page.screenshot(animations="disabled")
            if len(made) > MOST:
                print(f"{name} would take {len(made)} bytes, more than {MOST}", file=sys.stderr)
                return 2
            (FOLDER / name).write_bytes(made)
            print(f"wrote docs/images/{name}, {len(made)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
