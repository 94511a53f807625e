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
    pieces = (
        explain(article, TOOL, view) if what == "explain" else FORMATS.get(how, FORMATS["terminal"])(report(), view)
    )
    return b"".join(pieces)


if __name__ == "__main__":
    for name in NAMES:
        (FOLDER / name).write_bytes(made(name))
