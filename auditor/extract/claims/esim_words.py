"""The grammar of sentences about eSIM: what may follow it, what leads to names, verbs of offering and their denial."""

from dataclasses import dataclass
from functools import cache
from typing import final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, within
from auditor.text.numerals import NUMERAL

BEFORE = 8
"""Characters before a verb in which it is denied; twice as many in English."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb of offering."""

    start: int
    """Where it begins, its denial included."""
    word: int
    """Where it begins itself."""
    end: int
    yes: bool
    """It is affirmed."""
    state: bool = False
    """It may say of eSIM itself that it is there: 上线, available."""


@cache
def object_ends() -> "re2._Regexp[str]":
    """Match what may follow eSIM when it is what is offered, not a word of something else (eSIM 手机, eSIM 自动续订).

    ``of`` says that operators follow: 支持 eSIM 的运营商.
    """
    return re2.compile(
        r"(?: ?卡| ?服务| ?服務| ?功能| ?业务| ?業務| ?技术| ?技術| ?开通| ?開通"
        r"| cards?| services?| plans?| profiles?| technology| support| activation| option)*"
        r"(?P<of>的(?:[\p{Han} ]{0,8})?(?:运营商|营运商|電信商|电信商|公司|有|只有|是))?"
        r"(?: ?(?:了|的)?[,.;:。、!?)\]\"”」\n(|-]| ?$|了|吗| ?和| ?与| ?及| ?或"
        r"| (?:and|or|in|for|to|on|at|since|from|as|but|through|with|yet|now|via|while|though|are|include)\b)"
    )


@cache
def names_follow() -> "re2._Regexp[str]":
    """Match the end of what leads from eSIM to the names of those who have it; ``by`` names the doer himself."""
    return re2.compile(
        r"(?P<by>由(?:当地|本地|主流|各大|的|运营商|电信){0,4}|(?:offered|provided|supported|sold) by"
        r"|available (?:from|at|with|through|via|on)|(?:例如|如|比如|such as|like))(?: the)? ?$"
        rf"|(?:包括|有|是|为|為|:|include|includes|including|are|is)(?:了|以下| ?{NUMERAL} ?[家个個][,:]?)*[\"“「( ]*$"
    )


@cache
def counted() -> "re2._Regexp[str]":
    """Match how many there are: 三家."""
    return re2.compile(rf"({NUMERAL}) ?[家个個间間大]")


@cache
def at_last() -> "re2._Regexp[str]":
    """Match what makes a state of a verb behind eSIM: 已, is, now."""
    return re2.compile(r"已|正式|全面| is | are | now ")


@cache
def of_customers() -> "re2._Regexp[str]":
    """Match what stands between a name and a verb that is not the operator's own: Claro 的用户, Claro 的 eSIM."""
    return re2.compile(r"的(?:用户|用戶|顾客|esim卡?) ?$")


@cache
def these() -> "re2._Regexp[str]":
    """Match a count between names and what they do: 这三家."""
    return re2.compile(rf" ?(?:等)?(?:这|這|那)?(?:{NUMERAL}|几|幾)? ?(?:家|个|個|大) ?(?:都|均|目前)?")


@cache
def of_those() -> "re2._Regexp[str]":
    """Match what stands between eSIM and the word for those who offer it: 服务的."""
    return re2.compile(r"(?: ?卡| ?服务| ?服務| ?功能)? ?的(?:主要|当地|當地|本地)?")


@cache
def pronoun() -> "re2._Regexp[str]":
    """Match a subject that stands for the operator named above, with all that stands before its verb."""
    return re2.compile(
        r"(?:(?:它家?|他们家?|他們家?|该公司|該公司|该运营商|这家(?:公司)?|這家(?:公司)?|自家"
        r"|(?:游客|遊客|旅游|旅遊|预付|預付|合约|合約|后付费|後付費|储值|儲值|普通|这张|這張|该|該)+卡)"
        r"(?:目前|现在|現在|也|还|還|都|均|已经|已經|已|正式|是| )*"
        r"|(?:it|they|the company|the operator|the tourist card|the tourist sim|the prepaid card|the prepaid sim)"
        r"(?: now| also| still| currently| both)* ?)"
    )


@cache
def within_reach() -> "re2._Regexp[str]":
    """Match what leads from eSIM to where it is to be had: at, from, in, 在."""
    return re2.compile(r"\b(?:at|with|from|on|by|through|in)\b ?(?:the )?$|在$")


@cache
def many() -> "re2._Regexp[str]":
    """Match what makes a country's operators of "operators": 各大, 所有, 三大, most."""
    return re2.compile(rf"所有|多数|部分|均|都|普遍|纷纷|紛紛|{NUMERAL}[家大]|\b(?:all|most|some|several)\b")


@cache
def answer_follows() -> "re2._Regexp[str]":
    """Match what leads from eSIM to its yes or no: "：", 支持情况:."""
    return re2.compile(r" ?(?:卡|支持|情况|支援|服务|support)* ?[:=] ?")


@cache
def answer() -> "re2._Regexp[str]":
    """Match a cell, or what follows "eSIM:", that says yes or no."""
    return re2.compile(
        r"(?P<yes>✓|✔|√|✅|☑|○|⭕|是|有|可|可以|已?支持|支援|已开通|提供|可办理|yes|y|supported|available|true)"
        r"|(?P<no>✗|✘|×|❌|x|否|无|無|没有|沒有|不支持|不支援|暂不支持|暫不支持|未支持|尚未支持|不可以?|不提供"
        r"|no|n|not supported|unsupported|not available|false)"
    )


@cache
def _already() -> "re2._Regexp[str]":
    return re2.compile(r"(?:已|已经|正式|全面|现已|率先|均|都)$")


def verbs(reading: Reading, low: int, high: int) -> list[Verb]:
    """Give the verbs of offering there, and whether each is affirmed; a bare 开通 is the reader's own deed."""
    refused = maximal(within(reading.hits["refuses"], low, high))
    out = []
    for start, end, means in maximal(within(reading.hits["offers"], low, high)):
        reach = BEFORE if reading.text[start] > "\u2e7f" else 2 * BEFORE
        near = [one for one in refused if one[1] >= start - reach and one[0] <= start]
        nos = [one for one in near if one[2] == "no" and not any(stop in reading.text[one[1] : start] for stop in ",;")]
        marked = _already().search(reading.text[max(0, start - 4) : start])
        if means != "done" or nos or marked:
            begin = nos[0][0] if nos else start
            state = means == "state" or reading.text[start] > "\u2e7f"
            out.append(Verb(start=begin, word=start, end=end, yes=not nos, state=state))
    return out


def lacking(reading: Reading, low: int, hit: Hit) -> Verb | None:
    """Give the 没有 that stands right before eSIM itself, as a verb: giffgaff 没有 eSIM, Claro has no eSIM."""
    found = within(reading.hits["lacks"], max(low, hit[0] - BEFORE), hit[0])
    if not found or hit[0] - found[-1][1] > 1:
        return None
    start, end, _ = found[-1]
    return Verb(start=start, word=start, end=end, yes=False)
