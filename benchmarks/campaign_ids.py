"""How often campaigns change their ids while articles come in batches: with days, without, with the earlier result.

    .venv/bin/python -m benchmarks.campaign_ids [--seed 1] [--largest 1000] [--batches 20]

The articles are those of ``benchmarks/campaign_truth.py``, all operators at work over the same four years. The first
half is there at the start; the rest comes in batches, oldest first. Names of keys and files are replaced by hashes, so
that their order says nothing. Counted is, over all batches, every campaign of the result before (n): it is *renamed*
when the campaign in which most of its articles are now has an id that none of its articles had before, and *joined*
when that has the id of another campaign, as it must when two become one.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from auditor.campaign.campaign import Known, Linked
from auditor.campaign.key import Keyed
from auditor.campaign.link import link
from benchmarks.campaign_truth import Truth, truths

BEGIN: Final = date(2022, 1, 1)
DAYS: Final = 4 * 365


def dated(known: Sequence[Truth]) -> list[Keyed]:
    """Give the articles by day, each with the day on which its operator wrote it; copies follow on the same day."""
    sizes, seen, share = Counter(one.operator for one in known), Counter[str](), 0.0
    found = []
    for one in known:
        if one.sort not in {"copy-cat", "stolen"}:
            share = seen[one.operator] / sizes[one.operator]
            seen[one.operator] += 1
        day = (BEGIN + timedelta(days=int(share * DAYS))).isoformat()
        keys = tuple(replace(key, value=hidden(key.value)) for key in one.article.keys)
        found.append(Keyed(uri=hidden(one.article.uri), published=day, keys=keys))
    return sorted(found, key=lambda one: (one.published or "", one.uri))


def hidden(name: str) -> str:
    """Give a name in no order."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def results(articles: Sequence[Keyed], batches: int, *, days: bool, keep: bool) -> Iterator[Linked]:
    """Give what is linked at the start and after each batch."""
    several = articles if days else [replace(one, published=None) for one in articles]
    half, known = len(several) // 2, list[Known]()
    for at in range(batches + 1):
        linked = link(several[: half + (len(several) - half) * at // batches], known)
        if keep:
            known = [
                Known(id=one.id, keys=frozenset((key.kind.value, key.value) for key in one.keys))
                for one in linked.campaigns
            ]
        yield linked


def changes(several: Iterable[Linked]) -> Counter[str]:
    """Count what became of the campaigns of every result in the next one."""
    found, before = Counter[str](), None
    for after in several:
        if before is not None:
            found += _changes(before, after)
        before = after
    return found


def _changes(before: Linked, after: Linked) -> Counter[str]:
    now = {uri: one.id for one in after.campaigns for uri in one.articles}
    old = {uri: one.id for one in before.campaigns for uri in one.articles}
    had: dict[str, set[str]] = {}
    for uri, name in now.items():
        had.setdefault(name, set()).add(old.get(uri, ""))
    found = Counter(there=len(before.campaigns))
    for one in before.campaigns:
        names = Counter(now.get(uri, "") for uri in one.articles)
        name = min(names, key=lambda name: (-names[name], name))
        if name == one.id:
            found["kept"] += 1
        else:
            found["joined" if name in had.get(name, ()) else "renamed"] += 1
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--largest", type=int, default=1000, help="articles of the largest campaign")
    parser.add_argument("--batches", type=int, default=20)
    asked = parser.parse_args()
    articles = dated(list(truths(asked.seed, 1, asked.largest)))
    print(f"seed {asked.seed}, largest {asked.largest:,}, {len(articles):,} articles, {asked.batches} batches")
    for name, days, keep in (("days", True, False), ("no days", False, False), ("no days, --known", False, True)):
        found = changes(results(articles, asked.batches, days=days, keep=keep))
        print(f"{name}: n = {found['there']:,}, renamed {found['renamed']} "
              f"({found['renamed'] / found['there']:.4%}), joined {found['joined']}")  # fmt: skip


if __name__ == "__main__":
    main()
