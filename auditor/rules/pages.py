"""The rule pages of the documentation, made from the rule files: what a reader sees is what the program does."""

from auditor.rules.rule import Example, Group, Rule

LANGUAGE_NAMES = {"zh": "Chinese · 中文", "en": "English · 英文"}
_MADE = "<!-- Made from the rule files by tools/build_docs.py: edit those. -->"
_SEVERITY_ZH = {"note": "提示", "warning": "警告", "error": "错误"}
_LEVEL_ZH = {"low": "低", "medium": "中", "high": "高"}
_STATUS_ZH = {"experimental": "试验中", "stable": "稳定", "deprecated": "已弃用"}
_FIX = {
    "safe": "safe: `auditor fix` does it · 安全：`auditor fix` 可自动修复",
    "unsafe": "with `--unsafe`, a note behind the claim · 加 `--unsafe` 时在说法后加注",
    None: "by a person · 由人处理",
}
GROUP_ZH = {"promotion": "推广", "claims": "说法", "images": "图片", "hygiene": "文本卫生"}


def pages(rules: tuple[Rule, ...]) -> dict[str, str]:
    """Give file name and text of every page: one a rule, and ``README.md`` with the table of all."""
    return {"README.md": _table(rules), **{f"{rule.id}.md": page(rule) for rule in rules}}


def page(rule: Rule) -> str:
    """Give the page of one rule, English first, then Chinese; examples stand in code, where nothing is a link."""
    languages = ", ".join(LANGUAGE_NAMES[language] for language in rule.languages) or "all · 全部"
    lines = [
        _MADE,
        "",
        f"# {rule.id}",
        "",
        f"**{_prose(rule.title.en)}**  ",
        f"**{_prose(rule.title.zh)}**",
        "",
        "| | |",
        "|---|---|",
        f"| Group · 类别 | {rule.group} · {GROUP_ZH[rule.group]} |",
        f"| Severity · 级别 | {rule.severity} · {_SEVERITY_ZH[rule.severity]} |",
        f"| Confidence · 把握 | {rule.confidence} · {_LEVEL_ZH[rule.confidence]} |",
        f"| Weight · 扣分 | {rule.weight} |",
        f"| Languages · 语言 | {languages} |",
        f"| Status · 状态 | {rule.status} · {_STATUS_ZH[rule.status]} |",
        f"| Fix · 修复 | {_FIX[rule.fixable]} |",
        "",
        "## Why · 为什么",
        "",
        _prose(rule.why.en),
        "",
        _prose(rule.why.zh),
        "",
        "## What to do · 怎么办",
        "",
        _prose(rule.advice.en),
        "",
        _prose(rule.advice.zh),
        "",
        "## Found · 会报告",
        "",
        "The characters pointed at stand between `[|` and `|]`. 报告所指的文字写在 `[|` 与 `|]` 之间。",
        "",
        *_fence(rule.match),
        "## Left alone · 不会报告",
        "",
        *_fence(rule.no_match),
    ]
    if rule.known_misses:
        lines += ["## Not found yet · 暂时识别不出", "", *_fence(rule.known_misses)]
    if rule.references:
        lines += ["## References · 参考", "", *(f"- <{reference}>" for reference in rule.references), ""]
    return "\n".join(lines)


def _fence(examples: tuple[Example, ...]) -> list[str]:
    lines: list[str] = []
    for example in examples:
        text = _marked(example)
        fence = "`" * max(3, 1 + _longest_run(text))
        kind = example.media_type.partition("/")[2]
        lines += [f"{fence}text" if kind != "html" else f"{fence}html", *text.split("\n"), fence, ""]
    return lines


def _marked(example: Example) -> str:
    if example.start is None or example.end is None:
        return example.text
    start, end = example.start, example.end
    return f"{example.text[:start]}[|{example.text[start:end]}|]{example.text[end:]}"


def _longest_run(text: str) -> int:
    longest = run = 0
    for char in text:
        run = run + 1 if char == "`" else 0
        longest = max(longest, run)
    return longest


def _table(rules: tuple[Rule, ...]) -> str:
    lines = [_MADE, "", "# Rules · 规则", ""]
    for group in Group:
        lines += [
            f"## {group.value.capitalize()} · {GROUP_ZH[group]}",
            "",
            "| Rule · 规则 | What it finds · 报告什么 | Severity · 级别 | Weight · 扣分 |",
            "|---|---|---|---|",
        ]
        lines += [
            f"| [{rule.id}]({rule.id}.md) | {_cell(rule.title.en)}<br>{_cell(rule.title.zh)} "
            f"| {rule.severity} · {_SEVERITY_ZH[rule.severity]} | {rule.weight} |"
            for rule in rules
            if rule.group is group
        ]
        lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return _prose(text).replace("|", "\\|").replace("\n", " ")


def _prose(text: str) -> str:
    """Write a text so that Markdown shows its characters and makes nothing of them."""
    return "".join(f"\\{char}" if char in "\\`*_<>[]#" else char for char in text)
