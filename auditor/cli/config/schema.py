"""The JSON Schema of ``auditor.toml``, for editors: made from the table of keys, shipped beside this file."""

import json
from pathlib import Path
from typing import Final

from auditor.cli.config.keys import TABLE

FILE: Final = Path(__file__).with_name("auditor-config.schema.json")
ADDRESS: Final = "https://json.schemastore.org/auditor.json"
"""The name under which SchemaStore would keep it; nothing is fetched from there."""


def shipped() -> bytes:
    """Give the schema as it ships; a day of TOML counts as text of the form 2027-01-31."""
    return FILE.read_bytes()


def made() -> bytes:
    """Make the schema from the table.

    A test holds the shipped file to it; ``python -m auditor.cli.config.schema`` writes that.
    """
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": ADDRESS,
        "title": "auditor.toml",
        "description": "What holds for auditor in a folder; in pyproject.toml the same under [tool.auditor].",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": key.about, **key.schema} for key in TABLE},
    }
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


if __name__ == "__main__":
    FILE.write_bytes(made())
