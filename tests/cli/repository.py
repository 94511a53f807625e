"""A git repository of articles, for tests of what a change brings."""

import os
import subprocess
from pathlib import Path
from typing import final

HONEST = "# 秘鲁电话卡攻略\n\n在利马机场可以买到 Claro 的电话卡。\n\n拨打 123 可以联系 Claro 客服。\n"
SPAM = "办卡加 TG💪+ @auditor_test_1，秒回。\n"


@final
class Repository:
    """A working tree with commits, every one made on the same day by the same person."""

    def __init__(self, folder: Path) -> None:
        """Make an empty repository in ``folder``, which is made."""
        self.folder = folder
        folder.mkdir(parents=True)
        self.git("init", "-q", "--initial-branch=main")

    def git(self, *words: str) -> str:
        """Give what git prints."""
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": "2026-11-01T12:00:00Z",
            "GIT_COMMITTER_DATE": "2026-11-01T12:00:00Z",
        }
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always")
        done = subprocess.run(  # noqa: S603 — words of our own
            ["git", *who, *words],  # noqa: S607 — the machine's own git
            cwd=self.folder,
            env=environment,
            check=True,
            capture_output=True,
        )
        return os.fsdecode(done.stdout)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write one file of the working tree and give its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def commit(self, **files: str | bytes | None) -> str:
        """Write ``files`` (``None``: take away), commit everything, and give the commit's name."""
        for name, text in files.items():
            if text is None:
                (self.folder / name).unlink()
            else:
                self.write(name, text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "a change")
        return self.git("rev-parse", "HEAD").strip()
