"""Which articles a path pattern names."""

import pytest

from auditor.extract.scope import Scope, trouble


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("docs/**", "/site/docs/peru.md", True),
        ("docs/**", "/site/docs/zh/peru.md", True),
        ("docs/**", "/site/docs", False),
        ("docs/**", "/site/old/docs/peru.md", False),
        ("docs/**", "/site/docs-old/peru.md", False),
        ("docs/", "/site/docs/zh/peru.md", True),
        ("./docs/*.md", "/site/docs/peru.md", True),
        ("docs/*", "/site/docs/zh/peru.md", False),
        ("*.md", "/site/peru.md", True),
        ("*.md", "/site/docs/peru.md", False),
        ("**/*.md", "/site/peru.md", True),
        ("**/*.md", "/site/docs/zh/peru.md", True),
        ("**/zh/**", "/site/docs/zh/a/peru.md", True),
        ("docs/?.md", "/site/docs/秘.md", True),
        ("docs/?.md", "/site/docs/秘鲁.md", False),
        ("docs/a+b.(md)", "/site/docs/a+b.(md)", True),
        ("docs/a.md", "/site/docs/axmd", False),
        ("**", "/site/peru.md", True),
        ("**", "/elsewhere/peru.md", False),
        ("docs/**", "/site/x/../docs/peru.md", True),
        ("docs/**", "/site/docs/../peru.md", False),
        ("docs/**", "/site/docs/\udcff.md", True),
    ],
)
def test_a_pattern_counts_from_its_folder(pattern: str, path: str, meant: bool) -> None:  # noqa: FBT001 — a table
    assert Scope((pattern,), "/site").holds(path) is meant


def test_without_a_pattern_every_article_is_meant() -> None:
    assert Scope((), "/site").holds("/elsewhere/peru.md")


def test_several_patterns_are_alternatives() -> None:
    scope = Scope(("docs/**", "help/**"), "/site")
    assert [scope.holds(f"/site/{folder}/a.md") for folder in ("docs", "help", "news")] == [True, True, False]


@pytest.mark.parametrize("pattern", ["", " ", "/docs/**", "../docs/**", "docs/../../x", "docs\\a.md"])
def test_a_pattern_that_leaves_the_folder_is_refused(pattern: str) -> None:
    assert trouble(pattern)


def test_a_plain_pattern_is_not_refused() -> None:
    assert trouble("docs/**/*.md") is None
