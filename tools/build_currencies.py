"""Write rules/lexicon/currencies.yaml: every currency of today in Chinese (both scripts) and English, and whose it is.

Run by hand: ``pip install babel`` (CLDR, Unicode licence), then ``python tools/build_currencies.py``.
"""

import sys
from pathlib import Path

import babel
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

LEXICON = Path(__file__).parent.parent / "rules" / "lexicon" / "currencies.yaml"
VERSION = f"babel {babel.__version__}"
HEAD = f"""# Every currency of today by its names and signs, and the currencies of each territory. Made by
# tools/build_currencies.py from CLDR ({VERSION}), with the short names and signs that CLDR lacks. A name or
# sign that stands under several codes (dollar, 比索, $) means that of the country in question.
schema: auditor-lexicon/1
kind: currencies
source: CLDR currency names and territory currencies through {VERSION}; short names and signs by the editors
currencies:
"""
SHORT = {
    "PEN": ["索尔", "索爾", "新索尔", "秘鲁新索尔", "太阳币", "sol", "soles", "nuevos soles"],
    "THB": ["泰铢", "泰銖", "铢", "銖", "baht"],
    "GBP": ["英镑", "英鎊", "pound sterling", "sterling"],
    "MYR": ["林吉特", "里吉特", "令吉", "马币", "馬幣", "ringgit"],
    "EUR": ["欧元", "歐元", "euro", "euros"],
    "CNY": ["人民币", "人民幣", "RMB", "yuan", "renminbi", "元", "块", "塊"],
    "HKD": ["港币", "港幣", "港元", "港纸", "港紙"],
    "USD": ["美元", "美金", "美币", "US dollar", "US dollars"],
    "JPY": ["日元", "日圆", "日圓", "日币", "日幣", "円", "yen"],
    "KRW": ["韩元", "韩币", "韩圆", "韓元", "韓幣", "韓圜"],
    "SGD": ["新加坡元", "新币", "新幣", "坡币", "坡幣"],
    "TWD": ["新台币", "新臺幣", "新台幣", "台币", "台幣", "臺幣", "NTD", "元", "塊"],
    "AUD": ["澳元", "澳币", "澳幣"],
    "NZD": ["纽元", "纽币", "紐元", "紐幣"],
    "CAD": ["加元", "加币", "加幣"],
    "VND": ["越南盾", "越盾", "dong", "đồng"],
    "IDR": ["印尼盾", "印尼卢比", "rupiah"],
    "PHP": ["菲律宾比索", "菲律賓披索", "菲币", "菲幣"],
    "BRL": ["雷亚尔", "雷亞爾", "reais"],
    "KHR": ["瑞尔", "瑞爾", "riel", "riels"],
    "LAK": ["基普", "kip"],
    "MMK": ["缅元", "缅币", "緬元", "緬幣", "kyat"],
    "MOP": ["澳门元", "澳門元", "澳门币", "澳門幣", "葡币", "葡幣", "pataca"],
    "CHF": ["瑞郎"],
    "TRY": ["里拉", "lira"],
    "ILS": ["谢克尔", "謝克爾", "shekel"],
    "PLN": ["兹罗提", "茲羅提", "zloty"],
    "HUF": ["福林", "forint"],
    "UAH": ["格里夫纳", "hryvnia"],
    "KZT": ["坚戈", "堅戈", "tenge"],
    "ZAR": ["兰特", "蘭特", "rand"],
    "NGN": ["奈拉", "naira"],
    "BDT": ["塔卡", "taka"],
    "MNT": ["图格里克", "圖格里克", "tugrik"],
}
SIGNS = {
    "PEN": ["S/", "S/."], "GBP": ["£"], "EUR": ["€"], "THB": ["฿"], "MYR": ["RM"], "HKD": ["HK$", "$"],
    "SGD": ["S$", "$"], "TWD": ["NT$", "$"], "AUD": ["A$", "AU$", "$"], "NZD": ["NZ$", "$"], "CAD": ["C$", "CA$", "$"],
    "USD": ["US$", "$"], "BRL": ["R$"], "PHP": ["₱"], "VND": ["₫"], "KRW": ["₩"], "INR": ["₹", "Rs"], "RUB": ["₽"],
    "KHR": ["៛"], "ILS": ["₪"], "TRY": ["₺"], "UAH": ["₴"], "KZT": ["₸"], "NGN": ["₦"], "MOP": ["MOP$"], "IDR": ["Rp"],
    "LAK": ["₭"], "MNT": ["₮"], "PYG": ["₲"], "CRC": ["₡"], "PLN": ["zł"], "CZK": ["Kč"], "MXN": ["MX$", "$"],
    "CNY": ["¥", "￥"], "JPY": ["¥", "￥"], "ARS": ["$"], "CLP": ["$"], "COP": ["$"], "UYU": ["$"], "LKR": ["Rs"],
    "PKR": ["Rs"], "NPR": ["Rs"], "SEK": ["kr"], "NOK": ["kr"], "DKK": ["kr"], "ISK": ["kr"], "ZAR": ["R"],
}  # fmt: skip
GENERIC = (
    "dollar", "dollars", "peso", "pesos", "pound", "pounds", "ruble", "rubles", "rupee", "rupees", "franc", "francs",
    "krone", "kroner", "krona", "kronor", "dinar", "dinars", "shilling", "shillings", "riyal", "riyals",
    "rial", "rials",
    "won", "dirham", "dirhams", "manat", "manats", "som", "leu", "lei", "lev", "leva",
    "元", "圆", "圓", "比索", "披索", "镑", "鎊", "卢布", "盧布", "盾", "卢比", "盧比", "法郎",
    "克朗", "第纳尔", "第納爾",
    "先令", "里亚尔", "里亞爾", "迪拉姆", "马克", "马纳特", "索姆", "列伊", "列弗",
)  # fmt: skip
"""A currency whose name ends with one of these is called so where it is used."""


def main() -> int:
    """Write the file and say how many currencies and territories it has."""
    english = Locale.parse("en")
    territories = {
        code: found
        for code in sorted(english.territories)
        if len(code) == 2 and code.isalpha() and (found := get_territory_currencies(code))
    }
    codes = sorted({code for found in territories.values() for code in found})
    lines = []
    for code in codes:
        names = [Locale.parse(script).currencies.get(code) for script in ("zh_Hans", "zh_Hant")]
        names += [english.currencies[code], get_currency_name(code, count=2, locale="en")]
        held = [name for name in (*names, *SHORT.get(code, [])) if name]
        ends = [word for word in GENERIC if any(_ends(name, word) for name in held)]
        unique = list(dict.fromkeys((*held, *ends)))
        lines.append(f"  {code}: {{names: [{_listed(unique)}], signs: [{_listed(SIGNS.get(code, []))}]}}")
    lines += ["territories:", *(f"  '{code}': [{', '.join(found)}]" for code, found in territories.items())]
    LEXICON.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(len(codes), len(territories))
    return 0


def _ends(name: str, word: str) -> bool:
    folded = name.lower()
    return folded.endswith(f" {word}") if word.isascii() else folded.endswith(word)


def _listed(words: list[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


if __name__ == "__main__":
    sys.exit(main())
