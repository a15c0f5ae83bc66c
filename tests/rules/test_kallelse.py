"""K: notice and agenda reach everybody before the meeting, and what they say still holds."""

from uuid import UUID

from tests.papper import (
    Papper,
    Varde,
    falt,
    fil,
    findings,
    fynd,
    installningar,
    kallelse,
    koder,
    mote,
    protokoll,
)

MOTE = "data/moten/2027-1/mote.md"
SEN = "2027-01-27"
ALLA = ("anna-ek", "bo-lind", "dan-berg")
DAG = "2027-02-05"
TEMA: dict[str, Varde] = {"id": "tema", "rubrik": "Övergångar"}
INSTALLT = mote("2027-1", datum=DAG, status="inställt", skäl="Snöoväder.", inställt_den="2027-01-10")


def skickad(*till: str) -> Papper:
    """The entry that the notice went out."""
    entry = falt(vad="kallelse", den="2027-01-10", av="anna-ek", möte="2027-1", till=till)
    return fil("utskick/2027-01-10-kallelse-2027-1.yaml", entry)


def test_k002_inte_skickad() -> None:
    (finding,) = fynd("K002", idag=SEN)
    assert (finding.fil, finding.rad, finding.kolumn, finding.galler) == (MOTE, 2, 8, "2027-1")
    assert finding.text == (
        "Kallelsen till mötet fredag 5 februari 2027 är inte skickad. Den skulle ha gått ut fredag 22 januari 2027. "
        "Mötet är om nio dagar."
    )
    assert finding.hjalp == (
        "ordföranden skriver den: natverk kallelse 2027-1. Skicka den sedan, och anteckna det: "
        "natverk kallelse 2027-1 --redan-skickad"
    )
    (finding,) = fynd("K002", kallelse("2027-1", datum=DAG), idag=SEN)
    assert finding.hjalp == (
        "ordföranden skickar kallelsen i data/moten/2027-1/kallelse.md och antecknar det: "
        "natverk kallelse 2027-1 --redan-skickad"
    )


def test_k002_tyst_i_tid_nar_den_ar_skickad_och_nar_motet_bara_ar_foreslaget() -> None:
    assert findings("K002", idag="2027-01-22") == []
    assert findings("K002", skickad(*ALLA), idag=SEN) == []
    assert findings("K002", mote("2027-1", datum=DAG, status="förslag"), idag=SEN) == []


EFTER = "2027-02-08"


def test_k002_star_kvar_nar_motet_har_varit() -> None:
    for papper in ((), (protokoll("2027-1", status="utkast"),)):
        (finding,) = fynd("K002", *papper, idag=EFTER)
        assert (finding.fil, finding.rad, finding.niva, finding.galler) == (MOTE, 2, "varning", "2027-1")
        assert finding.text == (
            "Det är inte antecknat att kallelsen till mötet fredag 5 februari 2027 skickades. "
            "Den skulle ha gått ut fredag 22 januari 2027."
        )
        assert finding.hjalp == (
            "skickades den? Anteckna dagen: natverk kallelse 2027-1 --redan-skickad DATUM. Annars kan nätverket godta "
            "det: skriv ett undantag i data/natverk.yaml: - {regel: K002, gäller: 2027-1, skäl: varför, "
            "till: 2028-12-31}. Kör sedan natverk spara"
        )


def test_k002_tyst_efterat_om_det_skickade_det_godtagna_och_det_som_inte_raknas() -> None:
    assert findings("K002", skickad(*ALLA), idag=EFTER) == []
    godtaget = [{"regel": "K002", "gäller": "2027-1", "skäl": "Alla var där ändå.", "till": "2028-12-31"}]
    assert findings("K002", installningar(undantag=godtaget), idag=EFTER) == []
    assert findings("K002", installningar(kontrolleras_från="2027-03-01"), idag=EFTER) == []
    assert findings("K002", mote("2027-1", datum=DAG, status="inställt", skäl="Snö."), idag=EFTER) == []
    assert findings("K002", mote("2027-1", datum=DAG, status="förslag"), idag=EFTER) == []


def test_k002_vantar_tills_det_ar_sagt_om_motet_blev_av() -> None:
    fore = {"D001", "D003", "K002"}
    assert fore & {*koder(idag="2027-02-19")} == fore
    assert (fore | {"P001"}) & {*koder(idag="2027-02-20")} == {"P001"}
    assert fore & {*koder(protokoll("2027-1", status="utkast"), idag="2027-02-20")} == fore


def test_k003_nagon_har_inte_fatt_den() -> None:
    (finding,) = fynd("K003", skickad("anna-ek", "bo-lind"))
    assert (finding.fil, finding.rad) == ("data/utskick/2027-01-10-kallelse-2027-1.yaml", 5)
    assert finding.text == "Kallelsen till mötet fredag 5 februari 2027 har inte gått till Dan Berg."


