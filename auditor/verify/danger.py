"""What dialling a code costs whom, whatever the article calls it, and whether the article says so itself."""

from collections.abc import Iterable
from typing import Final

from auditor.extract.mentions import Claim
from auditor.facts.fact import Fact, Status
from auditor.verify.mmi import danger, forwards_to, governs, is_conditional
from auditor.verify.words import DOES, STANDARDS

GRAVE: Final = frozenset({"forwards-calls", "bars-calls", "changes-pin", "erases-phone"})
"""Dangers that the form of a code tells, without any fact."""
_ANSWERED = frozenset({"voicemail", "missed-call-alert"})
"""Services to which unanswered calls are forwarded: who sets them up forwards calls, and means to."""
_OWN_NETWORK = 6
"""Digits of a number inside the operator's own network: its voicemail, never a stranger."""


def danger_of(claim: Claim, code: str, known: Iterable[Fact]) -> str | None:
    """Name what dialling ``code`` does that can cost control or money, by its form and by the facts about it."""
    facts = tuple(known)
    if any(fact.status is Status.SCAM for fact in facts):
        return danger(code, claim.country) or "sends-to-number"
    moves = any(fact.purpose == "transfer" and not fact.negative for fact in facts)
    by_form = danger(code, claim.country)
    if moves and by_form in {None, "sends-to-number"}:
        return "transfers-balance" if claim.purpose != "transfer" or by_form is not None else None
    return by_form


def is_honest(claim: Claim, code: str) -> bool:
    """Say whether the article gives a code that governs calls for just that."""
    purposes = {claim.purpose, *claim.also} - {None}
    if governs(code, claim.country) in purposes:
        return True
    return bool(purposes & _ANSWERED) and (is_conditional(code) or len(forwards_to(code)) <= _OWN_NETWORK)


def done_by(does: str | None) -> tuple[str, str]:
    """Give what dialling does in words, English and Chinese."""
    return DOES.get(does or "", ("", ""))


def standard_of(claim: Claim, does: str | None) -> tuple[str, str]:
    """Give where it stands what the code does, English and Chinese."""
    return STANDARDS["maker" if does == "erases-phone" else "mmi" if claim.value.endswith("#") else "vertical"]
