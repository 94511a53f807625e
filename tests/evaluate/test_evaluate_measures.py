"""What is counted, and how: on reports of known content."""

import pytest
from msgspec.structs import replace

from auditor.evaluate.documents import documents
from auditor.evaluate.evaluation import evaluate
from auditor.evaluate.groups import families, source_of, sources
from auditor.evaluate.handles import handles
from auditor.evaluate.judged import Judged
from auditor.evaluate.labels import canonical_of, channel_of
from auditor.evaluate.measure import Part
from auditor.evaluate.pictures import pictures
from auditor.evaluate.roles import roles
from auditor.evaluate.spans import refolds, spans
from auditor.source.task import Unreadable
from tests.evaluate.conftest import PROMO, Maker

LABEL = {"norm": "wechat:auditor_test_1", "written": ["微信: auditor_test_1"]}


def hits(part: Part) -> dict[str, tuple[float, float]]:
    return {one.name: (one.hits, one.n) for one in part.measures}


def test_promoters_are_recalled_and_others_accused(made: Maker) -> None:
    part = documents(
        [
            made(label="promo", severity="error"),
            made(label="promo", severity="note", place="quiet"),
            made(label="promo", severity="none", borderline=True),
            made(label="legit", severity="warning", place="accused"),
            made(label="legit", severity="none"),
        ]
    )
    assert hits(part) == {
        "recall.promo.warning": (1, 2),
        "recall.promo.error": (1, 2),
        "accused.legit.warning": (1, 2),
        "accused.legit.error": (0, 2),
        "accused.all.warning": (1, 2),
        "accused.all.error": (0, 2),
    }
    assert [(one.measure, one.where) for one in part.misses] == [
        ("recall.promo.warning", "quiet"),
        ("accused.legit.warning", "accused"),
    ]


def test_a_contact_labelled_promotion_makes_its_article_one_to_be_flagged(made: Maker) -> None:
    rows = (
        made(label="role", expect_role="promotion", severity="warning"),
        made(label="role", expect_role="own-official", severity="warning"),
        made(label="role", roles=[{"canonical": "wx:auditor_test_1", "role": "promotion"}], severity="none"),
    )
    found = hits(documents(rows))
    assert (found["recall.role.warning"], found["accused.role.warning"]) == ((1, 2), (1, 1))


def test_an_article_of_a_page_has_the_address_of_its_host(made: Maker) -> None:
    assert made(page_host="blog.example", place="a.jsonl:1 x").article.uri == "https://blog.example/a.jsonl%3A1%20x"
    assert made(place="a.jsonl:1 x").article.uri == "a.jsonl:1 x"


def test_a_negative_may_be_as_loud_as_it_says(made: Maker) -> None:
    negatives = [
        made(family="N09", natural=True, max_severity="note", severity="note"),
        made(family="N09", max_severity="none", severity="note"),
        made(family="N10", max_severity="none", severity="error"),
    ]
    assert hits(documents(negatives))["over.max-severity"] == (2, 3)
    assert families(negatives).grids[0].rows == (("N09", "2", "1", "0", "0"), ("N10", "1", "0", "1", "1"))


def test_an_accepted_finding_accuses_nobody(made: Maker) -> None:
    one = made(label="legit", severity="error")
    accepted = replace(one.article.findings[0], suppressed={"by": "comment", "reason": "ours", "until": None})
    quiet = Judged(
        place="", row=one.row, text=one.text, article=replace(one.article, findings=(accepted,)), hosts=one.hosts
    )
    assert (one.level, quiet.level) == (3, 0)


def test_handles_are_found_called_wrongly_and_missed(made: Maker) -> None:
    part = handles(
        [
            made(label="promo", handles=[LABEL], role="promotion"),
            made(label="promo", handles=[LABEL], role="unknown", place="missed"),
            made(label="promo", handles=[{"norm": "telegram:auditor_test_2"}], role="promotion", place="other"),
            made(label="legit", role="promotion", place="wrong"),
            made(label="promo", handles=[], handles_complete=False, role="promotion"),
        ]
    )
    assert hits(part) == {
        "handles.telegram.precision": (0, 0),
        "handles.telegram.recall": (0, 1),
        "handles.telegram.f1": (0, 1),
        "handles.wechat.precision": (1, 3),
        "handles.wechat.recall": (1, 2),
        "handles.wechat.f1": (1, 4),
        "handles.all.precision": (1, 3),
        "handles.all.recall": (1, 3),
        "handles.all.f1": (1, 5),
    }
    assert [(one.where, one.what) for one in part.misses] == [
        ("missed", "wx:auditor_test_1 is unknown"),
        ("other", "tg:auditor_test_2 is not seen"),
        ("other", "wx:auditor_test_1 is promotion"),
        ("wrong", "wx:auditor_test_1 is promotion"),
    ]


