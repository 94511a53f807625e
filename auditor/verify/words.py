"""The reasons of verdicts in both languages, one place for all of them; ``{…}`` are filled by the verifier."""

from auditor.text.bilingual import Bilingual
from auditor.verify.words_markets import MARKETS
from auditor.verify.words_policies import POLICIES

_REASONS = {
    "ussd-called-hotline": (
        "“{value}” starts with * or # and ends with #: a phone sends it as a USSD text session, which has no voice; it cannot be a hotline that one talks to (3GPP TS 22.030).",
        "“{value}”以 * 或 # 开头、以 # 结尾，手机会把它作为 USSD 文本会话发送，没有语音，不可能是可以通话的客服热线（3GPP TS 22.030）。",
    ),
    "code-governs-calls": (
        "Dialling “{value}” {does}, whatever the article calls it ({standard}).",
        "拨打“{value}”会{does}，与文中所说的用途不符（{standard}）。",
    ),
    "code-governs-untold": (
        "Dialling “{value}” {does}; the sentence does not say so ({standard}).",
        "拨打“{value}”会{does}，该句没有说明（{standard}）。",
    ),
    "code-moves-money": (
        "Dialling “{value}” {does}: the sources we hold know it as {others}.",
        "拨打“{value}”会{does}：我们掌握的来源中，它的用途是：{others}。",
    ),
    "ussd-has-no-voice": (
        "“{value}” is sent as a text session (USSD): a menu or an answer on the screen; no voice speaks and nobody answers (3GPP TS 22.030).",
        "“{value}”以文字会话（USSD）发送，只在屏幕上显示菜单或答复，没有语音，也没有人接听（3GPP TS 22.030）。",
    ),
    "ussd-has-voice": (
        "“{value}” is sent as a text session (USSD): a menu or an answer on the screen; no voice speaks and nobody answers (3GPP TS 22.030). To talk, the sources we hold give {others}.",
        "“{value}”以文字会话（USSD）发送，只在屏幕上显示菜单或答复，没有语音，也没有人接听（3GPP TS 22.030）。我们掌握的来源给出的语音号码是：{others}。",
    ),
    "source-calls-it-voice": (
        "Its form is that of a text session, but a source we hold gives it as a number to talk to.",
        "从形式看它是文字会话，但我们掌握的来源把它列为语音号码。",
    ),
    "matches-source": ("The sources we hold say the same.", "我们掌握的来源与此一致。"),
    "matches-old-source": (
        "The sources we hold say the same, but the newest is of {seen}, past the time for which such a source speaks.",
        "我们掌握的来源与此一致，但最新的一份是 {seen} 的，已超出这类来源的有效期。",
    ),
    "source-stale": (
        "The source we hold says otherwise, but it is of {seen}, past the time for which such a source speaks; that refutes nothing.",
        "我们掌握的来源说法不同，但它是 {seen} 的，已超出这类来源的有效期，不足以否定文中的说法。",
    ),
    "only-in-old-source": (
        "Only old or superseded sources give this; none speaks for the date in question.",
        "只有旧的或已被取代的来源提到它，没有来源能说明现在的情况。",
    ),
    "ended": ("True until {until}; no longer at the date in question.", "在 {until} 之前成立，在所涉日期已不再成立。"),
    "source-says-otherwise": (
        "The sources we hold say {others}; only one value can hold.",
        "我们掌握的来源给出的是 {others}；这一项只能有一个值。",
    ),
    "known-trick": (
        "The sources we hold tell of this string as a trick on those who dial it.",
        "我们掌握的来源指出，这个代码是针对拨打者的骗局。",
    ),
    "source-denies": ("A source says explicitly that this does not hold.", "有来源明确否认这一说法。"),
    "denied-but-supported": (
        "The article denies it, but the sources we hold support it.",
        "文中否认这一点，但我们掌握的来源支持它。",
    ),
    "sources-conflict": ("The sources we hold disagree with each other.", "我们掌握的来源互相矛盾。"),
    "sources-say-other": (
        "Not confirmed. The sources we hold say {others}; that does not exclude this one.",
        "未能证实。我们掌握的来源给出的是 {others}，但这并不排除文中的说法。",
    ),
    "known-for-other-use": (
        "The sources we hold know it for another use: {others}.",
        "我们掌握的来源中，它的用途是：{others}。",
    ),
    "known-elsewhere": (
        "Not confirmed here; the sources we hold know it from elsewhere: {others}.",
        "在此未能证实；我们掌握的来源中它属于：{others}。",
    ),
    "looked-for": (
        "It was looked for and no source was found; that proves nothing.",
        "曾经查找过，没有找到来源；这不说明任何问题。",
    ),
    "number-toll-free": (
        "No source we hold gives this number; by the numbering plan its form is that of a toll-free number of this country.",
        "我们掌握的来源没有提到这个号码；按编号规则，它的格式是该国的免费电话号码。",
    ),
    "number-valid": (
        "No source we hold gives this number; by the numbering plan its form is valid in this country.",
        "我们掌握的来源没有提到这个号码；按编号规则，它的格式在该国是有效的。",
    ),
    "code-replaced": (
        "Only an older source gives this; a newer one of the operator gives {others} and no longer this.",
        "只有较旧的来源提到它；运营商较新的来源给出的是 {others}，不再有它。",
    ),
    "handset-shows-imei": (
        "“{value}” is answered by the phone itself and shows its serial number (IMEI), nothing of the network's (3GPP TS 22.030).",
        "“{value}”由手机自身响应，只显示手机串号（IMEI），与网络无关，不能用于文中所说的用途（3GPP TS 22.030）。",
    ),
    "pack-not-trusted": (
        "Only a pack of facts that is not trusted says so; with --trust-packs it would count.",
        "只有未受信任的事实包这样说；加上 --trust-packs 才会采信。",
    ),
    "no-source": ("No source we hold speaks of this.", "我们掌握的来源没有提到这一点。"),
    "no-subject": (
        "It is not clear which operator or country this is about.",
        "不清楚这说的是哪个运营商或国家。",
    ),
    "handset-code": ("Answered by the phone itself (3GPP TS 22.030).", "由手机自身响应的代码（3GPP TS 22.030）。"),
    "standard-code": (
        "A standard code, and this is what it does ({standard}).",
        "这是标准代码，作用与文中所说一致（{standard}）。",
    ),
    "source-unnamed": (
        "It names nobody who said so; a statement without a source cannot be looked up.",
        "没有说明是谁说的；没有来源的说法无从查证。",
    ),
    "outcome-promised": (
        "A promise about what others decide (operators, platforms, authorities); nobody can look it up.",
        "这是对他人（运营商、平台、主管部门）所决定之事的承诺，无从查证。",
    ),
    "advert-unbounded": (
        "Advertising without a bound; there is nothing to compare it with.",
        "没有边界的宣传用语，没有可以对照的内容。",
    ),
    "article-disagrees": (
        "The article says both: {value}. They cannot both hold; which one does, it does not tell.",
        "文中前后说法不一：{value}。两者不能同时成立，哪一个成立文中没有说明。",
    ),
    "article-denies": ("The article itself says that this is not so.", "文中自己说明并非如此。"),
    **MARKETS,
    **POLICIES,
}  # fmt: skip

