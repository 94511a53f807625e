"""The grammar of clauses about eSIM: what excludes, what goes on, what answers."""

from functools import cache

import re2


@cache
def no() -> "re2._Regexp[str]":
    """Match what makes a word of having one of lacking, right before it or right before eSIM."""
    return re2.compile(
        r"(?:没|沒|不|未|无|無|别想|並非|非|还没|暂无|暫無|欠|缺|\b(?:no|not|never|without|nor|lacks?|lacking|neither"
        r"|none"
        r"|can't|cannot|won't|don't|doesn't|isn't|aren't|hasn't|haven't|didn't|yet to))"
        r"(?:\p{Han}{0,4}| (?:yet|currently|even|any|an?|the|have|has|offer|support|sell|do|be|to|\w{2,12})){0,3} ?$"
    )


@cache
def other() -> "re2._Regexp[str]":
    """Match what follows eSIM when something else is spoken of: eSIM 手机, eSIM 卡槽, eSIM 二维码, eSIM trial."""
    return re2.compile(
        r" ?(?:卡|的)?(?:手机|手機|设备|設備|机型|機型|卡槽|自动|自動|续订|續訂|转移|轉移|迁移|遷移|补办|補辦|二维码"
        r"|套餐价|价格|費用|费用"
        r"|教程|攻略|知识|手表|手錶|芯片|profile|qr|phones?|devices?|slots?|transfers?|capable|compatible (?:phone"
        r"|device))"
    )


@cache
def aside() -> "re2._Regexp[str]":
    """Match what makes a clause none of who has it: a plan, a wish, the past, advice, what is somebody's own."""
    return re2.compile(
        r"不是唯一|并非唯一|並非唯一|not the only"
        r"|计划|計劃|打算|准备|準備|即将|即將|将会|將會|将于|將於|將在|将在|预计|預計|有望|传闻|傳聞|据传|據傳|谣传"
        r"|明年|未来|未來|以前|过去|過去"
        r"|当年|當年|曾经|曾經|要不要|想要|想用|想办|需要|我用|我的|我买|我买|我有|朋友的|除了|除开|除|以外|之外|不只"
        r"|不止|不光|不仅|不僅"
        r"|手机|手機|设备|設備|机型|機型|iphone|pixel|galaxy|\bphones?\b|\bdevices?\b|handsets?|旅行esim|travel esim"
        r"|\b(?:plans? to|planning|will launch|going to|expected|rumou?r|used to|next year|soon|besides|except"
        r"|apart from"
        r"|other than|unlike|my|i have|i use|i bought|needs?|want|wish)\b"
    )


@cache
def subjectless() -> "re2._Regexp[str]":
    """Match all that may stand before the word of having in a clause that leaves out who has it."""
    return re2.compile(
        r"[\s*_\"“>-]*(?:(?:答|a|回答)[:.]? ?)?(?:是的|对|對|有的|yes|no|没有|沒有)?[,. ]*"
        r"(?:它家?|他们家?|他們家?|她们|该公司|該公司|该运营商|这家(?:公司)?|這家(?:公司)?|这边|這邊|自家|本家|官方"
        r"|门店|門店|柜台|櫃檯|营业厅|門市|店里"
        r"|目前|现在|現在|也|还|還|都|均|已经|已經|已|正式|是|倒|就|其实|其實|确实|確實|同样|同樣|如今|如今|早就|早已"
        r"|暂时|暫時|至今|一直"
        r"|it|they|the company|the operator|the carrier|now|also|still|currently|both|there is|there's|you|customers"
        r"| )*"
    )


@cache
def place() -> "re2._Regexp[str]":
    """Match what leads from eSIM to the one who has it: "from" Claro, 的是."""
    return re2.compile(r"(?:\b(?:at|with|from|on|by|through|via|of)|在|的?(?:有|是|属于)|由)[ :]?(?:the )?$")


@cache
def possessed() -> "re2._Regexp[str]":
    """Match what makes a name that of a thing of which something is said: Claro 的用户, Claro 的 App, Claro's app."""
    return re2.compile(
        r" ?(?:的|之|'s)(?: ?(?P<own>(?:实体|實體|预付|預付|后付|後付|合约|合約)?(?:卡|套餐|用户|用戶)?(?:和|与"
        r"|、)?(?:esim|sim)"
        r"|柜台|櫃檯|门店|門店|营业厅|門市|店|卡|预付|預付|后付|合约|套餐|网络|網絡|prepaid|postpaid|plans?|network"
        r"|stores?|shops?|cards?))?"
    )


@cache
def foreign() -> "re2._Regexp[str]":
    """Match what makes eSIM that of somebody else: Holafly 的 eSIM, travel eSIM, 旅游 eSIM."""
    return re2.compile(
        r"(?:(?:^|[^\p{L}])(?:\p{Lu}[\p{L}0-9]+)(?: 的|的|'s)? ?|旅游|旅遊|漫游|漫遊|国际|國際|全球|第三方|[Tt]ravel "
        r"|[Gg]lobal |[Tt]ourist |[Ii]nternational |third-party |[Mm]y |我的 ?)$"
    )