@pytest.mark.parametrize(
    ("norm", "form", "channel"),
    [
        ("telegram:Auditor_Test_1", "tg:auditor_test_1", "telegram"),
        ("tg:auditor_test_1", "tg:auditor_test_1", "telegram"),
        ("url:t.me/+auditorTEST1234567", "tg+:auditorTEST1234567", "telegram"),
        ("url:https://t.me/auditor_test_1", "tg:auditor_test_1", "telegram"),
        ("url:shop.example", None, ""),
        ("qr-image:https://shop.example/wx.png", None, ""),
        ("qq:100001234", "qq:100001234", "qq"),
        ("qq-group:100001234", "qq:100001234", "qq"),
        ("email:Auditor-Test@shop.example", "mailto:auditor-test@shop.example", "email"),
        ("whatsapp:12025550123", "wa:12025550123", "whatsapp"),
        ("line:auditortest", "line:auditortest", "line"),
        ("telegram-invite:AuditorTestAbC12", "tg+:AuditorTestAbC12", "telegram"),
        ("short:bit.ly/auditortest", None, ""),
        ("other:zalo:12025550147", "other:12025550147", "other"),
        ("zalo:12025550147", "other:12025550147", "other"),
        ("app:auditortest", "other:auditortest", "other"),
        ("wa:+12025550142", "wa:12025550142", "whatsapp"),
    ],
)
def test_a_label_has_the_canonical_form_of_reports(made: Maker, norm: str, form: str | None, channel: str) -> None:
    assert canonical_of(norm, made().hosts) == form
    assert form is None or channel_of(form) == channel


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["微信: auditor_test_1"], 1),
        (["auditor_test_1"], 1),  # the report's place holds the cue, too
        (["办卡请加微信: auditor_test_1，在线秒回"], 1),  # the label holds more than the contact
        (["请加微信"], 0),
    ],
)
def test_a_place_is_exact_with_no_more_than_a_cue_around(made: Maker, written: list[str], expected: int) -> None:
    part = spans([made(handles=[{"norm": "wechat:auditor_test_1", "written": written}], role="promotion")])
    assert hits(part)["spans.exact"] == (expected, 1)


def test_a_labelled_place_holds_a_contact_or_not(made: Maker) -> None:
    start = PROMO.index("auditor_test_1")
    one = made(spans=[[start, start + 14], [0, 4]])
    part = spans([one])
    assert hits(part)["spans.labelled"] == (1, 2)
    assert [miss.what for miss in part.misses] == ["[0, 4] # 秘鲁"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("加微信: auditor_test_1", True),
        ("ａｕｄｉｔｏｒ＿ｔｅｓｔ＿１", True),
        ("AUDITOR%5FTEST%5F1", True),
        ("audit&#111;r-test_1", True),
        ("auditor_test_2", False),
        ("", False),
    ],
)
def test_what_is_pointed_at_folds_to_the_contact_or_not(made: Maker, said: str, *, expected: bool) -> None:
    contact = made().article.contacts[0]
    assert contact.canonical == "wx:auditor_test_1"
    assert refolds(said, contact) is expected


def test_digits_written_as_words_fold_to_digits(made: Maker) -> None:
    contact = replace(made().article.contacts[0], handle="100001234")
    assert refolds("QQ 壹零零零零一二三四", contact)
    assert not refolds("QQ 壹零零零零一二三五", contact)


def test_every_contact_and_every_finding_about_one_is_folded(made: Maker) -> None:
    part = spans([made()])
    one = made()
    about = sum(finding.about.contact is not None for finding in one.article.findings)
    assert about >= 1
    assert hits(part)["spans.refold"] == (len(one.article.contacts) + about, len(one.article.contacts) + about)


