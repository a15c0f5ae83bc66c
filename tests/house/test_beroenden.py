"""What natverk needs is pinned: one version, known by its hashes, from wherever the machine gets its packages."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LASTA = ("requirements.txt", "requirements-dev.txt")
_HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def _pins(path: Path) -> dict[str, str]:
    """Name → version of every package in a file of pins."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if re.match(r"\w", line)]
    pins = [Requirement(line.rstrip(" \\")) for line in lines]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in pins}


def _wanted(rot: Path) -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for, by the file of pins that answers it."""
    project = tomllib.loads((rot / "pyproject.toml").read_text(encoding="utf-8"))
    needs = [Requirement(text) for text in project["project"]["dependencies"]]
    tools = [Requirement(text) for text in project["dependency-groups"]["dev"]]
    return {"requirements.txt": needs, "requirements-dev.txt": [*needs, *tools]}


@pytest.mark.parametrize("name", LASTA)
def test_varje_rad_ar_ett_paket_en_hash_eller_ett_skal(rot: Path, name: str) -> None:
    """No option and no address: a file of pins names no place to fetch from."""
    previous = ""
    for line in (rot / name).read_text(encoding="utf-8").splitlines():
        assert "://" not in line
        if _HASH.fullmatch(line):
            assert previous.endswith("\\")
        else:
            assert line.lstrip().startswith("#") or re.fullmatch(r"[a-z0-9-]+==[^\s@]+( ; [^\\]+)? \\", line), line
        previous = line


@pytest.mark.parametrize("name", LASTA)
def test_lasen_foljer_pyproject(rot: Path, name: str) -> None:
    """Every package asked for is pinned, at a version that is asked for; else: make lås."""
    pins = _pins(rot / name)
    for wanted in _wanted(rot)[name]:
        assert wanted.specifier.contains(pins[canonicalize_name(wanted.name)], prereleases=True), wanted


def test_samma_versioner_overallt(rot: Path) -> None:
    """What is tested is what is used."""
    assert _pins(rot / "requirements.txt").items() <= _pins(rot / "requirements-dev.txt").items()
