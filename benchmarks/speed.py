"""How fast articles become reports, on one core, beside the least that any such program has to do.

    .venv/bin/python -m benchmarks.speed [--articles 2000] [--rounds 3] [--json]

The corpus is made of ``samples/`` (``benchmarks/recombine.py``) in a temporary directory. An article is read from its
file, audited, and its report written as a line of JSON, as ``auditor scan --format jsonl`` does. The floor reads and
decodes the same files and sends one Aho–Corasick pass with the project's own vocabulary over them; both run in turn,
round by round, so that what else the machine does hits both. See ``benchmarks/README.md`` for what the numbers mean.
"""

import argparse
import gc
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from auditor.extract.extract import Extractor
from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.report.jsonl import line
from auditor.source.task import Task
from benchmarks.recombine import SAMPLES, articles
from benchmarks.stages import clocks

LIBRARIES = ("auditor", "pyromark", "turbohtml", "ahocorasick-rs", "google-re2", "msgspec")
SMALL = SAMPLES / "promo-thailand-wechat.md"
STARTS = 10
SETTINGS = Settings(today=date(2026, 11, 20))
AUDITOR = (sys.executable, "-m", "auditor.cli.main")


def written(folder: Path, count: int) -> list[Task]:
    """Write the corpus and give its tasks."""
    tasks = []
    for name, text in articles(count):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
        tasks.append(Task(uri=name, path=path))
    return tasks


def timed(work: Callable[[Task], object], tasks: Sequence[Task]) -> list[float]:
    """Give the seconds that each task takes."""
    clock, spent = time.perf_counter, []
    for task in tasks:
        start = clock()
        work(task)
        spent.append(clock() - start)
    return spent


def auditing(pipeline: Pipeline) -> Callable[[Task], object]:
    """Give what is measured: an article's file to the line of its report."""
    return lambda task: line(audit_task(pipeline, task, SETTINGS.max_bytes, backdrops=False).report)


def least(pipeline: Pipeline) -> Callable[[Task], object]:
    """Give the floor: read, decode, one pass of the automaton."""
    known = pipeline.knowledge
    automaton = Extractor(known.lexicon, known.facts)._vocabulary._automaton  # noqa: SLF001 — the very automaton that is used

    def work(task: Task) -> object:
        text = task.path.read_bytes().decode() if task.path else ""
        return automaton.find_matches_as_indexes(text, overlapping=True)

    return work


def numbers(rounds: Sequence[Sequence[float]], size: int) -> dict[str, float]:
    """Give the numbers of the round that is the median by its sum."""
    one = sorted(rounds, key=sum)[len(rounds) // 2]
    whole, cuts = sum(one), statistics.quantiles(one, n=100)
    return {
        "articles_per_s": round(len(one) / whole, 1),
        "mb_per_s": round(size / whole / 1e6, 2),
        "mean_us": round(whole / len(one) * 1e6, 1),
        "p50_us": round(cuts[49] * 1e6, 1),
        "p99_us": round(cuts[98] * 1e6, 1),
    }


def mentions(pipeline: Pipeline, tasks: Sequence[Task]) -> dict[str, float]:
    """Give how many mentions and findings an article has, on average."""
    kinds = ("contacts", "links", "images", "claims", "findings")
    found = [audit_task(pipeline, task, SETTINGS.max_bytes, backdrops=False).report for task in tasks]
    return {kind: round(sum(len(getattr(one, kind)) for one in found) / len(tasks), 2) for kind in kinds}


def breakdown(work: Callable[[Task], object], tasks: Sequence[Task]) -> dict[str, float]:
    """Give the microseconds an article that each stage takes."""
    with clocks() as spent:
        whole = sum(timed(work, tasks))
    return {
        name: round(seconds / len(tasks) * 1e6, 1)
        for name, seconds in (*spent.items(), ("rest", whole - sum(spent.values())))
    }


def start(command: Sequence[str], times: int = STARTS, **environment: str) -> dict[str, float]:
    """Give the wall time of a whole process: best and median of several, in milliseconds."""
    spent = []
    for _ in range(times):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False, env={**os.environ, **environment})  # noqa: S603 — our own program
        spent.append((time.perf_counter() - begin) * 1e3)
    return {"best_ms": round(min(spent), 1), "median_ms": round(statistics.median(spent), 1), "n": times}


