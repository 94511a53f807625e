"""Write the golden reports anew: ``python -m tests.golden.write``. Then read the difference before committing it."""

from tests.golden.reports import FOLDER, files, held


def main() -> None:
    """Write what differs, remove what is gone, and say so."""
    wanted = files()
    for name in sorted(held()):
        if name not in wanted:
            (FOLDER / name).unlink()
            print(f"removed {name}")  # noqa: T201 — run by hand
    for name, text in wanted.items():
        path = FOLDER / name
        if not path.is_file() or path.read_bytes() != text.encode():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
            print(f"wrote {name}")  # noqa: T201 — run by hand


if __name__ == "__main__":
    main()
