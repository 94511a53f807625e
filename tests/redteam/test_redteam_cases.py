"""The cases of the evasion matrix: the same everywhere, decodable, of nobody, and each half of its own."""

import hashlib
import html
import json
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from urllib.parse import unquote

import pytest

from auditor.redteam import cue, form, hiding, image, link, parser, quick_code, segment
from auditor.redteam.alphabets import ALPHABETS, DECIMALS, NUMERALS
from auditor.redteam.case import Case, Expect, Half, Kind, as_line
from auditor.redteam.family import Family
from auditor.redteam.form import REVERSED
from auditor.redteam.generate import PAIRED, Plan, cases, pairs, singles
from auditor.redteam.ids import reserved
from auditor.redteam.left_out import PAIRS, left_out
from auditor.redteam.registry import BY_CODE, TRANSFORMS, not_run

GOLDEN = "b2f9988afaa106cf34e797d83b2fad3931bf71cc846a7402476345c42edf3c1b"
EXTRA = frozenset(one.code for one in TRANSFORMS if one.extra)
"""Rows whose cases another program draws: not the same bytes everywhere, and not everywhere there."""
SMALL = {
    half: tuple(case for case in cases(Plan(half=half, per_cell=8)) if EXTRA.isdisjoint(case.transforms))
    for half in Half
}
SINGLES = {half: tuple(case for case in SMALL[half] if len(case.transforms) < 2) for half in Half}


def digest(made: tuple[Case, ...]) -> str:
    return hashlib.sha256("\n".join(map(as_line, made)).encode()).hexdigest()


def handle(case: Case) -> str:
    """Give the id of a canonical form: ``tg:auditortest12`` has ``auditortest12``."""
    return case.canonical.partition(":")[2]


def ident(case: Case) -> str:
    """Give the part of a canonical form that is the id: of a short link its slug, of an address its name."""
    name = handle(case)
    if case.kind is Kind.SHOP:
        at = name.index("auditortest")
        name = name[at : at + len("auditortest1234")]
    return name.partition("@")[0]


def families() -> tuple[Family, ...]:
    found: list[Family] = []
    for module in (form, segment, cue, parser, hiding, link, image, quick_code):
        for value in vars(module).values():
            held = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            found += [one for one in held if isinstance(one, Family)]
    return tuple({one.name: one for one in found}.values())


def test_the_dev_cases_of_seed_1_are_the_same_bytes_as_ever() -> None:
    # A change of the generator changes them: write the new digest here, and say in the change log that floors moved.
    assert digest(SMALL[Half.DEV]) == GOLDEN


def test_another_process_with_another_hash_seed_makes_the_same_cases() -> None:
    code = (
        "from auditor.redteam.generate import Plan, cases\n"
        "from auditor.redteam.case import Half, as_line\n"
        "import hashlib\n"
        "made = [one for one in cases(Plan(half=Half.DEV, per_cell=8)) if not {'F01', 'F02'} & set(one.transforms)]\n"
        "print(hashlib.sha256('\\n'.join(map(as_line, made)).encode()).hexdigest())"
    )
    out = subprocess.run(  # noqa: S603 — this interpreter, with words of our own
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": "7"}
    )
    assert out.stdout.strip() == digest(SMALL[Half.DEV])


def test_another_seed_makes_other_cases() -> None:
    one, other = (tuple(cases(Plan(half=Half.DEV, per_cell=1, seed=seed))) for seed in ("1", "2"))
    assert [case.text for case in one if case.text in {each.text for each in other}] == []


def test_a_larger_run_begins_with_the_cases_of_a_smaller_one() -> None:
    plan = Plan(half=Half.DEV, per_cell=3, suites=("singles",), only=frozenset({"B03"}))
    assert {case.id: case for case in cases(plan)}.items() <= {case.id: case for case in SMALL[Half.DEV]}.items()


@pytest.mark.parametrize("half", Half)
def test_no_two_cases_have_one_id(half: Half) -> None:
    assert [name for name, n in Counter(case.id for case in SMALL[half]).items() if n > 1] == []


@pytest.mark.parametrize("half", Half)
def test_every_id_is_reserved(half: Half) -> None:
    named = [case for case in SMALL[half] if case.canonical and "A21" not in case.transforms]
    assert named
    assert [case.id for case in named if not reserved(handle(case))] == []


def test_an_id_in_leet_is_a_reserved_one_again_when_the_signs_are_taken_back() -> None:
    leet = [case for half in Half for case in SMALL[half] if "A21" in case.transforms]
    assert leet

    def back(name: str) -> str:
        letters = name.rstrip("0123456789")
        return letters.translate(str.maketrans("0153", "oise")).replace("uu", "u").replace("tt", "t")

    assert [case.canonical for case in leet if not reserved(back(handle(case)))] == []


