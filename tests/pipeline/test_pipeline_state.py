"""What decides a report has one name, and everything that decides is in it."""

import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from auditor.extract.policy import Allow, AllowList
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.state import LIBRARIES, NOT_DECIDING, State, Unknown
from auditor.source.task import Task


def test_every_setting_decides_unless_it_is_known_not_to(settings: Settings, pipeline: Pipeline) -> None:
    """A new setting decides by itself, as a whole or by article (``of``): nobody has to think of it."""
    others = {
        "languages": ("zh",),
        "fail_on": "note",
        "min_score": 50,
        "cache": Path("/x"),
        "kept": Path("/x"),
        "today": date(2026, 11, 21),
        "max_bytes": 5,
        "allow": AllowList(entries=(Allow(contact="tg:auditor_test_1", reason="ours"),)),
    }
    digest = State(settings, pipeline.knowledge, ()).digest
    for name, value in others.items():
        changed = State(replace(settings, **{name: value}), pipeline.knowledge, ()).digest  # type: ignore[arg-type]
        assert (changed == digest) is (name in NOT_DECIDING), name
    assert {one.name for one in fields(settings)} >= set(NOT_DECIDING)
    for knowledge in (
        replace(pipeline.knowledge, lexicon=structs.replace(pipeline.knowledge.lexicon, digest="x")),
        replace(pipeline.knowledge, rules=structs.replace(pipeline.knowledge.rules, digest="x")),
        replace(pipeline.knowledge, weights=structs.replace(pipeline.knowledge.weights, repeat=1)),
    ):
        assert State(settings, knowledge, ()).digest != digest
    assert State(settings, pipeline.knowledge, (True,)).digest != digest
    with pytest.raises(Unknown, match="pictures"):
        State(replace(settings, qr=True), pipeline.knowledge, ())


def test_the_name_of_a_state_is_the_same_in_every_process(settings: Settings, pipeline: Pipeline) -> None:
    code = (
        "from datetime import date; from pathlib import Path; from auditor.pipeline.knowledge import load;"
        "from auditor.pipeline.settings import Settings; from auditor.pipeline.state import State;"
        f"s = Settings(today=date(2026, 11, 20), cache=Path({str(settings.cache)!r}));"
        "print(State(s, load(s), (True,)).digest.hex())"
    )
    done = subprocess.run(  # noqa: S603 — ourselves
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == State(settings, pipeline.knowledge, (True,)).digest.hex()


def test_every_library_that_reads_articles_is_part_of_the_name() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {one.partition(">")[0].replace("-", "_") for one in project["dependencies"]}
    assert needed - set(LIBRARIES) == {"beautifulsoup4", "jieba", "jinja2", "requests"}, "does it decide a report?"


def test_where_an_article_lies_counts_when_the_allow_list_names_paths(settings: Settings, pipeline: Pipeline) -> None:
    entry = Allow(contact="tg:auditor_test_1", reason="ours", paths=("docs/**",))
    task = Task(uri="guide.md", path=None)

    def key(entries: tuple[Allow, ...], root: str, here: str) -> str:
        allow = AllowList(entries=entries, root=root, here=here)
        return State(replace(settings, allow=allow), pipeline.knowledge, ()).key(task, "0")

    assert key((entry,), "/r", "/r") == key((entry,), "/elsewhere", "/elsewhere")
    assert key((entry,), "/r", "/r") != key((entry,), "/r", "/r/docs")
    assert key((), "/r", "/r") == key((), "/r", "/r/docs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A setting that says something else of each article."""

    by_uri: dict[str, str]

    def of(self, uri: str) -> str | None:
        """Give what holds for an article."""
        return self.by_uri.get(uri)


@dataclass(frozen=True, slots=True, kw_only=True)
class More(Settings):  # type: ignore[misc]  # as if somebody had added two
    """Settings with one that is asked by article, and one that cannot be named."""

    accepted: Accepted
    unnamed: object = None


def test_a_new_setting_counts_for_the_articles_of_which_it_says_something(pipeline: Pipeline) -> None:
    def state(**by_uri: str) -> State:
        settings = More(today=date(2026, 11, 20), accepted=Accepted(by_uri=by_uri))
        return State(settings, pipeline.knowledge, ())

    one, other = Task(uri="a", path=None), Task(uri="b", path=None)
    assert state(a="this").key(one, "0") != state(a="that").key(one, "0")
    assert state(a="this").key(other, "0") == state(a="that").key(other, "0")
    with pytest.raises(Unknown, match="cannot be named"):
        State(More(today=date(2026, 11, 20), accepted=Accepted(by_uri={}), unnamed=object()), pipeline.knowledge, ())
