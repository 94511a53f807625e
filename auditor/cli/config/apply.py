"""What a command was asked, with what the configuration says where no option speaks, and our defaults for the rest."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Final

from auditor.cli.config.find import Found, named_file, nearest_file
from auditor.cli.config.read import Config, read
from auditor.cli.stderr import tell
from auditor.extract.policy import AllowList
from auditor.pipeline.settings import DEFAULT_MAX_BYTES
from auditor.yamlfile.node import Problems

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
    "cache": True,
}
"""What holds when neither an option nor the file says anything."""


def configured(arguments: Namespace) -> Namespace:
    """Give ``arguments`` complete: option over file over default, with the allow list as ``allow``.

    Raises ``DataError`` with everything that is wrong in the file, ``UsageError`` when it cannot be read.
    """
    here = Path.cwd()
    problems = Problems()
    found = _found(arguments, here, problems)
    config = Config() if found is None else read(found)
    problems.refuse()
    asked = vars(arguments).copy()
    for name, default in _DEFAULTS.items():
        if asked.get(name) is None:
            said = getattr(config, name)
            asked[name] = default if said is None else said
    asked["today"] = asked["today"] or date.today()  # noqa: DTZ011 — the day where the user sits
    root = here if found is None else here / found.path.parent
    asked["allow"] = AllowList(entries=config.allow, root=root.as_posix(), here=here.as_posix())
    if found is not None:
        _tell_expired(config, found.path, asked["today"])
    return Namespace(**asked)


def _found(arguments: Namespace, here: Path, problems: Problems) -> Found | None:
    if arguments.no_config:
        return None
    return nearest_file(here, problems) if arguments.config is None else named_file(arguments.config, problems)


def _tell_expired(config: Config, path: Path, today: date) -> None:
    """Say which entries allow nothing any more: of the run, not of an article, so not in the report."""
    for entry in config.allow:
        if entry.expired(today):
            tell(
                f"{path}: {entry.contact} was allowed until {entry.until} and no longer is; set a new day or remove it"
            )
