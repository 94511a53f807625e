"""The public schemas of the formats for CI, and reports held to them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from lxml import etree

FOLDER = Path(__file__).parents[1] / "schemas"
_JSON = {"gitlab": "gitlab-code-quality.json", "rdjson": "rdjson.json"}
_XML = {"junit": "junit-10.xsd", "checkstyle": "checkstyle.xsd"}
HELD = (*_JSON, *_XML)
"""Formats for which there is a schema here."""


@cache
def _validator(form: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((FOLDER / _JSON[form]).read_text("utf-8")))


@cache
def _schema(form: str) -> Any:
    return etree.XMLSchema(etree.parse(FOLDER / _XML[form]))


def valid_json(form: str, written: bytes) -> Any:
    """Give what ``written`` holds, or fail with what the schema of ``form`` says against it."""
    assert not written.startswith(b"\xef\xbb\xbf")
    value = json.loads(written.decode("utf-8", "strict"))
    assert [f"{error.json_path}: {error.message}" for error in _validator(form).iter_errors(value)] == []
    return value


def valid_xml(form: str, written: bytes) -> Any:
    """Give the root of ``written``, or fail with what a parser or the schema of ``form`` says against it."""
    root = etree.fromstring(written, etree.XMLParser(resolve_entities=False, no_network=True))
    schema = _schema(form)
    assert schema.validate(root), schema.error_log
    return root


def valid(form: str, written: bytes) -> Any:
    """Give what is in a report, or fail with what its schema says against it."""
    return valid_json(form, written) if form in _JSON else valid_xml(form, written)
