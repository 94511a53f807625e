"""The report as JSON and as JSON lines, and its schema."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from msgspec.structs import replace

from auditor.facts.fact import Status
from auditor.report import json as as_json
from auditor.report import jsonl, schema, wire
from auditor.report.view import View
from auditor.report.wire_mentions import RelatedSpan
from tests.report.example_report import report

REPORT_MD = Path(__file__).resolve().parents[3] / "shared" / "REPORT.md"


def written(run: wire.Report) -> bytes:
    return b"".join(as_json.render(run, View()))


def test_a_report_read_back_is_the_same_report() -> None:
    assert msgspec.json.decode(written(report()), type=wire.Report) == report()


def test_json_lines_hold_each_article_then_each_failure_on_one_line() -> None:
    lines = b"".join(jsonl.render(report(), View())).splitlines()
    assert [(json.loads(line)["kind"], json.loads(line)["uri"]) for line in lines] == [
        ("article", "guides/peru.md"),
        ("failure", "guides/broken.md"),
    ]
    assert json.loads(lines[0]) == json.loads(written(report()))["articles"][0]


def test_the_shipped_schema_is_the_one_the_structs_make() -> None:
    assert schema.shipped() == schema.made(), "run python -m auditor.report.schema"


def test_the_golden_report_is_valid_under_the_shipped_schema() -> None:
    jsonschema.Draft202012Validator(json.loads(schema.shipped())).validate(json.loads(written(report())))


@pytest.mark.parametrize("missing", ["trust", "campaign", "published"])
def test_the_schema_asks_for_every_field_even_those_that_may_be_null(missing: str) -> None:
    run = json.loads(written(report()))
    del run["articles"][0][missing]
    with pytest.raises(jsonschema.ValidationError, match=f"'{missing}' is a required property"):
        jsonschema.Draft202012Validator(json.loads(schema.shipped())).validate(run)


def test_every_struct_of_the_format_requires_all_its_fields() -> None:
    objects = [one for one in json.loads(schema.shipped())["$defs"].values() if one.get("type") == "object"]
    assert [one["title"] for one in objects if sorted(one["required"]) != sorted(one["properties"])] == []


@pytest.mark.skipif(not REPORT_MD.exists(), reason="the promise is not beside the repository")
def test_every_key_of_the_promise_is_written_in_its_order() -> None:
    promise = json.loads(plain(REPORT_MD.read_text("utf-8").split("```jsonc\n")[1].split("```")[0]))
    run = report()
    article = run.articles[0]
    member = wire.CampaignMembership("k1", ("tg:auditor_test_1",), 4)
    whole = wire.Campaign("k1", "f", (wire.CampaignKey("handle", "tg:auditor_test_1", 3.2),), ("guides/peru.md",))
    contradicted = replace(article.claims[0], related=(RelatedSpan(None, article.claims[0].span),))
    richest = replace(article, campaign=member, claims=(contradicted,), findings=article.findings[1:2])
    full = replace(run, articles=(richest,), campaigns=(whole,))
    got = json.loads(written(full))
    scored = got["articles"][0]["trust"]
    for one, names in ((got["articles"][0], TEXT), (scored, ("decided_by", "edges")), (scored["ledger"][0], ROW)):
        for name in names:
            del one[name]
    for claim in got["articles"][0]["claims"]:
        assert claim.pop("danger") is None  # added within version 1
        for item in claim["evidence"]:
            assert item.pop("status") in tuple(Status)  # added within version 1
            assert item.pop("stale") is False
        for name in ADDED:
            del claim[name]
    for contact in got["articles"][0]["contacts"]:
        assert [contact.pop("allowed"), contact.pop("resembles")] == [None, None]  # added within version 1
    assert got.pop("families") == []  # added within version 1
    assert got["summary"].pop("outside") == 0  # added within version 1
    assert got["settings"].pop("diff") is None  # added within version 1
    for finding in got["articles"][0]["findings"]:
        assert finding.pop("outside") is False  # added within version 1
    assert got["articles"][0]["trust"].pop("probability") is None  # added within version 1
    assert differ(promise, got, "$") == []


ADDED = (
    *("worth", "unanswered", "confidence", "purpose", "items", "closed", "count", "number", "unit", "written"),
    *("conditioned", "refutable"),
)
"""Fields of a claim that were added within version 1."""
TEXT, ROW = ("whole", "visible_characters"), ("cap", "weight")
"""Fields of an article and of a row of the ledger that were added within version 1."""


def plain(jsonc: str) -> str:
    place = {"offset": 0, "line": 1, "column": 1}
    lines = (line.split("  //")[0].rstrip() if "  //" in line else line for line in jsonc.splitlines())
    return "\n".join(lines).replace("{…}", json.dumps({"start": place, "end": place}))


def differ(promised: Any, written: Any, path: str) -> list[str]:
    match promised, written:
        case dict(), dict():
            if list(promised) != list(written):
                return [f"{path}: {list(promised)} is promised, {list(written)} is written"]
            return [one for key in promised for one in differ(promised[key], written[key], f"{path}.{key}")]
        case list(), list():
            return differ(promised[0], written[0], f"{path}[0]") if promised and written else []
        case _:
            return []


def test_strings_are_not_escaped_beyond_what_embedding_needs() -> None:
    assert "TG💪+ @auditor_test_1".encode() in written(report())
