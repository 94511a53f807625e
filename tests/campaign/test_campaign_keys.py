"""Which keys an article has, read through the whole pipeline, and which it has not."""

import pytest

from auditor.campaign.image_ids import image_id
from auditor.campaign.key import Key, Kind
from auditor.campaign.literals import GRAM, WINDOW, KeyReader, winnowed
from auditor.extract.mentions import ImageLabel
from auditor.pipeline.pipeline import Pipeline
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.text.lines import Lines

BODY = "# 秘鲁电话卡怎么充值\n\n打开应用，选择充值，按提示操作即可。\n\n"
UPLOAD = "https://github.com/user-attachments/assets/00000000-0000-4000-8000-000000000001"


def read(pipeline: Pipeline, text: str) -> tuple[Key, ...]:
    source = from_text(text, "a.md", MediaType.MARKDOWN)
    audited = pipeline.read(source)
    return pipeline.keys(pipeline.report(audited, Lines(text)), audited[0])


def values(pipeline: Pipeline, text: str, kind: Kind) -> list[str]:
    return [one.value for one in read(pipeline, text) if one.kind is kind]


def test_a_promotion_has_a_handle_an_image_and_a_way_of_writing(pipeline: Pipeline) -> None:
    text = f"{BODY}办卡请联系[TG💪+ @auditor_test_1 ![Image]({UPLOAD})]\n"
    keys = {one.kind: one for one in read(pipeline, text)}
    assert keys[Kind.HANDLE].value == "tg:auditor_test_1"
    assert keys[Kind.HANDLE].sure
    assert keys[Kind.IMAGE].value == "img:00000000-0000-4000-8000-000000000001"
    assert keys[Kind.WRITING].value == "TG💪+ @□"
    assert Kind.TAIL in keys


def test_a_key_s_span_is_where_it_stands(pipeline: Pipeline) -> None:
    text = f"{BODY}办卡请联系[TG💪+ @auditor_test_1 ![Image]({UPLOAD})]\n"
    where = {one.kind: one.span.of(text) for one in read(pipeline, text) if one.span is not None}
    assert where[Kind.HANDLE].endswith("@auditor_test_1")
    assert where[Kind.IMAGE] == f"![Image]({UPLOAD})"


@pytest.mark.parametrize(
    "text",
    [
        "有骗子冒充客服，让人加微信 auditor_test_1 转账，请大家警惕。",
        "请不要添加微信 auditor_test_1，谨防诈骗。",
        "我们的官方频道：https://t.me/auditor_test_1 ，欢迎关注。",
        "```\nsend('@auditor_test_1 TG')\n```\n",
        "本文作者：auditor_test_1@mail.example",
        f"没有联系方式，只有一张图：![图]({UPLOAD})",
    ],
    ids=["warning", "negated", "own-official", "code", "credit", "image-alone"],
)
def test_an_article_that_gives_nobody_for_readers_to_get_in_touch_has_no_keys(pipeline: Pipeline, text: str) -> None:
    assert read(pipeline, f"{BODY}{text}\n") == ()


def test_a_list_of_many_contacts_has_no_keys(pipeline: Pipeline) -> None:
    lines = "\n".join(f"- 低价办卡加微信: auditor_test_{at}，在线秒回" for at in range(1, 16))
    assert read(pipeline, f"{BODY}{lines}\n") == ()


def test_a_brand_that_is_the_handle_is_a_key(pipeline: Pipeline) -> None:
    text = f"{BODY}AUDITOR_TEST_1 是老牌店铺，低价出售各国电话卡，下单加微信: auditor_test_1 秒回。\n"
    assert values(pipeline, text, Kind.BRAND) == ["auditor_test_1"]


@pytest.mark.parametrize("written", ["微信: auditor_test_1", "加微信auditor_test_1", "TG: @auditor_test_1"])
def test_what_anyone_writes_is_no_way_of_writing(pipeline: Pipeline, written: str) -> None:
    text = f"{BODY}低价办卡，{written}，在线秒回。\n"
    assert values(pipeline, text, Kind.WRITING) == []
    assert values(pipeline, text, Kind.HANDLE) != []


def test_a_unusual_sign_is_worth_more_than_any_everyday_one(pipeline: Pipeline) -> None:
    reader = KeyReader(pipeline.knowledge.lexicon)
    assert reader.bits("TG💪+ @") >= reader.bits("TG👉 @") > reader.bits("TG: @")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (UPLOAD, "00000000-0000-4000-8000-000000000001"),
        (UPLOAD.replace("github.com", "mirror.example"), "00000000-0000-4000-8000-000000000001"),
        ("https://pic.example/v2-0123456789abcdef0123456789abcdef_720w.jpg", "0123456789abcdef0123456789abcdef"),
        ("https://i.postimg.cc/4Xx0Yy0Z/shot-2025.png", "i.postimg.cc/4Xx0Yy0Z/shot-2025.png"),
        ("https://i.postimg.cc/4Xx0Yy0Z/shot-2025.png?dl=1", "i.postimg.cc/4Xx0Yy0Z/shot-2025.png"),
        ("https://i.postimg.cc/", None),
        ("https://shop.example/images/banner.png", None),
        ("https://shop.example/2024/05/logo.png", None),
        ("https://cdn.example/emoji/1f468-200d-1f4bb.png", None),
        ("images/shot-2025-05-13.png", None),
        ("data:image/png;base64,AAAA0000BBBB1111", None),
    ],
)  # fmt: skip
def test_an_image_s_id_is_in_its_address_and_never_the_host_alone(address: str, expected: str | None) -> None:
    assert image_id(address, ImageLabel.THIRD_PARTY) == expected


@pytest.mark.parametrize("label", [ImageLabel.BADGE, ImageLabel.DECLARED_COUNTER, ImageLabel.INLINE])
def test_public_signs_have_no_id(label: ImageLabel) -> None:
    assert image_id(UPLOAD, label) is None


def test_two_texts_that_share_enough_characters_share_a_literal() -> None:
    shared = "有事请联系【TG💪+ @"[-(GRAM + WINDOW - 1) :]
    assert len(shared) == GRAM + WINDOW - 1
    assert set(winnowed(f"前文甲乙丙丁{shared}某")) & set(winnowed(f"另外的话{shared}他人"))


def test_a_text_shorter_than_a_literal_has_none() -> None:
    assert winnowed("TG @") == ()
