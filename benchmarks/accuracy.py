"""How right the reports are on labelled articles: per label and per channel, with n and 95 % intervals.

    .venv/bin/python benchmarks/accuracy.py [DIR] [--misses]

DIR holds ``index.jsonl`` and the articles it names (default ``../shared/corpus``). Document recall: a promotional
article with a finding of the promotion group at ``warning`` or above. False accusation: any other article with one.
Handles: canonical ids of Telegram, WeChat and QQ whose role is promotion, against the labelled ones; lists that say
they are not complete count for recall only. Intervals are Wilson's.
"""

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from auditor.pipeline.knowledge import load
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import DEFAULT_MAX_BYTES, Settings
from auditor.report import wire
from auditor.source.read import read
from auditor.source.source import Source
from auditor.source.task import Task

CHANNELS = {"telegram": "tg:", "wechat": "wx:", "qq": "qq:"}
Z = 1.96


def interval(hits: int, n: int) -> str:
    """Give a share with its n and Wilson's 95 % interval."""
    if not n:
        return "  n=0"
    share = hits / n
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return f"{share:6.3f}  [{max(0.0, middle - half):.3f}, {min(1.0, middle + half):.3f}]  {hits}/{n}"


@dataclass(slots=True)
class Tally:
    """Counts of one channel."""

    found: int = 0
    right: int = 0
    wanted: int = 0
    hit: int = 0
    misses: list[str] = field(default_factory=list)


def audited(folder: Path) -> Iterator[tuple[dict[str, Any], wire.Article]]:
    """Audit every article of the index."""
    settings = Settings(today=date(2026, 11, 20))
    pipeline = Pipeline(load(settings), settings.today)
    for line in (folder / "index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        source = read(Task(uri=row["file"], path=folder / row["file"]), DEFAULT_MAX_BYTES)
        if isinstance(source, Source):
            yield row, pipeline.audit(source)


def loudest(article: wire.Article) -> str:
    """Give the highest severity among the findings of the promotion group and of hidden contacts."""
    levels = {"note": 1, "warning": 2, "error": 3}
    found = [
        levels[one.severity] for one in article.findings if one.group == "promotion" or one.rule == "hidden-contact"
    ]
    return {0: "none", 1: "note", 2: "warning", 3: "error"}[max(found, default=0)]


def canonical(norm: str) -> str | None:
    """Give a label's norm in REPORT's canonical form; ``None`` for what is not compared."""
    kind, _, value = norm.partition(":")
    if kind == "url" and "/+" in value:
        return "tg+:" + value.rpartition("/+")[2]
    return CHANNELS[kind] + value.lower() if kind in CHANNELS else None


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parents[2] / "shared" / "corpus")
    parser.add_argument("--misses", action="store_true", help="name every article and handle that came out wrong")
    options = parser.parse_args()
    if not (options.folder / "index.jsonl").is_file():
        print(f"{options.folder}: no index.jsonl there; name the folder of a labelled corpus", file=sys.stderr)
        return 4
    documents: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    tallies = {kind: Tally() for kind in CHANNELS}
    for row, article in audited(options.folder):
        documents[row["label"]].append((row["file"], loudest(article), bool(row["borderline"])))
        handles(row, article, tallies)
    print("documents (strict: borderline items left out)")
    for label, rows in sorted(documents.items()):
        strict = [(name, level) for name, level, borderline in rows if not borderline]
        for at_least, levels in (("warning", {"warning", "error"}), ("error", {"error"})):
            flagged = [name for name, level in strict if level in levels]
            what = "recall" if label == "promo" else "accused"
            print(f"  {label:12} {what} at {at_least:8} {interval(len(flagged), len(strict))}")
            if options.misses and at_least == "warning":
                wrong = [name for name, level in strict if (level in levels) != (label == "promo")]
                print("".join(f"      {name}\n" for name in wrong), end="")
    print("handles with role promotion")
    for kind, tally in tallies.items():
        print(f"  {kind:9} precision {interval(tally.right, tally.found)}")
        print(f"  {'':9} recall    {interval(tally.hit, tally.wanted)}")
        if options.misses:
            print("".join(f"      {miss}\n" for miss in tally.misses), end="")
    return 0


def handles(row: dict[str, Any], article: wire.Article, tallies: dict[str, Tally]) -> None:
    """Count an article's promoted handles against its labels."""
    wanted = {form for one in row["handles"] if (form := canonical(one["norm"])) is not None}
    got = {one.canonical.replace("qqg:", "qq:") for one in article.contacts if one.role == "promotion"}
    for kind, prefix in CHANNELS.items():
        tally = tallies[kind]
        mine = {one for one in got if one.startswith(prefix)}
        gold = {one for one in wanted if one.startswith(prefix)}
        tally.wanted += len(gold)
        tally.hit += len(gold & mine)
        tally.misses += [f"- {row['file']} {one}" for one in sorted(gold - mine)]
        if row["handles_complete"]:
            tally.found += len(mine)
            tally.right += len(mine & gold)
            tally.misses += [f"+ {row['file']} {one}" for one in sorted(mine - gold)]


if __name__ == "__main__":
    sys.exit(main())
