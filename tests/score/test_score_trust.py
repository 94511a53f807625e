from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from auditor.match.finding import Finding
from auditor.parse.article import Article
from auditor.rules.rule import Group, Level
from auditor.score.score import score
from auditor.score.trust import Band, Decided, Evidence, Trust
from auditor.score.weights import Weights
from auditor.source.source import Note, NoteKind
from auditor.text.span import Span
from auditor.verify.verdict import Outcome, Verdict

MakeFinding = Callable[..., Finding]
MakeVerdict = Callable[..., Verdict]
Read = Callable[..., Article]
Judge = Callable[..., Trust]


@pytest.fixture
def judge(article: Read, weights: Weights) -> Judge:
    def run(findings: Sequence[Finding] = (), verdicts: Sequence[Verdict] = (), read: Article | None = None) -> Trust:
        return score(findings, verdicts, read or article(), weights)

    return run


def parts(trust: Trust) -> dict[str, int]:
    return {str(group): part for group, part in trust.parts}


def test_a_plain_article_without_claims_is_trustworthy(judge: Judge) -> None:
    trust = judge()
    assert (trust.score, trust.interval, trust.band) == (100, (100, 100), Band.TRUSTWORTHY)
    assert parts(trust) == {"promotion": 100, "claims": 100, "images": 100, "hygiene": 100}
    assert (trust.ledger, trust.would_be, trust.evidence) == ((), None, Evidence(checkable=0, answered=0))


def test_a_confirmed_promotion_is_untrustworthy(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding()])
    assert (trust.score, trust.band) == (40, Band.UNTRUSTWORTHY)


def test_a_rule_that_weighs_little_still_confirms_a_promotion(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding("wechat-private-contact", weight=1)])
    assert (trust.score, trust.band) == (40, Band.UNTRUSTWORTHY)


def test_the_ceiling_has_its_own_row_in_the_ledger(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding("wechat-private-contact", weight=8, confidence=Level.MEDIUM)])
    assert [(row.rule, row.points, row.capped) for row in trust.ledger] == [
        ("wechat-private-contact", -6, False),
        ("ceiling-confirmed-promotion", -54, True),
    ]


def test_ceilings_bite_one_after_the_other(judge: Judge, finding: MakeFinding) -> None:
    wrong = finding("wrong-dial-code", group=Group.CLAIMS, weight=10, about="x")
    hidden = finding("hidden-contact", group=Group.HYGIENE, weight=10)
    trust = judge([wrong, finding("phone-promotion", weight=10), hidden])
    assert trust.score == 20
    assert [(row.rule, row.points) for row in trust.ledger[-3:]] == [
        ("ceiling-wrong-code", -10),
        ("ceiling-confirmed-promotion", -20),
        ("ceiling-hidden-contact", -20),
    ]


def test_a_wrong_code_alone_is_a_reason_for_caution(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding("wrong-dial-code", group=Group.CLAIMS, weight=24, about="*1#")])
    assert (trust.score, trust.band) == (60, Band.CAUTION)


def test_confidence_divides_what_a_rule_costs(judge: Judge, finding: MakeFinding) -> None:
    scores = [judge([finding("r", weight=20, confidence=level)]).score for level in Level]
    assert dict(zip(Level, scores, strict=True)) == {Level.LOW: 90, Level.MEDIUM: 85, Level.HIGH: 80}


def test_every_further_subject_costs_a_quarter(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding("r", weight=20, about=f"handle_{n}") for n in range(3)])
    assert trust.score == 100 - 20 - 5 - 5


def test_ten_copies_of_a_handle_are_one_subject(judge: Judge, finding: MakeFinding) -> None:
    once = judge([finding("r", weight=20)])
    often = judge([finding("r", weight=20, at=n) for n in range(10)])
    assert often.score == once.score
    assert often.ledger[0].findings == tuple(range(10))


def test_a_group_costs_no_more_than_its_cap(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding("r", group=Group.IMAGES, weight=12, about=f"{n}.example") for n in range(50)])
    assert (trust.score, parts(trust)["images"]) == (85, 0)
    assert trust.ledger[0].capped


