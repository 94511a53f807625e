"""What loading an image tells whom, as far as its URL and tag say (REPORT's labels; SCIENCE §5)."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Image, Mentions
from auditor.extract.random_value import looks_random
from auditor.source.source import MediaType

Read = Callable[..., Mentions]

HEX = "0123456789abcdef0123456789abcdef"

LABELS = {
    "inline": ["![a](data:image/png;base64,iVBORw0KGgo=)", '<img src="cid:part1">', '<img src="blob:abc">'],
    "platform-hosted": [
        "![a](img/a.png)",
        "![a](/img/a.png)",
        "![a](https://raw.githubusercontent.com/a/b/main/a.png)",
        "![a](https://github.com/user-attachments/assets/a)",
        "![a](https://upload.wikimedia.org/a.jpg)",
    ],
    "proxied": [
        "![a](https://camo.githubusercontent.com/" + HEX + "/" + b"https://i.example/a.png".hex() + ")",
        "![a](https://camo.gitee.com/" + HEX + "/" + b"https://i.example/a.png".hex() + ")",
    ],
    "third-party image": [
        "![a](https://i.postimg.cc/4Nabcd/a.png)",
        "![a](https://i.imgur.com/abcdef.jpg)",
        "![a](https://shop.example/a.webp)",
        "![a](https://shop.example/picture)",
        "![a](https://shop.example/image.php?file=a)",
        f"![a](https://shop.example/{HEX}/a.png?sign={HEX})",
        "![a](https://wsrv.nl/?url=i.example/a.png)",
        "![a](https://i0.wp.com/i.example/a.png)",
        '<img src="https://shop.example/a.png" width="640">',
    ],
    "badge": [
        "![a](https://img.shields.io/badge/Telegram-auditor-blue)",
        "![a](https://badgen.net/badge/a/b)",
        "![a](https://codecov.io/gh/a/b/branch/main/graph/badge.svg)",
    ],
    "declared-counter": [
        "![a](https://komarev.com/ghpvc/?username=auditor)",
        "![a](https://hits.sh/shop.example.svg)",
        "![a](https://visitor-badge.laobi.icu/badge?page_id=auditor)",
    ],
    "beacon-capable": [
        '<img src="https://shop.example/a.gif" width="1" height="1">',
        "![a](https://shop.example/pixel.gif)",
        f"![a](https://shop.example/a.png?uid={HEX})",
    ],
    "likely-tracker": [
        '<img src="https://shop.example/pixel.gif" width="1" height="1">',
        f"![a](https://shop.example/open.gif?uid={HEX})",
        f'<img src="https://shop.example/a.gif?rid={HEX}" style="display:none">',
        '<img src="https://shop.example/track/a.gif" style="width: 1px; height: 1px">',
        '<img src="https://shop.example/o.gif?email=a@shop.example" width="0">',
    ],
}


def image(read: Read, text: str) -> Image:
    (found,) = read(text, MediaType.HTML if text.startswith("<") else MediaType.MARKDOWN).images
    return found


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in LABELS.items() for text in texts])
def test_an_image_has_the_label_its_url_and_tag_give_it(label: str, text: str, read: Read) -> None:
    assert image(read, text).label == label


@pytest.mark.parametrize(
    "text",
    [
        '<img src="https://shop.example/a.gif" width="1" height="1" style="opacity:0">',
        "![a](https://shop.example/pixel/track/beacon.gif)",
        f"![a](https://shop.example/a.png?uid={HEX}&rid={HEX})",
    ],
)
def test_two_signs_of_one_kind_are_no_likely_tracker(text: str, read: Read) -> None:
    assert image(read, text).label == "beacon-capable"


def test_the_image_behind_camo_is_decoded(read: Read) -> None:
    hidden = b"https://shop.example/a.png?x=1".hex()
    found = image(read, f"![a](https://camo.githubusercontent.com/{HEX}/{hidden})")
    assert (found.label, found.signs) == (
        "proxied",
        ("proxy-host", "origin:shop.example", "elsewhere:third-party image"),
    )


@pytest.mark.parametrize("tail", ["", "/", "/zz", "/0", "/ff", "/" + "00" * 4])
def test_a_camo_address_without_an_image_in_it_is_still_a_proxy_s(tail: str, read: Read) -> None:
    assert image(read, f"![a](https://camo.githubusercontent.com{tail})").label == "proxied"


def test_a_proxy_hides_the_reader_s_address_and_not_the_moment(read: Read) -> None:
    assert image(read, LABELS["proxied"][0]).sees == ("time",)


def test_an_image_in_the_article_itself_tells_nobody(read: Read) -> None:
    assert image(read, LABELS["inline"][0]).sees == ()


def test_a_foreign_host_learns_who_when_and_with_what(read: Read) -> None:
    assert image(read, "![a](https://shop.example/a.png)").sees == ("ip", "time", "user-agent", "referrer")


def test_an_id_of_one_reader_is_told(read: Read) -> None:
    assert "reader-id" in image(read, f"![a](https://shop.example/a.png?uid={HEX})").sees


def test_a_host_is_known_by_whole_names_only(read: Read) -> None:
    assert image(read, "![a](https://notimg.shields.io.shop.example/a.png)").label == "third-party image"


def test_an_image_by_plain_http_or_from_a_number_says_so(read: Read) -> None:
    assert set(image(read, "![a](http://192.0.2.1/a.png)").signs) == {"plain-http", "ip-address"}


@pytest.mark.parametrize(
    "text",
    [
        '<img srcset="https://shop.example/a.png 1x, https://shop.example/b.png 2x">',
        '<p style="background:url(https://shop.example/a.png)">a</p>',
        '<video poster="https://shop.example/a.png"></video>',
        '<link rel="preload" as="image" href="https://shop.example/a.png">',
        "<p>![a](https://shop.example/a.png)</p>",
    ],
)
def test_an_image_is_found_in_whatever_loads_it(text: str, read: Read) -> None:
    found = read(text, MediaType.HTML).images
    assert "https://shop.example/a.png" in {one.url for one in found}


def test_an_image_s_place_is_its_whole_markup(read: Read) -> None:
    text = "见 ![图](https://shop.example/a.png) 。"
    assert [one.span.of(text) for one in read(text).images] == ["![图](https://shop.example/a.png)"]


@pytest.mark.parametrize(
    "value", [HEX, "550e8400-e29b-41d4-a716-446655440000", "aGVsbG8gd29ybGQgMTIz", "AbCdEfGhIjKlMnOp12"]
)
def test_a_long_mixture_names_one_reader(value: str) -> None:
    assert looks_random(value)


@pytest.mark.parametrize("value", ["1080", "2024-10-01", "summer-campaign-banner", "Internationalization", ""])
def test_a_size_a_date_or_a_word_names_nobody(value: str) -> None:
    assert not looks_random(value)


HIDDEN = {
    "likely-tracker": [
        '<div style="display:none"><img src="https://shop.example/a.gif?uid=20931"></div>',
        '<style>.z{width:1px;height:1px}</style><img class="z" src="https://shop.example/a.gif?uid=20931">',
        '<img src="https://shop.example/count/7" style="position:absolute;left:-9999px">',
        '<img src="https://komarev.com/ghpvc/?username=auditor-test" hidden>',
    ],
    "beacon-capable": [
        '<div style="display:none"><p><img src="https://shop.example/a.png"></p></div>',
        '<style>#z{opacity:0}</style><img id="z" src="https://shop.example/a.png">',
        '<img src="https://shop.example/a.png" width="1">',
    ],
    "third-party image": [
        '<style>@media print{.z{display:none}}</style><img class="z" src="https://shop.example/a.png">',
        '<style>p .z{display:none}</style><img class="z" src="https://shop.example/a.png">',
        '<noscript><img src="https://shop.example/a.png"></noscript>',
        '<p style="font-size:0"><img src="https://shop.example/a.png"></p>',
        '<img src="https://shop.example/a.png" width="640" height="1">',
        '<img src="https://shop.example/a.svg" style="width:2.514ex;height:2.343ex">',
        '<img src="https://shop.example/blank.gif" data-src="img/a.png">',
    ],
}


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in HIDDEN.items() for text in texts])
def test_what_is_seen_of_an_image_is_one_sign(label: str, text: str, read: Read) -> None:
    assert [one.label for one in read(text, MediaType.HTML).images if one.host] == [label]


PAGES = {
    "platform-hosted": [
        "---\npermalink: https://www.shop.example/a\n---\n![a](https://img.shop.example/a.png)",
        "---\nurl: https://shop.example.co.uk/a\n---\n![a](https://shop.example.co.uk/a.png?token=" + HEX + ")",
    ],
    "third-party image": [
        "---\nurl: https://one.github.io/a\n---\n![a](https://two.github.io/a.png)",
        "---\nurl: https://one-auditortest.co.uk/a\n---\n![a](https://two-auditortest.co.uk/a.png)",
    ],
    "beacon-capable": [
        "欢迎到本店 https://shop.example/buy 下单。\n\n![a](https://img.shop.example/a.png)",
    ],
}


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in PAGES.items() for text in texts])
def test_whose_page_it_is_and_whose_shop_changes_the_label(label: str, text: str, read: Read) -> None:
    assert image(read, text).label == label


def test_of_a_long_alternative_text_the_beginning_is_told(read: Read) -> None:
    assert image(read, f"![{'a' * 600}](https://shop.example/a.png)").alt == "a" * 500


@pytest.mark.parametrize(
    "text",
    [
        '<object data="https://shop.example/a.png"></object>',
        '<embed src="https://shop.example/a" type="image/png">',
        '<input type="image" src="https://shop.example/a.png">',
        '<svg><image xlink:href="https://shop.example/a.png"/></svg>',
        '<td background="https://shop.example/a.png">',
    ],
)
def test_whatever_loads_an_image_is_labelled(text: str, read: Read) -> None:
    assert [one.label for one in read(text, MediaType.HTML).images] == ["third-party image"]


@pytest.mark.parametrize(
    "text",
    [
        '<meta property="og:image" content="https://shop.example/a.png">',
        '<iframe src="https://shop.example/a"></iframe>',
        '<object data="https://shop.example/a.pdf"></object>',
        '<a href="https://shop.example/a.png">a</a>',
        '<!-- <img src="https://shop.example/a.png"> -->',
    ],
)
def test_what_a_reader_s_browser_does_not_load_as_an_image_has_no_label(text: str, read: Read) -> None:
    assert read(text, MediaType.HTML).images == ()
