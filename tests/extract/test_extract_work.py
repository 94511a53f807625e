"""How much is done for texts that ask for too much: counted, not timed."""

from collections import Counter
from itertools import pairwise

import pytest

from auditor.extract import nearby, seen
from auditor.extract.links import trim
from auditor.extract.pointers import Instructions
from auditor.extract.seen import MOST_AT_ONCE, Seen
from auditor.extract.stance import Stance
from auditor.extract.view import SENTENCE
from auditor.text.segment import borders
from tests.extract.conftest import Read

SIZES = (1_000, 2_000, 4_000)


def test_a_text_without_sentences_is_cut_into_words_about_three_times(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = []

    def counting(text: str) -> tuple[int, ...]:
        cut.append(len(text))
        return borders(text)

    monkeypatch.setattr(nearby, "borders", counting)
    for size in SIZES:
        cut.clear()
        text = "薇1字字" * size
        read(text)
        assert 0 < sum(cut) <= 3 * len(text) + 3 * SENTENCE


def test_a_head_is_asked_once_for_all_that_stands_under_it(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[tuple[int, int]] = Counter()
    plain = Stance._is_head  # noqa: SLF001 — the work that is counted

    def counting(stance: Stance, low: int, high: int, *, leads: bool) -> bool:
        asked[low, high] += 1
        return plain(stance, low, high, leads=leads)

    monkeypatch.setattr(Stance, "_is_head", counting)
    read("不要骗子，诈骗：\n\n" + "- 微信 auditortest1\n" * 50)
    assert asked
    assert max(asked.values()) == 1


def test_an_id_is_held_against_the_last_links_before_it_alone(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    plain = seen._reaches  # noqa: SLF001 — the work that is counted

    def counting(link: Seen, words: Seen) -> bool:
        tried.append(link)
        return plain(link, words)

    monkeypatch.setattr(seen, "_reaches", counting)
    found = read("[a](https://t.me/auditor_test_1) " * 60 + "tg @auditor_test_1 " * 60)
    assert len(found.contacts) == 120
    assert 0 < len(tried) <= 60 * MOST_AT_ONCE


def test_many_names_are_found_where_few_are(read: Read) -> None:
    ids = [f"auditor_test_{number:02}" for number in range(12)]
    for some in (ids[:2], ids):
        found = read("。".join(f"tg @{one}" for one in some) + "。\n\n公司名 " + " ".join(some))
        assert Counter(one.handle for one in found.contacts) == dict.fromkeys(some, 2)


def test_an_instruction_is_read_only_near_its_place() -> None:
    told = Instructions(found=tuple((place, frozenset({"han"})) for place in range(0, 100_000, 10)))
    assert told.near(50_000) == {"han"}
    assert told.near(200_000) == frozenset()
    assert Instructions().near(5) == frozenset()


def test_brackets_behind_an_address_go_and_those_it_opens_stay() -> None:
    assert trim("https://a.example/(b)" + ")" * 9 + ".)") == "https://a.example/(b)"
    lengths = [len(trim("www.a.example/" + "(" * 5 + ")" * size)) for size in (5, 50, 500)]
    assert all(one == other for one, other in pairwise(lengths))
