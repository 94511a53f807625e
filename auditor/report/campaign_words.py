"""The fixed words about campaigns and families: which keys stand in which articles, and never who anybody is."""

from collections.abc import Mapping
from typing import Final

from auditor.text.bilingual import Bilingual


def _say(en: str, zh: str) -> Bilingual:
    return Bilingual(en=en, zh=zh)


KINDS: Final[Mapping[str, Bilingual]] = {
    "handle": _say("handle", "账号"),
    "invite": _say("invitation", "邀请链接"),
    "phone": _say("number", "号码"),
    "qr-payload": _say("QR code", "二维码"),
    "short-link": _say("short link or page", "短链接或个人页面"),
    "brand": _say("brand that is the handle", "与账号同名的品牌"),
    "shop-domain": _say("shop", "店铺域名"),
    "image": _say("image", "图片"),
    "writing": _say("way of writing", "写法"),
    "tail-literal": _say("words around the contact", "联系方式前后的文字"),
}
"""By the kind of a key in the wire format."""
CAMPAIGNS: Final = _say("campaigns", "推广团组")
FAMILIES: Final = _say("families", "模板家族")
ABOUT_CAMPAIGNS: Final = _say(
    "articles that share a contact, or an image and ways of writing", "共有同一联系方式，或共有图片与写法的文章"
)
ABOUT_FAMILIES: Final = _say(
    "articles that write their contacts alike; that alone is no sign of one operator",
    "联系方式写法相同的文章；仅凭这一点不能说明出自同一运营者",
)
SIZE: Final = _say("{count} articles", "{count} 篇文章")
SHARED: Final = _say("shared", "共有")
ARTICLES: Final = _say("articles", "文章")
PARTS: Final = _say("of them", "其中")
MORE: Final = _say("and {count} more", "另有 {count} 项")
BITS: Final = _say("{weight} bit", "{weight} bit")
NO_CAMPAIGN: Final = _say("no two articles share a contact or enough else", "没有两篇文章共有联系方式或足够的线索")
EVERYBODYS: Final = _say("not counted, because everybody's", "未计入（多方共用）")
LINKED: Final = _say("{articles} articles linked", "已比对 {articles} 篇文章")
ONE_FAMILY: Final = _say("family {id}", "家族 {id}")
ONE_CAMPAIGN: Final = _say("campaign {id}", "团组 {id}")
PICTURE: Final = _say(
    "Which articles share which keys: campaigns, and families of campaigns", "哪些文章共有哪些线索：团组与家族"
)
