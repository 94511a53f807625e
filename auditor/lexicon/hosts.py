"""Hosts by what a link to them means, read from groups that each tell where they are known from."""

from collections.abc import Iterator

from auditor.lexicon.lexicon import Hosts
from auditor.lexicon.words import lines
from auditor.yamlfile.node import Mapping

CONTACT_HOSTS = (
    "telegram", "telegram_web", "whatsapp", "wechat", "qq", "line", "signal", "viber", "discord", "kakao", "zalo",
    "messenger", "skype", "vk", "threema", "matrix", "simplex", "path_name", "other",
)  # fmt: skip
"""Services; ``other`` are those whose links no reader understands: they give no contact and do no harm."""
CLASSES = ("redirectors", "shorteners", "landing")
KEYS = ("contact", "telegram_reserved", *CLASSES)
_GROUP = ("what", "source", "seen", "closed", "hosts")


def hosts(file: Mapping) -> Hosts:
    """Give the hosts of hosts.yaml."""
    file.check_keys(("schema", "kind", "source", *KEYS))
    contact = file.mapping("contact")
    contact.check_keys(CONTACT_HOSTS)
    found: dict[str, str] = {}
    for kind in CONTACT_HOSTS:
        for owner, host, line in _listed(contact, kind):
            if host in found:
                owner.problems.add(owner.path, line, f"{host!r} is listed already, as {found[host]}")
            found.setdefault(host, kind)
    return Hosts(
        contact=found,
        telegram_reserved=frozenset(file.strings("telegram_reserved")),
        redirectors=_redirectors(file),
        shorteners=_class(file, "shorteners", found),
        landing=_class(file, "landing", found),
    )


def _class(file: Mapping, name: str, contact: dict[str, str]) -> frozenset[str]:
    found: set[str] = set()
    for owner, host, line in _listed(file, name):
        if host in found:
            owner.problems.add(owner.path, line, f"{host!r} is listed already under {name!r}")
        if host in contact:
            owner.problems.add(owner.path, line, f"{host!r} is a host of {contact[host]} already")
        found.add(host)
    return frozenset(found)


def _redirectors(file: Mapping) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for group in _groups(file, "redirectors"):
        targets = group.mapping("hosts")
        for host in targets.keys():  # noqa: SIM118 — Mapping is the reading API's, not a dict
            _check(group, host, targets.line_of(host))
            if host in found:
                targets.problem(f"{host!r} is listed already under 'redirectors'", key=host)
            if not targets.strings(host):
                targets.problem(f"{host!r} names no parameter that holds the target", key=host)
            found.setdefault(host, targets.strings(host))
    return found


def _listed(file: Mapping, key: str) -> Iterator[tuple[Mapping, str, int]]:
    for group in _groups(file, key):
        for host, line in lines(group, "hosts"):
            _check(group, host, line)
            yield group, host, line


def _groups(file: Mapping, key: str) -> Iterator[Mapping]:
    for group in file.mappings(key):
        group.check_keys(_GROUP)
        group.text("source")
        group.optional("what")
        group.written("seen")
        group.flag("closed")
        yield group


def _check(owner: Mapping, host: str, line: int) -> None:
    """Tell of a host that no link would be found under as it is written."""
    if "://" in host or "/" in host or ":" in host:
        owner.problems.add(owner.path, line, f"{host!r} is no host: write it without scheme, port and path")
    elif host != host.lower() or host.startswith(("www.", ".")) or "." not in host.strip(".") or host.endswith("."):
        owner.problems.add(owner.path, line, f"{host!r} is to be a host in lower case, without www. and with a dot")
