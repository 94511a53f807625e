"""Text of others and names of files for SARIF: nothing in a message acts, and every name is a URI that is valid.

A plain message of SARIF knows links (``[text](1)``, §3.11.6) and placeholders (``{0}``, §3.11.5), and GitHub may show
it as Markdown: so what would mention, link or refer is broken up as in a comment (``report.inert``), and brackets and
backslashes are escaped.
"""

from functools import lru_cache
from typing import Final, TypeAlias
from urllib.parse import quote

from auditor.report.inert import BREAK, broken
from auditor.report.width import printed

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"

ROOT: Final = "%SRCROOT%"
"""What GitHub takes for the root of the repository."""
LONGEST: Final = 1_000
"""Code points of a text that are kept."""
_DESCRIPTION: Final = 1_024
"""Characters that GitHub takes of a description."""
_SHORT: Final = 200
"""Code points up to which texts are kept, since the same messages and names come again and again."""
_ESCAPES: Final = str.maketrans({"\\": r"\\", "[": r"\[", "]": r"\]"})


def inert(text: str, longest: int = LONGEST) -> str:
    """Give the first ``longest`` code points of ``text`` on one line, hidden ones by name, no link and no mention.

    Braces stay: see ``literal`` where the text is a message string and no argument of one.
    """
    return _short(text, longest) if len(text) <= _SHORT else _inert(text, longest)


@lru_cache(maxsize=4096)
def _short(text: str, longest: int) -> str:
    return _inert(text, longest)


def _inert(text: str, longest: int) -> str:
    return _unlinked(broken(text, longest))


def _unlinked(shown: str) -> str:
    return shown.translate(_ESCAPES).replace("](", f"]{BREAK}(")


def escaped(text: str, longest: int = LONGEST) -> str:
    """Give the first ``longest`` code points of a rule's ``text`` in the same way, but with nothing invisible in it.

    Whoever copies a code to dial out of the help gets that code.
    """
    return _unlinked(printed(text[:longest]))


def literal(text: str) -> str:
    """Give a message string that stands for ``text``: braces doubled, so that none holds a place."""
    return text.replace("{", "{{").replace("}", "}}")


def description(text: str) -> dict[str, "Json"]:
    """Give ``text`` as a message string of at most 1,024 characters, whatever escapes it needs."""
    tried = (literal(escaped(text, longest)) for longest in (LONGEST, _DESCRIPTION // 2, _DESCRIPTION // 20))
    return {"text": next(one for one in tried if len(one) <= _DESCRIPTION)}


def artifact(uri: str) -> dict[str, "Json"]:
    """Give the artifact location of a report's uri: below the root, percent-encoded, or a ``file`` URI when absolute.

    A colon is encoded, too, so that no name is taken for a scheme.
    """
    encoded = quote(uri, safe="/~")
    if encoded.startswith("/"):
        return {"uri": f"file://{encoded}"}
    return {"uri": encoded or "-", "uriBaseId": ROOT}
