"""Write rules/lexicon/countries.yaml: the names of every country in Chinese (both scripts) and English.

Run by hand: ``pip install babel`` (CLDR, Unicode licence), then ``python tools/build_countries.py``.
"""

import sys
from pathlib import Path

import babel
from babel import Locale

LEXICON = Path(__file__).parent.parent / "rules" / "lexicon" / "countries.yaml"
HEAD = f"""# Every country's names, to know what an article is about. Made by tools/build_countries.py from CLDR
# (babel {babel.__version__}), with the short names that CLDR lacks. What is known of a country is in rules/facts/.
schema: auditor-lexicon/1
kind: countries
source: CLDR territory names through babel {babel.__version__}; short names by the editors
countries:
"""
SHORT = {
    "HK": ["香港", "Hong Kong"], "MO": ["澳门", "澳門", "Macau", "Macao"], "TW": ["台湾", "台灣", "臺灣", "Taiwan"],
    "CN": ["中国", "中國", "中国大陆", "中國大陸", "内地", "China"], "US": ["美国", "美國", "USA", "United States"],
    "GB": ["英国", "英國", "UK", "United Kingdom", "Britain"], "KR": ["韩国", "韓國", "South Korea"],
    "AE": ["阿联酋", "阿聯酋", "迪拜", "杜拜", "UAE", "Dubai"], "RU": ["俄罗斯", "俄羅斯", "俄国", "Russia"],
    "CZ": ["捷克"], "BA": ["波黑"], "MM": ["缅甸", "緬甸", "Burma", "Myanmar"], "TR": ["土耳其", "Turkey"],
    "CD": ["刚果金"], "CG": ["刚果布"], "PG": ["巴新"], "NZ": ["新西兰", "紐西蘭", "纽西兰"],
    "LA": ["老挝", "寮國", "寮国"],
    "SA": ["沙特", "沙特阿拉伯", "沙烏地阿拉伯"], "CI": ["科特迪瓦", "象牙海岸"], "MK": ["北马其顿"],
    "VN": ["越南", "Vietnam"],
}  # fmt: skip
NO_COUNTRY = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}


def main() -> int:
    """Write the file and say how many countries it has."""
    names: dict[str, list[str]] = {}
    for code in ("zh_Hans", "zh_Hant", "en"):
        for territory, name in Locale.parse(code).territories.items():
            if len(territory) == 2 and territory.isalpha() and territory not in NO_COUNTRY:
                names.setdefault(territory, []).append(name)
    for territory, extra in SHORT.items():
        names[territory] += extra
    rows = []
    for territory in sorted(names):
        unique = [name for name in dict.fromkeys(names[territory]) if not set(",(（") & set(name)]
        rows.append(f"  '{territory}': [" + ", ".join(f'"{name}"' for name in unique) + "]")
    LEXICON.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    print(len(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
