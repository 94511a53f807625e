"""The grammar of dial strings: 3GPP TS 22.030 §6.5.2, §6.5.3.2 and Annex B."""

import pytest

from auditor.verify.mmi import Form, danger, form

FORMS = {
    Form.USSD: ["*100#", "*123#", "#100#", "*101*1#", "*111*2*3#", "*33#", "*43#", "**100#", "*1#", "*2024#"],
    Form.SERVICE: [
        "**21*15550100123#", "*21*15550100123#", "*21#", "##21#", "#21#", "*#21#", "**61*15550100123*11*20#",
        "**62*15550100123#", "**67*15550100123#", "##002#", "**004*15550100123#", "*33*0000#", "**35*0000#",
        "#331*0000#", "*#33#", "**04*0000*1111*1111#", "**05*00000000*1111*1111#", "*03*330*0000*1111*1111#",
        "*#30#", "*#43#", "*43*10#",
    ],
    Form.HANDSET: ["*#06#", "*#*#4636#*#*"],
    Form.VOICE: ["123", "*611", "*67", "10086", "+15550100123", "0800123456", "#31#15550100123", "*31#15550100123"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "code"), [(kind, code) for kind, codes in FORMS.items() for code in codes])
def test_a_string_is_sent_as_its_signs_say(kind: Form, code: str) -> None:
    assert form(code) is kind


DANGERS = {
    "forwards-calls": [
        "**21*15550100123#", "**21*+15550100123#", "*21*15550100123#", "*21#", "**61*15550100123*11*20#",
        "**62*15550100123#", "**67*15550100123#", "**002*15550100123#", "**004*15550100123#",
    ],
    "bars-calls": ["*33*0000#", "**33*0000#", "**35*0000#", "**330*0000#", "*331*0000#", "**351*0000#"],
    "changes-pin": ["**04*0000*1111*1111#", "**05*00000000*1111*1111#", "**042*0*1*1#", "*03*330*0000*1111*1111#"],
}  # fmt: skip


@pytest.mark.parametrize(("does", "code"), [(does, code) for does, codes in DANGERS.items() for code in codes])
def test_setting_what_governs_calls_or_a_pin_is_dangerous(does: str, code: str) -> None:
    assert danger(code) == does


@pytest.mark.parametrize(
    "code",
    ["*#21#", "*#62#", "##21#", "#21#", "##002#", "##004#", "*#33#", "#33*0000#", "*#06#", "*#30#"],
)
def test_asking_and_switching_off_harm_nobody(code: str) -> None:
    assert danger(code) is None


@pytest.mark.parametrize("code", ["*100#", "*33#", "*123#", "123", "*611", "*2112#", "*021#", "**21", "*212*1#", ""])
def test_a_menu_or_a_number_that_only_resembles_a_service_is_not_dangerous(code: str) -> None:
    assert danger(code) is None
