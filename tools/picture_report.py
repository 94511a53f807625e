"""Write docs/images/report.svg: a real run of ``auditor scan``, pictured as a terminal shows it.

``python tools/picture_report.py`` (or ``make docs``). The picture is one SVG that refers to nothing outside itself.
Every run of characters is placed by its column and stretched to the columns it takes, so that underlines stand below
what they underline, whatever monospaced and Chinese fonts the reader has.
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
from auditor.report.width import is_picture, pieces

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "images" / "report.svg"
ARTICLE = "samples/promo-peru-arrival.md"
OPTIONS = ("--today", "2026-11-20", "--fail-on", "never", "--color", "always")

CELL, ROW, SIZE = 8.4, 20, 14
"""Width of a column, height of a line, size of characters, all in pixels."""
MARGIN, BAR, PAD = 12, 36, 18
"""Around the window, its title bar, and between its edge and the text."""
CLASSES = {BOLD: "b", DIM: "d", RED: "r", GREEN: "g", YELLOW: "y", CYAN: "c"}
STYLE = """\
    text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC",
           "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", monospace; fill: #d5dbe3 }
    .wide { font-size: 15.4px }
    .emoji { font-size: 13px }
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
    inner, middle = width - 2 * MARGIN, width // 2
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
  <title>auditor scan {ARTICLE}</title>
  <desc>Made by tools/picture_report.py from a real run.</desc>
  <style>
{STYLE}
  </style>
  <rect x="{MARGIN}" y="{MARGIN}" width="{inner}" height="{height - 2 * MARGIN}" rx="10" fill="#12161d"/>
  <path d="M{MARGIN} {MARGIN + BAR}v-{BAR - 10}q0-10 10-10h{inner - 20}q10 0 10 10v{BAR - 10}z" fill="#1f252e"/>
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
    """Give a ``<text>`` for each run of one look and size; the spaces around it are left out."""
    for (look, size), run in runs(row):
        names = " ".join(filter(None, (look, size)))
        looks = f' class="{names}"' if names else ""
        x = MARGIN + PAD + run[0].column * CELL
        length = sum(glyph.columns for glyph in run) * CELL
        words = escape("".join(glyph.shown for glyph in run), quote=False)
        yield f'  <text{looks} x="{x:.1f}" y="{y}" textLength="{length:.1f}">{words}</text>'


def runs(row: list[Glyph]) -> Iterator[tuple[tuple[str, str], list[Glyph]]]:
    """Cut a line where the look or the size changes, and at two spaces or more."""
    for kind, alike in groupby(row, key=lambda glyph: (glyph.look, size(glyph))):
        run: list[Glyph] = []
        for glyph in alike:
            if glyph.shown != " ":
                if len(run) > 1 and run[-1].shown == run[-2].shown == " ":
                    yield from trimmed(kind, run)
                    run = []
                run.append(glyph)
            elif run:
                run.append(glyph)
        yield from trimmed(kind, run)


def trimmed(kind: tuple[str, str], run: list[Glyph]) -> Iterator[tuple[tuple[str, str], list[Glyph]]]:
    """Give a run without the spaces at its end, unless nothing is left."""
    while run and run[-1].shown == " ":
        run.pop()
    if run:
        yield kind, run


def size(glyph: Glyph) -> str:
    """Name the size in which a glyph fills its cells."""
    if glyph.columns == 1:
        return ""
    return "emoji" if is_picture(glyph.shown[0]) else "wide"


if __name__ == "__main__":
    main()
