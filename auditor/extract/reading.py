"""What is known of a cue before its id is read."""

from typing import final

from msgspec import Struct

from auditor.extract.mentions import Channel


@final
class Reading(Struct, frozen=True, kw_only=True, gc=False):
    """What is known of a cue before its id is read."""

    channel: Channel
    kind: str
    """``name``, ``initials``, ``slang`` … (channels.yaml), or how it was found (cue_words.py)."""
    warm: bool
    """Words of trade stand around it, or hardly anything else."""
    trades: bool
    """Words of trade stand in its sentence."""
    told: frozenset[str]
    """What the text tells to do with an id there (pointers.py)."""
