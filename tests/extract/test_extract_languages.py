"""Sellers and honest writers in sixteen languages: the one's contact is found, the other promotes nobody.

The lines are ours and the accounts invented.
"""

import pytest

from tests.extract.conftest import Ids, Roles

PROMOTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "zh-Hans": (
        ("办卡加飞机 auditor_test_1 秒回", "tg:auditor_test_1"),
        ("需要的朋友加微信：auditortest88，现货秒发", "wx:auditortest88"),
        ("低价流量卡，WhatsApp 咨询：+1 202 555 0142", "wa:12025550142"),
        ("电报号：@auditor_test_2，下单联系", "tg:auditor_test_2"),
        ("小红书号：auditor_test_9，私信下单", "app:auditor_test_9"),
    ),
    "zh-Hant": (
        ("辦卡請加電報：@auditor_test_1，現貨秒發", "tg:auditor_test_1"),
        ("歡迎洽詢，微信：auditortest88", "wx:auditortest88"),
        ("代購上網卡請加賴：auditor_test_3", "line:auditor_test_3"),
        ("下單請用 WhatsApp：+1 202 555 0142", "wa:12025550142"),
    ),
    "en": (
        ("To order your eSIM, message us on Telegram @auditor_test_1", "tg:auditor_test_1"),
        ("Buy now on WhatsApp: +1 202 555 0142", "wa:12025550142"),
        ("Cheap SIM cards, add us on WeChat: auditortest88", "wx:auditortest88"),
    ),
    "ru": (
        ("Чтобы купить eSIM, пишите в телеграм: @auditor_test_1", "tg:auditor_test_1"),
        ("Продаю сим-карты, тг: auditor_test_2", "tg:auditor_test_2"),
        ("Для заказа вотсап: +1 202 555 0142", "wa:12025550142"),
        ("Оформить заказ можно в телеге @auditor_test_3", "tg:auditor_test_3"),
        ("Оптом сим-карты, вичат: auditortest88", "wx:auditortest88"),
    ),
    "uk": (
        ("Щоб замовити eSIM, пишіть у телеграм: @auditor_test_1", "tg:auditor_test_1"),
        ("Продам сім-картки, вотсап: +1 202 555 0142", "wa:12025550142"),
        ("Купити картку: вічат auditortest88, звертайтеся", "wx:auditortest88"),
    ),
    "es": (
        ("Para comprar tu eSIM escríbenos por Telegram: @auditor_test_1", "tg:auditor_test_1"),
        ("Pedidos al wasap +1 202 555 0142", "wa:12025550142"),
        ("Vendo chips, WeChat: auditortest88", "wx:auditortest88"),
    ),
    "pt": (
        ("Compre seu eSIM, chama no zap: +1 202 555 0142", "wa:12025550142"),
        ("Faça seu pedido no Telegram: @auditor_test_1", "tg:auditor_test_1"),
        ("Vendo chips de viagem, WeChat: auditortest88", "wx:auditortest88"),
    ),
    "fr": (
        ("Pour commander, écrivez-nous sur Telegram : @auditor_test_1", "tg:auditor_test_1"),
        ("Commandez par WhatsApp : +1 202 555 0142", "wa:12025550142"),
        ("Je vends des cartes SIM, WeChat : auditortest88", "wx:auditortest88"),
    ),
    "de": (
        ("Bei Interesse schreibt mir auf Telegram: @auditor_test_1", "tg:auditor_test_1"),
        ("Jetzt bestellen per WhatsApp unter +1 202 555 0142", "wa:12025550142"),
        ("SIM-Karten zu verkaufen, WeChat: auditortest88", "wx:auditortest88"),
    ),
    "id": (
        ("Untuk pemesanan hubungi WA: +1 202 555 0142", "wa:12025550142"),
        ("Jual eSIM, chat admin Telegram @auditor_test_1", "tg:auditor_test_1"),
        ("Yang minat add WeChat: auditortest88", "wx:auditortest88"),
    ),
    "vi": (
        ("Đặt mua eSIM giá rẻ, nhắn tin Telegram @auditor_test_1", "tg:auditor_test_1"),
        ("Bán sim du lịch, liên hệ WhatsApp: +1 202 555 0142", "wa:12025550142"),
        ("Đặt hàng qua WeChat: auditortest88", "wx:auditortest88"),
        ("Chốt đơn ib tele: auditor_test_2", "tg:auditor_test_2"),
        ("Cần mua sim, kết bạn Zalo: auditor_test_4", "app:auditor_test_4"),
    ),
    "th": (
        ("สนใจติดต่อ เทเลแกรม: @auditor_test_1", "tg:auditor_test_1"),
        ("สั่งซื้อซิมทาง วอทส์แอป: +1 202 555 0142", "wa:12025550142"),
        ("จำหน่ายซิมจีน วีแชท: auditortest88", "wx:auditortest88"),
        ("แอดไลน์: auditor_test_3 สั่งซื้อได้เลย", "line:auditor_test_3"),
        ("ขายซิม eSIM ราคาถูก ทัก LINE auditor_test_th", "line:auditor_test_th"),
    ),
    "tr": (
        ("Sipariş için Telegram: @auditor_test_1", "tg:auditor_test_1"),
        ("Satın almak için WhatsApp hattımız: +1 202 555 0142", "wa:12025550142"),
        ("Satılık SIM kart, WeChat: auditortest88, bize yazın", "wx:auditortest88"),
    ),
    "ko": (
        ("유심 구매 문의는 텔레그램 @auditor_test_1", "tg:auditor_test_1"),
        ("개통문의 텔레: auditor_test_2", "tg:auditor_test_2"),
        ("판매합니다 위챗: auditortest88", "wx:auditortest88"),
        ("구매 문의 왓츠앱: +1 202 555 0142", "wa:12025550142"),
        ("상담은 카톡 아이디: auditor_test_4", "app:auditor_test_4"),
    ),
    "ja": (
        ("ご注文はテレグラム：@auditor_test_1 まで", "tg:auditor_test_1"),
        ("SIM販売中、ウィーチャット：auditortest88", "wx:auditortest88"),
        ("購入はワッツアップ：+1 202 555 0142", "wa:12025550142"),
        ("お申し込みはラインID：auditor_test_3", "line:auditor_test_3"),
        ("格安eSIM販売中。ご注文はLINEで auditor_test_jp まで", "line:auditor_test_jp"),
    ),
    "fa": (
        ("برای خرید سیم‌کارت در تلگرام پیام دهید: @auditor_test_1", "tg:auditor_test_1"),
        ("ثبت سفارش در واتساپ: ‎+1 202 555 0142", "wa:12025550142"),
        ("فروش سیم کارت، وی‌چت: auditortest88", "wx:auditortest88"),
    ),
    "ar": (
        ("للطلب تواصل معنا على تليجرام: @auditor_test_1", "tg:auditor_test_1"),
        ("لشراء الشريحة واتساب: +1 202 555 0142", "wa:12025550142"),
        ("للبيع، وي شات: auditortest88", "wx:auditortest88"),
    ),
}
HONEST: dict[str, tuple[str, ...]] = {
    "zh-Hans": (
        "微信和电报都可以用流量登录，不需要本地号码。",
        "本站公告频道：电报 @auditor_test_news，只发更新。",
        "若有人让你加微信 auditortest88 付款，就是诈骗，请勿添加。",
        "坐飞机 CA1234 去香港，机场能买电话卡。",
        "土豆网 abc123 的视频已经打不开了。",
    ),
    "zh-Hant": (
        "LINE 和 WhatsApp 在當地都能正常使用。",
        "本站公告頻道：電報 @auditor_test_news。",
        "若有人要你加 LINE：auditor_test_3 付款，那是詐騙，請勿添加。",
    ),
    "en": (
        "Telegram and WhatsApp work on the free data of the airport network.",
        "News of this project are in our Telegram channel @auditor_test_news.",
        "Beware: scammers ask you to write to Telegram @auditor_test_1 and pay first.",
        "Contact us in Seattle, WA: (206) 555-0142.",
    ),
    "ru": (
        "Телеграм и вотсап работают в роуминге без доплаты.",
        "Подписывайтесь на наш телеграм-канал @auditor_test_news.",
        "Осторожно, мошенники просят писать в телеграм @auditor_test_1 и перевести деньги.",
        "Интернет работает, СМС доходят; телефон поддержки оператора 0611.",
        "Подпишитесь на телеграм @auditor_test_news, там новости.",
        "Не пишите в телеграм @auditor_test_1, это не наш аккаунт.",
        "Например, имя в телеграм выглядит так: @auditor_test_1.",
        "Купить карту можно в салоне, есть скидки. Наш телеграм: @auditor_test_news",
    ),
    "uk": (
        "Телеграм і вотсап працюють у роумінгу без доплат.",
        "Новини в нашому телеграм каналі @auditor_test_news, підписуйтесь.",
        "Обережно: шахраї просять написати в телеграм @auditor_test_1.",
    ),
    "es": (
        "Telegram y WhatsApp funcionan con los datos de la tarjeta.",
        "Únete a nuestro canal de Telegram @auditor_test_news para leer noticias.",
        "Cuidado con la estafa: alguien te pide escribir a Telegram @auditor_test_1 y pagar.",
        "El chip se vende en tiendas con descuento. Atención al cliente por WhatsApp: +1 202 555 0142.",
    ),
    "pt": (
        "O Telegram e o WhatsApp funcionam com os dados do chip.",
        "Inscreva-se no nosso canal do Telegram @auditor_test_news.",
        "Cuidado com o golpe: alguém pede que você chame no Telegram @auditor_test_1.",
        "O chip é vendido no aeroporto com desconto. Atendimento ao cliente: WhatsApp +1 202 555 0142.",
    ),
    "fr": (
        "Telegram et WhatsApp fonctionnent avec les données de la carte.",
        "Abonnez-vous à notre canal Telegram @auditor_test_news.",
        "Méfiez-vous de l'arnaque : quelqu'un vous demande d'écrire sur Telegram à @auditor_test_1.",
    ),
    "de": (
        "Telegram und WhatsApp funktionieren mit dem Datenvolumen der Karte.",
        "Neuigkeiten stehen in unserem Telegram-Kanal @auditor_test_news.",
        "Vorsicht, Betrug: Jemand gibt sich als Anbieter aus und will per Telegram @auditor_test_1 Geld.",
    ),
    "id": (
        "Telegram dan WhatsApp bisa dipakai dengan kuota kartu ini.",
        "Gabung di kanal Telegram kami @auditor_test_news untuk berita.",
        "Waspada penipuan: seseorang mengaku petugas dan meminta Anda chat Telegram @auditor_test_1.",
    ),
    "vi": (
        "Telegram và WhatsApp dùng được với dữ liệu của sim.",
        "Theo dõi kênh Telegram @auditor_test_news của chúng tôi để xem tin tức.",
        "Cảnh giác lừa đảo: ai đó tự xưng nhân viên, nhắn qua Telegram @auditor_test_1 để lấy tiền.",
    ),
    "th": (
        "เทเลแกรมและวอทส์แอปใช้งานได้กับซิมนี้",
        "ติดตามข่าวสารในแชนแนลเทเลแกรม @auditor_test_news",
        "ระวังมิจฉาชีพ มีคนอ้างว่าเป็นเจ้าหน้าที่ ให้ทักเทเลแกรม @auditor_test_1",
    ),
    "tr": (
        "Telegram ve WhatsApp bu kartın verisiyle çalışır.",
        "Duyurular Telegram kanalımızda: @auditor_test_news.",
        "Dolandırıcılara dikkat edin: birisi kendini görevli tanıtıp Telegram @auditor_test_1 hesabına para ister.",
    ),
    "ko": (
        "텔레그램과 카카오톡은 이 유심의 데이터로 쓸 수 있습니다.",
        "소식은 텔레그램 채널 @auditor_test_news 에서 볼 수 있습니다.",
        "사기 주의하세요: 누군가 텔레그램 @auditor_test_1 로 입금을 요구하면 응하지 마세요.",
        "온라인 게임 서버 a1b2c3 은 한국에 있습니다.",
        "라인 a1 은 지하철 노선입니다.",
        "유심은 공항에서 구매할 수 있습니다. 고객센터 전화: +1 202 555 0142",
    ),
    "ja": (
        "テレグラムとラインはこのSIMのデータ通信で使えます。",
        "お知らせはテレグラムの公式チャンネル @auditor_test_news にあります。",
        "詐欺にご注意：誰かが職員を名乗り、テレグラム @auditor_test_1 へ送金を求めてくる。",
        "オンライン a1b2c3 で手続きできます。",
        "カードは空港で購入できます。電話番号：+1 202 555 0142 (カスタマーサポート)",
    ),
    "fa": (
        "تلگرام و واتساپ با اینترنت این سیم‌کارت کار می‌کنند.",
        "اخبار را در کانال تلگرام @auditor_test_news دنبال کنید.",
        "هشدار: کلاهبردار ادعا می‌کند پشتیبان است و می‌خواهد به تلگرام @auditor_test_1 پیام دهید.",
    ),
    "ar": (
        "يعمل تليجرام وواتساب ببيانات هذه الشريحة.",
        "تابعونا على قناة تليجرام @auditor_test_news للأخبار.",
        "تحذير: محتال ينتحل صفة موظف ويطلب منك مراسلة تليجرام @auditor_test_1.",
    ),
}
SPELT_RIGHT = (
    "Telegram kanalımız: @auditor_test_news",
    "Kênh Telegram của tác giả: @auditor_test_news",
    "Nuestro canal de noticias, Telegram número uno: @auditor_test_news",
    "پشتیبانی رسمی در واتس‌اپ: +1 202 555 0142",
)
"""Honest lines whose accents, dotless i or joiner between cue and id belong to how the language is written."""
DENIED_BEHIND = (
    "저희는 텔레그램 @auditor_test_1 을 운영하지 않습니다.",
    "テレグラム @auditor_test_1 は当社のものではありません。",
    "Telegram @auditor_test_1 hesabı bize ait değildir.",
)


@pytest.mark.parametrize(
    ("line", "contact"),
    [pytest.param(*one, id=f"{code}-{one[0]}") for code, all_ in PROMOTIONS.items() for one in all_],
)
def test_a_seller_s_contact_is_found(line: str, contact: str, ids: Ids, roles: Roles) -> None:
    assert ids(line) == [contact]
    assert roles(line)[contact] == "promotion"


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=f"{code}-{line}") for code, lines in HONEST.items() for line in lines]
)
def test_an_honest_line_promotes_nobody(line: str, roles: Roles) -> None:
    assert "promotion" not in roles(line).values()


def test_every_language_has_three_of_both() -> None:
    assert PROMOTIONS.keys() == HONEST.keys()
    assert [code for code, lines in [*PROMOTIONS.items(), *HONEST.items()] if len(lines) < 3] == []


@pytest.mark.parametrize("line", SPELT_RIGHT)
def test_the_spelling_of_a_language_is_no_disguise(line: str, roles: Roles) -> None:
    assert "promotion" not in roles(line).values()


@pytest.mark.parametrize("line", DENIED_BEHIND)
def test_a_denial_behind_the_contact_is_one(line: str, roles: Roles) -> None:
    assert set(roles(line).values()) == {"negated"}
