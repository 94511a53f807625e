"""The page: one file that needs nothing, in which every part that leads somewhere leads to a part that is there."""

import hashlib
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from functools import cache
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag
from msgspec import structs

from auditor.pipeline.whole import report
from auditor.report import wire, wire_mentions
from auditor.report import words as report_words
from auditor.report.html.article import CARDS
from auditor.report.html.fit import visible
from auditor.report.html.html import render, split
from auditor.report.html.names import INDEX, file_name, places
from auditor.report.registry import FORMATS
from auditor.report.view import View
from auditor.report.worst import worst_articles
from auditor.score.trust import Decided
from tests.golden.reports import SETTINGS, audited, names, pipeline

KNOWLEDGE = pipeline().knowledge
SAMPLES = tuple(names())
SUM = 100


def view(*samples: str, language: str = "en") -> View:
    return View(
        languages=("zh",) if language == "zh" else ("en",),
        backdrops={audited(sample)[0].uri: audited(sample)[1] for sample in samples},
        rules={rule.id: rule for rule in KNOWLEDGE.rules.rules},
        weights=KNOWLEDGE.weights,
    )


def whole(*samples: str) -> wire.Report:
    return report([audited(sample)[0] for sample in samples], KNOWLEDGE, SETTINGS)


@cache
def page(*samples: str) -> BeautifulSoup:
    return BeautifulSoup(b"".join(render(whole(*samples), view(*samples))), "html.parser")


def tags(soup: BeautifulSoup | Tag, *names: str, **having: object) -> list[Tag]:
    return [one for one in soup.find_all(list(names) or True, attrs=having or None) if isinstance(one, Tag)]


@pytest.mark.parametrize("samples", [SAMPLES, *((one,) for one in SAMPLES)], ids=lambda some: f"{len(some)}-{some[0]}")
def test_every_reference_leads_to_one_part_of_the_page(samples: tuple[str, ...]) -> None:
    soup = page(*samples)
    ids = Counter(str(one["id"]) for one in tags(soup) if one.has_attr("id"))
    assert [name for name, times in ids.items() if times > 1] == []
    hrefs = [str(one["href"]) for one in tags(soup) if one.has_attr("href")]
    assert hrefs
    assert [href for href in hrefs if not href.startswith("#") or unquote(href[1:]) not in ids] == []
    labels = [str(one[name]) for one in tags(soup) for name in ("aria-labelledby", "for") if one.has_attr(name)]
    assert [name for name in labels if name not in ids] == []


def test_nothing_is_loaded_and_nothing_runs() -> None:
    soup = page(*SAMPLES)
    assert tags(soup, "script", "img", "link", "iframe", "object", "embed", "form", "base", "video", "audio") == []
    attributes = {name for one in tags(soup) for name in one.attrs}
    assert {name for name in attributes if name.startswith("on")} | attributes & {"src", "style", "srcset"} == set()


def test_the_policy_lets_in_this_style_sheet_and_nothing_else() -> None:
    soup = page(*SAMPLES)
    (style,) = tags(soup, "style")
    digest = b64encode(hashlib.sha256(style.get_text().encode()).digest()).decode()
    (policy,) = (str(one["content"]) for one in tags(soup, "meta") if one.get("http-equiv"))
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not {"@import", "url(", "//"} & {part for part in ("@import", "url(", "//") if part in style.get_text()}


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_finding_is_marked_on_its_characters_and_has_a_card(sample: str) -> None:
    soup, article = page(sample), audited(sample)[0]
    for at, finding in enumerate(article.findings, 1):
        pin = soup.find(id=f"a1t{at}")
        assert isinstance(pin, Tag)
        assert pin.get_text() == str(at)
        line = pin.find_parent("li")
        assert isinstance(line, Tag)
        assert line["value"] == str(finding.span.start.line)
    ids = {str(one["id"]) for one in tags(soup) if one.has_attr("id")}
    assert {f"a1f{at}" for at in range(1, len(article.findings) + 1)} <= ids


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_text_is_the_article_s_own(sample: str) -> None:
    soup = BeautifulSoup(b"".join(render(whole(sample), view(sample))), "html.parser")
    rows = [one for one in tags(soup, "li") if one.find_parent("ol", class_="source")]
    shown = []
    for row in rows:
        for pin in row.find_all(class_="pin"):
            pin.extract()
        shown.append(row.get_text())
    text = audited(sample)[1].text
    assert shown == [visible(row) for row in text.removesuffix("\n").split("\n")]


