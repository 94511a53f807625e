"""Which currency a word or a sign means, alone or in a country."""

from collections.abc import Mapping
from typing import final

from msgspec import Struct


@final
class Currencies(Struct, frozen=True, kw_only=True):
    """The currencies of today, by ISO 4217 code."""

    codes: frozenset[str]
    names: Mapping[str, tuple[str, ...]]
    """Folded name → its codes: 泰铢 has one; dollar, 比索 and 元 have several and mean that of the country."""
    signs: Mapping[str, tuple[str, ...]]
    """Sign in its own case (``S/``, ``RM``, ``$``) → its codes, one or several."""
    territories: Mapping[str, tuple[str, ...]]
    """ISO 3166-1 alpha-2 → its currencies, the usual one first."""

    def code_of(self, word: str, country: str | None) -> str | None:
        """Give the code that ``word`` (a folded name, a sign, or a code) means in ``country``.

        What means one currency alone means it everywhere: a price in 泰铢 is one in baht in any article. What means
        several is the country's own, when it is one of them; ``None`` when no country is given or none of them is its.
        """
        if word in self.codes:
            return word
        found = self.names.get(word) or self.signs.get(word) or ()
        if len(found) == 1:
            return found[0]
        own = [code for code in self.territories.get(country or "", ()) if code in found]
        return own[0] if own else None
