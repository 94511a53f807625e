"""What people call a SIM, from a quotation, a naming word and the SIM in one sentence; a column of such words."""

from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.vocabulary import any_within, within
from auditor.parse.article import Place

NAMING: Final = 14
"""Characters between a naming word and the quotation; three times as many in letters."""
CELL: Final = 28
"""Characters of a cell that holds such a word."""
ASKED: Final = 90
"""Characters of a question what a SIM is called."""
Bounds: TypeAlias = tuple[int, int]


@cache
def _quoted() -> "re2._Regexp[str]":
    return re2.compile(r"[“\"「『‘]([^“”\"「」『』‘’。,;!?\n]{2,24})[”\"」』’]")


@cache
def _before() -> "re2._Regexp[str]":
    """Match a naming word that leads to the quotation."""
    return re2.compile(
        r"(?:叫做?|叫作|称作?|稱作?|称为|稱為|称之为|喊作?|喊做|唤作|念作|说成|說成|说法(?:是|为)?|說法(?:是|為)?"
        r"|叫法(?:是|为)?|名字(?:是|叫)?|口中的|嘴里的|嘴裡的|所谓的?|所謂的?|说|說|讲|講|俗称|俗稱|里是|語是|语是"
        r"|語裡是|词是|詞是|字是|行话)[:是做作为為个個 ]{0,3}$"
        r"|(?:\bcalls?|\bcalled|\bnamed?|\bname of|\bknown (?:locally |here )?as|\bsay|\bsays"
        r"|\bword (?:for [a-z ]{2,24} )?(?:is|being)|\bask for|\bterm (?:is|for [a-z ]{2,24} is)"
        r"|\brefer to [a-z ]{2,16} as|\bdub(?:bed)?)(?: [a-z]{1,8}){0,4} $"
        r"|(?:^|\s)(?:a|the|un|una) $|\bas (?:a |an |un )?$"
    )


@cache
def _behind() -> "re2._Regexp[str]":
    """Match what ties a quotation to the SIM named behind it."""
    return re2.compile(
        r"^ ?(?:[,—–-] ?)?(?:(?:其实|其實|也|就|指的|说的|說的|便|都)*(?:就是|即是|即|是|指|指的是|代表|等于|等於"
        r"|说的就是)[^,;。]{0,12}$"
        r"|(?:that is |that's |which is |is |means? |stands? for |here |there |locally |for |what |[a-z]+s |how "
        r"|the way |people |locals |call |say |they |a |an |the |your |their )+$)"
    )


@cache
def _no_naming() -> "re2._Regexp[str]":
    """Match what makes a quotation no name of SIM cards: a button, a print, one card's own name, somebody's speech."""
    return re2.compile(
        r"点击|點擊|按钮|选择|選擇|写着|寫著|印着|印著|标着|显示|顯示|插进|插入|插到|(?:这|這|那|该|該|一|我的"
        r"|此)(?:张|張|款|种|種)? ?(?:sim|手机|手機|电话|電話|上网|预付)|产品|商品|套餐|缩写|縮寫|全称|全稱|意思是"
        r"|搜索|搜寻|app|名为|名為"
        r"|\b(?:click|tap|button|press|printed|labelled|marked|shows|displays|stands for|short for|abbreviation"
        r"|search|option|menu|product|this sim|plan called)\b"
    )


@cache
def _people() -> "re2._Regexp[str]":
    """Match who says so: people of a place, or their language."""
    return re2.compile(
        r"人(?:的|口|们|們|都|把|管|习|習|叫|称|稱|说|說|一般|普遍|爱|愛|则|也)|港人|国人|语|語|话里|話裡|土话|俗"
        r"|同学|同學|店员|店員|这边|這邊|那边|那邊|当地|當地|本地"
        r"|\b(?:here|there|locals?|people|they|everyone|everybody|shopkeepers?|clerks?|in [a-z]+|spanish|portuguese"
        r"|german|french|italian|malay|thai|russian|[a-z]+(?:ans|ians|ese|ish|ines)|word|term|slang)\b"
    )


