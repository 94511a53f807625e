"""The language of a text, from its script and, for Latin script, its commonest words."""

_SAMPLE_WORDS = 400
_ENOUGH = 4
"""Fewer letters of a script, or function words, than this tell nothing."""

_SCRIPTS = (  # letter, first and last high byte of the UTF-16 code unit (Unicode block names)
    (b"k", 0x30, 0x30),  # Hiragana, Katakana, and CJK punctuation: see _KANA
    (b"h", 0x34, 0x9F),  # CJK ideographs
    (b"o", 0xAC, 0xD7),  # Hangul syllables
    (b"c", 0x04, 0x04),  # Cyrillic
    (b"a", 0x06, 0x06),  # Arabic
    (b"t", 0x0E, 0x0E),  # Thai
    (b"d", 0x09, 0x09),  # Devanagari
    (b"g", 0x03, 0x03),  # Greek
    (b"e", 0x05, 0x05),  # Hebrew
)
_CLASSES = bytearray(256)
for _letter, _first, _last in _SCRIPTS:
    _CLASSES[_first : _last + 1] = _letter * (_last - _first + 1)
_CLASSES[0] = ord("l")

_BY_SCRIPT = {b"t": "th", b"d": "hi", b"g": "el", b"e": "he"}
_KANA = "のはにるンー"
"""Among the commonest; the block they stand in also holds Chinese punctuation."""
_PERSIAN = "پچژگکی"
_UKRAINIAN = "іїєґ"

HANS = "们这国会说对时过来个为发动请关开门间还进选话费"
"""Common characters of the simplified script alone: in GB/T 2312-1980, not in Big5."""
HANT = "們這國會說對時過來個為發動請關開門間還進選話費"
"""Their traditional forms: in Big5, not in GB/T 2312-1980."""

_WORDS = {
    "en": "the of and to is in you for that with your are this on can",
    "es": "el los las del que una para con por es más como su al está",
    "pt": "o os do da que uma para com não em você é mais ao no",
    "fr": "le les des et une est pour vous dans que du au avec sur pas",
    "de": "der die und das ist nicht mit ein eine für auf den von zu sie",
    "it": "il di che è per una con non sono della gli alla nel più le",
    "vi": "và của là có không được cho một người các bạn với này trong để",
    "id": "yang dan di untuk dengan ini itu dari pada tidak anda atau ke bisa adalah",
    "tr": "ve bir için bu ile çok daha olan gibi de da ne en var olarak",
    "nl": "de het een en van is voor niet met op dat zijn je te aan",
    "pl": "i w na nie z się do jest że to dla od po jak przez",
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}


def language_of(sample: str) -> str:
    """Give the BCP 47 tag of ``sample``'s language; ``und`` when it is too short or its script is unknown."""
    if sample.isascii():
        return _latin(sample)
    classes = sample.encode("utf-16-be", "replace")[::2].translate(bytes(_CLASSES))
    han, latin = classes.count(b"h"), _letters(sample)
    kana = sum(map(sample.count, _KANA)) if classes.count(b"k") >= _ENOUGH else 0
    if kana >= _ENOUGH and kana * 20 > han:
        return "ja"
    best, count = max(((letter, classes.count(letter)) for letter in (b"o", b"c", b"a", *_BY_SCRIPT)), key=_second)
    if count >= _ENOUGH and count > han and count * 2 > latin:
        return _by_letters(best, sample)
    if han >= _ENOUGH and han * 4 > latin:  # four letters say as much as one character
        return _chinese(sample)
    return _latin(sample)


_HANT, _HANS = frozenset(HANT), frozenset(HANS)


def _second(pair: tuple[bytes, int]) -> int:
    return pair[1]


def _letters(sample: str) -> int:
    """Estimate the letters of the Latin script: the ASCII ones."""
    return len(sample.encode("ascii", "ignore").translate(None, b" \n\t0123456789.,:;/-_*#()[]!?\"'"))


def _by_letters(script: bytes, sample: str) -> str:
    match script:
        case b"o":
            return "ko"
        case b"c":
            return "uk" if sum(map(sample.count, _UKRAINIAN)) >= _ENOUGH else "ru"
        case b"a":
            return "fa" if sum(map(sample.count, _PERSIAN)) >= _ENOUGH else "ar"
        case _:
            return _BY_SCRIPT[script]


def _chinese(sample: str) -> str:
    """Tell the scripts apart by characters that exist in one of them only; simplified when nothing tells."""
    used = frozenset(sample)
    traditional = sum(map(sample.count, used & _HANT))
    return "zh-Hant" if traditional and traditional > sum(map(sample.count, used & _HANS)) else "zh-Hans"


def _latin(sample: str) -> str:
    words = sample.split()[:_SAMPLE_WORDS]
    best, most = "und", _ENOUGH - 1
    for language, known in _SETS.items():
        count = sum(map(known.__contains__, words))
        if count > most:
            best, most = language, count
    return best
