"""The checkout that these tests look at."""

import subprocess
from pathlib import Path

import pytest

ROT = Path(__file__).resolve().parents[2]


@pytest.fixture
def rot() -> Path:
    """The project's folder."""
    return ROT


@pytest.fixture
def sparade(rot: Path) -> list[str]:
    """What Git has, or would take with the next commit: every file that is not ignored."""
    run = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(run, cwd=rot, check=True, capture_output=True, text=True).stdout
    return [name for name in found.split("\0") if name and (rot / name).is_file()]