def test_k003_tyst_om_alla_har_fatt_den() -> None:
    assert findings("K003", skickad(*ALLA)) == []


def test_k004_andrat_sedan_kallelsen() -> None:
    papper = mote("2027-1", datum="2027-02-12", plats="Tibro")
    (finding,) = fynd("K004", papper, kallelse("2027-1", datum=DAG), skickad(*ALLA))
    assert (finding.fil, finding.rad, finding.kolumn) == (MOTE, 2, 8)
    assert finding.text == (
        "Sedan kallelsen till mötet fredag 12 februari 2027 skickades har dagen och platsen ändrats."
    )


def test_k004_tyst_om_inget_ar_andrat_eller_ny_kallelse_ar_skickad() -> None:
    assert findings("K004", kallelse("2027-1", datum=DAG), skickad(*ALLA)) == []
    assert findings("K004", kallelse("2027-1", datum="2027-01-29")) == []


def test_k004_en_annan_dagordning() -> None:
    called = kallelse("2027-1", datum=DAG, dagordning=[TEMA, {"id": "lekro", "rubrik": "Lekro"}])
    agendas: tuple[list[Varde], ...] = (
        [TEMA],
        [TEMA | {"tid": 20}, {"id": "lekro", "rubrik": "Lekro"}],
        [{"id": "lekro", "rubrik": "Lekro"}, TEMA],
        [TEMA, {"id": "lekro", "rubrik": "Lekro"}, {"id": "bild", "rubrik": "Bild"}],
    )
    for own in agendas:
        papper = mote("2027-1", datum=DAG, uid="x", dagordning=own)
        (finding,) = fynd("K004", papper, called, skickad(*ALLA))
        assert finding.text == "Sedan kallelsen till mötet fredag 5 februari 2027 skickades har dagordningen ändrats."
        assert finding.rad == 6


def test_k004_tyst_med_samma_dagordning_ocksa_nar_de_staende_punkterna_star_dar() -> None:
    own = mote("2027-1", datum=DAG, uid="x", dagordning=[TEMA])
    opening: Varde = {"id": "oppnande", "rubrik": "Mötets öppnande"}
    agendas: tuple[list[Varde], ...] = ([TEMA], [opening, TEMA])
    for agenda in agendas:
        assert findings("K004", own, kallelse("2027-1", datum=DAG, dagordning=agenda), skickad(*ALLA)) == []


def test_k006_de_kallade_vet_inte() -> None:
    (finding,) = fynd("K006", INSTALLT, kallelse("2027-1", datum=DAG), skickad(*ALLA))
    assert finding.text == (
        "Mötet fredag 5 februari 2027 är inställt, men det står inte att de kallade har fått veta det."
    )
    assert finding.hjalp.endswith("natverk möte ställ-in 2027-1 --redan-skickad")


def test_k006_tyst_nar_de_vet_nar_ingen_var_kallad_och_nar_dagen_har_gatt() -> None:
    called = (INSTALLT, kallelse("2027-1", datum=DAG), skickad(*ALLA))
    fields = {"vad": "inställt möte", "den": "2027-01-10", "av": "anna-ek", "möte": "2027-1", "till": list(ALLA)}
    assert findings("K006", *called, fil("utskick/2027-01-10-installt-mote-2027-1.yaml", falt(**fields))) == []
    assert findings("K006", INSTALLT) == []
    assert findings("K006", *called, idag="2027-02-06") == []


def test_k005_kallat_utan_uid() -> None:
    (finding,) = fynd("K005", kallelse("2027-1", datum=DAG), skickad(*ALLA))
    assert (finding.fil, finding.rad, finding.niva) == (MOTE, 2, "upplysning")
    assert finding.text == ("Mötet fredag 5 februari 2027 har kallats men saknar uid, mötets beteckning i kalendrar.")
    assert finding.mending
    UUID(finding.mending.new)
    assert finding.hjalp.startswith(f"skriv uid: {finding.mending.new} i {MOTE}. Eller rätta det automatiskt")


def test_k005_samma_uid_i_varje_kopia_men_ett_annat_for_ett_annat_mote() -> None:
    def given(plats: str) -> str:
        (finding,) = fynd("K005", kallelse("2027-1", datum=DAG, plats=plats), skickad(*ALLA))
        return finding.mending.new if finding.mending else ""

    assert given("Hjo") == given("Hjo") != given("Tibro")


def test_k005_tyst_innan_kallelsen_ar_skickad_nar_uid_finns_och_nar_motet_har_varit() -> None:
    called = kallelse("2027-1", datum=DAG)
    assert findings("K005", called) == []
    assert findings("K005", mote("2027-1", datum=DAG, uid="x"), called, skickad(*ALLA)) == []
    assert findings("K005", called, skickad(*ALLA), idag="2027-02-06") == []
