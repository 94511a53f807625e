from collections.abc import Callable
from datetime import date

from auditor.extract.mentions import Contact, Mentions, Role
from auditor.match.match import Matcher
from auditor.parse.article import Article
from auditor.rules.rule import ArticleCondition, MentionCondition, Rule, TextCondition
from auditor.source.source import MediaType, Note, NoteKind
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span

TODAY = date(2026, 11, 20)
Make = Callable[..., Rule]
Read = Callable[..., Article]
Find = Callable[..., Mentions]


def quotes(rules: list[Rule], article: Article, mentions: Mentions) -> list[tuple[str, str]]:
    findings = Matcher(rules).match(article, mentions, (), today=TODAY)
    return [(finding.rule.id, finding.span.of(article.source.text)) for finding in findings]


def text_rule(rule: Make, pattern: str, places: tuple[str, ...] = (), **changes: object) -> Rule:
    said = Bilingual(en="{match}", zh="{match}")
    return rule("a-text-rule", when=TextCondition(pattern=pattern, places=places), message=said, **changes)


def test_a_promoted_contact_is_found_where_it_stands(article: Read, rule: Make, contacts: Find) -> None:
    read = article("办卡请加 auditor_test_1 哦")
    assert quotes([rule()], read, contacts(read, "auditor_test_1")) == [("telegram-promotion", "auditor_test_1")]


def test_a_contact_in_a_warning_is_no_finding(article: Read, rule: Make, contacts: Find) -> None:
    read = article("谨防 auditor_test_1 这类骗局")
    assert quotes([rule()], read, contacts(read, "auditor_test_1", role=Role.QUOTED_WARNING)) == []


def test_every_field_of_a_condition_has_to_hold(article: Read, rule: Make, contacts: Find) -> None:
    read = article("办卡请加 auditor_test_1")
    asked = MentionCondition(kind="contact", fields=(("role", ("promotion",)), ("hidden", ("yes",))))
    assert quotes([rule(when=asked)], read, contacts(read, "auditor_test_1")) == []


def test_unless_takes_a_mention_out(article: Read, rule: Make, contacts: Find) -> None:
    read = article("办卡请加 auditor_test_1")
    taken = MentionCondition(kind="contact", fields=(("channel", ("telegram",)),))
    assert quotes([rule(unless=taken)], read, contacts(read, "auditor_test_1")) == []


def test_one_rule_finds_one_thing_at_one_place_once(article: Read, rule: Make, contacts: Find) -> None:
    read = article("办卡请加 auditor_test_1")
    twice = contacts(read, "auditor_test_1", "auditor_test_1")
    assert len(quotes([rule()], read, twice)) == 1


def test_findings_stand_in_order_of_span_then_rule(article: Read, rule: Make, contacts: Find) -> None:
    read = article("auditor_test_2 与 auditor_test_1")
    mentions = contacts(read, "auditor_test_1", "auditor_test_2")
    assert quotes([rule("b-rule"), rule("a-rule")], read, mentions) == [
        ("a-rule", "auditor_test_2"),
        ("b-rule", "auditor_test_2"),
        ("a-rule", "auditor_test_1"),
        ("b-rule", "auditor_test_1"),
    ]


def test_the_message_names_the_handle_in_both_languages(article: Read, rule: Make, contacts: Find) -> None:
    read = article("auditor_test_1")
    (finding,) = Matcher([rule()]).match(read, contacts(read, "auditor_test_1"), (), today=TODAY)
    assert finding.message == Bilingual(en="seen: auditor_test_1", zh="看到：auditor_test_1")


def test_a_long_value_is_clipped_in_the_message(article: Read, rule: Make, contacts: Find) -> None:
    read = article("a" * 5000)
    (finding,) = Matcher([rule()]).match(read, contacts(read, "a" * 5000), (), today=TODAY)
    assert finding.message.en == "seen: " + "a" * 119 + "…"


def test_a_rule_for_chinese_leaves_english_alone(article: Read, rule: Make, contacts: Find) -> None:
    read = article("The kiosk next to the station sells cards, ask auditor_test_1 for one of them today.")
    assert quotes([rule(languages=("zh",))], read, contacts(read, "auditor_test_1")) == []


def test_a_rule_for_chinese_reads_traditional_chinese(article: Read, rule: Make, contacts: Find) -> None:
    read = article("這張儲值卡要實名登記之後才能用，請聯繫 auditor_test_1 辦理，謝謝各位讀者。")
    assert len(quotes([rule(languages=("zh",))], read, contacts(read, "auditor_test_1"))) == 1


