"""The reports of the samples are what they were, and what the schema allows."""

import json

import pytest
from jsonschema import Draft202012Validator

from auditor.pipeline.whole import report
from auditor.report.encode import encode
from auditor.report.registry import FORMATS
from auditor.report.schema import shipped
from tests.golden.reports import FOLDER, SETTINGS, audited, files, held, names, pipeline, told

SCHEMA = json.loads(shipped())
ARTICLE = Draft202012Validator({"$ref": "#/$defs/Article", "$defs": SCHEMA["$defs"]})


@pytest.mark.parametrize("name", sorted(files()))
def test_the_report_of_a_sample_is_the_golden_one(name: str) -> None:
    there = (FOLDER / name).read_bytes().decode() if (FOLDER / name).is_file() else "(no such file)"
    assert files()[name] == there, "when that is meant: python -m tests.golden.write, and read the difference"


def test_every_golden_file_is_compared() -> None:
    assert held() == set(files())


def test_every_sample_has_a_golden_file_in_every_format() -> None:
    found = {tuple(name.split(".")[0].split("/")) for name in files()}
    assert found == {(form, sample.split(".")[0]) for form in FORMATS for sample in names()}
    assert len({sample.split(".")[0] for sample in names()}) == len(names())


@pytest.mark.parametrize("sample", names())
def test_a_golden_article_is_as_the_schema_says_and_the_same_in_json_and_json_lines(sample: str) -> None:
    line = json.loads(told("jsonl", sample, ("en",)))
    assert [error.message for error in ARTICLE.iter_errors(line)] == []
    assert json.loads(told("json", sample, ("en",)))["articles"] == [line]


def test_a_report_of_all_samples_is_as_the_schema_says() -> None:
    whole = json.loads(encode(report([audited(name)[0] for name in names()], pipeline().knowledge, SETTINGS)))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(whole)] == []
    assert whole["summary"]["articles"] == len(names())
