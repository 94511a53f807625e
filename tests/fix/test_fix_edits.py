"""What is cut with a promoted contact, and what stays."""

from typing import Any

import pytest

from auditor.fix.fix import safe_edits
from auditor.fix.ranges import applied
from auditor.source.source import MediaType

CASES = {
    "低价办卡，TG💪+ @auditor_test_1，下单秒发。": "低价办卡，下单秒发。",
    "攻略到此结束！[TG💪+ @auditor_test_1 ![Image](https://img.shop.example/a.png)]\n": "攻略到此结束！\n",
    "攻略到此结束！\n\n[[TG💪+ @auditor_test_1](https://t.me/auditor_test_1) ![Image](https://img.example/a.png)\n": (
        "攻略到此结束！\n"
    ),
    "**怎么充值[[TG💪+ @auditor_test_1](https://t.me/auditor_test_1)]**\n\n正文。\n": "**怎么充值**\n\n正文。\n",
    "低价办卡（加微信：auditor_test_2），包邮。": "低价办卡，包邮。",
    "要办卡可以问我。\n\n- 包邮\n- 购买加微信：auditor_test_2\n- 秒发\n": "要办卡可以问我。\n\n- 包邮\n- 秒发\n",
    "办卡低价。\n\n| 国家 | 联系 |\n|---|---|\n| 秘鲁 | 办卡加微信：auditor_test_2 |\n": (
        "办卡低价。\n\n| 国家 | 联系 |\n|---|---|\n| 秘鲁 | |\n"
    ),
    "低价办卡，去[同一个地方](https://t.me/auditor_test_1)下单，秒发。": "低价办卡，去同一个地方下单，秒发。",
}


@pytest.mark.parametrize("text", CASES, ids=range(len(CASES)))
def test_a_contact_goes_with_its_bracket_image_separator_and_line(text: str, cut: Any) -> None:
    assert cut(text) == CASES[text]


def test_an_element_of_html_goes_when_nothing_is_left_in_it(cut: Any) -> None:
    text = (
        "<p>办卡攻略。</p>\n<p>低价代充请加 <b>微信：auditor_test_2</b></p>\n<p><i>购买加TG：@auditor_test_1</i></p>\n"
    )
    assert cut(text, MediaType.HTML) == "<p>办卡攻略。</p>\n<p>低价代充请加</p>\n"


def test_the_edits_of_each_finding_can_be_made_alone(read: Any) -> None:
    text = "低价办卡，TG💪+ @auditor_test_1，或加微信：auditor_test_2，下单秒发。"
    article, mentions, _, findings = read(text)
    for edits, finding in zip(safe_edits(text, article, mentions, findings), findings, strict=True):
        made = applied(text, edits)
        assert (finding.span.of(text) not in made) is (finding.rule.fixable == "safe")
        assert made.startswith("低价办卡，")
        assert made.endswith("，下单秒发。")
