"""Why a contact stands where it stands: the labelled role against the one that is given."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from auditor.evaluate.index import NO_CONTACT
from auditor.evaluate.judged import Judged
from auditor.evaluate.labels import canonical_of, channel_of, comparable
from auditor.evaluate.measure import Grid, Measure, Miss, Part, drawn, f1_of, share
from auditor.evaluate.row import Benign
from auditor.extract.mentions import Role

UNSEEN: Final = "(not seen)"
_SPARED: Final = (Role.QUOTED_WARNING, Role.OWN_OFFICIAL, Role.NEGATED, Role.DOCUMENTATION_EXAMPLE)
"""Roles that are worst mistaken for promotion; each has a measure of its own."""
_Pair = tuple[str, str, str, str]
"""Labelled role, given role, place, contact."""


def roles(judged: Sequence[Judged]) -> Part:
    """Give the confusion of roles, its macro-F1 over the labelled roles, and who is mistaken for a promoter."""
    pairs = [pair for one in judged for pair in _pairs(one)]
    seen = [pair for pair in pairs if pair[1] != UNSEEN]
    benign = [check for one in judged for check in _benign(one)]
    measures = [*_measures(seen), *_misread(seen)]
    if benign:
        measures.append(share("misread.benign", sum(wrong for wrong, _ in benign), len(benign)))
    misses = [
        Miss(measure="roles.accuracy", where=where, what=f"{form} is {got}, not {wanted}")
        for wanted, got, where, form in seen
        if got != wanted
    ]
    return Part(
        title="roles",
        measures=tuple(measures),
        grids=(_confusion(pairs),) if pairs else (),
        misses=(*misses, *(miss for wrong, miss in benign if wrong)),
    )


def _pairs(one: Judged) -> Iterator[_Pair]:
    """Give every labelled role of an article; a contact with several mentions has the role of the worst."""
    labelled = ((canonical_of(entry.canonical, one.hosts), entry.role) for entry in one.row.roles or ())
    given = {form: role for form, role in labelled if form is not None}
    given = {**dict.fromkeys(one.wanted, str(Role.PROMOTION)), **given}
    if one.row.expect_role is not None:
        every = {comparable(contact.canonical) for contact in one.article.contacts}
        given = {**dict.fromkeys(sorted(every), one.row.expect_role), **given}
    for form, role in given.items():
        yield role, _role(one, form), one.place, form


def _role(one: Judged, form: str) -> str:
    found = [str(contact.role) for contact in one.contacts_of(form)]
    return str(Role.PROMOTION) if Role.PROMOTION in found else next(iter(found), UNSEEN)


def _measures(seen: Sequence[_Pair]) -> Iterator[Measure]:
    if not seen:
        return
    yield share("roles.accuracy", sum(wanted == got for wanted, got, _, _ in seen), len(seen))
    labelled = sorted({wanted for wanted, _, _, _ in seen} - {NO_CONTACT})
    if len(labelled) > 1:
        yield drawn("roles.macro-f1", _units(seen, labelled), _macro_f1, n=len(seen))


def _units(seen: Sequence[_Pair], labelled: Sequence[str]) -> list[tuple[float, ...]]:
    """Count for each article, role by role, the contacts given the role rightly and wrongly, and those not given it."""
    units: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * (3 * len(labelled)))
    for wanted, got, where, _ in seen:
        for at, role in enumerate(labelled):
            units[where][3 * at] += wanted == role == got
            units[where][3 * at + 1] += wanted != role == got
            units[where][3 * at + 2] += wanted == role != got
    return [tuple(unit) for unit in units.values()]


def _macro_f1(sums: tuple[float, ...]) -> float:
    triples = [sums[at : at + 3] for at in range(0, len(sums), 3)]
    return sum(f1_of((right, wrong, right, missed)) for right, wrong, missed in triples) / len(triples)


def _misread(seen: Sequence[_Pair]) -> Iterator[Measure]:
    for role in _SPARED:
        mine = [got for wanted, got, _, _ in seen if wanted == role]
        if mine:
            yield share(f"misread.{role}", mine.count(str(Role.PROMOTION)), len(mine))


def _benign(one: Judged) -> Iterator[tuple[bool, Miss]]:
    """Look at the contacts that are not to be called promotion and are seen at all."""
    writings = [
        entry if isinstance(entry, Benign) else Benign(written=(entry,)) for entry in one.row.benign_contacts or ()
    ]
    forms = {canonical_of(entry.norm, one.hosts) for entry in writings if entry.norm is not None}
    written = [text for entry in writings for text in entry.written]
    for form in sorted({comparable(contact.canonical) for contact in one.article.contacts}):
        said = [one.at(contact.span) for contact in one.contacts_of(form)]
        if channel_of(form) != "page" and (
            form in forms or any(text in part or part in text for text in written for part in said)
        ):
            wrong = _role(one, form) == Role.PROMOTION
            yield wrong, Miss(measure="misread.benign", where=one.place, what=f"{form} is promotion")


def _confusion(pairs: Sequence[_Pair]) -> Grid:
    counts = Counter((wanted, got) for wanted, got, _, _ in pairs)
    columns = sorted({got for _, got in counts})
    rows = tuple(
        (wanted, *(str(counts[wanted, got]) for got in columns)) for wanted in sorted({wanted for wanted, _ in counts})
    )
    return Grid(title="labelled role (rows), role given (columns)", header=("", *columns), rows=rows)
