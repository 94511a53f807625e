"""Fingerprints outlive edits elsewhere in the article, and no decision is lost or comes to mean something else."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.match.acceptance import Acceptance, settled
from auditor.match.finding import Finding, Suppression
from auditor.match.fingerprint import fingerprint
from auditor.match.subject import known_as
from auditor.pipeline.pipeline import Pipeline
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.text.han import simplified

FOLDER = Path(__file__).parents[2] / "samples"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.suffix == ".md" and "honest" not in path.name)
SCRIPTS = ("电话卡号码运营商费实体国际这开网页办话单图机区说为", "電話卡號碼運營商費實體國際這開網頁辦話單圖機區說為")
WIDTHS = (",;:!?()", "，；：！？（）")
FRONT = "---\n"
KEPT = set("`<>[]|\\#*~$")
"""What makes an edit of a paragraph more than one of its wording."""
Edit = Callable[[str], str]
Read = Callable[[str], tuple[Finding, ...]]


@pytest.fixture(scope="module")
def read(pipeline: Pipeline) -> Read:
    """Give the findings of a Markdown text; the same text is read once."""

    @cache
    def findings(text: str) -> tuple[Finding, ...]:
        return pipeline.read(from_text(text, "a.md", MediaType.MARKDOWN))[3]

    return findings


def parts(text: str) -> tuple[str, list[str]]:
    """Give what stands before the first section, front matter too, and the sections."""
    front = text.index(f"\n{FRONT}", 4) + 5 if text.startswith(FRONT) else 0
    before, *sections = text[front:].split("\n## ")
    return text[:front] + before, [f"\n## {one}" for one in sections]


def paragraphs(text: str, edit: Edit) -> str:
    """Edit the paragraphs that hold nothing but words; lines of headings, lists, tables and code stay as they are."""
    front = text.index(f"\n{FRONT}", 4) + 5 if text.startswith(FRONT) else 0
    blocks = text[front:].split("\n\n")
    plain = [edit(one) if one[:1].isalpha() and not KEPT & set(one) and "  " not in one else one for one in blocks]
    return text[:front] + "\n\n".join(plain)


def moved(text: str, data: st.DataObject) -> str:
    before, sections = parts(text)
    return f"{before}{''.join(data.draw(st.permutations(sections)))}\n\n## 附注\n\n新加的一段，没有别的意思。\n"


def reflowed(text: str, data: st.DataObject) -> str:
    after = data.draw(st.sampled_from(["，", "。", " "]))
    return paragraphs(
        text, lambda one: one.replace("\n", " " if one.isascii() else "").replace(after, f"{after.strip()}\n")
    )


def in_another_script(text: str, data: st.DataObject) -> str:
    old, new = data.draw(st.permutations(SCRIPTS))
    return text.translate(str.maketrans(old, new))


def in_another_width(text: str, data: st.DataObject) -> str:
    old, new = data.draw(st.permutations(WIDTHS))
    return paragraphs(text, lambda one: one.translate(str.maketrans(old, new)))


EDITS = (moved, reflowed, in_another_script, in_another_width)


def subjects(findings: tuple[Finding, ...], text: str) -> dict[tuple[str, str], list[str]]:
    """Give the subjects by rule and the finding's own text."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in findings:
        found.setdefault((one.rule.id, one.span.of(text)), []).append(one.subject)
    return {key: sorted(several) for key, several in found.items()}


def decided(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> list[bool]:
    """Say of each finding of ``after`` whether a baseline that accepted all of ``before`` accepts it."""
    entries = {one.fingerprint: Suppression(by="baseline", reason="x", until=None, rule=one.rule.id) for one in before}
    named = [(one.rule.id, one.subject) for one in after]
    return [one is not None for one in settled(named, {}, Acceptance(baseline=entries))]


@settings(max_examples=48, deadline=None)
@given(name=st.sampled_from(NAMES), edit=st.sampled_from(EDITS), data=st.data())
def test_what_is_not_touched_keeps_its_name_and_no_decision_is_lost_or_misread(
    read: Read, name: str, edit: Callable[[str, st.DataObject], str], data: st.DataObject
) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8").rstrip("\n")
    edited = edit(text, data)
    before, after = read(text), read(edited)
    was, now = subjects(before, text), subjects(after, edited)
    for key in was.keys() & now.keys():
        assert set(now[key]) == set(was[key])
    had, has = (Counter((one.rule.id, one.subject) for one in several) for several in (before, after))
    accepted = [has[one.rule.id, one.subject] <= had[one.rule.id, one.subject] for one in after]
    assert decided(before, after) == accepted


LEAD = "# 秘鲁电话卡怎么充值\n\n先说充值：可以用手机，也可以到营业厅（很方便）。\n"
PROMO = "办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}\n{PROMO}",
        f"{LEAD}\n前面又加了一段。\n\n{PROMO}\n后面也是。\n",
        f"{PROMO}\n{LEAD}",
        f"{LEAD}\n{PROMO}".replace("，", "，\n"),
        f"{LEAD}\n{PROMO}".translate(str.maketrans(*SCRIPTS)),
        f"{LEAD}\n{PROMO}".replace("，", ",").replace("（", "(").replace("）", ")"),
        f"{LEAD}\n办卡请加微信： ａｕｄｉｔｏｒ＿ｔｅｓｔ＿１，在线秒回，低价出售各国电话卡。\n",
    ],
)
def test_one_contact_keeps_its_fingerprint_through_every_edit(read: Read, text: str) -> None:
    found = [one.fingerprint for one in read(text) if one.rule.id == "wechat-private-contact"]
    assert found == [fingerprint("wechat-private-contact", "wx:auditor_test_1", 0)]


def test_a_subject_of_words_is_known_in_either_script_width_and_line() -> None:
    assert known_as("第二大运营商\x1f完全没问题") == known_as("第二大運營商\x1f完全沒\n問題")
    assert known_as("a\x1fbc") != known_as("ab\x1fc")
    assert known_as("ＡＢ（１）") == "AB(1)"
    assert simplified("電話 SIM") == "电话 SIM"
