"""The fixed words of the reports, in English and in Simplified Chinese.

Plain language, and of the article only: what was seen, never what a person or a company is.
"""

from typing import Final

from auditor.extract.mentions import ImageLabel, Polarity, Role
from auditor.facts.fact import Confidence
from auditor.rules.rule import Group, Level, Severity
from auditor.score.trust import Band, Decided
from auditor.text.bilingual import Bilingual
from auditor.verify.verdict import Outcome


def _say(en: str, zh: str) -> Bilingual:
    return Bilingual(en=en, zh=zh)


BANDS: Final = {
    Band.TRUSTWORTHY: _say("trustworthy", "可信"),
    Band.CAUTION: _say("read with caution", "需谨慎"),
    Band.UNTRUSTWORTHY: _say("not to be relied on", "不可轻信"),
    Band.NOT_ENOUGH_EVIDENCE: _say("not enough evidence", "证据不足"),
}
UNDECIDED: Final = {
    Decided.LANGUAGE: _say("Its language ({language}) is not supported.", "不支持其语言（{language}）。"),
    Decided.LENGTH: _say("The text is too short to be judged.", "文章过短，无法判断。"),
    Decided.SIZE: _say("The file is too large to be read as an article.", "文件过大，未能作为文章读取。"),
    Decided.COVERAGE: _say("Too little of the text could be examined.", "能够检查的内容太少。"),
    Decided.INTERVAL: _say(
        "The score lies between {low} and {high}; it hangs on claims that could not be checked here: {count}.",
        "得分在 {low} 与 {high} 之间，取决于此处无法核查的说法：{count} 条。",
    ),
}
"""Why no band is named, by what decided that."""
UNJUDGED: Final = frozenset(UNDECIDED) - {Decided.INTERVAL}
"""What leaves an article without a score to show: the number would speak of what was not read."""
SEVERITIES: Final = {
    Severity.ERROR: _say("error", "错误"),
    Severity.WARNING: _say("warning", "警告"),
    Severity.NOTE: _say("note", "提示"),
}
LEVELS: Final = {
    Level.HIGH: _say("high confidence", "把握高"),
    Level.MEDIUM: _say("medium confidence", "把握中等"),
    Level.LOW: _say("low confidence", "把握低"),
}
GROUPS: Final = {
    Group.PROMOTION: _say("promotion", "推广"),
    Group.CLAIMS: _say("claims", "说法"),
    Group.IMAGES: _say("images", "图片"),
    Group.HYGIENE: _say("hygiene", "文本"),
}
OUTCOMES: Final = {
    Outcome.SUPPORTED: _say("supported by a source", "有来源支持"),
    Outcome.REFUTED: _say("a source says otherwise", "与来源不符"),
    Outcome.OUTDATED: _say("was so once, no longer", "已过时"),
    Outcome.CONFLICTING: _say("sources disagree", "来源说法不一"),
    Outcome.NOT_ENOUGH_INFO: _say("cannot be told from the sources held", "现有来源不足以判断"),
    Outcome.MALFORMED: _say("cannot be as written", "写法本身不成立"),
    Outcome.NOT_CHECKABLE: _say("not checked", "未核查"),
}
ROLES: Final = {
    Role.PROMOTION: _say("given for readers to get in touch", "供读者联系的推广"),
    Role.OWN_OFFICIAL: _say("the site's or the operator's own", "本站或运营商自己的官方联系方式"),
    Role.AUTHOR_CREDIT: _say("credits an author", "作者署名"),
    Role.QUOTED_WARNING: _say("quoted in a warning", "在警示中被引用"),
    Role.NEGATED: _say("readers are told not to use it", "文中劝读者不要使用"),
    Role.DOCUMENTATION_EXAMPLE: _say("an example in documentation", "文档中的示例"),
    Role.CODE: _say("part of program code", "程序代码的一部分"),
    Role.LEGAL_NOTICE: _say("part of a legal notice", "法律声明的一部分"),
    Role.UNKNOWN: _say("purpose unknown", "用途不明"),
}
LABELS: Final = {
    ImageLabel.INLINE: _say("part of the page, tells nobody", "内嵌于页面，不外传信息"),
    ImageLabel.PLATFORM_HOSTED: _say("on the platform's own host", "由发布平台自己托管"),
    ImageLabel.PROXIED: _say("through a proxy that hides the reader", "经代理加载，不暴露读者"),
    ImageLabel.THIRD_PARTY: _say("its host sees the reader", "其主机能看到读者"),
    ImageLabel.BADGE: _say("a drawn sign; its host sees the reader", "徽章，其主机能看到读者"),
    ImageLabel.DECLARED_COUNTER: _say("a counter, by its host or its address", "计数器（由主机或地址可知）"),
    ImageLabel.BEACON_CAPABLE: _say("can count or recognise readers", "可用于统计或识别读者"),
    ImageLabel.LIKELY_TRACKER: _say("several signs of counting readers", "有多个统计读者的迹象"),
    ImageLabel.KNOWN_TRACKER: _say("its address is known for counting readers", "其地址已知用于统计读者"),
    ImageLabel.CONFIRMED_TRACKER: _say("a probe saw it count readers", "经探测确认在统计读者"),
}
CONFIDENCES: Final = {
    Confidence.REGULATOR: _say("regulator", "监管机构"),
    Confidence.OFFICIAL: _say("official", "官方"),
    Confidence.PRESS: _say("press", "媒体"),
    Confidence.COMMUNITY: _say("community", "社区"),
}
POLARITIES: Final = {
    Polarity.AFFIRMED: _say("says it is so", "称是"),
    Polarity.DENIED: _say("says it is not so", "称不是"),
}