def test_a_part_knows_of_its_own_group_only(judge: Judge, finding: MakeFinding) -> None:
    assert parts(judge([finding("r", group=Group.CLAIMS, weight=30)])) == {
        "promotion": 100,
        "claims": 50,
        "images": 100,
        "hygiene": 100,
    }


def test_an_accepted_finding_costs_nothing(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding(suppressed=True)])
    assert (trust.score, trust.band, trust.ledger) == (100, Band.TRUSTWORTHY, ())


def test_an_accepted_copy_does_not_shift_the_indexes(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding(suppressed=True), finding(at=5)])
    assert trust.ledger[0].findings == (1,)


def test_everything_at_once_never_costs_more_than_a_hundred(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding(f"r-{group}", group=group, weight=100) for group in Group])
    assert trust.score == 0
    assert sum(row.points for row in trust.ledger) == -100


def test_an_unknown_claim_lowers_the_lower_end_only(judge: Judge, verdict: MakeVerdict) -> None:
    trust = judge((), [verdict()])
    assert (trust.score, trust.interval, trust.band) == (100, (84, 100), Band.TRUSTWORTHY)


def test_more_unknown_claims_widen_the_interval(judge: Judge, verdict: MakeVerdict) -> None:
    lows = [judge((), [verdict(value=f"*{n}#") for n in range(many)]).interval[0] for many in range(6)]
    assert lows == [100, 84, 80, 76, 72, 68]


def test_one_unknown_claim_made_often_is_one_unknown(judge: Judge, verdict: MakeVerdict) -> None:
    assert judge((), [verdict()] * 5).interval == (84, 100)


def test_an_interval_across_an_edge_leaves_the_band_open(judge: Judge, verdict: MakeVerdict) -> None:
    trust = judge((), [verdict(value=f"*{n}#") for n in range(4)])
    assert (trust.interval, trust.band) == ((72, 100), Band.NOT_ENOUGH_EVIDENCE)
    assert trust.decided_by is Decided.INTERVAL


def test_a_statement_made_twice_is_unknown_as_the_one_that_could_be_refuted(judge: Judge, verdict: MakeVerdict) -> None:
    either = [replace(verdict(), refutable=could) for could in (True, False)]
    assert judge((), either).interval == judge((), either[::-1]).interval == (84, 100)


def test_a_ceiling_decides_whatever_is_unknown(judge: Judge, finding: MakeFinding, verdict: MakeVerdict) -> None:
    unknown = [verdict(value=f"*{n}#") for n in range(9)]
    trust = judge([finding("wrong-dial-code", group=Group.CLAIMS, weight=40, about="*1#")], unknown)
    assert (trust.score, trust.interval[0] < 45, trust.band) == (60, True, Band.CAUTION)


def test_a_finding_that_rests_on_the_unknown_is_gone_at_best(
    judge: Judge, finding: MakeFinding, verdict: MakeVerdict
) -> None:
    minded = finding("conflicting-sources", group=Group.CLAIMS, weight=2, unknown=True)
    trust = judge([minded], [verdict(Outcome.CONFLICTING)])
    assert (trust.score, trust.interval) == (98, (83, 100))


def test_answered_claims_leave_nothing_open(judge: Judge, verdict: MakeVerdict) -> None:
    outcomes = [outcome for outcome in Outcome if outcome not in {Outcome.NOT_ENOUGH_INFO, Outcome.CONFLICTING}]
    trust = judge((), [verdict(outcome) for outcome in outcomes])
    assert trust.interval == (100, 100)
    assert trust.evidence == Evidence(checkable=4, answered=4)


def test_the_evidence_counts_what_can_be_checked(judge: Judge, verdict: MakeVerdict) -> None:
    verdicts = [verdict(outcome, value=f"*{n}#") for n, outcome in enumerate(Outcome)]
    assert judge((), verdicts).evidence == Evidence(checkable=6, answered=4)


