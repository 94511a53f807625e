"""The score in words, when there are none, and what decided."""

from auditor.score.given import Reading
from auditor.score.trust import Band, Decided
from auditor.score.weights import Weights


def band_of(score: int, weights: Weights) -> Band:
    """Name the band in which ``score`` lies."""
    if score >= weights.trustworthy:
        return Band.TRUSTWORTHY
    return Band.CAUTION if score >= weights.caution else Band.UNTRUSTWORTHY


def band(
    score: int, interval: tuple[int, int], ceiling: int | None, text: Reading, weights: Weights
) -> tuple[Band, Decided]:
    """Name the band of an article and what decided it, or say that there is not enough evidence to name one, and why.

    A ceiling (the lowest that holds) decides, whatever is unknown. One below every edge, such as a confirmed
    promotion's, decides for a text of any length and language too: what is planted there needs no further evidence.
    """
    named = band_of(score, weights)
    if ceiling is not None and ceiling < weights.caution:
        return named, Decided.CEILING
    hindered = hindrance(text, weights)
    if hindered is not None:
        return Band.NOT_ENOUGH_EVIDENCE, hindered
    if ceiling is not None:
        return named, Decided.CEILING
    low, high = interval
    if band_of(low, weights) is not band_of(high, weights):
        return Band.NOT_ENOUGH_EVIDENCE, Decided.INTERVAL
    return named, Decided.SCORE


def hindrance(text: Reading, weights: Weights) -> Decided | None:
    """Name what keeps a text from being judged: its size, coverage, length or language; ``None`` when nothing does."""
    if not text.whole:
        return Decided.SIZE
    if text.coverage * 100 < weights.minimum_coverage:
        return Decided.COVERAGE
    if text.characters < weights.minimum_characters:
        return Decided.LENGTH
    return Decided.LANGUAGE if text.language.partition("-")[0] not in weights.languages else None
