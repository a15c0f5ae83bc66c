"""The notice: all that the duties ask for, in order, as the network stands on the day."""

from datetime import date
from pathlib import Path

import pytest

from natverk_cli.documents.kallelse import changes
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Kallelse
from tests.documents.nat import NAT, TEMA, lage, mote_2, skriv_kallelse, sparad, uppfoljning
from tests.papper import Papper, Varde, installningar, medlem, mote, roll, uppdrag, utan

FACIT = Path(__file__).with_name("kallelse.md")

FRAMFORD = "den: 2027-02-20, vad: framförd, av: cia-holm"
SVARAD = "den: 2027-03-10, vad: besvarad, av: cia-holm, text: I maj."
A1 = "(åtgärd 2027-1/å1, överförd från 5 februari 2027)"
F1 = "(fråga 2027-1/f1, överförd från 5 februari 2027)"


def test_hela_kallelsen() -> None:
    """Read it: every part that the duties name, in their order. To accept a change: write it to kallelse.md."""
    _, prose = skriv_kallelse(uppfoljning("2027-1-f1", FRAMFORD, SVARAD), uppfoljning("2027-1-f2", FRAMFORD))
    assert prose == FACIT.read_text(encoding="utf-8")


def test_delarna_kommer_i_ordning() -> None:
    _, prose = skriv_kallelse()
    parts = [
        "# Kallelse till nätverksträff",
        "- Dag: fredag 23 april 2027",
        "- Tid: kl. 9.00–12.00",
        "- Plats: Kommunhuset i Hjo",
        "- Länk: https://natverk.example.se/distans",
        "## Kallade",
        "- Hjo: Anna Ek",
        "- Tibro: Bo Lind och Dag Al",
        "- Inbjuden: Sara Vide, Högskolan",
        "Svara senast fredag 16 april 2027 till Anna Ek. Anmäl också förhinder, och vem som kommer i ditt ställe.",
        "## Dagordning",
        "1. **Mötets öppnande**",
        "2. **Närvaro**",
        "3. **Godkännande av dagordningen**",
        "4. **Föregående minnesanteckningar och öppna åtgärder**",
        "    - Minnesanteckningar från fredag 5 februari 2027",
        "    - Bordlagt: Budgeten. (överfört från 5 februari 2027)",
        "    - Anna Ek: Ringer högskolan. Ingen dag är bestämd. (åtgärd 2027-1/å2, överförd från 5 februari 2027)",
        f"    - Bo Lind: Samlar kommunernas rutiner. Försenad: skulle ha varit klar 1 mars 2027. {A1}",
        "5. **Återkoppling från skolchefsgruppen**",
        f"    - Får vi en gemensam dag? Inte framförd när dagordningen skrevs. {F1}",
        "6. **Inskolning** (40 minuter, Bo Lind, beslut, uppdrag: Overgangar)",
        "    - Underlag: rutin.md",
        "7. **Hösten**",
        "    - Hur många barn?",
        "8. **Laget runt**",
        "9. **Frågor till skolchefsgruppen**",
        "10. **Sammanfattning av beslut och åtgärder**",
        "11. **Övriga frågor**",
        "12. **Nästa möte**",
        "    - Fredag 17 september 2027, Tibro (förslag)",
        "13. **Mötets avslutande**",
        "## Bilagor",
        "- rutin.md",
        "Välkommen",
        "Anna Ek, Hjo\\",
        "ordförande",
    ]
    lines = prose.splitlines()
    places = [lines.index(part) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("handelser", "svar"),
    [
        ([], "Inte framförd när dagordningen skrevs."),
        ([FRAMFORD], "Framförd 20 februari 2027, inte besvarad när dagordningen skrevs."),
        ([FRAMFORD, SVARAD], "Svar att återge: I maj."),
        ([FRAMFORD, SVARAD, "den: 2027-03-20, vad: återgiven"], None),
    ],
)
def test_fragor_till_skolchefsgruppen(handelser: list[str], svar: str | None) -> None:
    draft, _ = skriv_kallelse(uppfoljning("2027-1-f1", *handelser) if handelser else utan("x"))
    told = [line for punkt in draft.dagordning if punkt.id == "fran-skolchefsgruppen" for line in punkt.innehall]
    other = f"Vem svarar för lokalerna? Inte framförd när dagordningen skrevs. {F1.replace('f1', 'f2')}"
    assert told == ([f"Får vi en gemensam dag? {svar} {F1}", other] if svar else [other])


