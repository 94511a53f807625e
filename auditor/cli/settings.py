"""Options to settings: where the program reads its environment."""

import os
from argparse import Namespace
from pathlib import Path

from auditor.pipeline.knowledge import cache_folder
from auditor.pipeline.settings import Settings


def settings_of(arguments: Namespace) -> Settings:
    """Give the settings that ``arguments``, completed by the configuration, ask for."""
    folder, kept = _folders(arguments)
    return Settings(
        today=arguments.today,
        languages=arguments.lang,
        rules=tuple(arguments.rules),
        facts=tuple(arguments.facts),
        trust_packs=arguments.trust_packs,
        pins=arguments.pins,
        tracker_list=arguments.tracker_list,
        qr=getattr(arguments, "qr", False),
        fail_on=arguments.fail_on,
        min_score=arguments.min_score,
        max_bytes=arguments.max_bytes,
        allow=arguments.allow,
        acceptances=arguments.acceptances,
        cache=folder,
        kept=kept,
    )


def _folders(arguments: Namespace) -> tuple[Path | None, Path | None]:
    """Give the folder of what is compiled, and that of reports; without one nothing is kept.

    ``--cache-dir`` goes before ``AUDITOR_CACHE_DIR``, and that before the user's own; when it is set and empty, no
    reports are kept.
    """
    environment = dict(os.environ)
    said = environment.get("AUDITOR_CACHE_DIR")
    named = getattr(arguments, "cache_dir", None) or (Path(said) if said else None)
    folder = named or cache_folder(environment)
    wanted = getattr(arguments, "cache", False) and (named is not None or said is None)
    return folder, folder / "reports" if wanted and folder is not None else None
