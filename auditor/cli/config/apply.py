"""What a command was asked, with what the configuration says where no option speaks, and our defaults for the rest."""

import os
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

from auditor.cli.config.baseline import acceptances, usual_place
from auditor.cli.config.files import Disk, Files
from auditor.cli.config.find import Found, named_file, nearest_file
from auditor.cli.config.read import Config, read
from auditor.cli.config.toml import MOST_BYTES
from auditor.cli.stderr import tell
from auditor.extract.policy import AllowList
from auditor.pipeline.knowledge import cache_folder
from auditor.pipeline.settings import DEFAULT_MAX_BYTES
from auditor.yamlfile.node import Problems

WORKTREE: Final = "worktree"
"""In place of a revision: the policy is that of the files as they are."""
_PLACED: Final = ("rules", "facts", "tracker_list")
"""What names files of the policy."""
_DEFAULTS: Final = {
    "fail_on": "error",
    "min_score": None,
    "lang": ("en",),
    "show": "warning",
    "rules": (),
    "facts": (),
    "tracker_list": None,
    "max_bytes": DEFAULT_MAX_BYTES,
    "commit_dates": False,
    "trust_packs": False,
    "cache": True,
}
"""What holds when neither an option nor the file says anything."""


def configured(arguments: Namespace, folder: Path | None = None, top: Path | None = None) -> Namespace:
    """Give ``arguments`` complete: option over file over default; ``allow`` is the allow list, ``found`` the file.

    The configuration is that of ``folder``, sought up to ``top``, and nothing is told of it; without a folder it is
    that of the working folder, and expired permissions are told. The uris of articles count from the upper of the two.
    ``acceptances`` is what accepts findings besides comments, and ``baseline_place`` where a baseline is or belongs.

    Raises ``DataError`` with everything that is wrong in the file, ``UsageError`` when it cannot be read.
    """
    here = top or folder or Path.cwd()
    files = _files(arguments, here)
    problems = Problems()
    found = _found(arguments, folder or here, problems, files, top)
    config = Config() if found is None else read(found)
    problems.refuse()
    asked = {**vars(arguments), "found": found}
    for name, default in _DEFAULTS.items():
        if asked.get(name) is None:
            said = getattr(config, name)
            asked[name] = default if said is None else said
    asked["today"] = asked["today"] or date.today()  # noqa: DTZ011 — the day where the user sits
    asked["pins"] = _in_use(config, (*asked["rules"], *asked["facts"]))
    root = here if found is None else here / found.path.parent
    allowed = () if asked.get("no_suppressions") else config.allow
    asked["allow"] = AllowList(entries=allowed, root=root.as_posix(), here=here.as_posix())
    asked["policy_at"] = files.at
    asked["pins"] = tuple((files.place(folder), digest) for folder, digest in asked["pins"])
    for name in _PLACED:
        asked[name] = _placed(asked[name], files)
    beside = None if found is None else root
    asked["baseline_place"] = asked.get("baseline") or config.baseline or usual_place(beside, here, files)
    asked["acceptances"] = acceptances(Namespace(**asked), config.baseline, beside, here, files)
    if found is not None and files.at is not None:
        _tell_other(found.path, files)
    if found is not None and folder is None:
        _tell_expired(config, found.path, asked["today"])
    return Namespace(**asked)


def _in_use(config: Config, folders: Iterable[Path]) -> tuple[tuple[Path, str], ...]:
    """Give the pins of the packs that this run takes, by whatever name; an option may stand in the file's place."""
    used = {folder.resolve() for folder in folders}
    return tuple(pin for pin in config.pins if pin[0].resolve() in used)


def _files(arguments: Namespace, here: Path) -> Files:
    """Give where the policy is read: the revision named for it, else that with which the articles are compared."""
    judged = hasattr(arguments, "policy_from")  # --diff of another command is none of ours
    revision = (arguments.policy_from or getattr(arguments, "diff", None)) if judged else None
    if revision is None or revision == WORKTREE:
        return Disk()
    from auditor.cli.changes import repository  # noqa: PLC0415 — most runs start no other program
    from auditor.cli.config.commit import Commit  # noqa: PLC0415 — the same

    return Commit(repository(here, revision), cache_folder(dict(os.environ)))


def _placed(value: Path | Iterable[Path] | None, files: Files) -> Path | list[Path] | None:
    if value is None:
        return None
    return files.place(value) if isinstance(value, Path) else [files.place(path) for path in value]


def _found(arguments: Namespace, folder: Path, problems: Problems, files: Files, top: Path | None) -> Found | None:
    if arguments.no_config:
        return None
    if arguments.config is None:
        return nearest_file(folder, problems, files, top)
    return named_file(arguments.config, problems, files)


def _tell_other(path: Path, files: Files) -> None:
    """Say that a configuration of the working tree does not hold, for whoever wonders why it does nothing."""
    now = Disk()
    if not now.is_file(path) or now.read(path, MOST_BYTES) != files.read(path, MOST_BYTES):
        tell(f"{path}: this change of it does not count yet; --policy-from worktree makes it count")


def _tell_expired(config: Config, path: Path, today: date) -> None:
    """Say which entries allow nothing any more: of the run, not of an article, so not in the report."""
    for entry in config.allow:
        if entry.expired(today):
            tell(
                f"{path}: {entry.contact} was allowed until {entry.until} and no longer is; set a new day or remove it"
            )
