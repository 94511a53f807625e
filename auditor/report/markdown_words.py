"""The words of the Markdown report beside those of every report."""

from collections.abc import Mapping
from typing import Final

from auditor.text.bilingual import Bilingual
from auditor.verify.answer import Unanswered


def _say(en: str, zh: str) -> Bilingual:
    return Bilingual(en=en, zh=zh)


ARTICLE: Final = _say("article", "文章")
BAND: Final = _say("result", "结果")
SCORE: Final = _say("score of 100", "得分（满分 100）")
CLAIMS: Final = _say("claims answered", "已查证的说法")
MORE_ARTICLES: Final = _say("articles that are not in this table: {count}", "未列入此表的文章：{count} 篇")
LINE: Final = _say("line {line}", "第 {line} 行")
MORE_ALIKE: Final = _say("the same at {places} (line:column)", "同样见于 {places}（行:列）")
LEFT_OUT: Final = _say(
    "Left out for length, the worst are above: findings {findings}, articles {articles}.",
    "篇幅所限，以上为最严重的；略去发现 {findings} 条、文章 {articles} 篇。",
)
NOT_CHECKED: Final = _say("What was not checked", "未核查的内容")
OFFLINE: Final = _say(
    "Nothing was fetched: no picture was looked at, no short link followed, no source asked anew.",
    "未联网：没有查看图片，没有打开短链接，也没有重新查询来源。",
)
PARTLY: Final = _say("only {percent} % of the text was examined", "仅检查了全文的 {percent} %")
UNANSWERED: Final[Mapping[Unanswered, Bilingual]] = {
    Unanswered.NO_SOURCE: _say("claims on which no source is held: {count}", "没有收录相关来源的说法：{count} 条"),
    Unanswered.NO_SUBJECT: _say(
        "claims whose country or operator could not be told: {count}", "无法判断所指国家或运营商的说法：{count} 条"
    ),
    Unanswered.SOURCE_STALE: _say("claims whose source has grown old: {count}", "来源已经过旧的说法：{count} 条"),
    Unanswered.SOURCES_CONFLICT: _say("claims on which sources disagree: {count}", "来源说法不一的说法：{count} 条"),
    Unanswered.SOURCES_SAY_OTHER: _say(
        "claims of which the sources say something else, without refuting them: {count}",
        "来源另有所指、不能据此否定的说法：{count} 条",
    ),
    Unanswered.NOT_CHECKABLE: _say("claims of a kind that is not checked: {count}", "属于不核查类型的说法：{count} 条"),
    Unanswered.OFFLINE: _say(
        "claims of which only a page that was not opened could tell: {count}",
        "只有未打开的网页才能说明的说法：{count} 条",
    ),
}
COPYING: Final = _say(
    "An invisible U+200B keeps names and addresses from becoming links here: copy them from the article instead.",
    "为避免此处的账号和网址变成链接，其中加入了不可见字符 U+200B：请从原文复制，不要从这里复制。",
)
VERSIONS: Final = _say(
    "rules {rules}, facts {facts} as of {day}, weights {weights}",
    "规则 {rules}，事实库 {facts}（截至 {day}），权重 {weights}",
)
COLON: Final = _say(": ", "：")
