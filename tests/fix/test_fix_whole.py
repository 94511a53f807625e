"""Whole articles: nothing safely fixable is left, fixing twice is fixing once, and the rest is what it was."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.fix.encoded import changed
from auditor.fix.fix import safe_edits
from auditor.parse.article import Article
from auditor.pipeline.fixed import fixed
from auditor.pipeline.pipeline import Audited, Pipeline
from auditor.source.read import from_bytes

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = sorted((ROOT / "samples").iterdir())


def places(article: Article) -> Counter[str]:
    return Counter(block.place for block in article.blocks)


def check(pipeline: Pipeline, data: bytes, name: str) -> Audited:
    before = pipeline.read(from_bytes(data, name))
    text = before[0].source.text
    for edits in safe_edits(text, before[0], before[1], before[3]):
        spots = [0, *(spot for edit in edits for spot in (edit.span.start, edit.span.end)), len(text)]
        assert spots == sorted(spots)
    new = changed(data, fixed(pipeline, data, name).changes)
    after = pipeline.read(from_bytes(new, name))
    assert [one.rule.id for one in after[3] if one.rule.fixable == "safe"] == []
    assert [one.canonical for one in after[1].contacts if one.role == "promotion"] == []
    assert fixed(pipeline, new, name).changes == ()
    more = places(after[0])
    more.subtract(places(before[0]))
    assert max(more.values(), default=0) <= 0, (more, new.decode())
    return after


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples(path: Path, pipeline: Pipeline) -> None:
    check(pipeline, path.read_bytes(), path.name)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not on this machine")
def test_seeds(pipeline: Pipeline) -> None:
    for path in sorted(SEEDS.iterdir()):
        assert not any(one.rule.group == "promotion" for one in check(pipeline, path.read_bytes(), path.name)[3])


@pytest.mark.parametrize(
    "path", [path for path in SAMPLES if path.name.startswith("wrong")], ids=lambda path: path.name
)
def test_notes_stand_behind_claims_and_come_once(path: Path, pipeline: Pipeline) -> None:
    data = path.read_bytes()
    done = fixed(pipeline, data, path.name, unsafe=True)
    notes = [new.decode() for start, end, new in done.changes if start == end]
    assert notes
    assert all(note.startswith(("〔存疑：", "〔Disputed: ")) and note.endswith("〕") for note in notes)
    new = changed(data, done.changes)
    assert fixed(pipeline, new, path.name, unsafe=True).changes == ()


CONTACTS = [
    "TG💪+ @auditor_test_1",
    "[TG💪+ @auditor_test_1](https://t.me/auditor_test_1)",
    "[[TG💪+ @auditor_test_1](https://t.me/auditor_test_1) ![Image](https://img.example/a.png)]",
    "[TG💪+ @auditor_test_1 ![Image](https://img.example/a.png)",
    "（加微信：auditor_test_2）",
    "**微信：auditor_test_2**",
    "[买卡](https://t.me/auditor_test_1)",
    "<b>微信：auditor_test_2</b>",
    "`微信：auditor_test_2`",
]
AROUND = [
    "办卡请联系{}，秒发。",
    "{}",
    "{} # 低价",
    "{} - 低价",
    "- 低价办卡 {}",
    "- {}\n  - 低价",
    "1. 低价办卡：{}\n2. 包邮",
    "> 低价办卡 {}\n> 包邮",
    "## 低价办卡 {}",
    "低价办卡 {}\n---",
    "| 低价 | 办卡 |\n|---|---|\n| {} | 秒发 |",
    "{} | 办卡\n---|---\n低价 | {}",
    "低价办卡\n{}\n包邮",
    "**低价办卡{}**",
    "<p>低价办卡 {}</p>",
    "<div>\n\n{}\n\n</div>",
    "低价办卡{}  \n包邮",
    "{}\n    缩进的字",
    "低价办卡\n{}\n---",
    "{}\n===",
    "> {}\n续行",
    "- {}\n\n  第二段，低价办卡",
    "- 包邮\n- {}\n续行",
    "```\n{}\n```",
    "{}\n2. 低价",
    "{}1. 低价",
    "包邮\n\n\n{}\n\n\n",
    "_低价办卡 {}_ ~~原价~~",
    "<li>{}</li>",
    "<!-- {} -->",
    "[^1]: {}",
    "{} === 低价",
    "{}```\n低价\n```",
    "{}<div>低价</div>",
]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(AROUND), st.sampled_from(CONTACTS)), min_size=1, max_size=4), st.booleans())
def test_any_contact_in_any_place(pipeline: Pipeline, parts: list[tuple[str, str]], crlf: bool) -> None:  # noqa: FBT001
    text = "# 电话卡\n\n低价办卡，购买请联系。\n\n" + "\n\n".join(around.replace("{}", one) for around, one in parts)
    check(pipeline, (text.replace("\n", "\r\n") if crlf else text).encode(), "a.md")
