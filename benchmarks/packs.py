"""Whether packs that are not trusted loosen anything: packs drawn at random from what the articles themselves claim.

    python -m benchmarks.packs FOLDER… [--packs 3]

Every pack holds facts that say what the articles say (values, dates, answers and conflicts drawn at random) and
namesakes of operators. Prints how many pairs of article and pack were loosened (tests/hostile/loosened.py), and how
many with the same packs trusted.
"""

import dataclasses
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parents[1]))

from auditor.facts.fact import Answer, Entity, Fact, FactBase, Status
from auditor.facts.index import FactIndex
from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.report.wire import Article
from auditor.report.wire_mentions import Claim
from auditor.source.task import Task
from tests.hostile.loosened import loosened

TODAY = date(2026, 11, 20)
SUFFIXES = (".md", ".txt", ".html")
FACTS, NAMESAKES = 400, 40
STATUSES = (*[Status.CURRENT] * 5, Status.HISTORIC, Status.NOT_FOUND)


def main(words: Sequence[str]) -> None:
    """Measure what ``words`` name and print it."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--packs", type=int, default=3)
    asked = parser.parse_args(words)
    files = sorted(path for folder in asked.folders for path in folder.rglob("*") if path.suffix in SUFFIXES)
    plain = load_pipeline(Settings(today=TODAY))
    before = audited(plain, files)
    claims = [claim for article in before.values() for claim in article.claims]
    print(f"{len(before)} articles, {len(claims)} claims, {asked.packs} packs")
    pairs = loose = trusted = 0
    for seed in range(asked.packs):
        pack = FactIndex(drawn(plain.knowledge.facts.base, claims, Random(seed)))  # noqa: S311 — packs, not keys
        untrusting = audited(Pipeline(dataclasses.replace(plain.knowledge, packed=pack), TODAY), files)
        trusting = audited(Pipeline(dataclasses.replace(plain.knowledge, facts=pack), TODAY), files)
        for path, article in before.items():
            pairs += 1
            milder = list(loosened(article, untrusting[path]))
            loose += bool(milder)
            trusted += bool(list(loosened(article, trusting[path])))
            if milder:
                print(seed, path, milder[:3])
    print(f"{pairs} pairs of article and pack: {loose} loosened; {trusted} with the same packs trusted")


def audited(pipeline: Pipeline, files: Iterable[Path]) -> Mapping[Path, Article]:
    """Give the reports of the files that could be audited."""
    reports = {
        path: audit_task(pipeline, Task(uri=str(path), path=path), 10**7, backdrops=False).report for path in files
    }
    return {path: one for path, one in reports.items() if isinstance(one, Article)}


def drawn(base: FactBase, claims: Iterable[Claim], random: Random) -> FactBase:
    """Give ``base`` with a pack drawn by ``random``."""
    placed = [claim for claim in claims if claim.country is not None]
    facts = [_fact(f"x-{number}", random.choice(placed), base.facts, random) for number in range(FACTS)]
    return replace(base, facts=(*base.facts, *facts), entities=(*base.entities, *_namesakes(base.entities, random)))


def _fact(name: str, claim: Claim, facts: Sequence[Fact], random: Random) -> Fact:
    rivals = [one.id for one in facts if (one.country, one.property) == (claim.country, claim.property)]
    return replace(
        random.choice(facts),
        id=name,
        country=claim.country or "",
        operator=random.choice((claim.operator, None)),
        property=claim.property,
        value=claim.value,
        purpose=claim.purpose,
        items=random.choice(((), claim.items, (claim.value,))),
        closed=False,
        negative=random.random() < 0.1,  # noqa: PLR2004 — few, since a denial can only refute
        valid_from=random.choice((None, "2026-01-01")),
        valid_until=random.choice((None, None, "2025-01-01")),
        observed="2026-11",
        status=random.choice(STATUSES),
        conflicts_with=tuple(rivals[:8]),
        answer=random.choice((None, *Answer)),
    )


def _namesakes(entities: Sequence[Entity], random: Random) -> Iterator[Entity]:
    for number in range(NAMESAKES):
        one, other = random.choice(entities), random.choice(entities)
        country = random.choice(entities).country
        aliases = tuple(dict.fromkeys((*one.aliases, other.name)))
        yield replace(one, id=f"{country.lower()}/x{number}", country=country, aliases=aliases)


if __name__ == "__main__":
    main(sys.argv[1:])
