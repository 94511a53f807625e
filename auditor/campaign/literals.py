"""How an article writes its contacts, ids masked: what a kit leaves behind when every name is changed.

``TG💪+ @name`` is written ``TG💪+ @□``. What anyone writes, a cue, a word between cue and id, everyday signs, is no
literal: after those are taken away something must be left that few would hit upon.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import Final, final

import ahocorasick_rs

from auditor.campaign.key import Key, Kind
from auditor.campaign.keys import MOST_EACH, in_order, is_lead, keys_of
from auditor.lexicon.lexicon import Lexicon
from auditor.parse.article import Article as Parsed
from auditor.report.wire import Article
from auditor.report.wire_mentions import Contact
from auditor.text.aligned import AlignedText
from auditor.text.fold import Folded, ascii_lower, fold
from auditor.text.span import Span

MASK: Final = "□"
_ID: Final = "\ue000"
"""Stands for a contact's id while literals are cut out; an address is masked by ``MASK`` at once."""
LONGEST: Final = 40
GRAM: Final = 8
"""Characters of a literal of the tail (SCIENCE §4: 8 to 40)."""
WINDOW: Final = 4
"""Of so many neighbouring literals one is kept: the one of the smallest text (winnowing)."""
BEFORE, AFTER = 8, 32
"""Characters around a contact that are its surroundings."""
ENOUGH: Final = 8
"""Bits that must be left of a literal when what anyone writes is taken away."""
LINES: Final = 3
"""Lines at the end of an article that are its tail."""
_PLAIN: Final = ("image", "img", "href", "https", "http", "src", "alt", "br", "com")
"""Words of markup and addresses."""
_EVERYDAY: Final = frozenset("👉👇👈👆➡☎📱📞💬📲🔥✅⭐❤➕💰☑✔★☆●◆▶→▪•·…｜|")
"""Signs that stand in every other offer; editors' reading of promotions, 2026-11."""
_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f")
_SIGN, _FEW, _LETTER, _HAN = 8, 2, 2, 4
"""Bits of an unusual sign, an everyday one, a letter or digit, a character of Chinese (rough, on the low side)."""


