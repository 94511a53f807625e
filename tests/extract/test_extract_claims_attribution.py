"""Attribution to nobody: read where a sentence names no source, and nowhere else."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def found(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.ATTRIBUTION]


VAGUE = [
    ("根据官方信息，用户可以在线充值。", "根据官方信息"),
    ("据了解，办理很方便。", "据了解"),
    ("网友普遍表示，信号很稳。", "网友普遍表示"),
    ("据小道消息，明年要涨价。", "据小道消息"),
    ("一项研究表明，七成的人不看套餐。", "一项研究表明"),
    ("有资料显示，号码会保留半年。", "有资料显示"),
    ("从公开资料看，运营商已经换过名字。", "从公开资料看"),
    ("Industry sources suggest the fee is gone.", "Industry sources suggest"),
    ("據了解，辦理很方便。", "據了解"),
    ("有网友表示，排队时间很长。", "有网友表示"),
    ("不少用户反映信号不好。", "不少用户反映"),
    ("研究表明，多数人更喜欢实体卡。", "研究表明"),
    ("众所周知，海外漫游很贵。", "众所周知"),
    ("业内人士透露，资费会下调。", "业内人士透露"),
    ("据不完全统计，大部分旅客都会买卡。", "据不完全统计"),
    ("根据相关规定，销户需要本人办理。", "根据相关规定"),
    ("根据最新的市场数据，价格在下降。", "根据最新的市场数据"),
    ("数据显示，大多数人选择预付费。", "数据显示"),
    ("据知情人士透露，套餐将调整。", "据知情人士透露"),
    ("普遍认为预付卡更划算。", "普遍认为"),
    ("有专家指出，eSIM更安全。", "有专家指出"),
    ("一些网友说客服很慢。", "一些网友说"),
    ("按照当地法律法规，必须实名。", "按照当地法律法规"),
    ("官方表示，将继续优化服务。", "官方表示"),
    ("多项研究显示，网络体验有所提升。", "多项研究显示"),
    ("- 據悉，營業廳週末不開門。", "據悉"),
    ("## 据统计，预付费更受欢迎", "据统计"),
    ("５Ｇ时代，据了解，套餐更多。", "据了解"),
    ("Experts say that eSIM is safer.", "Experts say"),
    ("It is said that the signal is poor.", "It is said"),
    ("Studies show that travellers prefer eSIM.", "Studies show"),
    ("According to official information, users can top up online.", "According to official information"),
    ("According to various reports, prices are falling.", "According to various reports"),
    ("据统计，用户达到三千万。", "据统计"),
    ("据了解，营业时间为 9 点到 18 点。", "据了解"),
    ("根据规定，注销以后号码90天才会放出。", "根据规定"),
    ("按規定，須實名登記。", "按規定"),
    ("有关资料显示，Cellcard 尚未开通 eSIM。", "有关资料显示"),
    ("据业内朋友说，Cellcard 不支持 eSIM。", "据业内朋友说"),
    ("網友回報 Bitel 已經支援 eSIM。", "網友回報"),
    ("Claro 背靠大集团，据统计用户忠诚度极高。", "据统计"),
    ("听说注销必须先交清欠费。", "听说"),
    ("聽說註銷要先繳清欠費。", "聽說"),
    ("网上流传 Movistar 不收手续费。", "网上流传"),
    ("根据官方信息，Claro 补卡需 3 天。", "根据官方信息"),
    ("According to regulations, Claro must register every card.", "According to regulations"),
    ("Pharmacies sell Movistar credit too, or so people say.", "people say"),
    ("Insiders say Movistar charges 20 soles.", "Insiders say"),
    ("Many users report slow speeds.", "Many users report"),
    ("It is well known that roaming in Peru is expensive.", "It is well known"),
]


@pytest.mark.parametrize(("text", "words"), VAGUE)
def test_words_that_name_no_source_are_an_attribution_to_nobody(text: str, words: str, read: Read) -> None:
    (claim,) = found(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == ("attribution", words, words)


NAMED = [
    "根据OSIPTEL的数据，价格在下降。",
    "据《商报》报道，资费下调。",
    "据Claro官网介绍，可以在线充值。",
    "根据自己的需求选择套餐。",
    "按照提示操作。",
    "研究表明，2023年有大量用户。",
    "[据了解](https://example.com)，办理方便。",
    "据秘鲁通信部统计，用户在增加。",
    "流量数据显示在屏幕上。",
    "按照官方资料填写表格。",
    "是否有网友表示不满？",
    "如有用户反映问题请联系。",
    "According to Movistar, prices are falling.",
    "According to the GSMA, eSIM grows.",
    "`据了解`",
    "数据套餐",
    "用户表示层",
    "Based on your usage, choose a plan.",
    "Data shows in the app.",
    "根据实际情况选择。",
    "根据个人经验，信号不错",
    "据 Claro 官网，可以在线充值。",
    "OSIPTEL 2024 年的报告里，数据显示价格在下降。",
    "据了解，Osiptel 规定 OSIPTEL 表示须实名。",
    "Claro 官网称，据了解可以在线充值。",
    "我没听说过这家店。",
    "听说过的人不多。",
    "由于众所周知的原因，那里上不了网。",
    "这也是为什么有人说跑步是个人的运动。",
    "资深用户分享三个实用技巧",
    "网上流传很多代码。",
    "有人说能用，听听就好。",
    "营业员也有人说可以。",
    "Locals say “chip” for it.",
    "What people say differs.",
    "按规定格式填写。",
    "根据你的规定时间充值。",
    "根据工信部规定，须实名。",
    "In its note Reuters says so, and experts say the same.",
    "据悉，2024年起须实名。",
    "有专家表示（见[报告](https://example.com/a)），价格在下降。",
    "根据传统做法，去营业厅充值。",
    "看到有人说护照就行，请先打个问号。",
    "据传这是谣言。",
    "“据了解”三个字并不是来源。",
    "有没有网友反映过这个问题？",
    "According to OSIPTEL's data, prices are falling.",
    "If users report a fault, call the shop.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_sentence_with_a_source_a_question_or_a_doubt_attributes_to_nobody_nothing(text: str, read: Read) -> None:
    assert found(read, text) == []


def test_each_sentence_is_asked_for_its_own_source(read: Read) -> None:
    text = "据了解，办理很方便。据 OSIPTEL 统计，用户在增加。有网友表示，排队很久。"
    assert [one.value for one in found(read, text)] == ["据了解", "有网友表示"]


def test_an_attribution_is_worth_less_than_a_code(read: Read) -> None:
    vague, code = read("据了解，这里很方便。\n\n秘鲁 Claro 查余额 *777#").claims
    assert vague.worth < code.worth


@pytest.mark.parametrize(
    "text", ["有人说话的时候请挂断。", "老用户说明：请升级。", "有人都说不清。", "他们都说西班牙语。"]
)
def test_words_that_only_begin_with_a_verb_of_saying_attribute_nothing(text: str, read: Read) -> None:
    assert found(read, text) == []
