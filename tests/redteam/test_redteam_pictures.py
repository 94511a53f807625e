"""Pictures of QR codes: written without a library, worn by arithmetic, drawn where the extra is."""

import zlib
from importlib.util import find_spec

import pytest

from auditor.redteam.case import Half
from auditor.redteam.draw import Draw
from auditor.redteam.generate import Plan, cases
from auditor.redteam.quick_code import CLEAN, WORN
from auditor.redteam.raster import WEAR, png, scaled, turned


def test_a_picture_of_a_code_is_a_png_with_every_pixel_in_it() -> None:
    rows = (bytes([0, 255, 0]), bytes([255, 0, 255]), bytes([0, 0, 255]))
    data = png(scaled(rows, 2))
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert data[16:24] == (6).to_bytes(4, "big") * 2
    at = data.index(b"IDAT")
    raw = zlib.decompress(data[at + 4 : at + 4 + int.from_bytes(data[at - 4 : at], "big")])
    assert raw == b"".join(b"\0" + row for row in scaled(rows, 2))


def test_a_code_turned_by_nothing_stands_in_the_middle_of_a_larger_ground() -> None:
    rows = (bytes([0, 10]), bytes([20, 30]))
    turned_rows = turned(rows, 0)
    assert len(turned_rows) == len(turned_rows[0]) == 3
    assert {pixel for row in turned_rows for pixel in row} >= {0, 255}


@pytest.mark.skipif(find_spec("zxingcpp") is None, reason="the extra qr is not installed")
def test_codes_are_drawn_when_the_extra_is_there() -> None:
    made = tuple(cases(Plan(half=Half.DEV, per_cell=4, only=frozenset({"F01", "F02"}))))
    assert [case.transforms for case in made] == [("F01",)] * 4 + [("F02",)] * 4
    assert all("data:image/png;base64,iVBOR" in case.text for case in made)


def test_every_kind_of_wear_is_in_a_family_and_gives_a_picture_of_even_rows() -> None:
    rows = tuple(bytes([0 if (x * y) % 3 else 255 for x in range(33)]) for y in range(33))
    assert {member for one in (CLEAN, WORN) for member in (*one.dev, *one.held)} == set(WEAR)
    for name, wear in WEAR.items():
        worn = wear(rows, Draw("1"))
        assert {len(row) for row in worn} == {len(worn)}, name
