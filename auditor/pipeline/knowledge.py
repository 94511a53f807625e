"""Everything people edit, loaded once: lexicon, facts, rules, weights."""

from dataclasses import dataclass
from pathlib import Path
from typing import final

from msgspec.structs import replace

from auditor.facts.index import FactIndex
from auditor.facts.load import load as load_facts
from auditor.lexicon.lexicon import Lexicon
from auditor.lexicon.load import load as load_lexicon
from auditor.lexicon.trackers import TrackerList, load_trackers
from auditor.pipeline.settings import Settings
from auditor.rules.load import Catalogue
from auditor.rules.load import load as load_rules
from auditor.score.weights import Weights
from auditor.score.weights import load as load_weights
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.pins import check_pins


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What a run knows before it reads an article."""

    lexicon: Lexicon
    facts: FactIndex
    """Ours, and those of packs that are trusted; the digest is always that of all."""
    rules: Catalogue
    weights: Weights
    trackers: TrackerList | None = None
    packed: FactIndex | None = None
    """Our facts and those of packs that are not trusted, when there are such packs."""
    added: frozenset[str] = frozenset()
    """Ids of the rules that come from packs."""


def load(settings: Settings) -> Knowledge:
    """Load what ``settings`` name, the built-in parts first; raises ``DataError`` with every problem of a part.

    Raises ``DataError``, too, for a pack that is not the one that was pinned.
    """
    check_pins(settings.pins)
    rules, added = _rules(settings)
    facts, packed = _facts(settings)
    return Knowledge(
        lexicon=load_lexicon(cache=settings.cache),
        facts=facts,
        rules=rules,
        weights=load_weights(builtin("") / "weights.yaml", cache=settings.cache),
        trackers=load_trackers(settings.tracker_list) if settings.tracker_list is not None else None,
        packed=packed,
        added=added,
    )


def _rules(settings: Settings) -> tuple[Catalogue, frozenset[str]]:
    """Give all rules and the ids of the packs'; one of a pack that is not trusted lets nobody change an article."""
    own = builtin("")
    if not settings.rules:
        return load_rules((own,), cache=settings.cache), frozenset()
    all_ = load_rules((own, *settings.rules), cache=_beside(settings.cache))
    added = frozenset(rule.id for rule in all_.rules if not rule.path.is_relative_to(own))
    if settings.trust_packs:
        return all_, added
    rules = tuple(replace(rule, fixable=None) if rule.id in added else rule for rule in all_.rules)
    return replace(all_, rules=rules), added


def _facts(settings: Settings) -> tuple[FactIndex, FactIndex | None]:
    """Give the facts that decide, and all facts where packs are not trusted."""
    own = builtin("facts")
    if not settings.facts:
        return FactIndex(load_facts((own,), cache=settings.cache)), None
    all_ = load_facts((own, *settings.facts), cache=_beside(settings.cache))
    if settings.trust_packs:
        return FactIndex(all_), None
    ours = load_facts((own,), cache=settings.cache)
    return FactIndex(replace(ours, digest=all_.digest)), FactIndex(all_)


def _beside(cache: Path | None) -> Path | None:
    """Give where what holds packs is kept, so that runs with and without them do not take each other's place."""
    return None if cache is None else cache / "packs"


def cache_folder(environment: dict[str, str]) -> Path | None:
    """Give the user's folder for what can be made anew (XDG Base Directory 0.8), or ``None`` when there is no home."""
    base = environment.get("XDG_CACHE_HOME", "")
    if not base.startswith("/"):
        home = environment.get("HOME", "")
        base = f"{home}/.cache" if home else ""
    return Path(base) / "auditor" if base else None
