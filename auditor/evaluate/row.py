"""A labelled article as its index describes it: one object a line, unknown fields left alone."""

from typing import Final, Literal

from msgspec import Struct

from auditor.extract.mentions import Role
from auditor.source.source import MediaType

TO_BE_FLAGGED: Final = frozenset({"promo", "promotion"})
"""Labels of articles in which a promotion is to be found; in all others it is a false accusation."""
LEVELS: Final = ("none", "note", "warning", "error")

Level = Literal["none", "note", "warning", "error"]


class Handle(Struct, frozen=True):
    """A promoted contact: ``kind:value`` or REPORT's canonical form, and how it stands in the article."""

    norm: str
    written: tuple[str, ...] = ()


class Benign(Struct, frozen=True):
    """A contact that is not to be called promotion."""

    norm: str | None = None
    written: tuple[str, ...] = ()


class RoleOf(Struct, frozen=True):
    """The role of one contact."""

    canonical: str
    role: str


class ImageOf(Struct, frozen=True):
    """The label of one image."""

    url: str
    label: str


class Row(Struct, frozen=True):
    """One line of an index: an article by ``file`` or by ``text``, and what is known of it."""

    file: str | None = None
    text: str | None = None
    media: MediaType | None = None
    id: str | None = None
    label: str | None = None
    source: str | None = None
    handles: tuple[Handle, ...] | None = None
    handles_complete: bool | None = None
    benign_contacts: tuple[Benign | str, ...] | None = None
    borderline: bool | None = None
    family: str | None = None
    natural: bool | None = None
    half: Literal["dev", "held"] | None = None
    max_severity: Level | None = None
    expect_role: str | None = None
    roles: tuple[RoleOf, ...] | None = None
    spans: tuple[tuple[int, int], ...] | None = None
    image_labels: tuple[ImageOf, ...] | None = None
    trackers: tuple[str, ...] | None = None
    page_host: str | None = None

    @property
    def kind(self) -> str:
        """Give the label, or what stands for it where an index has none."""
        if self.label is not None:
            return self.label
        if self.family is not None or self.max_severity is not None:
            return "negative"
        return "promo" if self.handles else "unlabelled"

    @property
    def promotes(self) -> bool:
        """Say whether a promotion is to be found in the article: by its label, or by a contact that is one."""
        roles = (self.expect_role, *(one.role for one in self.roles or ()))
        return self.kind in TO_BE_FLAGGED or Role.PROMOTION in roles

    @property
    def complete(self) -> bool:
        """Say whether a promoted contact that is not labelled is one too many."""
        if self.handles_complete is not None:
            return self.handles_complete
        return self.handles is not None or not self.promotes
