"""How right campaigns are where the operators are known, and how long linking takes.

    .venv/bin/python -m benchmarks.campaigns [--seed 1] [--scale 1] [--largest 5000] [--time-only]

Prints B³ precision, recall and F over the articles of operators with two or more of them (precision over all articles
as well), pairwise F1, the share of the largest cluster, clusters that hold together by a hub, whether the order of the
articles matters, and seconds and memory of linking on one core. ``--scale 32`` makes a million articles. The truth is
``benchmarks/campaign_truth.py``: made, not found. It says how the method behaves, not how common anything is.
"""

import argparse
import gc
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from auditor.campaign.campaign import Linked
from auditor.campaign.key import Keyed
from auditor.campaign.link import link
from benchmarks.campaign_truth import LARGEST, Truth, truths


def labels(linked: Linked, uris: Iterable[str]) -> dict[str, str]:
    """Give the campaign of every article; one that is in none is its own."""
    of = {uri: one.id for one in linked.campaigns for uri in one.articles}
    return {uri: of.get(uri, uri) for uri in uris}


def b_cubed(truth: Mapping[str, str], found: Mapping[str, str], counted: Iterable[str]) -> tuple[float, float]:
    """Give precision and recall, the mean over the articles ``counted`` (Bagga and Baldwin 1998)."""
    both = Counter((truth[uri], found[uri]) for uri in truth)
    true_sizes, found_sizes = Counter(truth.values()), Counter(found.values())
    precision = recall = 0.0
    uris = list(counted)
    for uri in uris:
        shared = both[truth[uri], found[uri]]
        precision += shared / found_sizes[found[uri]]
        recall += shared / true_sizes[truth[uri]]
    return precision / len(uris), recall / len(uris)


def pairs(sizes: Iterable[int]) -> int:
    """Count the pairs inside groups of these sizes."""
    return sum(size * (size - 1) // 2 for size in sizes)


def f1(precision: float, recall: float) -> float:
    """Give the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def reachable(known: Sequence[Truth]) -> dict[str, str]:
    """Give the clusters that a judge would find who knows which keys are the operator's own and trusts every one.

    What they miss no linking by keys can find: articles all of whose keys are new.
    """
    holders: dict[tuple[str, str], str] = {}
    above = {one.article.uri: one.article.uri for one in known}

    def top(uri: str) -> str:
        while above[uri] != uri:
            above[uri] = above[above[uri]]
            uri = above[uri]
        return uri

    for one in known:
        for key in one.article.keys:
            if f":{one.operator}s" in key.value:
                first = holders.setdefault((one.operator, key.value), one.article.uri)
                above[top(one.article.uri)] = top(first)
    return {uri: top(uri) for uri in above}


def hub_clusters(linked: Linked, truth: Mapping[str, str]) -> tuple[int, int]:
    """Count the clusters with an edge between two operators, and those where a hub is part of its evidence."""
    mixed = by_hub = 0
    for one in linked.campaigns:
        wrong = [edge for edge in one.edges if truth[edge.left] != truth[edge.right]]
        mixed += bool(wrong)
        by_hub += any(":hub" in why.value for edge in wrong for why in edge.evidence)
    return mixed, by_hub


def unfounded(linked: Linked, known: Sequence[Truth]) -> tuple[int, int]:
    """Count all edges, and those that name no evidence or some that one of their ends does not hold."""
    held = {one.article.uri: {(key.kind, key.value) for key in one.article.keys} for one in known}
    edges = [edge for several in (linked.campaigns, linked.families) for one in several for edge in one.edges]
    wrong = sum(
        not edge.evidence or not {(why.kind, why.value) for why in edge.evidence} <= held[edge.left] & held[edge.right]
        for edge in edges
    )
    return len(edges), wrong


def measured(known: Sequence[Truth]) -> None:
    """Print how right the campaigns of these articles are."""
    articles = [one.article for one in known]
    linked = link(articles, edges=True)
    truth = {one.article.uri: one.operator for one in known}
    found = labels(linked, truth)
    sizes = Counter(truth.values())
    several = [uri for uri, operator in truth.items() if sizes[operator] > 1]
    alone = [uri for uri, operator in truth.items() if sizes[operator] == 1]
    precision, recall = b_cubed(truth, found, several)
    everywhere, _ = b_cubed(truth, found, truth)
    print(f"articles {len(truth):,}, operators {len(sizes):,}, of them with one article {len(alone):,}")
    print(f"sorts: {dict(sorted(Counter(one.sort or 'plain' for one in known).items()))}")
    print(f"B3 of operators with several (n = {len(several):,}): precision {precision:.4f}, recall {recall:.4f}, "
          f"F {f1(precision, recall):.4f}")  # fmt: skip
    _, best = b_cubed(truth, reachable(known), several)
    print(f"the most that these keys allow: recall {best:.4f}")
    print(f"B3 precision over all articles: {everywhere:.4f}")
    lone = Counter(found.values())
    print(f"single articles put to others: {sum(lone[found[uri]] > 1 for uri in alone):,} of {len(alone):,}")
    right = pairs(Counter((truth[uri], found[uri]) for uri in truth).values())
    told, there = pairs(lone.values()), pairs(sizes.values())
    print(f"pairs: precision {right / told:.4f}, recall {right / there:.4f}, F1 {f1(right / told, right / there):.4f}")
    most, there_is = max(lone.values()) / len(truth), max(sizes.values()) / len(truth)
    print(f"largest cluster: {most:.4f} of all; largest operator {there_is:.4f}")
    mixed, by_hub = hub_clusters(linked, truth)
    made = sum(":hub" in one.value for one in linked.hubs)
    print(f"clusters that mix operators: {mixed}, by a hub: {by_hub}")
    print(f"keys left out: {len(linked.hubs)}, of them hubs: {made}")
    edges, wrong = unfounded(linked, known)
    print(f"edges: {edges:,}, without evidence in both ends: {wrong}")
    shuffled = list(articles)
    random.Random(7).shuffle(shuffled)  # noqa: S311 — an order, not a secret
    print(f"another order gives the same: {link(shuffled, edges=True) == linked}")


def timed(articles: Sequence[Keyed]) -> None:
    """Print how long linking takes and what it needs."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    keys = sum(len(one.keys) for one in articles)
    start, started = time.perf_counter(), time.process_time()
    linked = link(iter(articles))
    spent, used = time.perf_counter() - start, time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"linking {len(articles):,} articles with {keys:,} keys: {spent:.1f} s, {used:.1f} s of the core, "
          f"peak {peak / 1024:,.0f} MB (before: {before / 1024:,.0f} MB, the articles), "
          f"{len(linked.campaigns):,} campaigns")  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=int, default=1, help="blocks of 200 campaigns, 1 by default")
    parser.add_argument("--largest", type=int, default=LARGEST, help="articles of the largest campaign of a block")
    parser.add_argument("--time-only", action="store_true", help="link and nothing else")
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    gc.disable()
    known = list(truths(asked.seed, asked.scale, asked.largest))
    print(f"seed {asked.seed}, scale {asked.scale}, largest {asked.largest:,}")
    if not asked.time_only:
        measured(known)
    articles = [one.article for one in known]
    del known
    timed(articles)


if __name__ == "__main__":
    main()