def test_both_languages_say_as_much() -> None:
    soup = page(*SAMPLES)
    said = Counter(str(one["lang"]) for one in tags(soup) if "t" in (one.get("class") or []))
    assert said["en"] == said["zh-Hans"] > 0
    assert set(said) == {"en", "zh-Hans"}


@pytest.mark.parametrize(("language", "chosen"), [("en", "in-english"), ("zh", "in-chinese")])
def test_the_language_asked_for_is_the_one_that_is_shown_first(language: str, chosen: str) -> None:
    sample = SAMPLES[0]
    soup = BeautifulSoup(b"".join(render(whole(sample), view(sample, language=language))), "html.parser")
    assert [one["id"] for one in tags(soup, "input") if one.has_attr("checked")] == [chosen]


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_ledger_of_the_page_sums_to_the_score(sample: str) -> None:
    (table,) = tags(page(sample), "table", **{"class": "ledger"})
    rows = [[cell.get_text(strip=True) for cell in tags(row, "td")] for row in tags(table, "tr")]
    points = [int(cells[5].replace("−", "-")) for cells in rows if len(cells) > 2]
    assert SUM + sum(points) == int(rows[-1][1]) == audited(sample)[0].trust.score


def test_articles_stand_worst_articles() -> None:
    order = [str(one["id"]) for one in tags(page(*SAMPLES), "article")]
    ids = places(whole(*SAMPLES), split=False)
    assert order == [ids[one.uri][1:] for one in worst_articles(whole(*SAMPLES).articles)]
    scores = [one.trust.score for one in worst_articles(whole(*SAMPLES).articles) if one.trust.band == "untrustworthy"]
    assert scores == sorted(scores)


def test_a_report_without_articles_says_so_and_names_the_failures() -> None:
    failed = report([wire.Failure("lost.md", "no such file", "source")], KNOWLEDGE, SETTINGS)
    soup = BeautifulSoup(b"".join(render(failed, View())), "html.parser")
    assert "0 articles" in " ".join(soup.get_text().split())
    assert "no such file" in soup.get_text()


def test_without_a_backdrop_the_page_shows_quotes_and_no_dead_reference() -> None:
    made = b"".join(render(whole("promo-peru-arrival.md"), View()))
    soup = BeautifulSoup(made, "html.parser")
    assert not tags(soup, "ol", **{"class": "source"})
    ids = {str(one["id"]) for one in tags(soup) if one.has_attr("id")}
    assert {str(one["href"])[1:] for one in tags(soup, "a")} <= ids
    assert "TG💪+ @auditor_test_1" in soup.get_text()


def test_split_each_article_has_a_file_and_they_lead_to_each_other() -> None:
    two = whole(*SAMPLES[:2])
    files = {name: BeautifulSoup(b"".join(held), "html.parser") for name, held in split(two, view(*SAMPLES[:2]))}
    assert set(files) == {INDEX, *(file_name(one.uri) for one in two.articles)}
    for name, soup in files.items():
        for href in (str(one["href"]) for one in tags(soup, "a")):
            file, _, fragment = href.partition("#")
            assert not fragment or files[file or name].find(id=fragment) is not None
            assert not file or file in files


@pytest.mark.parametrize("uri", ["../../x", "a\0b", "CON", "~", "/etc/passwd", "x" * 300, "e\u0301.md", "\ud83d.md"])
def test_the_name_of_a_file_is_made_of_a_digest(uri: str) -> None:
    name = file_name(uri)
    assert name.removeprefix("article-").removesuffix(".html").isalnum()
    assert len(name) == len("article-.html") + 16