@cache
def _heading() -> "re2._Regexp[str]":
    return re2.compile(
        r"叫法|称呼|稱呼|俗称|俗稱|当地话|當地話|怎么叫|怎麼叫|怎么说|怎麼說|说法|說法|local (?:name|word|term)"
        r"|called locally|what locals (?:call|say)"
    )


def words(reading: Reading) -> Iterator[Bounds]:
    """Give where words for a SIM stand."""
    for found in _quoted().finditer(reading.text):
        start, end = found.start(1), found.end(1)
        if reading.told(start, end) and reading.prose(start) and _is_named(reading, (start, end)):
            yield start, end
    yield from _cells(reading)
    yield from _answers(reading)


def _is_named(reading: Reading, place: Bounds) -> bool:
    (start, end), text = place, reading.text
    low, high = reading.view.sentence(start, end)
    outside = text[low : start - 1] + " " + text[end + 1 : high]
    if _no_naming().search(outside) or not _is_word(text[start:end]) or _people().search(outside) is None:
        return False
    sims = [hit for hit in within(reading.hits["sim"], low, high) if hit[1] <= start or hit[0] >= end]
    named = _before().search(text[max(low, start - 1 - 3 * NAMING) : start - 1]) is not None
    if named and any(hit[1] <= start for hit in sims):
        return True
    behind = [hit for hit in sims if hit[0] >= end]
    return bool(behind) and _behind().match(text[end + 1 : behind[0][0]]) is not None


def _is_word(written: str) -> bool:
    """Say whether what is quoted may be a word: no speech, no sentence."""
    han = sum(char > "\u2e7f" for char in written)
    return han <= 6 and not any(char in written for char in "的了没有不要吗请这那我你") and written.count(" ") <= 2  # noqa: PLR2004 — of a word


def _cells(reading: Reading) -> Iterator[Bounds]:
    """Read the cells of a column of local names; of another thing than a SIM only where its row says SIM."""
    blocks, bounds = reading.view.article.blocks, reading.view.bounds
    runs = reading.binder.frame.runs
    heads = {
        index for index, block in enumerate(blocks)
        if block.place is Place.CELL and runs.is_head(index) and _heading().search(reading.text[slice(*bounds(index))])
    }  # fmt: skip
    for index in range(min(heads, default=len(blocks)), len(blocks)):
        low, high = bounds(index)
        if runs.head(index) not in heads or index in heads or high - low > CELL:
            continue
        row = runs.row(index)
        label = reading.text[slice(*bounds(row))] if row is not None else ""
        of_sim = (
            _sim().search(label) is not None
            or any_within(reading.hits["operator"], *bounds(row or index))
            or any_within(reading.hits["country"], *bounds(row or index))
        )
        found = _quoted().fullmatch(reading.text[low:high].strip(" *\n"))
        if of_sim and found is not None:
            at = reading.text.find(found.group(1), low, high)
            yield at, at + len(found.group(1))


@cache
def _sim() -> "re2._Regexp[str]":
    return re2.compile(r"\bsim\b|手机卡|手機卡|电话卡|電話卡")


@cache
def _asks() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:what (?:do|does|would|is|are) [^?]{0,40}(?:call|called|word for|name (?:of|for))[^?]{0,40}(?:card|sim"
        r"|chip)[^?]{0,16}|(?:sim ?卡?|手机卡|手機卡|电话卡|小卡片|那张小卡)[^?]{0,16}(?:叫什么|叫什麼|怎么叫|怎麼叫"
        r"|怎么说|怎麼說|叫啥)[^?]{0,8})\? ?(?:答:|a:)? ?(?:it is |it's |they say |叫|就叫|是)?(?:an? "
        r"|the )?[“\"「]?([a-z\p{Latin}]{3,14}|[\p{Han}]{2,4})[”\"」]?[.。!\n]"
    )


def _answers(reading: Reading) -> Iterator[Bounds]:
    """Read the answer to what a SIM is called: "What do locals call the little card? A chip."."""
    for hit in _asks().finditer(reading.text):
        if reading.prose(hit.start()):
            yield hit.start(1), hit.end(1)
