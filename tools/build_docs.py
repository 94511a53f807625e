"""Write docs/rules/ from the rule files; run it after every change to a rule.

``python tools/build_docs.py`` writes the pages and removes those of rules that are gone.
"""

from pathlib import Path

from auditor.rules.load import load
from auditor.rules.pages import pages

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "rules"


def main() -> None:
    """Write every page that differs and say what was done."""
    wanted = pages(load((ROOT / "rules",)).rules)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
            print(f"removed {path.relative_to(ROOT)}")
    for name, text in wanted.items():
        path = FOLDER / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
