"""How the names of apps are written, and what may stand between them and the words that name them."""

from functools import cache

import re2


@cache
def quoted() -> "re2._Regexp[str]":
    """Match a name in quotation marks."""
    return re2.compile("[“\"「『《【'‘]([^”\"」』》】'’\\n]{2,40})[”\"」』》】'’]")


_WORD = r"(?:my|i)?[A-Z][A-Za-z0-9+&'’.-]*"
_NAME = rf"(?:(?:my|mi) )?{_WORD}(?: (?:{_WORD}|[а-яё]{{2,}})){{0,3}}|[а-яё]{{2,}}(?: [а-яё]{{2,}}){{0,2}}"
"""Words in capitals; Cyrillic ones have lost theirs, and accents are gone, when a text is folded."""


@cache
def written() -> "re2._Regexp[str]":
    """Match a name in capitals with no quotation marks: My AIS, MyTelkomsel, Мой МТС."""
    return re2.compile(_NAME)


@cache
def ends_with() -> "re2._Regexp[str]":
    """Match a name at the end of what stands before a word for an app."""
    return re2.compile(rf"(?:^|[^A-Za-zа-яё0-9+&.'’-])({_NAME}) ?\z")


@cache
def cell() -> "re2._Regexp[str]":
    """Match a cell that is a name and no more."""
    return re2.compile(rf" *(?:[“\"「『《【'‘]([^”\"」』》】'’\n]{{2,40}})[”\"」』》】'’]|({_NAME})) *")


@cache
def entry() -> "re2._Regexp[str]":
    """Match whose app it is, and its name: Claro：Mi Claro; MTS 的叫 Мой МТС."""
    return re2.compile(rf"[^。!?;,\n]{{1,20}}?(?: ?: ?| - |叫|是)(?:{cell().pattern})[,。.;]?")


@cache
def in_chinese() -> "re2._Regexp[str]":
    """Match a name in Chinese up to the next sign: 叫中国移动手机营业厅，."""
    return re2.compile(r"([\p{Han}A-Za-z0-9+ ]{2,14}?)(?:[,。;!()\n、]|$)")


@cache
def glue() -> "re2._Regexp[str]":
    """Match what else may stand between a word for an app and its name in quotation marks."""
    return re2.compile(
        r"[ :,(*`-]*(?:of |的)?(?:例如|如|即|就是|是|为|為|分别是|is|are|such as|like|namely)?"
        r"[ :,(*`-]*(?:的|the)?[ *`]*"
    )


@cache
def whose() -> "re2._Regexp[str]":
    """Match what may stand between a name and the operator of the next one."""
    return re2.compile(r"[”\"」』》】]? ?[,;、]? ?(?:而|and|while|whereas)? ?")


@cache
def is_called() -> "re2._Regexp[str]":
    """Match what may stand between the next operator and its app's name: 的叫, 则是「."""
    return re2.compile(
        r"(?:'s)? ?(?:的)?(?:则|則|也|就)?(?:叫做|叫|名为|名為|是|为|為|有|is called|is|has|uses|offers) ?[“\"「《]?"
    )


@cache
def is_said() -> "re2._Regexp[str]":
    """Match what may stand between a name and the word that says that it is the official app."""
    return re2.compile(r"[^。!?;\n]*?(?:是|为|為|\bis\b|,|\(|-|:)[^。!?;\n]*")
