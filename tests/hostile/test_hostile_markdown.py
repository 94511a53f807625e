"""What an article cannot do to those who read its report on GitHub: SCIENCE O03 and O04."""

from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser

import cmarkgfm
import pytest
import re2
from cmarkgfm.cmark import Options
from msgspec.structs import replace

from auditor.report.inert import BREAK, code, plain, said
from auditor.report.markdown import MOST, render
from auditor.report.view import Language, View
from auditor.score.trust import Band
from tests.hostile.hostile_report import (
    HOSTILE,
    NAUGHTY,
    TRANSFORMS,
    WITHOUT_NAUGHTY,
    hostile_report,
    hostile_strings,
    hostile_view,
    naughty_strings,
)

EXTENSIONS = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
OURS = {"h2", "h3", "p", "ul", "li", "strong", "code", "table", "thead", "tbody", "tr", "th", "td", "hr", "br"}
LIVE = {
    "a mention": r"[@＠﹫][0-9A-Za-z_-]",
    "an issue": r"(?i)#[0-9]|gh-[0-9]",
    "a commit": r"(?i)[0-9a-f]{7}",
    "an address": r"(?i)://|www\.",
}
"""What GitHub makes a link of, more strictly than it does: wherever it stands, inside words, too."""
LIVE_PATTERNS = {name: re2.compile(pattern) for name, pattern in LIVE.items()}
EMOJI = re2.compile(r":[0-9a-z+][0-9a-z_+-]*:")
UNSEEN = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F))} - {"\n"}


class Comment(HTMLParser):
    """What a browser gets of a comment."""

    def __init__(self, markdown: str) -> None:
        """Render ``markdown`` as GitHub does, raw HTML left in, and take it apart."""
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.others: list[str] = []
        self.inside, self.outside = "", ""
        self._code = 0
        options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_HARDBREAKS
        self.feed(cmarkgfm.markdown_to_html_with_extensions(markdown, options=options, extensions=EXTENSIONS))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag."""
        self.tags.append(tag)
        self.attributes += [name for name, value in attrs if (tag, name, value) not in ALIGNED]
        self._code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element."""
        self._code -= tag == "code"

    def handle_data(self, data: str) -> None:
        """Take text."""
        self.inside += data
        if not self._code:
            self.outside += data

    def handle_comment(self, data: str) -> None:
        """Take a comment of HTML, of which we write none."""
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        """Take a declaration, of which we write none."""
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        """Take a doctype, of which we write none."""
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        """Take a processing instruction, of which we write none."""
        self.others.append(data)

    def structure(self) -> list[str]:
        """List the elements in their order, without those that depend on whether a sentence quotes."""
        return [tag for tag in self.tags if tag != "code"]


ALIGNED = {(tag, "align", "right") for tag in ("th", "td")}


def told(text: str, *languages: Language, articles: int = 2) -> str:
    """Give the Markdown of a report that is full of ``text``."""
    chinese = "文" if len(languages) > 1 else ""
    pieces = render(hostile_report(text, articles=articles, chinese=chinese), hostile_view(text, *languages))
    return b"".join(pieces).decode("utf-8", "strict")


def live(comment: Comment) -> Iterator[str]:
    """Name what GitHub would link in a comment, or in an e-mail reply to it, which has lost the marks of code."""
    for text in (comment.outside, comment.inside, unescape(comment.inside), unescape(unescape(comment.inside))):
        yield from (name for name, pattern in LIVE_PATTERNS.items() if pattern.search(text))
    if EMOJI.search(comment.outside):
        yield "an emoji"


def check(markdown: str, text: str) -> Comment:
    """Assert that nothing in a report acts, and give it as a browser gets it."""
    comment = Comment(markdown)
    assert set(comment.tags) <= OURS, ascii(text)
    assert comment.attributes == [], ascii(text)
    assert comment.others == [], ascii(text)
    assert sorted(set(live(comment))) == [], ascii(text)
    assert set(markdown) & UNSEEN == set(), ascii(text)
    unbroken = markdown.replace(BREAK, "")
    assert [line for line in unbroken.split("\n") if line.strip().startswith("::") or "##[" in line] == [], ascii(text)
    assert len(markdown) <= MOST
    return comment


def test_a_hostile_string_in_every_field_changes_nothing_but_text() -> None:
    expected = check(told("x", "zh", "en"), "x").structure()
    for text in HOSTILE:
        if text:
            assert check(told(text, "zh", "en"), text).structure() == expected, ascii(text)


def test_an_empty_string_in_every_field_breaks_nothing() -> None:
    comment = check(told(""), "")
    assert comment.tags.count("h2") == 1
    assert comment.tags.count("table") == 1


@pytest.mark.parametrize("transform", range(len(TRANSFORMS)))
def test_no_hostile_string_under_any_transform_acts(transform: int) -> None:
    unacted(hostile_strings(TRANSFORMS[transform]))


@pytest.mark.skipif(not NAUGHTY.exists(), reason=WITHOUT_NAUGHTY)
def test_no_naughty_string_acts() -> None:
    unacted(naughty_strings())


def unacted(strings: Iterable[str]) -> None:
    """Assert that none of the strings acts, and that each leaves the structure as it is."""
    expected = check(told("x", articles=1), "x").structure()
    for text in strings:
        if text:
            assert check(told(text, articles=1), text).structure() == expected, ascii(text)


def test_one_sentence_beside_the_other_makes_no_reference_of_both() -> None:
    for whole in ("#“12”", "GH-“12”", "“#”12", "012345“6789ab”", "https:“//shop.example”", "“&”#64;a", "a“@”b“c”"):
        assert list(live(Comment(f"- {said(whole)}"))) == [], whole


def test_a_long_run_of_backticks_stays_in_its_code() -> None:
    for length in (*range(1, 24), 79, 80, 81, 298):
        for text in ("`" * length, f"a{'`' * length}b", f" {'`' * length}"):
            comment = Comment(f"- {code(text)} *x*")
            assert comment.tags == ["ul", "li", "code", "em"]
            assert comment.inside.replace("\u200b", "").strip() == f"{text.strip()} x"


def test_text_is_shown_as_it_was_written() -> None:
    for text in ("a*b_c`d[e]<f>&amp;g|h~i$j\\k", "&lt;", "*123#", "1. a", "# a", "- a", "微信：a_b"):
        assert Comment(f"- {plain(text)}").inside.replace("\u200b", "").strip() == text
        assert Comment(f"- {code(text)}").inside.strip().replace("\u200b", "") == text.replace("|", "⟦U+007C⟧")


def test_of_many_articles_the_worst_are_kept_and_the_rest_is_counted() -> None:
    report = hostile_report("x" * 400, articles=300)
    bands = list(Band)
    articles = tuple(
        replace(one, uri=f"{at:03}.md", trust=replace(one.trust, band=bands[at % 4], score=at % 100))
        for at, one in enumerate(report.articles)
    )
    markdown = b"".join(render(replace(report, articles=articles), View())).decode()
    comment = check(markdown, "")
    worst = [at for score in range(100) for at in range(300) if at % 100 == score and bands[at % 4] == "untrustworthy"]
    shown = [line.strip("#` ") for line in markdown.split("\n") if line.startswith("### `")]
    assert shown == [f"{at:03}.md" for at in worst[: len(shown)]]
    assert len(shown) > 3
    assert f"articles {300 - len(shown)}." in comment.inside
    assert len(markdown) > MOST * 0.8
