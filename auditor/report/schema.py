"""The JSON Schema of ``auditor-report/1``: made from the structs, shipped beside this file."""

import json
from pathlib import Path
from typing import Any, Final

import msgspec

from auditor.report.wire import SCHEMA, Article, Failure, Report

FILE: Final = Path(__file__).with_name("auditor-report-1.schema.json")


def shipped() -> bytes:
    """Give the schema as it ships: of a report; a line of JSONL is an ``Article`` or a ``Failure`` of its ``$defs``."""
    return FILE.read_bytes()


def made() -> bytes:
    """Make the schema from the structs.

    A test holds the shipped file to it; ``python -m auditor.report.schema`` writes that.
    """
    (report, *_), components = msgspec.json.schema_components((Report, Article, Failure), ref_template="#/$defs/{name}")
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        **report,
        "$defs": dict(sorted(components.items())),
    }
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


if __name__ == "__main__":
    FILE.write_bytes(made())
