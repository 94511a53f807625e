"""A case from a seed: an honest line, disguised by one to three transforms, laid out."""

from dataclasses import replace
from typing import Final

from auditor.redteam import image, quick_code
from auditor.redteam.carriers import CARRIERS
from auditor.redteam.case import Case, Half, Kind
from auditor.redteam.draft import Draft, places, text_of
from auditor.redteam.draw import Draw
from auditor.redteam.kinds import Form, forms_of, honest
from auditor.redteam.page import Page
from auditor.redteam.parser import plain
from auditor.redteam.transform import Transform, fits

_ORDER: Final = "ECABDF"
"""Addresses first, then cues, then characters, then what stands between them, last the page."""


def forms_for(kind: Kind, transforms: tuple[Transform, ...]) -> tuple[Form, ...]:
    """Give the ways of writing ``kind`` to which all of the transforms can be applied."""
    base = Kind.WECHAT if kind in {Kind.NONE, Kind.PICTURE} else kind
    return tuple(form for form in forms_of(base) if all(fits(one, form) for one in transforms))


_SCHEMES: Final = ("http", "HTTP", "tg:", "TG:", "mqqwpa:", "MQQWPA:", "tencent:", "TENCENT:")
"""How an address begins that a link can lead to; without one a link leads into the page's own site."""


def compose(kind: Kind, transforms: tuple[Transform, ...], half: Half, seed: str, number: int) -> Case:
    """Give the ``number``-th case of a cell."""
    codes = "+".join(one.code for one in transforms) or "honest"
    own_seed = f"{seed}/{half}/{codes}/{kind}/{number}"
    draw = Draw(own_seed)
    draft = _line(kind, transforms, draw)
    for one in sorted(transforms, key=lambda each: (each.code != "A21", _ORDER.index(each.group))):
        if one.change is not None:
            draft = one.change(draft, draw, half)
    carrier = tuple(CARRIERS)[number % len(CARRIERS)]
    page, draft = _page(draft, transforms, carrier, draw, half)
    span, around = places(page.pieces)
    return Case(
        id=f"{half}-{codes}-{kind}-{number}", text=text_of(page.pieces), media=page.media, kind=kind,
        canonical=draft.canonical, span=span, around=around, transforms=tuple(one.code for one in transforms),
        carrier=page.carrier, tier=max((one.tier for one in transforms), default=0), half=half, seed=own_seed,
        expect=draft.expect, members=draft.members, encoding=page.encoding,
    )  # fmt: skip


def _line(kind: Kind, transforms: tuple[Transform, ...], draw: Draw) -> Draft:
    chinese = any(one.chinese for one in transforms)
    roll = draw.below(20)
    language = "zh-Hans" if chinese or roll < 14 else "zh-Hant" if roll < 17 else "en"  # noqa: PLR2004 — 70, 15, 15 %
    digits = any("digits" in one.needs for one in transforms) or draw.chance(3, 4)
    form = draw.pick(forms_for(kind, transforms))
    draft = honest(form.kind, draw, language=language, digits=digits, form=form)
    if kind is Kind.NONE:
        draft = replace(draft, lead=draft.lead.removesuffix("加").removesuffix("联系"))
    return replace(draft, kind=kind)


def _page(draft: Draft, transforms: tuple[Transform, ...], carrier: str, draw: Draw, half: Half) -> tuple[Page, Draft]:
    for one in transforms:
        if one.lay is not None and one.family is not None:
            member = one.family.pick(draw, half)
            noted = draft.used(one.family.label(member))
            if draft.kind is Kind.PICTURE:
                handle, canonical = image.drawn(member, draw) if not one.extra else quick_code.coded(draw)
                noted = replace(noted, handle=handle, canonical=canonical)
            return one.lay(noted, member, draw), noted
    clickable = all(one.group == "E" for one in transforms) and carrier not in {"link text", "image alt"}
    clickable = clickable and draft.url and draft.before.startswith((*_SCHEMES, "//"))
    return plain(draft, draw, carrier, linked=clickable and draw.chance(1, 3)), draft
