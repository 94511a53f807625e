"""Words: jieba's, by a faster engine, with runs of ASCII left whole."""

import logging
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import jieba
import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.segment import borders, outside_runs, segment

ROOT = Path(__file__).resolve().parents[2]
HAN = re2.compile(r"\p{Han}+")
CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=40)
MIXED = st.text(st.sampled_from("加微信办理坐飞机的卡，。！ \n①é🀄💪ａ１tg.me/@_-+:5G"), max_size=40)


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Every different sentence of the samples, tags and all."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").iterdir()))
    found = {line.strip(): None for text in texts for line in text.replace("。", "。\n").splitlines()}
    return [line for line in found if line]


@pytest.fixture(scope="module", autouse=True)
def quiet() -> None:
    """Keep jieba from telling how it loads its dictionary."""
    jieba.setLogLevel(logging.WARNING)


def by_jieba(text: str) -> tuple[str, ...]:
    """Cut ``text`` with the reference segmenter, runs of ASCII left whole."""
    found, at = [0], 0
    for word in jieba.cut(text, HMM=False):
        at += len(word)
        found.append(at)
    return tuple(text[start:end] for start, end in pairwise(outside_runs(text, found)))


def test_a_word_that_ends_in_fei_ji_is_told_from_the_word_itself() -> None:
    assert segment("他坐飞机去") == ("他", "坐飞机", "去")
    assert segment("加飞机聊") == ("加", "飞机", "聊")


@pytest.mark.parametrize("run", ["t.me/auditor_test_1", "T-Mobile", "auditor_test_1", "3.5G", "a@shop.example", "eSIM"])
def test_a_run_of_ascii_is_one_word(run: str) -> None:
    assert segment(f"请找 {run} ，在线") == ("请", "找", " ", run, " ", "，", "在线")


def test_a_sign_at_the_end_of_a_run_is_no_part_of_it() -> None:
    assert segment("用eSIM.")[-1] == "."


def test_an_empty_text_has_no_words() -> None:
    assert segment("") == ()
    assert borders("") == ()


@given(MIXED)
def test_the_words_joined_are_the_text(text: str) -> None:
    assert "".join(segment(text)) == text


def test_words_of_chinese_characters_are_those_of_jieba_in_every_sentence_of_the_samples(sentences: list[str]) -> None:
    assert len(sentences) > 500
    differ = [
        (ours, theirs)
        for text in sentences
        if (ours := [word for word in segment(text) if HAN.fullmatch(word)])
        != (theirs := [word for word in by_jieba(text) if HAN.fullmatch(word)])
    ]
    assert differ == []


@given(CHINESE)
def test_chinese_that_nobody_wrote_is_cut_as_jieba_cuts_it(text: str) -> None:
    assert segment(text) == by_jieba(text)


def test_the_segmenter_is_loaded_by_the_first_word_and_names_added_for_one_are_nobody_elses() -> None:
    code = """
import sys, auditor.text.segment as s
print("rjieba" in sys.modules)
print(s.is_word("彩虹网络", 0, 2, ("彩虹网络",)), s.is_word("彩虹网络", 0, 2, ()), len(s.segment("彩虹网络")))
print("rjieba" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 — our own code
    assert done.stdout.split() == ["False", "False", "True", "2", "True"]
