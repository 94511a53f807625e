"""Write docs/images/report.svg: a real run of ``auditor scan``, pictured as a terminal shows it.

``python tools/picture_report.py`` (or ``make docs``). The picture is one SVG that refers to nothing outside itself. Every
run of characters is placed by its column and stretched to the columns it takes, so that underlines stand below what they
underline, whatever monospaced and Chinese fonts the reader has.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

from auditor.report.style import BOLD, CYAN, DIM, GREEN, RED, RESET, YELLOW
from auditor.report.width import pieces

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "images" / "report.svg"
ARTICLE = "samples/promo-peru-arrival.md"
OPTIONS = ("--today", "2026-11-20", "--fail-on", "never", "--color", "always")

CELL, ROW, SIZE, WIDE_SIZE = 8.4, 20, 14, 15.4
"""Width of a column, height of a line, size of narrow and of wide characters, all in pixels."""
MARGIN, BAR, PAD = 12, 36, 18
"""Around the window, its title bar, and between its edge and the text."""
CLASSES = {BOLD: "b", DIM: "d", RED: "r", GREEN: "g", YELLOW: "y", CYAN: "c"}
STYLE = """\
    text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC",
           "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", monospace; fill: #d5dbe3 }
    .w { font-size: 15.4px }
    .b { font-weight: 700; fill: #ffffff }
    .d { fill: #8b95a3 }
    .r { font-weight: 700; fill: #ff7b72 }
    .g { font-weight: 700; fill: #7ee787 }
    .y { font-weight: 700; fill: #e3b341 }
    .c { font-weight: 700; fill: #79c0ff }
    .t { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px; fill: #8b95a3 }"""
_ESCAPE = re.compile(r"(\x1b\[\d+m)")
_BRACKETS = "⟦⟧"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """What stands in a cell, or in two."""

    shown: str
    column: int
    columns: int
    look: str


def main() -> None:
    """Write the picture and say so when it changed."""
    made = picture(report())
    if not FILE.is_file() or FILE.read_text("utf-8") != made:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text(made, "utf-8")
        print(f"wrote {FILE.relative_to(ROOT)}")


def report() -> str:
    """Give what ``auditor scan`` prints, colours and all."""
    command = [sys.executable, "-m", "auditor.cli.main", "scan", ARTICLE, *OPTIONS]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()  # noqa: S603 — our own program


def picture(printed: str) -> str:
    """Give the SVG of what was printed after a prompt."""
    lines = [f"{GREEN}${RESET} {BOLD}auditor scan {ARTICLE}{RESET}", "", *printed.rstrip("\n").split("\n")]
    rows = [list(glyphs(line)) for line in lines]
    columns = max((row[-1].column + row[-1].columns for row in rows if row), default=0)
    width = round(columns * CELL + 2 * (PAD + MARGIN))
    height = len(rows) * ROW + BAR + 2 * PAD + 2 * MARGIN
    body = "\n".join(
        text for number, row in enumerate(rows) for text in texts(row, MARGIN + BAR + PAD + number * ROW + SIZE)
    )
    lights = "\n".join(
        f'  <circle cx="{MARGIN + 20 + 20 * at}" cy="{MARGIN + BAR // 2}" r="6" fill="{color}"/>'
        for at, color in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    )
    middle = width // 2
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
  <title>auditor scan {ARTICLE}</title>
  <desc>Made by tools/picture_report.py from a real run.</desc>
  <style>
{STYLE}
  </style>
  <rect x="{MARGIN}" y="{MARGIN}" width="{width - 2 * MARGIN}" height="{height - 2 * MARGIN}" rx="10" fill="#12161d"/>
  <path d="M{MARGIN} {MARGIN + BAR}v-{BAR - 10}q0-10 10-10h{width - 2 * MARGIN - 20}q10 0 10 10v{BAR - 10}z" fill="#1f252e"/>
{lights}
  <text class="t" x="{middle}" y="{MARGIN + BAR // 2 + 5}" text-anchor="middle">{ARTICLE}</text>
{body}
</svg>
"""


def glyphs(line: str) -> Iterator[Glyph]:
    """Give what a line shows, cell by cell, with the look that the escape sequences before it ask for."""
    column, look = 0, ""
    for part in _ESCAPE.split(line):
        if _ESCAPE.fullmatch(part):
            look = CLASSES.get(part, "")
            continue
        for text in filter(None, re.split(f"([{_BRACKETS}])", part)):
            cells = [(text, 1)] if text in _BRACKETS else [(piece.shown, piece.columns) for piece in pieces(text)]
            for shown, columns in cells:
                yield Glyph(shown=shown, column=column, columns=columns, look=look)
                column += columns


def texts(row: list[Glyph], y: int) -> Iterator[str]:
    """Give a ``<text>`` for each run of equal look and width; two spaces or more are left out and end one."""
    for look, wide, run in runs(row):
        shown = "".join(glyph.shown for glyph in run)
        left = shown.lstrip(" ")
        if not left:
            continue
        first = run[len(shown) - len(left)] if not wide else run[0]
        words = left.rstrip(" ")
        columns = sum(glyph.columns for glyph in run if glyph.column >= first.column) - (len(left) - len(words))
        names = " ".join(filter(None, (look, "w" if wide else "")))
        looks = f' class="{names}"' if names else ""
        x, length = MARGIN + PAD + first.column * CELL, columns * CELL
        yield f'  <text{looks} x="{x:.1f}" y="{y}" textLength="{length:.1f}">{escape(words, quote=False)}</text>'


def runs(row: list[Glyph]) -> Iterator[tuple[str, bool, list[Glyph]]]:
    """Cut a line where look or width changes, and at two spaces or more."""
    for (look, wide), same in groupby(row, key=lambda glyph: (glyph.look, glyph.columns > 1)):
        part: list[Glyph] = []
        for glyph in same:
            if glyph.shown != " " and len(part) > 1 and part[-1].shown == part[-2].shown == " ":
                yield look, wide, part
                part = []
            part.append(glyph)
        yield look, wide, part


if __name__ == "__main__":
    main()
