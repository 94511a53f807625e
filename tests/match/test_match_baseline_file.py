"""A baseline as bytes: sorted, mergeable, and refused with line and advice when it is wrong."""

import json
from pathlib import Path
from posixpath import normpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.errors import DataError
from auditor.match.baseline import Entry
from auditor.match.baseline_file import MOST_BYTES, MOST_LINES, ordered, parse, quoted, written

PATH = Path("auditor-baseline.jsonl")
LINE = {
    "path": "docs/a.md",
    "rule": "telegram-promotion",
    "fingerprint": "0123456789abcdef",
    "quote": "加 auditor_test_1",
    "reason": "known",
}


def line(**changes: object) -> bytes:
    values = {name: value for name, value in {**LINE, **changes}.items() if value is not None}
    return json.dumps(values, ensure_ascii=False).encode()


def said(data: bytes) -> list[str]:
    with pytest.raises(DataError) as refused:
        parse(data, PATH)
    return [f"{one.line}: {one.text}" for one in refused.value.problems]


ENTRIES = st.builds(
    Entry,
    path=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1).filter(
        lambda path: not path.startswith("/") and normpath(path) == path
    ),
    rule=st.sampled_from(["telegram-promotion", "image-tracker"]),
    fingerprint=st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    quote=st.text(st.characters(exclude_categories=["Cs"])),
    reason=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip),
    until=st.sampled_from([None, "2027", "2027-01", "2027-01-31"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ENTRIES, max_size=4, unique_by=lambda one: (one.path, one.rule, one.fingerprint)))
def test_what_is_written_is_read_again_whatever_the_order(entries: list[Entry]) -> None:
    data = written(entries)
    assert written(reversed(entries)) == data
    assert parse(data, PATH) == ordered(entries)
    assert parse(data.replace(b"\n", b"\r\n"), PATH) == ordered(entries)
    assert data.decode().count("\n") == len(entries)
    assert all(char.isprintable() or char == "\n" for char in data.decode())


def test_a_byte_order_mark_and_empty_lines_are_passed_over() -> None:
    assert len(parse(b"\xef\xbb\xbf" + line() + b"\n\n", PATH)) == 1


def test_of_two_lines_for_one_finding_the_one_that_ends_earlier_counts() -> None:
    lines = [line(), line(until="2027", reason="b"), line(until="2027-03", reason="c"), line(until="2027-12-31")]
    for several in (lines, lines[::-1]):
        (entry,) = parse(b"\n".join(several), PATH)
        assert (entry.until, entry.reason) == ("2027-03", "c")


@pytest.mark.parametrize("marker", [b"<<<<<<< HEAD", b"=======", b">>>>>>> other", b"||||||| base"])
def test_a_conflict_that_was_left_is_named_with_its_line(marker: bytes) -> None:
    (problem,) = said(line() + b"\n" + marker + b"\n")
    assert problem.startswith("2: a merge conflict is left here")
    assert "merge=union" in problem


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"{", "1: not JSON: "),
        (b"[" * 15_000, "1: nested too deeply"),
        (b"[]", "1: not an object"),
        (b"\xff", "1: not UTF-8"),
        (b"1" * 30_000, "1: a line of more than 20000 bytes"),
        (line(line=3), "1: unknown key 'line'"),
        (line(reasn="x"), "1: unknown key 'reasn'; did you mean 'reason'?"),
        (line()[:-1] + b', "reason": "other"}', "1: a key stands there twice"),
        (line(reason=None), "1: 'reason' is missing"),
        (line(reason=" "), "1: 'reason' is empty"),
        (line(reason=3), "1: 'reason' is to be text"),
        (line(until="soon"), "1: 'until' is 'soon'; write a day"),
        (line(until="2027-13"), "1: 'until' is '2027-13'"),
        (line(path="/docs/a.md"), "1: 'path' is to be the path"),
        (line(path=""), "1: 'path' is to be the path"),
        (line(path="./docs/a.md"), "1: 'path' is to be the path"),
        (line(rule="A rule"), "1: 'rule' is no rule's id"),
        (line(fingerprint="0123"), "1: 'fingerprint' is no fingerprint"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(data: bytes, problem: str) -> None:
    assert [one for one in said(data) if one.startswith(problem)]


def test_a_file_that_is_too_large_and_one_of_many_mistakes_are_told_shortly() -> None:
    for data in (b" " * (MOST_BYTES + 1), b"\n" * (MOST_LINES + 1)):
        assert said(data) == ["None: larger than 32 MiB or 100000 lines; accept less"]
    assert len(said(b"x\n" * 1000)) == 50


def test_a_quote_is_one_line_cut() -> None:
    assert quoted("a\n  b") == "a b"
    assert quoted("字" * 100) == "字" * 59 + "…"
    assert quoted("\ud800") == "\ufffd"
