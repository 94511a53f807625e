"""What the structure of an article says against itself: counts and lists, headings and texts, definitions."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def found(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.INTERNAL]


AGAINST = [
    ("补卡有以下三种方式：\n\n1. 到营业厅\n2. 网上办理\n3. 打电话\n4. 写邮件\n", "count", "3 / 4"),
    ("主要有以下两种方式：\n\n- 营业厅\n- 网上\n- 电话\n", "count", "2 / 3"),
    ("目前有三种方式：营业厅、网上。", "count", "3 / 2"),
    ("秘鲁有两家运营商：Claro、Movistar和Entel。", "count", "2 / 3"),
    ("There are two ways:\n\n1. Online\n2. In store\n3. By phone\n", "count", "2 / 3"),
    ("The following three steps:\n\n- a b c\n- d e f\n", "count", "3 / 2"),
    ("有以下三种方法\n\n### 方法一：线上\n\nx\n\n### 方法二：线下\n\ny\n", "count", "3 / 2"),
    ("以下四种方式可以补卡。文字。\n\n以上三种方式任选其一。", "count", "4 / 3"),
    ("一共五个步骤：\n\n1. a\n2. b\n3. c\n", "count", "5 / 3"),
    ("補卡有以下兩種方式：\n\n- 門市\n- 網上\n- 電話\n", "count", "2 / 3"),
    ("### Claro：支持在线销户\n\n销户只能到营业厅办理。", "cancellation-channels", "支持在线销户 / 只能到营业厅"),
    ("### Movistar 不支持在线充值\n\nMovistar 充值可以在线完成。", "topup-channels", "不支持在线 / 可以在线"),
    ("## 中国移动：App 就能销\n\n号码不能在线注销。", "cancellation-channels", "App 就能销 / 不能在线"),
    ("## Claro 可以线上补卡\n\n补卡无法在线办理。", "replacement-channels", "可以线上补卡 / 无法在线"),
    (
        "保号卡是一种用来保留号码的卡。在中国称为“SIM卡”；在秘鲁则被称为“保号卡”。",
        "definition",
        "保号卡是一种用来保留号码的卡 / 被称为“保号卡”",
    ),
    (
        "保号，是指在不使用的情况下保留号码。说到保号，顾名思义，也就是把旧号码转到另一家公司使用。",
        "definition",
        "在不使用的情况下保留号码 / 把旧号码转到另一家公司使用",
    ),
    ("保號是指保留號碼。\n\n保號，也就是轉到其他電信。", "definition", "保留號碼 / 轉到其他電信"),
    (
        "eSIM 是指嵌入手机的芯片，不用插入卡槽。\n\neSIM 指的是一张塑料卡。",
        "definition",
        "嵌入手机的芯片，不用插入卡槽 / 一张塑料卡",
    ),
]


@pytest.mark.parametrize(("text", "name", "sides"), AGAINST)
def test_an_article_that_says_two_things_of_one_contradicts_itself(
    text: str, name: str, sides: str, read: Read
) -> None:
    (claim,) = found(read, text)
    assert (claim.property, claim.value, len(claim.against)) == (name, sides, 1)


@pytest.mark.parametrize(("text", "name", "sides"), AGAINST)
def test_the_later_side_is_the_place_and_the_earlier_one_is_against_it(
    text: str, name: str, sides: str, read: Read
) -> None:
    del name, sides
    (claim,) = found(read, text)
    assert claim.against[0].start < claim.span.start


CONSISTENT = [
    "携号转网是指保留号码更换运营商。\n\n携号转网，也就是换运营商。",
    "保號是指保留號碼。\n\n保號不是指轉網。",
    "保号是指保留号码。\n\n携号转网是指换运营商。",
    "保号是指保留号码。\n\n有人问，保号是不是指转网？",
    "第三种方式：线上、线下",
    "共有十二种方式：\n\n- a\n- b\n",
    "There are often ways:\n\n- a\n- b\n",
    "其中两种方式：线上、线下、电话",
    "# 甲\n\n以下四种方式可以补卡。\n\n# 乙\n\n以上三种方式任选其一。",
    "补卡有以下三种方式：\n\n1. 到营业厅\n2. 网上办理\n3. 打电话\n",
    "主要有以下两种方式：\n\n- 营业厅\n- 网上\n\n文字。\n\n- 另外\n",
    "有三种方式：营业厅、网上等。",
    "有三家：Claro、Movistar和Entel。",
    "三大运营商有优惠：\n\n1. 送流量\n2. 送话费",
    "我买了两个：\n\n",
    "有两种情况：网络不好、信号差，或者停机。",
    "### Claro 是否支持在线销户？\n\n只能到营业厅销户。",
    "### Claro：支持在线充值\n\n销户只能到营业厅办理。",
    "### Claro：支持在线销户\n\nClaro 支持在线销户。\n\n### Entel\n\n销户只能到营业厅办理。",
    "电话卡是一种通信卡。在中国称为“SIM卡”，在香港叫“电话卡”。",
    "### 一、线下\n\n以下两种方式。\n\n1. a\n2. b\n   - c\n   - d\n",
    "以下三种方式：\n\n1. a\n\n说明\n\n2. b\n\n说明\n\n3. c\n",
    "下面介绍两种方法：\n\n### 一、注意\n\nx\n\n### 二、方法\n\nx\n\n### 三、总结\n",
    "以上两种方式均可。",
    "有三点需要注意，第一，余额；第二，有效期。",
    "### Claro：支持在线销户\n\n销户无法完全在线办理，但可以先在线申请。",
    "分为两类：短期卡和长期卡、流量卡",
    "提供5个名额",
    "共有三种：A、B和C、D",
    "以下三种方式：\n\n- a\n- b\n\n另外：\n\n- c\n",
    "三大运营商：Claro、Movistar、Entel、Bitel等",
    "有四种方式：a、b、c和d",
    "### Claro 可能支持在线销户\n\n销户只能到营业厅办理。",
    "### 支持在线销户\n\n如果欠费，充值只能到营业厅。",
    "SIM卡是一种卡。在中国称为“手机卡”，在美国叫“SIM卡”。",
    "> 以下三种方式：\n>\n> - a\n> - b\n",
]


@pytest.mark.parametrize("text", CONSISTENT)
def test_what_may_both_hold_is_no_contradiction(text: str, read: Read) -> None:
    assert found(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "## 以前 App 就能销\n\n号码现在不能在线注销。",
        "## 误区：App 就能销\n\n号码不能在线注销。",
        "## App 就能销？\n\n号码不能在线注销。",
        "## 官网可以补办\n\n如果没有身份证，只能到营业厅补办。",
        "充值有两种方式：\n\n- 官网\n- 便利店\n- 注意：别忘了收据\n",
        "The following two ways work:\n\n1. Online\n2. In store\n3. (Not recommended) by phone\n",
    ],
)
def test_other_times_others_words_cases_and_remarks_contradict_nothing(text: str, read: Read) -> None:
    assert found(read, text) == []
