"""A network in a real repository, apart from the computer's own settings."""

import subprocess
from pathlib import Path

import pytest

from natverk_cli.changes import Change, Plan

CONFIG = """\
[user]
    name = Prov Provsson
    email = prov@example.se
[init]
    defaultBranch = main
"""


class Network:
    """A network's folder and what a secretary would do there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str) -> str:
        """Run plain git here; its output."""
        run = ["git", "-c", "core.quotePath=false", *arguments]
        return subprocess.run(run, cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def write(self, path: str, content: bytes) -> None:
        """Write by hand."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def read(self, path: str) -> bytes | None:
        """The bytes on disk, or None."""
        target = self.folder / path
        return target.read_bytes() if target.is_file() else None

    def commit(self, **files: bytes) -> None:
        """Commit by hand; `data__x_md` stands for data/x.md."""
        for name, content in files.items():
            path = name.replace("__", "/").replace("_", ".")
            self.write(path, content)
            self.git("add", "-f", path)
        self.git("commit", "-qm", "för hand")

    def change(self, path: str, after: bytes | None, *, edit: bool = False) -> Change:
        """What a command that has just read the file would want."""
        return Change(path, self.read(path), after, edit)

    def plan(self, path: str, after: bytes | None, *, edit: bool = False) -> Plan:
        """A plan of one change."""
        return Plan((self.change(path, after, edit=edit),), "Ändra")

    def hook(self, name: str, script: str, folder: str = ".git/hooks") -> None:
        """Install a hook."""
        target = self.folder / folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("#!/bin/sh\n" + script)
        target.chmod(0o755)

    def status(self) -> str:
        """What plain git finds unsaved; empty in a clean tree."""
        return self.git("status", "--porcelain", "--untracked-files=all")

    def head(self) -> str:
        """The last commit."""
        return self.git("rev-parse", "HEAD").strip()

    def files_of_head(self) -> list[str]:
        """The paths of the last commit."""
        return self.git("diff-tree", "--root", "-r", "-z", "--name-only", "--no-commit-id", "HEAD").split("\0")[:-1]

    def snapshot(self) -> dict[str, bytes]:
        """HEAD, every ref, lock and the index, and all in the working tree, byte for byte."""
        inside = [path for path in self.folder.rglob("*") if ".git" not in path.relative_to(self.folder).parts]
        gitdir = Path(self.git("rev-parse", "--absolute-git-dir").strip())
        inside += [gitdir / "HEAD", gitdir / "index", *(gitdir / "refs").rglob("*"), *gitdir.glob("*.lock")]
        seen = {str(path): path.read_bytes() for path in inside if path.is_file() and not path.is_symlink()}
        return seen | {str(path): b"mapp" for path in inside if path.is_dir()}


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Git's settings for this test alone."""
    settings = tmp_path / "gitconfig"
    settings.write_text(CONFIG)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return settings


@pytest.fixture
def network(tmp_path: Path) -> Network:
    """A saved network with one file, data/natverk.yaml, and one note, data/not.md."""
    folder = tmp_path / "natverk"
    folder.mkdir()
    made = Network(folder)
    made.git("init", "-q", "-b", "main")
    made.write(".gitignore", b"ut/\n*.hemlig\n")
    made.git("add", ".gitignore")
    made.commit(data__natverk_yaml=b"namn: prov\n", data__not_md=b"rad ett\nrad tva\n")
    return made