@pytest.mark.parametrize(
    ("handelse", "kvar"),
    [
        ("den: 2027-03-31, vad: klar", []),
        ("den: 2027-03-31, vad: struken", []),
        ("den: 2027-03-31, vad: flyttad, senast: 2027-05-01", ["Senast 1 maj 2027."]),
        ("den: 2027-04-02, vad: klar", ["Försenad: skulle ha varit klar 1 mars 2027."]),
        ("den: 2027-04-02, vad: flyttad, senast: 2027-05-01", ["Försenad: skulle ha varit klar 1 mars 2027."]),
    ],
)
def test_det_som_hande_efter_i_dag_har_inte_hant(handelse: str, kvar: list[str]) -> None:
    draft, _ = skriv_kallelse(uppfoljning("2027-1-a1", handelse), idag="2027-04-01")
    told = [line for punkt in draft.dagordning if punkt.id == "foregaende" for line in punkt.innehall if "å1" in line]
    assert told == [f"Bo Lind: Samlar kommunernas rutiner. {one} {A1}" for one in kvar]


def test_fore_forsta_motet_finns_inget_att_folja_upp() -> None:
    """On 1 February the record from 5 February is not written yet."""
    draft, prose = skriv_kallelse(idag="2027-02-01")
    assert "Samlar" not in prose
    assert "gemensam dag" not in prose
    assert [punkt.innehall for punkt in draft.dagordning if punkt.id == "foregaende"] == [()]


def test_kallade_ar_de_som_ar_aktiva_pa_motets_dag() -> None:
    draft, _ = skriv_kallelse(medlem("eva-ro", kommun="Tibro", roller=[roll("representant", till="2027-04-22")]))
    assert draft.kallade == ("anna-ek", "bo-lind", "dag-al", "dan-berg")
    assert draft.den == date(2027, 4, 1)


@pytest.mark.parametrize(("idag", "senast"), [("2027-04-16", "16 april"), ("2027-04-20", "20 april")])
def test_en_sen_kallelse_gar_att_lasa_tillbaka(idag: str, senast: str) -> None:
    """The same day stands in two fields; neither may become a reference to the other."""
    skrivet = skriv_kallelse(idag=idag)
    assert f"Svara senast {'fredag' if idag.endswith('16') else 'tisdag'} {senast} 2027" in skrivet[1]
    nu = lage(sparad(skrivet), idag=idag)
    assert nu.natverk.brister == ()
    (read,) = nu.natverk.kallelser_till("2027-2")
    assert read == skrivet[0]
    assert read.svar_senast == max(date(2027, 4, 16), date.fromisoformat(idag))


def test_val_av_justerare_bara_nar_nagon_justerar() -> None:
    for justering, there in (("ingen", False), ("ordförande", False), ("justerare", True)):
        draft, _ = skriv_kallelse(installningar(justering=justering))
        ids = [punkt.id for punkt in draft.dagordning]
        assert ("val-av-justerare" in ids) == there
        assert ids.index("foregaende") == (4 if there else 3)


@pytest.mark.parametrize(("paragrafer", "first"), [("per möte", 1), ("per år", 3)])
def test_paragrafer_genom_aret(paragrafer: str, first: int) -> None:
    """The meeting in February had two items, so April begins with § 3."""
    draft, prose = skriv_kallelse(installningar(paragrafer=paragrafer))
    assert draft.forsta_paragraf == first
    assert f"\n{first}. **Mötets öppnande**\n" in prose
    assert f"\n{first + 12}. **Mötets avslutande**\n" in prose


def test_ingen_ordforande() -> None:
    anna = medlem("anna-ek", roller=[roll("representant")])
    with pytest.raises(NatverkError, match="Ingen är ordförande i dag"):
        skriv_kallelse(anna)
    own = _motet(ledare="bo-lind")
    draft, prose = skriv_kallelse(anna, own)
    assert draft.av == "bo-lind"
    assert prose.endswith("Bo Lind, Tibro\\\nför ordföranden\n")


