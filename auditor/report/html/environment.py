"""The templates: every value is made fit to be seen and escaped, and nothing is marked safe but what stands here."""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from auditor.report import campaign_words, sign_words
from auditor.report import words as report_words
from auditor.report.html import words
from auditor.report.html.fit import fit
from auditor.report.html.reasons import Said
from auditor.report.wire_mentions import Claim
from auditor.text.bilingual import Bilingual
from auditor.verify.verdict import Outcome

_FOLDER: Final = Path(__file__).parent
_BOTH: Final = Markup('<span class="t" lang="en">{}</span><span class="t" lang="zh-Hans">{}</span>')
_PIECE: Final = 1 << 16


@cache
def environment() -> Environment:
    """Give the environment of the templates beside this file."""
    made = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=fit,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["cut"] = cut
    made.globals |= {
        "say": say,
        "sentence": sentence,
        "outcome": outcome,
        "t": both,
        "words": report_words,
        "more_words": words,
        "campaign_words": campaign_words,
        "signs": sign_words.SIGNS,
    }
    return made


def say(said: Said, **slots: object) -> Markup | str:
    """Give what is said in both languages, of which the page shows one; with ``{slots}`` filled in each."""
    if not slots:
        return both(said.en, said.zh)
    en = {name: value.en if isinstance(value, Bilingual) else value for name, value in slots.items()}
    zh = {name: value.zh if isinstance(value, Bilingual) else value for name, value in slots.items()}
    return both(said.en.format(**en), said.zh.format(**zh))


def outcome(claim: Claim) -> Said:
    """Give a claim's verdict in words."""
    if claim.verdict is Outcome.SUPPORTED and not claim.evidence:
        return words.HOLDS
    if claim.verdict is Outcome.MALFORMED and claim.danger:
        return words.DOES_ELSE
    return report_words.OUTCOMES[claim.verdict]


def cut(text: str, most: int) -> str:
    """Give at most ``most`` code points of ``text``, with a sign when there are more."""
    return text if len(text) <= most else f"{text[:most]}…"


def sentence(said: Said) -> Markup | str:
    """Give what is said in both languages, the English with a capital."""
    return both(said.en[:1].upper() + said.en[1:], said.zh)


def both(en: str, zh: str) -> Markup | str:
    """Give a text in both languages; one that is the same in both stands once."""
    return en if en == zh else _BOTH.format(fit(en), fit(zh))


@cache
def style() -> Markup:
    """Give the style sheet, which is a file of our own."""
    return Markup((_FOLDER / "report.css").read_text("utf-8"))  # noqa: S704 — no one else's text is in it


@cache
def style_digest() -> str:
    """Give the digest by which the page's policy (CSP level 3, §6.6.2) lets this one style sheet in."""
    return b64encode(sha256(style().encode()).digest()).decode()


def put_out(template: str, **values: object) -> Iterator[bytes]:
    """Fill a template, in pieces of some size."""
    held: list[str] = []
    size = 0
    for part in environment().get_template(template).generate(**values):
        held.append(part)
        size += len(part)
        if size >= _PIECE:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()