def test_a_pattern_meets_the_folded_text_and_points_at_the_written_one(article: Read, rule: Make) -> None:
    read = article("这批卡手\u200b慢\u200b无，要的**Ａct Ｎow**。")
    nothing = Mentions(contacts=(), links=(), images=(), claims=())
    assert quotes([text_rule(rule, "手慢无|act now")], read, nothing) == [
        ("a-text-rule", "手\u200b慢\u200b无"),
        ("a-text-rule", "Ａct Ｎow"),
    ]


def test_a_pattern_is_not_asked_in_code_or_comments(article: Read, rule: Make) -> None:
    read = article("```\nact now\n```\n\n<!-- act now -->\n\n正文。")
    nothing = Mentions(contacts=(), links=(), images=(), claims=())
    assert quotes([text_rule(rule, "act now")], read, nothing) == []


def test_a_pattern_is_asked_in_the_places_its_rule_names(article: Read, rule: Make) -> None:
    read = article("act now\n\n<!-- act now -->\n")
    nothing = Mentions(contacts=(), links=(), images=(), claims=())
    (finding,) = Matcher([text_rule(rule, "act now", places=("comment",))]).match(read, nothing, (), today=TODAY)
    assert finding.span.start > read.source.text.index("<!--")


def test_a_match_does_not_run_from_one_block_into_the_next(article: Read, rule: Make) -> None:
    read = article("act\n\nnow")
    nothing = Mentions(contacts=(), links=(), images=(), claims=())
    assert quotes([text_rule(rule, r"act\s*now")], read, nothing) == []


def test_unless_takes_a_block_out(article: Read, rule: Make) -> None:
    read = article("nobody should act now\n\nact now")
    nothing = Mentions(contacts=(), links=(), images=(), claims=())
    unless = TextCondition(pattern="nobody", places=())
    (finding,) = Matcher([text_rule(rule, "act now", unless=unless)]).match(read, nothing, (), today=TODAY)
    assert finding.span.start == read.source.text.rindex("act now")


def test_a_note_of_the_reader_becomes_a_finding(article: Read, comment_rules: tuple[Rule, ...], rule: Make) -> None:
    note = Note(kind=NoteKind.INVALID_BYTES, span=Span(start=2, end=4), count=3)
    read = article("ab\ufffd\ufffdcd", MediaType.PLAIN, notes=(note,))
    asked = rule(
        "invalid-bytes", when=ArticleCondition(notes=("invalid-bytes",)), message=Bilingual(en="{count}", zh="{count}")
    )
    nothing = Mentions(contacts=(), links=(), images=(), claims=())
    (finding,) = Matcher([asked, *comment_rules]).match(read, nothing, (), today=TODAY)
    assert (finding.span, finding.message.en) == (Span(start=2, end=4), "3")


def fingerprints(article: Article, mentions: Mentions, rule: Rule) -> list[str]:
    return [finding.fingerprint for finding in Matcher([rule]).match(article, mentions, (), today=TODAY)]


def test_a_fingerprint_outlives_every_edit_elsewhere(article: Read, rule: Make, contacts: Find) -> None:
    before = article("办卡请加 auditor_test_1")
    after = article("# 新标题\n\n新的一段。\n\n改了措辞，办卡请加 auditor_test_1 吧", uri="moved/b.md")
    prints = [fingerprints(read, contacts(read, "auditor_test_1"), rule()) for read in (before, after)]
    assert prints[0] == prints[1]


def test_two_findings_of_one_rule_on_one_handle_differ(article: Read, rule: Make, contacts: Find) -> None:
    read = article("auditor_test_1 auditor_test_1")
    assert len(set(fingerprints(read, contacts(read, "auditor_test_1"), rule()))) == 2


def test_a_handle_written_otherwise_keeps_its_fingerprint(article: Read, rule: Make, contacts: Find) -> None:
    plain, spaced = article("加 auditor_test_1"), article("加 a u d i t o r")
    same = {"canonical": "tg:auditor_test_1"}
    prints = [
        fingerprints(read, contacts(read, handle, **same), rule())
        for read, handle in ((plain, "auditor_test_1"), (spaced, "a u d i t o r"))
    ]
    assert prints[0] == prints[1]


def test_a_fingerprint_has_sixteen_hexadecimal_digits(article: Read, rule: Make, contacts: Find) -> None:
    read = article("auditor_test_1")
    (fingerprint,) = fingerprints(read, contacts(read, "auditor_test_1"), rule())
    assert len(fingerprint) == 16
    assert int(fingerprint, 16) >= 0


def test_the_finding_carries_the_mention(article: Read, rule: Make, contacts: Find) -> None:
    read = article("auditor_test_1")
    (finding,) = Matcher([rule()]).match(read, contacts(read, "auditor_test_1"), (), today=TODAY)
    assert isinstance(finding.about, Contact)