ANSWERED: Final = _say(
    "{checkable} checkable, {answered} answered ({supported} supported), facts as of {day}",
    "可核查 {checkable} 条，已查证 {answered} 条（{supported} 条与来源一致），事实截至 {day}",
)
NO_CLAIMS: Final = _say("no checkable claims", "没有可核查的说法")
COVERAGE: Final = _say("{percent} % of the text examined", "仅检查了全文的 {percent} %")
NOTHING_SHOWN: Final = _say("{count} less severe not shown", "另有 {count} 条较轻的未列出")
SUPPRESSED: Final = _say("{count} accepted (suppressed)", "{count} 条已被接受（抑制）")
OUTSIDE: Final = _say(
    "{count} findings outside of the change are not shown (--diff-mode none shows them)",
    "另有 {count} 条发现不在此次改动之内，未列出（加 --diff-mode none 可列出）",
)
MORE_PLACES: Final = _say("and {count} more: {places}", "另有 {count} 处：{places}")
MORE_LISTED: Final = _say("and {count} more", "另有 {count} 条")
MORE_IN_SUMMARY: Final = _say("{count} more: see the job summary", "另有 {count} 条：见作业摘要")
NOTHING_OPEN: Final = _say("nothing to look at (articles: {articles})", "没有需要查看的问题（文章：{articles} 篇）")
WHAT_WOULD_CHANGE: Final = _say("What would change this", "如何改变评分")
WITHOUT: Final = _say("{score}/100 without {findings}", "若去掉 {findings}，得分为 {score}/100")
AT_LINE: Final = _say("{rule} (line {line})", "{rule}（第 {line} 行）")
LIST_COMMA: Final = _say(", ", "、")

LOOKED_FOR: Final = _say(
    "{value} — looked for, not found; that proves nothing", "{value} — 查过，未找到；这不说明任何问题"
)
EVIDENCE: Final = _say("evidence", "依据")
ADVICE: Final = _say("advice", "建议")
ACCEPT: Final = _say("accept", "接受")
ACCEPT_COMMENT: Final = _say(
    '<!-- auditor: ignore[{rule}] reason="why this is right here" -->',
    '<!-- 审核: 忽略[{rule}] 理由="此处为何可以接受" -->',
)
"""What ``match.comments`` reads, put before the block or on the line in question."""
ACCEPT_BASELINE: Final = _say(
    'auditor baseline update PATH --rule {rule} --reason "why this is right here"',
    'auditor baseline update PATH --rule {rule} --reason "此处为何可以接受"',
)
"""Where no comment reaches: plain text, and what only the run knows."""
SEE_ALSO: Final = _say("see also", "另见")

