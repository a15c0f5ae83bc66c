"""P: every meeting that has passed has a record, finished in time, and nobody changes it afterwards."""

from tests.papper import (
    findings,
    fynd,
    installningar,
    last,
    mote,
    protokoll,
)

MOTE = "data/moten/2027-1/mote.md"
PROTOKOLL = "data/moten/2027-1/protokoll.md"
JUSTERING = "data/moten/2027-1/justering.yaml"
FRISTEN, DAGEN_EFTER = "2027-02-19", "2027-02-20"
UTKAST = protokoll("2027-1", status="utkast")
LAST = last("2027-1", "## § 1 Öppnande\nAnna Ek öppnar mötet.\n", den="2027-02-15")
LAS = {"2027-1": LAST[0].sha256}
ANDRAT = protokoll("2027-1", "## § 1 Öppnande\nBo Lind öppnar mötet.\n")
RUBRIK = installningar(rubrik="Protokoll")


# P001


def test_p001_saknas() -> None:
    (finding,) = fynd("P001", idag=DAGEN_EFTER)
    assert (finding.fil, finding.rad, finding.kolumn) == (MOTE, 2, 8)
    assert finding.text == (
        "Minnesanteckningar saknas från mötet fredag 5 februari 2027. De skulle ha varit klara fredag 19 februari 2027."
    )
    assert finding.hjalp == (
        'sekreteraren skriver: natverk protokoll ny 2027-1. Blev mötet inte av? natverk möte ställ-in 2027-1 --skäl "…"'
    )


def test_p001_nar_de_heter_protokoll() -> None:
    (finding,) = fynd("P001", RUBRIK, idag=DAGEN_EFTER)
    assert finding.text == (
        "Protokoll saknas från mötet fredag 5 februari 2027. Det skulle ha varit klart fredag 19 februari 2027."
    )


def test_p001_var_bara_ett_forslag() -> None:
    (finding,) = fynd("P001", mote("2027-1", datum="2027-02-05", status="förslag"), idag=DAGEN_EFTER)
    assert finding.text == (
        "Mötet fredag 5 februari 2027 var bara ett förslag, och det finns inga anteckningar. Blev det av?"
    )


def test_p001_tyst_den_dag_fristen_gar_ut() -> None:
    assert findings("P001", idag=FRISTEN) == []


def test_p001_tyst_med_utkast_och_om_installt() -> None:
    assert findings("P001", UTKAST, idag=DAGEN_EFTER) == []
    installt = mote("2027-1", datum="2027-02-05", status="inställt", skäl="Snöoväder.")
    assert findings("P001", installt, idag=DAGEN_EFTER) == []


def test_p001_tyst_om_moten_fore_kontrolleras_fran() -> None:
    senare = installningar(kontrolleras_från="2027-02-06")
    assert findings("P001", senare, idag=DAGEN_EFTER) == []
    samma_dag = installningar(kontrolleras_från="2027-02-05")
    assert findings("P001", samma_dag, idag=DAGEN_EFTER) == [f"{MOTE}:2:8"]


# P002


def test_p002_fortfarande_utkast() -> None:
    okand = [{"medlem": "anna-ek", "status": "närvarande"}, {"medlem": "bo-lind", "status": "okänt"}]
    text = "## § 1 Öppnande\n[fyll i: vem som öppnade]\n\n[fyll i: när]\n"
    (finding,) = fynd("P002", protokoll("2027-1", text, status="utkast", närvaro=[*okand]), idag=DAGEN_EFTER)
    assert (finding.fil, finding.rad, finding.kolumn) == (PROTOKOLL, 2, 9)
    assert finding.text == (
        "Minnesanteckningarna från mötet fredag 5 februari 2027 är fortfarande ett utkast. De skulle ha varit klara "
        "fredag 19 februari 2027. Kvar att fylla i: två markeringar och närvaron för en person."
    )
    assert finding.hjalp == (
        f"sekreteraren fyller i {PROTOKOLL} och kör natverk spara. Lås sedan: natverk protokoll färdig 2027-1"
    )


def test_p002_ute_for_synpunkter() -> None:
    (finding,) = fynd("P002", protokoll("2027-1", status="för synpunkter"), RUBRIK, idag=DAGEN_EFTER)
    assert finding.text == (
        "Protokollet från mötet fredag 5 februari 2027 är fortfarande ute för synpunkter. "
        "Det skulle ha varit klart fredag 19 februari 2027."
    )
    assert finding.hjalp == "sekreteraren låser: natverk protokoll färdig 2027-1"


