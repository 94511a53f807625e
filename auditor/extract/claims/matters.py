"""What an article speaks of at a place: which action, under which modal word, and whether it says anything."""

from functools import cache
from typing import final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.mentions import Claim
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import ASIDES, Place

ADJACENT = 8
"""Characters after a word in which an action belongs to it before all others: 通过官网充值."""
OBJECT = 12
"""Characters after a verb of getting in which the SIM stands that one gets: 购买一张秘鲁电话卡."""
EARLIER = 240
"""Characters before a sentence, in its block, in which the action is looked for that it goes on about."""
TITLE = 120
DENIAL = 6
"""Characters before a modal word in which a denial turns it round: 而不是简单地开放."""
GOT = 20
"""Characters between a SIM and the verb behind it, by which one gets it; twice as many in letters."""
_CARDS = ("卡", "sim", "sims", "cards", "card", "packs")
_NAMED = frozenset({"none"})
_COMMAS = ",;:"
_ENDS = ("。", ";", "\n")


@cache
def _got() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:买|買|购|購)(?:得到|到|得着|就行|$|[。;,\n])|购买(?:$|[。;,\n])"
        r"|有(?:卖|賣|售|得卖)|(?:在|都)(?:卖|賣|售)(?:$|[。;,\n])|sold (?:at|in|by|on)|bought (?:at|in|from|on)"
    )


