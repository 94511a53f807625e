"""Reads rules/lexicon/: every problem of every file, or a lexicon."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from auditor.lexicon.lexicon import Cue, Hosts, ImageHosts, Lexicon
from auditor.text.fold import fold_text
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.compiled import compiled
from auditor.yamlfile.load import load as load_yaml
from auditor.yamlfile.node import Mapping, Problems

SCHEMA = "auditor-lexicon/1"
FILES = ("channels", "claims", "countries", "fillers", "hosts", "images", "roles", "sounds")
CUE_KINDS = ("name", "initials", "slang", "sign")
ROLE_CLASSES = (
    "solicit", "community", "official", "warn", "reported", "refers", "exclusive", "negate", "urge", "verb", "example",
    "credit",    "legal",    "platform", "commerce",
)  # fmt: skip
SPEECH_CLASSES = ("hotline", "dial", "voice", "app", "hedge", "deny")
CONTACT_HOSTS = ("telegram", "telegram_web", "whatsapp", "wechat", "qq", "line", "signal", "viber", "discord")
HOST_KEYS = (*CONTACT_HOSTS, "telegram_reserved", "redirectors", "shorteners", "landing")
IMAGE_CLASSES = ("platform", "code", "proxy", "relay", "badge", "counter", "public")
IMAGE_WORDS = (
    "reports", "reports_alone", "reports_short", "event_keys", "event_values", "counters", "counted", "badges",
    "persons", "picture_keys", "picture_prefixes", "empty", "redirects", "depicts", "shared", "own_shops",
)  # fmt: skip


def load(folder: Path | None = None, *, cache: Path | None = None) -> Lexicon:
    """Give the lexicon in ``folder`` (the built-in one when ``None``); raises ``DataError`` with every problem.

    ``cache`` is where its compiled form is kept (``yamlfile.compiled``).
    """
    folder = folder or builtin("lexicon")
    problems = Problems()
    digest = _digest([folder / f"{name}.yaml" for name in FILES], problems)
    problems.refuse()
    return compiled(
        Lexicon, digest=digest, code=Path(__file__).parent, cache=cache, build=lambda: _build(folder, digest)
    )


def _build(folder: Path, digest: str) -> Lexicon:
    problems = Problems()
    empty = Mapping(path=folder, line=1, entries={}, lines={}, problems=Problems())
    files = {name: load_yaml(folder / f"{name}.yaml", problems) or empty for name in FILES}
    for name, file in files.items():
        if file is not empty:
            file.one_of("schema", (SCHEMA,))
            file.one_of("kind", (name,))
            file.text("source")
    cues, sounding = _channels(files["channels"])
    hosts = _hosts(files["hosts"])
    images = _images(files["images"])
    roles = files["roles"].mapping("classes")
    roles.check_keys(ROLE_CLASSES)
    lexicon = Lexicon(
        cues=cues,
        sounding=sounding,
        sounds=_sounds(files["sounds"], files["channels"], sounding),
        adding=_alike(files["sounds"], files["channels"], "加", "加") | frozenset(files["channels"].text("adding")),
        collisions=frozenset(files["channels"].strings("collisions")),
        everyday=frozenset(files["channels"].text("everyday")),
        fillers=tuple(
            sorted({fold_text(word) for word in files["fillers"].strings("words")}, key=lambda w: (-len(w), w))
        ),
        roles={name: _folded(roles, name) for name in ROLE_CLASSES},
        placeholders=frozenset(_folded(files["roles"], "placeholders")),
        countries=_countries(files["countries"]),
        speech=_speech(files["claims"]),
        hosts=hosts,
        images=images,
        digest=digest,
    )
    problems.refuse()
    return lexicon


def _folded(mapping: Mapping, key: str, change: Callable[[str], str] = fold_text) -> tuple[str, ...]:
    return tuple(dict.fromkeys(change(word) for word in mapping.strings(key)))


def _channels(file: Mapping) -> tuple[tuple[Cue, ...], dict[str, tuple[str, ...]]]:
    cues: dict[str, Cue] = {}
    sounding = {}
    channels = file.mapping("channels")
    for channel in channels.keys():  # noqa: SIM118 — Mapping is the reading API's, not a dict
        entry = channels.mapping(channel)
        entry.check_keys((*CUE_KINDS, "sounds"))
        for kind in CUE_KINDS:
            for term in _folded(entry, kind):
                if term in cues and cues[term].channel != channel:
                    entry.problem(f"{term!r} already names {cues[term].channel}", key=kind)
                cues.setdefault(term, Cue(term=term, channel=channel, kind=kind))
        if words := entry.strings("sounds"):
            sounding[channel] = words
    for term in _folded(file, "compounds"):
        cues.setdefault(term, Cue(term=term, channel="other", kind="compound"))
    return tuple(cues[term] for term in sorted(cues)), sounding


def _sounds(file: Mapping, channels: Mapping, sounding: dict[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    words = sorted({word for words in sounding.values() for word in words})
    return {char: _alike(file, channels, char, word) for word in words for char in word}


def _alike(file: Mapping, channels: Mapping, char: str, word: str) -> frozenset[str]:
    """Give every character that sounds or looks like ``char``, itself included."""
    entries = file.mapping("sounds")
    groups = [frozenset(entries.text(sound)) for sound in entries.keys()]  # noqa: SIM118 — see above
    alike = frozenset[str]().union(*(group for group in groups if char in group))
    if not alike:
        channels.problem(f"no sound in sounds.yaml holds {char!r} of {word!r}", key="channels")
    return alike | {char}


def _countries(file: Mapping) -> dict[str, tuple[str, ...]]:
    countries = file.mapping("countries")
    return {code: _folded(countries, code) for code in countries.keys()}  # noqa: SIM118 — see above


def _speech(file: Mapping) -> dict[str, tuple[str, ...]]:
    classes = file.mapping("classes")
    classes.check_keys(SPEECH_CLASSES)
    return {name: _folded(classes, name) for name in SPEECH_CLASSES}


def _hosts(file: Mapping) -> Hosts:
    file.check_keys(("schema", "kind", "source", *HOST_KEYS))
    redirectors = file.mapping("redirectors")
    return Hosts(
        contact={host: kind for kind in CONTACT_HOSTS for host in file.strings(kind)},
        telegram_reserved=frozenset(file.strings("telegram_reserved")),
        redirectors={host: redirectors.strings(host) for host in redirectors.keys()},  # noqa: SIM118 — see above
        shorteners=frozenset(file.strings("shorteners")),
        landing=frozenset(file.strings("landing")),
    )


def _images(file: Mapping) -> ImageHosts:
    file.check_keys(("schema", "kind", "source", *IMAGE_CLASSES, *IMAGE_WORDS))
    return ImageHosts(
        classes={host: kind for kind in IMAGE_CLASSES for host in file.strings(kind)},
        words={name: frozenset(_folded(file, name)) for name in IMAGE_WORDS},
    )


def _digest(paths: list[Path], problems: Problems) -> str:
    digest = hashlib.sha256()
    for path in paths:
        try:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        except OSError as error:
            problems.add(path, None, f"cannot be read: {error.strerror}")
    return f"sha256:{digest.hexdigest()}"