def test_p002_dar_nagon_ska_godkanna() -> None:
    approved = installningar(justering="ordförande")
    (klart,) = fynd("P002", protokoll("2027-1", status="utkast"), approved, idag=DAGEN_EFTER)
    command = 'natverk protokoll justera 2027-1 --av "Förnamn Efternamn" --genom mejl'
    assert klart.hjalp == f"anteckna vem som har godkänt: {command}"
    (halvt,) = fynd("P002", protokoll("2027-1", "[fyll i: allt]\n", status="utkast"), approved, idag=DAGEN_EFTER)
    assert halvt.hjalp.endswith(f"Anteckna sedan vem som har godkänt: {command}")


def test_p002_tyst_den_dag_fristen_gar_ut() -> None:
    assert findings("P002", UTKAST, idag=FRISTEN) == []


def test_p002_tyst_nar_de_ar_lasta() -> None:
    assert findings("P002", *LAST, idag=DAGEN_EFTER) == []


# P003


def test_p003_en_markering_kvar() -> None:
    papper = protokoll("2027-1", "## § 1 Öppnande\nMötet öppnas av [fyll i: namn].\n")
    (finding,) = fynd("P003", papper, idag=FRISTEN)
    assert (finding.fil, finding.rad, finding.kolumn, finding.slut) == (PROTOKOLL, 7, 17, 31)
    assert finding.text == "Protokollet är märkt färdigt men är inte ifyllt. Kvar att fylla i: en markering."


def test_p003_okand_narvaro() -> None:
    papper = protokoll("2027-1", närvaro=[{"medlem": "anna-ek", "status": "okänt"}])
    (finding,) = fynd("P003", papper, idag=FRISTEN)
    assert (finding.rad, finding.kolumn) == (4, 3)
    assert finding.text.endswith("Kvar att fylla i: närvaron för en person.")


def test_p003_ingen_narvaro_alls() -> None:
    (finding,) = fynd("P003", protokoll("2027-1", närvaro=[]), idag=FRISTEN)
    assert finding.text.endswith("Kvar att fylla i: närvaron.")


def test_p003_tyst_om_markeringar_i_utkast_och_kommentarer() -> None:
    assert findings("P003", protokoll("2027-1", "[fyll i: allt]\n", status="utkast"), idag=FRISTEN) == []
    assert findings("P003", protokoll("2027-1", "<!-- [fyll i: allt] -->\n"), idag=FRISTEN) == []


# P004


def test_p004_installt_mote() -> None:
    (finding,) = fynd("P004", mote("2027-1", datum="2027-02-05", status="inställt", skäl="Snöoväder."), *LAST)
    assert (finding.fil, finding.rad, finding.kolumn) == (PROTOKOLL, 2, 9)
    assert finding.text == "Mötet fredag 5 februari 2027 är inställt, men det finns ett färdigt protokoll från det."


def test_p004_last_fore_motet() -> None:
    (finding,) = fynd("P004", *last("2027-1", den="2027-02-04"), idag=FRISTEN)
    assert finding.text == "Protokollet låstes torsdag 4 februari 2027, före mötet fredag 5 februari 2027."


def test_p004_tyst_nar_motet_holls() -> None:
    assert findings("P004", *last("2027-1", den="2027-02-05"), idag=FRISTEN) == []


# P005 and P006


def test_p005_nagon_annan_ledde() -> None:
    (finding,) = fynd("P005", protokoll("2027-1", ledare="bo-lind"), idag=FRISTEN)
    assert (finding.fil, finding.rad, finding.kolumn) == (PROTOKOLL, 5, 9)
    assert finding.text == "Bo Lind ledde mötet fredag 5 februari 2027 men var varken ordförande eller utsedd till det."


def test_p005_tyst_om_ordforanden_den_utsedda_och_utkast() -> None:
    utsedd = mote("2027-1", datum="2027-02-05", ledare="bo-lind")
    assert findings("P005", protokoll("2027-1", ledare="anna-ek"), idag=FRISTEN) == []
    assert findings("P005", protokoll("2027-1", ledare="bo-lind"), utsedd, idag=FRISTEN) == []
    assert findings("P005", protokoll("2027-1", status="utkast", ledare="bo-lind"), idag=FRISTEN) == []


def test_p006_star_inte_vem_som_antecknade() -> None:
    (finding,) = fynd("P006", *LAST, idag=FRISTEN)
    assert (finding.fil, finding.rad, finding.kolumn, finding.niva) == (PROTOKOLL, 2, 9, "upplysning")


def test_p006_tyst_om_det_star_dar_vem_det_an_ar() -> None:
    assert findings("P006", protokoll("2027-1", sekreterare="anna-ek"), idag=FRISTEN) == []