@final
class Matters:
    """Answers about the actions and modal words of one article."""

    def __init__(self, reading: Reading) -> None:
        """Work out the actions once: those with a word of their own, and 购买…卡."""
        self.reading = reading
        self.actions = self._found()
        self.modals = [hit for hit in _apart(maximal(reading.hits["modal"])) if hit[2] != "none"]
        self._title: tuple[str | None] | None = None

    def _found(self) -> list[Hit]:
        hits = self.reading.hits
        own = maximal(hits["action"])
        sims, text = hits["sim_card"], self.reading.text
        made, reach = list[Hit](), -1
        for start, end, deed in maximal(hits["buying"]):
            if start < reach or any_within(own, max(0, start - 4), end + 1):
                continue
            near = within(sims, end, end + OBJECT * (3 if text[start].isascii() else 1))
            if not near and deed == "purchase" and self._is_got(start, end, sims):
                reach = end
                made.append((start, end, "purchase"))
                continue
            if (
                near
                and not any_within(own, end, near[0][1])
                and not any(stop in text[end : near[0][0]] for stop in ",;:。\n")
            ):
                reach = near[0][1]
                made.append((start, reach, deed))
        # 被销号 is what happens to a line, not what somebody does with it.
        return [hit for hit in maximal([*own, *made]) if hit[2] not in _NAMED and text[hit[0] - 1 : hit[0]] != "被"]

    def _is_got(self, start: int, end: int, sims: list[Hit]) -> bool:
        """Say whether the SIM stands before the verb: 预付卡在机场柜台买得到, SIM cards are sold at kiosks."""
        text = self.reading.text
        low = max(self.clause(start, end)[0], start - GOT * (2 if text[start].isascii() else 1))
        card = [hit for hit in within(sims, low, start) if text[hit[0] : hit[1]].endswith(_CARDS)]
        if not card or not _got().match(text[start : end + 4]):
            return False
        return not any(sign in text[card[-1][1] : start] for sign in ",;:")

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Give the clause around ``start:end``: what stands between commas of its sentence."""
        low, high = self.reading.view.sentence(start, end)
        text = self.reading.text
        for comma in _COMMAS:
            low = max(low, text.rfind(comma, low, start) + 1)
            at = text.find(comma, end, high)
            high = at if at >= 0 else high
        return low, high

    def action(self, start: int, end: int) -> str | None:
        """Give the action that is spoken of in the sentence of ``start:end``; ``None`` when it is none of ours.

        The one right after, else the nearest before in the clause, else after it there, else in the sentence.
        """
        return self.action_here(start, end) or self._ours(
            self._nearest(*self.reading.view.sentence(start, end), start, end)
        )

    def action_here(self, start: int, end: int) -> str | None:
        """Give the action of the clause of ``start:end``."""
        return self._ours(self._nearest(*self.clause(start, end), start, end))

    def action_ahead(self, start: int, end: int) -> str | None:
        """Give the action of the clause of ``start:end``, else the first after it: 去便利店，即可充值."""
        low, high = self.clause(start, end)
        found = self._nearest(low, high, start, end)
        if found is None:
            whole = self.reading.view.sentence(start, end)
            after, before = within(self.actions, high, whole[1]), within(self.actions, whole[0], low)
            found = after[0][2] if after else self._gone_on(before, (low, high), (start, end))
        return self._ours(found)

    def _gone_on(self, before: list[Hit], clause: tuple[int, int], way: tuple[int, int]) -> str | None:
        """Give the action of the clause before, where this one says where, and little else: 儲值，四大超商皆可."""
        text = self.reading.text
        short = way[0] - clause[0] <= ADJACENT // 2 and clause[1] - way[1] <= ADJACENT
        if not before or not short or before[-1][2] in {"balance", "support"}:
            return None
        between = text[before[-1][1] : clause[0]]
        failed = any(
            word in between for word in ("问题", "問題", "疑问", "失败", "失敗", "遇到", "不成功", "problem", "fail")
        )
        return None if failed or between.startswith(("时", "後", "后", "的")) else before[-1][2]

    def _ours(self, found: str | None) -> str | None:
        return None if found == "other" else found

    def action_above(self, start: int, end: int) -> str | None:
        """Give the action that the sentence of ``start:end``, what stands before it, or a heading above speaks of."""
        low, high = self.reading.view.sentence(start, end)
        found = self._nearest(*self.clause(start, end), start, end) or self._nearest(low, high, start, end)
        return self._ours(found or self._before(low) or self._heading(start))

    def _nearest(self, low: int, high: int, start: int, end: int) -> str | None:
        near = within(self.actions, low, high)
        after = [hit for hit in near if hit[0] >= end]
        if after and after[0][0] - end <= ADJACENT:
            return after[0][2]
        before = [hit for hit in near if hit[1] <= start]
        if before:
            return before[-1][2]
        return after[0][2] if after else None

    def _before(self, low: int) -> str | None:
        index = self.reading.view.block_index(max(0, low - 1))
        top = self.reading.view.bounds(index)[0] if index >= 0 else 0
        earlier = (
            within(self.actions, max(top, low - EARLIER), low) if index == self.reading.view.block_index(low) else []
        )
        return earlier[-1][2] if earlier else None

    def _heading(self, at: int) -> str | None:
        for place in (*self.reading.labels(at), *self.reading.binder.headings(at)):
            if named := within(self.actions, *place):
                return named[-1][2]
        return self._titled()

    def _titled(self) -> str | None:
        """Give the action of the title: of <title>, of the first heading, of a first paragraph of one line."""
        if self._title is None:
            named = list[Hit]()
            view = self.reading.view
            for index, block in enumerate(view.article.blocks[:3]):
                low, high = view.bounds(index)
                short = index == 0 and high - low <= TITLE
                if not named and (block.place in {Place.TITLE, Place.HEADING} or short):
                    named = within(self.actions, low, min(high, low + TITLE))
            self._title = (named[0][2] if named else None,)
        return self._title[0]

    def modal(self, low: int, start: int) -> Hit | None:
        """Give the modal word that governs ``start``: the last after ``low``, near enough; none when turned round."""
        found = within(self.modals, low, start)
        if not found:
            return None
        last = found[-1]
        reach = 48 if self.reading.text[last[1] - 1].isascii() else 20
        return last if start - last[1] <= reach and not self.turned(last[0]) else None

    def turned(self, at: int) -> bool:
        """Say whether a denial stands right before ``at``: 并非, 而不是, is not."""
        hits, text = self.reading.hits, self.reading.text
        low = max(0, at - DENIAL)
        low = max(low, *(text.rfind(sign, low, at) + 1 for sign in _ENDS))
        return any_within(hits["deny"], low, at) or any_within(hits["negate"], low, at)

    def says(self, start: int, end: int, *, plain: bool = False) -> bool:
        """Say whether the clause of ``start:end`` states anything: it is no question, condition, advice or warning.

        ``plain``: what stands there may be a word of warnings itself (报警回执).
        """
        reading = self.reading
        if reading.asked(start, end) or self._aside(start):
            return False
        low, high = self.clause(start, end)
        hits = reading.hits
        if any_within(hits["unsaid"], low, end) or any_within(hits["generic"], low, high):
            return False
        if any_within(hits["advice"], low, start):
            return False
        return plain or not reading.stance.warned(start, end, marks=False)

    def _aside(self, at: int) -> bool:
        """Say whether place ``at`` stands in code, or where a reader does not meet it in the flow of reading."""
        block = self.reading.view.block(at)
        return block is not None and (block.place is Place.CODE or block.place in ASIDES)

    def said(self, kind: str, low: int, high: int) -> bool:
        """Say whether a word of class ``kind`` stands there."""
        return any_within(self.reading.hits[kind], max(0, low), high)


def _apart(hits: list[Hit]) -> list[Hit]:
    """Drop a word that begins inside another: 要去 in 不需要去."""
    out: list[Hit] = []
    for hit in hits:
        if not out or hit[0] >= out[-1][1] or hit[:2] == out[-1][:2]:
            out.append(hit)
    return out


def has_subject(claim: Claim) -> bool:
    """Say whether it is known of which country or operator a claim is."""
    return claim.country is not None or claim.operator is not None
