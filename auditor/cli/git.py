"""The user's git, asked so that nothing in a repository decides what runs: fixed words, literal paths, no helpers."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from auditor.errors import UsageError

_SAFE: Final = ("-c", "log.showSignature=false", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
"""Nothing that a repository's own configuration could make git start."""


_QUIET: Final = {"GIT_OPTIONAL_LOCKS": "0", "GIT_ALLOW_PROTOCOL": "", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
"""Nothing is written, and nothing fetched: in a partial clone git would get what is missing by itself."""
_PARTIAL: Final = (
    "this is a partial clone, and what is asked for is not in it; nothing is fetched here:"
    " run git diff REVISION once before, which fetches it"
)


class GitError(UsageError):
    """What git said when it refused, in one line."""


def git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """Give what git prints in ``folder`` when ``given`` is its standard input; raises ``GitError`` when it refuses."""
    try:
        done = subprocess.run(  # noqa: S603 — fixed words, and paths behind "--" as literals
            ["git", *_SAFE, *words],  # noqa: S607 — the user's own git
            cwd=folder,
            env={**os.environ, **_QUIET},
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        said = f"git cannot be started: {error.strerror}"
        raise GitError(said) from error
    if done.returncode:
        raise GitError(_reason(done.stderr))
    return done.stdout


def literal(names: Iterable[bytes], *, top: bool = False) -> list[str]:
    """Give path specifications that mean these names and nothing else, counted from the root of the tree if ``top``."""
    magic = ":(top,literal)" if top else ":(literal)"
    return [f"{magic}{os.fsdecode(name)}" for name in names]


def _reason(stderr: bytes) -> str:
    if b"promisor remote" in stderr:
        return _PARTIAL
    lines = [line.strip() for line in stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    said = (lines[0] if lines else "git refuses").removeprefix("fatal: ").removeprefix("error: ")
    way_out = next((f"; {line}" for line in lines if line.startswith("git config ")), "")  # of another user's folder
    return said + way_out
