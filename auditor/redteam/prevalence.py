"""Recall weighted by how often a disguise was counted in real promotions, beside the uniform one of the matrix.

The weights are those counted in 1 512 Chinese WeChat and 606 Telegram promotions of the public corpus of Reflected
Search Poisoning (Wu and others, 2024): the share of each trick among all of its channel.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, final

from auditor.redteam.case import Kind
from auditor.redteam.judge import Verdict


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """Cases that stand for one trick; no codes: undisguised; no members: any."""

    weight: float
    codes: frozenset[str]
    kind: Kind
    members: frozenset[str] = frozenset()


def _row(weight: float, codes: str, kind: Kind, members: str = "") -> Stratum:
    return Stratum(weight=weight, codes=frozenset(codes.split()), kind=kind, members=frozenset(members.split()))


SEEN: Final[Mapping[str, tuple[Stratum, ...]]] = {
    "wechat": (
        _row(0.48, "C01", Kind.WECHAT, "C01:微 C01:薇 C01:葳 C01:媺"),
        _row(0.22, "C04", Kind.WECHAT, "C04w:q微 C04w:扣微"),
        _row(0.12, "C01", Kind.WECHAT),
        _row(0.07, "A01 A02 A03 A04 A08", Kind.WECHAT),
        _row(0.05, "B02 B03", Kind.WECHAT),
        _row(0.05, "B07", Kind.WECHAT),
        _row(0.02, "A05", Kind.WECHAT),
    ),
    "telegram": (
        _row(0.27, "C11", Kind.TELEGRAM_AT, "C11:∶ C11:꞉"),
        _row(0.24, "", Kind.TELEGRAM_NAME),
        _row(0.49, "", Kind.TELEGRAM_AT),
    ),
}


def weighted(verdicts: Iterable[Verdict], strata: tuple[Stratum, ...]) -> float | None:
    """Give the weighted recall over the strata that have cases; ``None`` when most of the weight has none."""
    seen = tuple(verdicts)
    total = share = 0.0
    for stratum in strata:
        mine = [one for one in seen if _belongs(one, stratum)]
        if mine:
            total += stratum.weight
            share += stratum.weight * sum(one.found for one in mine) / len(mine)
    return share / total if total > 0.5 else None  # noqa: PLR2004 — most


def _belongs(verdict: Verdict, stratum: Stratum) -> bool:
    case = verdict.case
    right = set(case.transforms) <= stratum.codes if case.transforms else not stratum.codes
    return right and case.kind is stratum.kind and (not stratum.members or not stratum.members.isdisjoint(case.members))
