"""Reports that are kept: never another one than an audit would give, whatever was changed in between."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st
from msgspec import structs

from auditor.extract.policy import Allow, AllowList
from auditor.facts.index import FactIndex
from auditor.facts.load import load as load_facts
from auditor.pipeline.auditing import Auditing
from auditor.pipeline.knowledge import Knowledge
from auditor.pipeline.outcome import Outcome
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import Settings
from auditor.report.jsonl import line
from auditor.rules.load import load as load_rules
from auditor.source.task import Task
from auditor.yamlfile.builtin import builtin

RULES = ("promotion/telegram-promotion", "claims/refuted-claim", "hygiene/suppression-expired", "hygiene/too-large")
GUIDE = "# 秘鲁 Claro 电话卡\n\nClaro 的客服热线是 123，查余额拨 *123#，套餐 30 天。\n"
TEXTS = (
    GUIDE,
    GUIDE + "\n办卡请加 TG：@auditor_test_1，在线秒回。\n",
    GUIDE
    + '\n<!-- auditor: ignore[telegram-promotion] reason="ours" until=2026-11-25 -->\n办卡加 TG：@auditor_test_1。\n',
    "<p>" + GUIDE + "</p><p>低价办卡请加 TG：@auditor_test_2</p>",
)
MINE = Allow(contact="tg:auditor_test_1", reason="ours")
ALLOWS = (
    AllowList(),
    AllowList(entries=(MINE,), root="/r", here="/r"),
    AllowList(entries=(replace(MINE, paths=("docs/**",)),), root="/r", here="/r"),
    AllowList(entries=(replace(MINE, paths=("docs/**",)),), root="/r", here="/r/docs"),
    AllowList(entries=(replace(MINE, until=date(2026, 11, 22)),), root="/r", here="/r"),
)


class World:
    """A folder with few rules and facts, both to be edited, and audits in it."""

    def __init__(self, folder: Path, pipeline: Pipeline) -> None:
        """Write the rules and facts into ``folder``; the rest is that of ``pipeline``."""
        self.folder = folder
        self.built = pipeline.knowledge
        self.audited = self.runs = 0
        self.loaded: dict[tuple[bytes, bytes], Knowledge] = {}
        self.pipelines: dict[tuple[object, ...], Pipeline] = {}
        for name in RULES:
            (folder / "rules" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(builtin(f"{name}.yaml"), folder / "rules" / f"{name}.yaml")
        (folder / "facts" / "pe").mkdir(parents=True)
        for name in ("base", "properties"):
            shutil.copy(builtin(f"facts/{name}.yaml"), folder / "facts" / f"{name}.yaml")
        for name, until in (("pe/claro", "\n  - id: pe-claro-ussd"), ("pe/country", "\nfacts:")):
            (folder / "facts" / f"{name}.yaml").write_text(
                builtin(f"facts/{name}.yaml").read_text("utf-8").partition(until)[0], "utf-8"
            )
        self.rule = folder / "rules" / "promotion" / "telegram-promotion.yaml"
        self.fact = folder / "facts" / "pe" / "claro.yaml"
        self.written = {path: path.read_text("utf-8") for path in (self.rule, self.fact)}

    def load(self, settings: Settings) -> Knowledge:
        """Read what lies in the folder now; the same bytes once."""
        bytes_ = self.rule.read_bytes(), self.fact.read_bytes()
        if bytes_ not in self.loaded:
            facts = FactIndex(load_facts((self.folder / "facts",)))
            self.loaded[bytes_] = replace(self.built, rules=load_rules(settings.rules), facts=facts)
        return self.loaded[bytes_]

    def edit(self, rules: int, facts: int) -> None:
        """Write a rule and a fact as they were (0) or changed (1)."""
        rule, fact = self.written[self.rule], self.written[self.fact]
        assert "confidence: high" in rule
        assert "value: '123'" in fact
        self.rule.write_text([rule, rule.replace("confidence: high", "confidence: low")][rules], "utf-8")
        self.fact.write_text([fact, fact.replace("value: '123'", "value: '124'")][facts], "utf-8")

    def auditing(self, settings: Settings) -> Auditing:
        """Give audits whose stages, which are the same for the same data, are built once."""
        made = Auditing(settings, self.load)
        known = (made.knowledge.rules.digest, made.knowledge.facts.base.digest, settings.today, repr(settings.allow))
        if known not in self.pipelines:
            self.pipelines[known] = Pipeline(made.knowledge, settings.today, settings.allow)
        made.__dict__["pipeline"] = self.pipelines[known]
        return made


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, pipeline: Pipeline) -> World:
    return World(tmp_path_factory.mktemp("world"), pipeline)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a run is asked, and of what."""

    state: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Rules, facts, day, allow list: one of them other than at first, so that few stages are built."""
    text: str = TEXTS[1]
    uri: str = "guide.md"
    committed: str | None = None
    most: int = 10_000
    backdrops: bool = False
    whole: bool = False


EDITS: dict[str, Sequence[object]] = {
    "state": [(0, 0, 0, 0), (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), *((0, 0, 0, at) for at in range(1, len(ALLOWS)))],
    "text": TEXTS,
    "uri": ["guide.md", "docs/guide.md", "guide.html"],
    "committed": [None, "2026-10-01"],
    "most": [10_000, 100],
    "backdrops": [False, True],
    "whole": [False, True],
}
edits = st.sampled_from([*EDITS, "state", "state", "state"]).flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from(EDITS[name]))
)


@given(several=st.lists(edits, min_size=6, max_size=14))
@limits(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_after_any_edits_what_is_kept_is_what_an_audit_gives(world: World, several: list[tuple[str, object]]) -> None:
    asked = Asked()
    for name, value in (("whole", False), *several):
        asked = replace(asked, **{name: value})  # type: ignore[arg-type]
        rules, facts, day, allow = asked.state
        world.edit(rules, facts)
        path = world.folder / asked.uri
        path.parent.mkdir(exist_ok=True)
        path.write_text(asked.text, "utf-8")
        settings = Settings(
            today=date(2026, 11, 20 + 7 * day),
            rules=(world.folder / "rules",),
            allow=ALLOWS[allow],
            max_bytes=asked.most,
        )
        task = Task(uri=asked.uri, path=path, committed=asked.committed)
        anew, cached = world.auditing(settings), world.auditing(replace(settings, kept=world.folder / "kept"))
        (expected,) = anew.outcomes([task], 1, backdrops=asked.backdrops, text=asked.whole)
        (outcome,) = cached.outcomes([task], 1, backdrops=asked.backdrops, text=asked.whole)
        assert same(outcome, expected)
        world.audited += cached.audited
        world.runs += 1


def test_and_most_of_it_was_kept(world: World) -> None:
    assert 0 < world.audited < world.runs


def same(one: Outcome, other: Outcome) -> bool:
    """Say whether two outcomes are alike to the byte."""
    return line(one.report) == line(other.report) and one == other


def run(auditing: Auditing, tasks: Sequence[Task], jobs: int = 1) -> list[Outcome]:
    return list(auditing.outcomes(tasks, jobs, backdrops=True, text=True))


@pytest.fixture
def kept(settings: Settings, tmp_path: Path) -> Settings:
    return replace(settings, kept=tmp_path / "cache" / "reports")


@pytest.fixture
def tasks(samples: list[Path]) -> list[Task]:
    return [Task(uri=path.name, path=path) for path in samples]


@pytest.fixture
def auditing(pipeline: Pipeline) -> Callable[[Settings], Auditing]:
    """Give audits with the built-in data, loaded once."""

    def made(settings: Settings) -> Auditing:
        found = Auditing(settings, lambda _: pipeline.knowledge)
        found.__dict__["pipeline"] = pipeline
        return found

    return made


def files(settings: Settings) -> list[Path]:
    assert settings.kept is not None
    return sorted(path for path in settings.kept.rglob("*") if path.is_file())


def test_a_second_run_builds_no_stage_and_audits_nothing(
    kept: Settings, tasks: list[Task], auditing: Callable[[Settings], Auditing], pipeline: Pipeline
) -> None:
    first = auditing(kept)
    before = run(first, tasks)
    assert first.audited == len(tasks) == len(files(kept))
    second = Auditing(kept, lambda _: pipeline.knowledge)
    after = run(second, tasks, jobs=2)  # no process is started either: there is nothing for it
    assert (second.audited, "pipeline" in second.__dict__, second.trouble) == (0, False, "")
    assert all(map(same, before, after))


def test_only_what_was_changed_is_audited(
    kept: Settings, auditing: Callable[[Settings], Auditing], tmp_path: Path
) -> None:
    tasks = [Task(uri=f"{at}.md", path=tmp_path / f"{at}.md") for at in range(5)]
    for at, task in enumerate(tasks):
        assert task.path is not None
        task.path.write_text(f"{GUIDE}{at}", "utf-8")
    run(auditing(kept), tasks)
    (tmp_path / "3.md").write_text(TEXTS[1], "utf-8")
    (tmp_path / "1.md").unlink()
    later = auditing(kept)
    outcomes = run(later, tasks)
    assert later.audited == 2
    assert [one.report.uri for one in outcomes] == [task.uri for task in tasks]
    assert all(map(same, outcomes, run(auditing(replace(kept, kept=None)), tasks)))
    assert len(files(kept)) == 6  # what cannot be read is not kept


def test_a_run_that_is_broken_off_keeps_what_is_done(
    kept: Settings, auditing: Callable[[Settings], Auditing], tasks: list[Task]
) -> None:
    outcomes = auditing(kept).outcomes(tasks, 1, backdrops=True)
    for _ in range(3):
        next(outcomes)
    outcomes.close()
    assert len(files(kept)) == 3
    later = auditing(kept)
    assert len(list(later.outcomes(tasks[:5], 1, backdrops=True))) == 5
    assert later.audited == 2


@pytest.mark.parametrize("damage", ["empty", "cut", "bits", "another", "tail", "folder", "link"])
def test_what_is_damaged_is_audited_anew(kept: Settings, auditing: Callable[[Settings], Auditing], damage: str) -> None:
    tasks = [Task(uri=f"{at}.md", path=None, data=f"{text}{at}".encode()) for at, text in enumerate(TEXTS)]
    before = run(auditing(kept), tasks)
    written = [(path, path.read_bytes()) for path in files(kept)]
    for at, (path, good) in enumerate(written):
        place = (at + 1) * len(good) // (len(TEXTS) + 1)
        match damage:
            case "empty":
                path.write_bytes(b"")
            case "cut":
                path.write_bytes(good[:place])
            case "bits":
                path.write_bytes(good[:place] + bytes([good[place] ^ 4]) + good[place + 1 :])
            case "another":
                path.write_bytes(written[at - 1][1])
            case "tail":
                path.write_bytes(good + b"\0")
            case "folder":
                path.unlink()
                path.mkdir()
            case "link":
                path.unlink()
                path.symlink_to("/dev/null")
    again = auditing(kept)
    assert all(map(same, before, run(again, tasks)))
    assert again.audited == len(tasks)


def test_data_that_changes_during_a_run_keeps_nothing(kept: Settings, pipeline: Pipeline) -> None:
    known = pipeline.knowledge
    states = iter([known, replace(known, lexicon=structs.replace(known.lexicon, digest="x"))])
    auditing = Auditing(kept, lambda _: next(states))
    auditing.__dict__["pipeline"] = pipeline
    run(auditing, [Task(uri="a.md", path=None, data=GUIDE.encode())])
    assert files(kept) == []
    assert "changed" in auditing.trouble
