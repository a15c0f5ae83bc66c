"""One version, told in one way everywhere."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

from natverk_cli import __version__


def test_programmet_och_paketet_ar_overens() -> None:
    run = [sys.executable, "-m", "natverk_cli", "--version"]
    told = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    assert told == f"natverk {__version__}\n"
    assert version("natverk-cli") == __version__


def test_versionen_star_bara_i_paketet(rot: Path) -> None:
    project = tomllib.loads((rot / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/natverk_cli/__init__.py"


def test_andringsloggen_borjar_med_versionen(rot: Path) -> None:
    log = (rot / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?v?(\d+\.\d+\.\d+)", log, re.MULTILINE)
    assert newest is not None
    assert newest[1] == __version__
