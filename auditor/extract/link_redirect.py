"""Addresses that hold the address they lead to: in a parameter, in the path, in the host, for an app to open."""

from typing import Final

from auditor.extract.link_target import folded, values_of
from auditor.extract.url import Url, parse_url
from auditor.text.fold import ascii_lower

GENERIC: Final = ("target", "url", "u", "to", "q", "link", "goto", "redirect", "dest")
"""Parameters of a target that sites use for themselves."""
_WHATSAPP: Final = "com.whatsapp"


def in_path(url: Url) -> str | None:
    """Give the target that is the rest of a path, with its scheme or without: ``/web/2024/https://…``."""
    rest = url.path.lstrip("/") + (f"?{url.query}" if url.query else "")
    at = rest.find("http")
    if at >= 0:
        return rest[at:]
    return parse_url(url.query).canonical if url.query.startswith(("http", "//")) else None


def bare_in_path(url: Url) -> list[str]:
    """Give what may be a target without a scheme, each piece of the path that could be a host and what follows."""
    words = url.path.strip("/").split("/")
    query = f"?{url.query}" if url.query else ""
    return ["//" + "/".join(words[at:]) + query for at in range(min(len(words), 6)) if "." in words[at]]


def in_host(url: Url, known: str) -> str | None:
    """Give the page that a translator's host stands for: ``a-b--c.translate.goog`` is ``a.b-c``.

    A dash between letters is a dot, two are one dash; ``_x_tr_hp`` and ``_x_tr_enc`` tell what did not fit
    (developers.google.com, ad networks and translation).
    """
    label = url.host.removesuffix(known).rstrip(".")
    values = values_of(url)
    label = values.get("_x_tr_hp", "") + label
    codes = values.get("_x_tr_enc", "").split(",")
    if "1" in codes:
        label = label.removeprefix("1-")
    foreign = "0" in codes and label.startswith("0-")
    label = label.removeprefix("0-") if foreign else label
    host = "-".join(part.replace("-", ".") for part in label.split("--"))
    if not host.strip("."):
        return None
    query = "&".join(part for part in url.query.split("&") if part and not part.startswith("_x_tr_"))
    return f"https://{'xn--' if foreign else ''}{host}{url.path}{f'?{query}' if query else ''}"


def for_app(url: Url) -> str | None:
    """Give the address that an ``intent:`` hands to an app (developer.android.com): its scheme is in the fragment."""
    extras = dict(part.partition("=")[::2] for part in url.fragment.split(";"))
    scheme, package = ascii_lower(extras.get("scheme", "")), extras.get("package", "")
    if package.startswith(_WHATSAPP) and scheme in {"", "smsto", "whatsapp"}:
        scheme = "whatsapp"
    if not scheme:
        return None
    query = f"?{url.query}" if url.query else ""
    return f"{scheme}://{url.host}{url.path}{query}" if url.host else f"{scheme}:{folded(url.path)}{query}"
