"""Words that only the HTML report needs, in both languages; what other reports say too stands in ``report.words``."""

from typing import Final

from auditor.extract.mentions import Channel, ClaimKind
from auditor.rules.rule import Group
from auditor.score.trust import Band
from auditor.text.bilingual import Bilingual
from auditor.verify.answer import Unanswered


def _say(en: str, zh: str) -> Bilingual:
    return Bilingual(en=en, zh=zh)


HEADLINES: Final = {
    Band.TRUSTWORTHY: _say("No reason was found to distrust this article", "没有发现不可信的理由"),
    Band.CAUTION: _say("Read this article with caution", "阅读这篇文章时请谨慎"),
    Band.UNTRUSTWORTHY: _say("Do not rely on this article", "不要轻信这篇文章"),
    Band.NOT_ENOUGH_EVIDENCE: _say(
        "There is not enough evidence to judge this article", "证据不足，无法判断这篇文章是否可信"
    ),
}
SOUND: Final = _say("Sound on the whole; mind what is marked", "总体可信，请留意标出之处")
"""The headline of a trustworthy article in which something is minded."""
READERS: Final = {
    Group.PROMOTION: _say(
        "Do not write to this contact or pay through it; buy from the operator, or a shop that gives an invoice.",
        "不要联系该账号，也不要通过它付款；请向运营商或能开具票据的店铺购买。",
    ),
    Group.CLAIMS: _say(
        "Do not act on what is marked as wrong; ask the operator at its own number.",
        "标为有误的内容不要照做；请通过运营商自己的客服核实。",
    ),
    Group.IMAGES: _say(
        "To open the article with its images tells the hosts named below that you read it.",
        "带图打开这篇文章，下列主机就会得知你在阅读。",
    ),
}
"""What a reader had better do where something of the group is minded."""
CLAIM_COUNTS: Final = _say(
    "Claims that can be checked: {checkable}. Confirmed: {supported}; contradicted or outdated: {against}; "
    "open: {open}. Facts as of {day}.",
    "可核查的说法：{checkable} 条。属实 {supported} 条，不符或过时 {against} 条，未查实 {open} 条。事实截至 {day}。",
)
UNMOVED: Final = _say("Whatever the open claims turn out to be, the score stays.", "未查实的说法无论真假，得分都不变。")
PROBABILITY: Final = _say(
    "By {groups} independent groups of labelled articles, one like this promotes with a probability of {value} "
    "({low}–{high}).",
    "按 {groups} 个独立分组的标注文章，此类文章属于推广的概率为 {value}（{low}–{high}）。",
)
HOLDS: Final = _say("holds", "成立")
"""Of a claim that is supported by a standard or by the article itself, and by no source."""
DOES_ELSE: Final = _say("does something else", "实际作用与文中所说不同")
"""Of a code that takes control of a phone and is given for something else."""
NO_CONTACT: Final = _say("No contact is given.", "文中没有联系方式。")
CONTACTS_SEEN: Final = _say(
    "Contacts seen, none of them promoted: {count}.", "文中有联系方式 {count} 个，均不属于推广。"
)
CHANNELS: Final = {
    Channel.TELEGRAM: _say("Telegram", "Telegram"),
    Channel.WECHAT: _say("WeChat", "微信"),
    Channel.QQ: _say("QQ", "QQ"),
    Channel.QQ_GROUP: _say("QQ group", "QQ 群"),
    Channel.WHATSAPP: _say("WhatsApp", "WhatsApp"),
    Channel.LINE: _say("LINE", "LINE"),
    Channel.SIGNAL: _say("Signal", "Signal"),
    Channel.VIBER: _say("Viber", "Viber"),
    Channel.DISCORD: _say("Discord", "Discord"),
    Channel.PHONE: _say("phone", "电话"),
    Channel.EMAIL: _say("e-mail", "电子邮件"),
    Channel.WEBSITE: _say("website", "网站"),
    Channel.SHORTLINK: _say("short link", "短链接"),
    Channel.OTHER: _say("another service", "其他服务"),
}
KINDS: Final = {
    ClaimKind.DIAL_CODE: _say("code to dial", "拨号代码"),
    ClaimKind.HOTLINE: _say("hotline", "客服热线"),
    ClaimKind.CHANNEL_MIXTURE: _say("code and hotline mixed up", "代码与热线混用"),
    ClaimKind.APP_NAME: _say("name of an app", "应用名称"),
    ClaimKind.OPERATOR_LIST: _say("which operators there are", "运营商名单"),
    ClaimKind.ESIM_SUPPORT: _say("eSIM support", "eSIM 支持情况"),
    ClaimKind.MARKET_RANK: _say("place in the market", "市场排名"),
    ClaimKind.REGULATION: _say("rule", "法规要求"),
    ClaimKind.CHANNEL: _say("way to get it done", "办理渠道"),
    ClaimKind.PROCEDURE: _say("procedure", "办理流程"),
    ClaimKind.PAYMENT_METHOD: _say("way to pay", "支付方式"),
    ClaimKind.CURRENCY: _say("currency", "货币"),
    ClaimKind.PRICE: _say("price", "价格"),
    ClaimKind.KEEP_NUMBER: _say("how long a number is kept", "号码保留期限"),
    ClaimKind.TERMINOLOGY: _say("word for it", "当地用语"),
    ClaimKind.SERVICE_HOURS: _say("service hours", "服务时间"),
    ClaimKind.ATTRIBUTION: _say("who is said to have said it", "消息出处"),
    ClaimKind.ABSOLUTE_PROMISE: _say("promise", "绝对化承诺"),
    ClaimKind.INTERNAL: _say("what the article says against itself", "文内自相矛盾"),
}
UNANSWERED: Final = {
    Unanswered.NO_SOURCE: _say("no source that we hold speaks of it", "我们掌握的来源没有涉及"),
    Unanswered.NO_SUBJECT: _say("the text does not say whose it is", "文中没有说明是哪国、哪家的"),
    Unanswered.SOURCE_STALE: _say("our source is too old to decide it", "我们的来源已经过旧，不足以判断"),
    Unanswered.SOURCES_CONFLICT: _say("our sources disagree", "来源之间说法不一"),
    Unanswered.SOURCES_SAY_OTHER: _say(
        "our sources name something else, which does not exclude it", "来源给出的是别的说法，但并不排除文中的说法"
    ),
    Unanswered.NOT_CHECKABLE: _say("no source could decide it", "没有来源能够判断"),
    Unanswered.OFFLINE: _say("it can be looked up, but this run asked nobody", "可以查到，但本次运行没有联网查询"),
}
SEES: Final = {
    "ip": _say("internet address (and with it roughly where they are)", "IP 地址（可推知大致位置）"),
    "time": _say("when they read", "阅读时间"),
    "user-agent": _say("browser and device", "浏览器与设备"),
    "referrer": _say("which page they read", "正在阅读的页面"),
    "reader-id": _say("an id given to this reader", "给该读者的编号"),
}
IMAGE_SIGNS: Final = {
    "invisible": _say("readers do not see it", "读者看不到它"),
    "beacon-path": _say("its address speaks of counting", "地址中有统计用语"),
    "reader-id": _say("its address carries an id for one reader", "地址中带有针对某位读者的编号"),
    "path-id": _say("its path carries an id for one reader", "路径中带有针对某位读者的编号"),
    "event": _say("its address reports an event", "地址中上报事件"),
    "program": _say("drawn by a program for each asking", "每次请求由程序生成"),
    "ip-address": _say("its host is an address in digits", "主机为数字地址"),
    "redirector": _say("its address leads on to another", "地址会跳转到别处"),
    "no-image-file": _say("its address does not end as an image's", "地址没有图片后缀"),
    "plain-http": _say("loaded without encryption", "未加密加载"),
    "punycode": _say("its host is written in other letters", "主机名含非拉丁字母"),
    "counter-host": _say("a host for counters", "计数服务的主机"),
    "counter-address": _say("an address of a counter", "计数器地址"),
    "badge-host": _say("a host for badges", "徽章服务的主机"),
    "badge-address": _say("an address of a badge", "徽章地址"),
    "public-image-host": _say("a public host for images", "公共图床"),
    "platform-host": _say("a publishing platform", "发布平台"),
    "code-host": _say("a host of source code", "代码托管平台"),
    "relay-host": _say("a relay that loads for others", "中转主机"),
    "proxy-host": _say("a proxy", "代理主机"),
    "page-behind-camo": _say("a page behind a proxy", "代理后的页面"),
    "page-s-own-site": _say("the page's own site", "页面自己的网站"),
    "shop-s-own-site": _say("the shop's own site", "店铺自己的网站"),
    "relative-url": _say("beside the article", "与文章同处"),
    "data-url": _say("inside the page", "内嵌于页面"),
}
"""By the names of ``docs/images.md``; one that is not here is shown as it is."""
EXAMINED: Final = _say(
    "{share} % of the text was examined; a finding says why.", "只检查了全文的 {share} %，原因见相应的发现。"
)
FOREIGN: Final = _say(
    "The rules do not know the language of the text ({language}) well: nothing found in it proves little.",
    "规则对文章的语言（{language}）支持有限：没有发现问题并不说明什么。",
)
NOT_FOLLOWED: Final = _say(
    "Links not followed: {count}. This run asked nobody on the network.", "未打开的链接：{count} 个。本次运行没有联网。"
)
NOT_LOADED: Final = _say(
    "Images not loaded: {count}, so that nobody learns of this check. What pictures show was not read.",
    "未加载的图片：{count} 张，以免对方得知有人在检查。图片中的内容没有读取。",
)
VERDICT_SIGNS: Final = {
    "supported": "✓",
    "refuted": "✗",
    "outdated": "✗",
    "malformed": "✗",
    "conflicting": "?",
    "not_enough_info": "?",
    "not_checkable": "–",
}
