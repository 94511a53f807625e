"""A code for a text session that is said to talk: which words belong to its call, and which to another."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def mixtures(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.CHANNEL_MIXTURE]


SAID = [
    ("秘鲁 Claro 查余额拨打 *100#，接通后根据语音导航选择语言。", "*100#", "根据语音导航"),
    ("秘鲁 Claro 查余额拨打 *100#。拨号后按照语音提示操作。", "*100#", "按照语音提示"),
    ("秘鲁 Claro 拨 *100#，按语音提示选 2", "*100#", "按语音提示"),
    ("秘鲁 Claro 拨 *100# 後聽語音提示", "*100#", "聽語音提示"),
    ("秘鲁 Claro 拨打 *123# 即可转人工客服。", "*123#", "转人工"),
    ("秘鲁 Claro 拨打 *123#，接通后会有人工接听", "*123#", "人工接听"),
    ("秘鲁 Claro 的热线是 *123#，接通之后按 3 选中文，语音会一步一步教你", "*123#", "语音会"),
    ("Peru: with Claro dial *100# and follow the voice prompts.", "*100#", "follow the voice prompts"),
    ("Peru: with Claro dial *100#. A recorded menu answers.", "*100#", "recorded menu"),
    ("Peru: with Claro dial *123# to speak to an agent.", "*123#", "speak to an agent"),
    ("# 秘鲁\n\n1. 用 Claro 手机拨打 *100#\n2. 根据语音提示选择充值", "*100#", "根据语音提示"),
    ("秘鲁 Claro 拨星号100井号，按照语音提示操作", "*100#", "按照语音提示"),
]


@pytest.mark.parametrize(("text", "value", "words"), SAID)
def test_words_about_a_voice_behind_a_code_are_a_claim_about_it(text: str, value: str, words: str, read: Read) -> None:
    (claim,) = mixtures(read, text)
    assert (claim.value, claim.property, claim.span.of(text)) == (value, "dial-code", words)
    assert (claim.country, claim.operator, claim.voice) == ("PE", "Claro", True)


NOT = [
    "秘鲁 Claro 查余额拨 *100#，屏幕上会显示余额，没有语音提示。",
    "秘鲁 Claro 拨 *100# 后不会有语音提示",
    "秘鲁 Claro 拨 *100#，无需听语音提示",
    "秘鲁 Claro 的客服热线是 123，拨通后按照语音提示操作。",
    "秘鲁 Claro 拨 *611，按语音提示操作",
    "英国 giffgaff 拨打 *100# 查询余额。拨打 443 查询语音信箱，接通听到语音提示即可。",
    "秘鲁 Claro 拨 *100# 查余额；也可以致电客服热线，按语音提示操作",
    "# 秘鲁\n\n- Claro 查余额：*100#\n- 客服：拨打 123，按语音提示转人工",
    "# 秘鲁\n\n- Claro 查余额：*100#\n- 其他业务：按语音提示办理",
    "泰国 AIS 查余额 *121#，语音服务台 1175",
    "泰国 AIS 拨 *121# 查余额，转人工请拨 1175",
    "秘鲁 Claro 拨 *100# 查余额，接听免费，语音信箱另收费",
    "秘鲁 Claro 拨 *100# 查余额和通话分钟数",
    "秘鲁 Claro 拨 *100# 会有语音提示吗？",
    "千万不要拨 *100#，按语音提示操作会被骗。",
    "按语音提示输入 *100#（秘鲁 Claro）",
    "Peru: Claro's *100# shows the balance on the screen; there are no voice prompts.",
    "Peru: dial *100# on Claro, or call 123 and follow the voice prompts.",
]


@pytest.mark.parametrize("text", NOT)
def test_a_voice_of_another_call_or_none_at_all_is_no_claim(text: str, read: Read) -> None:
    assert mixtures(read, text) == []


def test_words_in_the_next_sentence_speak_of_all_its_codes_and_name_the_first(read: Read) -> None:
    (claim,) = mixtures(read, "秘鲁 Claro 热线 *123#，Movistar 热线 *111#。拨号后按照语音提示操作。")
    assert (claim.value, claim.operator, claim.items) == ("*123#", "Claro", ("Claro", "Movistar"))


def test_words_in_the_same_sentence_speak_of_the_nearest_code(read: Read) -> None:
    (claim,) = mixtures(read, "秘鲁 Claro 拨 *99#，Movistar 拨 *111# 并按照语音提示操作。")
    assert (claim.value, claim.operator) == ("*111#", "Movistar")


def test_one_place_is_one_claim(read: Read) -> None:
    assert len(mixtures(read, "秘鲁 Claro 拨 *100#，按语音提示操作，语音播报之后转人工。")) == 1
