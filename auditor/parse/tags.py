"""What HTML's tags mean for reading; WHATWG HTML, Living Standard, §4 (elements), §13.1.2 and §13.2.4.2."""

from auditor.parse.article import Place


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names(
    """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr
    """
)

BLOCK = _names(
    """
    address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li
    listing main marquee menu nav noscript object ol optgroup option p plaintext pre script search section
    select style summary table tbody td template textarea tfoot th thead title tr ul xmp iframe noembed noframes
    applet svg math video audio canvas
    """
)
"""Tags that end a line of text. They are also a barrier: an end tag of an inline element does not reach through."""

INLINE = _names(
    """
    a abbr acronym b bdi bdo big blink cite code data datalist del dfn em font i image img input ins kbd label
    map mark meter nobr output picture progress q rb rp rt rtc ruby s samp slot small span strike strong sub sup
    time tt u var wbr br area base embed link meta param source track use text tspan path g circle rect line
    polygon polyline ellipse defs symbol desc stop lineargradient radialgradient clippath mask filter
    foreignobject animate basefont bgsound frame keygen
    """
)

MARKERS = _names(
    """
    applet button caption html marquee object table td template th
    """
)
"""Where a scope ends (§13.2.4.2): an end tag inside does not close what was opened outside."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

PLACES = {
    "li": Place.ITEM,
    "dt": Place.ITEM,
    "dd": Place.ITEM,
    "td": Place.CELL,
    "th": Place.CELL,
    "caption": Place.CELL,
    "pre": Place.CODE,
    "listing": Place.CODE,
    "xmp": Place.CODE,
    "plaintext": Place.CODE,
    "script": Place.CODE,
    "style": Place.CODE,
    "textarea": Place.CODE,
    "title": Place.TITLE,
}

HIDING = frozenset(["template", "noscript", "iframe", "noembed", "noframes"])
"""Elements whose content a reader with a current browser does not see."""

CODE = frozenset(["code", "kbd", "samp", "tt"])
STRIKE = frozenset(["del", "s", "strike"])

ENDS_PARAGRAPH = _names(
    """
    address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary
    table ul xmp
    """
)
"""Start tags that end an open paragraph (§13.2.6.4.7)."""

ENDS_SIBLING = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "option": (("option",), ("select", "datalist", "optgroup")),
    "tr": (("td", "th", "tr"), ("table",)),
    "td": (("td", "th"), ("table", "tr")),
    "th": (("td", "th"), ("table", "tr")),
    "tbody": (("td", "th", "tr", "tbody", "thead", "tfoot"), ("table",)),
    "thead": (("td", "th", "tr", "tbody", "thead", "tfoot"), ("table",)),
    "tfoot": (("td", "th", "tr", "tbody", "thead", "tfoot"), ("table",)),
    "body": (("head",), ()),
}
"""A start tag, the open elements it ends, and those beyond which it does not look."""
