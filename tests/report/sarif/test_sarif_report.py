"""The report as SARIF 2.1.0: valid, what GitHub takes, the same identity after an edit elsewhere."""

from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from auditor.match.fingerprint import DIGITS
from auditor.report import wire
from auditor.report.view import View
from auditor.report.wire_mentions import Bilingual, Position, Span
from auditor.rules.rule import Level, Severity
from tests.golden.reports import audited, names, told
from tests.report.sarif.sarif_checks import (
    bytes_of,
    hashes,
    log_of,
    notices,
    path_of,
    taken_by_github,
    valid,
)
from tests.report.sarif.sarif_examples import RULES, VIEW, finding, of_findings, of_samples, of_text, results

LINE = "".join(
    [
        "想省事的读者常常问怎么买卡，答案写在下面，先把手机型号和目的地想清楚，再看各家的套餐说明，不要着急付款。" * 3,
        "办卡请加 TG：@auditor_test_1，在线秒回，低价出售。",
        "套餐、流量和有效期都以运营商的页面为准，出发前请再核对一次，抵达之后先开数据漫游，再看短信里的说明。" * 4,
        "办卡请加 TG：@auditor_test_2，在线秒回，低价出售。",
        "再说一遍，办卡请加 TG：@auditor_test_1，在线秒回，低价出售。",
    ]
)


def test_the_report_of_every_sample_is_valid_and_what_github_takes() -> None:
    log = log_of(of_samples(), VIEW)
    valid(log)
    taken_by_github(log)
    assert len({path_of(one) for one in results(log)}) > 10
    for sample in names():
        assert told("sarif", sample, ("en",)).count('"ruleId"') == sum(
            one.is_open for one in audited(sample)[0].findings
        )


def test_every_rule_is_described_in_both_languages_and_the_first_language_is_the_readers() -> None:
    english, chinese = (
        log_of(of_samples(), View(languages=(first,), rules=RULES))["runs"][0] for first in ("en", "zh")
    )
    assert [rule["id"] for rule in english["tool"]["driver"]["rules"]] == sorted(RULES)
    for run, other in ((english, chinese), (chinese, english)):
        (translated,) = run["translations"]
        driver = other["tool"]["driver"]
        assert run["language"] == run["tool"]["driver"]["language"] != translated["language"] == driver["language"]
        for mine, theirs in zip(translated["rules"], driver["rules"], strict=True):
            assert mine["messageStrings"] == {"both": {"text": "{1}"}} != theirs["messageStrings"]
            assert mine.items() <= (theirs | {"messageStrings": mine["messageStrings"]}).items()
            assert set(theirs) - set(mine) == {"defaultConfiguration", "properties"}
        told_ = [[one["shortDescription"] for one in part["notifications"]] for part in (translated, driver)]
        assert told_[0] == told_[1]
        assert (translated["globalMessageStrings"], driver["globalMessageStrings"]) == (
            {"both": {"text": "{1}"}},
            {"both": {"text": "{0}"}},
        )
        assert "translationMetadata" in translated
    for one, same in zip(english["results"], chinese["results"], strict=True):
        assert one["message"]["arguments"] == same["message"]["arguments"][::-1]
    rule = next(one for one in chinese["tool"]["driver"]["rules"] if one["id"] == "telegram-promotion")
    assert rule["shortDescription"]["text"] == RULES["telegram-promotion"].title.zh


def test_findings_of_one_rule_on_one_long_line_have_a_hash_each() -> None:
    log = log_of(of_text(f"# 攻略\n\n{LINE}\n"), VIEW)
    same = [one for one in results(log) if one["ruleId"] == "telegram-promotion"]
    assert len(LINE) >= 400
    assert [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in same] == [3, 3, 3]
    assert len({one["partialFingerprints"]["primaryLocationLineHash"] for one in same}) == 3
    for mark in hashes(log):
        assert len(mark) == DIGITS + len(":1")
        assert set(mark[:DIGITS]) <= set("0123456789abcdef")


