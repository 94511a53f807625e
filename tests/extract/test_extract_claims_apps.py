"""Names of official apps: quoted and bare, before and after the word, whose they are, and what is no name."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def apps(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.APP_NAME]


NAMES = [
    ("秘鲁 Claro 官方APP叫 Mi Claro，可以查流量", "Mi Claro"),
    ("秘鲁 Claro 官方APP叫做“Claro Mi Cuenta”", "Claro Mi Cuenta"),
    ("秘鲁 Claro 的官方 App 是 Mi Claro。", "Mi Claro"),
    ("秘鲁 Claro 的官方App名为Mi Claro", "Mi Claro"),
    ("秘鲁 Claro 官方应用：Mi Claro", "Mi Claro"),
    ("Mi Claro（秘鲁 Claro 官方应用）可以充值", "Mi Claro"),
    ("Mi Claro 是秘鲁 Claro 的官方 App", "Mi Claro"),
    ("“Mi Claro”是秘鲁 Claro 的官方应用", "Mi Claro"),
    ("「Mi Claro」App 可以查余额（秘鲁）", "Mi Claro"),
    ("秘鲁：下载 Mi Claro 应用即可充值", "Mi Claro"),
    ("秘鲁：Claro 自家的应用“Mi Claro”", "Mi Claro"),
    ("秘魯 Claro 官方應用程式「Mi Claro」", "Mi Claro"),
    ("In Peru, download the Mi Claro app to top up.", "Mi Claro"),
    ("Peru: Claro's official app, Claro Recargas, shows your balance.", "Claro Recargas"),
    ("Peru: the official app of Claro is called Mi Claro.", "Mi Claro"),
    ('Peru: Claro\'s own app "Mi Claro"', "Mi Claro"),
    ("# 秘鲁\n\n| 运营商 | 官方APP |\n|---|---|\n| Claro | Mi Claro |", "Mi Claro"),
    ("# 秘鲁\n\n### 官方 APP\n\n- Claro：Mi Claro", "Mi Claro"),
    ("# 秘鲁\n\n## Claro\n\n- 官方APP：Mi Claro", "Mi Claro"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_the_name_of_an_official_app_is_read(text: str, name: str, read: Read) -> None:
    (claim,) = apps(read, text)
    assert (claim.value, claim.country, claim.operator, claim.span.of(text)) == (name, "PE", "Claro", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("泰国 AIS 用户下载 myAIS App 充值", "myAIS"),
        ("泰国 AIS 官方APP：my AIS", "my AIS"),
        ("俄罗斯 MTS 的官方 App 叫 Мой МТС", "Мой МТС"),
        ("印尼 Telkomsel 官方应用 MyTelkomsel（苹果、安卓）", "MyTelkomsel"),
        ("印尼 Telkomsel 官方应用叫 MyTelkomsel", "MyTelkomsel"),
        ("中国移动官方APP叫中国移动手机营业厅，下载后登录", "中国移动手机营业厅"),
    ],
)
def test_names_of_other_scripts_and_in_one_word_are_read(text: str, name: str | None, read: Read) -> None:
    assert [one.value for one in apps(read, text)] == ([] if name is None else [name])


NONE = [
    "英国 giffgaff App 里可以买套餐，giffgaff 官方APP 也行",
    "秘鲁 Claro 的 eSIM App 支持",
    "在秘鲁用微信或 WhatsApp 官方 App 联系 Claro 客服",
    "秘鲁 Claro 推荐下载“WhatsApp”应用",
    "秘鲁 Claro 用户可以下载 App“Airalo”",
    "秘鲁 Claro 官方的音乐应用“Claro música”",
    "秘鲁 Claro 官方应用“Claro video”",
    "秘鲁 Claro：官方APP叫什么？",
    "秘鲁 Claro 的官方 App 是 Android 手机专用的",
    "秘鲁 Claro 官方APP，点击“充值”即可",
    "打开 Claro（秘鲁）App，进入“我的账户”",
    "在 App Store 搜索“Claro”下载官方应用（秘鲁）",
    "Open the Google Play app and search for Claro in Peru.",
    "Peru: Claro customers can use the Claro app or the Entel mobile app.",
    "# 秘鲁\n\n| 运营商 | APP |\n|---|---|\n| Claro | 有 |",
    "# 秘鲁 Claro\n\n## 官方APP\n\n- 登录：输入号码",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_nobody_s_official_app_is_no_claim(text: str, read: Read) -> None:
    assert apps(read, text) == []


def test_an_app_belongs_to_the_operator_that_its_name_names(read: Read) -> None:
    (claim,) = apps(read, "秘鲁除了 Movistar，还有一个官方应用“Mi Claro”")
    assert claim.operator == "Claro"


def test_each_name_of_a_list_belongs_to_its_own_operator(read: Read) -> None:
    claims = apps(read, "秘鲁：Claro 的官方APP是“Mi Claro”，Movistar 的是“Mi Movistar”。")
    assert [(one.operator, one.value) for one in claims] == [("Claro", "Mi Claro"), ("Movistar", "Mi Movistar")]
