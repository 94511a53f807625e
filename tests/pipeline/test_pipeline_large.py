"""A file over the size limit: its raw text is read in windows, places are those of the whole file."""

from dataclasses import replace
from pathlib import Path

import pytest

from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import Settings
from auditor.report import wire
from auditor.report.encode import encode
from auditor.source.task import Task
from auditor.source.windows import OVERLAP, SIZE
from auditor.text.lines import Lines

LINE = "这一行没有什么可看的 nothing to see here.\r\n"
AD = "办卡请加微信：auditor_test_1，在线秒回。"
LIMIT = 1000


@pytest.fixture
def limited(settings: Settings) -> Settings:
    """Give settings under which every larger file is read in windows."""
    return replace(settings, max_bytes=LIMIT)


def filler(size: int) -> str:
    """Give whole lines of about ``size`` bytes."""
    return LINE * (size // len(LINE.encode()))


def audited(path: Path, text: str, pipeline: Pipeline, settings: Settings, encoding: str = "utf-8") -> wire.Article:
    path.write_bytes(text.encode(encoding))
    report = audit_task(pipeline, Task(uri="a.md", path=path), settings.max_bytes, backdrops=False).report
    assert isinstance(report, wire.Article), report
    return report


@pytest.mark.parametrize("before", [0, SIZE // 2, SIZE - OVERLAP // 2, SIZE - 10, SIZE + 10, 2 * SIZE + 12_345])
def test_a_handle_is_found_once_and_at_its_own_place_in_whatever_window_it_stands(
    before: int, tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    text = filler(before) + AD + "\n" + filler(SIZE)
    report = audited(tmp_path / "a.md", text, pipeline, limited)
    (contact,) = report.contacts
    at = text.index("微信")
    place = Lines(text).locate(at)
    assert (contact.canonical, contact.role) == ("wx:auditor_test_1", "promotion")
    start = contact.span.start
    assert (start.offset, start.line, start.column) == (place.offset, place.line, place.column)
    assert text[start.offset : contact.span.end.offset] == contact.written


@pytest.mark.parametrize("shown", range(1, len(AD), 4))
def test_the_end_of_a_window_cuts_no_handle_in_two(
    shown: int, tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    text = "x " * ((SIZE - len(AD[:shown].encode())) // 2) + AD + " x" * 5000
    report = audited(tmp_path / "a.txt", text, pipeline, limited)
    assert [(one.canonical, one.written) for one in report.contacts] == [("wx:auditor_test_1", "微信：auditor_test_1")]


def test_a_finding_of_a_later_window_points_at_the_file_s_own_lines(
    tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    text = filler(SIZE + 5000) + AD
    report = audited(tmp_path / "a.md", text, pipeline, limited)
    (finding,) = [one for one in report.findings if one.group == "promotion"]
    place = Lines(text).locate(text.index("微信"))
    assert (finding.span.start.offset, finding.span.start.line, finding.span.start.column) == (
        place.offset,
        place.line,
        place.column,
    )
    assert finding.about.contact is not None
    assert report.contacts[finding.about.contact].canonical == "wx:auditor_test_1"


def test_a_file_over_the_limit_says_so_and_is_not_fully_covered(
    tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    report = audited(tmp_path / "a.md", filler(5000), pipeline, limited)
    assert report.coverage < 1
    assert "too-large" in {one.rule for one in report.findings}


def test_a_file_at_the_limit_is_read_whole(tmp_path: Path, pipeline: Pipeline, limited: Settings) -> None:
    report = audited(tmp_path / "a.md", "a" * LIMIT, pipeline, limited)
    assert report.coverage == 1
    assert report.findings == ()


def test_everything_in_the_windows_is_listed(tmp_path: Path, pipeline: Pipeline, limited: Settings) -> None:
    names = [f"auditor_test_{number}" for number in range(6)]
    text = "".join(filler(SIZE // 2) + f"\nTG：@{name}\n" for name in names)
    report = audited(tmp_path / "a.md", text, pipeline, limited)
    assert [one.canonical for one in report.contacts] == [f"tg:{name}" for name in names]
    assert report.characters == len(text)


def test_the_digest_is_that_of_the_whole_file(tmp_path: Path, pipeline: Pipeline, limited: Settings) -> None:
    text = filler(SIZE * 2)
    large = audited(tmp_path / "a.md", text, pipeline, limited)
    whole = audited(tmp_path / "a.md", text, pipeline, replace(limited, max_bytes=10 * SIZE))
    assert (large.sha256, large.characters, large.encoding) == (whole.sha256, whole.characters, whole.encoding)


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030"])
def test_a_large_file_may_have_any_encoding(
    encoding: str, tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    report = audited(tmp_path / "a.md", filler(SIZE) + AD + filler(SIZE), pipeline, limited, encoding)
    assert [one.canonical for one in report.contacts] == ["wx:auditor_test_1"]


def test_a_large_file_of_the_same_contact_scores_as_one_article_does(
    tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    report = audited(tmp_path / "a.md", (filler(SIZE // 3) + AD + "\n") * 9, pipeline, limited)
    assert len(report.contacts) == 9
    assert 0 <= report.trust.interval[0] <= report.trust.score <= report.trust.interval[1] <= 100
    assert all(index < len(report.findings) for row in report.trust.ledger for index in row.findings)
    assert {report.findings[index].rule for row in report.trust.ledger for index in row.findings} <= {
        one.rule for one in report.findings
    }


def test_each_ledger_row_counts_findings_of_its_own_rule(tmp_path: Path, pipeline: Pipeline, limited: Settings) -> None:
    text = filler(SIZE * 9 // 10) + AD + "\n" + filler(SIZE // 5) + "TG💪+ @auditor_test_2\n" + filler(SIZE)
    report = audited(tmp_path / "a.md", text, pipeline, limited)
    for row in report.trust.ledger:
        if not row.rule.startswith("ceiling-"):
            assert {report.findings[index].rule for index in row.findings} == {row.rule}


def test_findings_of_a_large_file_come_in_order_of_their_place(
    tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    report = audited(tmp_path / "a.md", (filler(SIZE // 3) + AD + "\n") * 6, pipeline, limited)
    places = [(one.span.start.offset, one.span.end.offset, one.rule) for one in report.findings]
    assert places == sorted(places)


def test_a_large_file_of_one_line_has_columns_of_the_whole_line(
    tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    text = "一" * (SIZE // 2) + " " + AD
    (contact,) = audited(tmp_path / "a.txt", text, pipeline, limited).contacts
    assert (contact.span.start.line, contact.span.start.column) == (1, text.index("微信") + 1)


def test_the_report_of_a_large_file_is_json(tmp_path: Path, pipeline: Pipeline, limited: Settings) -> None:
    report = audited(tmp_path / "a.md", filler(3000) + AD, pipeline, limited)
    assert encode(report).startswith(b'{"kind":"article"')


def test_invalid_bytes_of_a_later_window_stand_at_their_own_place(
    tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    before = filler(SIZE * 2)
    path = tmp_path / "a.md"
    path.write_bytes(before.encode() + b"ab\xff\xfe" + filler(SIZE).encode())
    report = audit_task(pipeline, Task(uri="a.md", path=path), limited.max_bytes, backdrops=False).report
    assert isinstance(report, wire.Article)
    (finding,) = [one for one in report.findings if one.rule == "invalid-bytes"]
    assert finding.span.start.offset == len(before) + 2
    assert finding.span.start.line == before.count("\n") + 1


def test_the_same_contacts_cost_the_same_in_windows_as_in_one_piece(
    tmp_path: Path, pipeline: Pipeline, limited: Settings
) -> None:
    text = filler(SIZE) + AD + "\n" + filler(SIZE) + AD + "\n" + AD.replace("_1", "_2") + "\n"
    whole = audited(tmp_path / "a.txt", text, pipeline, replace(limited, max_bytes=10 * SIZE))
    large = audited(tmp_path / "a.txt", text, pipeline, limited)
    assert [(one.canonical, one.span) for one in large.contacts] == [
        (one.canonical, one.span) for one in whole.contacts
    ]
    assert [(one.rule, one.span, one.quote, one.about) for one in large.findings if one.group == "promotion"] == [
        (one.rule, one.span, one.quote, one.about) for one in whole.findings
    ]
    assert large.trust.parts.promotion == whole.trust.parts.promotion
