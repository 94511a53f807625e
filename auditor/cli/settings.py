"""Options to settings: where the program reads its environment."""

import os
from argparse import Namespace

from auditor.pipeline.knowledge import cache_folder
from auditor.pipeline.settings import Settings


def settings_of(arguments: Namespace) -> Settings:
    """Give the settings that ``arguments``, completed by the configuration, ask for."""
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
        cache=cache_folder(dict(os.environ)),
    )
