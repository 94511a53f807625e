"""Everything people edit, loaded once: lexicon, facts, rules, weights."""

from dataclasses import dataclass
from pathlib import Path
from typing import final

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


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What a run knows before it reads an article."""

    lexicon: Lexicon
    facts: FactIndex
    rules: Catalogue
    weights: Weights
    trackers: TrackerList | None = None


def load(settings: Settings) -> Knowledge:
    """Load what ``settings`` name, the built-in parts first; raises ``DataError`` with every problem of a part."""
    return Knowledge(
        lexicon=load_lexicon(cache=settings.cache),
        facts=FactIndex(load_facts((builtin("facts"), *settings.facts), cache=settings.cache)),
        rules=load_rules((builtin(""), *settings.rules), cache=settings.cache),
        weights=load_weights(builtin("") / "weights.yaml", cache=settings.cache),
        trackers=load_trackers(settings.tracker_list) if settings.tracker_list is not None else None,
    )


def cache_folder(environment: dict[str, str]) -> Path | None:
    """Give the user's folder for what can be made anew (XDG Base Directory 0.8), or ``None`` when there is no home."""
    base = environment.get("XDG_CACHE_HOME", "")
    if not base.startswith("/"):
        home = environment.get("HOME", "")
        base = f"{home}/.cache" if home else ""
    return Path(base) / "auditor" if base else None
