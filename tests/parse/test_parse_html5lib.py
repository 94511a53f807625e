"""Text and start tags against the html5lib tokenizer tests, in the data state."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.parse.attributes import scan
from auditor.parse.tokens import Kind, tokens

SUITE = Path(__file__).parents[2].parent / "shared" / "conformance" / "html5lib-tokenizer"

Found = tuple[str, list[tuple[str, dict[str, str]]]]


def unescape(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("ascii", "backslashreplace").decode("unicode_escape") if value.isascii() else value
    if isinstance(value, list):
        return [unescape(item) for item in value]
    if isinstance(value, dict):
        return {unescape(key): unescape(item) for key, item in value.items()}
    return value


def cases() -> list[tuple[str, Found]]:
    found = []
    for path in sorted(SUITE.glob("*.test")):
        for test in json.loads(path.read_text(encoding="utf-8")).get("tests", []):
            if "Data state" not in test.get("initialStates", ["Data state"]):
                continue
            written, output = test["input"], test["output"]
            if test.get("doubleEscaped"):
                written, output = unescape(written), unescape(output)
            text = "".join(token[1] for token in output if token[0] == "Character")
            tags = [(token[1], token[2]) for token in output if token[0] == "StartTag"]
            found.append((written, (text, tags)))
    return found


def read(written: str) -> Found:
    copy = written.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    text, tags = "", []
    for kind, start, end, value in tokens(copy):
        if kind == Kind.TEXT:
            text += written[start:end].replace("\r\n", "\n").replace("\r", "\n")
        elif kind == Kind.REFERENCE:
            text += value
        elif kind == Kind.START:
            attributes: dict[str, str] = {}
            for attribute in scan(copy, start + 1 + len(value), end - 1):
                attributes.setdefault(attribute.name, attribute.value(copy))
            tags.append((value, attributes))
    return text, tags


@pytest.mark.skipif(not SUITE.exists(), reason="the html5lib tokenizer tests are not beside this repository")
def test_text_and_start_tags_of_every_html5lib_case_in_the_data_state_agree() -> None:
    applicable = cases()
    assert len(applicable) > 6000
    differing = [(written, read(written), wanted) for written, wanted in applicable if read(written) != wanted]
    assert differing == []