def test_det_som_nagon_har_skrivit_blir_inte_uppmarkning() -> None:
    _, prose = skriv_kallelse(
        _motet(plats='"<script>alert(1)</script>"'),
        medlem("dag-al", kommun="Hjo", roller=[roll("representant")])._replace(
            innehall=b'namn: "# Dag | *Al*"\nkommun: Hjo\nroller: [{roll: representant}]\n'
        ),
    )
    assert "- Plats: &lt;script&gt;alert(1)&lt;/script&gt;\n" in prose
    assert "- Hjo: \\# Dag \\| \\*Al\\* och Anna Ek\n" in prose or "Anna Ek och # Dag \\| \\*Al\\*\n" in prose


def _motet(**andra: Varde) -> Papper:
    grund: dict[str, Varde] = {
        "start": "09.00",
        "slut": "12.00",
        "plats": "Kommunhuset i Hjo",
        "länk": "https://natverk.example.se/distans",
        "inbjudna": [{"namn": "Sara Vide", "organisation": "Högskolan"}],
        "dagordning": TEMA,
    }
    given = {namn: varde for namn, varde in (grund | {"datum": "2027-04-23"} | andra).items() if varde != ""}
    return mote("2027-2", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("papper", "mening"),
    [
        (_motet(datum="2027-04-30"), "Mötet är flyttat från fredag 23 april 2027 till fredag 30 april 2027."),
        (_motet(start="10.00"), "Ny tid: kl. 10.00–12.00."),
        (_motet(start="", slut=""), "Ny tid: inte bestämd."),
        (_motet(plats="Rådhuset"), "Ny plats: Rådhuset."),
        (_motet(plats=""), "Ny plats: inte bestämd."),
        (_motet(länk=""), "Ny länk: ingen."),
        (_motet(dagordning=[*TEMA, {"id": "ny", "rubrik": "Något nytt"}]), "Nytt på dagordningen: Något nytt."),
        (_motet(dagordning=TEMA[1:]), "Borttaget från dagordningen: Inskolning."),
        (_motet(dagordning=[{**TEMA[0], "tid": 20}, TEMA[1]]), "Ändrat på dagordningen: Inskolning."),
        (_motet(dagordning=[TEMA[0], {**TEMA[1], "underlag": ["a.md"]}]), "Ändrat på dagordningen: Hösten."),
        (_motet(dagordning=TEMA[::-1]), "Dagordningens ordning är ändrad."),
        (medlem("eva-ro", kommun="Tibro", roller=[roll("representant")]), "Också kallade: Eva Ro."),
    ],
)
def test_varje_slag_av_andring_sags(papper: Papper, mening: str) -> None:
    sent, _ = skriv_kallelse()
    now, prose = skriv_kallelse(papper, sent=sent)
    assert now.andrat == (mening,)
    assert now.fil == "data/moten/2027-2/kallelse-2.md"
    assert prose.startswith("# Ändrad kallelse till nätverksträff\n")
    assert f"## Det här är ändrat sedan förra kallelsen\n\n- {mening}\n\n## Kallade\n" in prose


def test_flera_andringar_pa_en_gang() -> None:
    sent, _ = skriv_kallelse()
    now, _ = skriv_kallelse(_motet(plats="Rådhuset", start="08.00", dagordning=[]), sent=sent)
    assert now.andrat == (
        "Ny tid: kl. 8.00–12.00.",
        "Ny plats: Rådhuset.",
        "Borttaget från dagordningen: Inskolning och Hösten.",
    )


@pytest.mark.parametrize(
    "papper",
    [
        uppfoljning("2027-1-a1", "den: 2027-04-05, vad: klar"),
        mote("2027-3", datum="2027-09-24", plats="Hjo"),
        _motet(dagordning=[{**TEMA[0], "innehåll": ["Vad säger rutinen?"]}, TEMA[1]]),
        uppdrag("overgangar", namn="Övergångar mellan verksamheter"),
    ],
)
def test_det_som_bara_foljer_med_ar_ingen_andring(papper: Papper) -> None:
    sent, _ = skriv_kallelse()
    now, _ = skriv_kallelse(papper, idag="2027-04-06", sent=sent)
    assert now.dagordning != sent.dagordning or papper.sokvag.startswith("uppdrag/")
    assert now.andrat == ()


def test_ingen_andring_utan_andring() -> None:
    nu = lage(idag="2027-04-01")
    sent, _ = skriv_kallelse()
    assert isinstance(sent, Kallelse)
    assert list(changes(nu, sent, sent)) == []
    assert mote_2(nu).id == sent.mote
    assert len(NAT) == 6
