"""The reports of the samples are what they were, and what the schema allows."""

import json

import pytest
from jsonschema import Draft202012Validator

from auditor.pipeline.whole import report
from auditor.report.encode import encode
from auditor.report.schema import shipped
from tests.golden.reports import FOLDER, SETTINGS, audited, files, names, pipeline

SCHEMA = json.loads(shipped())
ARTICLE = Draft202012Validator({"$ref": "#/$defs/Article", "$defs": SCHEMA["$defs"]})


@pytest.mark.parametrize("name", sorted(files()))
def test_the_report_of_a_sample_is_the_golden_one(name: str) -> None:
    held = (FOLDER / name).read_text("utf-8") if (FOLDER / name).is_file() else "(no such file)"
    assert files()[name] == held, "when that is meant: python -m tests.golden.write, and read the difference"


def test_every_golden_file_is_compared() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.suffix in {".json", ".txt"}} == set(files())


def test_no_two_samples_share_a_golden_file() -> None:
    assert sum(name.endswith(".json") for name in files()) == len(names())


@pytest.mark.parametrize("name", [name for name in sorted(files()) if name.endswith(".json")])
def test_a_golden_report_is_as_the_schema_says(name: str) -> None:
    assert [error.message for error in ARTICLE.iter_errors(json.loads(files()[name]))] == []


def test_a_report_of_all_samples_is_as_the_schema_says() -> None:
    whole = json.loads(encode(report([audited(name)[0] for name in names()], pipeline().knowledge, SETTINGS)))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(whole)] == []
    assert whole["summary"]["articles"] == len(names())
