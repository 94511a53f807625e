"""The language of a text."""

import pytest

from auditor.parse.language import HANS, HANT, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("这张电话卡怎么充值？打开 App，选择套餐就可以了。", "zh-Hans"),
        ("這張電話卡怎麼儲值？打開 App，選擇方案就可以了。", "zh-Hant"),
        ("ペルーのSIMカードをチャージする方法を紹介します。", "ja"),
        ("페루 유심을 충전하는 방법을 소개합니다", "ko"),
        ("Как пополнить баланс сим-карты в Перу", "ru"),
        ("Як поповнити рахунок: її, є, ґрунт, їжа", "uk"),
        ("كيفية شحن رصيد البطاقة", "ar"),
        ("چگونه سیم‌کارت پیش‌پرداخت را شارژ کنیم؟ گزینه‌های پرداخت", "fa"),
        ("วิธีเติมเงินซิมการ์ด", "th"),
        ("सिम कार्ड रिचार्ज कैसे करें", "hi"),
        ("You can top up the SIM in the app and it is ready to use.", "en"),
        ("La tarjeta que compra en la tienda es para los viajes por el país", "es"),
        ("O cartão que você compra na loja não é para uma viagem com os amigos", "pt"),
        ("La carte est pour les voyages dans le pays et vous pouvez recharger", "fr"),
        ("Die Karte ist für den Urlaub und kann nicht mit der App geladen werden", "de"),
        ("La scheda è per il viaggio e non si può usare con gli altri della casa", "it"),
        ("Thẻ SIM này là của bạn và có thể dùng trong một tháng với các gói", "vi"),
        ("Kartu ini untuk anda yang ke luar negeri dan tidak bisa dari toko", "id"),
        ("giffgaff", "und"),
        ("", "und"),
        ("123 456 *123#", "und"),
        ("💪💪💪", "und"),
    ],
)
def test_a_text_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_tables_hold_characters_of_one_script_alone() -> None:
    for simplified, traditional in zip(HANS, HANT, strict=True):
        assert simplified.encode("gb2312")
        assert traditional.encode("big5")
        with pytest.raises(UnicodeEncodeError):
            simplified.encode("big5")
        with pytest.raises(UnicodeEncodeError):
            traditional.encode("gb2312")
