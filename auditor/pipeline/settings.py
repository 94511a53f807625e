"""Everything that decides a report besides the sources: one frozen value, made by an end."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import final

from auditor.extract.policy import AllowList
from auditor.match.baseline import Acceptances
from auditor.report.wire import Diff

DEFAULT_MAX_BYTES = 10 * 1024 * 1024


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is asked to do; the same settings, sources, rules and facts give the same report."""

    today: date
    languages: tuple[str, ...] = ("en",)
    """Languages of the messages, ``en`` and ``zh``, in the order in which to show them."""
    rules: tuple[Path, ...] = ()
    """Folders of rules besides the built-in ones."""
    facts: tuple[Path, ...] = ()
    """Folders of facts besides the built-in ones."""
    trust_packs: bool = False
    """Whether those folders may also speak for an article: support its claims, and mark rules as fixable."""
    pins: tuple[tuple[Path, str], ...] = ()
    """Folders among them with the digest (``sha256:…``) that each must have."""
    tracker_list: Path | None = None
    """An installed list of trackers in Adblock syntax; ``None``: images are judged by their own signs alone."""
    qr: bool = False
    """Whether to read QR codes in images that come with an article; needs the extra ``auditor[qr]``."""
    diff: Diff | None = None
    """The change that the run asks about."""
    fail_on: str = "error"
    """``note``, ``warning``, ``error`` or ``never``."""
    min_score: int | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    """Sources over this many bytes are scanned raw, in windows."""
    allow: AllowList = field(default_factory=AllowList)
    """The contacts that the owner of the articles allows."""
    acceptances: Acceptances = field(default_factory=Acceptances)
    """What accepts findings besides the articles' own comments, and whether those count."""
    cache: Path | None = None
    """Where compiled rules and facts are kept; ``None``: nowhere."""
    kept: Path | None = None
    """Where reports are kept for a later run; ``None``: nowhere."""
