"""The keys of a configuration, once: for the reader, the JSON Schema and ``auditor config explain``.

A new key is one entry here, a field of ``Config`` and the line that reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, final

from auditor.cli.values import FAIL_ON, LANGUAGES, LEVELS

_FOLDERS: Final[Mapping[str, Any]] = {"type": "array", "items": {"type": "string", "minLength": 1}}
_DAY: Final[Mapping[str, Any]] = {"type": "string", "format": "date"}
_ENTRY: Final[Mapping[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["contact", "reason"],
    "properties": {
        "contact": {
            "type": "string",
            "minLength": 1,
            "description": "The contact's canonical form, exactly, as reports give it: tg:our_support, wx:our_shop.",
        },
        "reason": {"type": "string", "minLength": 1, "description": "Why it is allowed; stands in every report."},
        "paths": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "string", "minLength": 1},
            "description": "Articles in which it is allowed, from the folder of this file: docs/**. All when left out.",
        },
        "until": {**_DAY, "description": "The last day on which it counts. For good when left out."},
    },
}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key: what it may hold, and what it is for."""

    name: str
    """As it is written; with ``_`` for ``-`` the field of ``Config`` and the value of the option of that name."""
    about: str
    """A sentence for the person who edits the file."""
    schema: Mapping[str, Any]
    """What it may hold, as JSON Schema."""


TABLE: Final = (
    Key(
        name="fail-on",
        about="The least severity of a finding that fails a run: note, warning, error (default), never.",
        schema={"enum": list(FAIL_ON)},
    ),
    Key(
        name="min-score",
        about="A score under this fails a run, 0 to 100; without it no score does.",
        schema={"type": "integer", "minimum": 0, "maximum": 100},
    ),
    Key(
        name="lang",
        about='The language of messages: en (default), zh, or both, "en,zh".',
        schema={
            "anyOf": [
                {"enum": [*LANGUAGES, "en,zh", "zh,en"]},
                {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": list(LANGUAGES)}},
            ]
        },
    ),
    Key(
        name="show",
        about="The least severity that a person is shown: note, warning (default), error. It fails nothing.",
        schema={"enum": list(LEVELS)},
    ),
    Key(name="rules", about="Folders of rules besides ours, from the folder of this file.", schema=_FOLDERS),
    Key(name="facts", about="Folders of facts besides ours, from the folder of this file.", schema=_FOLDERS),
    Key(
        name="tracker-list",
        about="A list of trackers that you have, in Adblock syntax, from the folder of this file.",
        schema={"type": "string", "minLength": 1},
    ),
    Key(
        name="max-bytes",
        about='Larger files are searched, not parsed: 500000, "512k", "10M" (default).',
        schema={
            "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^0*[1-9][0-9]*[kKmMgG]?$"}]
        },
    ),
    Key(
        name="commit-dates",
        about="Whether an article without a date speaks of the day of its last commit; false (default): of today.",
        schema={"type": "boolean"},
    ),
    Key(
        name="cache",
        about="Whether to take reports that an earlier run kept; true (default), or false: audit every article anew.",
        schema={"type": "boolean"},
    ),
    Key(
        name="baseline",
        about="The findings that were accepted earlier, from the folder of this file; auditor-baseline.jsonl in it.",
        schema={"type": "string", "minLength": 1},
    ),
    Key(
        name="trust-packs",
        about="Whether packs may make a verdict milder; false (default): they only add. Read docs/packs.md first.",
        schema={"type": "boolean"},
    ),
    Key(
        name="packs",
        about="Pins: the digest that a folder of rules or facts must have, as `auditor rules digest` gives it.",
        schema={"type": "object", "additionalProperties": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}},
    ),
    Key(
        name="allow",
        about="Contacts of your own, each allowed by its exact id, for some articles, with a reason.",
        schema={"type": "array", "items": _ENTRY},
    ),
)
"""In the order in which they are told."""
