"""The words by which articles are read: the built-in ones are sound, and every mistake in a file is told at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import re2

from auditor.errors import DataError
from auditor.extract.mentions import Channel
from auditor.extract.url import host_name
from auditor.lexicon.lexicon import Lexicon
from auditor.lexicon.load import FILES, LEAST_LATIN, load
from auditor.text.fold import fold_text
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.load import load as load_yaml
from auditor.yamlfile.node import Problems

LANGUAGES = frozenset(("ar", "de", "en", "es", "fa", "fr", "id", "ja", "ko", "pt", "ru", "th", "tr", "uk", "vi", "zh"))
"""Codes of the sixteen languages; ``zh`` is Chinese in both scripts."""
Change = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Give the built-in lexicon."""
    return load()


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """Copy the built-in files and replace some text in one of them."""

    def change(name: str, old: str, new: str) -> Path:
        shutil.copytree(builtin("lexicon"), tmp_path / "lexicon")
        path = tmp_path / "lexicon" / f"{name}.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return tmp_path / "lexicon"

    return change


def problems(folder: Path) -> str:
    with pytest.raises(DataError) as caught:
        load(folder)
    return str(caught.value)


def test_every_word_is_folded_as_the_text_it_is_looked_for_in(lexicon: Lexicon) -> None:
    words = [cue.term for cue in lexicon.cues] + list(lexicon.fillers) + list(lexicon.placeholders)
    for table in (lexicon.roles, lexicon.countries, *lexicon.speech.values()):
        words += [word for several in table.values() for word in several]
    assert [word for word in words if fold_text(word) != word or not word] == []


def test_every_channel_with_cues_is_one_the_reports_know(lexicon: Lexicon) -> None:
    assert {cue.channel for cue in lexicon.cues} <= set(Channel)


@pytest.mark.parametrize("channel", ["telegram", "whatsapp", "wechat"])
def test_the_great_channels_are_named_in_every_language(channel: str, lexicon: Lexicon) -> None:
    spoken = {code for cue in lexicon.cues if cue.channel == channel for code in cue.languages}
    assert LANGUAGES - spoken == set()


def test_every_cue_says_where_it_is_used(lexicon: Lexicon) -> None:
    assert [cue.term for cue in lexicon.cues if not cue.languages or len(set(cue.languages)) < len(cue.languages)] == []


def test_a_word_that_two_languages_share_belongs_to_both(lexicon: Lexicon) -> None:
    languages = {cue.term: cue.languages for cue in lexicon.cues}
    assert languages["телеграм"] == ("ru", "uk")
    assert languages["tg"] == ("any",)


@pytest.mark.parametrize("kind", ["solicit", "warn", "official", "community", "example"])
def test_what_decides_a_role_is_known_in_every_language(kind: str) -> None:
    file = load_yaml(builtin("lexicon") / "roles.yaml", Problems())
    assert file is not None
    assert LANGUAGES - set(file.mapping("classes").mapping(kind).keys()) == set()


@pytest.mark.parametrize("term", ["интернет", "подпишитесь", "скачать", "доходит", "спросить", "записать"])
def test_no_russian_word_of_selling_or_denying_hides_in_an_everyday_one(term: str, lexicon: Lexicon) -> None:
    """Words of other scripts than Latin match anywhere in a word: ``нет`` would stand in ``интернет``."""
    kinds = ("solicit", "commerce", "negate", "warn", "reported", "official")
    assert [(kind, word) for kind in kinds for word in lexicon.roles[kind] if word in term] == []


def test_fillers_come_longest_first(lexicon: Lexicon) -> None:
    lengths = [len(word) for word in lexicon.fillers]
    assert lengths == sorted(lengths, reverse=True)


def test_every_character_of_a_sounding_cue_sounds_like_itself(lexicon: Lexicon) -> None:
    characters = {char for words in lexicon.sounding.values() for word in words for char in word}
    assert {char for char in characters if char not in lexicon.sounds.get(char, ())} == set()


