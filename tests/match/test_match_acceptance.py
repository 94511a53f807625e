"""What accepts findings besides comments: by fingerprint, alike findings together or not at all."""

import pickle
from collections.abc import Callable
from datetime import date

import pytest

from auditor.extract.mentions import Mentions
from auditor.match.acceptance import EVERYTHING, Acceptance
from auditor.match.baseline import NO_SUPPRESSION, Acceptances, Entry, counting
from auditor.match.finding import Finding, Suppression
from auditor.match.fingerprint import fingerprint
from auditor.match.match import Matcher
from auditor.match.suppress import accepted_in_file
from auditor.parse.article import Article
from auditor.rules.rule import Rule

TODAY = date(2026, 11, 20)
HANDLE = "auditor_test_1"
RULE = "telegram-promotion"
Make = Callable[..., Rule]
Read = Callable[..., Article]
Find = Callable[..., Mentions]
Audit = Callable[..., list[Finding]]
COMMENT = f'<!-- auditor: ignore[{RULE}] reason="ours" -->'
PLAIN = f"办卡请加 {HANDLE}\n\n"
COMMENTED = f"{COMMENT}\n\n{PLAIN}"


@pytest.fixture
def audit(article: Read, rule: Make, contacts: Find, comment_rules: tuple[Rule, ...]) -> Audit:
    def run(text: str, acceptance: Acceptance = EVERYTHING) -> list[Finding]:
        read = article(text)
        rules = [rule(), *comment_rules]
        found = Matcher(rules).match(
            read, contacts(read, HANDLE, "auditor_test_2"), (), today=TODAY, acceptance=acceptance
        )
        return list(found)

    return run


def by(findings: list[Finding]) -> list[str | None]:
    return [one.suppressed.by if one.suppressed else None for one in findings if one.rule.id == RULE]


def entries(*ordinals: int, rule: str = RULE) -> dict[str, Suppression]:
    said = Suppression(by="baseline", reason="known", until=None, rule=rule)
    return {fingerprint(RULE, f"tg:{HANDLE}", at): said for at in ordinals}


def test_an_entry_accepts_the_finding_wherever_it_has_moved(audit: Audit) -> None:
    acceptance = Acceptance(baseline=entries(0))
    assert by(audit(PLAIN, acceptance)) == by(audit(f"# 标题\n\n别的话。\n\n{PLAIN}", acceptance)) == ["baseline"]


def test_when_there_are_more_alike_than_were_accepted_none_is(audit: Audit) -> None:
    assert by(audit(PLAIN * 2, Acceptance(baseline=entries(0)))) == [None, None]
    assert by(audit(PLAIN * 3, Acceptance(baseline=entries(0, 1)))) == [None] * 3
    assert by(audit(PLAIN * 2, Acceptance(baseline=entries(0, 1)))) == ["baseline"] * 2


def test_another_subject_is_another_matter(audit: Audit) -> None:
    assert by(audit(f"{PLAIN}另加 auditor_test_2\n", Acceptance(baseline=entries(0)))) == ["baseline", None]


def test_what_a_comment_accepts_needs_no_entry_whichever_comes_first(audit: Audit) -> None:
    acceptance = Acceptance(baseline=entries(1))
    assert by(audit(COMMENTED + PLAIN, acceptance)) == ["comment", "baseline"]
    assert by(audit(PLAIN + COMMENTED, acceptance)) == ["baseline", "comment"]
    assert by(audit(PLAIN, acceptance)) == ["baseline"]


def test_an_entry_counts_for_the_rule_that_it_names(audit: Audit) -> None:
    assert by(audit(PLAIN, Acceptance(baseline=entries(0, rule="other-rule")))) == [None]


def test_a_comment_that_the_change_brings_accepts_nothing_and_is_not_called_unused(audit: Audit) -> None:
    findings = audit(COMMENTED, Acceptance(comments=frozenset()))
    assert [(one.rule.id, one.suppressed) for one in findings] == [(RULE, None)]


