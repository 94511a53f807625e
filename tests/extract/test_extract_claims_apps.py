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


SECOND_ROUND = [
    ("# 越南\n\nViettel 的 App 叫 My Viettel，MobiFone 的叫 My MobiFone。",
     [("Viettel", "My Viettel"), ("MobiFone", "My MobiFone")]),
    ("# Peru\n\nThe apps are called Mi Movistar and Mi Claro.", [("Movistar", "Mi Movistar"), ("Claro", "Mi Claro")]),
    ("# Thailand\n\nAIS's app, called myAIS, shows the balance.", [("AIS", "myAIS")]),
    ("# 秘鲁\n\nClaro 的官方 App 名為「Claro Video」，首頁有帳單。", [("Claro", "Claro Video")]),
    ("# 秘鲁\n\n打开 Movistar 官方APP“Movistar Play”，登录后充值。", [("Movistar", "Movistar Play")]),
    ("# 柬埔寨 Cellcard\n\n官方应用叫 Cellcard，名字老实。", [("Cellcard", "Cellcard")]),
    ("# 秘鲁\n\nBitel 店多；它的应用是 Bitel Móvil+。", [("Bitel", "Bitel Móvil+")]),
    ("# 俄罗斯\n\nTele2 的应用是“Tele2 Online”，图标是黑的。", [("Tele2", "Tele2 Online")]),
    ("# 韩国\n\nSK Telecom 的应用叫“T world”。", [("SK Telecom", "T world")]),
    ("| 国家 | 运营商 | 官方应用 |\n|---|---|---|\n| 秘鲁 | Claro | Mi Claro |\n| 柬埔寨 | Smart | SmartNas |",
     [("Claro", "Mi Claro"), ("Smart", "SmartNas")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SECOND_ROUND)
def test_an_app_is_read_behind_a_verb_in_a_list_and_in_a_row(
    text: str, names: list[tuple[str, str]], read: Read
) -> None:
    assert [(one.operator, one.value) for one in apps(read, text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "# Peru\n\nEntel's app is slow.",
        "# 秘鲁\n\n我给 Claro 的应用打了差评，叫苦不迭。",
        "# 秘鲁\n\n用 Claro 的 App 交费时点“Pagar”按钮。",
        "# 日本\n\nSoftBank 推荐用 LINE 应用联系客服。",
        "# 秘鲁\n\n应用商店里叫“Claro”的应用有好几个。",
        "# 秘鲁\n\nMovistar Play 可以看电影，Movistar 用户免费。",
        "# 秘鲁\n\nClaro 官方视频应用“Claro Video”要另外付费。",
        "# Peru\n\nThe app called Airalo sells Claro data in Peru.",
        "# 秘鲁\n\n该应用由一家叫“Grupo Norte”的公司为 Claro 开发。",
    ],
)
def test_an_app_that_is_spoken_of_without_its_name_is_no_claim(text: str, read: Read) -> None:
    assert apps(read, text) == []


def test_a_name_that_is_said_to_be_nobody_s_app_is_denied(read: Read) -> None:
    (claim,) = apps(read, "# 秘鲁\n\n别下载“Claro Perú GO”，那不是 Claro 的官方应用。")
    assert claim.polarity == "denied"
