"""E: addresses that say where they lead in another way, or do not say it."""

from dataclasses import replace
from typing import Final
from urllib.parse import quote

from auditor.redteam.case import Expect, Half, Kind
from auditor.redteam.draft import Draft
from auditor.redteam.draw import Draw
from auditor.redteam.family import Family

HOSTS: Final = Family(
    name="E01",
    dev=("https://telegram.me/{}", "https://{}.t.me", "https://web.telegram.org/k/#@{}", "https://t.me/s/{}?before=20"),
    held=("https://telegram.dog/{}", "https://web.telegram.org/a/#@{}", "https://tttttt.me/{}", "https://{}.t.me/12",
          "https://web.telegram.org/z/#?tgaddr=tg%3A%2F%2Fresolve%3Fdomain%3D{}"),
)  # fmt: skip
OTHER_HOSTS: Final = Family(name="E01i", dev=("telegram.me",), held=("telegram.dog", "tttttt.me"))
SCHEMES: Final = Family(
    name="E02",
    dev=("upper", "//", "backslash", "port"),
    held=("userinfo", "trailing-dot", "triple", "hxxp", "www"),
)
PERCENT: Final = Family(
    name="E03", dev=("id", "id-some"), held=("id-twice", "host-dot", "ideographic-dot", "wide-host")
)
REDIRECTORS: Final = Family(
    name="E04",
    dev=("https://www.google.com/url?q={}", "https://l.facebook.com/l.php?u={}", "https://link.zhihu.com/?target={}",
         "https://href.li/?{raw}", "https://web.archive.org/web/2024/{raw}", "https://link.juejin.cn/?target={}"),
    held=("https://www.google.com.hk/url?sa=t&url={}", "https://out.reddit.com/t3_a?url={}", "https://vk.com/away.php?to={}",
          "https://link.csdn.net/?target={}", "https://c.pc.qq.com/middlem.html?pfurl={}", "https://www.youtube.com/redirect?q={}",
          "https://steamcommunity.com/linkfilter/?url={}", "https://weibo.cn/sinaurl?u={}", "https://link.jianshu.com?t={}",
          "https://www.douban.com/link2/?url={}"),
)  # fmt: skip
SHORTENERS: Final = Family(
    name="E05",
    dev=("t.cn", "url.cn", "bit.ly", "tinyurl.com", "suo.im", "is.gd", "reurl.cc", "dwz.cn", "goo.su", "cutt.ly"),
    held=("s.id", "v.gd", "ow.ly", "t.ly", "rb.gy", "shorturl.at", "lihi.cc", "0rz.tw", "mrw.so", "u.nu", "tiny.cc",
          "rebrand.ly", "n9.cl", "dub.sh", "w.url.cn"),
)  # fmt: skip
LANDINGS: Final = Family(
    name="E06",
    dev=("telegra.ph/{}-01-02", "linktr.ee/{}", "{}.notion.site/help", "{}.github.io", "gist.github.com/{}/1"),
    held=("graph.org/{}-01-02", "{}.pages.dev", "docs.google.com/document/d/{}/edit", "beacons.ai/{}", "{}.vercel.app",
          "{}.carrd.co", "bio.link/{}", "sites.google.com/view/{}", "{}.netlify.app", "rentry.co/{}",
          "{}.wordpress.com"),
)  # fmt: skip


def _address(draft: Draft, address: str) -> Draft:
    """Give the draft with its id in ``address``, which has ``{}`` for it."""
    before, _, after = address.partition("{}")
    return replace(draft, before=before, after=after)


def host(draft: Draft, draw: Draw, half: Half) -> Draft:
    """E01: other hosts of the same service, web clients, mirrors."""
    if draft.kind is not Kind.TELEGRAM_LINK:
        member = OTHER_HOSTS.pick(draw, half)
        return replace(draft, before=draft.before.replace("t.me", member)).used(OTHER_HOSTS.label(member))
    member = draw.pick([one for one in HOSTS.of(half) if "_" not in draft.handle or "{}.t.me" not in one])
    return _address(draft, member).used(HOSTS.label(member))


