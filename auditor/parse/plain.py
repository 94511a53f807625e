"""Plain text to paragraphs."""

from auditor.parse.builder import Builder
from auditor.parse.links import read_links

_SPACE = " \t\r\f\v"


def read_plain(builder: Builder, copy: str) -> None:
    """Read all of ``copy`` into ``builder``: blank lines part paragraphs, and everything is text.

    Links and images written as in Markdown are found too: many articles are Markdown in a ``.txt``.
    """
    text = copy.replace("\r\n", " \n").replace("\r", "\n") if "\r" in copy else copy
    begin = -1
    at, length = 0, len(text)
    while at < length:
        stop = text.find("\n", at)
        if stop < 0:
            stop = length
        if not text[at:stop].strip(_SPACE):
            _paragraph(builder, text, begin, at)
            begin = -1
        elif begin < 0:
            begin = at
        at = stop + 1
    _paragraph(builder, text, begin, length)


def _paragraph(builder: Builder, text: str, begin: int, end: int) -> None:
    if begin < 0:
        return
    builder.verbatim(begin, begin + len(text[begin:end].rstrip(_SPACE + "\n")))
    if text.find("](", begin, end) >= 0:
        read_links(builder, text, begin, begin + len(text[begin:end].rstrip(_SPACE + "\n")))
    builder.close()
