"""What the pipeline says of every sample today, in the form in which the golden files hold it."""

import json
from datetime import date
from functools import cache
from pathlib import Path

from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import report
from auditor.report import wire
from auditor.report.encode import encode
from auditor.report.registry import FORMATS
from auditor.report.view import Backdrop, Language, View
from auditor.source.task import Task

FOLDER = Path(__file__).parent
SAMPLES = FOLDER.parents[1] / "samples"
SETTINGS = Settings(today=date(2026, 11, 20), fail_on="never")
SHOWN = ("promo-peru-arrival.md", "wrong-peru-hotlines.md")
"""Samples whose report for a person is held, too."""
LANGUAGES: tuple[Language, ...] = ("en", "zh")
LINE = 116
"""A value of the JSON that fits into a line of this length stands on one."""


@cache
def pipeline() -> Pipeline:
    """Give the pipeline with the built-in rules and facts."""
    return load_pipeline(SETTINGS)


def names() -> list[str]:
    """List the samples."""
    return sorted(path.name for path in SAMPLES.iterdir())


@cache
def audited(sample: str) -> tuple[wire.Article, Backdrop]:
    """Audit a sample as ``auditor scan samples/`` does."""
    task = Task(uri=f"samples/{sample}", path=SAMPLES / sample)
    outcome = audit_task(pipeline(), task, SETTINGS.max_bytes, backdrops=True)
    if not isinstance(outcome.report, wire.Article) or outcome.backdrop is None:
        message = f"{sample}: {outcome.report}"
        raise TypeError(message)
    return outcome.report, outcome.backdrop


@cache
def files() -> dict[str, str]:
    """Give every golden file by its name: the article's JSON of each sample, the text of some."""
    held = {f"{Path(sample).stem}.json": pretty(json.loads(encode(audited(sample)[0]))) + "\n" for sample in names()}
    for sample in SHOWN:
        held |= {f"{Path(sample).stem}.{language}.txt": told(sample, language) for language in LANGUAGES}
    return held


def told(sample: str, language: Language) -> str:
    """Give the report of a sample for a person, notes and all."""
    article, behind = audited(sample)
    whole = report([article], pipeline().knowledge, SETTINGS)
    view = View(languages=(language,), columns=80, backdrops={article.uri: behind})
    return b"".join(FORMATS["terminal"](whole, view)).decode()


def pretty(value: object, indent: int = 0) -> str:
    """Give ``value`` as JSON for people: what is short on a line, the rest a line an entry."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + indent <= LINE or not isinstance(value, dict | list):
        return flat
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        rows = [f"{inner}{json.dumps(key)}: {pretty(item, indent + 2)}" for key, item in value.items()]
        return "{\n" + ",\n".join(rows) + "\n" + " " * indent + "}"
    rows = [inner + pretty(item, indent + 2) for item in value]
    return "[\n" + ",\n".join(rows) + "\n" + " " * indent + "]"
