"""Campaigns and families for a person at a terminal: what is shared, and by which articles."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.report import campaign_words as words
from auditor.report.page import Page, shown
from auditor.report.width import columns
from auditor.report.wire import Campaign, CampaignKey, Family
from auditor.text.bilingual import Bilingual

_LISTED: Final = 12
"""Articles and keys of one campaign that are named; the rest is counted."""
_LABELS: Final = (words.SHARED, words.ARTICLES, words.PARTS)


def campaign_lines(page: Page, campaigns: Sequence[Campaign], families: Sequence[Family]) -> Iterator[str]:
    """Give the section on campaigns and families; nothing when there are none."""
    if campaigns:
        yield _title(page, words.CAMPAIGNS, len(campaigns), words.ABOUT_CAMPAIGNS)
    for one in campaigns:
        yield _head(page, one.id, len(one.articles), page.word(words.ONE_FAMILY, id=one.family))
        yield from _entry(page, words.SHARED, (key_text(page, key) for key in one.keys), len(one.keys))
        yield from _entry(page, words.ARTICLES, one.articles, len(one.articles))
    if families:
        yield _title(page, words.FAMILIES, len(families), words.ABOUT_FAMILIES)
    sizes = {one.id: one.articles for one in campaigns}
    for family in families:
        yield _head(page, family.id, len(family.articles), "")
        yield from _entry(page, words.SHARED, (key_text(page, key) for key in family.keys), len(family.keys))
        inside = frozenset(uri for name in family.campaigns for uri in sizes.get(name, ()))
        parts = [page.word(words.ONE_CAMPAIGN, id=name) for name in family.campaigns]
        parts += [uri for uri in family.articles if uri not in inside]
        yield from _entry(page, words.PARTS, parts, len(parts))


def key_text(page: Page, key: CampaignKey) -> str:
    """Give a key in a few words: what it is, what it says, what it weighs."""
    kind = page.word(words.KINDS[key.kind]) if key.kind in words.KINDS else key.kind
    return f"{kind} {key.value} ({page.word(words.BITS, weight=key.weight)})"


def _title(page: Page, name: Bilingual, count: int, about: Bilingual) -> str:
    said = " ".join(page.each(about))
    return f"{page.style.bold(f'{page.word(name)} {count}')}: {said}"


def _head(page: Page, name: str, count: int, family: str) -> str:
    parts = [page.style.bold(shown(name)), page.word(words.SIZE, count=count), *([shown(family)] if family else [])]
    return "  " + " · ".join(parts)


def _entry(page: Page, label: Bilingual, texts: Iterable[str], count: int) -> Iterator[str]:
    pad = max(columns(page.word(one)) for one in _LABELS)
    named = [text for text, _ in zip(texts, range(_LISTED), strict=False)]
    if count > _LISTED:
        named.append(page.word(words.MORE, count=count - _LISTED))
    yield from page.entry(page.word(label), tuple(named), 4, pad)
