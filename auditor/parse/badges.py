"""The text of a badge, which is its address: shields.io and badgen.net, and whoever does as they do."""

from auditor.parse.chars import Char, percent_bytes, text_of

_ENDINGS = (".svg", ".png", ".json", ".gif", ".jpg", ".webp")
_ASKED = ("label", "message", "subject", "status", "content")
_LOGOS = ("logo", "icon")


def badge_words(chars: list[Char]) -> list[Char]:
    """Give the words of the badge whose address is ``chars``; empty when the address does not say any.

    ``/badge/LABEL-MESSAGE-COLOUR`` writes ``-`` as ``--``, ``_`` as ``__`` and a space as ``_`` (shields.io, static
    badge); ``/badge/SUBJECT/STATUS/COLOUR`` writes them as they are (badgen.net); the query may name ``label``,
    ``message`` and the ``logo``.
    """
    url = "".join([char.text for char in chars])
    question = url.find("?")
    stop = question if question >= 0 else url.find("#")
    path_end = stop if stop >= 0 else len(url)
    words: list[Char] = []
    at = url.find("/badge/", url.find("//") + 2, path_end)
    if at >= 0:
        words = _path(chars[at + len("/badge/") : path_end])
    if question >= 0:
        end = url.find("#", question)
        asked = _asked(chars[question + 1 : end if end >= 0 else len(url)])
        said = [asked[name] for name in _ASKED if asked.get(name)]
        if said and (at >= 0 or "/static/v1" in url[:path_end]):
            words = _joined([words, *said])
        logo = next((asked[name] for name in _LOGOS if asked.get(name) and len(asked[name]) < 20), None)  # noqa: PLR2004 — a longer one is a picture, no name
        if words and logo:
            words = _joined([words, logo])
    return words


def _path(chars: list[Char]) -> list[Char]:
    plain = text_of(percent_bytes(chars))
    text = "".join([char.text for char in plain])
    raw = "".join([char.text for char in chars])
    if "/" in raw:  # subject/status/colour
        fields: list[list[Char]] = [[]]
        for char in chars:
            if char.text == "/":
                fields.append([])
            else:
                fields[-1].append(char)
        return _joined([text_of(percent_bytes(field)) for field in fields[:2]])
    for ending in _ENDINGS:
        if text.lower().endswith(ending):
            plain = plain[: -len(ending)]
    return _dashed(plain)


def _dashed(chars: list[Char]) -> list[Char]:
    fields: list[list[Char]] = [[]]
    at = 0
    while at < len(chars):
        char = chars[at]
        double = at + 1 < len(chars) and chars[at + 1].text == char.text
        if char.text in "-_" and double:
            fields[-1].append(Char(char.text, char.start, chars[at + 1].end))
            at += 2
            continue
        if char.text == "-":
            fields.append([])
        else:
            fields[-1].append(Char(" ", char.start, char.end) if char.text == "_" else char)
        at += 1
    return _joined(fields[:-1] if len(fields) > 1 else fields)  # the last one is the colour


def _asked(chars: list[Char]) -> dict[str, list[Char]]:
    found: dict[str, list[Char]] = {}
    part: list[Char] = []
    for char in [*chars, Char("&", 0, 0)]:
        if char.text != "&":
            part.append(char)
            continue
        sign = next((at for at, one in enumerate(part) if one.text == "="), -1)
        if sign > 0:
            name = "".join([one.text for one in part[:sign]]).lower()
            value = [Char(" ", one.start, one.end) if one.text == "+" else one for one in part[sign + 1 :]]
            found.setdefault(name, text_of(percent_bytes(value)))
        part = []
    return found


def _joined(fields: list[list[Char]]) -> list[Char]:
    """Join fields, in the order in which they stand, with ``: `` between them; it stands for what is between them."""
    out: list[Char] = []
    for field in sorted(fields, key=lambda field: field[0].start if field else 0):
        if field and out:
            before, after = out[-1], field[0]
            between = (before.end, after.start) if before.end <= after.start else (before.start, before.end)
            out += [Char(":", *between), Char(" ", *between)]
        out += field
    return out
