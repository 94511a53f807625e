"""Single entries of the fact files: a mapping of the file becomes a value, and what is wrong with it a problem."""

from collections import Counter
from collections.abc import Iterable

from auditor.facts.days import first_day, is_date, is_observation, last_day
from auditor.facts.fact import Answer, Confidence, Entity, Fact, Property, Purpose, Reference, Status
from auditor.yamlfile.node import Mapping

_FACT_KEYS = (
    "id",
    "property",
    "purpose",
    "value",
    "answer",
    "scope",
    "items",
    "closed",
    "numbers",
    "negative",
    "period",
    "valid_from",
    "valid_until",
    "observed",
    "confidence",
    "quoting",
    "status",
    "note",
    "conflicts_with",
    "references",
)
MOST_NAME = 120
"""Characters of a name; the longest of ours has half of that."""
_ENTITY_KINDS = ("country", "operator", "virtual-operator", "regulator")
_VALUE_KINDS = ("dial-code", "number", "name", "names", "yes-no", "currency", "ranking", "text", "domain")


def read_fact(entry: Mapping, entity: Entity) -> Fact:
    """Give the fact that ``entry`` states of ``entity``; the values of a fact with problems are of no use."""
    entry.check_keys(_FACT_KEYS)
    valid_from, valid_until = _validity(entry)
    return Fact(
        id=entry.text("id"),
        country=entity.country,
        operator=None if entity.kind == "country" else entity.name,
        property=entry.text("property"),
        value=entry.text("value"),
        purpose=entry.optional("purpose"),
        scope=entry.optional("scope") or "",
        items=entry.strings("items"),
        numbers=_numbers(entry),
        closed=entry.flag("closed"),
        negative=entry.flag("negative"),
        valid_from=valid_from,
        valid_until=valid_until,
        observed=_observed(entry),
        confidence=Confidence(entry.one_of("confidence", Confidence)),
        quoting=entry.optional("quoting"),
        status=Status(entry.one_of("status", Status, default=Status.CURRENT)),
        note=entry.optional("note"),
        conflicts_with=entry.strings("conflicts_with"),
        references=_references(entry),
        period=entry.written("period"),
        answer=Answer(entry.one_of("answer", Answer)) if "answer" in entry else None,
    )


def read_entity(entry: Mapping) -> Entity:
    """Give the country, operator or regulator that ``entry`` names; its country follows from its id."""
    entry.check_keys(("id", "kind", "name", "aliases", "short", "official"))
    written = entry.text("id")
    official = tuple(contact if ":" in contact else f"url:{contact}" for contact in entry.strings("official"))
    name = entry.text("name")
    aliases = entry.strings("aliases")
    short = entry.strings("short")
    check_names(entry, (name, *aliases, *short))
    for alias in sorted(alias for alias, times in Counter(aliases).items() if alias == name or times > 1):
        entry.problem(f"the alias {alias!r} is there already", key="aliases")
    return Entity(
        id=written,
        kind=entry.one_of("kind", _ENTITY_KINDS),
        country=written.partition("/")[0].upper() if written.isascii() else "",
        name=name,
        aliases=aliases,
        official=official,
        short=short,
    )


def check_names(entry: Mapping, names: Iterable[str]) -> None:
    """Note each of ``names`` that is too long to be one: what is compared with names counts on that."""
    for name in names:
        if len(name) > MOST_NAME:
            entry.problem(f"{name[:MOST_NAME]!r}… is no name: it has more than {MOST_NAME} characters")


def listed_entity(entity_id: str, name: str, aliases: tuple[str, ...]) -> Entity:
    """Give an operator of which nothing but the name is known; its country follows from its id."""
    return Entity(
        id=entity_id,
        kind="operator",
        country=entity_id.partition("/")[0].upper(),
        name=name,
        aliases=aliases,
        official=(),
        name_only=True,
    )