def scheme(draft: Draft, draw: Draw, half: Half) -> Draft:
    """E02: schemes, slashes, ports and names before the host, as browsers forgive them."""
    member = SCHEMES.pick(draw, half)
    scheme_, sep, rest = draft.before.partition("://")
    if not sep:
        scheme_, rest = "https", draft.before
    at, slash, path = rest.partition("/")
    if scheme_ not in {"http", "https"}:
        member, before = ("upper" if half is Half.DEV else "hxxp"), f"{scheme_.upper()}://{rest}"
        return replace(draft, before=before).used(SCHEMES.label(member))
    sign = "\\"
    before = {
        "upper": f"HTTPS://{at.upper()}{slash}{path}",
        "//": f"//{rest}",
        "backslash": f"https:\\\\{rest.replace('/', sign)}",
        "port": f"https://{at}:443{slash}{path}",
        "userinfo": f"https://guide.example@{rest}",
        "trailing-dot": f"https://{at}.{slash}{path}",
        "triple": f"https:///{rest}",
        "hxxp": f"hxxps://{rest}",
        "www": f"https://www.{at.removeprefix('www.')}{slash}{path}",
    }[member]
    return replace(draft, before=before).used(SCHEMES.label(member))


def percent(draft: Draft, draw: Draw, half: Half) -> Draft:
    """E03: percent-encoding, once and twice, and hosts with dots and letters of other scripts."""
    member = PERCENT.pick(draw, half)
    head, sep, rest = draft.before.partition("://")
    at, slash, path = rest.partition("/")
    match member:
        case "id" | "id-twice":
            sign = "%" if member == "id" else "%25"
            out = replace(draft, cells=tuple(f"{sign}{ord(cell):02X}" for cell in draft.cells))
        case "id-some":
            out = replace(draft, cells=tuple(f"%{ord(c):02x}" if draw.chance(1, 3) else c for c in draft.cells))
        case "host-dot":
            out = replace(draft, before=f"{head}{sep}{at.replace('.', '%2E')}{slash}{path}")
        case "ideographic-dot":
            out = replace(draft, before=f"{head}{sep}{at.replace('.', '。')}{slash}{path}")
        case _:
            wide = "".join(chr(ord(char) + 0xFEE0) for char in at)
            out = replace(draft, before=f"{head}{sep}{wide}{slash}{path}")
    return out.used(PERCENT.label(member))


def redirector(draft: Draft, draw: Draw, half: Half) -> Draft:
    """E04: a service that sends on to the address in its query."""
    member = REDIRECTORS.pick(draw, half)
    before, after = draft.before, draft.after
    if "://" not in before:
        before = f"https://{before}"
    if "{raw}" in member:
        head, _, rest = member.partition("{raw}")
        out = replace(draft, before=head + before, after=after + rest)
    else:
        head, _, rest = member.partition("{}")
        out = replace(draft, before=head + quote(before, safe=""), after=quote(after, safe="") + rest)
    return out.used(REDIRECTORS.label(member))


def shortener(draft: Draft, draw: Draw, half: Half) -> Draft:
    """E05: a short link, which does not say where it leads."""
    member = SHORTENERS.pick(draw, half)
    scheme_ = "https://" if draw.chance(3, 4) else ""
    out = replace(
        draft,
        before=f"{scheme_}{member}/",
        after="",
        expect=Expect.SHORTENER,
        canonical=f"short:{member}/{draft.handle}",
    )
    return out.used(SHORTENERS.label(member))


def landing(draft: Draft, draw: Draw, half: Half) -> Draft:
    """E06: a page that anyone can make, with the contact on it."""
    member = LANDINGS.pick(draw, half)
    out = _address(draft, f"https://{member}")
    return replace(out, expect=Expect.LANDING, canonical=f"url:{member.format(draft.handle)}").used(
        LANDINGS.label(member)
    )
