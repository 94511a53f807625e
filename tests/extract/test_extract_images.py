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
