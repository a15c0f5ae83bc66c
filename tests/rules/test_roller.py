"""R: every role of the charter is filled, today and at each coming meeting."""

from tests.papper import Varde, beskrivning, findings, fynd, medlem, roll

ANNA = "data/medlemmar/anna-ek.yaml"
BESKRIVNING = "data/uppdragsbeskrivningar/2027.yaml"
ROLLER: list[dict[str, Varde]] = [
    {"id": "ordforande", "namn": "ordförande", "exakt": 1},
    {"id": "sekreterare", "namn": "sekreterare", "exakt": 1},
    {"id": "presidium", "namn": "presidium", "minst": 1},
    {"id": "skolchef", "namn": "skol- och utbildningschef", "exakt": 1},
]
UTAN_ORDFORANDE = medlem("anna-ek", roller=[roll("representant"), roll("presidium")])
UTAN_SKOLCHEF = medlem("cia-holm", roller=[roll("representant")])


# R001


def test_r001_uppdraget_har_tagit_slut() -> None:
    anna = medlem("anna-ek", roller=[roll("representant"), roll("ordforande", till="2027-01-10")])
    (finding,) = fynd("R001", anna)
    assert (finding.fil, finding.rad, finding.kolumn) == (ANNA, 5, 30)
    assert finding.text == (
        "Ingen är ordförande i dag, och inte heller på mötet fredag 5 februari 2027 och tre möten till."
    )
    assert finding.hjalp == (
        "bestäm vem som tar över och skriv in det: natverk roll tillsätt ordförande NAMN --från 2027-01-11"
    )


def test_r001_vakant_pa_ett_kommande_mote() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-09-30")])
    (finding,) = fynd("R001", anna)
    assert (finding.fil, finding.rad, finding.kolumn) == (ANNA, 4, 30)
    assert finding.text == "Ingen är ordförande på mötet fredag 19 november 2027."
    assert finding.hjalp.endswith("natverk roll tillsätt ordförande NAMN --från 2027-10-01")


def test_r001_glapp_mellan_tva() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-03-31")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-09-01", till="2027-12-31")])
    (finding,) = fynd("R001", anna, dan)
    assert finding.fil == ANNA
    assert finding.hjalp.endswith("--från 2027-04-01")
    assert finding.text == "Ingen är ordförande på mötet fredag 23 april 2027."


def test_r001_ingen_har_haft_rollen() -> None:
    (finding,) = fynd("R001", UTAN_ORDFORANDE, idag="2027-11-20")
    assert (finding.fil, finding.rad, finding.kolumn) == (BESKRIVNING, 10, 5)
    assert finding.text == "Ingen är ordförande i dag, 20 november 2027."


def test_r001_tomt_presidium() -> None:
    bo = medlem("bo-lind", roller=[roll("sekreterare")])
    (finding,) = fynd("R001", bo, medlem("anna-ek", roller=[roll("ordforande")]))
    assert finding.text.startswith("Ingen sitter i presidiet i dag")


def test_r001_for_litet_presidium() -> None:
    minst_tre = beskrivning(roller=[*ROLLER[:2], {"id": "presidium", "namn": "presidium", "minst": 3}])
    (finding,) = fynd("R001", minst_tre)
    assert finding.text.startswith("Bara två sitter i presidiet i dag")


def test_r001_tyst_nar_nasta_tar_vid_dagen_efter() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-04-23")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-04-24")])
    assert findings("R001", anna, dan) == []


