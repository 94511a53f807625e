"""Ids below their cue: in the next item, under a heading, in a table's row or column, in pieces over several lines."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Mentions
from auditor.source.source import MediaType

Ids = Callable[..., list[str]]
Read = Callable[..., Mentions]
TABLE = """<table>
<tr><th>微信</th><th>TG</th></tr>
<tr><td>auditor_test_1</td><td>@auditor_test_2</td></tr>
</table>"""


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("# 微信\n\nauditor_test_1", "wx:auditor_test_1"),
        ("- TG\n- @auditor", "tg:auditor"),
        ("- LINE\n- auditor_test_1", "line:auditor_test_1"),
        ("| TG |\n|---|\n| @auditor_test_1 |", "tg:auditor_test_1"),
        ("| QQ |\n|---|\n| 1000012345 |", "qq:1000012345"),
        ("| a | 微信 |\n|---|---|\n| b | auditor_test_1 |", "wx:auditor_test_1"),
    ],
)
def test_a_block_that_holds_an_id_alone_belongs_to_the_cue_above_it(text: str, contact: str, ids: Ids) -> None:
    assert ids(text) == [contact]


@pytest.mark.parametrize(
    "text",
    [
        "# 微信\n\nauditor",  # a word
        "# 微信\n\nauditor_test_1 是一个名字",  # a sentence
        "- 微信：\n- auditor_test_1 很好",
        "微信\n\nauditor_test_1",  # two paragraphs
        "# 微信支付\n\nauditor_test_1",
        "# 微信\n\n## auditor_test_1 的用法",
    ],
)
def test_a_block_that_says_more_than_an_id_does_not(text: str, ids: Ids) -> None:
    assert ids(text) == []


def test_every_head_of_a_table_reads_its_own_column(ids: Ids) -> None:
    both = ["wx:auditor_test_1", "tg:auditor_test_2"]
    assert ids("| 微信 | TG |\n|---|---|\n| auditor_test_1 | @auditor_test_2 |") == both
    assert ids(TABLE, MediaType.HTML) == both


def test_a_head_does_not_read_the_first_cell_of_the_next_row(ids: Ids) -> None:
    assert ids("| name | Telegram |\n|---|---|\n| auditor_token | required |") == []


def test_amounts_below_the_head_of_a_column_are_no_numbers_of_its_app(ids: Ids) -> None:
    assert ids("| App | WhatsApp | Telegram |\n|---|---|---|\n| users | 2000000000 | 900000000 |") == []


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("加微信：\naudi\ntort\nest1\n\n谢谢", "wx:auditortest1"),
        ("微信\n7\n8\n9\n1\n0\n1", "wx:789101"),
        ("- 微信\n- au\n- di\n- t1x\n- 谢谢", "wx:audit1x"),
        ("| 微信 |\n|---|\n| audi |\n| tort |\n| est1 |", "wx:auditortest1"),
    ],
)
def test_pieces_on_lines_of_their_own_are_one_id(text: str, contact: str, read: Read) -> None:
    (one,) = read(text).contacts
    assert (one.canonical, one.disguises) == (contact, ("spelled-over-cells",))
    assert one.span.of(text).startswith("微信")


@pytest.mark.parametrize(
    "text",
    [
        "TG\n\nab\n\ncd\n",  # two lines are two lines
        "加微信\n\na b\n\nc\n\nd",  # words
        "步骤\n1\n2\n3\n微信",  # before the cue
        "微信\n\n一\n二\n三",
        "TG\n1\n2\n3\n4\n5",  # no name of Telegram begins with a digit
    ],
)
def test_short_lines_of_another_kind_are_no_pieces(text: str, ids: Ids) -> None:
    assert ids(text) == []
