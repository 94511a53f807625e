"""What the names of steps and signs mean, in both languages; a name that is not here is shown as it is."""

from typing import Final

from auditor.text.bilingual import Bilingual


def _say(en: str, zh: str) -> Bilingual:
    return Bilingual(en=en, zh=zh)


CUE: Final = "cue"
"""The step of a contact's trace in which a disguised word for the channel is named."""
STEPS: Final = {
    CUE: _say("names the channel", "指称渠道"),
    "reference": _say("written as a code of the markup", "以字符编码书写"),
    "display-order": _say("stored backwards", "倒序存放"),
    "invisible": _say("not visible", "不可见字符"),
    "marks": _say("marks laid over letters", "叠加在字母上的符号"),
    "full-width": _say("full width", "全角字符"),
    "styled": _say("another form of the same sign", "同一字符的变体"),
    "look-alike": _say("a look-alike of another script", "其他文字的形近字母"),
    "around": _say("around the id", "账号之外"),
    "between": _say("between the letters", "夹在字母之间"),
    "id": _say("the id", "账号"),
}
"""By the names of ``extract.changes``."""

SIGNS: Final = {
    "allowed-by-policy": _say("the policy of this run allows it", "本次运行的策略已许可"),
    "article-sells": _say("the article has several words of trade", "文中有多个买卖用语"),
    "asks-to-be-contacted": _say("the sentence asks readers to get in touch", "句中请读者联系"),
    "brand-is-handle": _say("the article calls an organisation by this id", "文中以该账号作为机构名称"),
    "code-block": _say("it stands in a block of code", "位于代码块中"),
    "credit-words": _say("words that credit an author stand beside it", "旁有署名用语"),
    "disguised": _say("it is written in disguise", "采用了变形写法"),
    "example-words": _say("the sentence speaks of an example", "句中表示这是示例"),
    "goods-beside": _say("goods are named beside it in a short text", "短文中旁边提到商品"),
    "inline-code": _say("it is set as code", "以代码格式书写"),
    "invitation": _say("it leads into a group or channel", "指向群组或频道"),
    "jargon": _say("the channel is named as sellers name it", "以卖家的行话称呼渠道"),
    "legal-words": _say("words of a legal notice stand beside it", "旁有法律声明用语"),
    "many-ornaments": _say("very many emoji or ornaments stand around it", "周围有大量表情或装饰符号"),
    "many-signs": _say("many weak signs come together", "多个较弱的特征同时出现"),
    "negation": _say("the sentence says not to, or that it is not theirs", "句中为否定或劝阻"),
    "ornaments": _say("emoji or ornaments stand around it", "周围有表情或装饰符号"),
    "out-of-sight": _say("readers do not see where it stands", "位于读者看不到的位置"),
    "own-channel-words": _say("the text calls it their own group or official channel", "文中称其为自己的群或官方渠道"),
    "payload-image": _say("an image in the same link or right behind it", "同一链接内或紧随其后有图片"),
    "placeholder": _say("the id stands for any id", "该账号只是占位写法"),
    "pressed": _say("the text presses the reader", "文中催促读者"),
    "private-account": _say("a private account of a person", "个人账号"),
    "promoted-elsewhere": _say("the same id is promoted elsewhere in the article", "同一账号在文中别处被推广"),
    "referral": _say("the link pays whoever placed it", "该链接为推广返利链接"),
    "repeated": _say("it stands several times in a short text", "在短文中多次出现"),
    "asks-for-trust": _say("the text asks for trust in this one contact", "文中要求只信任这一个联系方式"),
    "byline": _say("it signs the text or names its author", "署名或作者信息"),
    "code-line": _say("it stands in a line of a program", "位于一行程序代码中"),
    "example-head": _say("the heading or the line above announces an example", "上方的标题或引导语说明这是示例"),
    "jargon-alone": _say(
        "the channel is named as sellers name it, in a text without trade", "以行话称呼渠道，但文中没有买卖用语"
    ),
    "mixed-alphabets": _say("words of the text mix letters of several alphabets", "正文的单词混用多种字母"),
    "short-text": _say("the text is short", "全文很短"),
    "tail": _say("it stands at the very end", "位于全文末尾"),
    "title": _say("it stands in the title or the first paragraph", "位于标题或首段"),
    "warning-words": _say("it is quoted in a warning", "在警示中被引用"),
}
"""By the names that ``extract.role`` gives a contact's reasons."""