def listed_fact(country: str, names: tuple[str, ...], root: Mapping) -> Fact:
    """Give what the file ``root`` says of ``country``: these operators, among others, at its date."""
    entry, observed = root.mapping("reference"), root.written("date") or ""
    reference = Reference(url=entry.text("url"), title=entry.text("title"), observed=observed, says=entry.text("says"))
    return Fact(
        id=f"{country.lower()}-operators-listed",
        country=country,
        operator=None,
        property="operators",
        value=", ".join(names),
        purpose=None,
        scope="brands listed, today's and historic ones",
        items=names,
        numbers=(),
        closed=False,
        negative=False,
        valid_from=None,
        valid_until=None,
        observed=observed,
        confidence=Confidence.COMMUNITY,
        quoting=None,
        status=Status.CURRENT,
        note=None,
        conflicts_with=(),
        references=(reference,),
    )


def read_property(name: str, entry: Mapping) -> Property:
    """Give the property ``name`` of properties.yaml."""
    entry.check_keys(("title", "question", "value", "functional", "fresh_days"))
    title, question = entry.mapping("title"), entry.optional_mapping("question")
    for wording in (title, question):
        if wording is not None:
            wording.check_keys(("en", "zh"))
    return Property(
        name=name,
        title_en=title.text("en"),
        title_zh=title.text("zh"),
        value=entry.one_of("value", _VALUE_KINDS),
        functional=entry.flag("functional"),
        fresh_days=entry.integer("fresh_days"),
        question_en=None if question is None else question.text("en"),
        question_zh=None if question is None else question.text("zh"),
    )


def read_purpose(name: str, entry: Mapping) -> Purpose:
    """Give the purpose ``name`` of properties.yaml."""
    entry.check_keys(("title", "cues", "near"))
    title = entry.mapping("title")
    title.check_keys(("en", "zh"))
    cues = entry.mapping("cues")
    cues.check_keys(("en", "zh"))
    return Purpose(
        name=name,
        title_en=title.text("en"),
        title_zh=title.text("zh"),
        cues_en=cues.strings("en"),
        cues_zh=cues.strings("zh"),
        near=entry.strings("near"),
    )


def _references(entry: Mapping) -> tuple[Reference, ...]:
    found = entry.mappings("references")
    if not found:
        entry.problem(f"the fact {entry.optional('id')!r} has no reference: where is it from?")
    return tuple(_reference(reference) for reference in found)


def _reference(entry: Mapping) -> Reference:
    entry.check_keys(("url", "title", "observed", "says"))
    url = entry.text("url")
    if url and not url.startswith(("https://", "http://")):
        entry.problem(f"the url {url!r} does not begin with https:// or http://", key="url")
    return Reference(url=url, title=entry.text("title"), observed=_observed(entry), says=entry.text("says"))


def _observed(entry: Mapping) -> str:
    written = entry.written("observed") or ""
    if not written:
        entry.problem("'observed' is missing: when the source was published or seen, or undated")
    elif not is_observation(written):
        entry.problem(f"'observed' is {written!r}: write 2025-04-13, 2025-04, 2025, 2025~ or undated", key="observed")
    return written


def _validity(entry: Mapping) -> tuple[str | None, str | None]:
    period = entry.written("period")
    ends = {key: entry.written(key) for key in ("valid_from", "valid_until")}
    for key, written in {**ends, "period": period}.items():
        if written is not None and not is_date(written):
            entry.problem(f"{key!r} is {written!r}: write 2025-04-13, 2025-04, 2025-Q2 or 2025", key=key)
    if period is not None and any(ends.values()):
        entry.problem("'period' says from when to when: leave valid_from and valid_until out", key="period")
    begin = first_day(ends["valid_from"] or period or "")
    end = last_day(ends["valid_until"] or period or "")
    if begin is not None and end is not None and end < begin:
        entry.problem("'valid_from' is after 'valid_until'", key="valid_from")
    return (None if begin is None else begin.isoformat()), (None if end is None else end.isoformat())


def _numbers(entry: Mapping) -> tuple[tuple[str, float], ...]:
    found = entry.optional_mapping("numbers")
    return () if found is None else tuple((key, found.number(key)) for key in found.keys())  # noqa: SIM118 - not a dict