@pytest.mark.parametrize("half", Half)
def test_every_span_lies_in_the_text_and_within_what_is_around_it(half: Half) -> None:
    for case in SMALL[half]:
        (start, end), (first, last) = case.span, case.around
        assert 0 <= first <= start < end <= last <= len(case.text), case.id


ORDINARY = {
    sign: plain
    for name, table in ALPHABETS.items()
    if name not in {"keycap", "keycap-bare", "regional-spaced"}
    for plain, sign in table.items()
}
NUMBERS = {sign: str(at) for row in NUMERALS.values() for at, sign in enumerate(row)}
DIGITS = {chr(int(row.partition(":")[2], 16) + at): str(at) for row in DECIMALS for at in range(10)}
EMOJI = {sign for half in Half for sign in "".join(segment.EMOJI.of(half))}
GAPS = {sign for family in (segment.SIGNS, segment.NUMBER_SIGNS) for half in Half for sign in "".join(family.of(half))}


def by(table: dict[str, str]) -> Callable[[str], str]:
    return lambda text: "".join(table.get(char, char) for char in text)


def without(signs: set[str]) -> Callable[[str], str]:
    return lambda text: "".join(char for char in text if char not in signs)


def ascii_only(text: str) -> str:
    return "".join(char for char in text if char.isascii())


INVERSE: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("A01", "A02", "A03", "A04", "A05", "A08", "A09", "A10", "A11"), by(ORDINARY)),
    **dict.fromkeys(("A12", "A13", "A14", "A16", "A17"), ascii_only),
    **dict.fromkeys(("A18", "A19", "A20"), by(DIGITS | NUMBERS)),
    "A06": without({"\ufe0f", "\u20e3"}),
    "A07": lambda text: by(ORDINARY)(text).replace(" ", ""),
    "A15": lambda text: text[::-1],
    "A22": by({"\u017f": "s", "\u212a": "k", "\u212b": "a"}),
    "B01": lambda text: "".join(text.split()),
    "B02": without(GAPS - {"_"}),
    "B03": without(EMOJI),
    "B09": lambda text: text[::-1],
    "D08": lambda text: html.unescape(html.unescape(text)),
    "E03": lambda text: unquote(unquote(text)),
}


def plain(case: Case) -> str:
    """Undo the transform: what a reader makes of the characters at a case's span."""
    text = case.text[slice(*case.span)]
    return INVERSE[case.transforms[0]](text) if case.transforms and case.transforms[0] in INVERSE else text


SKIPPED = {"B04", "B05", "B06", "B08", "C08", "D11", "F04"}
"""Written over several places, in words, or packed: no character-by-character inverse."""


@pytest.mark.parametrize("half", Half)
def test_the_span_of_a_single_transform_decodes_to_its_id(half: Half) -> None:
    wrong = []
    for case in SINGLES[half]:
        if SKIPPED.isdisjoint(case.transforms) and not any(one == "D03:reference" for one in case.members):
            got, wanted = plain(case), ident(case)
            if case.transforms in {("A03",), ("A04",), ("A07",), ("A22",)}:  # capitals of a name that has no case
                got = got.lower()
            if case.transforms == ("B02",) and wanted.isdigit():
                got = got.replace("-", "").replace("_", "").replace(" ", "")
            if got != wanted:
                wrong.append((case.id, got, wanted))
    assert wrong == []


def test_an_id_stored_backwards_is_between_marks_of_direction() -> None:
    marks = tuple(member[0] for half in Half for member in REVERSED.of(half))
    found = [case for half in Half for case in SINGLES[half] if case.transforms == ("A15",)]
    assert found
    assert [case.id for case in found if not case.text[: case.span[0]].endswith(("\u202e",))] == []
    assert {mark for case in found for mark in marks if mark in case.text} == set(marks)


@pytest.mark.parametrize("half", Half)
def test_a_disguise_changes_what_is_written(half: Half) -> None:
    formed = [case for case in SINGLES[half] if case.transforms and case.transforms[0][0] in "AB"]
    unchanged = [
        case.id
        for case in formed
        if handle(case)
        and case.text[slice(*case.around)].endswith(handle(case))
        and case.text[slice(*case.span)].isascii()
        and case.transforms[0] not in {"A14", "A21", "A22", "B01", "B02", "B03", "B04", "B06", "B07"}
    ]
    assert unchanged == []


