"""R: every role of the charter is filled, today and at each coming meeting."""

import pytest

from tests.papper import Varde, beskrivning, findings, fynd, installningar, medlem, roll

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


SENT_PA_ARET = "2027-11-22"  # inga fler möten är planerade


def test_r001_glapp_som_har_varit() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-08-31")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-09-11")])
    (finding,) = fynd("R001", anna, dan, idag=SENT_PA_ARET)
    assert (finding.fil, finding.rad, finding.kolumn) == (ANNA, 4, 30)
    assert finding.text == "Från 1 till 10 september 2027 var ingen ordförande."
    assert finding.hjalp == (
        "hade någon rollen då, skriv in det: natverk roll tillsätt ordförande NAMN --från 2027-09-01 "
        "--till 2027-09-10. Hade ingen den, skriv ett undantag i data/natverk.yaml: "
        "- {regel: R001, gäller: ordforande 2027-09-01, skäl: varför, till: 2028-12-31}. Kör sedan natverk spara"
    )


def test_r001_glappet_gar_att_godta_for_sig() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-08-31")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-09-11", till="2027-10-01")])
    eva = medlem("eva-ro", roller=[roll("ordforande", från="2027-10-03")])
    godtaget = [{"regel": "R001", "gäller": "ordforande 2027-09-01", "skäl": "Var så.", "till": "2028-12-31"}]
    (finding,) = fynd("R001", installningar(undantag=godtaget), anna, dan, eva, idag=SENT_PA_ARET)
    assert finding.text == "Den 2 oktober 2027 var ingen ordförande."


def test_r001_presidiet_stod_tomt_en_tid() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande"), roll("presidium", till="2027-03-01")])
    bo = medlem("bo-lind", roller=[roll("sekreterare"), roll("presidium", från="2027-05-01")])
    (finding,) = fynd("R001", anna, bo, idag=SENT_PA_ARET)
    assert finding.text == "Från 2 mars till 30 april 2027 satt ingen i presidiet."


def test_r001_tyst_om_glapp_fore_kontrollen_och_fore_den_forsta() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", från="2020-01-01", till="2025-12-31")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2026-06-01")])
    assert findings("R001", anna, dan, idag=SENT_PA_ARET) == []
    senare = medlem("dan-alm", roller=[roll("ordforande", från="2027-03-01")])
    assert findings("R001", medlem("anna-ek", roller=[roll("presidium")]), senare, idag=SENT_PA_ARET) == []


def test_r001_tyst_om_glapp_som_nagon_vikarierade_under() -> None:
    anna = medlem("anna-ek", roller=[roll("ordforande", till="2027-08-31")])
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-09-11")])
    eva = medlem("eva-ro", roller=[roll("ordforande", från="2027-09-01", till="2027-09-10", tf="ja")])
    assert findings("R001", anna, dan, eva, idag=SENT_PA_ARET) == []


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
    assert finding.text == "Anna Ek och Dan Alm är båda ordförande sedan 11 januari 2027. Bara en kan vara det."
    assert finding.hjalp == 'avsluta den tidigare: natverk roll avsluta ordförande "Anna Ek" --den 2027-01-10'


def test_r002_ingen_vet_vem_som_var_forst() -> None:
    (finding,) = fynd("R002", medlem("dan-alm", roller=[roll("sekreterare")]))
    assert finding.text == "Bo Lind och Dan Alm är båda sekreterare. Bara en kan vara det."
    leave = "natverk roll avsluta sekreterare NAMN --den 2026-12-31"
    assert finding.hjalp == f"avsluta rollen för den som inte har den: {leave}"


def test_r002_pa_ett_kommande_mote() -> None:
    dan = medlem("dan-alm", roller=[roll("sekreterare", från="2027-09-17")])
    (finding,) = fynd("R002", dan)
    assert finding.text.startswith("Från 17 september 2027 är Bo Lind och Dan Alm båda sekreterare.")


def test_r002_flera_an_tva() -> None:
    tva_skolchefer = beskrivning(roller=[*ROLLER[:3], {"id": "skolchef", "namn": "skolchef", "exakt": 2}])
    flera = [medlem(id_, roller=[roll("skolchef")]) for id_ in ("dan-alm", "eva-ro")]
    (finding,) = fynd("R002", tva_skolchefer, *flera)
    assert finding.text.endswith("Bara två kan vara det.")


