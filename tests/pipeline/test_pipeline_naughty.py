"""Strings that break programs, each as an article of every kind: a report comes of it, and it is JSON."""

import json
from pathlib import Path

import pytest

from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import Settings
from auditor.report import wire
from auditor.report.encode import encode
from auditor.source.task import Task

NAUGHTY = Path(__file__).parents[3] / "shared" / "conformance" / "naughty-strings.json"

FRAMES = [
    "{}",
    "# {}\n\n{}",
    "[{}]({})",
    '<p title="{}">{}</p>',
    "| {} |\n|---|\n| {} |",
    "微信：{} TG：@{}",
    "拨打 {} 查余额",
]
OURS = [
    "\x00",
    "a\x00b",
    "\ufeff",
    "\ufffe\uffff",
    "\u202e" * 50,
    "\u200d" * 50,
    "Z\u0351\u036b" * 200,
    "&#0; &#xD800; &#x110000; &#99999999999;",
    "<![CDATA[ ]]> <!DOCTYPE x> <?php ?>",
    "---\n- [\n---\n",
    "---\na: &a [*a]\n---\n",
    "](" * 200,
    "\r\r\n\n\r",
    "\U0010ffff",
    "﷽" * 50,
    "*" * 400 + "#" * 400,
    "@" * 400,
    "微" * 400,
    "1" * 4000,
]


def checked(uri: str, data: bytes, pipeline: Pipeline, settings: Settings) -> str | None:
    """Give what is wrong with the report of an article; ``None`` when nothing is."""
    report = audit_task(pipeline, Task(uri=uri, path=None, data=data), settings.max_bytes, backdrops=True).report
    if not isinstance(report, wire.Article):
        return report.problem
    told = json.loads(encode(report))
    places = [one["span"] for name in ("contacts", "links", "images", "claims", "findings") for one in told[name]]
    if any(not 0 <= at["start"]["offset"] <= at["end"]["offset"] <= told["characters"] for at in places):
        return f"a place outside the article: {places}"
    return None


@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
@pytest.mark.parametrize("frame", FRAMES)
def test_no_string_of_ours_breaks_a_report(frame: str, suffix: str, pipeline: Pipeline, settings: Settings) -> None:
    wrong = {
        text: problem
        for text in OURS
        if (problem := checked(f"a.{suffix}", frame.replace("{}", text).encode(), pipeline, settings)) is not None
    }
    assert wrong == {}


@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
@pytest.mark.parametrize("frame", FRAMES)
def test_no_naughty_string_breaks_a_report(frame: str, suffix: str, pipeline: Pipeline, settings: Settings) -> None:
    if not NAUGHTY.exists():
        pytest.skip(f"no naughty strings beside the repository in ../{NAUGHTY.parents[1].name}")
    wrong = {
        text: problem
        for text in json.loads(NAUGHTY.read_text("utf-8"))
        if (problem := checked(f"a.{suffix}", frame.replace("{}", text).encode(), pipeline, settings)) is not None
    }
    assert wrong == {}


@pytest.mark.parametrize("size", [0, 1, 2, 3, 5])
def test_no_few_bytes_break_a_report(size: int, pipeline: Pipeline, settings: Settings) -> None:
    wrong = {
        bytes([value] * size): problem
        for value in range(256)
        if (problem := checked("a.md", bytes([value] * size), pipeline, settings)) is not None
    }
    assert wrong == {}
