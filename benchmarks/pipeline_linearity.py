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
    "attributions": "根据官方信息，有网友表示，",
    "promises": "100%成功，绝不会泄露，",
    "counts": "以下三种方式：\n\n- a\n- b\n\n",
    "ways": "### Claro：支持在线销户\n\n销户只能到营业厅。\n\n",
    "definitions": "保号卡是一种卡，称为“SIM卡”、被称为“保号卡”。",
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
    "cues alone": "微信 ",
    "cues with ids": "微信 auditortest1 ",
    "cue characters": "微 1 ",
    "cue letters": "v:",
    "verbs and letters": "加v",
    "ids in dots behind cues": "微信a.a.a.a.a.a.a.a",
    "one id in pictures": "a☆",
    "digits apart": "1-2 ",
    "written at signs": "(at)",
    "spelled mail": "a(at)b点co ",
    "written dots": " dot",
    "torn addresses": "t . me / ",
    "dots in Chinese": "点",
    "circled letters": "圈a",
    "words for signs": "下划线",
    "words for signs behind at": "圈下划线",
    "words for signs in ids": "微信a下划线",
    "letters around a picture": "abcdefghijklmnopqrstuvwxyz☆abcdefghijklmnopqrstuvwxyz",
    "stacked lines": "微信\nab1\nc2\nd\n\n",
    "short lines": "a1\n",
    "table cells": "|a|b|\n",
    "table of contacts": "|微信 auditor1|tg @auditor1|\n",
    "paying links": "[a](https://x.example/?ref=1) ",
    "paying code links": "[a](https://x.example/?ref=abc1234) ",
    "written links": "[t.me/abcdef_1](https://t.me/abcdef_1) ",
    "links and ids": "[a](https://t.me/abcdef_1) @abcdef_1 tg ",
    "pointers": "看我主页",
    "pointers of trade": "办卡看我主页，",
    "instructions": "去掉汉字 ",
    "instructions near cues": "微信去掉汉字a1 ",
    "scanned images": "![二维码](a.png)\n",
    "scanned images of trade": "扫码办卡![二维码](a.png)\n\n",
    "stored images": "![](data:image/png;base64,AAAA) ",
    "headings": "# 客服\n微信 auditor1\n",
    "quoted": "> 他说“微信 auditor1”\n\n",
    "warnings": "骗子说微信 auditor1 ",
    "look-alike runs": "аеор1",
    "odd spaces": "\u2003",
    "odd spaces in ids": "a\u2003",
    "no sentence": "字",
    "no sentence with cues": "薇1字字",
    "sounding cues": "薇芯a1",
    "parted cues": "微☆信",
    "names before cues": "auditor1微",
    "spoken numbers": "微一二三四五六七",
    "bylines": "作者 a@b.co ",
    "goods": "办卡 tg @auditor1，",
    "negated": "不加微信 auditor1 没有 ",
    "list items": "- 微信 auditor1\n",
    "mails": "a@b.co.",
    "parted letters": "t☆g☆",
    "crosses": "×",
    "keyed addresses": "https:// t.me /a ",
    "invitations": "[a](https://t.me/+abcdefghijk) ",
    "redirects": "[a](https://x.example/?u=https%3A%2F%2Ft.me%2Fabcdef_1) ",
    "phones": "电话 +1 202 555 0142，",
    "column heads": "|a|b|\n|微信 auditor1|",
    "ids in brackets": "办卡【auditor_test_1】，",
    "mixed alphabets": "кaк ",
    "distinct names": "tg @auditor_test_№，",
    "distinct ids": "微信 auditortest№ ",
    "distinct links": "[a](https://t.me/auditor_test_№) ",
}
"""What is repeated; for ``№`` stands a number that counts up."""
HALVES = {
    "names, then their mentions": ("", "tg @auditor_test_№，", "", "auditor_test_№ "),
    "links, then the same written": ("", "[a](https://t.me/abcdef_1) ", "", "@abcdef_1 tg "),
    "contacts, then instructions": ("", "微信auditor_1 办卡 ", "\n\n", "微信去掉汉字。"),
    "instructions, then cues": ("", "去掉汉字 ", "", "微信a1 "),
    "a long line above a list": ("", "诈骗 请勿 ", "：\n\n", "- 微信 auditor1\n"),
    "a long heading above ids": ("# ", "不要骗子 ", "\n\n", "微信 auditor1\n\n"),
    "a list above a long line": ("", "- 微信 auditor1\n", "\n该 ", "不要 "),
    "a quotation above a long line": ("", "> 微信 auditor1\n>\n", "\n该 ", "不要 "),
    "a table above a long line": ("|微信|\n|-|\n", "|微信 auditor1|\n", "\n该 ", "不要 "),
    "codes under a long heading": ("# ", "智利 Claro ", "\n\n", "*123#\n\n"),
    "codes behind a long cell": ("|a|b|\n|-|-|\n|", "Claro 智利 ", "|", "*123# "),
    "bylines far above": ("", "作者 某 ", "\n", "微信 auditor1 a@b.co "),
    "an address and brackets": ("www.a.com/", "(a", "", ")"),
}
"""Shapes of two halves, each with what stands once before it: each contact of one might look at all of the other."""
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
    if shape in HALVES:
        first, one, second, other = HALVES[shape]
        return first + _repeated(one, size // 2) + second + _repeated(other, size // 2)
    before = BEFORE.get(shape, "")
    after = AFTER[before[0]] if before and not before.startswith("<style>") else ""
    return before + _repeated(SHAPES[shape], size) + after


def _repeated(unit: str, size: int) -> str:
    if "№" not in unit:
        return (unit * (size // len(unit) + 1))[:size]
    length = len(unit) + len(f"{0:06}") - 1
    return "".join(unit.replace("№", f"{number:06}") for number in range(size // length + 1))[:size]


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
    print(f"{'shape':30} {'MB/s':>8}  growth for a doubling, up to {sizes[-1]:,} characters")
    for name in (*SHAPES, *HALVES):
        if options.only not in name:
            continue
        times = [seconds(pipeline, name, size) for size in sizes]
        ratios = [after / before for before, after in pairwise(times)]
        worst = max(worst, *ratios)
        speed = len(whole(name, sizes[-1]).encode()) / times[-1] / 1e6
        print(f"{name:30} {speed:8.1f}  " + "  ".join(f"{ratio:.2f}" for ratio in ratios))
    print(f"worst {worst:.2f}, limit {LIMIT}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
