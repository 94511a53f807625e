"""An article to everything it refers to: one fold, one pass of the automaton, then one reader a kind of mention."""

from typing import final

from auditor.extract import names
from auditor.extract.claims.reader import ClaimReader
from auditor.extract.contacts import ContactReader
from auditor.extract.images import ImageReader
from auditor.extract.links import find_links
from auditor.extract.mentions import Claim, Mentions
from auditor.extract.pictured import pictured
from auditor.extract.shops import shops
from auditor.extract.traits import traits
from auditor.extract.view import View
from auditor.extract.vocabulary import Vocabulary, Word
from auditor.facts.index import FactIndex
from auditor.lexicon.lexicon import Lexicon
from auditor.lexicon.trackers import TrackerList
from auditor.parse.article import Article
from auditor.text.fold import fold_all


@final
class Extractor:
    """Reads articles with one lexicon and one fact base."""

    def __init__(self, lexicon: Lexicon, facts: FactIndex, trackers: TrackerList | None = None) -> None:
        """Compile the vocabulary and the readers, once for all articles."""
        self._lexicon = lexicon
        self._vocabulary = Vocabulary([*_words(lexicon, facts), *names.words(facts, lexicon.countries)])
        self._contacts = ContactReader(lexicon)
        self._images = ImageReader(lexicon.images, trackers)
        self._claims = ClaimReader(facts, lexicon)

    def claims(self, view: View, country: str | None = None) -> tuple[Claim, ...]:
        """Give the claims alone of an article that was folded into ``view``; ``country`` as for ``extract``."""
        return self._claims.read(view, self._vocabulary.find(view.text), country)

    def extract(self, article: Article, country: str | None = None) -> tuple[View, Mentions]:
        """Give the folded view of ``article`` and its mentions; ``country`` is the one it is about if it names none."""
        view = View(article)
        hits = self._vocabulary.find(view.text)
        links = find_links(article, view, self._lexicon.hosts)
        contacts, pointers = self._contacts.read(view, hits, (*links, *pictured(article, view, self._lexicon.hosts)))
        return view, Mentions(
            contacts=contacts,
            pointers=pointers,
            links=tuple(found.link for found in links),
            images=self._images.read(article, shops(view, links, self._lexicon.images.words["own_shops"])),
            claims=self._claims.read(view, hits, country),
            traits=traits(view, hits, contacts),
        )


def _words(lexicon: Lexicon, facts: FactIndex) -> list[Word]:
    words = [(cue.term, "cue", f"{cue.channel}/{cue.kind}") for cue in lexicon.cues]
    words += [(term, kind, term) for kind, terms in lexicon.roles.items() for term in terms]
    words += [
        (term, kind, means)
        for kind, meanings in lexicon.speech.items()
        for means, terms in meanings.items()
        for term in terms
    ]
    money = lexicon.speech.get("currency", {})
    words += [
        (name, "currency", code)
        for name, codes in lexicon.currencies.names.items()
        for code in codes
        if name not in money.get(code, ())
    ]
    for purpose in facts.base.purposes:
        words += [(cue, "purpose", purpose.name) for cue in fold_all((*purpose.cues_en, *purpose.cues_zh))]
    return words
