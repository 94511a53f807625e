"""Dial codes that Markdown would take for emphasis keep their stars."""

import pytest

from auditor.parse.parse import parse
from auditor.source.read import from_text
from auditor.source.source import MediaType


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("热线为*123#，另一家为*111#", "热线为*123#，另一家为*111#"),
        ("拨*100*7#即可", "拨*100*7#即可"),
        ("别拨**21*13800000000#和**62*1#", "别拨**21*13800000000#和**62*1#"),
        ("查IMEI用*#06#，查余额用*100#", "查IMEI用*#06#，查余额用*100#"),
        ("热线：**123**，请拨打", "热线：123，请拨打"),
        ("代码 **123#** 即可", "代码 123# 即可"),
        ("代码 ***123#** 即可", "代码 *123# 即可"),
        ("这是*重点*，不是代码", "这是重点，不是代码"),
    ],
)
def test_stars_of_a_dial_code_are_text_and_stars_of_emphasis_are_not(written: str, read: str) -> None:
    article = parse(from_text(written, "a.md", MediaType.MARKDOWN))
    block = article.blocks[0]
    assert article.text.text[block.start : block.end] == read
    at = article.text.text.index(read[:2])
    assert article.text.span(at, at + 1).of(written) == written[0]
