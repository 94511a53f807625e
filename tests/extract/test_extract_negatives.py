"""What looks like a contact and is none: the families of SCIENCE §1.4, with invented names."""

from collections.abc import Callable, Mapping

import pytest

from auditor.source.source import MediaType

Ids = Callable[..., list[str]]
Roles = Callable[..., Mapping[str, str]]

NO_CONTACT = {
    "N01": [
        "thanks @auditor_test_1 for the patch",
        "感谢 @auditor_test_1 的贡献",
        '© <a href="https://github.com/auditor_test_1">@auditor_test_1</a>',
        "Reviewed-by: @auditor_test_1",
    ],
    "N02": ["npm i @auditor/node", "uses: actions/checkout@v4", "auditor@1.2.3", "pip install 'auditor[x]@1'"],
    "N03": [
        "@property\n\ndef x",
        "@Override public void run()",
        "@param name the name",
        "@dataclass",
        "// a-linter-disable-next-line @auditor-test/no-unused",
        "a multi-line @auditor_test_1 comment",
    ],
    "N04": ["@media screen { }", "@keyframes spin { }", '@import "a.css";'],
    "N05": ["git@github.com:auditor/test.git", "@auditor_test_1:matrix.example", "ssh root@192.0.2.1"],
    "N06": ["auditor_icon@2x.png", "emi纸飞机@2x.png", "首页-飞机@3x.png"],
    "N07": ['printf("@"); // 输出飞机@', "饭馆@飞机@分钟", "飞机带单(飞机@t, 其他)"],
    "N08": ["坐飞机去北京要 200000 元", "他发电报给南极企鹅", "飞机票@100元", "飞机晚点 2 小时", "企鹅有 12345 只"],
    "N09": [
        "威信：authority",
        "品牌威信：authority_1",
        "王領の威信",
        "哲学流派，唯心：idealism 2020",
        "维新：Meiji 1868 年",
    ],
    "N10": ["添加薇友123456", "添加薇拉视觉信息", "采薇 auditor_test_1", "薇诺娜 auditor1"],
    "N11": ["微信支付教程 2024", "微软 office2021", "微博 @auditor_test_1", "稍微 auditor_test_1", "微米 100000"],
    "N12": ["3V电压 123456", "V5版本", "ev auditor_test_1", "QQ浏览器 1000012345", "Ferroli QQ EVO 9012345"],
    "N13": [
        "//@用户: 转发",
        "@auditor_test_1@mastodon.example",
        "Twitter: @auditor_test_1",
        "官方微博 @auditor_test_1",
    ],
    "N14": ["拨打 *100# 查余额", "拨打 10086", "客服热线 123", "发送 CXLL 到 10086"],
    "N15": [
        "ICCID 89860012345678901234",
        "IMEI：490154203237518",
        "订单号 1000012345678",
        "价格 199 元，日期 2024-10-01",
        "邮编 100000",
        "WeChat 8.0.30",
        "微信8.0.30 版本",
        "QQ 2024 年更新",
    ],
    "N16": [
        "telegram_bot_token",
        "import telegram",
        "pip install python-telegram-bot",
        "telegram.ext",
        '[bot]\ntelegram_channel = "@auditor_test_1"',
    ],
    "N18": ["无需添加微信、关注公众号或扫码跳转", "我们没有任何 TG 群"],
    "N19": ['SPAM_TERMS = ["加微信", "加薇信", "加V"]'],
    "N22": ["Telegram 用户名以 @ 开头", "微信号由 6-20 位字母组成", "手机号格式 13800000000"],
    "N24": ["d41d8cd98f00b204e9800998ecf8427e", "550e8400-e29b-41d4-a716-446655440000", "ctg__t_0_page_1"],
    "N26": ["Привет, напишите нам про тариф", "Η κάρτα SIM κοστίζει 100", "տես 123456"],
    "N27": ["👨‍👩‍👧 family 1️⃣ step", "می‌خواهم", "❤️ 100000"],
    "N28": ["電話卡可以在機場買到", "航空券は高い", "飛行機で 12345 円"],
}


@pytest.mark.parametrize(("family", "text"), [(family, text) for family, texts in NO_CONTACT.items() for text in texts])
@pytest.mark.parametrize("markup", [MediaType.MARKDOWN, MediaType.PLAIN])
def test_what_only_looks_like_a_contact_is_none(family: str, text: str, markup: MediaType, ids: Ids) -> None:
    assert ids(text, markup) == [], family


HARMLESS = {
    "N17": [
        ("有人自称客服，让你添加微信 auditor_test_1，请勿相信，这是诈骗。", "quoted-warning"),
        ("Beware: someone asks you to message Telegram @auditor_test_1. It is a scam.", "quoted-warning"),
        ("若有人让你加 TG @auditor_test_1，就是诈骗", "quoted-warning"),
    ],
    "N18": [
        ("我们从不要求你添加微信 auditor_test_1", "negated"),
        ("请勿添加微信 auditor_test_1", "negated"),
        ("We will never contact you on Telegram @auditor_test_1.", "negated"),
    ],
    "N16": [("```\n加微信 auditor_test_1\n```", "code"), ("    加微信 auditor_test_1\n", "code")],
    "N20": [
        ("交流群：[纸飞机：@auditor_test_chat](https://t.me/auditor_test_chat)", "own-official"),
        ("本项目官方交流群：QQ群 1000012345", "own-official"),
        ("Join our Telegram channel: @auditor_test_1", "own-official"),
    ],
    "N22": [
        ("Telegram 用户名以 @ 开头，例如 @auditor_test_1", "documentation-example"),
        ("For example, a Telegram link looks like https://t.me/auditor_test_1", "documentation-example"),
    ],
    "N23": [
        ("电报：@xxxxx", "documentation-example"),
        ("TG：@your_name", "documentation-example"),
        ("QQ：123456789", "documentation-example"),
    ],
    "N29": [
        ("隐私政策联系邮箱 a@shop.example", "legal-notice"),
        ("Imprint: contact press@shop.example", "legal-notice"),
    ],
    "N30": [("Photo by Jane Doe, Telegram @auditor_test_1", "author-credit")],
}


@pytest.mark.parametrize(
    ("family", "text", "role"), [(family, text, role) for family, cases in HARMLESS.items() for text, role in cases]
)
def test_a_contact_that_nobody_is_asked_to_use_has_the_role_that_says_so(
    family: str, text: str, role: str, roles: Roles
) -> None:
    assert set(roles(text).values()) == {role}, family
