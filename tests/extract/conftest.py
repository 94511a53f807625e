"""What the tests of extraction are made of: articles read by the real parser, lexicon and facts."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import pytest

from auditor.extract.extract import Extractor
from auditor.extract.mentions import Mentions
from auditor.facts.index import FactIndex
from auditor.facts.load import load as load_facts
from auditor.lexicon.lexicon import Lexicon
from auditor.lexicon.load import load as load_lexicon
from auditor.parse.parse import parse
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.yamlfile.builtin import builtin

Read: TypeAlias = Callable[..., Mentions]
Roles: TypeAlias = Callable[..., Mapping[str, str]]
"""Canonical form → role, of every contact; the first of several writings."""
Ids: TypeAlias = Callable[..., list[str]]
"""The canonical forms of every contact, in order of their place."""


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """Give the built-in lexicon."""
    return load_lexicon()


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Read:
    """Read a text: what it refers to."""
    extractor = Extractor(lexicon, FactIndex(load_facts((builtin("facts"),))))

    def mentions(text: str, markup: MediaType = MediaType.MARKDOWN, country: str | None = None) -> Mentions:
        return extractor.extract(parse(from_text(text, "article", markup)), country)[1]

    return mentions


@pytest.fixture(scope="session")
def ids(read: Read) -> Ids:
    """Give the canonical contacts of a text."""

    def canonical(text: str, markup: MediaType = MediaType.MARKDOWN) -> list[str]:
        return [one.canonical for one in read(text, markup).contacts]

    return canonical


@pytest.fixture(scope="session")
def roles(read: Read) -> Roles:
    """Give the role of every contact of a text."""

    def by_contact(text: str, markup: MediaType = MediaType.MARKDOWN) -> Mapping[str, str]:
        return {one.canonical: one.role.value for one in reversed(read(text, markup).contacts)}

    return by_contact
