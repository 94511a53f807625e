"""Write rules/facts/operators.yaml: the operators of every country, by name only, from a public-domain database.

Run by hand: unpack Debian's package mobile-broadband-provider-info 20230416-1 (CC-PD, public domain), then
``python tools/build_operators.py serviceproviders.xml``.
"""

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

OPERATORS = Path(__file__).parent.parent / "rules" / "facts" / "operators.yaml"
HEAD = """\
# Operators of every country by name alone, so that a claim about one of them is not taken for a claim about another.
# Made by tools/build_operators.py; historic brands are kept, the date says how old the list is. Do not edit: what is
# known of an operator goes into <country>/<operator>.yaml, whose names come before these.
schema: auditor-operators/1
source: mobile-broadband-provider-info 20230416-1
licence: CC-PD (public domain)
date: 2023-04-16
reference:
  url: https://wiki.gnome.org/Projects/NetworkManager/MobileBroadband/ServiceProviders
  title: GNOME mobile-broadband-provider-info 20230416
  says: Providers of mobile data listed for the country, today's brands and historic ones.
"""
TECHNOLOGY = {"3G", "4G", "UMTS", "GPRS"}
"""What people do not say when they name an operator."""
MISPLACED = {"+7Telecom", "Krymtelekom", "Volna mobile", "Win Mobile"}
"""The source has these Crimean brands under Uganda."""


def main(source: Path) -> int:
    """Write the file and say how many countries and names it has."""
    countries: dict[str, dict[str, list[str]]] = {}
    for country in ET.parse(source).getroot().iter("country"):  # noqa: S314 — a file of one's own choice
        code = country.get("code", "").upper()
        found = countries.setdefault(code, {})
        for provider in country.iter("provider"):
            written = [name.text or "" for name in provider.findall("name")]
            if written[0] in MISPLACED:
                continue
            first, *others = (_names(one, code) for one in written)
            for place, name in enumerate(first):
                also = [other[place] for other in others if len(other) == len(first)]
                known = next((one for one in found if one.lower() == name.lower()), name)
                held = found.setdefault(known, [])
                held += [one for one in also if one not in held and one != known]
    rows = sorted((code, found) for code, found in countries.items() if found)
    lines = ["countries:"]
    lines += [f"  '{code}': [" + ", ".join(map(_quoted, found)) + "]" for code, found in rows]
    lines += ["aliases:"]
    for code, found in rows:
        also_known = {name: also for name, also in found.items() if also}
        if also_known:
            lines.append(f"  '{code}':")
            for name, also in also_known.items():
                lines.append(f"    {_quoted(name)}: [" + ", ".join(map(_quoted, also)) + "]")
    OPERATORS.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(len(rows), sum(len(found) for _, found in rows))
    return 0


def _names(written: str, code: str) -> list[str]:
    """Give the names in one entry: without what stands in brackets, the country's code or a technology behind."""
    plain = re.sub(r"\s*\([^)]*\)", "", written)
    parts = [plain] if "A/S" in plain else plain.split("/")
    return [name for part in parts if (name := _bare(part, code))]


def _bare(part: str, code: str) -> str:
    words = part.split()
    while len(words) > 1 and (words[-1] in TECHNOLOGY or words[-1] == code):
        words.pop()
    return " ".join(words)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
