"""The record before the meeting: nothing is asserted in advance, and all that is left to fill in is marked."""

import pytest

from natverk_cli.ansvar.anteckningar import remaining
from natverk_cli.model.protokoll import Protokoll
from tests.documents.nat import lage, skriv_kallelse, skriv_protokoll, sparad
from tests.papper import Papper, installningar, medlem, mote, roll


def last(content: bytes, *papper: Papper) -> Protokoll:
    """The draft as it is read back: without a single fault."""
    nu = lage(Papper("moten/2027-2/protokoll.md", content), *papper, idag="2027-04-24")
    assert nu.natverk.brister == ()
    found = nu.natverk.protokoll_fran("2027-2")
    assert found
    return found


def test_en_paragraf_for_varje_punkt_och_alla_okanda() -> None:
    kallelse = skriv_kallelse()
    protokoll = last(skriv_protokoll(sparad(kallelse)), sparad(kallelse))
    assert [(one.nummer, one.rubrik) for one in protokoll.paragrafer] == [
        (number, punkt.rubrik) for number, punkt in enumerate(kallelse[0].dagordning, 1)
    ]
    assert [(one.medlem, one.status) for one in protokoll.narvaro] == [
        (id_, "okänt") for id_ in ("anna-ek", "bo-lind", "dag-al", "dan-berg")
    ]
    assert (protokoll.status, protokoll.nummer, protokoll.sekreterare, protokoll.ledare) == (
        "utkast",
        2,
        "bo-lind",
        "anna-ek",
    )
    assert protokoll.noteringar == ()
    assert not protokoll.has_narvaro


def test_utkastet_kan_inte_tas_for_fardigt() -> None:
    protokoll = last(skriv_protokoll())
    assert remaining(protokoll).startswith("Kvar att fylla i: ")
    assert "närvaron för fyra personer" in remaining(protokoll)
    lines = skriv_protokoll().decode().splitlines()
    for rad, kolumn, text in protokoll.markorer:
        assert lines[rad - 1][kolumn - 1 :].startswith(text)
        assert text.startswith("[fyll i")
    # every item asks for something, but the presence, which stands among the fields
    unasked = [one.rubrik for one in protokoll.paragrafer if "[fyll i" not in one.text]
    assert unasked == ["Närvaro"]


def test_den_frusna_dagordningen_galler() -> None:
    """What has been changed since the notice went out is not in the record; what a later notice says is."""
    kallelse = skriv_kallelse()
    changed = mote("2027-2", datum="2027-04-23", dagordning=[{"id": "annat", "rubrik": "Något annat"}])
    headings = [one.rubrik for one in last(skriv_protokoll(sparad(kallelse), changed)).paragrafer]
    assert "Inskolning" in headings
    assert "Något annat" not in headings
    second = skriv_kallelse(changed, sent=kallelse[0])
    headings = [one.rubrik for one in last(skriv_protokoll(sparad(kallelse), sparad(second))).paragrafer]
    assert "Något annat" in headings
    assert "Inskolning" not in headings


def test_utan_kallelse_raknas_dagordningen_fram() -> None:
    assert len(last(skriv_protokoll()).paragrafer) == 13


def test_oppna_atgarder_och_fragor_star_med_att_fylla_i() -> None:
    text = skriv_protokoll(sparad(skriv_kallelse())).decode()
    for told, asked in (
        ("Anna Ek: Ringer högskolan. Ingen dag är bestämd. (åtgärd 2027-1/å2, ", "klar, pågår eller vilken ny dag"),
        ("Bordlagt: Budgeten. (", "vad som sades"),
        ("Får vi en gemensam dag? Inte framförd när dagordningen skrevs. (fråga 2027-1/f1, ", "om svaret gavs"),
    ):
        (line,) = (line for line in text.splitlines() if told in line)
        assert line == f"- {told}{line[len(told) + 2 :].partition(')')[0]}) [fyll i: {asked}]"
    assert "- Hjo: [fyll i]\n- Tibro: [fyll i]\n" in text


@pytest.mark.parametrize(("paragrafer", "first"), [("per möte", 1), ("per år", 3)])
def test_paragraferna_raknas_som_i_kallelsen(paragrafer: str, first: int) -> None:
    settings = installningar(paragrafer=paragrafer)
    kallelse = sparad(skriv_kallelse(settings))
    for papper in ((settings, kallelse), (settings,)):
        numbers = [one.nummer for one in last(skriv_protokoll(*papper)).paragrafer]
        assert numbers == list(range(first, first + 13))


@pytest.mark.parametrize(("justering", "val", "rad"), [("ingen", 0, 0), ("ordförande", 0, 1), ("justerare", 1, 1)])
def test_justering(justering: str, val: int, rad: int) -> None:
    text = skriv_protokoll(installningar(justering=justering)).decode()
    assert text.count("Val av justerare\n\n[fyll i: vem som valdes]\n") == val
    assert text.count("Justeras: [fyll i: namn och dag]\n") == rad


def test_rubriken_ar_natverkets_egen() -> None:
    text = skriv_protokoll(installningar(rubrik="Protokoll")).decode()
    assert "---\n# Protokoll 2/2027\n" in text
    assert "Föregående protokoll och öppna åtgärder\n" in text


def test_utan_sekreterare() -> None:
    bo = medlem("bo-lind", kommun="Tibro", roller=[roll("representant"), roll("presidium")])
    content = skriv_protokoll(bo)
    assert last(content, bo).sekreterare is None
    assert "Vid anteckningarna: [fyll i: namn]\n" in content.decode()


def test_ovanliga_namn_gar_att_lasa_tillbaka() -> None:
    odd = 'namn: "Dag: # *Al* | <b>"\nkommun: Hjo\nroller: [{roll: representant}]\n'
    papper = Papper("medlemmar/dag-al.yaml", odd.encode())
    assert len(last(skriv_protokoll(papper), papper).narvaro) == 4
