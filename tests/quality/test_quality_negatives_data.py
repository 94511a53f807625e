"""The false-positive and role benchmarks are whole: counts, halves, invented handles, well-formed labels."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
FAMILIES = [f"N{number:02d}" for number in range(1, 31)]
ROLES = {
    "promotion",
    "own-official",
    "author-credit",
    "quoted-warning",
    "negated",
    "documentation-example",
    "code",
    "legal-notice",
    "unknown",
}
FIELDS = ["id", "text", "media", "lang", "label", "family", "natural", "half", "source"]
FIELDS += ["max_severity", "expect_role", "roles"]
CANONICAL = re.compile(
    r"tg:[a-z0-9_]{4,32}|wx:[A-Za-z][A-Za-z0-9_-]{5,19}|qqg?:\d{5,12}|(?:wa|tel):\+\d{8,15}"
    r"|mailto:[a-z0-9._+-]+@[a-z0-9.-]+|(?:line|app):[a-z0-9_]{4,32}",
)
RESERVED = re.compile(r"auditor[_.-]?test|^\+120255501\d\d$|^1000\d+$")
LINKED = re.compile(r"(?<![\w.-])(?:https?://)?(?:t|telegram|wa)\.me/(?:s/)?\+?(\w+)", re.ASCII)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.(?:com|net|edu|cn)\b", re.ASCII)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


NEGATIVES = {family: rows(HERE / "negatives" / f"{family}.jsonl") for family in FAMILIES}
BY_ROLE = {role: rows(HERE / "roles" / f"{role}.jsonl") for role in sorted(ROLES)}
ALL = [row for group in (*NEGATIVES.values(), *BY_ROLE.values()) for row in group]


def test_every_row_has_the_same_fields_and_known_values() -> None:
    for row in ALL:
        assert list(row) == FIELDS, row["id"]
        assert row["text"].strip(), row["id"]
        assert row["media"] in {"text/markdown", "text/html", "text/plain"}
        assert row["half"] in {"dev", "held"}
        assert isinstance(row["natural"], bool)
        assert row["source"] == "written" or row["source"].startswith("modelled on: ")
        assert (row["source"] == "written") is not row["natural"]
        assert row["expect_role"] is None or row["expect_role"] in ROLES


def test_ids_and_texts_are_unique() -> None:
    assert Counter(row["id"] for row in ALL).most_common(1)[0][1] == 1
    assert Counter(row["text"] for row in ALL).most_common(1)[0][1] == 1


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_fifty_cases_in_even_halves(family: str) -> None:
    group = NEGATIVES[family]
    assert len(group) == 50
    assert Counter(row["half"] for row in group) == {"dev": 25, "held": 25}
    assert Counter(row["natural"] for row in group) == {True: 25, False: 25}
    assert {row["family"] for row in group} == {family}
    assert {row["label"] for row in group} == {"negative"}
    assert {row["max_severity"] for row in group} <= {"none", "note"}
    assert all(entry["role"] != "promotion" for row in group for entry in row["roles"])


@pytest.mark.parametrize("role", sorted(ROLES))
def test_a_role_has_forty_cases_or_more_in_even_halves(role: str) -> None:
    group = BY_ROLE[role]
    assert len(group) >= (60 if role == "promotion" else 40)
    assert abs(2 * sum(row["half"] == "dev" for row in group) - len(group)) <= 1
    assert {row["label"] for row in group} == {"role"}
    assert all(row["roles"] and row["expect_role"] == role for row in group)
    assert {entry["role"] for row in group for entry in row["roles"]} == {role}


def test_canonical_forms_are_well_formed_and_stand_in_the_text() -> None:
    for row in ALL:
        flat = re.sub(r"[\s-]", "", row["text"].lower())
        for entry in row["roles"]:
            assert entry["role"] in ROLES
            assert CANONICAL.fullmatch(entry["canonical"]), (row["id"], entry)
            value = entry["canonical"].split(":", 1)[1].lstrip("+").replace("-", "")
            assert value in flat, (row["id"], entry)


def test_every_handle_is_invented() -> None:
    for row in ALL:
        for entry in row["roles"]:
            assert RESERVED.search(entry["canonical"].split(":", 1)[1]), (row["id"], entry)
        for name in LINKED.findall(row["text"]):
            assert re.search(r"auditor_?test", name) or name.startswith("120255501"), (row["id"], name)
        for address in EMAIL.findall(row["text"]):
            assert re.search(r"auditor|@(?:[\w-]+\.)*example\.|example|@git(?:hub|lab|ee)\.com", address), (
                row["id"],
                address,
            )
