"""Packs made to hurt (S01): each file is refused by name, line and reason, or it is read and takes nothing away.

What a file is for stands in its first line: ``# refused: part of the message`` or ``# harmless: why``.
"""

import os
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from auditor.errors import DataError
from auditor.facts.check import MOST_ALIKE
from auditor.facts.load import load as load_facts
from auditor.pipeline import large
from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import report
from auditor.report.inert import BREAK
from auditor.report.registry import FORMATS
from auditor.report.view import View
from auditor.report.wire import Article
from auditor.rules.load import load as load_rules
from auditor.rules.rule import Severity
from auditor.source.task import Task
from auditor.source.windows import windows
from auditor.yamlfile.builtin import builtin
from tests.hostile.loosened import loosened
from tests.hostile.test_hostile_sinks import FORBIDDEN, OURS

PACKS: Final = Path(__file__).parent / "packs"
SAMPLES: Final = Path(__file__).parents[2] / "samples"
TODAY: Final = date(2026, 11, 20)
LARGE: Final = 10_000_000
DEEP: Final = 100_000
ARTICLES: Final = (
    "wrong-peru-cancel.md",
    "wrong-peru-hotlines.md",
    "wrong-thailand-forwarding.md",
    "wrong-uk-rules.md",
    "warning-call-forwarding.md",
    "promo-thailand-wechat.md",
    "honest-peru-hotlines.md",
)


def told(path: Path) -> str:
    """Give what the first line of a file says of it; of one that cannot be read as text, only that it is refused."""
    first = path.read_bytes().split(b"\n")[0].decode("utf-8-sig", "replace")
    return first.partition(": ")[2]


def refusals(problem: DataError) -> Mapping[str, str]:
    """Give everything said of each file, by the file's name."""
    said: dict[str, str] = {}
    for one in problem.problems:
        said[one.path.name] = f"{said.get(one.path.name, '')}{one}\n"
    return said


def test_every_hostile_rule_is_refused_with_its_line_and_what_is_wrong(tmp_path: Path) -> None:
    pack, group = tmp_path / "pack", tmp_path / "pack" / "promotion"
    shutil.copytree(PACKS / "refused" / "rules", pack)
    (tmp_path / "secret.yaml").write_text("password: auditor_test_secret\n", encoding="utf-8")
    made = {
        "large.yaml": b"a: " + b"x" * LARGE,
        "deep.yaml": b"a: " + b"[" * DEEP,
    }
    for name, data in made.items():
        (group / name).write_bytes(data)
    (group / "outside.yaml").symlink_to(tmp_path / "secret.yaml")
    (group / "device.yaml").symlink_to("/dev/zero")
    (group / "gone.yaml").symlink_to(tmp_path / "gone.yaml")
    os.mkfifo(group / "pipe.yaml")
    first: dict[str, str] = {}
    with pytest.raises(DataError) as out_of_place:
        load_rules((builtin(""), pack))
    first.update(refusals(out_of_place.value))
    # What lies out of place is told before anything is parsed; then what is in the files.
    for name in ("weights.yaml", "at-the-top.yaml"):
        (pack / name).unlink()
    for name in ("lexicon", "trust"):
        shutil.rmtree(pack / name)
    for name in ("outside.yaml", "device.yaml", "gone.yaml", "pipe.yaml", "wrong-suffix.yml"):
        (group / name).unlink()
    with pytest.raises(DataError) as refused:
        load_rules((builtin(""), pack))
    said = {**first, **refusals(refused.value)}
    expected = {
        "large.yaml": "is larger than 2 MiB",
        "deep.yaml": "deep.yaml:1: is not YAML: exceeded maximum nesting depth",
        "outside.yaml": "is a link to a file outside of its folder: copy the file there",
        "device.yaml": "is not a file: take it out of the folder",
        "gone.yaml": "cannot be read: No such file or directory",
        "pipe.yaml": "is not a file: take it out of the folder",
        "lexicon": "a pack holds rules and facts only",
        "trust": "no group of rules has this name",
    }
    for path in (PACKS / "refused" / "rules").rglob("*.y*ml"):
        if path.parent.name not in ("lexicon", "trust"):
            expected[path.name] = told(path)
    assert {name: wanted for name, wanted in expected.items() if wanted not in said.get(name, "")} == {}
    assert "auditor_test_secret" not in "".join(said.values())
    lined = [name for name in expected if (group / name).exists() and name != "large.yaml"]
    assert [name for name in lined if f"{name}:" not in said[name]] == []


