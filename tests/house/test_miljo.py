"""What `make` does first: says kindly what is missing, and touches nothing that is not its own."""

import shutil
import subprocess
from pathlib import Path

import pytest

GAMMAL = """\
#!/bin/sh
case "$1" in --version) echo "Python 3.9.2" ;; *) exit 1 ;; esac
"""
UTAN_VENV = """\
#!/bin/sh
case "$2" in *version_info*) exit 0 ;; *) exit 1 ;; esac
"""


@pytest.fixture
def klon(rot: Path, tmp_path: Path) -> Path:
    """A folder with a space in its name, and the scripts in it."""
    folder = tmp_path / "mitt nätverk"
    (folder / "scripts").mkdir(parents=True)
    for name in ("miljo.sh", "demo.sh"):
        shutil.copy(rot / "scripts" / name, folder / "scripts" / name)
    return folder


def _sh(klon: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    run = ["sh", f"scripts/{script}", *arguments]
    return subprocess.run(run, cwd=klon, check=False, capture_output=True, text=True)


def _python(klon: Path, content: str) -> str:
    path = klon.parent / "python"
    path.write_text(content)
    path.chmod(0o755)
    return str(path)


def test_python_saknas(klon: Path) -> None:
    told = _sh(klon, "miljo.sh", "python3.99")
    assert told.returncode == 1
    assert told.stderr.startswith("Python saknas: kommandot python3.99 finns inte.")


def test_python_ar_for_gammal(klon: Path) -> None:
    told = _sh(klon, "miljo.sh", _python(klon, GAMMAL))
    assert told.returncode == 1
    assert told.stderr.startswith("Python 3.11 eller senare behövs")
    assert "Python 3.9.2" in told.stderr


def test_venv_saknas(klon: Path) -> None:
    told = _sh(klon, "miljo.sh", _python(klon, UTAN_VENV))
    assert told.returncode == 1
    assert "saknar venv" in told.stderr
    assert not (klon / ".venv").exists()


def test_demon_ror_inte_nagon_annans_mapp(klon: Path) -> None:
    (klon / "demo").mkdir()
    (klon / "demo/viktigt.txt").write_text("mitt")
    told = _sh(klon, "demo.sh")
    assert told.returncode == 1
    assert told.stderr.startswith("Mappen demo finns redan")
    assert (klon / "demo/viktigt.txt").read_text() == "mitt"
