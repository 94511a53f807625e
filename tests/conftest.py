"""No test finds what another has kept: the ones about the cache name a folder of their own."""

import os

os.environ["AUDITOR_CACHE_DIR"] = ""  # set and empty: no reports are kept
