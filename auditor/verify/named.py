"""What is called by a name: the official app, the currency, the everyday word for a SIM."""

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Fact, Status
from auditor.text.fold import fold_text
from auditor.verify.ground import Ground
from auditor.verify.verdict import Outcome, Verdict

_COMMON = ("官方", "手机", "应用程序", "应用", "客户端", "软件")
_PLAIN = frozenset({"app", "apps", "the", "official", "mobile"})
_MINE = frozenset({"my", "mi", "meu", "minha", "mon", "mein", "moj", "мои", "moi", "我的"})
"""The word with which such names begin, in the languages in which articles translate it."""


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a name: the same, folded, supports; another refutes where only one can be."""
    if claim.country is None or (claim.kind is ClaimKind.APP_NAME and claim.operator is None):
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    held = ground.held(claim)
    live = ground.live(claim, held)
    country = _country_names(claim, ground) if claim.kind is ClaimKind.APP_NAME else None
    named = key(claim.value, country)
    same = [fact for fact in live if key(fact.value, country) == named]
    if same:
        return ground.weighed(claim, same, live)
    was = [fact for fact in ground.ended(claim, held) if key(fact.value, country) == named]
    if was:
        return ground.made(claim, Outcome.OUTDATED, "ended", was, until=max(fact.valid_until or "" for fact in was))
    return _other(claim, held, [fact for fact in live if not fact.negative], country, ground)


def _other(
    claim: Claim, held: list[Fact], positive: list[Fact], country: frozenset[str] | None, ground: Ground
) -> Verdict:
    """Judge a name that no fact holds by those that facts hold in its place."""
    if not positive:
        return ground.unanswered(claim, [fact for fact in held if fact.status is Status.NOT_FOUND])
    single = len({key(fact.value, country) for fact in positive}) == 1 and not any(
        fact.conflicts_with for fact in positive
    )
    if country is not None and any(_translated(fact.value, claim.value, country) for fact in positive):
        return ground.unanswered(claim, positive)
    bare = claim.kind is ClaimKind.APP_NAME and named_as_operator(claim)
    if ground.facts.properties[claim.property].functional and single and not bare:
        return ground.otherwise(claim, positive)
    return ground.unanswered(claim, positive)


def named_as_operator(claim: Claim) -> bool:
    """Say whether an app is called by its operator's bare name: short for its full one, as likely as another."""
    return key(claim.value) == key(claim.operator or "")


def key(name: str, country: frozenset[str] | None = None) -> str:
    """Give the form in which names are compared: folded.

    That of an app (``country``: what its country is called) has no spaces, words for an app or country's name.
    """
    if country is None:
        return fold_text(name)
    return "".join(word for word in _words(name) if word not in country)


def _words(name: str) -> list[str]:
    folded = fold_text(name)
    for word in _COMMON:
        folded = folded.replace(word, " ")
    return [word for word in folded.replace("-", " ").replace("_", " ").split() if word not in _PLAIN] or [folded]


def _country_names(claim: Claim, ground: Ground) -> frozenset[str]:
    return frozenset(
        fold_text(name)
        for entity in ground.facts.base.entities
        if entity.kind == "country" and entity.country == claim.country
        for name in (entity.name, *entity.aliases)
    )


def _translated(held: str, said: str, country: frozenset[str]) -> bool:
    """Say whether two names differ in their word for "my" only: 我的 Claro for "Mi Claro"."""
    return _bare(key(held, country)) == _bare(key(said, country))


def _bare(name: str) -> str:
    return min((name.removeprefix(word) for word in _MINE if name.startswith(word)), key=len, default=name)
