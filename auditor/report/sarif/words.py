"""The fixed words of a SARIF report, in English and in Simplified Chinese."""

from typing import Final

from auditor.text.bilingual import Bilingual

STOP: Final = Bilingual(en=".", zh="。")
COMMA: Final = Bilingual(en=", ", zh="、")
SEE_ALSO: Final = Bilingual(en=" See also {links}.", zh="另见{links}。")
LINE: Final = Bilingual(en="line {line}", zh="第 {line} 行")
LINE_OF: Final = Bilingual(en="{uri}, line {line}", zh="{uri} 第 {line} 行")
WHAT_TO_DO: Final = Bilingual(en="What to do:", zh="处理建议：")
REFERENCES: Final = Bilingual(en="See also:", zh="参考：")
SHOW: Final = Bilingual(en="The whole rule, with examples:", zh="查看完整规则与示例：")
TRANSLATION: Final = Bilingual(en="English", zh="简体中文")

NOT_AUDITED: Final = Bilingual(
    en="{uri} could not be audited ({stage}): {problem}", zh="未能审核 {uri}（{stage}）：{problem}"
)
PARTLY_READ: Final = Bilingual(
    en="{uri}: only {percent} % of the text could be examined", zh="{uri}：只检查了 {percent}% 的内容"
)
MORE_FILES: Final = Bilingual(
    en="{count} more articles could not be audited or examined in full; --format json names each",
    zh="另有 {count} 篇文章未能审核或未能完整检查；用 --format json 可逐一列出",
)
LEFT_OUT: Final = Bilingual(
    en="{count} findings are left out, since GitHub takes {most} results and 10 MB: {error} errors, {warning} "
    "warnings, {note} notes and {accepted} accepted ones; the worst are kept, and --format json holds all",
    zh="因 GitHub 只接受 {most} 条结果与 10 MB，另有 {count} 条发现未写入：错误 {error}、警告 {warning}、提示 {note}、"
    "已接受 {accepted}；保留的是最严重的，--format json 包含全部",
)
OUTSIDE: Final = Bilingual(
    en="{count} findings lie outside of the change and are left out", zh="{count} 条发现不在本次改动之内，未写入"
)
ACCEPTED: Final = Bilingual(
    en="{count} accepted findings are left out; --sarif-suppressed mark writes them, marked as such",
    zh="{count} 条已接受的发现未写入；用 --sarif-suppressed mark 可写入并加以标记",
)
NOTIFICATIONS: Final = {
    "article-not-audited": Bilingual(en="An article could not be audited", zh="有文章未能审核"),
    "article-partly-read": Bilingual(en="An article could not be examined in full", zh="有文章未能完整检查"),
    "more-articles": Bilingual(en="More articles than are named here", zh="未逐一列出的文章"),
    "results-left-out": Bilingual(en="More findings than GitHub takes", zh="发现多于 GitHub 所接受"),
    "outside-of-change": Bilingual(en="Findings outside of the change", zh="改动之外的发现"),
    "accepted": Bilingual(en="Accepted findings", zh="已接受的发现"),
}
"""What a notification may be about, by its id."""
