"""Words grouped by language: ``{zh: […], ru: […]}`` read into folded terms, each with the languages it is used in."""

from collections.abc import Iterable, Iterator

from auditor.text.fold import fold_text
from auditor.yamlfile.node import Mapping, Scalar, Sequence, nearest

ANY = "any"
"""The scope of what belongs to no language: an emoji, ``tg``, ``wx``."""
LANGUAGES = frozenset(
    (
        ANY,
        *("ar", "bg", "bn", "cs", "de", "el", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "kk", "km", "ko"),
        *("lo", "mn", "ms", "my", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tl", "tr", "uk", "ur", "uz", "vi"),
        *("zh", "zh-Hans", "zh-Hant"),
    )
)
"""Language codes (BCP 47); ``zh`` is Chinese in both scripts."""


def sources(file: Mapping) -> frozenset[str]:
    """Give the languages for which ``file`` tells a source."""
    told = file.mapping("sources")
    for language in told.keys():  # noqa: SIM118 — Mapping is the reading API's, not a dict
        if language not in LANGUAGES:
            told.problem(f"{language!r} is no language known here{nearest(language, LANGUAGES)}", key=language)
        told.text(language)
    return frozenset(told.keys())


def words(owner: Mapping, key: str, sourced: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Give the words under ``key``: folded term → languages, in the order of the file; none when it is absent.

    Told as problems: a language that is unknown or has no source, and within a language a word that is empty, twice
    there, or folds to another's form. Two languages may share a word.
    """
    found: dict[str, tuple[str, ...]] = {}
    groups = owner.optional_mapping(key)
    if groups is None:
        return found
    for language in groups.keys():  # noqa: SIM118 — see above
        if language not in LANGUAGES:
            groups.problem(f"{language!r} is no language known here{nearest(language, LANGUAGES)}", key=language)
        elif language not in sourced:
            groups.problem(f"{language!r} has no source: name one under 'sources'", key=language)
        for term in _terms(groups, language):
            found[term] = (*found.get(term, ()), language)
    return found


def _terms(groups: Mapping, language: str) -> Iterator[str]:
    seen: dict[str, tuple[str, int]] = {}
    listed = tuple(lines(groups, language))
    for (word, line), folded in zip(listed, folded_all([word for word, _ in listed]), strict=True):
        term = folded.strip()
        if not term:
            groups.problems.add(groups.path, line, f"{word!r} folds to nothing")
        elif term in seen:
            other, where = seen[term]
            twice = "is here twice" if other == word else f"folds to the same as {other!r}: {term!r}"
            groups.problems.add(groups.path, line, f"{word!r} {twice} (line {where})")
        else:
            seen[term] = (word, line)
            yield term


def folded_all(several: Iterable[str]) -> list[str]:
    """Fold several words at the cost of one: nothing that folding looks at reaches over a line feed."""
    at_once = list(several)
    folded = fold_text("\n".join(at_once)).split("\n") if at_once else []
    return folded if len(folded) == len(at_once) else [fold_text(word) for word in at_once]


def lines(owner: Mapping, key: str) -> Iterator[tuple[str, int]]:
    """Give the texts of the list ``key`` with their lines."""
    texts = owner.strings(key)
    node = owner.entries.get(key)
    if isinstance(node, Sequence) and len(texts) == len(node.items):
        yield from ((text, item.line) for text, item in zip(texts, node.items, strict=True) if isinstance(item, Scalar))
