"""What dialling a code does comes first, whatever the article calls it; an article that says so is honest."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Polarity
from auditor.facts.fact import Fact, Status
from auditor.verify.mmi import danger, forwards_to, governs, is_conditional, names_somebody
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]

SERVICES = {
    "call-forwarding": ["21", "61", "62", "67", "002", "004"],
    "call-barring": ["33", "331", "332", "35", "351", "330", "333", "353"],
    "pin": ["03", "04", "042", "05", "052"],
}
DOES = {"call-forwarding": "forwards-calls", "call-barring": "bars-calls", "pin": "changes-pin"}
EACH = [(purpose, service) for purpose, services in SERVICES.items() for service in services]


@pytest.mark.parametrize(("purpose", "service"), EACH)
def test_every_service_that_governs_the_line_is_known_in_both_forms(purpose: str, service: str) -> None:
    for head in ("*", "**"):
        code = f"{head}{service}*15550100123#"
        assert (danger(code), governs(code)) == (DOES[purpose], purpose)


@pytest.mark.parametrize(("purpose", "service"), [one for one in EACH if one[0] != "pin"])
def test_asking_about_a_service_and_switching_it_off_harm_nobody(purpose: str, service: str) -> None:
    del purpose
    assert [danger(f"{head}{service}#") for head in ("*#", "##", "#")] == [None, None, None]


@pytest.mark.parametrize("code", ["*62*1#", "*21*2#", "*331*1#", "*61*12#"])
def test_a_digit_or_two_behind_a_star_choose_from_some_menu(code: str) -> None:
    assert danger(code) is None


@pytest.mark.parametrize("code", ["*72", "*722025550143", "*7212025550143", "*71", "*90", "*92", "*902025550143"])
@pytest.mark.parametrize("country", ["US", "CA", "JM", "DO", "PR"])
def test_vertical_service_codes_forward_calls_in_north_america(code: str, country: str) -> None:
    assert (danger(code, country), governs(code, country)) == ("forwards-calls", "call-forwarding")


@pytest.mark.parametrize("code", ["*72", "*92", "*722025550143"])
@pytest.mark.parametrize("country", ["PE", "GB", "TH", None])
def test_they_mean_something_else_elsewhere(code: str, country: str | None) -> None:
    assert danger(code, country) is None


@pytest.mark.parametrize("code", ["*73", "*93", "*67", "*69", "*611", "*7220255501", "72"])
def test_other_vertical_codes_harm_nobody(code: str) -> None:
    assert danger(code, "US") is None


@pytest.mark.parametrize(
    "code", ["*140*50*13800000000#", "*103*0912345678*123456789012#", "*103*手机号*充值码#", "*888*PHONE*AMOUNT#"]
)
def test_a_code_with_a_telephone_number_beside_something_else_sends_that_there(code: str) -> None:
    assert names_somebody(code)
    assert danger(code) == "sends-to-number"


@pytest.mark.parametrize(
    "code",
    ["*120*PIN#", "*120*1234567890123#", "*101*9#", "*122*6*1*8#", "*112*CARD*PIN#", "*100#", "*140*13800000000#"],
)
def test_a_voucher_a_menu_and_a_number_alone_send_nothing_to_a_stranger(code: str) -> None:
    assert danger(code) is None


@pytest.mark.parametrize("code", ["*2767*3855#", "*#*#7780#*#*", "*#7370#"])
def test_what_some_makers_take_for_erase_everything_is_dangerous(code: str, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(code))
    assert (verdict.outcome, verdict.danger) == (Outcome.MALFORMED, "erases-phone")
    assert judge(claim(code, purpose="factory-reset")).outcome is Outcome.SUPPORTED


def test_a_use_that_is_not_told_is_told_by_us(claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim("**21*15550100123#", purpose=None))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "code-governs-untold")
    assert "forwards calls" in verdict.reason.en
    assert "转移" in verdict.reason.zh


@pytest.mark.parametrize(
    ("code", "purpose"),
    [
        ("**21*15550100123#", "call-forwarding"),
        ("**61*443*10*20#", "voicemail"),
        ("**62*443#", "missed-call-alert"),
        ("**21*443#", "voicemail"),
        ("**61*+436641234567#", "voicemail"),
        ("*33*0000#", "call-barring"),
        ("**04*0000*1111*1111#", "pin"),
    ],
)
def test_an_article_that_says_what_a_code_does_is_right_and_its_danger_is_still_told(
    code: str, purpose: str, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(claim(code, purpose=purpose))
    assert (verdict.outcome, verdict.code) == (Outcome.SUPPORTED, "standard-code")
    assert verdict.danger is not None


@pytest.mark.parametrize(
    ("code", "purpose"),
    [
        ("**21*15550100123#", "voicemail"),
        ("**21*15550100123#", "pin"),
        ("*33*0000#", "call-forwarding"),
        ("**04*0000*1111*1111#", "registration"),
    ],
)
def test_one_danger_is_no_excuse_for_another(code: str, purpose: str, claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim(code, purpose=purpose)).code == "code-governs-calls"


def test_switching_voicemail_off_is_a_standard_code(claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim("##002#", purpose="voicemail")).code == "standard-code"


@pytest.mark.parametrize("purpose", ["balance", "packages", None])
def test_a_trick_is_one_for_whatever_it_is_given(
    purpose: str | None, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    trick = fact(value="*103*PHONE*VOUCHER#", purpose="top-up", status=Status.SCAM)
    verdict = judge(claim("*103*0912345678*123456789012#", purpose=purpose), trick)
    assert (verdict.outcome, verdict.code, verdict.danger) == (Outcome.REFUTED, "known-trick", "sends-to-number")


def test_warning_of_a_trick_is_right(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    trick = fact(value="*103*PHONE*VOUCHER#", purpose="top-up", status=Status.SCAM)
    denied = claim("*103*0912345678*123456789012#", polarity=Polarity.DENIED)
    assert judge(denied, trick).code == "article-denies"


def test_a_code_that_is_known_to_move_money_is_told_so_when_given_for_something_else(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    moves = fact(value="*140*AMOUNT*NUMBER#", purpose="transfer")
    verdict = judge(claim("*140*50*0712345678#"), moves)
    assert (verdict.outcome, verdict.code, verdict.danger) == (
        Outcome.NOT_ENOUGH_INFO,
        "code-moves-money",
        "transfers-balance",
    )
    assert judge(claim("*140*50*0712345678#", purpose="transfer"), moves).outcome is Outcome.SUPPORTED


def test_a_forwarding_code_names_where_calls_go() -> None:
    assert [forwards_to(code) for code in ("**21*+15550100123#", "**61*443*11*20#", "*722025550143", "*21#")] == [
        "+15550100123",
        "443",
        "2025550143",
        "",
    ]
    assert [is_conditional(code) for code in ("**61*443#", "**004*443#", "**21*443#", "**002*443#")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_number_to_text_is_judged_by_facts_about_texting(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    texted = fact("sms", property="sms-code", value="43430", purpose="own-number")
    called = fact("call", property="voice-code", value="43430", purpose="own-number")
    said = claim("43430", property="sms-code", purpose="own-number")
    assert [one.id for one in judge(said, texted, called).evidence] == ["sms"]
    assert judge(said, called).outcome is Outcome.NOT_ENOUGH_INFO


def test_an_old_source_says_the_same_and_is_called_old(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(observed="2010-01"))
    assert (verdict.outcome, verdict.code, verdict.stale) == (Outcome.SUPPORTED, "matches-old-source", ("f",))


def test_an_old_denial_refutes_nothing(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(observed="2010-01", negative=True))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "source-stale")
