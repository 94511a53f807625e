"""A folder of values: what was put is given, what is not whole is not, and nothing that happens to it is an error."""

import multiprocessing
import os
import signal
import stat
import time
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.pipeline.cache import MOST_BYTES, Cache

KEYS = [sha256(str(at).encode()).hexdigest() for at in range(200)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "cache"


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_is_given_to_every_run(folder: Path) -> None:
    cache = Cache(folder)
    assert (cache.get(KEYS[0]), cache.has(KEYS[0]), folder.exists()) == (None, False, False)
    for key in KEYS[:20]:
        cache.put(key, key.encode() * 3)
    cache.put(KEYS[0], b"")
    cache.close()
    again = Cache(folder)
    assert [again.get(key) for key in KEYS[:20]] == [b"", *(key.encode() * 3 for key in KEYS[1:20])]
    assert again.has(KEYS[1])
    assert not again.has(KEYS[20])
    assert again.trouble == ""


def test_nobody_else_can_look_into_it(folder: Path) -> None:
    Cache(folder).put(KEYS[0], b"value")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in files(folder)] == [0o600]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.integers(0, 200), byte=st.integers(1, 255), cut=st.integers(0, 200))
def test_a_value_of_which_a_byte_is_another_is_none(
    tmp_path_factory: pytest.TempPathFactory, place: int, byte: int, cut: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "bytes"
    Cache(folder).put(KEYS[0], bytes(range(100)))
    (file,) = files(folder)
    good = file.read_bytes()
    at = place % len(good)
    file.write_bytes(good[:at] + bytes([good[at] ^ byte]) + good[at + 1 :])
    assert Cache(folder).get(KEYS[0]) is None
    file.write_bytes(good[: cut % len(good)])
    assert Cache(folder).get(KEYS[0]) is None
    file.write_bytes(good)
    assert Cache(folder).get(KEYS[0]) == bytes(range(100))


def test_it_stays_within_its_bounds_and_what_was_used_last_stays(folder: Path) -> None:
    most = 16 * 4_000  # four values in each part
    first = Cache(folder, most)
    value = bytes(900)
    old = time.time() - 10 * 24 * 60 * 60
    for at, key in enumerate(KEYS[:100]):
        first.put(key, value)
        os.utime(folder / key[0] / key, (old + at, old + at))
    used = [key for key in KEYS[:5] if first.get(key) is not None]
    assert used  # and so they count as used now
    for key in KEYS[100:]:
        first.put(key, value)
    first.close()
    assert sum(path.stat().st_size for path in files(folder)) <= most
    newest = {key for key in KEYS[100:] if Cache(folder).has(key)}
    assert len(newest) > 50
    assert not any(Cache(folder).has(key) for key in KEYS[5:60])
    assert MOST_BYTES == 256 * 1024 * 1024


def test_drafts_of_a_run_that_was_killed_go(folder: Path) -> None:
    cache = Cache(folder)
    cache.put(KEYS[0], b"value")
    draft, fresh = (folder / KEYS[0][0] / f"{KEYS[0]}.{pid}.new" for pid in (1, 2))
    for path in (draft, fresh):
        path.write_bytes(b"half")
    os.utime(draft, (1, 1))
    cache.close()
    assert (draft.exists(), fresh.exists()) == (False, True)
    assert Cache(folder).get(KEYS[0]) == b"value"


@pytest.mark.parametrize("what", ["file", "others", "link", "full", "gone"])
def test_a_folder_that_is_not_ours_is_done_without(folder: Path, what: str) -> None:
    if what == "full":
        folder = Path("/proc/self/auditor")  # where nothing can be made
    elif what == "gone":
        folder = Path("/dev/null/auditor")
    else:
        Cache(folder).put(KEYS[0], b"value")
    if what == "others":
        folder.chmod(0o777)
    elif what in {"file", "link"}:
        folder.rename(folder.with_name("before"))
        if what == "file":
            folder.write_bytes(b"a file")
        else:
            folder.symlink_to("before")
    cache = Cache(folder)
    cache.put(KEYS[1], b"value")
    assert [cache.get(key) for key in KEYS[:2]] == [None, None]
    assert str(folder) in cache.trouble
    cache.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_read(folder: Path) -> None:
    Cache(folder).put(KEYS[0], b"value")
    for path in (folder, folder / KEYS[0][0]):
        path.chmod(0o500)
    cache = Cache(folder)
    cache.put(KEYS[0], b"other")
    assert "cannot be written" in cache.trouble
    assert Cache(folder).get(KEYS[0]) == b"value"


def test_a_disk_that_is_full_costs_no_value_that_is_there(folder: Path) -> None:
    """The system lets no file grow beyond 4 KiB, as a full disk would."""
    resource = pytest.importorskip("resource")
    Cache(folder).put(KEYS[0], b"value")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        cache = Cache(folder)
        for key in KEYS[:3]:
            cache.put(key, bytes(5000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert Cache(folder).get(KEYS[0]) == b"value"
    assert [Cache(folder).get(key) for key in KEYS[1:3]] == [None, None]
    assert [path.name for path in files(folder)] == [KEYS[0]]


def _writes(folder: Path) -> None:
    cache = Cache(folder, 16 * 40_000)
    while True:
        for key in KEYS:
            cache.put(key, key.encode() * 100)


def test_processes_that_write_at_once_and_are_killed_leave_whole_values(folder: Path) -> None:
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_writes, args=(folder,), daemon=True) for _ in range(2)]
    for one in writers:
        one.start()
    found = 0
    until = time.monotonic() + 20
    while found < 300 and time.monotonic() < until:
        cache = Cache(folder, 16 * 40_000)
        values = [cache.get(key) for key in KEYS]
        assert all(value in {None, key.encode() * 100} for key, value in zip(KEYS, values, strict=True))
        found += sum(value is not None for value in values)
    for one in writers:
        one.kill()
        one.join()
    values = [Cache(folder).get(key) for key in KEYS]
    assert all(value in {None, key.encode() * 100} for key, value in zip(KEYS, values, strict=True))
    assert found >= 300
