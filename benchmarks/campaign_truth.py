"""Articles whose operators are known, made by chance from a seed: the ground truth for ``benchmarks/campaigns.py``.

200 campaigns whose sizes follow Zipf's law from 5,000 articles on. Each key of a campaign is another one in 10 to 40 %
of its articles: half of those for one article only, half because the operator changed it for good, each key on a day of
its own. 3 % of the articles carry a key that is everybody's; after 5 % a copy-cat follows (the same kit, contacts and
pictures of the copy-cat's own); after 2 % a thief (a picture of another, contacts and kit of the thief's own). Kits are
sold: 40 serve all.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from auditor.campaign.key import Key, Keyed, Kind

LARGEST: Final = 5_000
CAMPAIGNS: Final = 200
KITS: Final = 40
HUBS: Final = 6
"""Keys that are everybody's, in each block of campaigns."""
_CONTACTS: Final = (Kind.HANDLE, Kind.HANDLE, Kind.HANDLE, Kind.PHONE, Kind.INVITE, Kind.SHORT)
_FORMS: Final = {Kind.HANDLE: "wx", Kind.PHONE: "tel", Kind.INVITE: "tg+", Kind.SHORT: "short", Kind.IMAGE: "img"}
PICTURE: Final = 0.75
"""So many operators end their articles with a picture of their own; the others give a second contact."""
THIRD: Final = 0.5
"""So many give one more contact: three keys an article, less what changes."""
SHARES: Final = {"hub": 0.03, "copy-cat": 0.05, "stolen": 0.02}


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """An article, who is behind it, and what it is besides: ``hub``, ``copy-cat``, ``stolen``, or nothing."""

    article: Keyed
    operator: str
    sort: str


@dataclass(slots=True)
class _Operator:
    """Somebody with keys, which change over time."""

    name: str
    kinds: tuple[Kind, ...]
    kit: int
    churn: tuple[tuple[float, bool], ...]
    """Of each key: how many of the articles have another than most, and whether it changed early or late."""


class _World:
    """Makes articles, block by block of ``CAMPAIGNS`` campaigns."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 — a measurement to be repeated, not a secret
        self._made = 0

    def block(self, number: int, largest: int) -> Iterator[Truth]:
        chance = self._chance
        operators = [self._operator(f"b{number}o{at}") for at in range(CAMPAIGNS)]
        hubs = [
            self._key(chance.choice((Kind.HANDLE, Kind.IMAGE, Kind.SHORT)), f"hub{number}x{at}") for at in range(HUBS)
        ]
        pictures: list[Key] = []
        for at, operator in enumerate(operators):
            size = max(1, largest // (at + 1))
            for nth in range(size):
                yield self._article(operator, nth / size, hubs, pictures)
                drawn = chance.random()
                if drawn < SHARES["copy-cat"]:
                    cat = self._operator(f"{operator.name}cat{nth}", kit=operator.kit)
                    yield from (
                        self._article(cat, 0.0, hubs, pictures, "copy-cat") for _ in range(chance.choice((1, 1, 2)))
                    )
                elif drawn < SHARES["copy-cat"] + SHARES["stolen"] and pictures:
                    thief = self._operator(f"{operator.name}thief{nth}")
                    yield self._article(thief, 0.0, hubs, pictures, "stolen", taken=chance.choice(pictures[-50:]))

    def _operator(self, name: str, kit: int | None = None) -> _Operator:
        chance = self._chance
        kinds = [chance.choice(_CONTACTS), Kind.IMAGE if chance.random() < PICTURE else chance.choice(_CONTACTS)]
        kinds += [chance.choice(_CONTACTS)] if chance.random() < THIRD else []
        return _Operator(
            name=name,
            kinds=tuple(kinds),
            kit=chance.randrange(KITS) if kit is None else kit,
            churn=tuple((chance.uniform(0.1, 0.4), chance.random() < 0.5) for _ in kinds),  # noqa: PLR2004 — as often as not
        )

    def _article(
        self,
        by: _Operator,
        share: float,
        hubs: list[Key],
        pictures: list[Key],
        sort: str = "",
        taken: Key | None = None,
    ) -> Truth:
        chance, keys = self._chance, dict[tuple[Kind, str], Key]()
        for slot, kind in enumerate(by.kinds):
            churn, early = by.churn[slot]
            moved = share >= (churn / 2 if early else 1 - churn / 2)
            value = f"{by.name}s{slot}e{int(moved)}"
            if chance.random() < churn / 2:
                self._made += 1
                value = f"{value}v{self._made}"
            key = self._key(kind, value)
            keys[key.kind, key.value] = key
            if kind is Kind.IMAGE:
                pictures.append(key)
        extra = [taken] if taken is not None else []
        if chance.random() < SHARES["hub"]:
            extra.append(chance.choice(hubs))
            sort = sort or "hub"
        extra += [
            Key(kind=Kind.WRITING, value=f"kit {by.kit} □", span=None),
            Key(kind=Kind.TAIL, value=f"tail {by.kit}.{chance.randrange(3)} □", span=None),
        ]
        keys |= {(key.kind, key.value): key for key in extra}
        self._made += 1
        article = Keyed(uri=f"{self._made:08}.md", published=None, keys=tuple(keys.values()))
        return Truth(article=article, operator=by.name, sort=sort)

    @staticmethod
    def _key(kind: Kind, value: str) -> Key:
        return Key(kind=kind, value=f"{_FORMS[kind]}:{value}", span=None, sure=kind is not Kind.IMAGE)


def truths(seed: int, scale: int = 1, largest: int = LARGEST) -> Iterator[Truth]:
    """Give ``scale`` blocks of 200 campaigns, the same for the same seed."""
    world = _World(seed)
    for number in range(scale):
        yield from world.block(number, largest)
