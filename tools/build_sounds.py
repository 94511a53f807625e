"""Write rules/lexicon/sounds.yaml: which characters share a sound with a character of a cue word, or with 加.

Run by hand: ``pip install pypinyin`` (readings from the Unihan database, MIT), then ``python tools/build_sounds.py``.
"""

import sys
from pathlib import Path

import pypinyin
from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

SOUNDS = (
    "wei",
    "xin",
    "fei",
    "ji",
    "dian",
    "bao",
    "kou",
    "qi",
    "e",
    "jia",
    "qiu",
    "qun",
    "jin",
    "liu",  # cues and 加
    "zhu",
    "ye",
    "jian",
    "jie",
    "zhi",
    "ding",
    "tou",
    "xiang",
    "si",
    "liao",
    "hui",
    "xing",  # heard for fei and xin where f and h, -n and -ng are one (SCIENCE §1.1, dialect)
)
FIRST = ("wei-first",)
"""Those whose usual reading it is: what may stand for a whole cue by itself."""
LOOKS = {
    # The nearest of 20,992 characters by correlation of their pictures (WenQuanYi Zen Hei, 44 px, blurred), at or above
    # 0.83; 言 is 信 with its left half gone; 媺 and 惞 (0.77, 0.79) stand for them in a published corpus
    # of promotions (SCIENCE §0.2).
    "wei-looks": "微徵徽溦徶幑徴嶶媺",
    "xin-looks": "信佶惞言",
    # The next of them (微, and 徵 徴 嶶 that stand for it; 0.85 and above): only beside the other character of the cue.
    "wei-shape": "做傲嗇嗷嫩嶶幑廠微徴徵徶徹徼徽徾憿搬撒撖撮撴撽擻樶檄溦澂獤豃镦鰴黴",
    "xin-shape": "信估儴伯僨侅佁倡偣言",
    "ji-shape": "机杌朳杋朹仉",
    "bao-shape": "报拫很服扱",
    "kou-shape": "扣抇扪和如扫",
}
"""Characters taken for another at a glance."""
SPELLED = ("飞机", "纸飞机", "小飞机", "电报", "微信", "扣扣", "企鹅", "绿泡泡", "球球", "蝙蝠", "土豆")
"""Cue words that are also written in Latin letters, whole or in part: dianbao, 电bao, zhi飞机."""
LEXICON = Path(__file__).parent.parent / "rules" / "lexicon" / "sounds.yaml"
HEAD = f"""# Characters by sound, tones left out: what stands in for a character of a cue word (薇芯 for 微信) or for 加
# Made by tools/build_sounds.py from pypinyin {pypinyin.__version__} (readings of the Unihan database).
schema: auditor-lexicon/1
kind: sounds
source: pypinyin {pypinyin.__version__}, Unihan kMandarin and kHanyuPinyin
sounds:
"""


def main() -> int:
    """Write the file and say how many characters each sound has."""
    by_sound: dict[str, list[str]] = {sound: [] for sound in (*SOUNDS, *FIRST)}
    for code, readings in sorted(PINYIN_DICT.items()):
        if 0x4E00 <= code <= 0x9FFF:
            plain = [to_normal(reading) for reading in readings.split(",")]
            for sound in sorted(set(plain) & set(SOUNDS)):
                by_sound[sound].append(chr(code))
            if f"{plain[0]}-first" in FIRST:
                by_sound[f"{plain[0]}-first"].append(chr(code))
    rows = [f"  {sound}: {''.join(chars)}" for sound, chars in sorted(by_sound.items())]
    rows += [f"  {name}: {chars}" for name, chars in LOOKS.items()]
    rows += ["# Cue words letter by letter, for those written in Latin letters, whole or in part.", "spelled:"]
    rows += [f"  {word}: {' '.join(pypinyin.lazy_pinyin(word))}" for word in SPELLED]
    LEXICON.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    print({sound: len(chars) for sound, chars in by_sound.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