@pytest.mark.parametrize("word", ["薇信", "葳信", "嶶信", "微芯", "威心"])
def test_the_homophones_of_real_promotions_are_known(word: str, lexicon: Lexicon) -> None:
    assert word[0] in lexicon.sounds["微"]
    assert word[1] in lexicon.sounds["信"]


def test_no_collision_is_a_cue_itself(lexicon: Lexicon) -> None:
    assert lexicon.collisions.isdisjoint(cue.term for cue in lexicon.cues)


@pytest.mark.parametrize(
    ("term", "channel", "kind"),
    [
        ("飞木几", "telegram", "split"),
        ("纸飞木几", "telegram", "split"),
        ("微亻言", "wechat", "split"),
        ("扌口扣", "qq", "split"),
        ("dianbao", "telegram", "initials"),
        ("dian bao", "telegram", "initials"),
        ("电bao", "telegram", "initials"),
        ("zhi飞机", "telegram", "initials"),
    ],
)
def test_a_cue_is_also_known_in_parts_and_in_latin_letters(
    term: str, channel: str, kind: str, lexicon: Lexicon
) -> None:
    assert [(cue.channel, cue.kind) for cue in lexicon.cues if cue.term == term] == [(channel, kind)]


@pytest.mark.parametrize("term", ["feiji", "qie", "fei", "ji"])
def test_a_short_word_in_latin_letters_is_no_cue_made_of_sounds(term: str, lexicon: Lexicon) -> None:
    made = [cue.term for cue in lexicon.cues if cue.kind == "initials" and cue.term == term]
    assert made == ([term] if len(term) >= LEAST_LATIN else [])


def test_no_word_made_of_parts_hides_a_cue_that_is_listed(lexicon: Lexicon) -> None:
    terms = [cue.term for cue in lexicon.cues]
    assert len(terms) == len(set(terms))
    assert terms == sorted(terms)


def test_what_is_written_by_sound_is_a_place_and_has_sounds(lexicon: Lexicon) -> None:
    pointers = lexicon.pointers
    assert set(pointers.sounding) <= set(pointers.places)
    assert {char for word in pointers.sounding for char in word if char not in lexicon.sounds[char]} == set()


def test_every_pattern_of_a_pointer_is_linear_and_matches_something(lexicon: Lexicon) -> None:
    pointers = lexicon.pointers
    for pattern in (*pointers.off_page, *pointers.reconstruct):
        plain = pattern.replace("{place}", "x")
        while "{sound:" in plain:
            at = plain.index("{sound:")
            plain = plain[:at] + plain[at + len("{sound:")] + plain[plain.index("}", at) + 1 :]
        assert re2.compile(plain).search("") is None


def test_every_character_of_a_pattern_s_sounds_is_known(lexicon: Lexicon) -> None:
    named = {
        one.split("{sound:")[n][0] for one in lexicon.pointers.off_page for n in range(1, one.count("{sound:") + 1)
    }
    assert named
    assert {char for char in named if char not in lexicon.sounds.get(char, ())} == set()


def test_every_host_is_written_as_it_is_looked_up(lexicon: Lexicon) -> None:
    hosts = [*lexicon.hosts.contact, *lexicon.hosts.redirectors, *lexicon.hosts.shorteners, *lexicon.hosts.landing]
    hosts += [place.partition("/")[0] for place in lexicon.images.classes]
    assert [host for host in hosts if host_name(host) != host or "." not in host] == []


def test_no_contact_s_host_is_called_a_shortener_or_a_page_of_anyone(lexicon: Lexicon) -> None:
    assert set(lexicon.hosts.contact).isdisjoint({*lexicon.hosts.shorteners, *lexicon.hosts.landing})


def test_every_country_has_a_code_of_two_letters(lexicon: Lexicon) -> None:
    assert {code for code in lexicon.countries if not (len(code) == 2 and code.isupper() and code.isascii())} == set()