ARTICLES: Final = _say("articles", "文章")
FINDINGS: Final = _say("findings", "发现")
FAILURES: Final = _say("not audited", "未能审核")
ACCEPTED: Final = _say("accepted", "已接受")
DISCLAIMER: Final = _say(
    "A low score is a reason to look, not a verdict on a person.", "低分只表示值得细看，不是对任何人的定论。"
)

SOURCE: Final = _say("Source", "原文")
SCORE: Final = _say("Score", "评分")
CONTACTS: Final = _say("Contacts", "联系方式")
LINKS: Final = _say("Links", "链接")
IMAGES: Final = _say("Images", "图片")
CLAIMS: Final = _say("Claims", "说法")
ALL_FINDINGS: Final = _say("Findings", "发现")
VERSIONS: Final = _say("Versions", "版本")
NOTHING_THERE: Final = _say("nothing was seen at {place}", "{place} 处没有发现任何内容")
NONE: Final = _say("none", "无")

TITLE: Final = _say("title", "标题")
MEDIA_TYPE: Final = _say("type", "类型")
ENCODING: Final = _say("encoding", "编码")
LANGUAGE: Final = _say("language", "语言")
PUBLISHED: Final = _say("published", "发布日期")
CHARACTERS: Final = _say("characters", "字符数")
EXAMINED: Final = _say("examined", "已检查")
START: Final = _say("to begin with", "起始分")
CAPPED: Final = _say("capped", "已封顶")
FOR_FINDINGS: Final = _say("finding {numbers}", "发现 {numbers}")
TOTAL: Final = _say("score", "得分")
PARTS: Final = _say("parts", "分项")
INTERVAL: Final = _say(
    "{low} if every unanswered claim were false, {high} if every one were true",
    "若未查实的说法全部不实为 {low}，全部属实为 {high}",
)
CANONICAL: Final = _say("known as", "规范形式")
LINKED: Final = _say("link", "链接")
ROLE: Final = _say("role", "角色")
SIGNS: Final = _say("signs", "依据特征")
DISGUISES: Final = _say("disguises", "伪装")
ALLOWED: Final = _say("allowed", "已许可")
ALLOWED_BY: Final = _say("by policy: {reason}", "按策略许可：{reason}")
ALLOWED_UNTIL: Final = _say("by policy until {until}: {reason}", "按策略许可至 {until}：{reason}")
ALLOWED_LISTED: Final = _say("{count} allowed by policy: {contacts}", "{count} 个联系方式已按策略许可：{contacts}")
LEFT_OUT: Final = _say("left out", "略去")
RESEMBLES: Final = _say("looks like", "形似")
FOLDED: Final = _say("undone", "还原步骤")
KIND: Final = _say("kind", "种类")
LABEL: Final = _say("label", "标签")
SEES: Final = _say("host sees", "主机可见")
HOST: Final = _say("host", "主机")
ABOUT: Final = _say("about", "关于")
READ_AS: Final = _say("read as", "理解为")
HEDGED: Final = _say("hedged", "语气不确定")
AS_OF: Final = _say("as of {day}", "截至 {day}")
VERDICT: Final = _say("verdict", "结论")
REASON: Final = _say("reason", "理由")
VALID: Final = _say("valid {since} … {until}", "有效期 {since} … {until}")
CONTRADICTS: Final = _say("against", "与之相对")
SUPPRESSED_BY: Final = _say("accepted by {by}: {reason}", "已被接受（{by}）：{reason}")
BY: Final = {
    "comment": _say("comment", "注释"),
    "baseline": _say("baseline", "基线"),
    "decision": _say("decision", "裁定"),
}
"""By what a finding is accepted."""
TOOL: Final = _say("auditor", "auditor")
RULES: Final = _say("rules", "规则")
FACTS: Final = _say("facts", "事实库")
WEIGHTS: Final = _say("weights", "权重")
