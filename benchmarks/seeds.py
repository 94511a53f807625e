"""What the reports say of the five real articles that the project began with, as a table for a person.

    .venv/bin/python benchmarks/seeds.py [DIR]

DIR holds ``seeds/`` and ``corpus/index.jsonl``, whose labels say what is planted in them (default ``../shared``). Below
each article: every contact, image, claim and finding, at its line and column. Handles are printed as they stand in the
articles, so this is for the screen and not for the repository.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from auditor.pipeline.knowledge import load
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import DEFAULT_MAX_BYTES, Settings
from auditor.report import wire
from auditor.report.wire_mentions import Span
from auditor.source.read import read
from auditor.source.source import Source
from auditor.source.task import Task

SHARED = Path(__file__).resolve().parents[2] / "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One article: its text, its label and its report."""

    name: str
    text: str
    label: dict[str, Any]
    report: wire.Article

    @property
    def handle(self) -> str:
        """Give the planted Telegram name, from the label."""
        (norm,) = (one["norm"] for one in self.label["handles"])
        return str(norm).removeprefix("telegram:")

    @property
    def linked(self) -> bool:
        """Say whether the handle is planted by links, and not only as text."""
        return any("://" in written for one in self.label["handles"] for written in one["written"])


def audited(shared: Path = SHARED) -> Iterator[Seed]:
    """Audit the seeds, in order of name; nothing where ``shared`` holds none."""
    index, folder = shared / "corpus" / "index.jsonl", shared / "seeds"
    if not (index.is_file() and folder.is_dir()):
        return
    labels = {row["source"]: row for row in map(json.loads, index.read_text("utf-8").splitlines())}
    settings = Settings(today=date(2026, 11, 20))
    pipeline = Pipeline(load(settings), settings.today)
    for path in sorted(folder.iterdir()):
        source = read(Task(uri=path.name, path=path), DEFAULT_MAX_BYTES)
        if isinstance(source, Source) and (label := labels.get(f"seed:{path.name}")) is not None:
            yield Seed(name=path.name, text=source.text, label=label, report=pipeline.audit(source))


def rows(seed: Seed) -> Iterator[tuple[str, str, str, str]]:
    """Give place, kind, what the report says, and the words it is about."""
    report = seed.report
    for contact in report.contacts:
        yield at(contact.span), "contact", f"{contact.channel} {contact.role}", contact.written
    for image in report.images:
        yield at(image.span), "image", image.label, image.url
    for claim in report.claims:
        facts = ", ".join(item.fact for item in claim.evidence)
        yield (
            at(claim.span),
            "claim",
            f"{claim.kind} {claim.operator or '?'} {claim.verdict}",
            f"{claim.value}  {facts}",
        )
    for finding in report.findings:
        yield at(finding.span), "finding", f"{finding.severity} {finding.rule}", finding.quote


def at(span: Span) -> str:
    """Give a place as a person counts."""
    return f"{span.start.line}:{span.start.column}"


def main() -> int:
    """Print the table; give 4 when there are no seeds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SHARED)
    seeds = list(audited(parser.parse_args().folder))
    if not seeds:
        print("no seeds/ with labels in corpus/index.jsonl there; name the folder that holds both", file=sys.stderr)
        return 4
    for seed in seeds:
        trust = seed.report.trust
        times = sum(one.canonical == f"tg:{seed.handle}" for one in seed.report.contacts)
        print(f"{seed.name}  {trust.score}/100  {trust.band}  planted handle: {times} times, by label {seed.handle}")
        for place, kind, said, words in rows(seed):
            print(f"  {place:>7}  {kind:8} {said:36} {words[:70]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
