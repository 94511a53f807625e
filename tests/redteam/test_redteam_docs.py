"""The page about the matrix says what the code does."""

from pathlib import Path

from auditor.redteam.floor import TOTALS
from auditor.redteam.generate import singles
from auditor.redteam.left_out import CELLS, PAIRS
from auditor.redteam.registry import TRANSFORMS

PAGE = (Path(__file__).parents[2] / "docs" / "redteam.md").read_text(encoding="utf-8")


def test_every_reason_for_leaving_something_out_is_on_the_page() -> None:
    reasons = {why for *_, why in (*CELLS, *PAIRS)}
    assert {why for why in reasons if f"| {why} |" not in PAGE} == set()


def test_the_page_counts_the_cells_that_there_are() -> None:
    plain = sum(not row[0].extra for _, row in singles())
    extra = sum(bool(one.extra) for one in TRANSFORMS)
    assert f"{plain} ({plain + extra} with the extra qr)" in PAGE


def test_every_name_of_a_floor_is_on_the_page() -> None:
    assert {name for name in TOTALS if f"`{name}`" not in PAGE} == {"tier-2"}
