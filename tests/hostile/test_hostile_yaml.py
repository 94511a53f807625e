"""YAML made to hurt (I04): refused by name and line, at once, without expanding, building or recursing."""

import time
from pathlib import Path

import pytest

from auditor.yamlfile.load import MOST_BYTES, load, parse
from auditor.yamlfile.node import Problems

PATH = Path("bomb.yaml")
PATIENCE = 1.0
"""Seconds. Each refusal takes milliseconds; a parser that expands, recurses or compares all with all takes minutes."""

LAUGHS = b"a: &a [lol]\n" + b"".join(
    b"%c: &%c [%s]\n" % (98 + level, 98 + level, b",".join([b"*%c" % (97 + level)] * 9)) for level in range(9)
)
MERGES = b"a: &a {x: 1}\n" + b"".join(b"m%d:\n  <<: [%s]\n" % (n, b",".join([b"*a"] * 9)) for n in range(9))


def refusals(data: bytes) -> list[str]:
    problems = Problems()
    begin = time.perf_counter()
    root = parse(data, PATH, problems)
    assert time.perf_counter() - begin < PATIENCE
    assert root is None
    return [str(problem) for problem in problems.found]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a: 1\nb: &x 2\n", "bomb.yaml:2: an anchor (&x): write the value out where it is needed"),
        (b"a: 1\nb: *x\n", "bomb.yaml:2: an alias (*x): write the value out, or put quotes around it"),
        (b"a:\n  <<: {b: 1}\n", "bomb.yaml:2: a merge key (<<): write the values out"),
        (b"a: !!python/object:os.system x\n", "bomb.yaml:1: a tag (tag:yaml.org,2002:python/object:os.system)"),
        (b"a: !local x\n", "bomb.yaml:1: a tag (!local)"),
        (b"a: 1\nb: 2\na: 3\n", "bomb.yaml:3: the key 'a' is given twice, first in line 1"),
        (b"a: 1\n1: 2\n", "bomb.yaml:2: a key that is not text: put quotes around it: '1'"),
        (b"? [a, b]\n: c\n", "bomb.yaml:1: a key that is not text"),
        (b"a: 1\n---\nb: 2\n", "bomb.yaml:2: a second document begins: one file holds one"),
        (b"%YAML 1.1\n---\na: 1\n", "bomb.yaml:1: a line begins with %: directives are not used here"),
        (b"a: 1\n...\n%TAG ! x\n", "bomb.yaml:3: a line begins with %: directives are not used here"),
        (b"a: 1\nb: \xff\n", "bomb.yaml:2: is not UTF-8"),
        (b"a: \x00\n", "bomb.yaml: is not YAML: unacceptable character"),
        (b"- a\n", "bomb.yaml:1: is to hold keys and values at the top"),
        (b"", "bomb.yaml:1: is to hold keys and values at the top"),
    ],
)
def test_what_is_not_used_here_is_refused_by_name_and_line(data: bytes, told: str) -> None:
    assert refusals(data)[0].startswith(told)


def test_a_billion_laughs_are_not_told() -> None:
    assert refusals(LAUGHS)[0] == "bomb.yaml:1: an anchor (&a): write the value out where it is needed"


def test_a_merge_bomb_does_not_go_off() -> None:
    assert any("a merge key (<<)" in told for told in refusals(MERGES))


@pytest.mark.parametrize("opening", [b"[", b"{a: ", b"- ", b"? ", b"[{a: "])
def test_nesting_a_hundred_thousand_deep_is_refused_at_thirty_two(opening: bytes) -> None:
    assert refusals(b"a:\n  " + opening * 100_000)[0].startswith("bomb.yaml:2: ")


def test_nesting_of_thirty_two_is_read() -> None:
    problems = Problems()
    assert parse(b"a: " + b"[" * 31 + b"]" * 31 + b"\n", PATH, problems) is not None
    assert refusals(b"a: " + b"[" * 32 + b"]" * 32 + b"\n") == ["bomb.yaml:1: is nested deeper than 32"]


def test_a_scalar_of_ten_megabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: " + b"x" * 10_000_000)
    problems = Problems()
    assert load(path, problems) is None
    assert [problem.text for problem in problems.found] == ["is larger than 2 MiB"]


@pytest.mark.parametrize("unit", [b"%TAG !a! x\n", b"!!x ", b"&a ", b"*a ", b"a: b: ", b"\n ", b'"a" ', b"{a,", b"a,"])
def test_two_mebibytes_of_one_sign_end_soon(unit: bytes) -> None:
    assert refusals(b"x: [" + unit * (MOST_BYTES // len(unit) - 2)) != []


def test_a_file_full_of_mistakes_is_given_up_after_twenty() -> None:
    assert len(refusals(b"a: 1\n" * 1000)) == 20


def test_a_nul_key_in_quotes_is_a_key_like_any_other() -> None:
    root = parse(b'"\\0": 1\n', PATH, Problems())
    assert root is not None
    assert list(root.keys()) == ["\0"]
