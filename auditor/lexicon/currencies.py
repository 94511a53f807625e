"""Reads currencies.yaml: names and signs of currencies, turned round so that a word leads to its codes."""

from auditor.lexicon.currency import Currencies
from auditor.lexicon.words import folded_all
from auditor.yamlfile.node import Mapping


def currencies(file: Mapping) -> Currencies:
    """Give the currencies of ``file``; a code without a name, or without an entry, is a problem."""
    file.check_keys(("schema", "kind", "source", "currencies", "territories"))
    entries, territories = file.mapping("currencies"), file.mapping("territories")
    codes = tuple(entries.keys())
    names: dict[str, list[str]] = {}
    signs: dict[str, list[str]] = {}
    for code in codes:
        entry = entries.mapping(code)
        entry.check_keys(("names", "signs"))
        written = entry.strings("names")
        if not written:
            entries.problem(f"the currency {code!r} has no name", key=code)
        for name in dict.fromkeys(folded_all(written)):
            names.setdefault(name, []).append(code)
        for sign in entry.strings("signs"):
            signs.setdefault(sign, []).append(code)
    found = {country: territories.strings(country) for country in territories.keys()}  # noqa: SIM118 — not a dict
    for country, own in found.items():
        for code in own:
            if code not in codes:
                territories.problem(f"the currency {code!r} of {country} has no entry", key=country)
    return Currencies(
        codes=frozenset(codes),
        names={name: tuple(of) for name, of in names.items()},
        signs={sign: tuple(of) for sign, of in signs.items()},
        territories=found,
    )
