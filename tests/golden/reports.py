"""What the pipeline says of every sample today, in the form in which the golden files hold it."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import report
from auditor.report import wire
from auditor.report.html.environment import style, style_digest
from auditor.report.registry import FORMATS
from auditor.report.view import Backdrop, Language, View
from auditor.source.task import Task

FOLDER = Path(__file__).parent
SAMPLES = FOLDER.parents[1] / "samples"
SETTINGS = Settings(today=date(2026, 11, 20), fail_on="never")
LINE = 116
"""A value of the JSON that fits into a line of this length stands on one."""
SUFFIXES = {"terminal": "txt", "markdown": "md", "comment": "md", "github": "txt", "junit": "xml", "checkstyle": "xml"}
"""Of the files of a format; that of another is its name."""
_BOTH: tuple[tuple[Language, ...], ...] = (("en", "zh"),)
LANGUAGES: dict[str, tuple[tuple[Language, ...], ...]] = {
    **dict.fromkeys(("csv", "github", "gitlab", "junit", "checkstyle", "rdjson"), _BOTH),
    **dict.fromkeys(("html", "comment"), (("en",),)),
}
"""What is held of a format; of another, the report in English and in Chinese, once when both are the same."""
STAMP = "sha256:" + "0" * 64
"""In place of the stamps of rules and facts, which change with every rule and fact."""


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
    outcome = audit_task(pipeline(), task, SETTINGS.max_bytes, backdrops=True, text=True, fixes=True)
    if not isinstance(outcome.report, wire.Article) or outcome.backdrop is None:
        message = f"{sample}: {outcome.report}"
        raise TypeError(message)
    return outcome.report, outcome.backdrop


@cache
def files() -> dict[str, str]:
    """Give every golden file by its path below the folder: every sample in every format there is."""
    return {path: text for form in FORMATS for sample in names() for path, text in _held(form, sample)}


def held() -> set[str]:
    """List the files that are there."""
    return {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*") if path.parent.name != "__pycache__"}


def _held(form: str, sample: str) -> Iterator[tuple[str, str]]:
    stem = f"{form}/{Path(sample).stem}"
    if form == "json":
        yield f"{stem}.json", run(json.loads(told(form, sample, ("en",))))
    elif form in {"jsonl", "gitlab", "rdjson"}:
        yield f"{stem}.json", pretty(json.loads(told(form, sample, LANGUAGES.get(form, (("en",),))[0]))) + "\n"
    elif form == "sarif":
        yield f"{stem}.sarif", pretty(without_rules(json.loads(told(form, sample, ("en",))))) + "\n"
    else:
        suffix = SUFFIXES.get(form, form)
        every = {languages: told(form, sample, languages) for languages in LANGUAGES.get(form, (("en",), ("zh",)))}
        if len(set(every.values())) == 1:
            yield f"{stem}.{suffix}", next(iter(every.values()))
        else:
            yield from ((f"{stem}.{'-'.join(languages)}.{suffix}", text) for languages, text in every.items())


def told(form: str, sample: str, languages: tuple[Language, ...]) -> str:
    """Give the report of a sample in a format, as a run over it alone writes it."""
    article, behind = audited(sample)
    whole = report([article], pipeline().knowledge, SETTINGS)
    whole = replace(whole, tool=replace(whole.tool, version="0", rules=STAMP, facts=STAMP))
    known = pipeline().knowledge
    rules = {rule.id: rule for rule in known.rules.rules}
    backdrops = {article.uri: behind}
    view = View(languages=languages, columns=80, backdrops=backdrops, rules=rules, weights=known.weights)
    return unstyled(b"".join(FORMATS[form](whole, view)).decode())


def unstyled(text: str) -> str:
    """Give ``text`` without the style sheet of a page, which is a file of its own, and its digest."""
    return text.replace(style(), "/* report.css */").replace(style_digest(), "0" * 44)


def run(whole: dict[str, Any]) -> str:
    """Give what the JSON of a run holds beside its articles, which the files of ``jsonl`` hold."""
    return pretty(whole | {"articles": [article["uri"] for article in whole["articles"]]}) + "\n"


def without_rules(log: dict[str, Any]) -> dict[str, Any]:
    """Give a SARIF log without what the rule files say, which is the same in every one and changes with every rule."""
    (run,) = log["runs"]
    for component in (run["tool"]["driver"], *run["translations"]):
        component["rules"] = []
    for result in run["results"]:
        del result["ruleIndex"]
    return log


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
