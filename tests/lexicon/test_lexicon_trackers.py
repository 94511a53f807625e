"""Lists of trackers in Adblock syntax: what of a list names images, and what its header says of itself."""

from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.lexicon.trackers import load_trackers, read_trackers

LIST = """[Adblock Plus 2.0]
! Title: EasyPrivacy
! Last modified: 01 Nov 2026 10:00 UTC
||metrics-auditortest.example^$third-party
/auditortest-pixel.
@@||metrics-auditortest.example/logo.png$image
auditortest.example##.advert
/banner[0-9]+/
||only-script.auditortest.example^$script
||csp.auditortest.example^$csp=script-src
"""


def test_filters_exceptions_and_what_is_skipped_are_told_apart() -> None:
    found = read_trackers(LIST.splitlines())
    assert [one.pattern for one in found.filters] == ["||metrics-auditortest.example^", "/auditortest-pixel."]
    assert [one.pattern for one in found.exceptions] == ["||metrics-auditortest.example/logo.png"]
    assert found.skipped == 2


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (["! Title: EasyPrivacy", "! Last modified: 01 Nov 2026 10:00 UTC"], "EasyPrivacy@2026-11-01"),
        (["! Title: EasyPrivacy", "! Version: 202611020304"], "EasyPrivacy@2026-11-02"),
        (["! Title: Ours", "! Last modified: 2026-11-03"], "Ours@2026-11-03"),
        (["! Title: Ours", "! Version: 7"], "Ours@undated"),
        (["! Title: Ours", "! Last modified: 31 Feb 2026"], "Ours@undated"),
        ([], "list@undated"),
    ],
)
def test_a_list_is_named_with_its_own_date(header: list[str], name: str) -> None:
    assert read_trackers([*header, "||a.example^"]).name == name


def test_a_dollar_sign_of_an_address_is_no_option() -> None:
    (one,) = read_trackers(["||a.example/b$c(d)"]).filters
    assert one.pattern == "||a.example/b$c(d)"


def test_options_say_from_where_a_filter_holds() -> None:
    (one,) = read_trackers(["||a.example^$~third-party,image,domain=b.example|~c.b.example"]).filters
    assert (one.third_party, one.on, one.not_on) == (False, frozenset({"b.example"}), frozenset({"c.b.example"}))


def test_a_file_without_a_filter_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("! Title: EasyPrivacy\n", "utf-8")
    with pytest.raises(DataError, match="holds no filter"):
        load_trackers(tmp_path / "list.txt")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.txt: cannot be read"):
        load_trackers(tmp_path / "none.txt")
