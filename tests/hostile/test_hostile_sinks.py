"""What an article cannot do to those who read its report: SCIENCE O01, O07, O08 and the sink's side of I07 and I08."""

import csv
import io
import json
from typing import Any, TypeVar

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.report import json as as_json
from auditor.report import jsonl, style, terminal, wire
from auditor.report.csv import MARK
from auditor.report.excerpt import excerpt
from auditor.report.explain import explain
from auditor.report.inert import BREAK
from auditor.report.registry import FORMATS
from auditor.report.view import Backdrop, Language, View
from auditor.report.width import pieces
from auditor.rules.rule import Severity
from auditor.text.lines import Lines
from auditor.text.span import Span
from auditor.text.wellformed import wellformed
from tests.hostile.hostile_report import (
    HOSTILE,
    NAUGHTY,
    WITHOUT_NAUGHTY,
    hostile_report,
    hostile_view,
    naughty_strings,
)
from tests.report.example_report import TOOL, example, report
from tests.report.schemas import HELD, valid

BIDI = {0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
UNSEEN = {0xAD, 0x180E, 0x200B, 0x200C, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF, *range(0xE0000, 0xE0080)}
CONTROLS = (set(range(0x20)) - {0x0A}) | set(range(0x7F, 0xA0)) | {0x2028, 0x2029}
FORBIDDEN = {chr(code) for code in BIDI | UNSEEN | CONTROLS}
OURS = (style.RESET, style.BOLD, style.DIM, style.RED, style.GREEN, style.YELLOW, style.CYAN)
ATTACKS = [
    "\x1b]52;c;cm0gLXJm\x07",  # writes the clipboard
    "\x1b]0;title\x07",  # sets the window's title
    "\x1b]8;;https://shop.example\x1b\\click\x1b]8;;\x1b\\",  # a link
    "\x9b2J\x9d0;x\x9c",  # the same with C1 controls
    "\x1b[2J\x1b[H\rauditor: no findings",
    "a\nb\r\nc\x85d\u2028e\u2029f\x0bg\x0ch",
    "\u202e8801mise\u202c",
    "\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    "e\u200bs\u200ci\u200dm\ufeff\u2060\u00ad",
    "\U000e0061\U000e0062",
    "\0",
    "\ud83d",
    "</script><script>alert(1)</script>&amp;<!--",
    "⟦RLO⟧",
]
CI = {"markdown", "comment", "github", *HELD}
"""Formats that a job may print, where a runner takes some lines for commands."""
FIXED = {"languages", "fail_on", "by", "fixable"}
"""Fields with a closed set of values that are plain strings in Python."""
Struct = TypeVar("Struct", bound=msgspec.Struct)


def filled(item: Struct, text: str) -> Struct:
    """Give ``item`` with ``text`` in every field that holds free text, as the report is built: well formed."""
    return msgspec.structs.replace(
        item, **{name: _filled(getattr(item, name), text) for name in item.__struct_fields__ if name not in FIXED}
    )


def _filled(value: Any, text: str) -> Any:
    if isinstance(value, msgspec.Struct):
        return filled(value, text)
    if isinstance(value, tuple):
        return tuple(_filled(one, text) for one in value)
    return wellformed(text) if type(value) is str else value


def printed(text: str, *, color: bool = False) -> str:
    """Give all that a person is shown of a report full of ``text``, in both languages."""
    article = example().article
    run = filled(report(), text)
    source = f"a {text} b"
    shown = excerpt(source, Lines(source), Span(start=2, end=len(source) - 2))
    spans = [one.span for one in article.findings] + [one.span for one in article.contacts]
    places = {(span.start.offset, span.end.offset): shown for span in spans}
    behind = Backdrop(excerpts=places, reasons=((text,),))
    view = View(
        languages=("zh", "en"), color=color, show=Severity.NOTE, backdrops={one.uri: behind for one in run.articles}
    )
    told = [*terminal.render(run, view), *explain(run.articles[0], filled(TOOL, text), view)]
    return b"".join(told).decode("utf-8", "strict")


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_no_control_of_an_article_reaches_the_terminal(attack: str) -> None:
    assert set(printed(attack)) & FORBIDDEN == set()


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_the_only_escapes_in_a_coloured_report_are_our_colours(attack: str) -> None:
    text = printed(attack, color=True)
    for code in OURS:
        text = text.replace(code, "")
    assert set(text) & FORBIDDEN == set()


def test_no_code_point_prints_a_control_or_something_unseen() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert set("".join(piece.shown for piece in pieces(every))) & (FORBIDDEN | {"\n"}) == set()


@pytest.mark.parametrize("char", [chr(code) for code in (*range(0xD800, 0xD802), 0x200D, 0xFE0F, 0x0301, 0x20E3)])
def test_a_character_that_needs_another_is_named_when_it_stands_alone(char: str) -> None:
    assert [piece.shown for piece in pieces(f"\n{char}\n")][1] == f"⟦{NAMES.get(char, f'U+{ord(char):04X}')}⟧"


NAMES = {"\u200d": "ZWJ", "\ufe0f": "VS16"}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec=None, exclude_characters=""), max_size=80))
def test_no_text_whatever_steers_the_terminal(text: str) -> None:
    assert set(printed(text)) & FORBIDDEN == set()


