"""M: at least four Fridays a year, on days that will do."""

import pytest

from tests.papper import (
    Papper,
    arbetsordning,
    beskrivning,
    findings,
    fynd,
    installningar,
    last,
    mote,
    protokoll,
    utan,
)

MINST = "data/uppdragsbeskrivningar/2027.yaml:3:16"
MOTE_1 = "data/moten/2027-1/mote.md:2:8"
HALLNA = tuple(
    papper
    for number, den in enumerate(("2027-02-15", "2027-05-03", "2027-09-27", "2027-11-29"), 1)
    for papper in last(f"2027-{number}", den=den)
)
UTAN_2028 = "2028-01-03"


def boka(*datum: str) -> tuple[Papper, ...]:
    """The year's meetings on those days, and no others."""
    booked = tuple(mote(f"2027-{number}", datum=dag) for number, dag in enumerate(datum, 1))
    return (*booked, *(utan(f"moten/2027-{number}/mote.md") for number in range(len(datum) + 1, 5)))


# M001


def test_m001_aret_ar_slut() -> None:
    (finding,) = fynd("M001", *HALLNA[:-2], idag=UTAN_2028)
    assert (finding.fil, finding.rad, finding.kolumn, finding.niva) == (
        "data/uppdragsbeskrivningar/2027.yaml",
        3,
        16,
        "fel",
    )
    assert finding.text == "Under 2027 hölls tre fredagsmöten enligt anteckningarna. Nätverket ska ha minst fyra."
    assert finding.hjalp == "blev mötet 19 november av? Skriv anteckningarna: natverk protokoll ny 2027-4"


def test_m001_gar_inte_langre() -> None:
    (finding,) = fynd("M001", *boka("2027-02-05", "2027-04-23"), idag="2027-12-01")
    assert finding.text == (
        "För 2027 finns två fredagsmöten, och en lämplig fredag återstår som en kallelse hinner ut till. "
        "Nätverket ska ha minst fyra."
    )


def test_m001_utan_fredagar_kvar_foreslas_undantag() -> None:
    (finding,) = fynd("M001", *boka(), idag="2027-12-24")
    assert "inget fredagsmöte, och ingen lämplig fredag återstår" in finding.text
    assert "- {regel: M001, gäller: 2027, skäl: varför, till: 2028-12-31}" in finding.hjalp


def test_m001_ett_mote_holls_pa_en_torsdag() -> None:
    assert findings("M001", *HALLNA, mote("2027-4", datum="2027-11-18"), idag=UTAN_2028) == [MINST]


def test_m001_ett_mote_stalldes_in() -> None:
    installt = mote("2027-4", datum="2027-11-19", status="inställt", skäl="Snöoväder.")
    assert findings("M001", *HALLNA[:-2], installt, idag=UTAN_2028) == [MINST]


def test_m001_anteckningar_utan_narvaro_racker_inte() -> None:
    tomma = protokoll("2027-4", status="utkast", närvaro=[{"medlem": "anna-ek", "status": "okänt"}])
    assert findings("M001", *HALLNA[:-2], tomma, idag=UTAN_2028) == [MINST]


def test_m001_uppdragsbeskrivningens_veckodag_raknas() -> None:
    torsdagar = beskrivning(möten={"minst": 4, "veckodag": "torsdag"})
    assert findings("M001", *HALLNA, torsdagar, idag=UTAN_2028) == [MINST]


def test_m001_tyst_nar_fyra_holls() -> None:
    assert findings("M001", *HALLNA, idag=UTAN_2028) == []


def test_m001_tyst_medan_aret_pagar() -> None:
    assert findings("M001", *boka("2027-02-05", "2027-04-23"), idag="2027-11-01") == []


def test_m001_tyst_om_forslag_ar_mojliga() -> None:
    foreslaget = mote("2027-4", datum="2027-12-17", status="förslag")
    assert findings("M001", *HALLNA[:-2], foreslaget, idag="2027-12-13") == []


@pytest.mark.parametrize("fran", ["2027-01-02", "2027-07-01", "2028-01-01"])
def test_m001_tyst_om_ar_fore_kontrolleras_fran(fran: str) -> None:
    assert findings("M001", *boka(), installningar(kontrolleras_från=fran), idag="2028-01-03") == []


def test_m001_fran_arets_forsta_dag_kontrolleras_aret() -> None:
    fran = installningar(kontrolleras_från="2027-01-01")
    assert findings("M001", *boka(), fran, idag="2028-01-03") == [MINST]


# M002