@final
class KeyReader:
    """Reads the keys of articles with one lexicon, which knows what anyone writes."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lexicon; nothing is compiled before a contact is met."""
        self._lexicon = lexicon

    def read(self, report: Article, article: Parsed | None = None) -> tuple[Key, ...]:
        """Give all keys of an article from its report, and from its text when there is one.

        Without the text (a report read from a file, a file over the size limit) the literals of title and tail are
        missing; how the contacts are written is in the report.
        """
        keys = keys_of(report)
        if not keys:
            return ()
        contacts = [one for one in report.contacts if is_lead(one)][:MOST_EACH]
        literals = [key for one in contacts if (key := self._writing(one)) is not None]
        if article is not None:
            literals += self._tails(report, article, contacts)
        seen: dict[tuple[Kind, str], Key] = {}
        for one in literals:
            seen.setdefault((one.kind, one.value), one)
        return in_order((*keys, *seen.values()))

    def bits(self, literal: str) -> int:
        """Give roughly how unlikely it is that two hands write ``literal`` by chance, in bits."""
        text = ascii_lower(literal)
        left, at = list[str](), 0
        for _, start, end in self._words.find_matches_as_indexes(text):
            left.append(text[at:start])
            at = end
        return sum(map(_bits, "".join([*left, text[at:]])))

    @cached_property
    def _words(self) -> "ahocorasick_rs.AhoCorasick":
        lexicon = self._lexicon
        terms = chain((cue.term for cue in lexicon.cues), lexicon.fillers, lexicon.adding, lexicon.alone, _PLAIN)
        terms = chain(
            terms, *(lexicon.roles.get(name, ()) for name in ("solicit", "commerce", "official", "community"))
        )
        return ahocorasick_rs.AhoCorasick(
            sorted({ascii_lower(term) for term in terms if term}), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def _writing(self, contact: Contact) -> Key | None:
        if "/" in contact.written or len(contact.written) > LONGEST + len(contact.handle):
            return None  # an address, or prose
        masked = _masked(fold(AlignedText.identity(contact.written)), contact.handle)
        if masked is None or not GRAM - 2 <= len(masked) <= LONGEST or self.bits(masked) < ENOUGH:
            return None
        value = " ".join(masked.replace(_ID, MASK).split())
        place = contact.span
        return Key(kind=Kind.WRITING, value=value, span=Span(start=place.start.offset, end=place.end.offset))

    def _tails(self, report: Article, article: Parsed, contacts: Iterable[Contact]) -> Iterator[Key]:
        text = article.source.text
        addresses = (
            (one.url_span.start, one.url_span.end, MASK) for one in article.elements if one.url_span is not None
        )
        masks = sorted(chain(_ids(report, text), addresses))
        begin, tail = _first_line(text), _tail(text)
        for one in contacts:
            start, end = one.span.start.offset, one.span.end.offset
            if not (start < begin or start >= tail):
                continue
            low, high = max(text.rfind("\n", 0, start) + 1, start - BEFORE), text.find("\n", end)
            high = min(len(text) if high < 0 else high, end + AFTER + LONGEST * 4)
            around = _with_masks(text, low, high, masks)
            cut = around[: around.rfind(_ID) + 1 + AFTER] if _ID in around else ""
            for gram in winnowed(cut):
                if _ID in gram and self.bits(gram) >= ENOUGH:
                    yield Key(kind=Kind.TAIL, value=gram.replace(_ID, MASK), span=Span(start=low, end=high))


def winnowed(text: str) -> tuple[str, ...]:
    """Give the literals of ``text``: of every ``WINDOW`` neighbouring ones the one that is smallest as text.

    Two texts that share ``GRAM + WINDOW - 1`` characters share a literal (Schleimer et al. 2003).
    """
    grams = [text[at : at + GRAM] for at in range(len(text) - GRAM + 1)]
    windows = [grams[at : at + WINDOW] for at in range(max(1, len(grams) - WINDOW + 1))] if grams else []
    return tuple(dict.fromkeys(min(some) for some in windows))


def _bits(char: str) -> int:
    if char in _JOINERS or char in (_ID, MASK) or char.isspace():
        return 0
    if char.isalnum():
        return _LETTER if char < "\u2e80" else _HAN
    if char in _EVERYDAY:
        return _FEW
    if char in "@:._-,;()[]<>/!?\"'#*\\=&":
        return 0
    common = char < "\u2190" or "\u3000" <= char <= "\u303f" or "\ue000" <= char <= "\uffff"
    return _FEW if common else _SIGN


def _masked(folded: Folded, handle: str) -> str | None:
    """Give what is written up to the id and the mask for it; ``None`` when the id does not stand there as it is."""
    name = ascii_lower(handle)
    at = folded.text.rfind(name) if name else -1
    return None if at < 0 else f"{folded.cased[:at]}{_ID}{folded.cased[at + len(name) :]}".strip()


def _ids(report: Article, text: str) -> Iterator[tuple[int, int, str]]:
    for one in report.contacts:
        start, end = one.span.start.offset, one.span.end.offset
        written, name = ascii_lower(text[start:end]), ascii_lower(one.handle)
        at = written.rfind(name) if name else -1
        if at >= 0:
            yield start + at, start + at + len(name), _ID


def _with_masks(text: str, low: int, high: int, masks: Sequence[tuple[int, int, str]]) -> str:
    """Give ``text[low:high]`` with its sign in place of each stretch of ``masks``, which are in order."""
    parts, at = list[str](), low
    for start, end, sign in islice(masks, bisect_left(masks, (low, 0, "")), None):
        if start >= high:
            break
        if at <= start:
            parts += [text[at:start], sign]
            at = end
    return " ".join("".join([*parts, text[at : max(at, high)]]).split())


def _first_line(text: str) -> int:
    """Give where the first line that says something ends."""
    begin = len(text) - len(text.lstrip())
    end = text.find("\n", begin)
    return len(text) if end < 0 else end


def _tail(text: str) -> int:
    """Give where the last lines that say something begin."""
    at = len(text.rstrip())
    for _ in range(LINES):
        at = len(text[:at].rstrip()) if at else 0
        at = text.rfind("\n", 0, at) if at else -1
        if at < 0:
            return 0
    return at + 1
