"""Audit hostile articles at growing sizes and print how time grows: ``python -m benchmarks.pipeline_linearity``.

``benchmarks.linearity`` asks this of the parsers; here it is asked of everything behind them, with the words, ids,
codes and links that keep the extractors busy, over and over.
"""

import argparse
import gc
import sys
import time
from datetime import date
from itertools import pairwise

from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.source.read import from_text
from auditor.source.source import MediaType

LIMIT = 2.6
"""The most that time may grow for twice the characters."""

SHAPES = {
    "QQ": "QQ ",
    "QQ numbers": "QQ12345678 ",
    "lists of numbers": "QQ：12345678、",
    "names after @": "@abcdef_1 ",
    "cued names": "tg @abcdef_1，",
    "emoji between": "TG💪+ @abc_123 ![i](u) ",
    "short cues": "加微",
    "cues with colons": "微信：",
    "emoji cues": "加v❤",
    "digits": "1234567890",
    "names": "a1_",
    "spelled": "a b c ",
    "negations": "不要加微信",
    "brands": "AUDITOR88 @auditor88 tg ",
    "cells": "|微信|a|b|c|d|1|2|\n",
    "codes": "*123# ",
    "announced codes": "拨打*123#查余额，",
    "hotlines": "客服热线",
    "hotlines with numbers": "客服热线 123，",
    "operators": "Claro ",
    "operators with codes": "Claro的*123#",
    "apps": "APP“Mi Claro”",
    "quotes": "“",
    "addresses": "t.me/abcdef_1 ",
    "schemes": "http://",
    "links": "[a](https://t.me/abcdef_1) ",
    "images": "![a](https://x.example/p.gif?uid=1) ",
    "image candidates": "https://x.example/p.gif?uid=1 1x, ",
    "styled images": "url(https://x.example/p.gif?uid=1) ",
    "style rules": ".a{width:1px}",
    "unclosed style rules": "a{@b{",
    "images of a class": '<img class="a b c" src="https://x.example/a.gif">\n',
    "images in hidden parts": '<div style="display:none"><img src="//x.example/a.gif">\n',
    "badges": "![](https://img.shields.io/badge/TG-@abc__1-red) ",
    "one long badge": "_-%41",
    "status pictures": "![](http://wpa.qq.com/pa?p=2:1000012345:51) ",
    "camo": "![](https://camo.githubusercontent.com/1/68747470733a2f2f612e6578616d706c652f612e676966) ",
    "drawings": "![](data:image/svg+xml,<text>TG:@abc_1</text>) ",
    "one drawing": "<text>TG:%40abc_1<a href=x>",
    "one coded drawing": "PHRleHQ+VEc6QGFiY18xPC90ZXh0Pg",
    "paths": "a/7f3c9b1e5d2a4068/",
    "parameters": "uid=7f3c9b1e5d2a4068&",
    "code spans": "`加微信abc123` ",
    "bold": "**客服**",
    "mail": "a@b.co ",
    "dots": "a.",
    "commas": "，",
    "mixed scripts": "еa",
    "look-alikes after @": "@еѕі1",
    "overrides": "\u202eab\u202c",
    "open overrides": "\u202ea",
    "zero width": "\u200ba",
    "keycaps": "1️⃣",
    "struck letters": "a\u0336",
    "references": "&amp;#64;a",
    "suppressions": '<!-- auditor: ignore[x] reason="y" -->\n',
}
BEFORE = {
    "image candidates": '<img alt="a" srcset="',
    "styled images": '<p style="background:',
    "style rules": '<img class="a">\n<style>',
    "unclosed style rules": '<img class="a">\n<style>',
    "images of a class": "<style>.a{opacity:0}</style>\n",
    "one long badge": "![](https://img.shields.io/badge/",
    "one drawing": '<img src="data:image/svg+xml,',
    "one coded drawing": '<img src="data:image/svg+xml;base64,',
    "paths": "![](https://x.example/",
    "parameters": "![](https://x.example/a.gif?",
}
"""What stands before the first unit; after the last one stands whatever may close it."""
AFTER = {"<": '">', "!": ")"}


def whole(shape: str, size: int) -> str:
    """Give about ``size`` characters of a shape."""
    before, unit = BEFORE.get(shape, ""), SHAPES[shape]
    after = AFTER[before[0]] if before and not before.startswith("<style>") else ""
    return before + (unit * (size // len(unit) + 1))[:size] + after


def seconds(pipeline: Pipeline, shape: str, size: int, rounds: int = 2) -> float:
    """Give the shortest of ``rounds`` times to audit ``size`` characters of ``shape``, of processor time."""
    source = from_text(whole(shape, size), "hostile.md", MediaType.MARKDOWN)
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        gc.disable()  # as ``auditor scan`` does while it is at an article
        start = time.process_time()
        pipeline.audit(source)
        best = min(best, time.process_time() - start)
        gc.enable()
    return best


def main() -> int:
    """Print a line for each shape; exit 1 when one grows faster than the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="WORD", help="the shapes whose name holds WORD")
    parser.add_argument("--to", type=float, default=0.32, metavar="MB", help="largest size, in million characters")
    options = parser.parse_args()
    pipeline = load_pipeline(Settings(today=date(2026, 11, 20)))
    sizes = [int(options.to * 1_000_000 / divisor) for divisor in (4, 2, 1)]
    worst = 0.0
    print(f"{'shape':24} {'MB/s':>8}  growth for a doubling, up to {sizes[-1]:,} characters")
    for name, unit in SHAPES.items():
        if options.only not in name:
            continue
        times = [seconds(pipeline, name, size) for size in sizes]
        ratios = [after / before for before, after in pairwise(times)]
        worst = max(worst, *ratios)
        speed = sizes[-1] * len(unit.encode()) / len(unit) / times[-1] / 1e6
        print(f"{name:24} {speed:8.1f}  " + "  ".join(f"{ratio:.2f}" for ratio in ratios))
    print(f"worst {worst:.2f}, limit {LIMIT}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
