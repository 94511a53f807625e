"""Reasons of verdicts about ways, documents, rules and terms, in both languages."""

POLICIES = {
    "sources-name-ways": (
        "The sources we hold name these ways: {others}.",
        "我们掌握的来源给出的办理途径是：{others}。",
    ),
    "sources-nearby": (
        "No source we hold speaks of this; about the same matter they say: {others}.",
        "我们掌握的来源没有直接提到这一点；关于同一事项，它们给出的是：{others}。",
    ),
    "list-complete": (
        "The source we hold calls its list complete, and this is not on it: {others}.",
        "我们掌握的来源说明其列表是完整的，其中没有这一项：{others}。",
    ),
    "list-mostly": (
        "The sources we hold name most of these; not named there: {missing}.",
        "我们掌握的来源提到其中的大部分；没有提到的有：{missing}。",
    ),
    "sources-say-terms": (
        "Not confirmed. The sources we hold say {others}; which term holds depends on the condition.",
        "未能证实。我们掌握的来源给出的是 {others}；适用哪个期限取决于条件。",
    ),
    "source-answers-otherwise": (
        "A source we hold answers the question the other way: {others}.",
        "我们掌握的来源对此给出了相反的说明：{others}。",
    ),
}  # fmt: skip