@pytest.mark.parametrize("text", ["太短。", "", "```\n" + "code " * 200 + "\n```\n\n短。"])
def test_a_text_too_short_is_not_judged(judge: Judge, article: Read, text: str) -> None:
    trust = judge(read=article(text))
    assert trust.band is Band.NOT_ENOUGH_EVIDENCE
    assert trust.decided_by in {Decided.LENGTH, Decided.LANGUAGE}  # a text of nothing is in no language


def test_a_text_in_another_language_is_not_judged(judge: Judge, article: Read) -> None:
    russian = "Эту карту можно пополнить в любом киоске на углу, назвав номер и сумму. " * 6
    trust = judge(read=article(russian))
    assert (trust.band, trust.decided_by) == (Band.NOT_ENOUGH_EVIDENCE, Decided.LANGUAGE)


@pytest.mark.parametrize("text", ["太短。", "Эту карту можно пополнить в любом киоске на углу. " * 9])
def test_a_planted_contact_is_evidence_enough_in_any_text(
    judge: Judge, article: Read, finding: MakeFinding, text: str
) -> None:
    assert judge([finding()], read=article(text)).band is Band.UNTRUSTWORTHY


def test_a_wrong_code_in_a_short_text_is_not_judged(judge: Judge, article: Read, finding: MakeFinding) -> None:
    trust = judge([finding("wrong-dial-code", group=Group.CLAIMS, weight=24)], read=article("太短。"))
    assert trust.band is Band.NOT_ENOUGH_EVIDENCE


def test_a_source_that_was_only_scanned_is_not_judged(judge: Judge, article: Read) -> None:
    note = Note(kind=NoteKind.TOO_LARGE, span=Span(start=0, end=0))
    trust = judge(read=article(whole=False, notes=(note,)))
    assert (trust.band, trust.decided_by) == (Band.NOT_ENOUGH_EVIDENCE, Decided.SIZE)


def test_a_source_of_which_a_part_was_left_out_is_not_judged(judge: Judge, article: Read) -> None:
    trust = judge(read=replace(article(), coverage=0.94))
    assert (trust.band, trust.decided_by) == (Band.NOT_ENOUGH_EVIDENCE, Decided.COVERAGE)


def test_what_would_lift_the_band_is_the_handle(judge: Judge, finding: MakeFinding) -> None:
    image = finding("image-third-party", group=Group.IMAGES, weight=1, about="i.example")
    trust = judge([image, finding(at=3), finding(at=9)])
    assert trust.would_be is not None
    assert (trust.would_be.without, trust.would_be.score) == ((1, 2), 99)


def test_the_smallest_set_wins(judge: Judge, finding: MakeFinding) -> None:
    big = [finding("big", weight=30, about="one", at=0)]
    small = [finding("small", group=Group.CLAIMS, weight=20, about="two", at=n) for n in (1, 2)]
    trust = judge([*small, *big])
    assert trust.would_be is not None
    assert (trust.score, trust.would_be.without, trust.would_be.score) == (50, (2,), 80)


def test_of_many_subjects_as_many_stay_as_can(judge: Judge, finding: MakeFinding) -> None:
    some = [finding("r", weight=30, about=f"handle_{n}", at=n) for n in range(12)]
    trust = judge(some)
    assert trust.would_be is not None
    assert (trust.score, trust.would_be.score) == (30, 47)  # 30 + 3 * 7.5 of 55 points that may go
    assert len(trust.would_be.without) == 8


def test_the_ledger_names_weight_and_cap_of_every_row(judge: Judge, finding: MakeFinding) -> None:
    trust = judge([finding("wechat-private-contact", weight=8, confidence=Level.MEDIUM)])
    assert [(row.rule, row.weight, row.cap) for row in trust.ledger] == [
        ("wechat-private-contact", 8, 70),
        ("ceiling-confirmed-promotion", None, 40),
    ]


def test_a_report_names_the_edges_of_its_bands(judge: Judge) -> None:
    assert judge().edges == (45, 75)
