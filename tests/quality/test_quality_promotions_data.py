"""The planted contacts are well formed, and none of them belongs to anyone."""

import csv
import json
import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import pytest

HERE = Path(__file__).parent / "promotions"
KEYS = {
    *("id", "text", "media", "lang", "label", "half", "kind", "source"),
    *("handles", "spans", "roles", "handles_complete"),
}
KINDS = {
    *("telegram", "telegram-invite", "wechat", "qq", "qq-group", "whatsapp", "line", "signal", "viber", "discord"),
    *("phone", "email", "other", "url", "short", "qr-image"),
}
SCHEMES = {"telegram": "tg", "telegram-invite": "tg+", "wechat": "wx", "qq": "qq", "qq-group": "qqg"} | {
    "whatsapp": "wa",
    "phone": "tel",
    "email": "mailto",
}
NAMED = re.compile(r"auditor[ _.-]*test|audtest", re.IGNORECASE)
# A telephone number kept for fiction, or digits that begin with 10000 and were made up.
NUMBERED = re.compile(r"120255501\d{2}|10000\d{3,6}")
HOSTS = re.compile(r"https?://([a-z0-9.-]+)", re.IGNORECASE)
# Messengers, shorteners and landing pages that everyone knows; schema.org is the vocabulary of JSON-LD.
KNOWN_HOSTS = {
    *("t.me", "telegram.me", "telegram.dog", "wa.me", "api.whatsapp.com", "line.me", "signal.me", "discord.gg"),
    *("wpa.qq.com", "zalo.me", "bit.ly", "t.cn", "is.gd", "reurl.cc", "linktr.ee", "beacons.ai", "schema.org"),
}
Item: TypeAlias = Mapping[str, Any]  # one line of JSON


@pytest.fixture(scope="module")
def items() -> tuple[Item, ...]:
    """Every item of every file, in order."""
    paths = sorted(HERE.glob("*.jsonl"))
    return tuple(json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines())


def test_every_item_has_the_fields_and_their_words(items: tuple[Item, ...]) -> None:
    assert all(set(item) == KEYS for item in items)
    assert {item["label"] for item in items} == {"promo"}
    assert {item["half"] for item in items} == {"dev", "held"}
    assert {item["kind"] for item in items} == {"one-liner", "guide"}
    assert {item["media"] for item in items} == {"text/plain", "text/markdown", "text/html"}
    assert all(item["handles"] and item["handles_complete"] is True for item in items)


def test_no_id_and_no_text_stands_twice(items: tuple[Item, ...]) -> None:
    assert len({item["id"] for item in items}) == len(items)
    assert len({item["text"] for item in items}) == len(items)


def test_the_spans_are_exactly_what_is_written(items: tuple[Item, ...]) -> None:
    for item in items:
        spans = item["spans"]
        assert spans == sorted(spans), item["id"]
        assert all(0 <= start < end <= len(item["text"]) for start, end in spans), item["id"]
        assert all(before[1] <= after[0] for before, after in pairwise(spans)), item["id"]
        spanned = {item["text"][start:end] for start, end in spans}
        assert spanned == {written for handle in item["handles"] for written in handle["written"]}, item["id"]


def test_every_handle_has_a_known_kind_and_one_role(items: tuple[Item, ...]) -> None:
    for item in items:
        norms = [handle["norm"] for handle in item["handles"]]
        expected = []
        for norm in norms:
            kind, value = norm.split(":", 1)
            assert kind in KINDS, norm
            expected.append(value if kind == "other" else f"{SCHEMES.get(kind, kind)}:{value}")
        assert len(set(norms)) == len(norms), item["id"]
        assert [role["canonical"] for role in item["roles"]] == expected, item["id"]
        assert {role["role"] for role in item["roles"]} == {"promotion"}, item["id"]


def test_every_handle_is_invented(items: tuple[Item, ...]) -> None:
    for item in items:
        for handle in item["handles"]:
            value = handle["norm"].split(":", 1)[1]
            last = value.rsplit(":", 1)[-1]
            assert NAMED.search(value) or NUMBERED.fullmatch(last), handle["norm"]


def test_every_host_is_reserved_or_known(items: tuple[Item, ...]) -> None:
    hosts = {host.lower() for item in items for host in HOSTS.findall(item["text"])}
    strangers = {host for host in hosts - KNOWN_HOSTS if not host.endswith((".example", ".t.me"))}
    assert strangers == set()


def test_the_halves_are_balanced(items: tuple[Item, ...]) -> None:
    halves = Counter((item["kind"], item["half"]) for item in items)
    for kind in ("one-liner", "guide"):
        assert 0.8 <= halves[kind, "dev"] / halves[kind, "held"] <= 1.25
    assert halves["one-liner", "dev"] + halves["one-liner", "held"] >= 600
    assert halves["guide", "dev"] + halves["guide", "held"] >= 120


def test_no_handle_stands_in_both_halves_undisguised(items: tuple[Item, ...]) -> None:
    written: dict[str, set[str]] = {"dev": set(), "held": set()}
    for item in items:
        written[item["half"]] |= {word for handle in item["handles"] for word in handle["written"]}
    assert written["dev"] & written["held"] == set()


def test_the_table_of_disguises_names_every_item_once(items: tuple[Item, ...]) -> None:
    with (HERE / "disguises.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert sorted((row["id"], row["half"]) for row in rows) == sorted((item["id"], item["half"]) for item in items)
    assert all(row["group"] and row["disguise"] for row in rows)