def test_roles_are_compared_contact_by_contact(made: Maker) -> None:
    part = roles(
        [
            made(handles=[LABEL], role="promotion"),
            made(expect_role="quoted-warning", role="promotion", place="mistaken"),
            made(expect_role="quoted-warning", role="quoted-warning"),
            made(roles=[{"canonical": "wx:auditor_test_1", "role": "own-official"}], role="own-official"),
            made(roles=[{"canonical": "tg:auditor_test_2", "role": "negated"}], role="unknown"),
            made(benign_contacts=["auditor_test_1"], role="promotion", place="benign"),
            made(benign_contacts=[{"norm": "wechat:auditor_test_1"}], role="unknown"),
        ]
    )
    assert hits(part) == {
        "roles.accuracy": (3, 4),
        "roles.macro-f1": (pytest.approx(4 * (2 / 3 + 2 / 3 + 1) / 3), 4),
        "misread.quoted-warning": (1, 2),
        "misread.own-official": (0, 1),
        "misread.benign": (1, 2),
    }
    assert part.grids[0].header == ("", "(not seen)", "own-official", "promotion", "quoted-warning")
    assert part.grids[0].rows == (
        ("negated", "1", "0", "0", "0"),
        ("own-official", "0", "1", "0", "0"),
        ("promotion", "0", "0", "1", "0"),
        ("quoted-warning", "0", "0", "1", "1"),
    )
    assert [one.where for one in part.misses] == ["mistaken", "benign"]


def test_a_contact_where_none_is_expected_is_a_wrong_role(made: Maker) -> None:
    assert hits(roles([made(expect_role="none", role="unknown")])) == {"roles.accuracy": (0, 1)}


def test_images_are_compared_by_url(made: Maker) -> None:
    text = "![a](https://img.example/a.png?x=1&amp;y=2) ![b](https://img.example/b.png)"
    one = made(
        text=text,
        image_labels=[
            {"url": "https://img.example/a.png?x=1&y=2", "label": "known-tracker"},
            {"url": "https://img.example/b.png", "label": "badge"},
            {"url": "https://img.example/c.png", "label": "badge"},
        ],
    )
    labels = ("likely-tracker", "likely-tracker")
    images = tuple(replace(each, label=label) for each, label in zip(one.article.images, labels, strict=True))
    told = Judged(place="", row=one.row, text=text, article=replace(one.article, images=images), hosts=one.hosts)
    part = pictures([told])
    assert hits(part) == {
        "images.accuracy": (0, 3),
        "images.tracker-precision": (1, 2),
        "images.tracker-recall": (1, 1),
    }
    assert part.grids[0].rows == (("badge", "1", "1"), ("known-tracker", "1", "0"))


def test_listed_trackers_are_all_there_are(made: Maker) -> None:
    text = "![a](https://img.example/a.png) ![b](https://img.example/b.png) ![c](https://img.example/c.png)"
    one = made(text=text, trackers=["https://img.example/a.png", "https://img.example/c.png"])
    labels = ("likely-tracker", "known-tracker", "declared-counter")
    images = tuple(replace(each, label=label) for each, label in zip(one.article.images, labels, strict=True))
    part = pictures(
        [Judged(place="", row=one.row, text=text, article=replace(one.article, images=images), hosts=one.hosts)]
    )
    assert hits(part) == {"images.tracker-precision": (1, 2), "images.tracking-recall": (2, 2)}


def test_a_source_counts_once_however_many_articles_it_brings(made: Maker) -> None:
    busy = [made(label="promo", severity="error", source=f"github:a/b:{at}.md") for at in range(9)]
    part = sources([*busy, made(label="promo", severity="none", source="github:c/d:1.md")])
    assert hits(part)["recall.by-source.warning"] == (1, 2)
    assert [row[:4] for row in part.grids[0].rows] == [("github:a/b", "9", "9", "9"), ("github:c/d", "1", "1", "0")]


def test_articles_inside_indexes_are_counted_by_index(made: Maker) -> None:
    part = sources(
        [made(label="promo", severity="error", place=f"{name}.jsonl:{at}") for name in "ab" for at in (1, 2)]
    )
    assert part.measures == ()
    assert [row[:4] for row in part.grids[0].rows] == [("a", "2", "2", "2"), ("b", "2", "2", "2")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("github:a/b:c.md", "github:a/b"),
        ("seed:1.txt", "seed"),
        ("https://blog.example/x:y", "blog.example"),
        ("ours", "ours"),
        (" ", None),
        (None, None),
    ],
)
def test_a_source_is_what_comes_before_the_last_colon(source: str | None, expected: str | None) -> None:
    assert source_of(source) == expected


def test_what_nothing_labelled_answers_is_left_out(made: Maker) -> None:
    found = evaluate(
        [made(label="promo", severity="error"), Unreadable(uri="gone.md", problem="there is no such file")]
    )
    assert found.articles == 1
    assert found.failures == ("gone.md: there is no such file",)
    assert [part.title for part in found.parts] == ["documents", "places"]
    assert set(found.measures) == {"recall.promo.warning", "recall.promo.error", "spans.refold"}
