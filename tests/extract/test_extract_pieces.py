"""Ids whose characters stand apart: pieces that belong together are joined, words behind an id are not."""

import pytest

from auditor.extract.channels import is_id
from auditor.extract.mentions import Channel
from auditor.extract.pieces import SIGN_WORDS, joined

SURE = {
    "a u d i t 1": "audit1",
    "a.u.d.i.t.1": "audit1",
    "a💘u💘d💘i💘t💘1": "audit1",
    "auditor💘test7": "auditortest7",
    "auditor丨test7": "auditortest7",
    "auditor\u2003test7": "auditortest7",
    "aud,it,7": "audit7",
    "audit下划线7": "audit_7",
    "audit(下划线)7": "audit_7",
    "audit横杠test": "audit-test",
    "audit dash test7": "audit-test7",
}
"""Written apart so that nobody does it by chance."""
CLEAR_CUE = {"aud it_7": (8, "audit_7"), "aud it_7 test": (8, "audit_7")}
"""Over an everyday space: only where the cue leaves no doubt."""
NEVER = [
    "auditor_test_1",  # one piece
    "audit1 24小时在线",
    "audit7 telegram",
    "audit7.com",
    "auditor7/auditor8",
    "auditor. test7",
    "auditor7。test8",
    "aud\nit7",
    "auditor7://test",
    "an id for you",
    "a.b",
    "audit 下划线",
]
"""A word, an amount, a host, a list, a sentence, a line of its own."""


@pytest.mark.parametrize(("text", "handle"), SURE.items())
@pytest.mark.parametrize("loose", [True, False])
def test_pieces_that_odd_signs_part_are_one_id(text: str, handle: str, loose: bool) -> None:  # noqa: FBT001 — a table
    assert joined(text, 0, len(text), Channel.WECHAT, loose=loose) == (len(text), handle)


def test_words_behind_an_id_with_a_word_for_its_sign_are_no_pieces_of_it() -> None:
    text = "audit(下划线)test7 cheap esim"
    assert joined(text, 0, len(text), Channel.WECHAT, loose=True) == (text.index(" "), "audit_test7")


@pytest.mark.parametrize(("text", "found"), CLEAR_CUE.items())
def test_a_space_joins_pieces_behind_a_clear_cue_only(text: str, found: tuple[int, str]) -> None:
    assert joined(text, 0, len(text), Channel.WECHAT, loose=True) == found
    assert joined(text, 0, len(text), Channel.WECHAT, loose=False) is None


@pytest.mark.parametrize("text", NEVER)
@pytest.mark.parametrize("loose", [True, False])
def test_what_follows_an_id_in_prose_is_no_piece_of_it(text: str, loose: bool) -> None:  # noqa: FBT001 — a table
    assert joined(text, 0, len(text), Channel.WECHAT, loose=loose) is None


@pytest.mark.parametrize(("channel", "handle"), [(Channel.WECHAT, "au-di1"), (Channel.TELEGRAM, "audi1")])
def test_a_dash_among_other_gaps_belongs_to_an_id_that_may_hold_one(channel: Channel, handle: str) -> None:
    text = "a u - d i 1"
    assert joined(text, 0, len(text), channel, loose=False) == (len(text), handle)


@pytest.mark.parametrize(("sign", "word"), [(sign, word) for sign, words in SIGN_WORDS.items() for word in words])
def test_every_word_for_a_sign_becomes_that_sign(sign: str, word: str) -> None:
    text = f"auditor({word})7"
    assert joined(text, 0, len(text), Channel.WECHAT, loose=False) == (len(text), f"auditor{sign}7")


@pytest.mark.parametrize("text", [*SURE, *CLEAR_CUE])
def test_what_is_joined_is_an_id_of_its_channel(text: str) -> None:
    found = joined(text, 0, len(text), Channel.WECHAT, loose=True)
    assert found is not None
    assert is_id(Channel.WECHAT, found[1])


def test_no_piece_is_read_behind_the_end() -> None:
    assert joined("auditor💘test7", 0, 7, Channel.WECHAT, loose=True) is None
