"""What VS Code finds in a network's folder: every schema at its files, and snippets that natverk understands."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from natverk_cli.documents.nytt import EXEMPEL, NYTT, files_of
from natverk_cli.model.filslag import FILSLAG, filslag
from natverk_cli.model.natverk import Brist
from natverk_cli.reading.filer import Fil
from natverk_cli.reading.las import read_post
from natverk_cli.reading.nyckelord import SORTER
from natverk_cli.reading.prosa import read_prosa
from scripts.dokument import scheman, snuttar, vscode

ROT = Path(__file__).resolve().parents[2]
PLATSER = (ROT, ROT / "natverk/gemensamt")
SNUTTAR = {snutt.ord: snutt for snutt in snuttar.snuttar()}
# The files that people write themselves. The others are written by natverk, and found by the editor's settings.
FOR_HAND = ("inställningar", "uppdragsbeskrivningar", "medlemmar")
_RAD = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
_ATT_FYLLA_I = re.compile(r"\$\{\d+(?::([^}]*)|\|([^,|]*)[^|]*\|)\}|\$0")


def _installningar() -> dict[str, Any]:
    without_comments = re.sub(r"^\s*//.*$", "", vscode.installningar(), flags=re.MULTILINE)
    found: dict[str, Any] = json.loads(without_comments)
    return found


def _ifylld(rader: tuple[str, ...]) -> list[str]:
    """The snippet's lines as they stand when one only tabs through them, on 5 February 2027."""
    text = "\n".join(rader).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2027-02-05")
    return _ATT_FYLLA_I.sub(lambda found: found[1] or found[2] or "", text).split("\n")


@pytest.mark.parametrize("plats", PLATSER, ids=("egna", "nya"))
def test_mappen_har_just_de_filerna(plats: Path) -> None:
    found = {path.relative_to(plats).as_posix() for path in (plats / ".vscode").rglob("*") if path.is_file()}
    assert found == set(vscode.filer())


def test_varje_fil_med_bara_falt_har_sitt_schema() -> None:
    schemas = _installningar()["yaml.schemas"]
    for slag in FILSLAG:
        seen = [name for name, glob in schemas.items() if Path("data", slag.exempel).match(glob)]
        assert seen == ([] if slag.is_markdown else [f"./.vscode/filslag/{scheman.fil(slag)}"])


@pytest.mark.parametrize("namn", ["", NYTT, EXEMPEL])
def test_forsta_raden_leder_till_ratt_schema(namn: str) -> None:
    files = files_of(namn, "", 2027) if namn else {_under_rot(path): path.read_bytes() for path in _yaml_i_data()}
    for sokvag, content in files.items():
        known = filslag(sokvag.removeprefix("data/")) if sokvag.endswith(".yaml") else None
        if known is None:
            continue
        rad = _RAD.match(content.decode())
        assert (rad is not None) == (known[0].namn in FOR_HAND), sokvag
        if rad:
            leads_to = (ROT / sokvag).parent.joinpath(rad[1]).resolve()
            assert leads_to == ROT / ".vscode/filslag" / scheman.fil(known[0])


def _yaml_i_data() -> list[Path]:
    return sorted((ROT / "data").rglob("*.yaml"))


def _under_rot(path: Path) -> str:
    return path.relative_to(ROT).as_posix()


@pytest.mark.parametrize(
    ("ord_", "under", "fil"),
    [
        ("möte", "", "moten/2027-1/mote.md"),
        ("punkt", "---\ndatum: 2027-02-05\nstatus: planerat\ndagordning:", "moten/2027-1/mote.md"),
        ("svar", "---\ndatum: 2027-02-05\nstatus: planerat\nsvar:", "moten/2027-1/mote.md"),
        ("gäst", "---\nstatus: utkast\nnärvaro:", "moten/2027-1/protokoll.md"),
        ("uppdrag", "", "uppdrag/overgangar.md"),
        ("revidering", "---\nnamn: A\nutvecklingsområden: []\nrevideringar:", "uppdrag/overgangar.md"),
        ("uppföljning", "---\nnamn: A\nutvecklingsområden: []\nuppföljningar:", "uppdrag/overgangar.md"),
    ],
)
def test_falt_gar_att_lasa_som_de_foreslas(ord_: str, under: str, fil: str) -> None:
    rader = _ifylld(SNUTTAR[ord_].rader)
    text = "\n".join([under, *(f"  {rad}" for rad in rader), "---", ""]) if under else "\n".join(rader)
    brister: list[Brist] = []
    slag, id_ = filslag(fil) or pytest.fail(fil)
    assert read_post(Fil(fil, slag, id_, text.encode()), brister) is not None, brister


def test_varje_nyckelord_gar_att_folja() -> None:
    rader = {ord_: _ifylld(snutt.rader) for ord_, snutt in SNUTTAR.items() if len(snutt.rader) == 1}
    for ord_, (rad,) in rader.items():
        prosa = read_prosa(f"## § 1 Öppnande\n\n{rad}\n", 1, {})
        assert prosa.faults == ()
        assert [(notering.sort, bool(notering.text)) for notering in prosa.noteringar] == [(ord_, True)]
    assert set(rader) == set(SORTER.values())


def test_snuttarna_finns_bara_i_markdown() -> None:
    entries = json.loads(snuttar.sida())
    assert {entry["scope"] for entry in entries.values()} == {"markdown"}
    assert entries["Åtgärd: en rad att följa"]["prefix"] == ["åtgärd", "atgard"]
