"""The hostile report is hostile everywhere and a report all the same."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from auditor.extract.mentions import ImageLabel, Role
from auditor.facts.fact import Status
from auditor.report import wire
from auditor.verify.verdict import Outcome
from tests.hostile.hostile_report import HOSTILE, NAUGHTY, WITHOUT_NAUGHTY, hostile_report, hostile_view
from tests.hostile.hostile_strings import hostile_strings, naughty_strings


def leaves(value: Any) -> Iterator[Any]:
    """Give every value below ``value`` that holds no other; an empty list stands for itself."""
    if isinstance(value, msgspec.Struct):
        value = [getattr(value, name) for name in value.__struct_fields__]
    if isinstance(value, list | tuple) and value:
        for one in value:
            yield from leaves(one)
    else:
        yield value


def test_every_string_is_the_hostile_one_and_no_list_is_empty() -> None:
    found = list(leaves(hostile_report("\x1b<auditor_test_1>")))
    closed = {"en", "zh", "note", "warning", "error", "never", "comment", "baseline", "decision", "safe", "unsafe"} | {
        "added",
        "context",
        "file",
        "none",
    }
    assert {one for one in found if type(one) is str} - closed == {"\x1b<auditor_test_1>"}
    assert [one for one in found if isinstance(one, list | tuple)] == []


def test_the_hostile_report_is_of_the_wire_format() -> None:
    report = hostile_report("<x>")
    assert msgspec.convert(msgspec.to_builtins(report), wire.Report) == report


def test_every_member_of_the_enumerations_of_a_mention_stands_in_it() -> None:
    article = hostile_report("x").articles[0]
    assert {one.role for one in article.contacts} == set(Role)
    assert {one.label for one in article.images} == set(ImageLabel)
    assert {one.verdict for one in article.claims} == set(Outcome)
    assert {one.suppressed is None for one in article.findings} == {True, False}
    assert {one.status for one in article.claims[0].evidence} == set(Status)


def test_the_view_has_a_source_line_for_every_place_and_reasons_for_every_contact() -> None:
    article = hostile_report("x").articles[0]
    behind = hostile_view("x", "en").backdrops[article.uri]
    every = [*(one.span for one in article.findings), *(one.span for one in article.contacts)]
    spans = {(span.start.offset, span.end.offset) for span in every}
    assert spans == set(behind.excerpts)
    assert len(behind.reasons) == len(article.contacts)


def test_there_are_enough_strings_and_none_twice() -> None:
    assert len(HOSTILE) == len(set(HOSTILE)) > 60
    assert len(list(hostile_strings())) > 2_000


@pytest.mark.skipif(not NAUGHTY.exists(), reason=WITHOUT_NAUGHTY)
def test_the_shared_strings_are_there() -> None:
    assert len(naughty_strings()) > 400
