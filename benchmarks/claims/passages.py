"""Short passages and what each claims: ``python -m benchmarks.claims.passages [NAME …] [--wrong]``.

A passage is a few lines; every claim in it is labelled: kind, country, operator, property and value. What is told of a
kind that the file is not about counts for nothing.
"""

import argparse
from collections import Counter
from pathlib import Path
from typing import Any, Final

import yaml

from auditor.evaluate.intervals import share
from auditor.extract.extract import Extractor
from auditor.extract.mentions import Claim
from auditor.parse.parse import parse
from auditor.pipeline.knowledge import load
from auditor.pipeline.settings import Settings
from auditor.source.read import from_text
from auditor.source.source import MediaType
from benchmarks.claims.labels import TODAY
from benchmarks.claims.match import name_key, value_key

HERE: Final = Path(__file__).parent / "bank"
Key = tuple[str, str | None, str | None, str, str]


def main() -> None:
    """Print recall and precision of each file of passages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--wrong", action="store_true", help="list what differs")
    arguments = parser.parse_args()
    knowledge = load(Settings(today=TODAY))
    extractor = Extractor(knowledge.lexicon, knowledge.facts, knowledge.trackers)
    for path in sorted(HERE.glob("*.yaml")):
        if arguments.names and path.stem not in arguments.names:
            continue
        passages = yaml.safe_load(path.read_text("utf-8"))
        kinds = {claim["kind"] for passage in passages for claim in passage["claims"]}
        told = wanted = right = 0
        for passage in passages:
            source = from_text(passage["text"], "passage.md", MediaType.MARKDOWN)
            found = Counter(_found(one) for one in extractor.extract(parse(source))[1].claims if one.kind in kinds)
            labelled = Counter(_labelled(one) for one in passage["claims"])
            told, wanted, right = told + found.total(), wanted + labelled.total(), right + (found & labelled).total()
            if arguments.wrong and found != labelled:
                print(f"{passage['text']!r}\n   MISS {list(labelled - found)}\n   MORE {list(found - labelled)}")
        print(f"{path.stem}: {len(passages)} passages, {wanted} claims")
        for name, n in (("recall", wanted), ("precision", told)):
            low, high = share(right, n)
            print(f"  {name:<10} {right / max(n, 1):.3f}  [{low:.3f}, {high:.3f}]  n={n}")


def _found(claim: Claim) -> Key:
    operator = name_key(claim.operator, claim.country)
    return claim.kind.value, claim.country, operator, claim.property, value_key(claim.value, claim.property)


def _labelled(claim: dict[str, Any]) -> Key:
    country = claim.get("country")
    operator = name_key(claim.get("operator"), country)
    return claim["kind"], country, operator, claim["property"], value_key(str(claim["value"]), claim["property"])


if __name__ == "__main__":
    main()
