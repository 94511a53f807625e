"""What stands beside ways: an id that makes a contact of them, another way to pay, more ways of the sentence."""

from dataclasses import replace

from auditor.extract.claims.channels import Group
from auditor.extract.claims.matters import Matters
from auditor.extract.mentions import Claim, Polarity
from auditor.extract.vocabulary import any_within, within

_ID = "@:+"


def goes_with(one: Claim, other: Claim) -> bool:
    """Say whether two ways of one sentence are one statement: 可於官網增值，亦可在超市."""
    same = (one.country, one.operator, one.property) == (other.country, other.operator, other.property)
    open_ = not one.closed and not other.closed and one.polarity is other.polarity is Polarity.AFFIRMED
    return same and open_ and one.span.end <= other.span.start


def merged(one: Claim, other: Claim) -> Claim:
    """Give the two as one, at the place of the first."""
    items = tuple(dict.fromkeys((*one.items, *other.items)))
    return replace(one, items=items, value=", ".join(items))


def is_contact(matters: Matters, group: Group) -> bool:
    """Say whether an id follows a messenger: that is a contact, no way of the operator's."""
    text = matters.reading.text
    after = text[group.end : group.end + 12].lstrip(" *`(")
    if "chat" not in group.items or not after:
        return False
    run = after.split(" ", 1)[0]
    return after[0] in _ID or (run.isascii() and any(sign.isdigit() or sign == "_" for sign in run))


def is_paid_with(matters: Matters, group: Group) -> bool:
    """Say whether a messenger, or cash in a shop, is named as a way to pay: 支持微信、支付宝支付, 便利店现金."""
    hits = matters.reading.hits
    if "chat" not in group.items:
        return any(hit[0] == group.end for hit in within(hits["payment"], group.end, group.end + 6))
    around = group.start - 6, group.end + 6
    others = [hit for hit in within(hits["payment"], *around) if hit[2] not in {"none", "WeChat Pay"}]
    return bool(others) or any_within(hits["paying"], group.end, group.end + 4)


def is_of_foreigners(matters: Matters, start: int, end: int) -> bool:
    """Say whether it is foreigners who have to go there: 外国人开号，必须本人到场."""
    low = matters.reading.view.sentence(start, end)[0]
    bound = any(hit[2] in {"must", "only", "may_not"} for hit in within(matters.modals, low, end))
    return bound and any_within(matters.reading.hits["foreigner"], low, end)


def headed(matters: Matters, group: Group) -> str | None:
    """Give the action that a colon leads in from: 充值：官网、App、便利店都可以."""
    text = matters.reading.text
    low = matters.clause(group.start, group.end)[0]
    return matters.action(group.start, group.end) if text[low - 1 : low] == ":" else None
