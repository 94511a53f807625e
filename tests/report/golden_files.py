"""The example report as each format writes it; ``python -m tests.report.golden_files`` writes the files to compare."""

from pathlib import Path

from auditor.report.explain import explain
from auditor.report.registry import FORMATS
from auditor.report.view import Language, View
from tests.report.example_report import TOOL, example, report

FOLDER = Path(__file__).parent / "golden"
NAMES = (
    "example.json",
    "example.jsonl",
    "example.csv",
    "example.markdown",
    "markdown.en-zh.md",
    "terminal.en.txt",
    "terminal.zh.txt",
    "terminal.en-zh.txt",
    "explain.en.txt",
    "explain.zh.txt",
)
LANGUAGES: dict[str, tuple[Language, ...]] = {"en": ("en",), "zh": ("zh",), "en-zh": ("en", "zh")}


def made(name: str) -> bytes:
    """Give what the file of that name is to hold."""
    what, how, *_ = name.split(".")
    article, behind = example()
    view = View(languages=LANGUAGES.get(how, ("en",)), columns=80, backdrops={article.uri: behind})
    form = FORMATS.get(how) or FORMATS.get(what)
    return b"".join(form(report(), view) if form else explain(article, TOOL, view))


if __name__ == "__main__":
    for name in NAMES:
        (FOLDER / name).write_bytes(made(name))
