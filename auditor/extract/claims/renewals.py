"""Whether a plan renews itself: 支持自动续订, does not auto-renew, renews automatically."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.matters import Matters
from auditor.extract.claims.reading import Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within, within
from auditor.parse.article import Place

_ON = (
    " is on",
    " is enabled",
    " is the default",
    " by default",
    "默认开",
    "默認開",
    "默认打开",
    "是默认",
    "已开启",
    "为默认",
)
NEAR = 14
"""Characters between a modal word and the renewal."""


@cache
def _not() -> "re2._Regexp[str]":
    return re2.compile(r"(?:不|没|沒|未|无|無|非)(?:会|會|能|是|再|用|做|设|設|有|支持|支援|给)?\z")


def renewals(matters: Matters) -> Iterator[Claim]:
    """Read whether plans renew themselves: 支持自动续订, does not auto-renew, renews automatically."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal(reading.hits["renewing"]):
        clause = matters.clause(start, end)
        answer = None if clause == last else _renews(matters, start, end, clause)
        if answer is not None and matters.says(start, end):
            last = clause
            value, place = answer
            yield matters.reading.claim(ClaimKind.PROCEDURE, place, "auto-renewal", value, Said(denied=False))


def _renews(matters: Matters, start: int, end: int, clause: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    modal = matters.modal(clause[0], start)
    text = matters.reading.text
    if _not().search(text[max(clause[0], start - 4) : start]) is not None:
        return "no", (start, end)  # 不会自动续费, 不自动续费
    if modal is not None:
        told = not any_within(matters.reading.hits["step"], modal[1], start)
        if (
            told
            and modal[2] in {"may", "may_not"}
            and start - modal[1] <= (NEAR if text[start].isascii() else NEAR // 2)
        ):
            return ("yes" if modal[2] == "may" else "no"), (modal[0], end)
        return None
    return _renewing(matters, start, end, clause)


def _renewing(matters: Matters, start: int, end: int, clause: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    """Read what stands without a modal word: 默认自动续费, renews automatically, auto-renew is on."""
    text = matters.reading.text
    if any_within(matters.reading.hits["deny"], max(clause[0], start - NEAR), start):
        return "no", (start, end)
    if text.startswith(_ON, end):
        return "yes", (start, end)
    alone = any_within(matters.reading.hits["by_itself"], max(clause[0], start - 4), start)
    verb = text[start:end].split()[0] in {"renew", "renews", "renewed", "automatically"} or text[start:end].endswith(
        "s"
    )
    if alone or verb or _owned(matters, start, clause[0]):
        return "yes", (start, end)
    after = within(matters.modals, end, min(clause[1], end + NEAR))
    if after and after[0][2] == "may_not":
        return "no", (start, after[0][1])
    return None


def _owned(matters: Matters, start: int, low: int) -> bool:
    """Say whether an operator is said to have it: Claro 的自动续订功能, outside a heading."""
    block = matters.reading.view.block(start)
    named = within(matters.reading.hits["operator"], max(low, start - 2 * NEAR), start)
    heading = block is None or block.place in {Place.HEADING, Place.TITLE}
    return not heading and bool(named) and matters.reading.text[named[-1][1] : start].strip() == "的"
