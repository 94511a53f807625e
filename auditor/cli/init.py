"""``auditor init``: a starter configuration, a job for the CI, and what a merge of baselines needs."""

import os
from argparse import Namespace
from importlib.resources import files
from pathlib import Path
from typing import Final, NoReturn

from auditor.cli.exits import Exit
from auditor.cli.output import say, write
from auditor.cli.printable import printable
from auditor.errors import UsageError

_JOBS: Final = {
    "github": ("github.yml", ".github/workflows/auditor.yml"),
    "gitlab": ("gitlab.yml", ".gitlab/auditor.yml"),
}
_HOOKS: Final = ".pre-commit-config.yaml"
_ATTRIBUTES: Final = ".gitattributes"
_MERGED: Final = "auditor-baseline.jsonl merge=union"
"""Two branches that accept findings merge without a conflict: the file holds a decision a line."""
PLACE: Final = ("OWNER/auditor", "FULL-COMMIT-ID")
"""What stands in the starters for the repository of auditor and the commit to use."""


def init(arguments: Namespace) -> Exit:
    """Write the starter files into the folder that ``arguments`` name, and say which, and what comes next.

    Raises ``UsageError``, with nothing written, when the folder is none or cannot be written to, when a file is there
    already (``--force`` replaces ours, never a list of hooks or attributes) or leads out of the folder.
    """
    folder: Path = arguments.folder
    if not folder.is_dir():
        _refuse(f"{str(folder)!r} is no folder; make it first, or name the root of your repository")
    if not os.access(folder, os.W_OK | os.X_OK):
        _refuse(f"cannot write into {str(folder)!r}; name a folder that is yours")
    made = {"auditor.toml": starter("auditor.toml", arguments.source)}
    if arguments.ci in _JOBS:
        name, place = _JOBS[arguments.ci]
        made[place] = starter(name, arguments.source)
    hooks = starter("pre-commit.yaml", arguments.source) if arguments.pre_commit else None
    add_hooks = hooks is not None and (folder / _HOOKS).exists()
    if hooks is not None and not add_hooks:
        made[_HOOKS] = hooks
    attributes = _attributes(folder)
    _refuse_what_is_there(folder, made, force=arguments.force)
    if attributes is not None:
        made[_ATTRIBUTES] = attributes
    for place, text in made.items():
        _write(folder / place, text)
        say(f"wrote {printable(str(folder / place))}")
    if add_hooks and hooks is not None:
        say(f"{_HOOKS} is there already; add below its `repos:`\n{hooks.partition(chr(10))[2].rstrip()}")
    _tell_next(arguments, made)
    return Exit.CLEAN


def starter(name: str, source: tuple[str, str] | None = None) -> str:
    """Give the starter file ``name``, with repository and commit of ``source`` in it when they are known."""
    text = files("auditor.cli").joinpath("starters", name).read_text(encoding="utf-8")
    for placeholder, value in zip(PLACE, source or PLACE, strict=True):
        text = text.replace(placeholder, value)
    return text


def _attributes(folder: Path) -> str | None:
    """Give what ``.gitattributes`` shall hold; ``None`` when it says so already."""
    path = folder / _ATTRIBUTES
    _stay_inside(folder, path)
    try:
        held = path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        _refuse(f"cannot read {str(path)!r}: {error}; put it right first")
    if _MERGED in held.splitlines():
        return None
    return f"{held}{'' if not held or held.endswith(chr(10)) else chr(10)}{_MERGED}\n"


def _refuse_what_is_there(folder: Path, made: dict[str, str], *, force: bool) -> None:
    for place in made:
        _stay_inside(folder, folder / place)
    there = [place for place in made if (folder / place).exists()]
    if there and not force:
        _refuse(f"{', '.join(there)}: there already, so nothing was written; --force replaces it")


def _stay_inside(folder: Path, path: Path) -> None:
    """Refuse a link: a repository that somebody else filled could make it write elsewhere."""
    if path.is_symlink() or not path.parent.resolve().is_relative_to(folder.resolve()):
        _refuse(f"{str(path)!r} is or lies behind a symbolic link; nothing was written. Take the link away first")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _refuse(f"cannot make the folder {str(path.parent)!r}: {error.strerror}")
    write([text.encode()], path)


def _tell_next(arguments: Namespace, made: dict[str, str]) -> None:
    steps = [
        "auditor scan .    see what is there today",
        'auditor baseline create . --reason "there before"    accept it, so that only what is new fails',
    ]
    if any(PLACE[1] in text for text in made.values()):
        steps.append(f"write the repository and commit of your auditor in place of {PLACE[0]} and {PLACE[1]}")
    if arguments.ci == "gitlab":
        steps.append("in .gitlab-ci.yml:    include: [{ local: .gitlab/auditor.yml }]")
    if arguments.pre_commit:
        steps.append("pre-commit install")
    steps.append("git add these files, and commit them on your main branch: only there they count")
    say("\nnext:\n" + "\n".join(f"  {number}. {step}" for number, step in enumerate(steps, 1)))


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
