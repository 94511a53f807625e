"""The HTML reports that the browser is shown: of samples, as the program writes them, and of hostile strings."""

import dataclasses
from contextlib import chdir
from pathlib import Path
from typing import Final

import msgspec

from auditor.cli.main import main
from auditor.report.registry import FORMATS
from tests.hostile.hostile_report import hostile_report, hostile_view
from tests.hostile.hostile_strings import MARKUP, REFERENCES

ROOT: Final = Path(__file__).resolve().parents[2]
CANARIES: Final = tuple(text.replace("alert(", "window.__ran=(") for text in (*MARKUP, *REFERENCES))
"""Hostile strings that set what ``checks.inert`` looks for when they run."""
WHOLE: Final = tuple(
    text for text in CANARIES if text.lower().startswith(("java", "data:", "vbs", '"', "'", "--", "</s", "expr"))
)
"""Those that bite at the very beginning of an attribute or of a style sheet."""
ENDLESS: Final = ("x" * 10_000, "微信" * 5_000, "https://shop.example/" + "a" * 10_000)


def scanned(file: Path, *samples: str) -> Path:
    """Write the report of ``samples``, paths from the root or options, into ``file`` and give that."""
    options = ["--no-config", "--today", "2026-11-20", "--fail-on", "never", "--format", "html", "--output", str(file)]
    with chdir(ROOT):
        code = main(["scan", *options, *samples])
    if code:
        message = f"auditor scan --format html ended with {code}"
        raise RuntimeError(message)
    return file


def written(file: Path, texts: tuple[str, ...]) -> Path:
    """Write a report of which article n has the n-th of ``texts`` in every field, and its other lists all of them."""
    made = [hostile_report(text, articles=1) for text in texts]
    joined = msgspec.structs.replace(
        made[0],
        articles=tuple(one for report in made for one in report.articles),
        failures=tuple(one for report in made for one in report.failures),
        campaigns=tuple(one for report in made for one in report.campaigns),
        families=tuple(one for report in made for one in report.families),
    )
    backdrops = {uri: behind for text in texts for uri, behind in hostile_view(text).backdrops.items()}
    view = dataclasses.replace(hostile_view(texts[0]), backdrops=backdrops)
    file.write_bytes(b"".join(FORMATS["html"](joined, view)))
    return file