def test_a_comment_that_was_there_before_still_counts(audit: Audit) -> None:
    (before,) = audit(COMMENTED)
    acceptance = Acceptance(comments=frozenset({before.fingerprint}))
    assert by(audit(f"新的一段。\n\n{COMMENTED}", acceptance)) == ["comment"]


@pytest.mark.parametrize("text", [COMMENTED + COMMENTED, PLAIN + COMMENTED, COMMENTED + PLAIN])
def test_a_second_alike_finding_beside_a_commented_one_lets_neither_pass(audit: Audit, text: str) -> None:
    (before,) = audit(COMMENTED)
    assert by(audit(text, Acceptance(comments=frozenset({before.fingerprint})))) == [None, None]


def test_a_comment_for_the_whole_file_may_count_for_new_findings(audit: Audit) -> None:
    text = f'<!-- auditor: ignore-file[{RULE}] reason="ours" -->\n\n{PLAIN}{COMMENTED}'
    assert by(audit(text, Acceptance(comments=frozenset(), files=frozenset({RULE})))) == ["comment"] * 2
    assert by(audit(text, Acceptance(comments=frozenset(), files=frozenset({"other-rule"})))) == [None, None]


def test_what_is_wrong_with_a_comment_can_be_accepted_by_an_entry(audit: Audit) -> None:
    (unused,) = audit(f"{COMMENT}\n\n没有联系方式。\n")
    said = Suppression(by="baseline", reason="known", until=None, rule="suppression-unused")
    (again,) = audit(f"{COMMENT}\n\n没有联系方式。\n", Acceptance(baseline={unused.fingerprint: said}))
    assert again.suppressed == said


def entry(path: str, until: str | None = None) -> Entry:
    print_ = fingerprint(RULE, f"tg:{HANDLE}", 0)
    return Entry(path=path, rule=RULE, fingerprint=print_, quote="", reason="known", until=until)


@pytest.mark.parametrize(
    ("here", "uri", "held"),
    [
        ("/site", "docs/a.md", True),
        ("/site/docs", "a.md", True),
        ("/site/docs", "../docs/./a.md", True),
        ("/", "/site/docs/a.md", True),
        ("/site", "a.md", False),
        ("/other", "docs/a.md", False),
    ],
)
def test_an_entry_counts_for_its_path_from_the_folder_of_the_baseline(here: str, uri: str, held: bool) -> None:  # noqa: FBT001
    made = Acceptances(entries=counting([entry("docs/a.md")], TODAY), root="/site", here=here)
    assert bool(pickle.loads(pickle.dumps(made)).of(uri).baseline) is held  # noqa: S301 — our own bytes


def test_a_renamed_article_keeps_its_entries_and_comments() -> None:
    made = Acceptances(
        entries=counting([entry("old.md")], TODAY),
        renamed={"new.md": "old.md"},
        comments={"new.md": frozenset({"0" * 16})},
        files={"new.md": frozenset({RULE})},
    )
    found = made.of("/new.md")
    assert (len(found.baseline), found.comments, found.files) == (1, frozenset({"0" * 16}), frozenset({RULE}))
    assert made.of("/else.md") == Acceptance()


@pytest.mark.parametrize(("until", "held"), [("2026-11-19", 0), ("2026-10", 0), ("2026-11-20", 1), ("2026", 1)])
def test_an_entry_counts_to_the_end_of_its_day_month_or_year(until: str, held: int) -> None:
    assert len(counting([entry("a.md", until)], TODAY)) == held


def test_without_suppressions_nothing_is_accepted(audit: Audit) -> None:
    assert by(audit(COMMENTED, NO_SUPPRESSION.of("a.md"))) == [None]


def test_the_rules_that_comments_accept_in_the_whole_file_are_those_that_count(article: Read) -> None:
    text = (
        '<!-- auditor: ignore-file[one, two] reason="ours" -->\n\n<!-- auditor: ignore-file[three] -->\n\n'
        '<!-- auditor: ignore-file[four] reason="ours" until=2025 -->\n\n<!-- auditor: ignore[five] reason="ours" -->\n'
    )
    assert accepted_in_file(article(text), TODAY) == {"one", "two"}
