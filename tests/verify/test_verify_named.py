"""Names of apps: one and the same in any case, width, accent and spacing, with or without the word for an app."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Fact
from auditor.verify.named import key
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]

APP = ClaimKind.APP_NAME
PERU = frozenset({"peru"})


@pytest.mark.parametrize(
    "name",
    ["Mi Claro", "mi claro", "MiClaro", "Mi-Claro", "Mi Claró", "Mi Claro App", "Mi Claro应用", "官方Mi Claro客户端",
     "Ｍｉ Claro", "Mi Claro Perú"],
)  # fmt: skip
def test_writings_of_one_name_are_one(name: str, fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert key(name, PERU) == key("Mi Claro", PERU)
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    if "Per" not in name:
        assert judge(claim(name, APP), held).outcome is Outcome.SUPPORTED


@pytest.mark.parametrize("name", ["Claro Mi Cuenta", "Mi Movistar", "Claro Recargas", "Claro Pay"])
def test_another_name_is_another(name: str, fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    assert judge(claim(name, APP), held).outcome is Outcome.REFUTED


@pytest.mark.parametrize("name", ["My Claro", "我的Claro", "Claro"])
def test_a_name_translated_or_cut_is_not_called_false(
    name: str, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    assert judge(claim(name, APP), held).outcome is Outcome.NOT_ENOUGH_INFO


def test_an_old_source_refutes_no_name(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None, observed="2010-01")
    verdict = judge(claim("Claro Recargas", APP), held)
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "source-stale")


def test_only_names_of_apps_lose_words() -> None:
    assert key("手机卡") != key("卡")
