"""Reads rules/lexicon/: every problem of every file, or a lexicon."""

import hashlib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from msgspec.structs import replace

from auditor.lexicon.currencies import currencies
from auditor.lexicon.hosts import hosts
from auditor.lexicon.lexicon import Cue, ImageHosts, Lexicon, Pointers
from auditor.lexicon.speech import CLASSES as SPEECH
from auditor.lexicon.speech import speech
from auditor.lexicon.words import folded_all, sources, words
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.compiled import compiled
from auditor.yamlfile.load import load as load_yaml
from auditor.yamlfile.node import Mapping, Problems

SCHEMA = "auditor-lexicon/1"
FILES = (
    *SPEECH, "channels", "countries", "currencies", "fillers", "hosts", "images", "pointers", "roles", "sounds",
)  # fmt: skip
MOST_PARTED = 4
"""Characters of a cue whose parts are written out; a longer one has too many forms."""
LEAST_LATIN = 5
"""Letters of a cue in Latin letters; a shorter one is a word of some language."""
CUE_KINDS = ("name", "initials", "slang", "sign")
CHANNEL_KEYS = ("adding", "parts", "collisions", "everyday", "compounds")
ROLE_CLASSES = (
    "solicit", "community", "official", "warn", "reported", "refers", "exclusive", "negate", "urge", "verb", "example",
    "credit", "byline", "legal", "platform", "commerce", "gone", "specimen", "crime", "people", "offer",
)  # fmt: skip
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
            file.one_of("kind", ("claims" if name in SPEECH else name,))
            file.text("source")
    sourced = {name: sources(files[name]) for name in ("channels", "fillers", "roles")}
    cues, sounding = _channels(files["channels"], sourced["channels"], files["sounds"].mapping("spelled"))
    fillers = files["fillers"]
    fillers.check_keys(("schema", "kind", "source", "sources", "words"))
    lexicon = Lexicon(
        cues=cues,
        sounding=sounding,
        sounds=_sounds(files["sounds"], files["channels"], sounding)
        | _sounds(files["sounds"], files["pointers"], _said(files["pointers"])),
        readings=_readings(files["sounds"], sounding),
        parts=_parts(files["channels"].mapping("parts")),
        alone=frozenset(files["sounds"].mapping("sounds").text("wei-first"))
        | frozenset(files["sounds"].mapping("sounds").text("wei-looks")),
        adding=_alike(files["sounds"], files["channels"], "加", "加") | frozenset(files["channels"].text("adding")),
        collisions=frozenset(words(files["channels"], "collisions", sourced["channels"])),
        everyday=frozenset(files["channels"].text("everyday")),
        fillers=tuple(sorted(words(fillers, "words", sourced["fillers"]), key=lambda word: (-len(word), word))),
        roles=_roles(files["roles"], sourced["roles"]),
        placeholders=frozenset(words(files["roles"], "placeholders", sourced["roles"])),
        countries=_countries(files["countries"]),
        currencies=currencies(files["currencies"]),
        speech=speech(files),
        hosts=hosts(files["hosts"]),
        images=_images(files["images"]),
        pointers=_pointers(files["pointers"]),
        digest=digest,
    )
    problems.refuse()
    return lexicon


def _folded(mapping: Mapping, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded_all(mapping.strings(key))))


def _channels(
    file: Mapping, sourced: frozenset[str], spelled: Mapping
) -> tuple[tuple[Cue, ...], dict[str, tuple[str, ...]]]:
    file.check_keys(("schema", "kind", "source", "sources", "channels", *CHANNEL_KEYS))
    cues: dict[str, Cue] = {}
    sounding = {}
    channels = file.mapping("channels")
    for channel in channels.keys():  # noqa: SIM118 — Mapping is the reading API's, not a dict
        entry = channels.mapping(channel)
        entry.check_keys(("source", *CUE_KINDS, "sounds"))
        entry.text("source")
        for kind in CUE_KINDS:
            for term, languages in words(entry, kind, sourced).items():
                if term in cues:
                    entry.problem(f"{term!r} already names {cues[term].channel} ({cues[term].kind})", key=kind)
                cues.setdefault(term, Cue(term=term, channel=channel, kind=kind, languages=languages))
        if spoken := entry.strings("sounds"):
            sounding[channel] = spoken
    for term, languages in words(file, "compounds", sourced).items():
        if term in cues:
            file.problem(f"{term!r} already names {cues[term].channel}", key="compounds")
        cues.setdefault(term, Cue(term=term, channel="other", kind="compound", languages=languages))
    made = (*_in_parts(tuple(cues.values()), file.mapping("parts")), *_in_latin(cues, spelled))
    for cue in made:
        cues.setdefault(cue.term, cue)
    return tuple(cues[term] for term in sorted(cues)), sounding


