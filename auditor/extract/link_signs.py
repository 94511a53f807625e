"""What a link itself says of why it stands there: that it pays for the reader, that it is not what it is called."""

from collections.abc import Iterable

from auditor.extract.links import Found
from auditor.extract.url import parse_url, under
from auditor.text.fold import fold_text

NEARLY = 5
"""Characters with which two addresses of one owner begin: a slip of the pen is no disguise."""
MISNAMES = ("官网", "官網", "官方网站", "官方網站", "official site", "official website", "homepage")
"""Words for a site of one's own: a messenger's link under them is called what it is not."""
REFERRALS = frozenset({"start", "startapp", "ref", "r", "aff", "invite", "referrer"})
"""Parameters by which a link says who sent the reader."""


BUYS = (
    "购",
    "購",
    "买卡",
    "買卡",
    "下单",
    "下單",
    "办卡",
    "辦卡",
    "领卡",
    "商城",
    "shop",
    "store",
    "buy",
    "order",
    "купить",
    "compra",
    "adquiere",
    "kaufen",
    "bestellen",
    "acheter",
    "commander",
    "mua ",
    "satin al",
    "購入",
    "구매",
    "خرید",
    "beli ",
)
"""Words of a link that sells."""
_CHECKOUT = frozenset({"buy", "shop", "order", "cart", "checkout", "goods", "product", "products", "pay"})
"""Words of a path under which something is sold."""
LONGEST_BUTTON = 20
"""Characters: a link with more words says more than that one can buy."""


def sells(links: Iterable[Found]) -> bool:
    """Say whether one of the links is there to buy something."""
    return any(
        is_button(fold_text(one.link.text).strip()) or not _CHECKOUT.isdisjoint(one.url.segments())
        for one in links
        if one.target is None and one.url.host
    )


def is_button(words: str) -> bool:
    """Say whether the folded words of a link ask to buy: 购卡, "Buy here", "Compra tu chip aquí"."""
    return len(words) <= LONGEST_BUTTON and any(
        words.startswith(buy) or (buy in words and not buy.isascii()) for buy in BUYS
    )


def refers(address: str) -> bool:
    """Say whether a contact's link carries somebody's number: the payload of a bot's ``start``, a ``ref``."""
    url = parse_url(address)
    if url.scheme == "tg" and url.host == "join":
        return False  # its ``invite`` is the group itself
    return any(name in REFERRALS and any(char.isdigit() for char in value) for name, value in url.parameters())


def is_misnamed(found: Found) -> bool:
    """Say whether a link's words name something else than where it leads: a website, another address."""
    words = fold_text(found.link.text).strip()
    return any(name in words for name in MISNAMES) or misleads(found)


def shows_another(found: Found) -> bool:
    """Say whether a link shows a whole address, scheme and all, and leads to another one."""
    return fold_text(found.link.text).strip().startswith(("http://", "https://")) and misleads(found)


def misleads(found: Found) -> bool:
    """Say whether a link's words are an address, and not the one where it leads."""
    words = fold_text(found.link.text).strip()
    claimed = (
        parse_url(words if "://" in words else f"https://{words}").host if "." in words and " " not in words else ""
    )
    return (
        "." in claimed
        and claimed.isascii()
        and claimed.removeprefix("www.")[:NEARLY] != found.url.host.removeprefix("www.")[:NEARLY]
        and not under(found.url.host, claimed)
        and not under(claimed, found.url.host)
    )
