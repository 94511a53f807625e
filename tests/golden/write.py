"""Write the golden reports anew: ``python -m tests.golden.write``. Then read the difference before committing it."""

from tests.golden.reports import FOLDER, files


def main() -> None:
    """Write what differs, remove what is gone, and say so."""
    wanted = files()
    for path in sorted((*FOLDER.glob("*.json"), *FOLDER.glob("*.txt"))):
        if path.name not in wanted:
            path.unlink()
            print(f"removed {path.name}")  # noqa: T201 — run by hand
    for name, text in wanted.items():
        path = FOLDER / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(f"wrote {name}")  # noqa: T201 — run by hand


if __name__ == "__main__":
    main()