@cache
def bare_hashes() -> list[str]:
    return sorted(hashes(log_of(of_text(f"# 攻略\n\n{LINE}\n"), VIEW)))


ABOVE = st.lists(
    st.sampled_from(["先看手机支持的频段。", "## 小标题", "- 一项", "> 引用", "", "出发前请再核对一次套餐。"])
)


@settings(max_examples=8, deadline=None)
@given(above=ABOVE, below=ABOVE)
def test_an_edit_above_or_below_changes_no_hash(above: list[str], below: list[str]) -> None:
    text = "\n\n".join(["# 攻略", *above, LINE, *below])
    assert sorted(hashes(log_of(of_text(text), VIEW))) == bare_hashes()
    assert len(bare_hashes()) >= 3


def test_equal_fingerprints_are_told_apart_and_an_accepted_one_counts() -> None:
    accepted = wire.Suppressed("comment", "ours", None)
    log = log_of(of_findings(finding(suppressed=accepted), finding(), finding()), VIEW)
    assert hashes(log) == ["0123456789abcdef:2", "0123456789abcdef:3"]


def test_columns_count_code_points() -> None:
    log = log_of(of_text("# 攻略\n\n💪𠮷 办卡请加 TG：@auditor_test_1，在线秒回，低价出售。\n"), VIEW)
    (found,) = (one for one in results(log) if one["ruleId"] == "telegram-promotion")
    region = found["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["charOffset"]) == (3, 9, 14)


def test_a_finding_about_the_article_is_anchored_at_one_line_and_others_keep_theirs() -> None:
    span = Span(Position(4, 2, 3), Position(40, 5, 1))
    quote = "0123456789\r\n" + "x" * 24
    several = [finding(rule=rule, span=span, quote=quote) for rule in ("not-fully-read", "telegram-promotion")]
    regions = {
        one["ruleId"]: one["locations"][0]["physicalLocation"]["region"]
        for one in results(log_of(of_findings(*several), VIEW))
    }
    first = {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 13, "charOffset": 4, "charLength": 10}
    assert regions["not-fully-read"] == first
    assert regions["telegram-promotion"] == first | {"endLine": 5, "endColumn": 1, "charLength": 36}


def test_related_places_are_linked_by_number_and_a_hundred_are_kept() -> None:
    there = wire.Related("a [b](9).md", Span(Position(9, 7, 2), Position(9, 7, 2)), Bilingual("there", "那里"))
    here = structs.replace(there, uri=None)
    log = log_of(of_findings(finding(related=(there, here) * 60)), VIEW)
    (found,) = results(log)
    taken_by_github(log)
    assert [one["id"] for one in found["relatedLocations"]] == list(range(1, 101))
    assert found["message"]["text"].startswith(
        "An account. See also [a \\[b\\]\u200b(9).md, line 7](1), [line 7](2), [a "
    )
    assert found["message"]["text"].endswith(", [line 7](10).")
    assert found["message"]["arguments"][1].startswith("一个账号。另见[a \\[b\\]\u200b(9).md 第 7 行](1)、[第 7 行](2)")
    uris = [one["physicalLocation"]["artifactLocation"]["uri"] for one in found["relatedLocations"][:2]]
    assert uris == ["a%20%5Bb%5D%289%29.md", "guides/esim.md"]


def test_the_worst_come_first_by_severity_then_confidence_then_place() -> None:
    every = [
        finding(severity=severity, confidence=level, fingerprint=f"{severity}-{level}")
        for severity in (Severity.NOTE, Severity.ERROR, Severity.WARNING)
        for level in (Level.LOW, Level.HIGH, Level.MEDIUM)
    ]
    log = log_of(of_findings(*every), VIEW)
    order = [one["partialFingerprints"]["auditor/v1"] for one in results(log)]
    assert order == [f"{one}-{two}" for one in ("error", "warning", "note") for two in ("high", "medium", "low")]


def test_accepted_findings_are_left_out_or_marked_and_those_outside_of_the_change_are_left_out() -> None:
    several = (
        finding(fingerprint="a" * 16, suppressed=wire.Suppressed("comment", "ours [x](1)", "2027-01")),
        finding(fingerprint="b" * 16, suppressed=wire.Suppressed("baseline", "old", None)),
        finding(fingerprint="c" * 16, outside=True),
        finding(fingerprint="d" * 16, outside=True, suppressed=wire.Suppressed("decision", "both", None)),
        finding(fingerprint="e" * 16, severity=Severity.NOTE),
    )
    whole = of_findings(*several)
    whole = structs.replace(whole, summary=structs.replace(whole.summary, outside=1, suppressed=3))
    omitted, marked = log_of(whole, VIEW), log_of(whole, replace(VIEW, mark_suppressed=True))
    for log in (omitted, marked):
        valid(log)
        taken_by_github(log)
    assert [mark[0] for mark in hashes(omitted)] == ["e"]
    assert [(one, level) for one, level, _ in notices(omitted)] == [("outside-of-change", "note"), ("accepted", "note")]
    assert [mark[0] for mark in hashes(marked)] == ["e", "a", "b"]
    assert [one for one, _, _ in notices(marked)] == ["outside-of-change"]
    assert [one for one in results(omitted) if "suppressions" in one] == []
    assert [one["suppressions"] for one in results(marked)] == [
        [],
        [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": "ours \\[x\\]\u200b(1)",
                "properties": {"by": "comment", "until": "2027-01"},
            }
        ],
        [{"kind": "external", "status": "accepted", "justification": "old", "properties": {"by": "baseline"}}],
    ]


