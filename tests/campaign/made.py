"""Articles for the tests of campaigns: invented, and as few keys as a test needs."""

from collections.abc import Iterable

from hypothesis import strategies as st

from auditor.campaign.key import TEMPLATES, Key, Keyed, Kind
from auditor.text.span import Span

PREFIXES = {
    Kind.HANDLE: "tg:", Kind.INVITE: "tg+:", Kind.PHONE: "tel:", Kind.QR: "wxl:", Kind.SHORT: "short:",
    Kind.BRAND: "", Kind.SHOP: "url:", Kind.IMAGE: "img:", Kind.WRITING: "", Kind.TAIL: "",
}  # fmt: skip
SURE = frozenset({Kind.HANDLE, Kind.INVITE, Kind.PHONE, Kind.QR, Kind.SHORT, Kind.BRAND})


def key(kind: Kind, name: str, *, sure: bool | None = None) -> Key:
    """Give a key; a contact is a promotion unless the test says otherwise."""
    value = f"{PREFIXES[kind]}{name}" + (" □" if kind in TEMPLATES else "")
    return Key(kind=kind, value=value, span=Span(start=0, end=len(value)), sure=kind in SURE if sure is None else sure)


def article(uri: str, *keys: Key, day: str | None = None) -> Keyed:
    """Give an article with these keys."""
    return Keyed(uri=uri, published=day, keys=keys)


def handle(number: int) -> Key:
    """Give an invented handle."""
    return key(Kind.HANDLE, f"auditor_test_{number}")


def image(number: int) -> Key:
    """Give an invented picture."""
    return key(Kind.IMAGE, f"0000000{number}-0000-4000-8000-000000000000")


def writing(name: str) -> Key:
    """Give a way of writing."""
    return key(Kind.WRITING, name)


def keys() -> st.SearchStrategy[Key]:
    """Draw a key of few, so that articles meet in it."""
    return st.builds(
        lambda kind, number, sure: key(kind, f"auditor_test_{number}", sure=sure and kind in SURE),
        st.sampled_from(Kind),
        st.integers(0, 4),
        st.booleans(),
    )


def articles(most: int = 14, day: str | None = None, prefix: str = "a") -> st.SearchStrategy[list[Keyed]]:
    """Draw articles with different uris, each kind and value once in each."""

    def named(several: Iterable[list[Key]]) -> list[Keyed]:
        return [article(f"{prefix}{at}.md", *some, day=day) for at, some in enumerate(several)]

    each = st.lists(keys(), max_size=5, unique_by=lambda one: (one.kind, one.value))
    return st.lists(each, max_size=most).map(named)