def test_every_hostile_fact_is_refused_with_its_line_and_what_is_wrong(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(PACKS / "refused" / "facts", pack)
    (pack / "zz").mkdir()
    many = (f"  - {{id: zz-{number}, property: currency, value: XXX}}\n" for number in range(MOST_ALIKE + 1))
    text = "# refused: more than 200 facts say what one operator's currency is\n"
    text += "entity: {id: zz, kind: country, name: Auditoria}\nfacts:\n" + "".join(many)
    (pack / "zz" / "country.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load_facts((builtin("facts"), pack))
    said: dict[str, str] = {}
    for one in refused.value.problems:
        name = one.path.relative_to(pack).as_posix()
        said[name] = f"{said.get(name, '')}{one}\n"
    expected = {path.relative_to(pack).as_posix(): told(path) for path in pack.rglob("*.yaml")}
    assert {name: wanted for name, wanted in expected.items() if wanted not in said.get(name, "")} == {}
    assert [name for name in expected if f"{name}:" not in said[name]] == []


def test_there_are_at_least_forty_of_them_and_each_says_what_it_is_for() -> None:
    files = list(PACKS.rglob("*.y*ml"))
    assert len(files) >= 40
    assert [path.name for path in files if not told(path) and path.name != "utf16.yaml"] == []


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the accepted half, with an operator of two thousand names."""
    pack = tmp_path_factory.mktemp("packs") / "harmless"
    shutil.copytree(PACKS / "harmless", pack)
    names = ", ".join(f"auditor{number}" for number in range(2_000))
    many = f"entity: {{id: xx/many, kind: operator, name: Many, aliases: [{names}]}}\n"
    (pack / "facts" / "xx" / "many.yaml").write_text(many, encoding="utf-8")
    return pack


def audited(pipeline: Pipeline) -> Mapping[str, Article]:
    """Give the report of each article."""
    found = {}
    for name in ARTICLES:
        outcome = audit_task(pipeline, Task(uri=name, path=SAMPLES / name), 10**7, backdrops=False)
        assert isinstance(outcome.report, Article)
        found[name] = outcome.report
    return found


@pytest.fixture(scope="module")
def before() -> Mapping[str, Article]:
    """Give the reports without any pack."""
    return audited(load_pipeline(Settings(today=TODAY)))


@pytest.fixture(scope="module")
def settings(harmless: Path) -> Settings:
    """Give settings with all that is accepted."""
    return Settings(today=TODAY, rules=(harmless / "rules",), facts=(harmless / "facts",))


@pytest.fixture(scope="module")
def pipeline(settings: Settings) -> Pipeline:
    """Give the pipeline with packs that are not trusted."""
    return load_pipeline(settings)


@pytest.fixture(scope="module")
def after(pipeline: Pipeline) -> Mapping[str, Article]:
    """Give the reports with them."""
    return audited(pipeline)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_pack_that_is_not_trusted_loosens_nothing(
    name: str, before: Mapping[str, Article], after: Mapping[str, Article]
) -> None:
    assert list(loosened(before[name], after[name])) == []


def test_the_same_packs_loosen_when_they_are_trusted(settings: Settings, before: Mapping[str, Article]) -> None:
    """Else the test before this one would show nothing."""
    trusted = Settings(today=TODAY, facts=settings.facts, rules=settings.rules, trust_packs=True)
    now = audited(load_pipeline(trusted))
    milder = {line.split(" ")[0] for name in ARTICLES for line in loosened(before[name], now[name])}
    assert {"finding", "verdict", "supported", "as"} <= milder


def test_many_findings_of_a_pack_hide_nothing_further_down_a_large_file(
    pipeline: Pipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST_FINDINGS", 3)
    monkeypatch.setattr(large, "windows", lambda path: windows(path, 4_000, 400))
    path = tmp_path / "a.md"
    path.write_text("这一行没有什么可看的。\n" * 800 + "办卡请加微信：auditor_test_1，在线秒回。\n", encoding="utf-8")
    one = audit_task(pipeline, Task(uri="a.md", path=path), 1_000, backdrops=False).report
    assert isinstance(one, Article)
    assert "wechat-private-contact" in {finding.rule for finding in one.findings}
    assert sum(finding.rule == "everywhere" for finding in one.findings) > 3


def test_no_rule_of_such_a_pack_edits_an_article(pipeline: Pipeline) -> None:
    rules = {rule.id: rule for rule in pipeline.knowledge.rules.rules}
    assert rules["fixes-everything"].fixable is None
    assert "fixes-everything" in pipeline.knowledge.added


@pytest.mark.parametrize("name", ["terminal", "markdown", "html", "csv"])
def test_control_signs_of_a_rule_come_out_inert(name: str, pipeline: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Peru\n\nauditor_test_word stands here.\n", encoding="utf-8")
    one = audit_task(pipeline, Task(uri="a.md", path=path), 10**7, backdrops=False).report
    assert isinstance(one, Article)
    assert "control-characters" in {finding.rule for finding in one.findings}
    whole = report([one], pipeline.knowledge, Settings(today=TODAY))
    shown = b"".join(FORMATS[name](whole, View(languages=("en", "zh"), show=Severity.NOTE))).decode()
    for ours in (*OURS, BREAK):
        shown = shown.replace(ours, "")
    assert FORBIDDEN.isdisjoint(shown.replace("\r\n", "\n").removeprefix("\ufeff"))
    assert "<script>alert" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
