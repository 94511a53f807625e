"""Very common Chinese characters, from which the encoding of Chinese bytes is told.

Our own list, written down from general reading: some 500 of the most used characters, with those of telephone guides,
each in its simplified and, where it differs, its traditional form. It needs to be typical, not exact: a wrong encoding
yields characters from all over the tables, of which few stand here.
"""

from typing import Final

_SIMPLIFIED: Final = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然"
    "家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把"
    "机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果"
    "加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔"
    "更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展"
    "马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边张该交规万取拉格望觉术领共确"
    "传师观清今切院让识候带导争运卡充值号码机流网络套餐购买短信余额激活营商拨余语音客服费付款支持国际漫游旅选择注意"
    "简单快速详细介绍首先需输按照步骤点击官方渠道店铺页验证身份手续办理询操作轻松联系方法享受优惠"
)
_TRADITIONAL: Final = (
    "這個們來為國說時會對過發後種經麼學現當沒動還進樣開從實軍無與長機業將兩間問並應戰頭體見產給門東聲員論處義幾認"
    "條氣題爾別變總電數報結務場計資許統區隊決馬書則聽達強難權設記類據邊張該規萬領確傳師觀讓識帶導爭運號碼網絡購買"
    "餘額營撥語費際遊選擇單詳細紹輸驟擊戶頁驗證續辦詢輕鬆聯繫優惠於裡點關態覺術幫遠讀寫錢歡舉圖廣鐵兒盡雖歲"
)
_PUNCTUATION: Final = "\u3000、。，：；？！（）《》「」『』【】“”‘’…—·～％＋－＝／０１２３４５６７８９"

COMMON_HAN: Final = frozenset(_SIMPLIFIED + _TRADITIONAL)
CHINESE_PUNCTUATION: Final = frozenset(_PUNCTUATION)