@pytest.mark.parametrize(
    ("anna", "dan", "text", "cure"),
    [
        (
            {"till": "2027-09-10"},
            {"från": "2027-09-01"},
            "Från 1 till 10 september 2027 var Anna Ek och Dan Alm båda ordförande. Bara en kan vara det.",
            'avsluta den tidigare: natverk roll avsluta ordförande "Anna Ek" --den 2027-08-31. ',
        ),
        (
            {},
            {"från": "2027-12-01"},
            "Från 1 december 2027 är Anna Ek och Dan Alm båda ordförande. Bara en kan vara det.",
            'avsluta den tidigare: natverk roll avsluta ordförande "Anna Ek" --den 2027-11-30',
        ),
        (
            {},
            {"från": "2027-12-01", "till": "2027-12-01"},
            "Den 1 december 2027 är Anna Ek och Dan Alm båda ordförande. Bara en kan vara det.",
            "skriv tf: ja på rollen i data/medlemmar/dan-alm.yaml om den är tillfällig, annars ta bort den.",
        ),
        (
            {"från": "2027-03-01"},
            {"från": "2027-03-01", "till": "2027-12-24"},
            "Anna Ek och Dan Alm är båda ordförande sedan 1 mars 2027 till och med 24 december 2027. Bara en kan ",
            f"ta bort rollen för den som inte har den, i {ANNA} eller data/medlemmar/dan-alm.yaml, och kör",
        ),
        (
            {"från": "2028-03-01"},
            {"från": "2028-03-01"},
            "Från 1 mars 2028 är Anna Ek och Dan Alm båda ordförande. Bara en kan vara det.",
            "avsluta rollen för den som inte har den: natverk roll avsluta ordförande NAMN",
        ),
        (
            {"till": "2027-01-05"},
            {"till": "2027-01-05"},
            "Anna Ek och Dan Alm var båda ordförande till och med 5 januari 2027. Bara en kan vara det.",
            "avsluta rollen för den som inte har den: natverk roll avsluta ordförande NAMN --den",
        ),
    ],
)
def test_r002_andra_dagar(anna: dict[str, Varde], dan: dict[str, Varde], text: str, cure: str) -> None:
    papper = (medlem(id_, roller=[roll("ordforande", **mer)]) for id_, mer in (("anna-ek", anna), ("dan-alm", dan)))
    (finding,) = fynd("R002", *papper, idag=SENT_PA_ARET)
    assert finding.text.startswith(text)
    assert finding.hjalp.startswith(cure)


def test_r002_det_som_var_gar_att_godta_for_sig() -> None:
    anna, dan = medlem("anna-ek", roller=[roll("ordforande", till="2027-09-10")]), "2027-09-01"
    papper = (anna, medlem("dan-alm", roller=[roll("ordforande", från=dan)]))
    (finding,) = fynd("R002", *papper, idag=SENT_PA_ARET)
    line = "{regel: R002, gäller: ordforande 2027-09-01, skäl: varför, till: 2028-12-31}"
    assert finding.hjalp.endswith(
        f"Var det verkligen så, skriv ett undantag i data/natverk.yaml: - {line}. Kör sedan natverk spara"
    )
    godtaget = [{"regel": "R002", "gäller": "ordforande 2027-09-01", "skäl": "Var så.", "till": "2028-12-31"}]
    assert findings("R002", installningar(undantag=godtaget), *papper, idag=SENT_PA_ARET) == []


def test_r002_en_orsak_ar_ett_fynd() -> None:
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2027-03-01", till="2027-05-31")])
    eva = medlem("eva-ro", roller=[roll("ordforande", från="2027-06-01")])
    (finding,) = fynd("R002", dan, eva)
    assert finding.text == "Från 1 mars 2027 är Anna Ek, Dan Alm och Eva Ro alla ordförande. Bara en kan vara det."


def test_r002_tyst_om_det_som_var_fore_kontrollen() -> None:
    dan = medlem("dan-alm", roller=[roll("ordforande", från="2026-09-01", till="2026-12-31")])
    assert findings("R002", dan) == []


def test_r002_tyst_om_den_beskrivning_som_gallde_da_tillat_flera() -> None:
    forr = beskrivning(från="2023-01-01", roller=[*ROLLER[1:], {"id": "ordforande", "namn": "ordförande", "exakt": 2}])
    dan = medlem("dan-alm", roller=[roll("ordforande", till="2026-12-31")])
    papper = (
        forr._replace(sokvag="uppdragsbeskrivningar/2023.yaml"),
        dan,
        installningar(kontrolleras_från="2026-01-01"),
    )
    assert findings("R002", *papper) == []


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
