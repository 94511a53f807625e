"""What no file of the repository says."""

import re
from collections.abc import Mapping

# Written with a bracket in each, so that this file does not say them either.
MACHINES_AND_REGISTRIES = re.compile(
    r"(?<![\w.:/%-])/(?:wor[k]|far[m]|tm[p]|roo[t]|hom[e]|User[s])/"
    r"|pypi\.or[g]|pythonhoste[d]|registry\.npmj[s]|crates\.i[o]|debian\.or[g]|subagen[t]"
)


def test_no_file_names_a_machine_s_paths_or_a_registry(tracked: Mapping[str, str]) -> None:
    said = {path: found.group() for path, text in tracked.items() if (found := MACHINES_AND_REGISTRIES.search(text))}
    assert said == {}


def test_no_file_names_an_account_of_the_articles_beside_the_repository(
    tracked: Mapping[str, str], foreign: Mapping[str, str]
) -> None:
    seeds = "\n".join(text for path, text in foreign.items() if path.startswith("seeds/"))
    handles = set(re.findall(r"(?:@|t\.me/(?:s/)?)([A-Za-z]\w{4,31})", seeds))
    assert handles
    named = re.compile("|".join(map(re.escape, sorted(handles))), re.IGNORECASE)
    assert [path for path, text in tracked.items() if named.search(text)] == []
