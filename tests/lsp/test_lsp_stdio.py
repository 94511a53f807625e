"""`auditor lsp`, the real program, driven by a client library over its standard streams."""

from collections.abc import Iterator
from time import perf_counter

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor

GUIDE = "# 查余额 💪\r\n\r\n💪𠮷 办卡请加微信: auditor_test_1，低价出售各国电话卡。\r\n"
RULE = "wechat-private-contact"


def at(line: int, start: int, end: int) -> types.Range:
    return types.Range(start=types.Position(line, start), end=types.Position(line, end))


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Give an editor that waits for findings, in English and UTF-16, and end it as the protocol has it."""
    editor = Editor(tmp_path_factory.mktemp("articles"))
    watched = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    workspace = types.WorkspaceClientCapabilities(did_change_watched_files=watched)
    answer = editor.start(types.ClientCapabilities(workspace=workspace), locale="en")
    able = answer.capabilities
    assert able.position_encoding == types.PositionEncodingKind.Utf16
    assert isinstance(able.text_document_sync, types.TextDocumentSyncOptions)
    assert able.text_document_sync.change == types.TextDocumentSyncKind.Incremental
    yield editor
    editor.open("long.md", "💪 加微信 auditor_test_1 办理。" * 10_000)
    editor.hover("nowhere.md", 0, 0)
    begin = perf_counter()
    assert editor.leave(politely=True) == 0
    assert perf_counter() - begin < 5, "an audit that nobody waits for keeps the program"


def test_findings_come_when_a_document_is_opened_with_rule_severity_and_place(editor: Editor) -> None:
    editor.open("opened.md", GUIDE)
    (one,) = editor.pushed("opened.md", 1)
    assert (one.code, one.source, one.severity) == (RULE, "auditor", types.DiagnosticSeverity.Warning)
    assert one.range == at(2, 9, 27)
    assert one.message == "the private WeChat account “auditor_test_1” is given as the contact"
    assert isinstance(one.data, str)
    assert editor.registered == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]


def test_they_follow_what_is_typed_and_only_the_newest_text_is_told_of(editor: Editor) -> None:
    editor.open("typed.md", GUIDE)
    editor.pushed("typed.md", 1)
    editor.change("typed.md", 2, "💪", at(2, 0, 0))
    editor.change("typed.md", 3, "", at(2, 11, 29))
    editor.change("typed.md", 4, "微信: auditor_test_2", at(2, 11, 11))
    (one,) = editor.pushed("typed.md", 4)
    assert one.range == at(2, 11, 29)
    assert [each.version for each in editor.of("typed.md")] == [1, 4]
    editor.close("typed.md")
    assert editor.pushed("typed.md", None) == []


def test_a_hover_shows_the_evidence_as_markdown(editor: Editor) -> None:
    editor.open("hover.md", GUIDE)
    found = editor.hover("hover.md", 2, 14)
    assert found is not None
    assert isinstance(found.contents, types.MarkupContent)
    assert found.contents.kind == types.MarkupKind.Markdown
    assert f"**warning** `{RULE}`" in found.contents.value
    assert "given for readers to get in touch" in found.contents.value
    assert found.range == at(2, 9, 27)
    assert editor.hover("hover.md", 0, 0) is None


def test_the_comment_that_is_offered_accepts_the_finding_when_a_reason_is_written(editor: Editor) -> None:
    editor.open("accept.md", GUIDE)
    (action,) = [one for one in editor.actions("accept.md", at(2, 14, 14)) if "Accept" in one.title]
    assert action.edit is not None
    assert action.edit.changes is not None
    (edit,) = action.edit.changes[editor.uri("accept.md")]
    assert edit.new_text == f'<!-- 审核: 忽略[{RULE}] 理由="" -->\r\n'
    editor.change("accept.md", 2, edit.new_text, edit.range)
    assert RULE in {one.code for one in editor.pushed("accept.md", 2)}
    column = edit.new_text.index('""') + 1
    editor.change("accept.md", 3, "本站的客服", at(2, column, column))
    assert editor.pushed("accept.md", 3) == []


def test_the_nearest_configuration_counts_and_a_wrong_one_is_told_while_the_work_goes_on(editor: Editor) -> None:
    folder = editor.folder / "configured"
    folder.mkdir()
    editor.open("configured/guide.md", GUIDE)
    assert len(editor.pushed("configured/guide.md", 1)) == 1
    file = folder / "auditor.toml"
    file.write_text('[[allow]]\ncontact = "wx:auditor_test_1"\nreason = "ours"\n', encoding="utf-8")
    editor.touched("configured/auditor.toml")
    editor.until(lambda: not editor.of("configured/guide.md")[-1].diagnostics)
    file.write_text('shwo = "note"\n', encoding="utf-8")
    editor.change("configured/guide.md", 2, " ", at(1, 0, 0))
    assert [one.code for one in editor.pushed("configured/guide.md", 2)] == [RULE]
    (told,) = [one for one in editor.messages if "auditor.toml:1" in one]
    assert "shwo" in told
    assert "show" in told
    assert "as without a configuration" in told


def test_what_is_no_article_is_left_alone_and_what_a_language_names_is_not(editor: Editor) -> None:
    editor.open("code.py", GUIDE, "python")
    editor.open("README", GUIDE, "plaintext")
    assert [one.code for one in editor.pushed("README", 1)] == [RULE]
    assert editor.hover("code.py", 2, 14) is None
    assert editor.of("code.py") == []


@pytest.mark.parametrize(
    "text",
    ["长" * 700_000, "a" * 500_000, "\x00\ud83d" * 50_000, "![](http://a.example/\u2028\x0b" * 2000],
    ids=["large", "line", "halves", "breaks"],
)
def test_a_hostile_text_keeps_nobody_waiting(text: str, editor: Editor) -> None:
    name = f"hostile-{len(text)}.md"
    editor.open("calm.md", GUIDE)
    editor.open(name, text)
    longest = 0.0
    for _ in range(5):
        begin = perf_counter()
        assert editor.hover("nowhere.md", 0, 0) is None
        longest = max(longest, perf_counter() - begin)
    editor.change(name, 2, GUIDE)
    assert [one.code for one in editor.pushed(name, 2)] == [RULE]
    assert longest < 5
    assert editor.of(name)[-1].version == 2


def test_an_editor_that_asks_gets_findings_when_it_asks_in_its_language_and_its_units(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    editor = Editor(tmp_path_factory.mktemp("asked"))
    (editor.folder / "auditor.toml").write_text('show = "error"\n', encoding="utf-8")
    answer = editor.start(
        types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=["utf-8", "utf-16"]),
            text_document=types.TextDocumentClientCapabilities(
                diagnostic=types.DiagnosticClientCapabilities(),
                hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.PlainText]),
            ),
            workspace=types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
                diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
            ),
        ),
        locale="zh-CN",
        initialization_options={"show": "note", "rulePages": "https://rules.example/pages", "lang": 7},
    )
    assert answer.capabilities.position_encoding == "utf-8"
    assert editor.registered == []
    editor.open("guide.md", GUIDE)
    report = editor.pulled("guide.md")
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    (one,) = report.items
    line = GUIDE.split("\r\n")[2].encode()
    assert line[one.range.start.character : one.range.end.character].decode() == "微信: auditor_test_1"
    assert one.message == "文中以私人微信“auditor_test_1”作为联系方式"
    assert one.code_description == types.CodeDescription(href=f"https://rules.example/pages/{RULE}.md")
    same = editor.pulled("guide.md", report.result_id)
    assert isinstance(same, types.RelatedUnchangedDocumentDiagnosticReport)
    (action,) = [each for each in editor.actions("guide.md", one.range) if "接受" in each.title]
    assert action.edit is not None
    assert action.edit.document_changes is not None
    assert isinstance(action.edit.document_changes[0], types.TextDocumentEdit)
    assert action.edit.document_changes[0].text_document.version == 1
    shown = editor.hover("guide.md", 2, one.range.start.character)
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert shown.contents.value.startswith(f"警告 {RULE} — ")
    (editor.folder / "auditor.toml").write_text('[[allow]]\ncontact = "wx:auditor_test_1"\nreason = "ours"\n', "utf-8")
    editor.touched("auditor.toml")
    editor.until(lambda: editor.refreshed == 1)
    allowed = editor.pulled("guide.md", report.result_id)
    assert isinstance(allowed, types.RelatedFullDocumentDiagnosticReport)
    assert not allowed.items
    assert editor.published == []
    assert editor.leave(politely=False) == 1