DOES = {
    "forwards-calls": ("forwards calls to another number", "把来电转移到别的号码"),
    "bars-calls": ("bars calls", "限制呼叫"),
    "changes-pin": ("changes a PIN or password", "更改 PIN 或密码"),
    "transfers-balance": ("transfers balance to somebody else", "把余额转给他人"),
    "sends-to-number": ("sends something to the telephone number inside it", "把某样东西发送给其中所写的号码"),
    "erases-phone": ("erases everything on some phones", "清空某些手机上的全部数据"),
}

STANDARDS = {
    "mmi": ("3GPP TS 22.030 Annex B", "3GPP TS 22.030 附录 B"),
    "vertical": ("a vertical service code of North American networks", "北美网络的通用业务代码"),
    "maker": ("a keypad code of some makers", "部分手机厂商的键盘代码"),
}
"""Where it stands what a code does."""


def reason(code: str, **fields: tuple[str, str] | str) -> Bilingual:
    """Give the reason ``code`` with its fields filled in; a field is one text, or one for English and one for Chinese."""
    en, zh = _REASONS[code]
    for name, value in fields.items():
        left, right = value if isinstance(value, tuple) else (value, value)
        en, zh = en.replace("{" + name + "}", left), zh.replace("{" + name + "}", right)
    return Bilingual(en=en, zh=zh)
