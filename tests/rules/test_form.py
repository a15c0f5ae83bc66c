"""F: the form of the files, and whether what they refer to exists."""

import pytest

from tests.papper import (
    Papper,
    Varde,
    arbetsordning,
    beskrivning,
    falt,
    fil,
    findings,
    fynd,
    installningar,
    kallelse,
    kontroll,
    last,
    md,
    medlem,
    mote,
    protokoll,
    roll,
    trasig,
    uppdrag,
    utan,
    utpekat,
)

MOTE = "moten/2027-1/mote.md"
RATTA = "Eller rätta det automatiskt: natverk kontrollera --rätta"


def rader(*text: str, sokvag: str = MOTE) -> Papper:
    """A file of just those lines."""
    return fil(sokvag, "".join(f"{rad}\n" for rad in text))


# F001–F003: what cannot be read


def test_f001_gammal_teckenkodning() -> None:
    papper = Papper("medlemmar/dan-alm.yaml", "namn: Dan Alm\ntitel: områdeschef\n".encode("latin-1"))
    (finding,) = fynd("F001", papper)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/medlemmar/dan-alm.yaml", 2, 11)
    assert finding.text == "Ett tecken går inte att läsa, troligen ett å, ä eller ö i en äldre teckenkodning."


def test_f001_dolt_styrtecken() -> None:
    assert findings("F001", mote("2027-1", datum="2027-02-05", plats="Hjo\u202e")) == ["data/moten/2027-1/mote.md:4:11"]


def test_f001_tyst_om_svenska_tecken_och_bom() -> None:
    papper = mote("2027-1", datum="2027-02-05", plats="Åsvägen – Ö")
    assert findings("F001", papper._replace(innehall=b"\xef\xbb\xbf" + (papper.innehall or b""))) == []


def test_f002_krock() -> None:
    krock = rader(
        "---",
        "<<<<<<< HEAD",
        "datum: 2027-02-05",
        "=======",
        "datum: 2027-02-12",
        ">>>>>>> b",
        "status: planerat",
        "---",
    )
    assert findings("F002", krock) == ["data/moten/2027-1/mote.md:2:1"]


def test_f002_tyst_om_understrykning() -> None:
    assert findings("F002", md(MOTE, "Rubrik\n=======\n", datum="2027-02-05", status="planerat")) == []


def test_f003_indragen_med_tabb() -> None:
    papper = rader("namn: Dan Alm", "roller:", "\t- {roll: representant}", sokvag="medlemmar/dan-alm.yaml")
    (finding,) = fynd("F003", papper)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/medlemmar/dan-alm.yaml", 3, 1)
    assert (finding.text, finding.hjalp) == ("Raden är indragen med tabb.", "dra in med mellanslag")


def test_f003_tyst_om_kolon_inom_citattecken() -> None:
    assert findings("F003", mote("2027-1", datum="2027-02-05", plats="'Hjo: biblioteket'")) == []


# F004–F007: fields


def test_f004_felstavat() -> None:
    (finding,) = fynd("F004", mote("2027-1", datum="2027-02-05", plas="Hjo"))
    assert (finding.fil, finding.rad, finding.kolumn, finding.slut) == ("data/moten/2027-1/mote.md", 4, 1, 5)
    assert finding.text == "Fältet ”plas” finns inte. Menade du ”plats”?"
    assert finding.hjalp == f"byt plas: mot plats:. {RATTA}"


@pytest.mark.parametrize(
    ("rad", "varfor"),
    [
        ("plas: Hjo\nplats: Vara", "the right one stands there"),
        ("plas: Hjo\nplats:", "the right one stands there, empty"),
        ("plas: Hjo\npltas: Vara", "two are meant for the same"),
        ("statt: 9.00", "start and status are about as near"),
        ("id: 2027-1", "too short to tell"),
    ],
)
def test_f004_med_flera_rimliga_svar_rattas_inte(rad: str, varfor: str) -> None:
    for finding in fynd("F004", rader("---", "datum: 2027-02-05", "status: planerat", rad, "---")):
        assert (finding.mending, RATTA in finding.hjalp) == (None, False), varfor


def test_f004_tyst_om_kanda_falt() -> None:
    assert findings("F004", mote("2027-1", datum="2027-02-05", plats="Hjo", start="09.00")) == []


