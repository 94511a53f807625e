"""The samples: of every kind enough, every contact invented, every sentence ours."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

AT_LEAST = {"promo": 5, "wrong": 3, "tracker": 2, "honest": 5, "warning": 2}
LONGEST_SHARED = 30

HANDLE = re.compile(
    r"(?:(?<![\w.])@|&#64;|t\.me/(?:s/)?|telegram\.me/|%2Ft\.me%2F|(?:微信|薇信|vx|信)[ ::]*)([A-Za-z][\w\\ -]{4,})"
)
INVENTED = re.compile(r"auditor[ _-]*test", re.IGNORECASE)
INVENTED_PHONE = re.compile(r"1\d{3}55501\d\d")  # 555-0100 to 555-0199 are set aside for fiction in every US area code
INVENTED_QQ = re.compile(r"00000\d{1,7}")
PLAIN_HOSTS = {
    "t.me", "telegram.me", "wa.me", "i.postimg.cc", "komarev.com", "visitor-badge.laobi.icu", "img.shields.io",
    "camo.githubusercontent.com",
}  # fmt: skip


@pytest.fixture(scope="module")
def samples(root: Path) -> dict[str, str]:
    """Every sample by name, in NFKC and without zero-width characters: disguises in the form of characters undone."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((root / "samples").iterdir())}
    return {name: unicodedata.normalize("NFKC", text).replace("\u200b", "") for name, text in texts.items()}


def test_there_are_enough_samples_of_every_kind(samples: Mapping[str, str]) -> None:
    kinds = Counter(name.split("-", 1)[0] for name in samples)
    assert set(kinds) == set(AT_LEAST)
    assert {kind: n for kind, n in kinds.items() if n < AT_LEAST[kind]} == {}


def test_every_format_is_among_the_samples(samples: Mapping[str, str]) -> None:
    assert {name.rsplit(".", 1)[1] for name in samples} == {"md", "html", "txt"}


def test_every_sample_is_described(root: Path, samples: Mapping[str, str]) -> None:
    described = re.findall(r"`([a-z-]+\.(?:md|html|txt))`", (root / "docs" / "samples.md").read_text(encoding="utf-8"))
    assert sorted(described) == sorted(samples)


def test_every_handle_in_the_samples_is_invented(samples: Mapping[str, str]) -> None:
    written = {(name, handle) for name, text in samples.items() for handle in HANDLE.findall(text)}
    assert written
    assert [pair for pair in written if not INVENTED.match(pair[1].replace(" ", "").replace("\\", ""))] == []


def test_every_phone_number_in_the_samples_is_set_aside_for_fiction(samples: Mapping[str, str]) -> None:
    numbers = [
        (name, re.sub(r"\D", "", number))
        for name, text in samples.items()
        for number in re.findall(r"\+\d[\d ()\u2010-\u2015-]{8,}\d|wa\.me/\d+|\*21\*\+?\d+", text.replace("\\", ""))
    ]
    assert numbers
    assert [pair for pair in numbers if not INVENTED_PHONE.fullmatch(pair[1].removeprefix("21"))] == []


def test_every_qq_number_in_the_samples_is_invented(samples: Mapping[str, str]) -> None:
    numbers = [
        (name, re.sub(r"\D", "", number))
        for name, text in samples.items()
        for number in re.findall(r"(?:QQ|扣扣)[群:\s]*([\d -]{5,})", text)
    ]
    assert numbers
    assert [pair for pair in numbers if not INVENTED_QQ.fullmatch(pair[1])] == []


def test_every_host_and_mail_domain_in_the_samples_is_reserved_or_plain(samples: Mapping[str, str]) -> None:
    hosts = {
        (name, host.rstrip("."))
        for name, text in samples.items()
        for host in re.findall(r"(?:https?://|\w@)([\w.-]+)", text)
    }
    assert [pair for pair in hosts if pair[1] not in PLAIN_HOSTS and not pair[1].endswith(".example")] == []


def prose(text: str) -> str:
    """Only what somebody wrote: no URLs, no tags, no markup, no white space."""
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL | re.IGNORECASE)
    return re.sub(r"https?://\S*|<[^>]*>|[\s#*`|>\[\]()!_=-]+", "", text)


def test_no_text_is_copied_from_the_articles_beside_the_repository(
    tracked: Mapping[str, str], foreign: Mapping[str, str]
) -> None:
    ours: dict[str, str] = {}
    for path, text in tracked.items():
        if path.startswith(("samples/", "tests/", "docs/", "rules/")) and not path.startswith("rules/facts/"):
            plain = prose(text)
            ours.update({plain[at : at + LONGEST_SHARED]: path for at in range(len(plain) - LONGEST_SHARED + 1)})
    # Labels of ours have the field names of that index; what it quotes stands in its articles, too.
    articles = {path: text for path, text in foreign.items() if not path.endswith("/index.jsonl")}
    shared = set()
    for path, text in articles.items():
        plain = prose(text)
        for at in range(len(plain) - LONGEST_SHARED + 1):
            piece = plain[at : at + LONGEST_SHARED]
            if piece in ours:
                shared.add((ours[piece], path, piece))
    assert sorted(shared)[:5] == []
