"""The article around a planted contact: neutral sentences of guides, calls to act, and what stands behind the id."""

from typing import Final

from auditor.redteam.draw import Draw

_PLACES: Final = {
    "zh-Hans": "秘鲁 墨西哥 英国 泰国 日本 越南 马来西亚 巴西 智利 土耳其 埃及 西班牙 葡萄牙 新加坡 印度尼西亚 菲律宾",
    "zh-Hant": "秘魯 墨西哥 英國 泰國 日本 越南 馬來西亞 巴西 土耳其 西班牙",
    "en": "Peru Mexico Britain Thailand Japan Vietnam Malaysia Brazil Turkey Spain",
}
_COUNTRIES: Final = {language: tuple(names.split()) for language, names in _PLACES.items()}
_SENTENCES: Final = {
    "zh-Hans": (
        "{}的机场到达厅里有几个运营商的柜台，晚间航班抵达时多数已经关门。",
        "去{}之前，先看看手机是否支持当地使用的频段。",
        "在{}购买预付费卡通常需要出示护照，店员会当场登记。",
        "{}的大城市信号不错，山区和海岛则要提前下载离线地图。",
        "如果只在{}停留几天，酒店的无线网络往往就够用。",
        "{}的便利店里可以买到充值券，刮开后按提示输入即可。",
        "双卡手机在{}可以把本国号码留着收短信，数据走当地卡。",
        "不少旅客反映，{}的长途大巴上信号时断时续。",
        "在{}换卡时记得把原来的小卡收好，最好贴在卡套上。",
        "eSIM在{}的普及程度这几年提高很快，新款手机基本都能用。",
        "{}的套餐多以天数计算，到期以后流量自动失效。",
        "到了{}之后先重启一次手机，让它重新搜索网络。",
    ),
    "zh-Hant": (
        "{}的機場入境大廳有電信業者的櫃檯，深夜抵達時多半已經打烊。",
        "前往{}之前，先確認手機支援當地的頻段。",
        "在{}購買預付卡一般需要出示護照。",
        "{}的市區收訊良好，山區則建議先下載離線地圖。",
        "在{}換卡時，記得把原本的小卡收好。",
        "eSIM在{}越來越普及，新手機大多可以使用。",
        "{}的長途巴士上訊號時有時無，影片最好先存在手機裡。",
        "到了{}以後把手機重新開機一次，它會自己找到網路。",
        "在{}只待兩三天的話，旅館的無線網路多半夠用。",
        "{}的便利商店可以買到儲值券，刮開後照著提示輸入。",
    ),
    "en": (
        "The arrivals hall in {} has a few operator desks, most of them closed at night.",
        "Before you leave for {}, check that your phone works on the bands used there.",
        "Buying a prepaid card in {} usually means showing a passport.",
        "Coverage in the cities of {} is good; in the mountains an offline map helps.",
        "When you change cards in {}, keep the old one in its holder.",
        "For a few days in {}, the hotel network may be all you need.",
        "Long-distance buses in {} pass through stretches without any signal.",
        "Vouchers in {} are sold in kiosks; scratch the code and type it in.",
        "Plans in {} run by the day, and what is left over is lost at the end.",
        "With two slots, your own number stays reachable while you are in {}.",
    ),
}
_TITLES: Final = {
    "zh-Hans": ("{}手机卡使用攻略", "{}上网方式整理", "去{}怎么办电话卡"),
    "zh-Hant": ("{}上網卡整理", "{}電話卡怎麼買"),
    "en": ("Mobile internet in {}", "A SIM guide to {}"),
}
_CALLS: Final = {
    "zh-Hans": (
        "办卡请加|需要购卡的朋友联系|咨询请加|想办卡的加|要低价流量卡，联系|有需要的加我|购买eSIM请联系|代开实体卡，|卡商直供，"
        "|售后咨询|注册卡长期有货，|客服在线，|不会激活的找我，|批发零售都可以，|现货秒发，|欢迎咨询，|包激活包售后，|下单请找"
        "|优惠名额有限，|更多套餐请问"
    ),
    "zh-Hant": "辦卡請加|需要購卡請聯絡|歡迎諮詢，|代辦門號，|客服線上，|想買eSIM請加",
    "en": "To order, contact |Need a card? Message us on |Cheap eSIM, ask |For activation add |Buy here, ",
}
_LINK_CALLS: Final = {
    "zh-Hans": "下单请点|办卡入口，|联系我们：|购卡加群，|咨询请戳|优惠价在这里，|客服链接，|进群领优惠，",
    "zh-Hant": "下單請點|聯絡我們：|購卡加群，",
    "en": "Order here: |Join us, |Contact us, ",
}
_ENDS: Final = {
    "zh-Hans": "，在线秒回。|，量大从优。|，24小时在线。|。|，备注办卡。|，长期有效。|，诚信经营。|，欢迎来撩。|！",
    "zh-Hant": "，線上秒回。|。|，全天服務。|，長期有效。",
    "en": ", we answer at once.|.|, open day and night.|!",
}
_LINK_ENDS: Final = {
    "zh-Hans": " ，在线秒回。| 。| 长期有效| 备注办卡",
    "zh-Hant": " 。| 長期有效",
    "en": " today.| now",
}


def sentence(draw: Draw, language: str) -> str:
    """Give a sentence of a guide that asks nobody for anything."""
    return draw.pick(_SENTENCES[language]).format(draw.pick(_COUNTRIES[language]))


def title(draw: Draw, language: str) -> str:
    """Give a heading of a guide."""
    return draw.pick(_TITLES[language]).format(draw.pick(_COUNTRIES[language]))


def lead(draw: Draw, language: str, url: bool, cue: str) -> str:  # noqa: FBT001 — a link or not, nothing to name
    """Give a call to act; one line in five has none."""
    if draw.chance(1, 5):
        return ""
    found = draw.pick((_LINK_CALLS if url else _CALLS)[language].split("|"))
    return found.removesuffix("加") if cue.startswith("加") else found


def tail(draw: Draw, language: str, url: bool) -> str:  # noqa: FBT001
    """Give what stands behind the contact; one line in four ends with it."""
    return "" if draw.chance(1, 4) else draw.pick((_LINK_ENDS if url else _ENDS)[language].split("|"))