def test_what_could_not_be_read_is_a_notification_and_github_still_takes_the_rest() -> None:
    whole = of_findings(finding())
    partly = structs.replace(whole.articles[0], uri="b.md", coverage=0.25, findings=())
    failures = (wire.Failure("a\nb.md", "permission denied", "source"),)
    log = log_of(structs.replace(whole, articles=(*whole.articles, partly), failures=failures), VIEW)
    valid(log)
    taken_by_github(log)
    assert notices(log) == [
        ("article-not-audited", "error", "a⟦LF⟧b.md could not be audited (source): permission denied"),
        ("article-partly-read", "warning", "b.md: only 25 % of the text could be examined"),
    ]
    descriptors = log["runs"][0]["tool"]["driver"]["notifications"]
    for one in log["runs"][0]["invocations"][0]["toolExecutionNotifications"]:
        assert descriptors[one["descriptor"]["index"]]["id"] == one["descriptor"]["id"]


def test_the_category_and_the_versions_tell_runs_apart() -> None:
    (run,) = log_of(of_samples(), replace(VIEW, category="auditor/guides"))["runs"]
    assert run["automationDetails"] == {"id": "auditor/guides/"}
    assert run["properties"]["today"] == "2026-11-20"
    assert run["properties"]["rules"].startswith("sha256:")


def test_only_a_rule_about_harm_to_a_reader_has_a_security_severity() -> None:
    rules = log_of(of_samples(), VIEW)["runs"][0]["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules if "security" in one["properties"]["tags"]] == [
        "dangerous-code",
        "impersonates-allowed-contact",
    ]


def test_a_rule_that_is_not_known_is_described_by_its_name() -> None:
    log = log_of(of_findings(finding(rule="of-another-version")), VIEW)
    valid(log)
    taken_by_github(log)
    assert results(log)[0]["ruleId"] == "of-another-version"


def test_the_same_report_gives_the_same_bytes_whatever_the_order_of_the_rules() -> None:
    backwards = View(rules={one: RULES[one] for one in reversed(list(RULES))})
    assert bytes_of(of_samples(), VIEW) == bytes_of(of_samples(), backwards)
