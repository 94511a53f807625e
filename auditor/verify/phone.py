"""What the numbering plan says of a telephone number: it can confirm a form and never refutes one.

The plan (libphonenumber) knows few short codes: of 123 and 104, which are hotlines in Peru, it says nothing. So what it
does not know is ``UNKNOWN``, not wrong.
"""

from enum import StrEnum

LEAST = 7
"""Digits from which it is worth asking: a shorter number is an operator's own code, or one of the country's facts."""


class NumberForm(StrEnum):
    """What a number is by the plan of its country."""

    TOLL_FREE = "toll-free"
    VALID = "valid"
    EMERGENCY = "emergency"
    UNKNOWN = "unknown"
    """The plan does not know it, which says nothing about it."""


def number_form(number: str, country: str) -> NumberForm:
    """Give what ``number``, written as people do, is when dialled in ``country`` (ISO 3166-1 alpha-2).

    A number with another country's prefix is unknown here. The first call costs some 20 ms: the plans are loaded only
    when a number is asked about.
    """
    import phonenumbers  # noqa: PLC0415 — 20 ms that most articles need not spend
    from phonenumbers import shortnumberinfo  # noqa: PLC0415

    if shortnumberinfo.is_emergency_number(number, country):
        return NumberForm.EMERGENCY
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return NumberForm.UNKNOWN
    here = phonenumbers.country_code_for_region(country)
    if parsed.country_code != here or not phonenumbers.is_valid_number(parsed):
        return NumberForm.UNKNOWN
    kind = phonenumbers.number_type(parsed)
    return NumberForm.TOLL_FREE if kind == phonenumbers.PhoneNumberType.TOLL_FREE else NumberForm.VALID
