"""Reads the classes of words by which an article claims something: claims, markets, policies and wording.yaml."""

from collections.abc import Mapping as Table
from typing import Final

from auditor.lexicon.words import folded_all
from auditor.yamlfile.node import Mapping, nearest

CLASSES: Final[Table[str, frozenset[str]]] = {
    "claims": frozenset({
        "hotline", "dial", "calling", "abroad", "no-number", "measured", "key", "then", "digit", "occasion", "rather",
        "texting", "text-message", "in-need", "public-line", "prompt", "sound", "sounding", "sound-other", "somebody",
        "picks-up", "heeding", "on-screen", "app", "own-app", "app-named", "app-other", "app-part", "app-deed",
        "app-plain", "owned", "hedge", "deny", "distress", "answers", "connects", "aloud", "respective",
        "any-network", "forbid",
    }),
    "markets": frozenset({
        "carrier", "carrier-like", "no-carrier", "only", "main", "esim", "esim-said", "offers", "refuses",
        "lacks", "device", "condition", "rank", "rank-said", "place", "ranking", "rank-other",
        "other-market", "market", "of-market", "share", "currency", "currency-noun", "exchange",
        "money-aside", "bill", "local", "price-noun", "for-sale", "price-level", "no-price", "other-goods",
        "fee", "cents", "deed", "free", "sim", "sim-sayers", "called", "shop",
    }),
    "policies": frozenset({
        "action", "buying", "sim_card", "channel", "modal", "strict", "group", "mainly", "via", "doing", "step",
        "ways", "managed", "entrance", "has", "selling", "sold_credit", "those", "practised", "by_itself",
        "registering", "anonymous", "identifying", "in_name", "line_word", "works", "everyone",
        "turning_away", "settle", "unsaid",
        "advice", "generic", "authority", "foreigner", "suffices", "review", "debt", "only_then", "at_most", "each",
        "card_unit", "document", "need", "no_need", "telling", "own_number", "paying_up", "it", "how_long", "at_once",
        "typing", "voucher", "voucher_card", "voucher_secret",
        "renewing", "time_unit", "takes", "each_time", "done", "payment", "taking", "among",
        "present", "paying", "idle", "event", "alive", "keeping", "use", "lacking", "lacking_fill", "one_time",
        "span_word", "gives", "value_word", "habit", "since", "says_so", "every", "idle_after", "plan_word",
        "balance_left", "all_day", "served", "weekday",
    }),
    "wording": frozenset({
        "attribution", "attribution_by", "attribution_vague", "attribution_source", "attribution_expert",
        "attribution_people", "attribution_some_people", "attribution_some", "attribution_says",
        "attribution_study", "attribution_shows", "attribution_doubted", "organisation", "trade_word",
        "promise_absolute", "promise_never", "promise_state", "promise_event", "promise_bad", "promise_doubt",
        "promise_advice", "promise_keep", "promise_denial", "promise_such", "anywhere", "enjoys", "quality",
        "opinion", "framing", "legality", "brand", "warned_of_scams", "inside_general", "inside_kind",
        "inside_conditions", "inside_way", "inside_only", "inside_open", "inside_shut", "inside_deed",
        "inside_named", "inside_defined", "inside_term", "inside_means", "inside_meaning",
    }),
}  # fmt: skip
"""File → its classes; every one is asked for by a reader of claims."""


def speech(files: Table[str, Mapping]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Read every class: a list stands for itself, word by word; a mapping says what its words mean.

    A class that nobody asks for, or that is missing, is a problem of its file.
    """
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, known in CLASSES.items():
        file = files[name]
        file.check_keys(("schema", "kind", "source", "classes"))
        classes = file.mapping("classes")
        given = tuple(classes.keys())
        for one in given:
            if one not in known:
                classes.problem(f"unknown class {one!r}{nearest(one, known)}", key=one)
        for one in sorted(known.difference(given)):
            classes.problem(f"the class {one!r} is missing")
        found.update({one: _read(classes, one) for one in given})
    return found


def _read(classes: Mapping, name: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(classes.entries[name], Mapping):
        return {term: (term,) for term in _folded(classes, name)}
    meanings = classes.mapping(name)
    return {means: _folded(meanings, means) for means in meanings.keys()}  # noqa: SIM118 — Mapping is the reading API's


def _folded(mapping: Mapping, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded_all(mapping.strings(key))))
