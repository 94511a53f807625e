"""What the tests of matching are made of: articles read by the real parser, mentions and rules written out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from auditor.extract.mentions import Channel, Contact, Mentions, Role
from auditor.parse.article import Article
from auditor.parse.parse import parse
from auditor.rules.rule import ArticleCondition, Group, Level, MentionCondition, Rule, RuleStatus, Severity
from auditor.source.source import MediaType, Source
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span

ReadArticle: TypeAlias = Callable[..., Article]
MakeRule: TypeAlias = Callable[..., Rule]
FindContacts: TypeAlias = Callable[..., Mentions]


def _article(text: str, media_type: MediaType = MediaType.MARKDOWN, **changes: Any) -> Article:
    fields: dict[str, Any] = {"uri": "a.md", "encoding": "utf-8", "sha256": "0" * 64, **changes}
    return parse(Source(text=text, media_type=media_type, **fields))


def _rule(identity: str = "telegram-promotion", **changes: Any) -> Rule:
    fields: dict[str, Any] = {
        "path": Path(f"rules/promotion/{identity}.yaml"),
        "title": Bilingual(en="title", zh="标题"),
        "status": RuleStatus.STABLE,
        "group": Group.PROMOTION,
        "severity": Severity.ERROR,
        "confidence": Level.HIGH,
        "weight": 60,
        "languages": (),
        "when": MentionCondition(kind="contact", fields=(("role", ("promotion",)),)),
        "unless": None,
        "message": Bilingual(en="seen: {handle}", zh="看到：{handle}"),
        "why": Bilingual(en="why", zh="为什么"),
        "advice": Bilingual(en="advice", zh="建议"),
        "references": (),
        "fixable": None,
        "match": (),
        "no_match": (),
        "known_misses": (),
        **changes,
    }
    return Rule(id=identity, **fields)


def _contacts(article: Article, *handles: str, **changes: Any) -> Mentions:
    """Make every place where a handle stands in the source a promoted Telegram contact."""
    found = []
    for handle in handles:
        at = article.source.text.find(handle)
        while at >= 0:
            fields: dict[str, Any] = {
                "channel": Channel.TELEGRAM,
                "handle": handle,
                "canonical": f"tg:{handle}",
                "url": None,
                "role": Role.PROMOTION,
                "reasons": (),
                "span": Span(start=at, end=at + len(handle)),
                "disguises": (),
                "trace": (),
                "hidden": False,
                **changes,
            }
            found.append(Contact(**fields))
            at = article.source.text.find(handle, at + 1)
    return Mentions(contacts=tuple(found), links=(), images=(), claims=())


@pytest.fixture(scope="session")
def article() -> ReadArticle:
    """Read a text as an article."""
    return _article


@pytest.fixture(scope="session")
def rule() -> MakeRule:
    """Make a rule for promoted contacts, with some fields changed."""
    return _rule


@pytest.fixture(scope="session")
def contacts() -> FindContacts:
    """Make contacts of the handles in an article."""
    return _contacts


@pytest.fixture(scope="session")
def comment_rules() -> tuple[Rule, ...]:
    """Rules for everything that can be wrong with a suppression comment."""
    notes = ("suppression-not-understood", "suppression-without-reason", "suppression-expired", "suppression-unused")
    said = Bilingual(en="{rules} {until}", zh="{rules} {until}")
    return tuple(_rule(note, when=ArticleCondition(notes=(note,)), message=said, weight=0) for note in notes)
