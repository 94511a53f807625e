"""QR codes in images that come with an article; without the extra, what needs a code drawn is skipped."""

import base64
import importlib
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import UsageError
from auditor.parse.article import Place
from auditor.parse.parse import parse
from auditor.pictures import decode
from auditor.pictures.coded import with_codes
from auditor.pictures.stored import stored
from auditor.pipeline import pipeline as wiring
from auditor.pipeline.outcome import audit_task
from auditor.pipeline.settings import Settings
from auditor.report.wire import Article
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.source.task import Task

needs_extra = pytest.mark.skipif(not decode.is_installed(), reason="auditor[qr] is not installed")
TODAY = date(2026, 11, 20)


def code(text: str) -> bytes:
    """Draw a QR code as PNG."""
    zxing: Any = importlib.import_module("zxingcpp")
    drawn: Any = importlib.import_module("PIL.Image").fromarray(
        zxing.write_barcode_to_image(zxing.create_barcode(text, zxing.BarcodeFormat.QRCode), scale=6)
    )
    out = io.BytesIO()
    drawn.convert("L").save(out, "PNG")
    return out.getvalue()


@needs_extra
def test_a_code_is_decoded() -> None:
    assert decode.payloads(code("https://t.me/auditor_test_7")) == ("https://t.me/auditor_test_7",)


@needs_extra
@pytest.mark.parametrize("data", [b"", b"no image", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"GIF89a" + b"\xff" * 99])
def test_what_is_no_image_holds_no_code(data: bytes) -> None:
    assert decode.payloads(data) == ()


@needs_extra
def test_an_image_of_too_many_pixels_is_not_opened() -> None:
    image: Any = importlib.import_module("PIL.Image")
    out = io.BytesIO()
    image.new("1", (6000, 6000)).save(out, "PNG")
    assert decode.payloads(out.getvalue()) == ()


@needs_extra
def test_a_contact_in_a_code_stands_for_the_whole_image(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "qr.png").write_bytes(code("加微信 auditortest88"))
    text = "# 电话卡\n\n扫码办卡 ![二维码](img/qr.png)\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    pipeline = wiring.load_pipeline(Settings(today=TODAY, qr=True))
    report = audit_task(pipeline, Task(uri="a.md", path=tmp_path / "a.md"), 10**6, backdrops=False).report
    assert isinstance(report, Article)
    (found,) = report.contacts
    assert (found.canonical, found.disguises, found.role) == ("wx:auditortest88", ("qr-code",), "promotion")
    assert text[found.span.start.offset : found.span.end.offset] == "![二维码](img/qr.png)"


@needs_extra
def test_a_code_in_a_data_image_is_read_without_a_folder() -> None:
    url = "data:image/png;base64," + base64.b64encode(code("https://t.me/auditor_test_7")).decode()
    article = with_codes(parse(from_text(f"![]({url})", "a", MediaType.MARKDOWN)), None)
    said = [article.text.text[one.start : one.end] for one in article.blocks if one.place is Place.CODED]
    assert said == ["https://t.me/auditor_test_7"]
    block = next(one for one in article.blocks if one.place is Place.CODED)
    assert article.text.span(block.start, block.start + 1).of(article.source.text) == f"![]({url})"


def test_an_article_without_a_code_stays_as_it_is() -> None:
    article = parse(from_text("![](https://shop.example/a.png) ![](none.png)", "a", MediaType.MARKDOWN))
    if decode.is_installed():
        assert with_codes(article, None) is article
    else:
        assert [one.url for one in article.elements] == ["https://shop.example/a.png", "none.png"]


def test_a_file_below_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(b"x")
    assert stored("./a%20b.png?v=1#top", tmp_path) == b"x"


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    (home / "link.png").symlink_to(tmp_path / "secret.png")
    (home / "up").symlink_to(tmp_path)
    names = ["../secret.png", str(tmp_path / "secret.png"), "link.png", "up/secret.png", "%2e%2e/secret.png"]
    names += [
        f"file://{tmp_path}/secret.png",
        "//host/secret.png",
        "https://shop.example/a.png",
        "a\0b",
        "",
        ".",
        "no.png",
    ]
    assert {name: stored(name, home) for name in names} == dict.fromkeys(names, b"")


def test_what_is_no_regular_file_or_too_large_is_not_read(tmp_path: Path) -> None:
    import os  # noqa: PLC0415 — only for the pipe

    os.mkfifo(tmp_path / "pipe.png")
    with (tmp_path / "large.png").open("wb") as file:
        file.truncate(decode.MOST_BYTES + 1)
    assert (stored("pipe.png", tmp_path), stored("large.png", tmp_path)) == (b"", b"")


@pytest.mark.parametrize(
    ("url", "data"),
    [
        ("data:image/png;base64,YWI=", b"ab"),
        ("data:image/png;base64,YW I", b"ab"),
        ("data:image/png,a%62", b"ab"),
        ("data:text/html,ab", b""),
        ("data:image/png;base64,a", b""),
        ("data:image/png", b""),
    ],
)
def test_the_bytes_of_a_data_image_are_given(url: str, data: bytes) -> None:
    assert stored(url, None) == data


def test_without_the_extra_asking_for_codes_is_refused_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "is_installed", lambda: False)
    with pytest.raises(UsageError, match=r"pip install 'auditor\[qr\]'"):
        wiring.load_pipeline(Settings(today=TODAY, qr=True))