@pytest.mark.parametrize("broken", ["a\nerror forged: x", "a\r\nb", "a\x85b", "a\u2028b"], ids=ascii)
def test_a_line_end_in_a_name_or_a_problem_opens_no_line_of_its_own(broken: str) -> None:
    def lines(text: str) -> int:
        run = filled(report(), "x")
        failed = msgspec.structs.replace(run.failures[0], uri=text, problem=text, stage=text)
        article = msgspec.structs.replace(run.articles[0], uri=text)
        return b"".join(
            terminal.render(msgspec.structs.replace(run, articles=(article,), failures=(failed,)), View())
        ).count(b"\n")

    assert lines(broken) == lines("ab")


def each_sink(run: wire.Report) -> list[bytes]:
    """Give the JSON object and every JSON line."""
    lines = b"".join(jsonl.render(run, View()))
    assert lines.count(b"\n") == len(run.articles) + len(run.failures)
    return [b"".join(as_json.render(run, View())), *lines.splitlines()]


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_json_is_valid_on_one_line_and_keeps_every_character_that_utf8_has(attack: str) -> None:
    run = filled(report(), attack)
    whole, first, _ = each_sink(run)
    assert msgspec.json.decode(whole, type=wire.Report) == run
    assert json.loads(first)["findings"][0]["quote"] == wellformed(attack)


def test_json_can_stand_in_a_script_element() -> None:
    for sink in each_sink(filled(report(), "</script>&<!--\u2028\u2029")):
        assert [char for char in "<>&\u2028\u2029" if char in sink.decode()] == []


def whole(name: str, text: str, run: wire.Report, *languages: Language) -> str:
    """Give ``run``, the hostile report of ``text``, in a format."""
    return b"".join(FORMATS[name](run, hostile_view(text, *languages))).decode("utf-8", "strict")


def keeps_its_promise(name: str, text: str, run: wire.Report) -> None:
    """Assert what a format promises of a report full of ``text``; a format without a promise is to be given one."""
    written = whole(name, text, run, "en", "zh")
    if name == "json":
        assert not set(written) & set("<>&\u2028\u2029"), ascii(text)
        assert msgspec.json.decode(written, type=wire.Report) == run, ascii(text)
    elif name == "jsonl":
        assert not set(written) & set("<>&\u2028\u2029"), ascii(text)
        uris = [json.loads(line)["uri"] for line in written.split("\n")[:-1]]
        assert uris == [wellformed(text)] * 3, ascii(text)
    elif name == "csv":
        rows = list(csv.reader(io.StringIO(written.removeprefix(MARK), newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}, ascii(text)
        assert not set(written.removeprefix(MARK)) & (FORBIDDEN - {"\r"}), ascii(text)
        assert [one for row in rows for one in row if one.lstrip()[:1] in set("=+-@＝＋－＠")] == [], ascii(text)
    elif name in {"markdown", "comment", "github"}:
        assert not set(written) & (FORBIDDEN - {BREAK}), ascii(text)
    elif name == "sarif":
        said = json.dumps(json.loads(written), ensure_ascii=False)
        assert not set(said) & (FORBIDDEN - {BREAK}), ascii(text)
        assert not set(written) & set("<>&"), ascii(text)
    elif name == "html":
        assert not set(written) & {chr(code) for code in CONTROLS - {0x09, 0x0D}}, ascii(text)
    elif name in HELD:
        valid(name, written.encode())
        kept = {0x2028, 0x2029} if name in {"junit", "checkstyle"} else {*range(0x7F, 0xA0), 0x2028, 0x2029}
        assert not set(written) & {chr(code) for code in CONTROLS - kept}, ascii(text)
    else:
        assert name == "terminal", f"say here what the format {name} promises of a hostile report"
        assert not set(written) & (FORBIDDEN), ascii(text)
    if name in CI:
        orders = [one for one in written.replace(BREAK, "").split("\n") if one.strip().startswith("::") or "##[" in one]
        assert orders == [] or name == "github", ascii(text)


def every_format_keeps_its_promise(text: str) -> None:
    """Assert it of the report full of ``text``, made once; JSON cuts nothing and has 10 MB of a long one."""
    run = hostile_report(text, articles=1, chinese="文")
    for name in FORMATS:
        if len(text) < (1_000 if name in {"json", "jsonl"} else 100_000):
            keeps_its_promise(name, text, run)


def test_every_format_keeps_its_promise_on_our_hostile_strings() -> None:
    for text in HOSTILE:
        every_format_keeps_its_promise(text)


@pytest.mark.skipif(not NAUGHTY.exists(), reason=WITHOUT_NAUGHTY)
def test_every_format_keeps_its_promise_on_the_naughty_strings() -> None:
    for text in naughty_strings():
        every_format_keeps_its_promise(text)


def test_a_trojan_source_line_shows_its_controls_and_keeps_them_in_json() -> None:
    line = "if access \u202e\u2066// check\u2069\u2066 begin"
    assert "if access ⟦RLO⟧⟦LRI⟧// check⟦PDI⟧⟦LRI⟧ begin" in printed(line)
    assert "\u202e" in json.loads(each_sink(filled(report(), line))[0])["articles"][0]["title"]


def test_contacts_and_codes_are_never_made_links() -> None:
    assert "\x1b]" not in printed("*123#", color=True) + printed("https://t.me/auditor_test_1", color=True)
