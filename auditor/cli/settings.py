"""Options to settings: where the program reads its clock and its environment."""

import os
from argparse import Namespace
from datetime import date

from auditor.pipeline.knowledge import cache_folder
from auditor.pipeline.settings import Settings


def settings_of(arguments: Namespace) -> Settings:
    """Give the settings that ``arguments`` ask for; without ``--today`` the day is that of this machine."""
    return Settings(
        today=arguments.today or date.today(),  # noqa: DTZ011 — the day where the user sits
        languages=arguments.lang,
        rules=tuple(arguments.rules),
        facts=tuple(arguments.facts),
        tracker_list=arguments.tracker_list,
        qr=arguments.qr,
        fail_on=getattr(arguments, "fail_on", "never"),
        min_score=getattr(arguments, "min_score", None),
        max_bytes=arguments.max_bytes,
        cache=cache_folder(dict(os.environ)),
    )
