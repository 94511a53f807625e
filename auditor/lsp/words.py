"""The words of the language server beside those of every report."""

from typing import Final

from auditor.text.bilingual import Bilingual


def _say(en: str, zh: str) -> Bilingual:
    return Bilingual(en=en, zh=zh)


FIX: Final = _say("Remove it: {rule}", "移除：{rule}")
FIX_ALL: Final = _say("Make all safe fixes: {count} places", "执行全部安全修复：{count} 处")
ACCEPT: Final = _say(
    "Accept {rule} here: write the reason between the quotes, without one the comment does not count",
    "在此接受 {rule}：请在引号中写明理由，没有理由的注释无效",
)
ACCEPT_FILE: Final = _say(
    "Accept {rule} in the whole article: write the reason between the quotes, without one the comment does not count",
    "在全文接受 {rule}：请在引号中写明理由，没有理由的注释无效",
)
CONTACT: Final = _say("contact", "联系方式")
CLAIM: Final = _say("claim", "说法")
IMAGE: Final = _say("image", "图片")
REFERENCE: Final = _say("source", "来源")
COLON: Final = _say(": ", "：")
WITH_DEFAULTS: Final = _say(
    "{problem}\nUntil that is put right, articles are judged as without a configuration.",
    "{problem}\n改正之前，按没有配置文件的情形检查。",
)
NOT_AUDITED: Final = _say(
    "{name} could not be audited: {what}. This is a bug in auditor, please report it with this line.",
    "未能检查 {name}：{what}。这是 auditor 的缺陷，请附上此行报告。",
)
TOO_LARGE: Final = _say(
    "{name} is larger than is audited while it is written; auditor scan reads it.",
    "{name} 过大，编辑时不检查；请使用 auditor scan。",
)
FIRST_ONLY: Final = _say(
    "{name}: the first {shown} of {count} findings are shown, the worst first.",
    "{name}：共 {count} 条发现，仅显示最严重的 {shown} 条。",
)
