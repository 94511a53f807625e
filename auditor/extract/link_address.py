"""The mail address or telephone number of a link that a browser hands to another program."""

from urllib.parse import unquote

from auditor.extract.channels import is_id, with_country
from auditor.extract.link_target import NAME, Target, account, number, values_of
from auditor.extract.mentions import Channel
from auditor.extract.url import Url, host_name
from auditor.text.fold import ascii_lower, fold_text

_NO_MAIL = frozenset("@ \t\r\n\xa0\u3000<>()[]{},;:\\\"'`|/")
"""What stands in no name before the ``@`` that is written without quotes (RFC 5321)."""
LONGEST_MAIL = 254
"""Characters of an address (RFC 5321, 4.5.3.1)."""


def mail(url: Url) -> Target | None:
    """Give the first address of ``mailto:``: of its path, else of ``to``, ``cc`` and ``bcc`` (RFC 6068)."""
    values = values_of(url)
    fields = (unquote(url.path), *(values.get(name, "") for name in ("to", "cc", "bcc")))
    addresses = (part for field in fields for part in field.replace(";", ",").split(","))
    return next((one for one in map(_address, addresses) if one is not None), None)


def _address(text: str) -> Target | None:
    inner = text.rpartition("<")[2].partition(">")[0].strip()
    name, sign, host = inner.rpartition("@")
    host = host_name(host)
    if not (sign and name and "." in host) or len(inner) > LONGEST_MAIL:
        return None
    if not _NO_MAIL.isdisjoint(name) or not name.isprintable() or not NAME.issuperset(host) or ".." in host:
        return None
    address = f"{ascii_lower(name)}@{host}"
    return Target(channel=Channel.EMAIL, handle=address, canonical=f"mailto:{address}")


def phone(url: Url) -> Target | None:
    """Give the number to call or to write to (RFC 3966, RFC 5724); an address of FaceTime is one of mail."""
    text = unquote(url.path.strip("/") or url.host)
    if url.scheme.startswith("facetime") and "@" in text:
        return _address(text)
    digits = number(text)
    if fold_text(text).strip().startswith(("+", "00")):  # with its country: nothing to add
        return account(Channel.PHONE, digits) if is_id(Channel.PHONE, digits) else None
    return account(Channel.PHONE, with_country(digits))
