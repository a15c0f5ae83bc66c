"""One run tells of everything, and what can be read is read."""

import re
from pathlib import Path

import pytest

from natverk_cli.errors import NatverkError
from natverk_cli.model.filslag import FILSLAG
from natverk_cli.reading.las import read_natverk
from tests.reading.exempel import brister, read, sagt, write


def test_alla_fel_i_alla_filer(tmp_path: Path) -> None:
    natverk = read(
        tmp_path,
        {
            "natverk.yaml": "format: ett\nnamn: Nät\nkomuner: {}\nfrister: {kallelse: -1}\n",
            "medlemmar/bo-al.yaml": "namn: [\n",
            "moten/2027-2/mote.md": "---\nstatus: kanske\nstart: nio\n---\n",
            "uppdrag/x.md": b"\xff\xfe",
            "skräp.txt": "",
        },
    )
    assert [sagt(brist) for brist in natverk.brister] == [
        "medlemmar/bo-al.yaml:1:7 F003",
        "moten/2027-2/mote.md:2:1 F006",
        "moten/2027-2/mote.md:2:9 F007",
        "moten/2027-2/mote.md:3:8 F007",
        "natverk.yaml:1:9 F007",
        "natverk.yaml:3:1 F004",
        "natverk.yaml:4:21 F007",
        "skräp.txt:1:1 F008",
        "uppdrag/x.md:1:1 F001",
    ]
    assert [medlem.id for medlem in natverk.medlemmar] == ["anna-ek"]
    assert [mote.id for mote in natverk.moten] == ["2027-1"]
    assert natverk.olasta == {"inställningar", "medlemmar", "möten", "uppdrag", ""}


def test_kallorna_finns_ocksa_for_det_som_inte_gick_att_lasa(tmp_path: Path) -> None:
    natverk = read(tmp_path, {"medlemmar/bo-al.yaml": "namn: [\n"})
    assert natverk.kallor["data/medlemmar/bo-al.yaml"] == b"namn: [\n"


@pytest.mark.parametrize(
    "content", ["format: 2\nnamn: Nät\n", "format: 2\nnytt_fält: ja\n", "nytt: {a: b}\nformat: '999'\n"]
)
def test_ett_nyare_format_lases_inte(tmp_path: Path, content: str) -> None:
    """Fields that this version does not know must not be taken for misspelt ones."""
    with pytest.raises(NatverkError, match=r"sparat i format \d+, men din version av natverk kan bara läsa format 1"):
        read(tmp_path, {"natverk.yaml": content})


def test_utan_installningar_och_utan_mapp(tmp_path: Path) -> None:
    assert read(tmp_path / "a", {"natverk.yaml": None}).installningar.namn == "Nätverket"
    natverk = read_natverk(tmp_path / "b")
    assert {sagt(brist) for brist in natverk.brister} == {"data:1:1 F008"}
    assert natverk.olasta == {slag.namn for slag in FILSLAG}


def test_ordningen(tmp_path: Path) -> None:
    """Meetings by date whatever their ids, notices by number: kallelse-10 after kallelse-9."""
    mote = "---\ndatum: 2027-01-15\nstatus: planerat\n---\n"
    kallelse = "---\nden: 2027-01-08\nav: anna-ek\ndatum: 2027-02-05\ndagordning: []\n---\n"
    more = {f"moten/2027-1/kallelse-{number}.md": kallelse for number in (2, 9, 10)}
    natverk = read(tmp_path, {"moten/2027-9/mote.md": mote, **more})
    assert [mote.id for mote in natverk.moten] == ["2027-9", "2027-1"]
    assert [kallelse.nummer for kallelse in natverk.kallelser_till("2027-1")] == [1, 2, 9, 10]


def test_samma_filer_ger_samma_svar(tmp_path: Path) -> None:
    assert read(tmp_path) == read(tmp_path)


_ENGELSKA = re.compile(r"\b(the|expected|invalid|found|error|line|column|field|missing|unexpected|object|type)\b", re.I)


def test_alla_ord_ar_svenska(tmp_path: Path) -> None:
    """For every file kind: empty, a list, an unknown field, and every field with a wrong value."""
    for number, slag in enumerate(FILSLAG):
        names = list(slag.struct.__struct_encode_fields__)
        for content in ("", "- a\n", "okänt: 1\n", "".join(f"{name}: [[]]\n" for name in names)):
            text = f"---\n{content}---\n" if slag.is_markdown else content
            folder = tmp_path / f"{number}-{len(content)}"
            found = read(folder, {slag.exempel: text}).brister
            assert found
            assert all(brist.fault.text and brist.fault.hjalp for brist in found)
            assert [brist.fault for brist in found if _ENGELSKA.search(brist.fault.text + brist.fault.hjalp)] == []


def test_skrivningen_ror_inte_exemplet(tmp_path: Path) -> None:
    assert brister(write(tmp_path, {})) == []
