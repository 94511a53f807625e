"""A report with a hostile string in every field that holds text, made by walking the types of the wire format.

A field or a struct that comes new into ``wire.Report`` is filled without a change here.
"""

from functools import cache
from typing import Any, Final

from msgspec import inspect
from msgspec.structs import replace

from auditor.report import wire
from auditor.report.excerpt import Excerpt
from auditor.report.view import Backdrop, Language, View
from auditor.report.wire_mentions import Bilingual
from auditor.rules.rule import Severity
from auditor.text.wellformed import wellformed
from tests.hostile.hostile_strings import (
    HOSTILE,
    NAUGHTY,
    TRANSFORMS,
    WITHOUT_NAUGHTY,
    hostile_strings,
    naughty_strings,
)

__all__ = [
    "HOSTILE",
    "NAUGHTY",
    "TRANSFORMS",
    "WITHOUT_NAUGHTY",
    "hostile_report",
    "hostile_strings",
    "hostile_view",
    "naughty_strings",
]

_ABOUT: Final = ("claim", "contact", "image", "link", None)


def hostile_report(text: str, *, articles: int = 2, chinese: str = "") -> wire.Report:
    """Give a report with ``text`` in every string, as the report is built: well formed.

    Each list of structs has an element for every member of the enumerations in it, and a last one with null where null
    is allowed. Of the findings some are suppressed, one is outside of the change, and the others are about nothing, a
    contact, a claim, an image and a link. Every article has the same uri. The numbers are in their ranges and say
    nothing. ``chinese`` is put behind what is said in Chinese, so that both languages are shown where both are asked
    for.
    """
    made = _Maker(wellformed(text), chinese)
    report: wire.Report = made.struct(_shape(wire.Report), 0, bare=False)
    article = replace(report.articles[0], findings=_findings(made))
    several = tuple(replace(article, language=made.text) for _ in range(articles))
    counts = replace(report.summary, articles=articles, failures=len(report.failures))
    return replace(report, articles=several, summary=counts)


def hostile_view(text: str, *languages: Language, **settings: Any) -> View:
    """Give a view that shows everything, with ``text`` in the source lines behind the report of ``hostile_report``."""
    clean = wellformed(text)
    line = Excerpt(line=1, before=clean, inside=clean, after=clean, more_before=True, more_inside=True, more_after=True)
    behind = Backdrop(excerpts={(0, 0): line}, reasons=((clean, clean),) * _contacts())
    return View(languages=languages or ("en",), show=Severity.NOTE, backdrops={clean: behind}, **settings)


@cache
def _contacts() -> int:
    return len(hostile_report("", articles=1).articles[0].contacts)


def _findings(made: "_Maker") -> tuple[wire.Finding, ...]:
    full: wire.Finding = replace(made.struct(_shape(wire.Finding), 0, bare=False), outside=False)
    nothing = wire.About(None, None, None, None)
    open_ones = [
        replace(
            full,
            severity=severity,
            suppressed=None,
            outside=False,
            about=nothing if about is None else replace(nothing, **{about: 0}),
        )
        for severity in Severity
        for about in _ABOUT
    ]
    bare: wire.Suppressed = made.struct(_shape(wire.Suppressed), 1, bare=True)
    outside = replace(full, suppressed=None, outside=True)
    return (*open_ones, outside, full, replace(full, suppressed=bare))


class _Maker:
    """Makes values of the types of the wire format out of one string."""

    def __init__(self, text: str, chinese: str) -> None:
        """Fill with ``text``, what is said in Chinese with ``text`` and ``chinese``."""
        self.text = text
        self._chinese = chinese
        self._made: dict[tuple[type, int, bool], Any] = {}

    def struct(self, shape: inspect.StructType, at: int, *, bare: bool) -> Any:
        """Make a struct: of enumerations the member ``at``, of what may be null nothing when ``bare``."""
        key = shape.cls, at, bare
        if key not in self._made:
            fields = {field.name: self._value(field.type, at, bare=bare) for field in shape.fields}
            if shape.cls is Bilingual:
                fields["zh"] += self._chinese
            self._made[key] = shape.cls(**fields)
        return self._made[key]

    def _value(self, shape: inspect.Type, at: int, *, bare: bool) -> Any:
        if isinstance(shape, inspect.StructType):
            return self.struct(shape, at, bare=bare)
        if isinstance(shape, inspect.UnionType):
            given = [one for one in shape.types if not isinstance(one, inspect.NoneType)]
            return None if bare and len(given) < len(shape.types) else self._value(given[0], at, bare=bare)
        if isinstance(shape, inspect.TupleType):
            return tuple(self._value(one, at, bare=bare) for one in shape.item_types)
        if not isinstance(shape, inspect.VarTupleType):
            return self._single(shape, at)
        item = shape.item_type
        if not isinstance(item, inspect.StructType):
            return (self._value(item, at, bare=bare),)
        every = [self.struct(item, number, bare=False) for number in range(_most(item))]
        return (*every, self.struct(item, 0, bare=True))

    def _single(self, shape: inspect.Type, at: int) -> Any:
        match shape:
            case inspect.StrType():
                return self.text
            case inspect.EnumType():
                members = list(shape.cls)
                return members[at % len(members)]
            case inspect.LiteralType():
                return shape.values[at % len(shape.values)]
            case inspect.BoolType():
                return at % 2 == 0
            case inspect.FloatType():
                return 0.5
            case inspect.IntType():
                return shape.ge if shape.ge is not None else (shape.le or 0)
        message = f"{shape}: teach tests/hostile/hostile_report.py to make one"
        raise NotImplementedError(message)


def _most(shape: inspect.StructType) -> int:
    return max((len(list(one.type.cls)) for one in shape.fields if isinstance(one.type, inspect.EnumType)), default=1)


@cache
def _shape(struct: type) -> inspect.StructType:
    shape = inspect.type_info(struct)
    assert isinstance(shape, inspect.StructType)
    return shape
