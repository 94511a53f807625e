"""The score in words, and when there are none."""

from auditor.parse.article import ASIDES, Article, Place
from auditor.score.trust import Band
from auditor.score.weights import Weights


def band_of(score: int, weights: Weights) -> Band:
    """Name the band in which ``score`` lies."""
    if score >= weights.trustworthy:
        return Band.TRUSTWORTHY
    return Band.CAUTION if score >= weights.caution else Band.UNTRUSTWORTHY


def band(score: int, interval: tuple[int, int], ceiling: int | None, article: Article, weights: Weights) -> Band:
    """Name the band of an article, or say that there is not enough evidence to name one.

    A ceiling (the lowest that holds) decides, whatever is unknown. One below every edge, such as a confirmed
    promotion's, decides for a text of any length and language too: what is planted there needs no further evidence.
    """
    named = band_of(score, weights)
    if ceiling is not None and ceiling < weights.caution:
        return named
    if not can_be_judged(article, weights):
        return Band.NOT_ENOUGH_EVIDENCE
    low, high = interval
    if ceiling is None and band_of(low, weights) is not band_of(high, weights):
        return Band.NOT_ENOUGH_EVIDENCE
    return named


def can_be_judged(article: Article, weights: Weights) -> bool:
    """Say whether the article is long enough, examined enough and in a language that the rules know."""
    return (
        article.language.partition("-")[0] in weights.languages
        and article.source.whole
        and article.coverage * 100 >= weights.minimum_coverage
        and visible_characters(article) >= weights.minimum_characters
    )


def visible_characters(article: Article) -> int:
    """Count the code points a reader meets in the flow of reading, code left out."""
    return sum(
        block.end - block.start
        for block in article.blocks
        if block.place is not Place.CODE and block.place not in ASIDES
    )
