"""A calibration for a person: plain text, every number with its n and interval."""

from collections.abc import Iterator

from auditor.calibrate.calibration import Calibration, Leakage, Split, Weight
from auditor.calibrate.measures import Measures, Number, Recall, Share
from auditor.evaluate.table import shown
from auditor.score.probability import LEAST_GROUPS, Probability

_SPLITS = {
    "group": "by group (the headline)",
    "random": "at random",
    "family": "leaving families out",
}


def table(said: Calibration) -> Iterator[str]:
    """Give the lines: what was read, weights, measures, leakage, and the probability or why there is none."""
    articles = said.promoting.articles + said.others.articles
    yield f"{articles} labelled articles in {said.groups} independent groups; in brackets the interval of 95 %"
    yield f"  to be flagged: {said.promoting.articles} articles in {said.promoting.groups} groups"
    yield f"  others: {said.others.articles} articles in {said.others.groups} groups"
    yield f"  families: {said.families}; set {said.set}; weights {shown(said.weights_version)}; seed {said.seed}"
    if said.unnamed:
        yield f"  {said.unnamed} articles name no source and count as one"
    yield from (f"not audited: {shown(failure)}" for failure in said.failures)
    yield ""
    yield from _weights(said)
    for split in said.splits:
        yield ""
        yield from _split(split)
    yield from (f"\nnot measured: {why}" for why in said.left_out)
    yield ""
    yield "leakage, random minus group: recall at 1 %, PR-AUC, Brier"
    yield f"  present  {_leakage(said.leakage_present)}  (always 0 but for Brier: nothing is fitted)"
    yield f"  fitted   {_leakage(said.leakage_fitted)}"
    yield ""
    yield from _probability(said)


def _weights(said: Calibration) -> Iterator[str]:
    yield "weights: present, fitted; articles and groups with such a finding, to be flagged and others"
    silent = [one for one in said.weights if not one.promoting.articles + one.others.articles]
    width = max((len(one.rule) for one in said.weights), default=0)
    for one in said.weights:
        if one not in silent:
            yield f"  {one.rule:{width}}  {one.present:3} → {one.fitted:3}  {_seen(one)}"
    if silent:
        yield f"  kept, no article has a finding of it: {', '.join(one.rule for one in silent)}"
    yield "  kept, the labels do not speak of it: every other rule"


def _seen(one: Weight) -> str:
    return f"{one.promoting.articles:4} in {one.promoting.groups:<3} {one.others.articles:4} in {one.others.groups}"


def _split(split: Split) -> Iterator[str]:
    yield f"held out {_SPLITS[split.name]}, {split.folds} folds"
    for name, one in (("present", split.present), ("fitted", split.fitted)):
        yield from _measures(name, one)


def _measures(name: str, one: Measures) -> Iterator[str]:
    for recall in one.recalls:
        what = f"recall at {_percent(recall.rate)} FPR"
        yield f"  {name:7}  {what:21}{_share(recall.found)}, from {recall.points} points on"
        yield f"  {'':7}    accused: {_share(recall.accused)}{_not_shown(recall)}"
    yield f"  {name:7}  {'PR-AUC':21}{_number(one.pr_auc)}"
    yield f"  {name:7}  {'Brier':21}{_number(one.brier)}"


def _not_shown(recall: Recall) -> str:
    if recall.shown:
        return ""
    return f"; too few to show {_percent(recall.rate)}: {recall.needed} without an error are needed"


def _percent(rate: float) -> str:
    return f"{rate * 100:g} %"


def _share(one: Share) -> str:
    return f"{one.value:.3f} [{one.low:.3f}, {one.high:.3f}], {one.hits} of {one.n} groups"


def _number(one: Number) -> str:
    return f"{one.value:.3f} [{one.low:.3f}, {one.high:.3f}], {one.n} groups"


def _leakage(one: Leakage) -> str:
    return f"{one.recall:+.3f}  {one.pr_auc:+.3f}  {one.brier:+.3f}"


def _probability(said: Calibration) -> Iterator[str]:
    if said.probability_present is None or said.probability_fitted is None:
        yield f"no probability: {said.groups} independent groups, {LEAST_GROUPS} are needed"
        return
    yield "probability in a set of this mixture, which is not that of the world; for rules/weights.yaml as it is:"
    yield from block_lines(said.probability_present)
    yield "and for rules/weights.yaml with the fitted weights and its version raised:"
    yield from block_lines(said.probability_fitted)


def block_lines(block: Probability) -> Iterator[str]:
    """Give the block as lines of the weights file."""
    yield "probability:"
    yield f'  version: "{block.version}"'
    yield f'  weights: "{block.weights}"'
    yield f"  groups: {block.groups}"
    yield f"  kind: {block.kind}"
    yield "  steps:"
    for one in block.steps:
        yield f"    - {{points: {one.points}, value: {one.value:g}, low: {one.low:g}, high: {one.high:g}}}"