def test_the_same_report_gives_the_same_bytes_whatever_the_order_of_its_backdrops() -> None:
    two = whole(*SAMPLES[:2])
    backdrops = dict(reversed(list(view(*SAMPLES[:2]).backdrops.items())))
    assert b"".join(FORMATS["html"](two, view(*SAMPLES[:2]))) == b"".join(
        FORMATS["html"](two, replace(view(*SAMPLES[:2]), backdrops=backdrops))
    )


def changed(sample: str, **fields: object) -> wire.Report:
    """Give a run over a sample whose report is changed."""
    return report([structs.replace(audited(sample)[0], **fields)], KNOWLEDGE, SETTINGS)


def soup_of(made: wire.Report, shown: View | None = None) -> BeautifulSoup:
    return BeautifulSoup(b"".join(render(made, shown or view("promo-peru-arrival.md"))), "html.parser")


def test_accepted_findings_are_counted_each() -> None:
    said = wire.Suppressed("comment", "ours", None)
    findings = tuple(structs.replace(one, suppressed=said) for one in audited("promo-peru-arrival.md")[0].findings)
    assert "5 accepted (suppressed)" in soup_of(changed("promo-peru-arrival.md", findings=findings)).get_text()


def test_the_other_place_of_a_finding_is_shown_in_a_long_text() -> None:
    sample = "promo-peru-arrival.md"
    article, behind = audited(sample)
    text = behind.text + "一行没有什么的文字，只为把文章拉长。\n" * 4000
    far = text.count("\n") // 2
    offset = sum(len(row) + 1 for row in text.split("\n")[: far - 1])
    spot = wire_mentions.Position(offset, far, 1)
    near = wire.Related(None, wire_mentions.Span(spot, spot), article.findings[0].message)
    findings = (structs.replace(article.findings[0], related=(near,)), *article.findings[1:])
    shown = replace(view(sample), backdrops={article.uri: replace(behind, text=text)})
    soup = soup_of(changed(sample, findings=findings), shown)
    ids = {str(one["id"]) for one in tags(soup) if one.has_attr("id")}
    assert f"a1l{far}" in ids
    assert [str(one["href"]) for one in tags(soup, "a") if str(one["href"])[1:] not in ids] == []


def test_of_very_many_findings_the_page_stays_small_and_names_every_place() -> None:
    sample = "promo-peru-arrival.md"
    first = audited(sample)[0].findings[1]
    many = tuple(
        structs.replace(first, message=wire_mentions.Bilingual(f"said {at}", f"说 {at}")) for at in range(5000)
    )
    soup = soup_of(changed(sample, findings=many))
    assert len(tags(soup, "section", **{"class": "card error"})) == CARDS + 1
    ids = {str(one["id"]) for one in tags(soup) if one.has_attr("id")}
    assert {f"a1f{at}" for at in range(1, 5001)} <= ids
    assert len(str(soup)) < 3_000_000


@pytest.mark.parametrize("decided", sorted(report_words.UNJUDGED))
def test_where_nothing_was_judged_there_is_no_score(decided: Decided) -> None:
    article = audited("honest-uk-giffgaff.md")[0]
    trust = structs.replace(article.trust, band="not-enough-evidence", decided_by=decided)
    soup = soup_of(changed("honest-uk-giffgaff.md", trust=trust), View())
    (number,) = tags(soup, "p", **{"class": "number"})
    assert number.get_text().startswith("–/100")
    assert not tags(soup, "svg")


def test_a_probability_is_shown_with_its_interval_and_groups_where_there_is_one() -> None:
    sample = "promo-peru-arrival.md"
    trust = structs.replace(audited(sample)[0].trust, probability=wire.Probability(0.93, (0.8, 0.97), 61))
    assert "61 independent groups" in soup_of(changed(sample, trust=trust)).get_text()
    assert "0.93 (0.8–0.97)" in soup_of(changed(sample, trust=trust)).get_text()
    assert "independent groups" not in page(sample).get_text()
