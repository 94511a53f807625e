"""What a re-score says, in English and Chinese."""

from collections.abc import Mapping
from typing import Final

from auditor.rescore.change import Why
from auditor.text.bilingual import Bilingual

REASONS: Final[Mapping[Why, Bilingual]] = {
    Why.WEIGHT: Bilingual(en="weight {before} → {after}", zh="权重 {before} → {after}"),
    Why.CONFIDENCE: Bilingual(en="confidence {before} → {after}", zh="把握 {before} → {after}"),
    Why.CAP: Bilingual(en="cap {before} → {after}", zh="上限 {before} → {after}"),
    Why.GROUP: Bilingual(en="part {before} → {after}", zh="所属部分 {before} → {after}"),
    Why.RULE_GONE: Bilingual(en="there is no such rule any more", zh="该规则已不存在"),
    Why.COSTS_NOTHING: Bilingual(en="costs nothing now", zh="现在不扣分"),
    Why.COST_NOTHING: Bilingual(en="cost nothing before", zh="以前不扣分"),
    Why.CEILING_HOLDS: Bilingual(en="this ceiling holds now", zh="该封顶现在生效"),
    Why.CEILING_GONE: Bilingual(en="this ceiling holds no more", zh="该封顶不再生效"),
    Why.SHARE: Bilingual(
        en="same weight; what is other is how confidence and repetition count, or what its part costs together",
        zh="权重未变；变的是把握与重复的计法，或该部分的合计",
    ),
    Why.REST: Bilingual(en="same ceiling; other points were left to take", zh="封顶未变；变的是此前剩余的分数"),
    Why.NOT_TOLD: Bilingual(en="the report does not say what it weighed", zh="报告未写明当时的权重"),
    Why.EDGE: Bilingual(en="the edge of a band: {before} → {after}", zh="等级界线：{before} → {after}"),
    Why.DECIDED_BY: Bilingual(
        en="the band was decided by {before}, now by {after}", zh="等级原由 {before} 决定，现由 {after} 决定"
    ),
    Why.IF_FALSE: Bilingual(
        en="if every unknown claim were false: {before} → {after} points fewer",
        zh="若所有无法核实的说法都为假：少 {before} → {after} 分",
    ),
    Why.IF_TRUE: Bilingual(
        en="if every unknown claim were true: {before} → {after} points more",
        zh="若所有无法核实的说法都为真：多 {before} → {after} 分",
    ),
}
NOT_SAID: Final = Bilingual(en="(not said)", zh="（未写明）")
TOTAL: Final = Bilingual(
    en="{articles} articles: {moved} in another band, {changed} with another score or interval, {unchanged} unchanged",
    zh="{articles} 篇文章：{moved} 篇换了等级，{changed} 篇分数或区间有变，{unchanged} 篇不变",
)
MOVED: Final = Bilingual(en="{before} → {after}: {count}", zh="{before} → {after}：{count}")
FAILED: Final = Bilingual(
    en="{count} sources in the reports were never audited and have no score",
    zh="报告中有 {count} 个来源未经审核，没有评分",
)
SCORED_BY: Final = Bilingual(en="scored by weights {weights}, rules {rules}", zh="现用权重 {weights}，规则 {rules}")
MADE_BY: Final = Bilingual(en="{report}: weights {weights}, rules {rules}", zh="{report}：权重 {weights}，规则 {rules}")
MADE_BY_NONE: Final = Bilingual(
    en="{report}: does not say by which weights and rules (JSON lines never do)",
    zh="{report}：未写明所用权重与规则（JSON 行格式均不写明）",
)
OTHER_RULES: Final = Bilingual(
    en="the rules may be others than then; what a new rule would find is in no old report: scan again to know",
    zh="规则可能与当时不同；新规则会发现什么，旧报告中没有：请重新扫描",
)
GONE: Final = Bilingual(
    en="{rule}: no such rule any more, findings that count no more: {count} (rules of your own: --rules DIR)",
    zh="{rule}：该规则已不存在，不再计分的发现：{count} 处（自有规则请用 --rules DIR）",
)
MISSING: Final = Bilingual(
    en="an earlier version wrote some report without {fields}; texts of which no length is said are taken to be long "
    "enough, and which claims could be refuted is worked out anew",
    zh="部分报告由较早版本写成，缺少 {fields}；未写明长度的正文视为足够长，说法是否可驳则重新判断",
)
NOT_AN_AUDIT: Final = Bilingual(
    en="These are the findings of the reports, scored again; no article was read.",
    zh="以上是报告中的发现，只是重新评分；没有重读任何文章。",
)
