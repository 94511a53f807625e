"""Absolute promises: read on what nobody controls, left alone where the article advises, doubts, asks or warns."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def found(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.ABSOLUTE_PROMISE]


PROMISED = [
    ("这张卡接验证码百分百成功，放心买。", "百分百成功", "outcome"),
    ("我们的号码永不停机，一次付费终身使用。", "永不停机", "blocking"),
    ("Works with every bank, 100% guaranteed.", "100% guaranteed", "outcome"),
    ("这个渠道绝对安全。", "绝对安全", "safety"),
    ("本店承诺百分百出号。", "百分百出号", "activation"),
    ("信息绝不外传。", "绝不外传", "privacy"),
    ("本店绝不会泄露您的隐私。", "绝不会泄露", "privacy"),
    ("您的个人信息绝对不会泄露。", "绝对不会泄露", "privacy"),
    ("購買後保證激活，失敗全額退款。", "保證激活", "activation"),
    ("购买后１００％激活。", "１００％激活", "activation"),
    ("成功率100%。", "成功率100%", "outcome"),
    ("激活成功率百分之百。", "激活成功率百分之百", "activation"),
    ("这张卡完全合法。", "完全合法", "legality"),
    ("零风险。", "零风险", "safety"),
    ("终身有效。", "终身有效", "outcome"),
    ("保证不封号。", "保证不封号", "blocking"),
    ("包激活。", "包激活", "activation"),
    ("用户无需担心隐私泄露。", "无需担心隐私泄露", "privacy"),
    ("完全不用担心封号。", "完全不用担心封号", "blocking"),
    ("一定能收到验证码。", "一定能收到验证码", "outcome"),
    ("不满意保证退款。", "保证退款", "refund"),
    ("百分百到账。", "百分百到账", "payment"),
    ("eSIM 終身不封號。", "終身不封號", "blocking"),
    ("这些卡都是绝对正规合法的。", "绝对正规合法", "legality"),
    ("We guarantee activation.", "guarantee activation", "activation"),
    ("It is absolutely safe.", "absolutely safe", "safety"),
    ("Your number will never be banned.", "will never be banned", "blocking"),
    ("Refund guaranteed.", "Refund guaranteed", "refund"),
    ("The card never expires.", "never expires", "validity"),
    ("There is zero risk.", "zero risk", "safety"),
    ("- 永不过期", "永不过期", "validity"),
    ("| 安全 |\n|---|\n| 绝对安全 |", "绝对安全", "safety"),
]


@pytest.mark.parametrize(("text", "words", "slot"), PROMISED)
def test_an_absolute_word_on_an_outcome_at_risk_is_a_promise(text: str, words: str, slot: str, read: Read) -> None:
    (claim,) = found(read, text)
    assert (claim.property, claim.value, claim.purpose, claim.span.of(text)) == ("promise", words, slot, words)


ANSWERED = [
    ("### 补卡会不会泄露隐私？\n\n正规渠道下是不会出现此类情况发生的。", "不会出现此类情况", "privacy"),
    ("Q: 换卡会被封号吗？\n\nA: 这种问题不存在。", None, None),
    ("**问：会泄露隐私吗？**\n\n答：不会泄露隐私的，放心。", "不会泄露", "privacy"),
    ("補卡會不會洩露隱私？\n\n正規渠道下不會出現這種情況。", "不會出現這種情況", "privacy"),
]


@pytest.mark.parametrize(("text", "words", "slot"), ANSWERED)
def test_the_risk_of_a_flat_answer_stands_in_the_question(
    text: str, words: str | None, slot: str | None, read: Read
) -> None:
    claims = found(read, text)
    assert [(one.value, one.purpose) for one in claims] == ([] if words is None else [(words, slot)])


UNBOUNDED = [
    "无论身处何地都能享受到稳定流畅的通话质量。",
    "無論身在何處都能享受高速網絡。",
    "还能保证随时随地都有稳定的网络连接。",
    "Wherever you go, you always enjoy stable service.",
]


@pytest.mark.parametrize("text", UNBOUNDED)
def test_an_advert_without_a_bound_is_a_promise_without_a_purpose(text: str, read: Read) -> None:
    (claim,) = found(read, text)
    assert claim.purpose is None


NOTHING = [
    "没有绝对安全的渠道。",
    "我们不能保证激活成功。",
    "声称100%到账的多是骗子。",
    "必须激活后才能使用。",
    "请确保账户安全。",
    "绝对不要泄露验证码。",
    "完全违法。",
    "是否100%安全？",
    "没有人能承诺永不停机。",
    "Nobody can promise that a number never expires.",
    "Never share your PIN.",
    "充值100元有效期180天。",
    "绝对安全的渠道很难找。",
    "选择完全合法的渠道。",
    "激活成功率不是100%。",
    "号称永不封号的卡不要买。",
    "账户一定会被封。",
    "永远无法退款。",
    "可能100%成功。",
    "为了绝对安全，请到营业厅。",
    "卡片始终放在手机里。",
    "所有运营商都需要实名。",
    "可以随时随地充值。",
    "无需担心语言障碍。",
    "只有到店才能100%激活。",
    "始终保持手机安全。",
    "It is not 100% safe.",
    "cannot guarantee activation",
    "Is it completely legal?",
    "凡是承诺100%成功的卖家都要小心。",
    "`100%成功`",
    "电量达到100%后激活",
    "0元激活",
    "流量始终有效吗",
    "一定要保证账户安全。",
    "商家说绝不封号，这是骗局。",
    "余额为零，停机。",
    "永不相信陌生人",
    "余额不足不会停机",
    "完全激活后重启手机",
    "您必须保证护照有效",
    "可以随时随地完成付款。",
    "余额始终不低于 50 索尔。",
    "必须确保账户的有效期足够长。",
    "一旦补办，旧卡就会自动失效。",
    "系统一定会提示失败。",
    "有人声称绝对不会封号。",
    "没有一家店敢说百分百成功。",
    "如何保证100%激活？",
    "所谓“永不停机”只是宣传。",
    "尽量选择绝对安全的网络。",
    "No one can guarantee activation.",
    "Make sure that it is completely legal.",
    "Sellers who claim 100% success are a scam.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_advice_doubt_question_warning_and_plain_words_promise_nothing(text: str, read: Read) -> None:
    assert found(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "为保证安全，请设置密码。",
        "绝不能把密码外传。",
        "保证出号前别关机。",
        "100%电量可用两天。",
        "There is no guarantee that it works.",
        "You will never lose your number if you top up.",
    ],
)
def test_purposes_orders_moments_and_conditions_promise_nothing(text: str, read: Read) -> None:
    assert found(read, text) == []
