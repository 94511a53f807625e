"""Parse every hostile shape at growing sizes and print how time grows: ``python -m benchmarks.linearity --to 4``.

Doubling the input may multiply the time by 2.6 at most. The shapes are those of cmark's ``pathological_tests.py``, of
GitHub's advisories for cmark-gfm, and of quadratic HTML parsers (CVE-2025-6069).
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterator

from auditor.parse.parse import parse
from auditor.source.source import MediaType, Source

Shape = Callable[[int], str]

LIMIT = 2.6


def _times(unit: str, before: str = "", after: str = "") -> Shape:
    return lambda size: before + unit * (size // len(unit)) + after


def _both(left: str, middle: str, right: str) -> Shape:
    return lambda size: left * (size // len(left + right)) + middle + right * (size // len(left + right))


def _numbered(pattern: str) -> Shape:
    return lambda size: "".join(pattern.format(n) for n in range(size // (len(pattern) + 4)))


MARKDOWN: dict[str, Shape] = {
    "nested strong emphasis": _both("*a **a ", "b", " a** a*"),
    "emphasis closers, no openers": _times("a_ "),
    "emphasis openers, no closers": _times("_a "),
    "link closers, no openers": _times("a]"),
    "link openers, no closers": _times("[a"),
    "mismatched openers and closers": _times("*a_ "),
    "links openers and emphasis closers": _times("[ a_"),
    "pattern [ (]( repeated": _times("[ (]("),
    "pattern ![[]() repeated": _times("![[]()"),
    "hard link and emphasis": _times("**x [a*b**c*](d)"),
    "nested brackets": _both("[", "a", "]"),
    "nested quotes": _times("> ", after="a"),
    "nested quotes, closed up": _times(">", after="a"),
    "deep lists": lambda size: "".join("  " * n + "* a\n" for n in range(int(size**0.5))),
    "list markers in a line": _times("- ", after="a"),
    "many list items": _times("- a\n"),
    "numbered list items": _times("1. a\n"),
    "quotes and lists": _times("> - ", after="a"),
    "backticks of growing length": lambda size: "".join("e" + "`" * n for n in range(int((2 * size) ** 0.5))),
    "backticks": _times("`"),
    "backtick pairs": _times("` a ``"),
    "unclosed links (a": _times("[a](b"),
    "unclosed links <": _times("[a](<b"),
    "link openers ](": _times("[a]("),
    "image openers": _times("!["),
    "images": _times("![a](b) "),
    "nested images": _both("![", "a", "](b)"),
    "links": _times("[a](b) "),
    "links in a line each": _times('[a](b "t")\n'),
    "unclosed comment": _times("</", before="a <!-"),
    "comment openers": _times("a <!--"),
    "declaration openers": _times("a <!A "),
    "CDATA openers": _times("a <![CDATA["),
    "processing openers": _times("a <?"),
    "raw tags": _times("a <b> "),
    "raw divs": _times("<div>\n\n"),
    "raw unclosed tags": _times("a <b c"),
    "raw unclosed attributes": _times('a <b c="'),
    "raw anchors": _times('a <a href="b">'),
    "hidden raw divs": _times("<div hidden>\n\na\n\n"),
    "ampersands": _times("&"),
    "references": _times("&amp;"),
    "escapes": _times("\\*"),
    "reference definitions": _numbered("[{0}]: b\n"),
    "used reference definitions": lambda size: (
        "".join(f"[{n}]: b\n" for n in range(size // 20)) + "\n" + "".join(f"[{n}] " for n in range(size // 20))
    ),
    "undefined references": _numbered("[{0}] "),
    "titled definitions": _numbered('[{0}]: b "t"\n'),
    "footnotes": _numbered("[^{0}]: a\n"),
    "footnote references": lambda size: "[^1]: a\n\n" + "[^1] " * (size // 5),
    "table cells": lambda size: "| a " * 100 + "|\n" + "|---" * 100 + "|\n" + ("| b " * 100 + "|\n") * (size // 401),
    "one wide table": lambda size: "|a" * (size // 6) + "|\n" + "|-" * (size // 6) + "|\n" + "|b" * (size // 6),
    "short table rows": lambda size: "|a" * 200 + "|\n" + "|-" * 200 + "|\n" + "|\n" * (size // 2),
    "strikes": _times("~~a "),
    "fences": _times("```\n"),
    "headings": _times("# a\n"),
    "setext": _times("a\n-\n"),
    "autolinks": _times("<https://a.example> "),
    "autolink openers": _times("<https:"),
    "carriage returns": _times("a\r"),
    "short lines": _times("a\n"),
    "Chinese": _times("办卡请联系客服，"),
    "Chinese links": _times("[客服](https://shop.example/客) "),
    "front matter unclosed": _times("a: b\n", before="---\n"),
    "NULs": _times("a\0"),
}

HTML: dict[str, Shape] = {
    "nested divs": _times("<div>"),
    "balanced divs": _both("<div>", "a", "</div>"),
    "unclosed b": _times("<b>"),
    "unclosed p b": _times("<p><b>"),
    "end tags without start": _times("</b>"),
    "end tags under divs": lambda size: "<div>" * (size // 10) + "</p>" * (size // 8),
    "misnested": _times("<b><p></b>"),
    "hidden divs": _times("<div hidden>a"),
    "hidden spans": _times("<span hidden>a</span>"),
    "templates": _times("<template>"),
    "noscripts": _times("<noscript>"),
    "tables": _times("<table><td>"),
    "lists": _times("<ul><li>a"),
    "list items": _times("<li>a"),
    "options": _times("<option>a"),
    "anchors": _times("<a>"),
    "anchors with addresses": _times("<a href=b>c"),
    "angle brackets": _times("< <x <"),
    "tag openers": _times("<a "),
    "empty tags": _times("</>"),
    "unclosed comments": _times("<!--"),
    "comments": _times("<!-- a -->"),
    "bogus comments": _times("<!a>"),
    "unclosed attributes": _times('<a b="'),
    "one tag of attributes": _times(" a=b", before="<p", after=">"),
    "one tag of names": _times(" a", before="<p", after=">"),
    "one tag of distinct names": lambda size: "<p" + "".join(f" a{n}" for n in range(size // 8)) + ">",
    "one tag of names and a sign": _times(" a", before="<p", after=" b=c>"),
    "one tag of signs": _times("=", before="<p ", after=">"),
    "one tag of slashes": _times("/", before="<p ", after=">"),
    "one tag of quotes": _times("'", before="<p a=", after=">"),
    "one link of attributes": lambda size: "<a href=x" + "".join(f" a{n}=b" for n in range(size // 10)) + ">c",
    "references": _times("&#64;"),
    "ampersands": _times("&"),
    "ampersands in a value": _times("&", before='<p title="', after='">'),
    "references in a value": _times("&amp;", before='<p title="', after='">'),
    "open references in a value": _times("&ampx", before='<p title="', after='">'),
    "digits of a reference": _times("1", before='<p title="&#', after='">'),
    "srcset": _times("a 1x,", before='<img srcset="', after='">'),
    "srcset commas": _times(",", before='<img srcset="', after='">'),
    "srcset brackets": _times("a (,", before='<img srcset="', after='">'),
    "style": _times("url(a)", before="<style>", after="</style>"),
    "style openers": _times("url(", before="<style>", after="</style>"),
    "style quotes": _times("url('", before="<style>", after="</style>"),
    "style imports": _times("@import ", before="<style>", after="</style>"),
    "style imports quoted": _times("@import 'a ", before="<style>", after="</style>"),
    "style attribute": _times("display:block;", before='<p style="', after='">'),
    "style elements": _times("<style>a{b:url(c)}</style>"),
    "scripts": _times("<script>a</script>"),
    "script escapes": _times("<!--<script>", before="<script>"),
    "Markdown links": _times("[a](b) "),
    "Markdown link openers": _times("[a]("),
    "Markdown links between tags": _times("<p>[a](b)"),
    "Markdown nested images": _both("![", "a", "](b)"),
    "images": _times('<img src=a alt="b">'),
    "metas": _times('<meta name="date" content="2024-01-01">'),
    "code": _times("<code>a<p>b"),
    "unclosed code": _times("<code>"),
    "svg": _times("<svg><text>a"),
    "custom elements": _times("<a-b>"),
    "unknown tags": _times("<zz>"),
    "carriage returns": _times("a\r\n"),
    "quotes": _times("<blockquote>a"),
    "headings": _times("<h1>a"),
}

PLAIN: dict[str, Shape] = {
    "short lines": _times("a\n"),
    "paragraphs": _times("a\n\n"),
    "blank lines": _times("\n"),
    "links": _times("[a](b) "),
    "link openers": _times("[a]("),
    "brackets": _both("[", "a", "](b)"),
    "link paragraphs": _times("[a](b)\n\n"),
    "spaces": _times(" "),
    "one line": _times("ab"),
}

SHAPES: dict[MediaType, dict[str, Shape]] = {
    MediaType.MARKDOWN: MARKDOWN,
    MediaType.HTML: HTML,
    MediaType.PLAIN: PLAIN,
}


def seconds(media_type: MediaType, text: str, rounds: int) -> float:
    """Give the shortest of ``rounds`` times to parse ``text``, of processor time."""
    source = Source(uri="-", media_type=media_type, text=text, encoding="utf-8", sha256="")
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        gc.disable()  # as ``auditor scan`` does while it is at an article
        start = time.process_time()
        parse(source)
        best = min(best, time.process_time() - start)
        gc.enable()
    return best


def growth(media_type: MediaType, shape: Shape, sizes: list[int], rounds: int) -> Iterator[tuple[int, float, float]]:
    """Give, for every size after the first, the seconds and how they grew for a doubling of the characters."""
    before, length = 0.0, 0
    for size in sizes:
        text = shape(size)
        spent = seconds(media_type, text, rounds)
        if length:
            yield len(text), spent, spent / before * 2 * length / len(text)
        before, length = max(spent, 1e-4), len(text)


def main() -> int:
    """Print a row a shape; give 1 when one grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=float, default=4.0, metavar="MB", help="largest size, in million characters")
    parser.add_argument("--from", dest="first", type=float, default=0.25, metavar="MB", help="smallest size")
    parser.add_argument("--only", default="", metavar="WORDS", help="only the shapes whose name holds this")
    options = parser.parse_args()
    sizes = [int(options.first * 1_000_000)]
    while sizes[-1] * 2 <= options.to * 1_000_000:
        sizes.append(sizes[-1] * 2)
    worst, failed = 0.0, 0
    print(f"{'shape':<48}{'MB/s':>8}  growth for a doubling, up to {sizes[-1]:,} characters")
    for media_type, shapes in SHAPES.items():
        for name, shape in shapes.items():
            if options.only not in name:
                continue
            rows = list(growth(media_type, shape, sizes, 1))
            ratios = [ratio for _, _, ratio in rows]
            last, spent, _ = rows[-1]
            worst = max(worst, *ratios)
            bad = max(ratios) > LIMIT
            failed += bad
            label = f"{media_type.removeprefix('text/')}: {name}"
            numbers = " ".join(f"{ratio:5.2f}" for ratio in ratios)
            print(f"{label:<48}{last / max(spent, 1e-9) / 1e6:>8.1f}  {numbers}{'  !' if bad else ''}", flush=True)
    print(f"worst {worst:.2f}, limit {LIMIT}, {failed} over it")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
