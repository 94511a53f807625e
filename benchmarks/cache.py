"""How much sooner a report is there the second time: a repository of articles, with nothing kept and with everything.

    .venv/bin/python -m benchmarks.cache [--articles 2000] [--rounds 7] [--cold 2] [--formats terminal,jsonl]

The articles are those of ``benchmarks/speed.py``. Every run is a process of its own, from its start to its end, with
the same command; cold ones begin as a new machine does, with nothing kept and no rules compiled, but with bytecode. The
bytes of all runs of a format are compared. Then one article alone, and ``--diff`` with one changed article. Printed are
the median, the range and the 95 % interval of the median by order statistics (none below eight runs), and CPU time,
which depends less on what else the machine does.
"""

import argparse
import hashlib
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from benchmarks.speed import AUDITOR, written

ROOT = Path(__file__).resolve().parents[1]
DAY = ("--today", "2026-11-20")


def timed(folder: Path, cache: Path, *arguments: str) -> tuple[tuple[float, float], str]:
    """Run ``auditor scan`` in ``folder``; give its seconds of wall and of CPU time, and the digest of its output."""
    environment = {**os.environ, "AUDITOR_CACHE_DIR": str(cache), "PYTHONPATH": str(ROOT)}
    environment["PYTHONPYCACHEPREFIX"] = str(cache.with_name("bytecode"))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start, spent = time.perf_counter(), _spent()
    done = subprocess.run(  # noqa: S603 — ourselves
        [*AUDITOR, "scan", *DAY, "--no-config", "--fail-on", "never", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
    )
    return (time.perf_counter() - start, _spent() - spent), hashlib.sha256(done.stdout).hexdigest()


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def told(seconds: Sequence[tuple[float, float]]) -> str:
    """Give the median of wall time, its range and interval, and the median of CPU time, in milliseconds."""
    times, n = sorted(1000 * wall for wall, _ in seconds), len(seconds)
    low = math.floor((n - 1.96 * math.sqrt(n)) / 2)
    interval = f", 95 % [{times[low - 1]:,.0f}, {times[n - low]:,.0f}]" if low > 0 else ""
    clock = f"{statistics.median(times):9,.0f} ms (n {n}, {times[0]:,.0f} to {times[-1]:,.0f}{interval})"
    return f"{clock}, CPU {1000 * _cpu(seconds):,.0f} ms"


def _cpu(seconds: Sequence[tuple[float, float]]) -> float:
    return statistics.median(cpu for _, cpu in seconds)


def _wall(seconds: Sequence[tuple[float, float]]) -> float:
    return statistics.median(wall for wall, _ in seconds)


def repository(folder: Path, cache: Path, form: str, cold: int, rounds: int) -> None:
    """Time scans of all articles and print what came out."""
    first, again, outputs = [], [], set()
    for _ in range(cold):
        shutil.rmtree(cache, ignore_errors=True)
        seconds, output = timed(folder, cache, ".", "--format", form)
        first.append(seconds)
        outputs.add(output)
    for _ in range(rounds):
        seconds, output = timed(folder, cache, ".", "--format", form)
        again.append(seconds)
        outputs.add(output)
    wall, cpu = _wall(first) / _wall(again), _cpu(first) / _cpu(again)
    print(f"{form:9} cold {told(first)}\n{'':9} warm {told(again)}")
    same = "the same bytes" if len(outputs) == 1 else "OTHER BYTES"
    print(f"{'':9} {wall:.1f} times faster by the clock, {cpu:.1f} in CPU time; {same}")


def one_file(folder: Path, cache: Path, name: str, rounds: int) -> None:
    """Time scans of one article, with and without what was kept, in turn."""
    timed(folder, cache, name)
    without, with_kept = [], []
    for _ in range(rounds):
        without.append(timed(folder, cache, name, "--no-cache")[0])
        with_kept.append(timed(folder, cache, name)[0])
    print(f"one file  anew {told(without)}\n{'':9} kept {told(with_kept)}")


def one_change(folder: Path, cache: Path, name: str, rounds: int) -> None:
    """Time ``--diff`` over the whole repository when one article has a new line, with and without what was kept."""
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "all")):
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, *words], cwd=folder, check=True)  # noqa: S603, S607 — words of our own
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n祝旅途愉快。\n")
    without, with_kept = [], []
    asked = (".", "--diff", "HEAD", "--format", "github")
    timed(folder, cache, *asked)
    for _ in range(rounds):
        without.append(timed(folder, cache, *asked, "--no-cache")[0])
        with_kept.append(timed(folder, cache, *asked)[0])
    print(f"--diff    anew {told(without)}\n{'':9} kept {told(with_kept)}")


def main() -> None:
    """Make the repository and time it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--cold", type=int, default=2)
    parser.add_argument("--starts", type=int, default=20)
    parser.add_argument("--formats", default="terminal,jsonl")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder, cache = Path(temporary, "repository"), Path(temporary, "cache")
        folder.mkdir()
        tasks = written(folder, asked.articles)
        print(f"{len(tasks):,} articles, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the beginning")
        timed(folder, cache, tasks[0].uri)  # compiles rules and bytecode
        for form in asked.formats.split(","):
            repository(folder, cache, form, asked.cold, asked.rounds)
        kept = [path.stat().st_size for path in (cache / "reports").rglob("*") if path.is_file()]
        print(f"{'':9} {len(kept):,} files of {sum(kept) / len(kept) / 1000:.1f} kB kept for the last format")
        one_file(folder, cache, tasks[0].uri, asked.starts)
        one_change(folder, cache, tasks[0].uri, asked.starts)
        print(f"{'':9} load {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