def _in_parts(cues: tuple[Cue, ...], parts: Mapping) -> Iterator[Cue]:
    """Give the cues with one character written as its parts: 飞木几 for 飞机."""
    table = _parts(parts)
    for cue in cues:
        if (
            cue.kind not in {"name", "slang", "initials"}
            or table.keys().isdisjoint(cue.term)
            or len(cue.term) > MOST_PARTED
        ):
            continue
        for forms in product(*((char, *table.get(char, ())) for char in cue.term)):
            if "".join(forms) != cue.term:
                yield replace(cue, term="".join(forms), kind="split")


def _parts(file: Mapping) -> dict[str, tuple[str, ...]]:
    return {char: file.strings(char) for char in file.keys()}  # noqa: SIM118 — see above


def _in_latin(cues: dict[str, Cue], spelled: Mapping) -> Iterator[Cue]:
    """Give the cues with characters of theirs in Latin letters: dianbao, dian bao, 电bao, zhi飞机."""
    for word in spelled.keys():  # noqa: SIM118 — see above
        cue, sounds = cues.get(word), spelled.text(word).split()
        if cue is None or len(sounds) != len(word):
            spelled.problem(f"{word!r} is no cue of channels.yaml, or has another number of sounds", key=word)
            continue
        for forms in product(*zip(word, sounds, strict=True)):
            term = "".join(forms)
            if term != word and (not term.isascii() or len(term) >= LEAST_LATIN):
                yield replace(cue, term=term, kind="initials")
        if len("".join(sounds)) >= LEAST_LATIN:
            yield replace(cue, term=" ".join(sounds), kind="initials")


def _roles(file: Mapping, sourced: frozenset[str]) -> dict[str, tuple[str, ...]]:
    file.check_keys(("schema", "kind", "source", "sources", "classes", "placeholders"))
    classes = file.mapping("classes")
    classes.check_keys(ROLE_CLASSES)
    return {name: tuple(words(classes, name, sourced)) for name in ROLE_CLASSES}


def _sounds(file: Mapping, channels: Mapping, sounding: dict[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    words = sorted({word for words in sounding.values() for word in words})
    return {char: _alike(file, channels, char, word) for word in words for char in word}


def _readings(file: Mapping, sounding: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    entries = file.mapping("sounds")
    spelled = [sound for sound in entries.keys() if sound.isalpha()]  # noqa: SIM118 — see above
    chars = sorted({char for words in sounding.values() for word in words for char in word})
    return {char: tuple(sound for sound in spelled if char in entries.text(sound)) for char in chars}


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


def _images(file: Mapping) -> ImageHosts:
    file.check_keys(("schema", "kind", "source", *IMAGE_CLASSES, *IMAGE_WORDS))
    return ImageHosts(
        classes={host: kind for kind in IMAGE_CLASSES for host in file.strings(kind)},
        words={name: frozenset(_folded(file, name)) for name in IMAGE_WORDS},
    )


def _pointers(file: Mapping) -> Pointers:
    patterns = {}
    for kind in ("off_page", "reconstruct"):
        by_language = file.mapping(kind)
        patterns[kind] = tuple(one for language in by_language.keys() for one in by_language.strings(language))  # noqa: SIM118 — see above
    return Pointers(
        off_page=patterns["off_page"],
        reconstruct=patterns["reconstruct"],
        places=_folded(file, "places"),
        sounding=_folded(file, "sounding"),
        disclosed=_folded(file, "disclosed"),
        presses=_folded(file, "presses"),
        referral_keys=frozenset(file.strings("referral_keys")),
        referral_paths=frozenset(file.strings("referral_paths")),
        scanned=_folded(file, "scanned"),
        goods=_folded(file, "goods"),
    )


def _said(file: Mapping) -> dict[str, tuple[str, ...]]:
    """Give the characters that a pattern wants by sound: those of ``sounding`` and of every ``{sound:…}``."""
    by_language = file.mapping("off_page")
    patterns = [one for language in by_language.keys() for one in by_language.strings(language)]  # noqa: SIM118 — see above
    named = [part[0] for one in patterns for part in one.split("{sound:")[1:]]
    return {"pointers": (*file.strings("sounding"), *named)}


def _digest(paths: list[Path], problems: Problems) -> str:
    digest = hashlib.sha256()
    for path in paths:
        try:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        except OSError as error:
            problems.add(path, None, f"cannot be read: {error.strerror}")
    return f"sha256:{digest.hexdigest()}"