def test_f005_tva_ganger() -> None:
    papper = rader("---", "datum: 2027-02-05", "status: planerat", "datum: 2027-02-12", "---")
    (finding,) = fynd("F005", papper)
    assert (finding.rad, finding.kolumn, finding.text) == (4, 1, "Fältet ”datum” står två gånger.")


def test_f005_tyst_om_samma_falt_i_tva_punkter() -> None:
    assert findings("F005", medlem("dan-alm", roller=[roll("representant"), roll("personal")])) == []


def test_f006_saknas() -> None:
    (finding,) = fynd("F006", rader("---", "datum: 2027-02-05", "---"))
    assert (finding.fil, finding.rad, finding.text) == (
        "data/moten/2027-1/mote.md",
        2,
        "Fältet ”status” saknas.",
    )


def test_f006_utan_varde() -> None:
    (finding,) = fynd("F006", rader("---", "datum:", "status: planerat", "---"))
    assert (finding.rad, finding.kolumn, finding.text) == (2, 1, "Fältet ”datum” saknar värde.")


def test_f006_tyst_om_ett_frivilligt_falt_utan_varde() -> None:
    assert findings("F006", rader("---", "datum: 2027-02-05", "status: planerat", "plats:", "---")) == []


def test_f007_ett_datum_som_inte_finns() -> None:
    (finding,) = fynd("F007", mote("2027-1", datum="2027-02-30"))
    assert (finding.fil, finding.rad, finding.kolumn, finding.slut) == ("data/moten/2027-1/mote.md", 2, 8, 18)
    assert finding.text == ("Fältet ”datum” ska vara ett datum som finns, skrivet som 2027-02-05, inte ”2027-02-30”.")


def test_f007_menade_du() -> None:
    (finding,) = fynd("F007", mote("2027-1", datum="2027-02-05", status="planerad"))
    assert finding.text.endswith("inte ”planerad”. Menade du ”planerat”?")


@pytest.mark.parametrize(
    ("namn", "skrivet", "ratt"),
    [
        ("datum", "5 februari 2027", "2027-02-05"),
        ("datum", "fredag den 5 feb 2027", "2027-02-05"),
        ("datum", "2027-2-5", "2027-02-05"),
        ("datum", "5/2 2027", "2027-02-05"),
        ("datum", "5/2/2027", None),
        ("datum", "5 februari", None),
        ("datum", "nästa fredag", None),
        ("datum", "torsdag 5 februari 2027", None),
        ("datum", "5 februari 2027 kl. 9", None),
        ("datum", "5 februari 9999", None),
        ("start", "9", "09.00"),
        ("start", "kl. 9", "09.00"),
        ("start", "kl 09:30", "09.30"),
        ("start", "0900", "09.00"),
        ("start", "9.0", None),
        ("start", "900", None),
        ("start", "9-12", None),
        ("status", "planrat", "planerat"),
        ("status", "Forslag", "förslag"),
        ("status", "klart", None),
        ("extra", "Ja", "ja"),
        ("extra", "nja", None),
        ("ledare", "Anna Ek", "anna-ek"),
        ("ledare", "änna-ek", "anna-ek"),
        ("ledare", "Anna Alm", None),
    ],
)
def test_f007_sager_vad_som_menades_bara_nar_det_ar_sakert(namn: str, skrivet: str, ratt: str | None) -> None:
    (finding,) = fynd("F007", mote("2027-1", **{"datum": "2027-02-05", namn: skrivet}))
    assert (finding.mending.new if finding.mending else None) == ratt
    if ratt:
        assert finding.hjalp == f"skriv {ratt}. {RATTA}"


def test_f007_tyst_om_varden_som_passar() -> None:
    papper = mote("2027-1", datum="2028-02-29", start="9.00", extra="ja", sekvens=2)
    assert findings("F007", papper) == []


# F008–F009: places and frames


def test_f008_okant_namn() -> None:
    assert findings("F008", fil("moten/2027-1/anteckningar.docx", "")) == ["data/moten/2027-1/anteckningar.docx:1:1"]


def test_f008_tyst_om_underlag_och_lasmig() -> None:
    assert findings("F008", fil("moten/2027-1/underlag/bild.png", ""), fil("moten/LÄSMIG.md", "Så här gör du.")) == []