def test_r001_tyst_nar_nagon_ar_tillforordnad() -> None:
    anna = medlem("anna-ek", roller=[roll("presidium"), roll("ordforande", till="2027-01-10")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-01-11", tf="ja")])
    assert findings("R001", anna, dan) == []


def test_r001_tyst_om_den_som_ingen_ar_namngiven_for() -> None:
    oppen = beskrivning(ingen_namngiven=[{"roll": "ordforande", "skäl": "Inte tillsatt än."}])
    assert findings("R001", oppen, UTAN_ORDFORANDE) == []


def test_r001_tyst_om_skolchefen() -> None:
    assert findings("R001", UTAN_SKOLCHEF) == []


# R002


def test_r002_tva_samtidigt() -> None:
    forr = roll("ordforande", från="2020-01-01", till="2021-12-31")
    dan = medlem("dan-alm", roller=[forr, roll("ordforande", från="2027-01-11")])
    (finding,) = fynd("R002", dan)
    assert (finding.fil, finding.rad, finding.kolumn) == ("data/medlemmar/dan-alm.yaml", 5, 5)
    assert finding.text == "Anna Ek och Dan Alm är ordförande samtidigt, 11 januari 2027. Bara en kan vara det."
    assert finding.hjalp == 'avsluta den tidigare: natverk roll avsluta ordförande "Anna Ek" --den 2027-01-10'


def test_r002_ingen_vet_vem_som_var_forst() -> None:
    (finding,) = fynd("R002", medlem("dan-alm", roller=[roll("sekreterare")]))
    assert finding.hjalp == "avsluta rollen för den som inte har den: natverk roll avsluta sekreterare NAMN"


def test_r002_pa_ett_kommande_mote() -> None:
    dan = medlem("dan-alm", roller=[roll("sekreterare", från="2027-09-17")])
    (finding,) = fynd("R002", dan)
    assert "är sekreterare samtidigt, 17 september 2027" in finding.text


def test_r002_flera_an_tva() -> None:
    tva_skolchefer = beskrivning(roller=[*ROLLER[:3], {"id": "skolchef", "namn": "skolchef", "exakt": 2}])
    flera = [medlem(id_, roller=[roll("skolchef")]) for id_ in ("dan-alm", "eva-ro")]
    (finding,) = fynd("R002", tva_skolchefer, *flera)
    assert finding.text.endswith("Bara två kan vara det.")


def test_r002_tyst_om_tillforordnad() -> None:
    assert findings("R002", medlem("dan-alm", roller=[roll("ordforande", tf="ja")])) == []


def test_r002_tyst_vid_byte_over_natten() -> None:
    anna = medlem("anna-ek", roller=[roll("presidium"), roll("ordforande", till="2027-04-22")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-04-23")])
    assert findings("R002", anna, dan) == []


def test_r002_tyst_om_presidiet_som_far_vara_flera() -> None:
    assert findings("R002") == []


# R003


def test_r003_skolchefen_och_allt_som_vantar() -> None:
    (finding,) = fynd("R003", UTAN_SKOLCHEF)
    assert (finding.fil, finding.rad, finding.kolumn, finding.niva) == (BESKRIVNING, 13, 5, "varning")
    assert finding.text == (
        "Ingen är namngiven som skol- och utbildningschef. Fem uppgifter väntar på att någon utses, bland annat "
        "återkopplingen från skolchefsgruppen."
    )
    assert finding.hjalp == (
        "fråga skolchefsnätverket vem det är och skriv in personen: natverk roll tillsätt skolchef NAMN"
    )


def test_r003_pekar_pa_raden_som_sager_det() -> None:
    oppen = beskrivning(ingen_namngiven=[{"roll": "presidium", "skäl": "Inte tillsatt än."}])
    bo = medlem("bo-lind", roller=[roll("sekreterare")])
    (finding,) = fynd("R003", oppen, bo, medlem("anna-ek", roller=[roll("ordforande")]))
    assert (finding.fil, finding.rad, finding.kolumn) == (BESKRIVNING, 15, 12)
    assert finding.text.startswith("Ingen är namngiven i presidiet. Fyra uppgifter väntar på att någon utses")


def test_r003_en_varning_for_varje_oppen_roll_och_ingen_annan() -> None:
    alla = beskrivning(ingen_namngiven=[{"roll": roll["id"], "skäl": "Inte tillsatt än."} for roll in ROLLER])
    ingen = [medlem(id_, roller=[roll("representant")]) for id_ in ("anna-ek", "bo-lind", "cia-holm")]
    assert len(findings("R003", alla, *ingen)) == 4
    assert findings("R001", alla, *ingen) == []


def test_r003_tyst_nar_rollen_ar_tillsatt() -> None:
    assert findings("R003") == []


def test_r003_tyst_om_det_som_r001_sager() -> None:
    assert findings("R003", UTAN_ORDFORANDE) == []


# R004


def test_r004_namngiven_anda() -> None:
    oppen = beskrivning(ingen_namngiven=[{"roll": "skolchef", "skäl": "Inte tillsatt än."}])
    (finding,) = fynd("R004", oppen)
    assert (finding.fil, finding.rad, finding.kolumn) == (BESKRIVNING, 15, 5)
    assert finding.text == (
        "Cia Holm är skol- och utbildningschef, men uppdragsbeskrivningens fil säger att ingen är namngiven."
    )
    assert finding.hjalp == 'ta bort raden: natverk roll tillsätt skolchef "Cia Holm"'


def test_r004_tyst_om_en_tidigare_beskrivning() -> None:
    gammal = beskrivning(från="2023-01-01", ingen_namngiven=[{"roll": "skolchef", "skäl": "Inte tillsatt än."}])
    assert findings("R004", gammal._replace(sokvag="uppdragsbeskrivningar/2023.yaml")) == []


def test_r004_tyst_nar_ingen_har_rollen() -> None:
    oppen = beskrivning(ingen_namngiven=[{"roll": "skolchef", "skäl": "Inte tillsatt än."}])
    assert findings("R004", oppen, UTAN_SKOLCHEF) == []


# R005

EFTER_MOTENA = "2027-11-22"  # inga fler möten är planerade


def test_r005_ordforanden_slutar_om_en_manad() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-12-31")])
    (finding,) = fynd("R005", anna, idag=EFTER_MOTENA)
    assert (finding.fil, finding.rad, finding.kolumn) == (ANNA, 4, 30)
    assert finding.text == "Anna Ek är ordförande till och med 31 december 2027, och ingen tar över dagen efter."
    assert finding.hjalp == (
        "bestäm vem som tar över och skriv in det: natverk roll tillsätt ordförande NAMN --från 2028-01-01"
    )


def test_r005_kommunens_enda_representant_slutar() -> None:
    eva = medlem("eva-ros", roller=[roll("representant", till="2027-12-31")], kommun="Granvik")
    assert [one.text for one in fynd("R005", eva, idag=EFTER_MOTENA)] == [
        "Eva Ros företräder Granvik till och med 31 december 2027, och ingen tar över dagen efter."
    ]
    assert fynd("R005", eva, idag=EFTER_MOTENA)[0].hjalp.endswith("medlem ny NAMN --kommun Granvik --från 2028-01-01")


def test_r005_glapp_innan_nasta_tar_over() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-12-31")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2028-02-01")])
    assert findings("R005", anna, dan, idag=EFTER_MOTENA) == [f"{ANNA}:4:30"]


def test_r005_tyst_nar_nagon_tar_over_eller_det_ar_langt_kvar() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-12-31")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2028-01-01")])
    assert not findings("R005", anna, dan, idag=EFTER_MOTENA)
    sent = medlem("anna-ek", roller=[roll("ordforande", till="2028-06-30")])
    assert not findings("R005", sent, idag=EFTER_MOTENA)


def test_r005_tyst_nar_r001_redan_talar_om_motet_som_star_utan() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-03-31")])
    assert findings("R001", anna)
    assert not findings("R005", anna)


def test_r005_tyst_om_representanten_dar_kommunen_har_en_till() -> None:
    eva = medlem("eva-ros", roller=[roll("representant", till="2027-12-31")], kommun="Granvik")
    dan = medlem("dan-ros", roller=[roll("representant")], kommun="Granvik")
    assert not findings("R005", eva, dan, idag=EFTER_MOTENA)


def test_r005_tyst_om_tillforordnad_vars_ordinarie_kommer_tillbaka() -> None:
    dan = medlem("dan-alm", roller=[roll("ordforande", tf="ja", från="2027-09-01", till="2027-12-31")])
    assert not findings("R005", dan, idag=EFTER_MOTENA)