@cache
def finishes() -> "re2._Regexp[str]":
    """Match what may follow a word of having behind eSIM: the end, or where it is had."""
    return re2.compile(
        r"(?:了|的|过|過|啦|儿|很|得|与|和)?(?:[\s,.。;:!?)」”|]*$|[,.。;:!?)」”|\n])"
        r"|了|的支持|很|得| (?:at|from|with|on|in|by|here|there|too|now|yet|for|to|through|as|since|and|or|but)\b"
    )


@cache
def goes_on() -> "re2._Regexp[str]":
    """Match what may follow eSIM when it is itself what is had."""
    return re2.compile(
        r" ?(?:卡|服务|服務)? ?(?:可|供|给|給|很|就|也|都|要|需|即|随时|任|给|没|不|✓|✔|(?:straight|directly|online"
        r"|instantly|today|too|as well|yet|anymore|either|right|yes|no)\b)"
    )


@cache
def bare() -> "re2._Regexp[str]":
    """Match all that a clause says of eSIM behind one that names it."""
    often = (
        r"(?:则|則|也|还|還|都|均|目前|现在|現在|暂时|暫時|一样|一樣|同样|同樣|就|却|卻|仍|依然|已经|已經|已|倒是| )*"
    )
    return re2.compile(
        rf" ?{often}(?:(?P<no>不支持|不支援|没有|沒有|还没有|还没|還沒有|没|不行|不提供|未提供|未推出|未开通|未支援"
        rf"|尚未支持|未支持|暂不支持|没开|不可以|不能|办不了|开不了|没戏|免谈|冇|✗|✘|×|❌"
        r"|(?:does not|doesn't|has not|hasn't|has none|not yet|not|no|isn't)(?: yet| either| support it| offer it)*)"
        r"|✓|✔|√|✅|支持|支援|有|可以|行|能|提供|没问题|(?:does|has|has it|too|yes|as well|supports it"
        r"|offers it)(?: too| as well)*)"
        r"(?:了|的)?[\s.)”\"]*"
    )


@cache
def answer() -> "re2._Regexp[str]":
    """Match an answer that begins with yes or no."""
    return re2.compile(
        r"[\s*_\"”]*(?:(?:答|a|答案|回答) ?[:.] ?)?[*_]*"
        r"((?:目前|现在|暂时|還|还)*(?:有的?|可以的?|支持的?|支援的?|能|行|当然有?|没有|沒有|没|沒|不支持|不支援|不行"
        r"|不可以|不能|yes|yep|no|nope|not yet|it does(?: not|n't)?)(?:了|哦|喔|啊)?)(?:[,.。!;\s]|$)"
    )


@cache
def affirms() -> "re2._Regexp[str]":
    """Match an answer that says yes."""
    return re2.compile(r"(?:目前|现在)*(?:有|可以|支持|支援|能|行|当然|yes|yep|it does$)")


@cache
def asking() -> "re2._Regexp[str]":
    """Match words of asking."""
    return re2.compile(
        r"吗|嗎|呢|是否|能否|可否|会不会|是不是|能不能|可不可以|有没有|有沒有|哪些|哪家|谁|誰|\b(?:does|do|is|are|can"
        r"|which|who) .*\?"
    )


@cache
def not_now() -> "re2._Regexp[str]":
    """Match words of a plan or of the past."""
    return re2.compile(
        r"不是唯一|并非唯一|並非唯一|not the only"
        r"|计划|計劃|打算|准备|準備|即将|即將|将会|將會|将于|將於|将在|預計|预计|有望|传闻|傳聞|据传|明年|以前|过去"
        r"|過去|曾经|曾經"
        r"|\b(?:plans? to|planning|will (?:launch|introduce|offer|support)|going to|expected|rumou?r|used to"
        r"|next year)\b"
    )


@cache
def disowned() -> "re2._Regexp[str]":
    """Match what says of a whole sentence that it is not so."""
    return re2.compile(
        r"不对|不對|错了|錯了|不实|不實|假的|谣言|謠言|并非如此|並非如此|\b(?:not true|untrue|a myth|wrong)\b"
    )


@cache
def without() -> "re2._Regexp[str]":
    """Match what makes a lack that of a condition: 没有护照办不了 Claro 的 eSIM."""
    return re2.compile(r"没有|沒有|没|沒|无|無|不带|\b(?:without|no|unless)\b")


@cache
def narrowed() -> "re2._Regexp[str]":
    """Match what makes a lack that of one way, or for some people: "does not sell eSIM online"."""
    return re2.compile(
        r"[^,;.。]{0,12}(?:online|in stores?|in shops?|over the phone|by mail|abroad|overseas|to (?:foreigners"
        r"|tourists)"
        r"|for (?:foreigners|tourists|prepaid|visitors)|on prepaid|线上|線上|在线|给外国人|给游客)"
    )


@cache
def urges() -> "re2._Regexp[str]":
    """Match a clause that tells the reader what not to do."""
    return re2.compile(r"\s*(?:please )?(?:do not|don't|never|avoid|别|別|不要|勿|切勿)")