def test_no_name_belongs_to_two_countries(lexicon: Lexicon) -> None:
    owners: dict[str, list[str]] = {}
    for code, names in lexicon.countries.items():
        for name in names:
            owners.setdefault(name, []).append(code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_the_digest_names_the_state_of_the_files(lexicon: Lexicon, changed: Change) -> None:
    assert load().digest == lexicon.digest
    assert load(changed("fillers", "  zh: [", "  zh: [新词, ")).digest != lexicon.digest


def test_a_compiled_lexicon_is_the_one_that_was_read(lexicon: Lexicon, tmp_path: Path) -> None:
    assert load(cache=tmp_path) == lexicon
    assert load(cache=tmp_path) == lexicon


def test_an_added_word_is_there(changed: Change) -> None:
    assert "新词" in load(changed("fillers", "  zh: [", "  zh: [新词, ")).fillers


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told(name: str, tmp_path: Path) -> None:
    shutil.copytree(builtin("lexicon"), tmp_path / "lexicon")
    (tmp_path / "lexicon" / f"{name}.yaml").unlink()
    assert f"{name}.yaml" in problems(tmp_path / "lexicon")


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("fillers", "schema: auditor-lexicon/1", "schema: auditor-lexicon/9", "auditor-lexicon/1"),
        ("hosts", "kind: hosts", "kind: images", "hosts"),
        ("hosts", "  telegram_web:", "  telegram_wbe:", "telegram_web"),
        (
            "hosts",
            "    - what: the service's own\n      source:",
            "    - what: the service's own\n      sauce:",
            "source",
        ),
        ("hosts", "[t.me, ", "[https://t.me, ", "without scheme"),
        ("hosts", "[t.me, ", "[T.me, ", "lower case"),
        ("hosts", "[t.me, ", "[t.me, wa.me, ", "listed already, as telegram"),
        ("hosts", "[t.me, ", "[t.me, t.me, ", "listed already"),
        ("hosts", "[t.me, ", "[t.me, bit.ly, ", "is a host of telegram already"),
        ("hosts", "google.com: [url, ", "google.com: []\n      google.example: [url, ", "names no parameter"),
        ("roles", "  solicit:", "  solict:", "solicit"),
        ("claims", "  hotline:", "  hotlines:", "hotline"),
        ("channels", "    name:", "    nmae:", "name"),
        ("channels", "[微信, ", "[telegram, 微信, ", "already names telegram"),
        ("channels", "[微信, ", "[微信, 微信, ", "is here twice"),
        ("channels", "      any: [telegram", "      any: [ＴＥＬＥＧＲＡＭ, telegram", "folds to the same"),
        ("channels", "      zh: [电报,", "      zh-Hans: [电报,", "has no source"),
        ("channels", "      zh: [电报,", "      cn: [电报,", "no language known here"),
        ("channels", "    source: telegram.org", "    sauce: telegram.org", "source"),
        ("fillers", "  zh: [", "  zh: ['\u200b', ", "folds to nothing"),
        ("roles", "\n  zh: SCIENCE", "\n  zu: SCIENCE", "no language known here"),
        ("channels", "    sounds: [微信]", "    sounds: [微龘]", "龘"),
        ("channels", "parts:", "prats:", "prats"),
        ("sounds", "  电报: dian bao", "  电报: dian", "another number of sounds"),
        ("sounds", "  电报: dian bao", "  电包: dian bao", "no cue of channels.yaml"),
        ("pointers", "{sound:私}", "{sound:龘}", "龘"),
        ("pointers", "off_page:", "of_page:", "off_page"),
        ("images", "counter: [", "counters: [", "counter"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(name: str, old: str, new: str, told: str, changed: Change) -> None:
    message = problems(changed(name, old, new))
    assert f"{name}.yaml:" in message
    assert told in message


def test_all_mistakes_are_told_together(changed: Change) -> None:
    folder = changed("roles", "  solicit:", "  solict:")
    path = folder / "hosts.yaml"
    path.write_text(path.read_text("utf-8").replace("telegram_web:", "telegram_wbe:", 1), "utf-8")
    message = problems(folder)
    assert "roles.yaml:" in message
    assert "hosts.yaml:" in message


def test_a_class_of_claims_has_the_name_of_no_other_class(lexicon: Lexicon) -> None:
    others = {"cue", "purpose", "country", "operator", "listed", "short", "regulator", *lexicon.roles}
    assert others.isdisjoint(lexicon.speech)
