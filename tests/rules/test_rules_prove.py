from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from auditor.facts.fact import Fact
from auditor.rules.load import load
from auditor.rules.prove import prove
from auditor.rules.rule import Example, Rule
from auditor.text.span import Span

ROOT = Path(__file__).resolve().parents[2]


def example(marked: str) -> Example:
    text = marked.replace("[|", "").replace("|]", "")
    start = marked.find("[|") if "[|" in marked else None
    end = marked.find("|]") - 2 if "|]" in marked else None
    return Example(text=text, start=start, end=end, media_type="text/markdown")


def rule_with(match: str = "", no_match: str = "", known_miss: str = "") -> Rule:
    some = next(rule for rule in load((ROOT / "rules",)).rules if rule.id == "telegram-promotion")
    sections = [(example(marked),) if marked else () for marked in (match, no_match, known_miss)]
    return replace(some, match=sections[0], no_match=sections[1], known_misses=sections[2])


def audit(
    text: str, media_type: str, country: str | None, facts: tuple[Fact, ...], allow: tuple[str, ...] = ()
) -> Iterable[tuple[str, Span]]:
    """Find every ``@a``, and something of another rule at the start."""
    del media_type, country, facts, allow
    yield "another-rule", Span(start=0, end=1)
    at = text.find("@a")
    while at >= 0:
        yield "telegram-promotion", Span(start=at, end=at + 2)
        at = text.find("@a", at + 1)


def said(rule: Rule) -> list[str]:
    return [failure.text for failure in prove(rule, audit)]


def test_a_match_at_the_marked_place_proves_the_rule() -> None:
    assert said(rule_with(match="write to [|@a|] now")) == []


def test_a_miss_is_told() -> None:
    assert said(rule_with(match="write to [|@b|] now")) == ["misses '@b'"]


def test_a_match_elsewhere_is_told() -> None:
    assert said(rule_with(match="write [|to @a|] now")) == ["points at '@a' instead of 'to @a'"]


def test_a_second_match_is_told() -> None:
    assert said(rule_with(match="write to [|@a|] or @a")) == ["also points at '@a'"]


def test_a_false_match_is_told() -> None:
    assert said(rule_with(no_match="do not write to @a")) == ["points at '@a'"]


def test_silence_where_silence_is_wanted_proves_the_rule() -> None:
    assert said(rule_with(no_match="write to nobody")) == []


def test_a_known_miss_that_works_now_is_told() -> None:
    assert said(rule_with(known_miss="[|@a|]")) == ["a known miss works now: move it to match"]


def test_a_known_miss_that_is_still_missed_is_fine() -> None:
    assert said(rule_with(known_miss="[|@b|]")) == []


def test_a_failure_names_rule_and_example() -> None:
    (failure,) = prove(rule_with(match="[|@b|]"), audit)
    assert str(failure) == "telegram-promotion: misses '@b', in '@b'"
