"""What a SARIF log keeps to: the schema, and what GitHub reads of it and takes."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import re2
from jsonschema import Draft7Validator

from auditor.report import wire
from auditor.report.sarif.sarif import render
from auditor.report.view import View

Log = dict[str, Any]
SCHEMA = Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json"
LINK = re2.compile(r"(?:^|[^\\])\[(?:[^\[\]\\]|\\.)*\]\(([^)]*)\)")
"""An embedded link of a plain message, as §3.11.6 writes its grammar."""
PLACEHOLDER = re2.compile(r"\{[0-9]+\}")
LEVELS = ("error", "warning", "note")


@cache
def _schema() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))


def bytes_of(report: wire.Report, view: View | None = None) -> bytes:
    """Give the log as it is written."""
    return b"".join(render(report, view or View()))


def log_of(report: wire.Report, view: View | None = None) -> Log:
    """Give the log, read again."""
    found: Log = json.loads(bytes_of(report, view))
    return found


def valid(log: Log) -> None:
    """Assert that the schema allows the log."""
    assert [f"{list(error.path)}: {error.message}" for error in _schema().iter_errors(log)] == []


def taken_by_github(log: Log) -> None:
    """Assert GitHub's own constraints but for the size of the file, and ours on what it shows."""
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) <= 25_000
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in (*rules, *run["tool"]["driver"]["notifications"]):
        _rule(rule)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"]["id"].endswith("/")
    assert run["invocations"][0]["executionSuccessful"] is True
    results = run["results"]
    assert len(results) <= 25_000
    for result in results:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        _result(result)
    assert len({one.get("suppressions") is None for one in results}) <= 1
    ranks = [(bool(one.get("suppressions")), LEVELS.index(one["level"])) for one in results]
    assert ranks == sorted(ranks)


def _rule(rule: Log) -> None:
    assert 0 < len(rule["id"]) <= 255
    assert 0 < len(rule["shortDescription"]["text"].strip()) <= 1_024
    assert 0 < len(rule["fullDescription"]["text"].strip()) <= 1_024
    assert rule["help"]["text"].strip()
    assert rule["messageStrings"] == {"both": {"text": "{0}"}}
    properties = rule.get("properties", {})
    assert properties.get("precision", "low") in {"high", "medium", "low"}
    assert properties.get("problem.severity", "error") in {"error", "warning", "recommendation"}
    assert len(properties.get("tags", ())) <= 10
    assert ("security" in properties.get("tags", ())) == ("security-severity" in properties)
    assert 0 < float(properties.get("security-severity", 1)) <= 10


def _result(result: Log) -> None:
    assert len(result["locations"]) == 1
    related = result.get("relatedLocations", [])
    assert len(related) <= 100
    for one in (*result["locations"], *related):
        location = one["physicalLocation"]["artifactLocation"]
        assert is_safe(location)
        region = one["physicalLocation"]["region"]
        assert region["endLine"] >= region["startLine"]
        assert region["endLine"] > region["startLine"] or region["endColumn"] >= region["startColumn"]
    ids = Counter(str(one["id"]) for one in related)
    message = result["message"]
    assert message["text"]
    assert PLACEHOLDER.findall(message["text"].replace("{{", "").replace("}}", "")) == []
    for text in (message["text"], *message["arguments"]):
        assert [target for target in LINK.findall(text) if ids[target] != 1] == []
    assert message["text"].replace("{{", "{").replace("}}", "}") == message["arguments"][0]
    head, _, number = result["partialFingerprints"]["primaryLocationLineHash"].rpartition(":")
    assert head == result["partialFingerprints"]["auditor/v1"]
    assert int(number) >= 1


def is_safe(location: Log) -> bool:
    """Whether an artifact location is a path below the root, or an absolute file, and nothing else."""
    uri = location["uri"]
    parts = urlsplit(uri)
    absolute = uri.startswith("file:///") and "uriBaseId" not in location
    relative = not parts.scheme and not uri.startswith("/") and location.get("uriBaseId") == "%SRCROOT%"
    plain = uri.isascii() and uri.isprintable() and not set(uri) & set(' \\<>"{}|^`#?')
    return (
        bool(uri) and plain and (absolute or relative) and not parts.netloc and not parts.query and not parts.fragment
    )


def path_of(result: Log) -> str:
    """Give the path of a result's file as a reader of the log decodes it."""
    return unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def hashes(log: Log) -> list[str]:
    """Give the hashes that GitHub reads, in the order of the results."""
    return [one["partialFingerprints"]["primaryLocationLineHash"] for one in log["runs"][0]["results"]]


def notices(log: Log) -> list[tuple[str, str, str]]:
    """Give id, level and text of each notification."""
    found = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    return [(one["descriptor"]["id"], one["level"], one["message"]["text"]) for one in found]