def test_m002_torsdag() -> None:
    (finding,) = fynd("M002", mote("2027-1", datum="2027-05-20"))
    assert (finding.rad, finding.kolumn, finding.slut) == (2, 8, 18)
    assert finding.text == "Mötet torsdag 20 maj 2027 räknas inte som ett av årets fredagsmöten."
    assert finding.hjalp == (
        "flytta det: natverk möte flytta 2027-1 2027-05-21. Är det ett extra möte? Säg det: "
        "natverk möte ändra 2027-1 --extra"
    )


def test_m002_ett_passerat_flyttas_inte() -> None:
    (finding,) = fynd("M002", mote("2027-1", datum="2027-01-07"))
    assert finding.hjalp == "var det ett extra möte? Säg det: natverk möte ändra 2027-1 --extra"


def test_m002_tyst_om_extra_mote() -> None:
    assert findings("M002", mote("2027-1", datum="2027-05-20", extra="ja")) == []


def test_m002_tyst_om_installt() -> None:
    assert findings("M002", mote("2027-1", datum="2027-05-20", status="inställt", skäl="Snöoväder.")) == []


def test_m002_tyst_nar_veckodagen_ar_torsdag() -> None:
    torsdag = beskrivning(möten={"minst": 1, "veckodag": "torsdag"})
    assert MOTE_1 not in findings("M002", torsdag, mote("2027-1", datum="2027-05-20"))


# M003