def test_both_halves_share_no_member_of_a_family_that_has_more_than_one() -> None:
    shared = {one.name: set(one.dev) & set(one.held) for one in families() if one.held}
    assert len(shared) > 40
    assert {name: both for name, both in shared.items() if both} == {}


def test_full_width_is_the_only_family_of_one_member() -> None:
    assert [one.name for one in families() if not one.held] == ["A01"]


def test_no_case_of_one_half_is_made_of_a_member_of_the_other() -> None:
    dev, held = ({member for case in SMALL[half] for member in case.members} for half in Half)
    assert dev & held <= {"A01:full-width"}


def test_the_cue_of_a_homophone_is_never_the_same_in_both_halves() -> None:
    names = {one.name: one for one in families()}
    for name in ("C01", "C02", "C04w", "C04t", "C05t", "C05q", "C10", "C11"):
        assert set(names[name].dev).isdisjoint(names[name].held)


def test_the_registry_is_in_order_and_names_every_row_of_the_matrix() -> None:
    rows = {**{f"A{n:02}": 0 for n in range(1, 23)}, **{f"B{n:02}": 0 for n in range(1, 10)}}
    rows |= {f"C{n:02}": 0 for n in range(1, 12)} | {f"D{n:02}": 0 for n in range(1, 15)}
    rows |= {f"E{n:02}": 0 for n in range(1, 7)} | {f"F{n:02}": 0 for n in range(1, 5)}
    assert list(BY_CODE) == sorted(BY_CODE)
    assert set(BY_CODE) | set(not_run()) == set(rows)
    assert len(rows) == 66


def test_every_transform_has_a_cell_and_every_cell_its_cases() -> None:
    cells = {(row[0].code, kind) for kind, row in singles() if not row[0].extra}
    made = Counter((case.transforms[0], case.kind) for case in SINGLES[Half.DEV] if case.transforms)
    assert {code for code, _ in cells} == set(BY_CODE) - EXTRA
    assert made == dict.fromkeys(cells, 8)


def test_a_cell_is_spread_over_all_carriers() -> None:
    for transform in TRANSFORMS:
        if transform.lay is None:
            mine = [case for case in SINGLES[Half.DEV] if case.transforms == (transform.code,)]
            assert len({case.carrier for case in mine}) == 8, transform.code


def test_every_two_transforms_of_the_paired_groups_meet_unless_they_are_left_out() -> None:
    met = {frozenset(case.transforms) for case in SMALL[Half.DEV] if len(case.transforms) == 2}
    assert met == {frozenset(one.code for one in row) for _, row in pairs()}
    groups = {"".join(sorted(row[0].group + row[1].group)) for _, row in pairs()}
    assert groups == {"".join(sorted(pair)) for pair in PAIRED}
    assert [
        case.id
        for case in SMALL[Half.DEV]
        for one in case.transforms
        for other in case.transforms
        if left_out(one, other)
    ] == []


def test_what_is_left_out_says_why() -> None:
    assert [row for row in PAIRS if row[0] not in BY_CODE or row[1] not in BY_CODE or not row[2]] == []


def test_flags_expect_what_the_matrix_says() -> None:
    expected = {"E05": Expect.SHORTENER, "E06": Expect.LANDING, "C08": Expect.OFF_PAGE, "B05": Expect.RECONSTRUCT}
    expected |= {"B08": Expect.RECONSTRUCT, "B09": Expect.RECONSTRUCT}
    for case in SINGLES[Half.DEV]:
        code = case.transforms[0] if case.transforms else ""
        assert case.expect is expected.get(code, Expect.CONTACT)


def test_a_case_is_written_as_one_line_of_json_that_can_be_read_back() -> None:
    case = next(one for one in SINGLES[Half.HELD] if one.kind is Kind.QQ)
    row = json.loads(as_line(case))
    assert (row["id"], row["text"], tuple(row["span"]), row["half"]) == (case.id, case.text, case.span, "held")
    assert set(row) >= {"media", "kind", "canonical", "transforms", "carrier", "tier", "seed"}


@pytest.mark.parametrize("half", Half)
def test_every_text_can_be_written_in_its_encoding(half: Half) -> None:
    for case in SMALL[half]:
        assert case.text.encode(case.encoding).decode(case.encoding).lstrip("\ufeff") == case.text.lstrip("\ufeff")


def test_the_digits_of_every_script_are_digits() -> None:
    wrong = [
        row for row in DECIMALS for at in range(10) if unicodedata.digit(chr(int(row.split(":")[1], 16) + at)) != at
    ]
    assert wrong == []
