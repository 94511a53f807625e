"""Names and texts of others in SARIF: a URI that is a path, a message in which nothing acts."""

from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.report.sarif.text import artifact, description, inert, literal
from auditor.report.wire_mentions import Bilingual
from auditor.text.wellformed import wellformed
from tests.report.sarif.sarif_checks import LINK, PLACEHOLDER, is_safe, log_of
from tests.report.sarif.sarif_examples import VIEW, finding, of_findings, results


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("guides/peru.md", "guides/peru.md"),
        ("a\nb.md", "a%0Ab.md"),
        ("a b#c?d%41.md", "a%20b%23c%3Fd%2541.md"),
        ("http://shop.example/x.md", "http%3A//shop.example/x.md"),
        ("C:\\x.md", "C%3A%5Cx.md"),
        ("攻略.md", "%E6%94%BB%E7%95%A5.md"),
        ("[a](1).md", "%5Ba%5D%281%29.md"),
        ("-", "-"),
        ("", "-"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
        ("//shop.example/x.md", "file:////shop.example/x.md"),
    ],
)
def test_a_name_becomes_a_uri_that_is_a_path_and_nothing_else(uri: str, expected: str) -> None:
    assert artifact(uri)["uri"] == expected
    assert is_safe(artifact(uri))


def test_brackets_braces_and_mentions_of_an_article_do_nothing_in_a_message() -> None:
    message = Bilingual("see [this](1) {0} \\ @auditor_test_1 #12 https://shop.example", "见")
    (found,) = results(log_of(of_findings(finding(message=message)), VIEW))
    assert found["message"]["text"] == (
        "See \\[this\\]\u200b(1) {{0}} \\\\ @\u200bauditor_test_1 #\u200b12 https:\u200b//shop.example."
    )
    assert inert("\u202e\x1b") == "⟦RLO⟧⟦ESC⟧"


@pytest.mark.parametrize("char", ["x", "[", "{", "\u202e", "💪", "\U0010ffff"])
def test_a_description_has_at_most_as_many_characters_as_github_takes(char: str) -> None:
    assert 0 < len(str(description(char * 5_000)["text"])) <= 1_024


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab/.:?#%[](){}\\\n攻💪\ud83d @")) | st.text())
def test_any_name_is_a_path_that_comes_back(name: str) -> None:
    clean = wellformed(name)
    location = artifact(clean)
    assert is_safe(location)
    assert unquote(str(location["uri"])).removeprefix("file://" if clean.startswith("/") else "") == (clean or "-")


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("a1[](){}\\@#\n ")))
def test_no_mixture_of_signs_is_a_link_or_a_placeholder(text: str) -> None:
    assert LINK.findall(inert(text)) == []
    assert PLACEHOLDER.findall(literal(inert(text)).replace("{{", "").replace("}}", "")) == []
