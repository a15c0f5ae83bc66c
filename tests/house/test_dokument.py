"""The pages that are made from the program say what the program does."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct, inspect

from natverk_cli.model.faltdoc import descriptions, summary
from natverk_cli.model.filslag import FILSLAG
from scripts.dokument.varden import grupp_i, struct_of
from scripts.gor_dokument import SIDOR

_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\(#([^)]+)\)")


def test_sidorna_ar_aktuella(rot: Path) -> None:
    run = [sys.executable, "-m", "scripts.gor_dokument", "--kontrollera"]
    told = subprocess.run(run, cwd=rot, check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("sida", [sida for sida in SIDOR if sida.endswith(".md")])
def test_lankar_leder_nagonstans(rot: Path, sida: str) -> None:
    text = (rot / sida).read_text(encoding="utf-8")
    anchors = {re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-")) for heading in _HEADING.findall(text)}
    assert set(_LINK.findall(text)) <= anchors


def _structs(kind: inspect.StructType) -> Iterator[type[Struct]]:
    yield kind.cls
    for field in kind.fields:
        grupp = grupp_i(field.type)
        if grupp is not None:
            yield from _structs(grupp)


@pytest.mark.parametrize(
    "struct",
    sorted({cls for slag in FILSLAG for cls in _structs(struct_of(slag.struct))}, key=repr),
)
def test_varje_falt_ar_beskrivet(struct: type[Struct]) -> None:
    assert summary(struct)
    assert list(descriptions(struct)) == [field.encode_name for field in struct_of(struct).fields]