def test_m003_langfredagen() -> None:
    (finding,) = fynd("M003", mote("2027-1", datum="2027-03-26"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-1/mote.md", 2, 8)
    assert finding.text == "Fredag 26 mars 2027 är långfredagen. Välj en annan fredag."
    assert finding.hjalp == "närmast passar 19 mars och 2 april: natverk möte flytta 2027-1 2027-03-19"


def test_m003_kristi_himmelsfardsdag_ar_ingen_fredag() -> None:
    (finding,) = fynd("M003", mote("2027-1", datum="2027-05-06"))
    assert finding.text == "Torsdag 6 maj 2027 är Kristi himmelsfärdsdag. Välj en fredag."


@pytest.mark.parametrize(
    ("datum", "namn"),
    [
        ("2027-06-25", "midsommarafton"),
        ("2027-12-24", "julafton"),
        ("2027-12-31", "nyårsafton"),
        ("2028-01-06", "trettondedag jul"),
        ("2032-12-24", "julafton"),
    ],
)
def test_m003_roda_dagar_och_aftnar(datum: str, namn: str) -> None:
    (finding,) = fynd("M003", mote("2027-1", datum=datum))
    assert f" är {namn}. " in finding.text


def test_m003_tyst_om_passerat_och_installt() -> None:
    langfredag = mote("2027-1", datum="2027-03-26")
    assert findings("M003", langfredag, idag="2027-03-27") == []
    assert findings("M003", mote("2027-1", datum="2027-03-26", status="inställt", skäl="Röd dag.")) == []


def test_m003_talar_anda_till_och_med_dagen() -> None:
    assert findings("M003", mote("2027-1", datum="2027-03-26"), idag="2027-03-26") == [MOTE_1]


def test_m003_tyst_om_en_vanlig_fredag() -> None:
    assert findings("M003", mote("2027-1", datum="2027-03-19")) == []


# M006


def test_m006_klamdag() -> None:
    (finding,) = fynd("M006", mote("2027-1", datum="2027-05-07"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-1/mote.md", 2, 8)
    assert finding.text == "Mötet fredag 7 maj 2027 ligger illa till: det är en klämdag."
    assert "närmast passar 30 april och 14 maj" in finding.hjalp


@pytest.mark.parametrize(
    ("datum", "skal"),
    [
        ("2027-02-19", "det är sportlov"),
        ("2027-03-22", "det är påsklov"),
        ("2027-07-02", "det är sommaruppehåll"),
        ("2027-08-13", "det är sommaruppehåll"),
        ("2028-12-22", "det är jullov"),
    ],
)
def test_m006_lov(datum: str, skal: str) -> None:
    (finding,) = fynd("M006", mote("2027-1", datum=datum))
    assert finding.text.endswith(f"ligger illa till: {skal}.")


@pytest.mark.parametrize("undvik", [{"från": "2027-03-12"}, {"från": "2027-03-08", "till": "2027-03-12"}])
def test_m006_dagar_att_undvika(undvik: dict[str, str]) -> None:
    (finding,) = fynd("M006", installningar(undvik=[dict(undvik)]), mote("2027-1", datum="2027-03-12"))
    assert finding.text.endswith("ligger illa till: dagen står under undvik i data/natverk.yaml.")
    assert "närmast passar 5 och 19 mars" in finding.hjalp


def test_m006_nar_ingen_dag_i_narheten_passar() -> None:
    upptaget = installningar(undvik=[{"från": "2027-01-01", "till": "2027-12-31"}])
    (finding, *_) = fynd("M006", upptaget)
    assert finding.hjalp == "flytta det till en annan dag: natverk möte flytta 2027-1 DATUM"


def test_m006_tyst_nar_dagen_ar_rod() -> None:
    assert findings("M006", mote("2027-1", datum="2027-03-26")) == []


@pytest.mark.parametrize("datum", ["2027-02-12", "2027-04-30", "2027-06-18", "2027-08-20", "2027-03-05"])
def test_m006_tyst_om_vanliga_fredagar(datum: str) -> None:
    undvik = installningar(undvik=[{"från": "2027-03-12"}])
    assert findings("M006", undvik, mote("2027-1", datum=datum)) == []


def test_m006_tyst_om_passerat() -> None:
    assert findings("M006", mote("2027-1", datum="2027-05-07"), idag="2027-05-08") == []


# M004


def test_m004_ett_till() -> None:
    (finding,) = fynd("M004", *boka("2027-02-05", "2027-04-23", "2027-09-17"), idag="2027-11-01")
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/uppdragsbeskrivningar/2027.yaml", 3, 16)
    assert finding.text == (
        "Ett fredagsmöte till behövs under 2027. Om kallelsen ska hinna ut 14 dagar före återstår fem lämpliga "
        "fredagar: 19 och 26 november, 3, 10 och 17 december."
    )
    assert finding.hjalp == "boka en av dem: natverk möte ny 2027-12-03"


def test_m004_flera_till_och_manga_fredagar() -> None:
    (finding,) = fynd("M004", *boka("2027-02-05"))
    assert finding.text == (
        "Tre fredagsmöten till behövs under 2027. Om kallelsen ska hinna ut 14 dagar före återstår 35 lämpliga "
        "fredagar, de första 29 januari, 12 och 26 februari, 5 och 12 mars."
    )
    assert finding.hjalp == (
        "se lämpliga fredagar: natverk möte föreslå 2027. Boka sedan en i taget: natverk möte ny 2027-04-16"
    )


def test_m004_kallelsen_ska_hinna_ut() -> None:
    tre = boka("2027-02-05", "2027-04-23", "2027-09-17")
    sista_dagen, dagen_efter = fynd("M004", *tre, idag="2027-11-05"), fynd("M004", *tre, idag="2027-11-06")
    assert "19 och 26 november" in sista_dagen[0].text
    assert "fyra lämpliga fredagar: 26 november, 3, 10 och 17 december." in dagen_efter[0].text


def test_m004_en_dags_frist_och_en_fredag_kvar() -> None:
    en_dag = installningar(frister={"kallelse": 1})
    (finding,) = fynd("M004", *boka("2027-02-05", "2027-04-23", "2027-09-17"), en_dag, idag="2027-12-16")
    assert finding.text.endswith("Om kallelsen ska hinna ut en dag före återstår en lämplig fredag: 17 december.")
    assert finding.hjalp == "boka den: natverk möte ny 2027-12-17"


def test_m004_veckodagen_ar_uppdragsbeskrivningens() -> None:
    (finding,) = fynd("M004", beskrivning(möten={"minst": 1, "veckodag": "torsdag"}), idag="2027-12-01")
    assert finding.text == (
        "Ett torsdagsmöte till behövs under 2027. Om kallelsen ska hinna ut 14 dagar före återstår en lämplig torsdag: "
        "16 december."
    )


def test_m004_kommande_ar_med_arbetsordning() -> None:
    (finding,) = fynd("M004", arbetsordning(2028, status="förslag"), idag="2027-03-01")
    assert finding.text.startswith("Fyra fredagsmöten till behövs under 2028.")


def test_m004_tyst_med_exakt_fyra() -> None:
    assert findings("M004") == []


def test_m004_tyst_nar_ett_forslag_fyller_antalet() -> None:
    assert findings("M004", mote("2027-4", datum="2027-11-19", status="förslag")) == []


def test_m004_tyst_nar_det_inte_langre_gar() -> None:
    assert findings("M004", *boka("2027-02-05"), idag="2027-12-01") == []


def test_m004_och_m001_talar_aldrig_om_samma_ar() -> None:
    for idag in ("2027-01-11", "2027-10-15", "2027-12-03", "2027-12-31"):
        arets = boka("2027-02-05", "2027-04-23")
        assert len([*fynd("M001", *arets, idag=idag), *fynd("M004", *arets, idag=idag)]) == 1


# M005


def test_m005_tre_moten() -> None:
    (finding,) = fynd("M005", arbetsordning(2027, "2027-02-05", "2027-04-23", "2027-09-17"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/arbetsordning/2027.md", 4, 3)
    assert finding.text == (
        "Den fastställda arbetsordningen för 2027 har tre fredagsmöten. Nätverket ska ha minst fyra."
    )


def test_m005_en_torsdag_raknas_inte() -> None:
    dagar = ("2027-02-05", "2027-04-23", "2027-09-17", "2027-11-18")
    assert findings("M005", arbetsordning(2027, *dagar)) == ["data/arbetsordning/2027.md:4:3"]


def test_m005_tyst_om_fyra() -> None:
    assert findings("M005", arbetsordning(2027, "2027-02-05", "2027-04-23", "2027-09-17", "2027-11-19")) == []


def test_m005_tyst_om_forslag_och_om_gamla_ar() -> None:
    assert findings("M005", arbetsordning(2027, "2027-02-05", status="förslag")) == []
    assert findings("M005", arbetsordning(2027, "2027-02-05"), idag="2028-01-01") == []


# M007


def test_m007_bara_foreslagna() -> None:
    tva = (
        mote("2027-2", datum="2027-04-23", status="förslag"),
        mote("2027-4", datum="2027-11-19", status="förslag"),
    )
    (finding,) = fynd("M007", *tva)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-2/mote.md", 3, 9)
    assert finding.text == "Två möten 2027 är bara föreslagna: 23 april och 19 november."
    assert finding.hjalp == "när presidiet har bestämt året: natverk arbetsordning fastställ 2027"


def test_m007_ett_enda() -> None:
    (finding,) = fynd("M007", mote("2027-4", datum="2027-11-19", status="förslag"))
    assert finding.text == "Ett möte 2027 är bara föreslaget: 19 november."


def test_m007_utan_foreslagen_arbetsordning_bestams_motena_var_for_sig() -> None:
    tva = (
        mote("2027-2", datum="2027-04-23", status="förslag"),
        mote("2027-4", datum="2027-11-19", status="förslag"),
    )
    plan = arbetsordning(2027, "2027-02-05", "2027-04-23", "2027-09-17", "2027-11-19")
    (finding,) = fynd("M007", *tva, plan)
    assert finding.hjalp == "när presidiet har bestämt dagarna: natverk möte planera 2027-2 2027-4"


def test_m007_ett_fynd_for_varje_ar() -> None:
    papper = (
        mote("2027-4", datum="2027-11-19", status="förslag"),
        mote("2028-1", datum="2028-02-04", status="förslag"),
    )
    assert [one.text for one in fynd("M007", *papper)] == [
        "Ett möte 2027 är bara föreslaget: 19 november.",
        "Ett möte 2028 är bara föreslaget: 4 februari.",
    ]


def test_m007_tyst_nar_moten_ar_planerade_eller_passerade() -> None:
    assert findings("M007") == []
    assert findings("M007", mote("2027-1", datum="2027-02-05", status="förslag"), idag="2027-02-06") == []


# M008


def test_m008_utan_skal() -> None:
    (finding,) = fynd("M008", mote("2027-2", datum="2027-04-23", status="inställt"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-2/mote.md", 3, 9)
    assert finding.text == "Mötet fredag 23 april 2027 är inställt, men skälet står inte där."
    assert finding.hjalp == 'skriv några ord om varför: natverk möte ställ-in 2027-2 --skäl "…"'


def test_m008_tyst_med_skal() -> None:
    assert findings("M008", mote("2027-2", datum="2027-04-23", status="inställt", skäl="Snöoväder.")) == []


# M009


def test_m009_samma_dag() -> None:
    (finding,) = fynd("M009", mote("2027-2", datum="2027-02-05"))
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/moten/2027-2/mote.md", 2, 8)
    assert finding.text == "Mötena 2027-1 och 2027-2 ligger samma dag, 5 februari 2027."
    assert finding.hjalp == (
        "flytta det ena: natverk möte flytta 2027-2 DATUM. Blir det inte av, ställ in det: "
        'natverk möte ställ-in 2027-2 --skäl "…"'
    )


def test_m009_tyst_om_det_ena_ar_installt() -> None:
    assert findings("M009", mote("2027-2", datum="2027-02-05", status="inställt", skäl="Dubbelt.")) == []
