"""An article fixed: audited and edited in turn, until nothing is left that can be."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final, final

from auditor.fix.encoded import Change, changed, encoded
from auditor.fix.fix import all_safe_edits, fixed_by, unsafe_edits
from auditor.fix.ranges import applied, followed, joined
from auditor.pipeline.pipeline import Pipeline
from auditor.source.decode import decode
from auditor.source.read import from_bytes
from auditor.source.task import Task

_ROUNDS: Final = 5


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """What fixing came to."""

    changes: tuple[Change, ...]
    """Of the bytes as read, sorted; none when there is nothing to fix."""
    rules: tuple[tuple[str, int], ...]
    """Rules with the number of their findings that were acted on, by id."""


class NotFixable(Exception):  # noqa: N818 — an outcome that becomes a message, not an error of the program
    """Why an article is left alone: a sentence without a full stop."""


def fixed(pipeline: Pipeline, data: bytes, uri: str, task: Task | None = None, *, unsafe: bool = False) -> Fixed:
    """Fix the article ``data``: safe edits, and with ``unsafe`` notes beside refuted claims, five rounds at most.

    ``task`` tells the folder and the day of an article that is a file. Raises ``NotFixable`` when its bytes are not
    text throughout, or the result would not be read as it was written.
    """
    folder = task.path.parent if task is not None and task.path is not None else None
    original = encoded(data)
    if original is None:
        message = "some of its bytes are no text, or another spelling of it; save it as UTF-8 first"
        raise NotFixable(message)
    source = from_bytes(data, uri, task.committed if task is not None else None)
    rounds = []
    done: Counter[str] = Counter()
    text = original.text
    for _ in range(_ROUNDS):
        article, _, _, findings = pipeline.read(source, folder=folder)
        edits = list(all_safe_edits(article, findings))
        acted = list(fixed_by(edits, findings))
        if unsafe:
            for finding, notes in zip(findings, unsafe_edits(text, article, findings), strict=True):
                if notes:
                    edits += notes
                    acted.append(finding)
        if not edits:
            break
        done.update(one.rule.id for one in acted)
        ordered = joined(edits)
        rounds.append(ordered)
        text = applied(text, ordered)
        source = replace(source, text=text)
    try:
        changes = original.changes(followed(len(original.text), rounds), source.media_type)
    except UnicodeEncodeError:
        message = f"a note cannot be written in {source.encoding}; save it as UTF-8 first"
        raise NotFixable(message) from None
    after = decode(changed(data, changes))
    if changes and (after.encoding != source.encoding or after.notes):
        message = "without what is cut its encoding could not be told; save it as UTF-8 first"
        raise NotFixable(message)
    return Fixed(changes=changes, rules=tuple(sorted(done.items())))
