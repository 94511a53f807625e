"""What holds of folding for every text: the way back, stability, time, and the same result on every interpreter."""

import gc
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.aligned import AlignedText
from auditor.text.fold import RLO, ascii_lower, fold, fold_all, fold_text
from auditor.text.tables import folds, look_alikes

ROOT = Path(__file__).parents[2]
INTERPRETERS = "AUDITOR_PYTHONS"
"""Environment variable: interpreters with the dependencies installed, separated like PATH."""
SLACK = 3.5
"""Doubling a text may cost this many times the time: 2 is linear, 4 quadratic; small timings waver."""

ODD = sorted(
    {*"微信加aZ1@_ ：∶，\n", "\u200b", "\u202c", "1️⃣"[1], *list(folds())[::97], *list(look_alikes())[::23]} - {RLO}
)

texts = st.text(alphabet=st.sampled_from(ODD) | st.characters(exclude_characters=RLO, exclude_categories=["Cs"]))

DIGEST = """
import hashlib, json, sys
from auditor.text.aligned import AlignedText
from auditor.text.fold import fold
digest = hashlib.sha256()
for code in [*range(0xD800), *range(0xE000, 0x10000)]:
    folded = fold(AlignedText.identity("a" + chr(code) + "1 " + chr(code)))
    digest.update(f"{code:x} {folded.text!a} {folded.cased!a} {folded.aligned.segments()}".encode())
print(json.dumps([list(sys.version_info[:2]), digest.hexdigest()]))
"""


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(texts, st.data())
def test_what_stands_at_the_place_of_folded_text_folds_to_it_again(text: str, data: st.DataObject) -> None:
    # ``cased`` is compared: a look-alike is one only among its neighbours.
    aligned = fold(AlignedText.identity(text)).aligned
    start = data.draw(st.integers(0, len(aligned)))
    end = data.draw(st.integers(start, len(aligned)))
    again = fold(AlignedText.identity(aligned.span(start, end).of(text))).cased
    while 0 < start < end and aligned.origin(start - 1) == aligned.origin(start):
        start -= 1  # one written character stands for several: all of them come back
    while start < end < len(aligned) and aligned.origin(end) == aligned.origin(end - 1):
        end += 1
    assert again == aligned.text[start:end]


@given(texts)
def test_places_never_run_backwards_without_an_override(text: str) -> None:
    aligned = fold(AlignedText.identity(text)).aligned
    origins = list(map(aligned.origin, range(len(aligned))))
    assert origins == sorted(origins)


@given(texts)
def test_both_texts_of_a_fold_have_one_length_and_differ_in_case_and_look_alikes_only(text: str) -> None:
    folded = fold(AlignedText.identity(text))
    assert len(folded.text) == len(folded.cased)
    table = look_alikes()
    pairs = zip(folded.text, ascii_lower(folded.cased), strict=True)
    assert all(plain == cased or table.get(cased) == plain for plain, cased in pairs)


@given(st.lists(st.lists(st.sampled_from([*ODD, RLO, "\x85", "\u2028", "a", "&#64;", "&#133;"])).map("".join)))
def test_many_texts_fold_as_each_does(several: list[str]) -> None:
    assert fold_all(several) == [fold_text(text) for text in several]


@given(st.text(alphabet="abcXYZ019 .,:@_-\n"))
def test_ascii_only_loses_its_case(text: str) -> None:
    assert fold_text(text) == text.lower()


@given(st.text(alphabet="ab1微" + RLO + "\u202c\n", max_size=40))
def test_an_override_loses_no_character(text: str) -> None:
    kept = sorted(char for char in text if char not in {RLO, "\u202c"})
    assert sorted(fold_text(text)) == kept


@given(st.text(alphabet="ab1微" + RLO + "\u202c\n", max_size=40), st.data())
def test_a_place_under_an_override_holds_the_origin_of_every_character(text: str, data: st.DataObject) -> None:
    aligned = fold(AlignedText.identity(text)).aligned
    start = data.draw(st.integers(0, len(aligned)))
    end = data.draw(st.integers(start, len(aligned)))
    span = aligned.span(start, end)
    assert all(span.start <= low and high <= span.end for low, high in map(aligned.origin, range(start, end)))


HOSTILE: dict[str, Callable[[int], str]] = {
    "overrides": lambda size: RLO * size,
    "overrides and ends": lambda size: (RLO + "a\u202c") * (size // 3),
    "one override": lambda size: RLO + "a" * size,
    "look-alikes in one run": lambda size: "aе" * (size // 2),
    "look-alikes that have no Latin form": lambda size: "aж" * (size // 2),
    "a run of at signs": lambda size: "@е" * (size // 2),
    "zero width": lambda size: "a\u200b" * (size // 2),
    "many kinds": lambda size: ("".join(folds()) * (size // len(folds()) + 1))[:size],
    "marks upon marks": lambda size: "e" + "\u0336" * size,
    "long expansions": lambda size: "㍿" * size,
}


def seconds(text: str) -> float:
    """Give the best of three in time of the processor: what the machine does besides only ever adds."""
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        fold(AlignedText.identity(text))
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_grows_no_faster_than_the_text(shape: str) -> None:
    fold_text("①" + RLO)  # the tables are read once
    gc.collect()
    small, large = HOSTILE[shape](30_000), HOSTILE[shape](120_000)
    assert seconds(large) <= 4 * SLACK / 2 * seconds(small) + 0.01


def test_no_fold_leads_to_a_character_that_folds_again() -> None:
    table = folds()
    assert [char for char, to in table.items() if any(part in table for part in to)] == []


def digest_here() -> str:
    digest = hashlib.sha256()
    for code in [*range(0xD800), *range(0xE000, 0x10000)]:
        folded = fold(AlignedText.identity("a" + chr(code) + "1 " + chr(code)))
        digest.update(f"{code:x} {folded.text!a} {folded.cased!a} {folded.aligned.segments()}".encode())
    return digest.hexdigest()


def test_every_interpreter_folds_every_character_of_the_basic_plane_alike() -> None:
    pythons = [one for one in os.environ.get(INTERPRETERS, "").split(os.pathsep) if one]
    if not pythons:
        pytest.skip(f"no further interpreter named in {INTERPRETERS}")
    found = {}
    for python in pythons:
        ran = subprocess.run([python, "-c", DIGEST], check=True, capture_output=True, cwd=ROOT, text=True)  # noqa: S603 — the tester's own interpreters
        release, digest = json.loads(ran.stdout)
        found[tuple(release)] = digest
    assert found == dict.fromkeys(found, digest_here())
    assert set(found) - {sys.version_info[:2]}, "name an interpreter of another version"


def test_every_entry_of_the_table_is_what_its_character_folds_to() -> None:
    table = folds()
    wrong = {char: to for char, to in table.items() if char != RLO and fold(AlignedText.identity(char)).cased != to}
    assert wrong == {}
