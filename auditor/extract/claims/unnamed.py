"""Whether a SIM is registered, told without a word of duty: 买卡不看证件, sold anonymously, 未实名的卡打不出电话."""

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

import re2

from auditor.extract.claims.matters import Matters
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

Answer: TypeAlias = tuple[str, tuple[int, int]]

NEAR = 10
"""Characters between a word of no need and the papers; three times as many in letters."""
WORKS = 22
"""Characters behind a registration that is lacking in which it is told what does not work."""
PAPERS = frozenset({"identity-document", "passport", "id-card"})
_NONE = ("没有", "沒有", "并无", "並無", "无", "無", "不实行", "不實行", "未实行")


def unnamed(matters: Matters) -> Iterator[tuple[tuple[int, int], Answer]]:
    """Give the clause and the answer of each place that tells it so."""
    for start, end, answer in (*_papers(matters), *_anonymous(matters), *_lacking(matters)):
        yield matters.clause(start, end), (answer, (start, end))


def _papers(matters: Matters) -> Iterator[Hit]:
    """Read 买预付卡不需要任何证件, 身份证都不看, nobody asks for ID when you buy a SIM."""
    reading, text = matters.reading, matters.reading.text
    papers = [hit for hit in maximal(reading.hits["document"]) if hit[2] != "none"]
    for start, end, means in papers:
        low, high = reading.view.sentence(start, end)
        if means not in PAPERS or any_within(reading.hits["foreigner"], low, high):
            continue
        acts = {hit[2] for hit in within(matters.actions, low, high)}
        if not acts <= {"purchase", "registration"} or not (acts or any_within(reading.hits["sim_card"], low, high)):
            continue
        others = [hit for hit in within(papers, low, high) if hit[2] not in PAPERS]
        begin = _no_need(matters, start, matters.clause(start, end)[0])
        behind = _unseen().match(text[end : end + 2 * WORKS])
        if _elsewhere().search(text[low:high]) is not None:
            continue
        if others or (begin is None and behind is None):
            continue
        if any(hit[2] == "may_not" for hit in within(matters.modals, end, min(high, end + 2 * NEAR))):
            continue  # 没有身份证无法办理: without it there is none
        yield (start if begin is None else begin), (end if behind is None else end + behind.end()), "no"


def _no_need(matters: Matters, start: int, low: int) -> int | None:
    """Give where the words stand that say that what follows is not asked for."""
    text = matters.reading.text
    reach = max(low, start - NEAR * (3 if text[start].isascii() else 1))
    words = maximal(within(matters.reading.hits["no_need"], reach, start))
    if not words or text.startswith(("neither", "nor", "勿", "切", "请"), words[-1][0]):
        return None
    if _between().fullmatch(text[words[-1][1] : start]) is None:
        return None  # 不要把身份证交给陌生人
    return words[-1][0]


@cache
def _between() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:任何|什么|什麼|你的|您的|本人|有效|提供|出示|携带|攜帶|带|看|查|要|收|核验|登记|用|的| "
        r"|any|your|an?|for|of|to|show|see"
        r"|showing|ask|asks|bring|provide|present|valid|kind|buyers?|you|sort|form|identity|local)*"
    )


@cache
def _elsewhere() -> "re2._Regexp[str]":
    return re2.compile(
        r"酒店|旅馆|旅館|民宿|宾馆|海关|安检|入住|入境|银行|銀行|租车"
        r"|hotel|hostel|bank|border|flight|airport security"
    )


@cache
def _unseen() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:都|也|根本|一律|完全)?(?:不看|不查|不用|不需要|不必|不要|没看|没查|没人看|没人查|免了)(?:$|[。,;!\n])"
        r"|^ (?:is|are) (?:not|never) (?:needed|required|asked for|checked|necessary|requested)"
        r"|^ (?:isn't|aren't) (?:needed|required|checked|necessary)"
    )


def _anonymous(matters: Matters) -> Iterator[Hit]:
    """Read 可以匿名买卡, sells prepaid SIMs anonymously; no longer anonymous is the other way round."""
    reading, text = matters.reading, matters.reading.text
    for start, end, _ in maximal(reading.hits["anonymous"]):
        low, high = matters.clause(start, end)
        acts = [hit for hit in within(matters.actions, low, high) if hit[2] == "purchase"]
        if not acts and not any(any_within(reading.hits[kind], low, high) for kind in ("sim_card", "line_word")):
            continue
        shut = _shut().search(text[low:start]) is not None or any(
            hit[2] == "may_not" for hit in within(matters.modals, low, high)
        )
        yield start, end, ("yes" if shut else "no")


@cache
def _shut() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:不再|不能|无法|無法|不可|不许|禁止|没有|没法|不存在|再也|no longer|not |cannot|can't|never|ended|end of)"
    )


def _lacking(matters: Matters) -> Iterator[Hit]:
    """Read 没有实名制, and what does not work without it: 未登记的卡会停机, 没有登记就打不出电话."""
    reading, text = matters.reading, matters.reading.text
    named = [hit for hit in matters.actions if hit[2] == "registration"]
    for start, end, _ in maximal([*named, *reading.hits["registering"]]):
        low = matters.clause(start, end)[0]
        without = _without().search(text[max(low, start - 8) : start])
        if without is None:
            continue
        begin = max(low, start - 8) + without.start()
        fails = _fails().search(text[end : min(end + WORKS, reading.view.sentence(start, end)[1])])
        if fails is not None:
            yield begin, end + fails.end(), "yes"
        elif text.startswith(_NONE, begin) and _over().match(text[end : end + 6]) and "实名" in text[start:end]:
            yield begin, end, "no"
    for found in _unregistered().finditer(text):
        yield *found.span(), "yes"


@cache
def _without() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:没有?|沒有?|未|不|无|無|并无|不实行)(?:做|办|辦|完成|经|經|进行|進行|通过|通過|去|及时|强制|强制的|推行)?\z"
    )


@cache
def _fails() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:就|则|則|便|会|會|将|將|一律|都|也)?(?:打不|上不了|用不了|用不成|不能用|不能使用|不能通话|不能打|无法使用|無法使用"
        r"|无法通话|无法激活|不能激活|开通不了|不能开通|不予开通|停机|停機|停用|停权|注销|註銷|被停|被封|封停|作废|失效|关停|断网|断卡)"
    )


@cache
def _over() -> "re2._Regexp[str]":
    return re2.compile(r"(?:要求|规定|規定|义务|一说|政策|制|这回事)?(?:$|[。,;!\n])")


@cache
def _unregistered() -> "re2._Regexp[str]":
    return re2.compile(
        r"unregistered (?:prepaid )?(?:sims?|sim cards?|numbers?|lines?|cards?) (?:will be |are |get |is |gets )?"
        r"(?:blocked|barred|deactivated|cut off|switched off|disconnected|suspended|do not work|don't work"
        r"|stop working|does not work)"
        r"|no unregistered (?:sims?|sim cards?|numbers?) works?"
        r"|(?:won't|will not|does not|doesn't|cannot|can't) (?:work|be used|be activated|connect|make calls|call)"
        r" (?:until|before|unless) (?:you |it |they )?"
        r"(?:verif|regist|identif|is registered|has been registered|are registered|have registered)[a-z]*"
    )
