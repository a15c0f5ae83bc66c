"""What must never be saved in Git."""

import re
from pathlib import Path

# Folders of somebody's own computer.
_OWN = re.compile(rb"(?<![\w.])/(?:work|root|home|Users)/\w")
_WITH_ADDRESSES = {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock"}


def test_ingen_fil_namner_nagons_dator(rot: Path, sparade: list[str]) -> None:
    assert [name for name in sparade if _OWN.search((rot / name).read_bytes())] == []


def test_inga_lasfiler_med_adresser(sparade: list[str]) -> None:
    assert [name for name in sparade if Path(name).name in _WITH_ADDRESSES] == []


def test_inga_kontakter(sparade: list[str]) -> None:
    """Only the invented network may show what such a file looks like."""
    found = [name for name in sparade if Path(name).name == "kontakter.csv"]
    assert [name for name in found if not name.startswith("natverk/exempel/")] == []
