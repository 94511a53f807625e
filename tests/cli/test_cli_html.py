"""``auditor scan --format html``: one file, or a folder of pages."""

from pathlib import Path

import pytest

from auditor.cli.exits import Exit
from auditor.cli.main import main
from auditor.pipeline.outcome import audit_task
from auditor.source.task import Task
from tests.golden.reports import SETTINGS, pipeline

ROOT = Path(__file__).resolve().parents[2]
TWO = [str(ROOT / "samples" / name) for name in ("promo-peru-arrival.md", "honest-uk-giffgaff.md")]
HTML = ["--no-config", "--fail-on", "never", "--format", "html"]


def test_one_file_holds_every_article(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    assert main(["scan", *HTML, "--output", str(file), *TWO]) == Exit.CLEAN
    text = file.read_text("utf-8")
    assert text.count("<article ") == 2
    assert 'id="in-english" checked' in text
    main(["scan", *HTML, "--lang", "zh", "--output", str(file), *TWO])
    assert 'id="in-chinese" checked' in file.read_text("utf-8")


def test_split_writes_a_page_an_article_and_an_index(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "report"
    for _ in range(2):  # pages of an earlier run are ours to replace
        assert main(["scan", *HTML, "--split", "--output", str(folder), *TWO]) == Exit.CLEAN
    names = sorted(path.name for path in folder.iterdir())
    assert [name.partition("-")[0] for name in names] == ["article", "article", "index.html"]
    index = (folder / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in index for name in names[:2])


@pytest.mark.parametrize("options", [["--split"], ["--split", "--output", "x"], [*HTML, "--split"]])
def test_split_without_html_or_a_folder_is_refused(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", *options, *TWO]) == Exit.USAGE
    assert "--format html and --output FOLDER" in capsys.readouterr().err


def test_split_replaces_no_file_of_others_and_follows_no_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "report"
    folder.mkdir()
    theirs = folder / "index.html"
    theirs.write_text("<p>mine", "utf-8")
    assert main(["scan", *HTML, "--split", "--output", str(folder), *TWO]) == Exit.USAGE
    assert theirs.read_text("utf-8") == "<p>mine"
    theirs.unlink()
    target = tmp_path / "target.html"
    target.write_text("kept", "utf-8")
    theirs.symlink_to(target)
    assert main(["scan", *HTML, "--split", "--output", str(folder), *TWO]) == Exit.USAGE
    assert target.read_text("utf-8") == "kept"
    assert "no page of ours" in capsys.readouterr().err


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report").write_text("x", "utf-8")
    assert main(["scan", *HTML, "--split", "--output", str(tmp_path / "report"), *TWO]) == Exit.USAGE


def test_the_text_of_an_article_is_kept_only_when_it_is_asked_for() -> None:
    task = Task(uri="a", path=Path(TWO[0]))
    shown = [audit_task(pipeline(), task, SETTINGS.max_bytes, backdrops=True, text=text) for text in (False, True)]
    texts = [outcome.backdrop.text for outcome in shown if outcome.backdrop is not None]
    assert texts == ["", Path(TWO[0]).read_text("utf-8")]


def test_of_very_many_articles_one_page_is_advised_against(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for at in range(201):
        (tmp_path / f"{at}.md").write_text("一张卡。", "utf-8")
    assert main(["scan", *HTML, "--output", str(tmp_path / "report.html"), str(tmp_path)]) == Exit.CLEAN
    assert "--split --output FOLDER" in capsys.readouterr().err
    assert main(["scan", *HTML, "--output", str(tmp_path / "two.html"), *TWO]) == Exit.CLEAN
    assert "--split" not in capsys.readouterr().err
