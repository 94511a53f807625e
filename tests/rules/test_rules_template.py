import pytest

from auditor.rules.template import fields, render


def test_a_field_is_replaced_by_its_value() -> None:
    assert render("账号“{handle}”在文中", {"handle": "auditor_test_1"}) == "账号“auditor_test_1”在文中"


def test_doubled_braces_are_braces() -> None:
    assert render("{{{handle}}}", {"handle": "x"}) == "{x}"


def test_a_value_is_never_read_as_a_template() -> None:
    assert render("{handle}", {"handle": "{secret}", "secret": "s"}) == "{secret}"


def test_the_fields_are_named() -> None:
    assert fields("{handle} on {host}, {handle}") == {"handle", "host"}


@pytest.mark.parametrize(
    "template",
    ["{handle.__class__}", "{handle[0]}", "{handle!r}", "{handle:>99999999}", "{}", "{0 }", "{Handle}", "{a{b}}"],
)
def test_nothing_but_a_name_may_stand_between_braces(template: str) -> None:
    with pytest.raises(ValueError, match="only a name"):
        fields(template)


@pytest.mark.parametrize("template", ["{handle", "handle}", "}{", "{{handle}"])
def test_a_single_brace_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="a single"):
        fields(template)