def test_f009_utan_ram() -> None:
    (finding,) = fynd("F009", rader("datum: 2027-02-05", "status: planerat"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-1/mote.md", 1, 1)
    assert finding.text == "Filen börjar inte med en rad ---."


def test_f009_ramen_avslutas_aldrig() -> None:
    (finding,) = fynd("F009", rader("---", "datum: 2027-02-05", "status: planerat"))
    assert finding.text == "Raden --- som avslutar fälten saknas."


def test_f009_tyst_om_streck_i_texten() -> None:
    assert findings("F009", md(MOTE, "Ett\n\n---\n\nTvå\n", datum="2027-02-05", status="planerat")) == []


# F010


def test_f010_nastan_ett_beslut() -> None:
    papper = protokoll("2027-1", "## § 1 Öppnande\n\nBesslut: Nätverket ses i maj.\n", status="utkast")
    (finding,) = fynd("F010", papper)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-1/protokoll.md", 8, 1)
    assert finding.text == "Raden börjar med ”Besslut”. Menade du ”Beslut”?"


def test_f010_ett_datum_som_inte_finns() -> None:
    papper = protokoll("2027-1", "Åtgärd (Bo Lind, senast i vår): Ringer.\n", status="utkast")
    assert findings("F010", papper) == ["data/moten/2027-1/protokoll.md:6:25"]


def test_f010_tyst_om_ratt_rader_och_vanlig_text() -> None:
    text = "Beslut: Nätverket ses i maj.\n\nÅtgärd (Bo Lind, senast 2027-04-01): Ringer.\n\nFrågor: inga.\n"
    assert findings("F010", protokoll("2027-1", text, status="utkast")) == []


# F011


def punkt(**mer: Varde) -> Varde:
    """An agenda item."""
    return {"id": "tema", "rubrik": "Tema", **mer}


def narvaro(**mer: Varde) -> list[Varde]:
    """Somebody recorded as present."""
    return [{"status": "närvarande", **mer}]


HANVISNINGAR: tuple[tuple[Papper, str], ...] = (
    (beskrivning(uppdrag=["overgang"]), "Uppdraget ”overgang” finns inte. Menade du ”overgangar”?"),
    (
        beskrivning(ingen_namngiven=[{"roll": "skolchefen", "skäl": "Okänt."}]),
        "Rollen ”skolchefen” finns inte. Menade du ”skolchef”?",
    ),
    (
        uppdrag("overgangar", utvecklingsområden=["fullfoljda-utbildning"]),
        "Utvecklingsområdet ”fullfoljda-utbildning” finns inte. Menade du ”fullfoljd-utbildning”?",
    ),
    (
        uppdrag(
            "overgangar",
            uppföljningar=[{"den": "2027-01-10", "av": "Cia Holm", "resultat": "Bra.", "möten": ["2027-1", "2026-11"]}],
        ),
        "Mötet ”2026-11” finns inte.",
    ),
    (
        medlem("dan-alm", kommun="Hjoo", roller=[roll("representant")]),
        "Kommunen ”Hjoo” finns inte. Menade du ”Hjo”?",
    ),
    (
        medlem("dan-alm", roller=[roll("ordförande")]),
        "Rollen ”ordförande” finns inte. Menade du ”ordforande”?",
    ),
    (
        medlem("dan-alm", roller=[roll("ersättare", för="ana-ek")]),
        "Medlemmen ”ana-ek” finns inte. Menade du ”anna-ek”?",
    ),
    (
        mote("2027-1", datum="2027-02-05", dagordning=[punkt(uppdrag=["overgangar", "sprak"])]),
        "Uppdraget ”sprak” finns inte.",
    ),
    (
        mote("2027-1", datum="2027-02-05", dagordning=[punkt(delar=["inom-forskola"])]),
        "Delen ”inom-forskola” finns inte. Menade du ”inom-forskolan”?",
    ),
    (
        mote("2027-1", datum="2027-02-05", dagordning=[punkt(mål=["vetenskapliga-grunden"])]),
        "Målet ”vetenskapliga-grunden” finns inte. Menade du ”vetenskaplig-grund”?",
    ),
    (mote("2027-1", datum="2027-02-05", ledare="bo-lin"), "Medlemmen ”bo-lin” finns inte. Menade du ”bo-lind”?"),
    (mote("2027-1", datum="2027-02-05", värd="Skövde"), "Kommunen ”Skövde” finns inte."),
    (
        mote("2027-1", datum="2027-02-05", svar=[{"medlem": "cia-hol", "svar": "kommer"}]),
        "Medlemmen ”cia-hol” finns inte. Menade du ”cia-holm”?",
    ),
    (
        kallelse("2027-1", datum="2027-02-05", av="anna"),
        "Medlemmen ”anna” finns inte.",
    ),
    (
        kallelse("2027-1", datum="2027-02-05", kallade=["anna-ek", "dan-alm"]),
        "Medlemmen ”dan-alm” finns inte.",
    ),
    (
        kallelse("2027-1", datum="2027-02-05", dagordning=[punkt(uppdrag=["overgang"])]),
        "Uppdraget ”overgang” finns inte. Menade du ”overgangar”?",
    ),
    (
        md(
            "arbetsordning/2027.md",
            status="förslag",
            möten=[{"möte": "2027-01", "datum": "2027-02-05", "uppdrag": ["overgangar"]}],
        ),
        "Mötet ”2027-01” finns inte. Menade du ”2027-1”?",
    ),
    (
        md(
            "arbetsordning/2027.md",
            status="förslag",
            möten=[{"möte": "2027-1", "datum": "2027-02-05", "uppdrag": ["overgang"]}],
        ),
        "Uppdraget ”overgang” finns inte. Menade du ”overgangar”?",
    ),
    (protokoll("2027-1", status="utkast", sekreterare="bo"), "Medlemmen ”bo” finns inte."),
    (protokoll("2027-1", status="utkast", ledare="ann-ek"), "Medlemmen ”ann-ek” finns inte. Menade du ”anna-ek”?"),
    (protokoll("2027-1", status="utkast", justerare=["anna-ek", "dan"]), "Medlemmen ”dan” finns inte."),
    (
        protokoll("2027-1", status="utkast", närvaro=narvaro(medlem="bo-lindh")),
        "Medlemmen ”bo-lindh” finns inte. Menade du ”bo-lind”?",
    ),
    (
        protokoll("2027-1", status="utkast", närvaro=narvaro(namn="Dan Alm", som="ersättare", för="anna-eek")),
        "Medlemmen ”anna-eek” finns inte. Menade du ”anna-ek”?",
    ),
    (
        fil("utskick/2027-01-10-kallelse.yaml", falt(vad="kallelse", den="2027-01-10", av="anna-ek", möte="2027-12")),
        "Mötet ”2027-12” finns inte.",
    ),
    (
        fil(
            "uppfoljning/2027-1-a1.yaml",
            falt(händelser=[{"den": "2027-01-10", "vad": "klar", "möte": "2026-4"}]),
        ),
        "Mötet ”2026-4” finns inte.",
    ),
)


@pytest.mark.parametrize(("papper", "text"), HANVISNINGAR)
def test_f011_varje_slags_hanvisning(papper: Papper, text: str) -> None:
    (finding,) = fynd("F011", papper)
    assert (finding.fil, finding.text) == (f"data/{papper.sokvag}", text)
    assert f" ”{utpekat(finding, papper)}” finns inte." in text
    assert finding.hjalp.startswith("byt till ") == ("Menade du" in text)


def test_f011_felstavad_medlem() -> None:
    (finding,) = fynd("F011", mote("2027-1", datum="2027-02-05", ledare="anna-eck"))
    assert (finding.fil, finding.rad, finding.kolumn, finding.slut) == ("data/moten/2027-1/mote.md", 4, 9, 17)
    assert finding.hjalp == f"byt till anna-ek. {RATTA}"


def test_f011_rattas_inte_nar_fler_sager_lika() -> None:
    """Then it may be the member's file that is misspelt."""
    both = [mote(f"2027-{n}", datum=f"2027-02-{n:02}", ledare="anna-eck") for n in (1, 2)]
    assert [finding.mending for finding in fynd("F011", *both)] == [None, None]
    once_right = mote("2027-3", datum="2027-09-17", ledare="anna-ek")
    assert all(finding.mending for finding in fynd("F011", *both, once_right))


def test_f011_rattar_inte_en_roll_efter_en_felstavad_beskrivning() -> None:
    papper = beskrivning()
    misspelt = (papper.innehall or b"").replace(b"id: ordforande", b"id: ordfornade")
    (finding,) = fynd("F011", papper._replace(innehall=misspelt))
    assert (finding.text, finding.mending) == ("Rollen ”ordforande” finns inte. Menade du ”ordfornade”?", None)


def arbetsordning_med(mote_id: str) -> Papper:
    """A year's plan with that one meeting."""
    return md("arbetsordning/2027.md", status="förslag", möten=[{"möte": mote_id, "datum": "2027-02-05"}])


def test_f011_ett_annat_nummer_ar_en_annan_sak() -> None:
    def meant(mote_id: str) -> str | None:
        (finding,) = fynd("F011", arbetsordning_med(mote_id))
        return finding.mending.new if finding.mending else None

    assert (meant("2027-5"), meant("2027-11"), meant("2027-01")) == (None, None, "2027-1")


def test_f011_utan_gissning_sags_var_beteckningarna_star() -> None:
    (finding,) = fynd("F011", mote("2027-1", datum="2027-02-05", ledare="xyz"))
    assert finding.text == "Medlemmen ”xyz” finns inte."
    assert finding.hjalp == "medlemmarnas beteckningar är filernas namn i data/medlemmar/"


def test_f011_ett_uppdrag_vars_fil_inte_ar_skriven() -> None:
    (finding,) = fynd("F011", beskrivning(uppdrag=["overgangar", "sprak"]))
    assert finding.hjalp == (
        "uppdragens beteckningar är filernas namn i data/uppdrag/. "
        "Är uppdraget nytt? Skriv data/uppdrag/sprak.md och kör natverk spara"
    )


def test_f011_tyst_nar_allt_finns() -> None:
    papper = (
        mote(
            "2027-1", datum="2027-02-05", ledare="bo-lind", värd="Tibro", dagordning=[punkt(delar=["inom-forskolan"])]
        ),
        kallelse("2027-1", datum="2027-02-05", kallade=["anna-ek"], dagordning=[punkt(mål=["vetenskaplig-grund"])]),
        arbetsordning(2027, "2027-02-05", status="förslag"),
        protokoll("2027-1", status="utkast", sekreterare="bo-lind", justerare=["anna-ek"]),
        medlem("dan-alm", roller=[roll("ersättare", för="anna-ek"), roll("adjungerad")]),
    )
    assert findings("F011", *papper) == []


def test_f011_tyst_om_det_kan_sta_i_en_fil_som_inte_gick_att_lasa() -> None:
    oklar = fil("medlemmar/dan-alm.yaml", "namn: [Dan\n")
    assert findings("F011", oklar, mote("2027-1", datum="2027-02-05", ledare="dan-alm")) == []


def test_f011_tyst_nar_listan_inte_finns_alls() -> None:
    assert findings("F011", utan("uppdragsbeskrivningar/2027.yaml")) == []
    assert findings("F011", fil("natverk.yaml", "format: 1\nnamn: Nätverket\n")) == []


# F012


def test_f012_kopierat_mote() -> None:
    uid = "c0ffee00-0000-4000-8000-000000000001"
    papper = (mote("2027-1", datum="2027-02-05", uid=uid), mote("2027-2", datum="2027-04-23", uid=uid))
    (finding,) = fynd("F012", *papper)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-2/mote.md", 4, 6)
    assert finding.text == "Mötet 2027-2 har samma uid som mötet 2027-1."


def test_f012_samma_atgard() -> None:
    text = "Åtgärd å1 (Bo Lind): Ringer.\n\nÅtgärd å1 (Anna Ek): Skriver.\n"
    (finding,) = fynd("F012", protokoll("2027-1", text, status="utkast"))
    assert (finding.rad, finding.kolumn, finding.slut) == (8, 8, 10)
    assert finding.text == "Beteckningen å1 står på två rader i samma protokoll."


def test_f012_tyst_om_olika_beteckningar() -> None:
    text = (
        "Åtgärd å1 (Bo Lind): Ringer.\n\nÅtgärd å2 (Anna Ek): Skriver.\n\nBeslut b1: Så blir det.\n\nBeslut: Och så.\n"
    )
    assert findings("F012", protokoll("2027-1", text, status="utkast")) == []
    assert (
        findings("F012", mote("2027-1", datum="2027-02-05", uid="a"), mote("2027-2", datum="2027-04-23", uid="b")) == []
    )


# F013, and one cause, one finding


def test_f013_bara_f_fel_och_en_upplysning() -> None:
    oklar = fil("medlemmar/dan-alm.yaml", "namn: Dan Alm\nnamn: Dan Alm\nålder: 40\n")
    found = kontroll(oklar)
    assert [one.kod for one in found] == ["F005", "F004", "F013"]
    assert {one.fil for one in found} == {"data/medlemmar/dan-alm.yaml"}
    assert (found[-1].rad, found[-1].kolumn, found[-1].niva) == (1, 1, "upplysning")
    assert found[-1].text == (
        "Kontrollerna som bygger på alla medlemmar är inte gjorda, eftersom den här filen inte gick att läsa."
    )


def test_f013_en_for_varje_slag_inte_for_varje_fil() -> None:
    oklara = [fil(f"medlemmar/{id_}.yaml", "namn:\n") for id_ in ("dan-alm", "eva-ro")]
    assert findings("F013", *oklara, trasig("möten")) == [
        "data/medlemmar/dan-alm.yaml:1:1",
        "data/moten/2027-8/mote.md:1:1",
    ]


def test_f013_tyst_om_en_oklar_rad_i_texten_och_om_filer_pa_fel_plats() -> None:
    assert findings("F013", protokoll("2027-1", "Besslut: Så blir det.\n", status="utkast"), fil("skräp.txt", "")) == []


# F014


def test_f014_papper_utan_mote() -> None:
    (finding,) = fynd("F014", *last("2027-9", den="2027-01-10"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-9/protokoll.md", 1, 1)
    assert finding.text == "Mappen 2027-9 innehåller papper från ett möte, men filen mote.md saknas."


def test_f014_ett_fynd_for_varje_mapp() -> None:
    papper = (kallelse("2027-9", datum="2027-12-10"), protokoll("2027-9", status="utkast"))
    rattelse = md("moten/2027-8/rattelse-1.md", "Så här.\n", den="2027-01-10", av="bo-lind", skäl="Fel namn.")
    assert findings("F014", *papper, rattelse) == [
        "data/moten/2027-8/rattelse-1.md:1:1",
        "data/moten/2027-9/kallelse.md:1:1",
    ]


def test_f014_tyst_nar_motet_finns() -> None:
    assert findings("F014", *last("2027-1", den="2027-01-10")) == []


# F015


def test_f015_slutar_innan_den_borjar() -> None:
    dan = medlem("dan-alm", roller=[roll("representant", från="2027-03-01", till="2027-02-28")])
    (finding,) = fynd("F015", dan)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/medlemmar/dan-alm.yaml", 4, 50)
    assert finding.text == "Dan Alm slutar som representant söndag 28 februari 2027, innan perioden börjar."


def test_f015_beskrivningen_och_dagar_att_undvika() -> None:
    assert findings("F015", beskrivning(till="2026-12-31")) == ["data/uppdragsbeskrivningar/2027.yaml:2:7"]
    bakvant = installningar(undvik=[{"från": "2027-03-12", "till": "2027-03-08"}])
    assert findings("F015", bakvant) == ["data/natverk.yaml:10:30"]


def test_f015_tyst_om_en_enda_dag() -> None:
    en_dag = medlem("dan-alm", roller=[roll("representant", från="2027-03-01", till="2027-03-01")])
    assert findings("F015", en_dag) == []


# F016


def test_f016_slutar_fore_start() -> None:
    (finding,) = fynd("F016", mote("2027-1", datum="2027-02-05", start="13.00", slut="09.00"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-1/mote.md", 5, 7)
    assert finding.text == "Mötet fredag 5 februari 2027 slutar klockan 9.00 men börjar klockan 13.00."


def test_f016_tyst_om_ratt_ordning_och_bara_start() -> None:
    assert findings("F016", mote("2027-1", datum="2027-02-05", start="09.00", slut="12.00")) == []
    assert findings("F016", mote("2027-1", datum="2027-02-05", start="09.00")) == []
