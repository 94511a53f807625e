"""What the numbering plan says of a number: a form is confirmed, and never refuted."""

import subprocess
import sys

import pytest

from auditor.verify.phone import number_form


@pytest.mark.parametrize(
    ("number", "country", "form"),
    [
        ("0800 00 200", "PE", "toll-free"),
        ("0809-000-852", "TW", "toll-free"),
        ("+1 888 777 0446", "US", "toll-free"),
        ("(01) 611 7777", "PE", "valid"),
        ("1300 555 002", "AU", "valid"),
        ("0172 229 0 229", "DE", "valid"),
        ("105", "PE", "emergency"),
        ("110", "CN", "emergency"),
        ("112", "GB", "emergency"),
    ],
)
def test_a_number_that_the_plan_knows_has_its_form(number: str, country: str, form: str) -> None:
    assert number_form(number, country) == form


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("123", "PE"),
        ("104", "PE"),
        ("10086", "CN"),
        ("116116", "DE"),
        ("1234567", "PE"),
        ("+44 20 7946 0000", "PE"),
        ("0800 00 200", "ZZ"),
        ("*123#", "PE"),
        ("no number", "PE"),
        ("", "PE"),
        ("9" * 300, "PE"),
    ],
)
def test_what_the_plan_does_not_know_is_unknown_and_not_wrong(number: str, country: str) -> None:
    assert number_form(number, country) == "unknown"


def test_the_plans_are_not_loaded_before_a_number_is_asked_about() -> None:
    code = "import sys, auditor.verify.phone, auditor.verify.claims; print('phonenumbers' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 — our own
    assert ran.stdout == "False\n"
