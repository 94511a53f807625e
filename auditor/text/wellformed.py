"""Text that every sink can take: UTF-8 has no form for a lone surrogate, so none gets into a report."""


def wellformed(text: str) -> str:
    r"""Give ``text`` with U+FFFD in place of every lone surrogate; the same number of code points, so the same places.

    Lone surrogates come from file names that are not UTF-8, from escapes such as ``\ud83d``, and from other programs.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def wellformed_or_none(text: str | None) -> str | None:
    """Do the same where there may be no text."""
    return None if text is None else wellformed(text)
