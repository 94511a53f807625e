"""The weaker a cue, the more must speak for the id beside it."""

import pytest

from auditor.extract.credible import credible
from auditor.extract.mentions import Channel

W, T, Q, P, S = Channel.WECHAT, Channel.TELEGRAM, Channel.QQ, Channel.PHONE, Channel.SIGNAL


def judge(written: str, channel: Channel, kind: str, *, signs: str = "", warm: bool = False) -> bool:
    """Ask about ``cue[connector|id]rest``: three parts parted by ``<`` and ``>``."""
    between, _, rest = written.partition("<")
    handle, _, after = rest.partition(">")
    start = len(between)
    places = (0, start, start + len(handle), len(between + handle + after))
    return credible(
        between + handle + after,
        places,
        channel,
        kind,
        "".join(char for char in handle if char.isalnum() or char == "_"),
        at_sign="@" in between,
        signs=frozenset(signs.split()),
        warm=warm,
    )


@pytest.mark.parametrize(
    ("written", "channel", "kind", "signs"),
    [
        (" <auditor_1>", W, "name", ""),
        (": <auditor>", W, "name", "colon"),
        (" @<auditor>", T, "slang", ""),
        (":<auditor1>", T, "slang", "colon"),
        (" <auditor1>", W, "bare", ""),
        (":<1000012345>", W, "name", "colon"),
        ("<1000012345>", W, "bare", ""),
        (" <1000012345>", Q, "name", ""),
        (" +<12025550142>", P, "name", "sign"),
        (" <8613800000000>", P, "name", ""),
        (":<12025550142>", S, "name", "colon"),
    ],
)
def test_an_id_that_shows_itself_is_believed(written: str, channel: Channel, kind: str, signs: str) -> None:
    assert judge(written, channel, kind, signs=signs)


@pytest.mark.parametrize(
    ("written", "channel", "kind", "signs"),
    [
        (" <auditor>", W, "name", ""),  # a word
        (": <auditor> is", W, "name", "colon"),  # the first of several words
        (" <2024>", W, "name", ""),
        (": <2024>", W, "name", "colon"),
        (" <ca1234>", T, "slang", ""),  # a flight
        (" <auditor_1> is", T, "slang", ""),
        (" <10000>元", Q, "name", ""),
        (" <10000> mb", Q, "name", ""),
        ("(<17000>", Q, "name", "sign"),  # a call
        (" <10000>", Q, "slang", ""),
        (" <8001234567>", P, "name", ""),  # a hotline
        (" <12025550142>", S, "name", ""),
        ("<auditor>", W, "glued", ""),
        (":<text>", Channel.LINE, "initials", "colon"),
    ],
)
def test_a_word_an_amount_and_a_call_are_not(written: str, channel: Channel, kind: str, signs: str) -> None:
    assert not judge(written, channel, kind, signs=signs)


@pytest.mark.parametrize(
    ("written", "kind"), [("<auditor_1>", "glued"), (" <auditor>", "sound"), (" <auditor_x>", "slang")]
)
def test_a_weak_cue_wants_words_of_trade_around_it(written: str, kind: str) -> None:
    assert judge(written, W, kind, warm=True)
    assert not judge(written, W, kind)
