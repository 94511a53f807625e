"""Patterns of the words that tell whose a claim is: what is dialled between names, owners of a line, "on" and "is"."""

from functools import cache

import re2


@cache
def dialled() -> "re2._Regexp[str]":
    """Match what is dialled: 123, 0800 00 200, *101*9#."""
    return re2.compile(r"[*#]{1,2}[0-9][0-9*#]*|\+?[0-9]{3,}(?:[ -][0-9]+)*")


@cache
def owner() -> "re2._Regexp[str]":
    """Match a name in Latin letters with what makes of it somebody who has a line: iliad 打, my.t 客服."""
    return re2.compile(
        r"\p{Han}{0,6} ?([a-z][a-z0-9.+&!-]{1,20}) ?"
        r"(?:的?客服|的?热线|的?熱線|的是|的则是|用户|用戶|那边|那邊|则|則|是|打|拨|撥)"
    )


@cache
def upon() -> "re2._Regexp[str]":
    """Match what leads to the operator behind a code: dial *100# on Claro."""
    return re2.compile(r"[”\")`]{0,2},? (?:on|with) (?:the )?")


@cache
def being() -> "re2._Regexp[str]":
    """Match what says whose a code in front is: *100# 是 Claro 的."""
    return re2.compile(r"[”\")`」]{0,2} ?(?:则|則|才|就)?(?:是|属于|屬於) ?")
