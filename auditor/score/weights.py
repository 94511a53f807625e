"""All that the score needs besides the findings: one data file, ``rules/weights.yaml``."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import final

from msgspec import Struct

from auditor.errors import DataError, Problem
from auditor.rules.rule import Group, Level
from auditor.score import probability
from auditor.score.probability import Probability
from auditor.text.bilingual import Bilingual
from auditor.yamlfile import node
from auditor.yamlfile.compiled import compiled
from auditor.yamlfile.load import parse

CEILING = "ceiling-"
"""How a ceiling's name begins, so that a ledger row tells it from a rule."""
_KEYS = (
    "version",
    "caps",
    "confidence",
    "repeat",
    "unknown_claim",
    "unknown_other",
    "ceilings",
    "bands",
    "minimum",
    "languages",
    "probability",
)


@final
class Ceiling(Struct, frozen=True, kw_only=True):
    """The most an article may score as long as a finding of one of ``rules`` stands in it."""

    name: str
    """Stands in the ledger in the place of a rule id."""
    at_most: int
    group: Group
    rules: frozenset[str]
    title: Bilingual


@final
class Weights(Struct, frozen=True, kw_only=True):
    """Caps, multipliers, ceilings and edges; points are whole, percents are 0 … 100."""

    version: str
    caps: Mapping[Group, int]
    """The most points the findings of a group cost together."""
    confidence: Mapping[Level, int]
    """Percent of its weight that a rule of this confidence costs."""
    repeat: int
    """Percent that each further subject of a group costs beside its costliest one."""
    unknown_claim: int
    """Points that a claim nobody could check would cost if it were false."""
    unknown_other: int
    """The same for a claim that no source could ever refute (a price, one way among others): nothing is sure of it."""
    ceilings: tuple[Ceiling, ...]
    """Highest first."""
    trustworthy: int
    """The lowest score of this band."""
    caution: int
    """The lowest score of this band; below it an article is untrustworthy."""
    minimum_characters: int
    """Visible characters below which a text is too short to be judged."""
    minimum_coverage: int
    """Percent of the source that must have been examined."""
    languages: frozenset[str]
    """Primary language subtags whose texts can be judged."""
    probability: Probability | None = None
    """What points mean in a labelled set; ``None``: no probability is given."""


def load(path: Path, *, cache: Path | None = None) -> Weights:
    """Read the weights file, or its compiled form in ``cache``; raises ``DataError`` with everything wrong in it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError((Problem(path=path, line=None, text=f"cannot be read: {error.strerror}"),)) from error
    digest = sha256(data).hexdigest()
    return compiled(Weights, digest=digest, code=Path(__file__).parent, cache=cache, build=lambda: _build(data, path))


def _build(data: bytes, path: Path) -> Weights:
    problems = node.Problems()
    found = parse(data, path, problems)
    if found is None:
        raise DataError(tuple(problems.found))
    weights = _read(found)
    problems.refuse()
    return weights


def _read(found: node.Mapping) -> Weights:
    found.check_keys(_KEYS)
    caps, confidence = found.mapping("caps"), found.mapping("confidence")
    caps.check_keys(str(group) for group in Group)
    confidence.check_keys(str(level) for level in Level)
    bands, minimum = found.mapping("bands"), found.mapping("minimum")
    bands.check_keys(("trustworthy", "caution"))
    minimum.check_keys(("characters", "coverage"))
    trustworthy, caution = _percent(bands, "trustworthy"), _percent(bands, "caution")
    if bands.entries and not 0 < caution < trustworthy:
        bands.problem("caution is to lie between 0 and trustworthy", key="caution")
    ceilings = tuple(_ceiling(each) for each in found.mappings("ceilings"))
    return Weights(
        version=found.text("version"),
        caps={group: max(1, _percent(caps, str(group))) for group in Group},
        confidence={level: _percent(confidence, str(level)) for level in Level},
        repeat=_percent(found, "repeat"),
        unknown_claim=_percent(found, "unknown_claim"),
        unknown_other=_percent(found, "unknown_other"),
        ceilings=tuple(sorted(ceilings, key=lambda ceiling: (-ceiling.at_most, ceiling.name))),
        trustworthy=trustworthy,
        caution=caution,
        minimum_characters=minimum.integer("characters"),
        minimum_coverage=_percent(minimum, "coverage"),
        languages=frozenset(found.strings("languages")),
        probability=probability.read(found.optional_mapping("probability"), found.text("version")),
    )


def _ceiling(found: node.Mapping) -> Ceiling:
    found.check_keys(("name", "at_most", "group", "rules", "title"))
    name, title = found.text("name"), found.mapping("title")
    title.check_keys(("en", "zh"))
    if not name.startswith(CEILING):
        found.problem(f"a ceiling's name begins with {CEILING!r}", key="name")
    return Ceiling(
        name=name,
        at_most=_percent(found, "at_most"),
        group=Group(found.one_of("group", Group)),
        rules=frozenset(found.strings("rules")),
        title=Bilingual(en=title.text("en"), zh=title.text("zh")),
    )


def _percent(found: node.Mapping, key: str) -> int:
    value = found.integer(key)
    if not 0 <= value <= 100:  # noqa: PLR2004 - a percentage, or points out of a hundred
        found.problem(f"{key!r} is {value}, not between 0 and 100", key=key)
    return value
