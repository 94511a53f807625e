"""A contact as read from the text, before anyone asked why it stands there."""

from dataclasses import dataclass
from typing import final

from auditor.extract.mentions import Channel


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An id of a channel in the view's text: ``start:end`` holds cue and id, ``id_start:id_end`` the id alone."""

    channel: Channel
    handle: str
    """Folded, lower case, separators gone."""
    start: int
    end: int
    id_start: int
    id_end: int
    disguises: tuple[str, ...]
    """Names of what hid it, apart from the folding of single characters."""
    cued: bool
    """A word or sign names the channel."""
    cue: tuple[int, int] = (0, 0)
    """Where that word stands."""
