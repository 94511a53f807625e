"""Where each set of labelled articles lies: the one place to add another. Its floors are a section of floors.yaml."""

from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FLOORS = HERE / "floors.yaml"
RECORD = ROOT / "docs" / "decisions" / "floors.md"

SETS = {
    "corpus": ROOT.parent / "shared" / "corpus",  # articles of other people, no part of the repository
    "images": HERE / "images",
    "negatives": HERE / "negatives",
    "promotions": HERE / "promotions",
    "roles": HERE / "roles",
}
