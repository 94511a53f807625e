"""What a transform is: a way to disguise, the kinds of contact it can disguise, and what it asks of them."""

from dataclasses import dataclass
from typing import final

from auditor.redteam.case import Kind
from auditor.redteam.family import Family
from auditor.redteam.form import Change
from auditor.redteam.kinds import Form
from auditor.redteam.page import Lay


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Transform:
    """A row of the matrix: it changes the line (``change``) or lays it out (``lay``, by a member of ``family``)."""

    code: str
    name: str
    tier: int
    kinds: frozenset[Kind]
    change: Change | None = None
    lay: Lay | None = None
    family: Family | None = None
    needs: str = ""
    """What the way of writing must be, by spaces: the words of ``fits``; and ``digits``, which the id must have."""
    extra: str = ""
    """The extra without which it cannot be made."""
    chinese: bool = False
    """Whether it is done in Simplified Chinese only."""

    @property
    def group(self) -> str:
        """Give the letter of its group."""
        return self.code[0]


def fits(transform: Transform, form: Form) -> bool:
    """Say whether a transform can be applied to a way of writing a contact."""
    web = form.url and (form.before.startswith("http") or "://" not in form.before)
    allowed = {
        "uncased": not form.cased,
        "text": not form.url,
        "link": form.url,
        "web": web,
        "absolute": "://" in form.before,
        "web-or-text": web or not form.url,
        "signs": "." in form.before + form.after or "@" in form.before + form.after,
        "digits": True,
        "app": form.kind is not Kind.OTHER or form.canonical == "app:{}",
    }
    return all(allowed[need] for need in transform.needs.split())