def end_to_end(folder: Path, count: int, size: int) -> dict[str, float]:
    """Give what a user gets who scans the whole corpus with one process: start-up included, and its peak memory."""
    options = (
        "--format",
        "jsonl",
        "--jobs",
        "1",
        "--fail-on",
        "never",
        "--today",
        "2026-11-20",
        "--output",
        os.devnull,
    )
    begin = time.perf_counter()
    process = subprocess.Popen((*AUDITOR, "scan", str(folder), *options))  # noqa: S603 — our own program
    usage = os.wait4(process.pid, 0)[2]
    process.returncode = 0
    spent = time.perf_counter() - begin
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, kibibytes elsewhere
    return {
        "articles_per_s": round(count / spent, 1),
        "mb_per_s": round(size / spent / 1e6, 2),
        "peak_rss_mib": round(usage.ru_maxrss * unit / 2**20, 1),
    }


def starts(folder: Path) -> dict[str, dict[str, float]]:
    """Give how long small things take, each as a process of its own."""
    scan = (*AUDITOR, "scan", str(SMALL), "--fail-on", "never")
    cache = str(folder)
    return {
        "python -c pass": start((sys.executable, "-c", "pass")),
        "auditor --version": start((*AUDITOR, "--version")),
        "auditor scan, first time": start(scan, 1, XDG_CACHE_HOME=cache),
        "auditor scan": start(scan, XDG_CACHE_HOME=cache),
    }


def measured(count: int, rounds: int) -> dict[str, Any]:
    """Measure everything."""
    cores = os.cpu_count()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as cache:
        folder = Path(name)
        tasks = written(folder, count)
        size = sum(task.path.stat().st_size for task in tasks if task.path)
        pipeline = load_pipeline(SETTINGS)
        floor, work = least(pipeline), auditing(pipeline)
        gc.collect()
        gc.freeze()  # as ``auditor scan`` does
        timed(floor, tasks[:100])
        timed(work, tasks[:100])
        turns = [(timed(floor, tasks), timed(work, tasks)) for _ in range(rounds)]
        below, above = (numbers(several, size) for several in zip(*turns, strict=True))
        return {
            "machine": {
                "cores": cores,
                "pinned_to_one": hasattr(os, "sched_setaffinity"),
                "system": platform.system(),
                "processor": platform.machine(),
                "python": platform.python_version(),
            },
            "versions": {library: version(library) for library in LIBRARIES},
            "corpus": {"articles": count, "bytes": size, "mean_bytes": round(size / count), "rounds": rounds},
            "an_article_has": mentions(pipeline, tasks[:200]),
            "pipeline": above,
            "floor": below,
            "times_the_floor": round(above["mean_us"] / below["mean_us"], 2),
            "command": end_to_end(folder, count, size),
            "stages_us": breakdown(work, tasks),
            "starts": starts(Path(cache)),
        }


def table(found: dict[str, Any]) -> str:
    """Give the numbers for a person."""
    corpus, above, below, whole = found["corpus"], found["pipeline"], found["floor"], found["command"]
    head = "{articles} articles, {bytes:,} bytes, {mean_bytes} on average; median of {rounds} rounds".format(**corpus)
    row = "{articles_per_s:>10,.0f} {mb_per_s:>8.2f} {mean_us:>9,.0f} {p50_us:>9,.0f} {p99_us:>9,.0f}"
    lines = [
        head,
        "an article has " + ", ".join(f"{much} {kind}" for kind, much in found["an_article_has"].items()),
        ", ".join(f"{name} {value}" for name, value in (*found["machine"].items(), *found["versions"].items())),
        "",
        f"{'one core':<10} {'articles/s':>10} {'MB/s':>8} {'mean µs':>9} {'p50 µs':>9} {'p99 µs':>9}",
        f"{'pipeline':<10} " + row.format(**above),
        f"{'floor':<10} " + row.format(**below),
        f"An article takes {found['times_the_floor']} times what reading, decoding and one pass of words take.",
        "",
        "auditor scan CORPUS --format jsonl --jobs 1, start-up included: "
        "{articles_per_s:,.0f} articles/s, {mb_per_s} MB/s, peak memory {peak_rss_mib} MiB".format(**whole),
        "",
        "µs an article, stage by stage (measured apart, with clocks in between)",
        *(f"  {name:<12}{spent:>8.1f}" for name, spent in found["stages_us"].items()),
        "",
        f"{'ms of wall time, a process each':<34} {'best':>7} {'median':>7}   n",
        *(
            f"  {what:<32} {one['best_ms']:>7} {one['median_ms']:>7} {one['n']:>3}"
            for what, one in found["starts"].items()
        ),
    ]
    return "\n".join(lines)


def main() -> int:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000, metavar="N", help="size of the corpus (default 2000)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="times over the corpus (default 3)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    found = measured(options.articles, options.rounds)
    print(json.dumps(found, indent=2) if options.json else table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
