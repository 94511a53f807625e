"""The hosts of shops that the article calls its own."""

from collections.abc import Collection, Iterable

from auditor.extract.links import Found
from auditor.extract.view import View


def shops(view: View, links: Iterable[Found], words: Collection[str]) -> frozenset[str]:
    """Give the hosts linked in a sentence that speaks of ``words``: our shop, 本店."""
    if not any(word in view.text for word in words):
        return frozenset()
    found = set()
    for one in links:
        if one.target is None and one.at >= 0 and one.url.host:
            low, high = view.sentence(one.at, one.at + len(one.link.text))
            sentence = view.text[low:high]
            if any(word in sentence for word in words):
                found.add(one.url.host)
    return frozenset(found)
