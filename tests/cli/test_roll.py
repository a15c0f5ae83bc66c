"""Roles: who has them on any day, handed over in one command, ended with a word of what is left."""

import json

import pytest

from tests.cli.conftest import Terminal

ANNA, BODIL, CECILIA = (f"data/medlemmar/{id_}.yaml" for id_ in ("anna-ek", "bodil-ronn", "cecilia-hassel"))
BESKRIVNING = "data/uppdragsbeskrivningar/2023.yaml"


def innehavare(terminal: Terminal, roll: str, den: str) -> list[str]:
    roller = json.loads(terminal.natverk("roll", "lista", "--den", den, "--format", "json").out)
    return next(one["innehavare"] for one in roller if one["roll"] == roll)


@pytest.mark.parametrize(
    ("den", "vem"),
    [("2026-07-31", "anna-ek"), ("2026-08-01", "bodil-ronn"), ("6 februari 2026", "anna-ek"), ("i dag", "bodil-ronn")],
)
def test_vem_var_ordforande_den_dagen(exempel: Terminal, den: str, vem: str) -> None:
    assert innehavare(exempel, "ordforande", den) == [vem]


def test_listan_i_ord(exempel: Terminal) -> None:
    out = exempel.natverk("roll", "lista", "--den", "1 juli 2026").out
    assert out.startswith("Rollerna onsdag 1 juli 2026\n\nOrdförande\n  Anna Ek, Almhöjd, från 1 januari 2023 till och")
    assert "  Bodil Rönn, Björkdala, kommer, från 1 augusti 2026\n" in out
    assert "Farida Asp" not in out
    assert "  Farida Asp, Åvik, har haft, från 1 januari 2023 till och med 30 juni 2026\n" in (
        exempel.natverk("roll", "lista", "--historik").out
    )


def test_ett_byte_ar_ett_kommando_och_en_sparad_andring(exempel: Terminal) -> None:
    before = exempel.read(BODIL)
    answer = exempel.natverk("roll", "tillsätt", "ordförande", "Cecilia", "--från", "1 augusti", "--ja")
    assert answer.code == 0
    assert "Från och med söndag 1 augusti 2027 är Cecilia Hassel ordförande." in answer.err
    assert "Bodil Rönns tid som ordförande tar slut lördag 31 juli 2027." in answer.err
    assert sorted(exempel.saved()) == [BODIL, CECILIA]
    assert exempel.git("log", "-1", "--format=%s") == (
        "Skriv in Cecilia Hassel som ordförande från söndag 1 augusti 2027\n"
    )
    assert exempel.read(BODIL) == before.replace("från: 2026-08-01}", "från: 2026-08-01, till: 2027-07-31}")
    assert [innehavare(exempel, "ordforande", den) for den in ("2027-07-31", "2027-08-01")] == [
        ["bodil-ronn"],
        ["cecilia-hassel"],
    ]
    assert "R0" not in exempel.natverk("kontrollera", "--format", "kort").out


def test_en_kommentar_pa_raden_ar_kvar(exempel: Terminal) -> None:
    exempel.change(BODIL, "  - {roll: ordforande, från: 2026-08-01}", "  - {roll: ordforande}   # efter Anna")
    exempel.change(ANNA, "till: 2026-07-31", "till: 2025-12-31")
    exempel.natverk("spara", "--ja")
    assert exempel.natverk("roll", "tillsätt", "ordförande", "Cecilia", "--ja").code == 0
    assert "  - {roll: ordforande, till: 2027-01-10}   # efter Anna\n" in exempel.read(BODIL)


def test_tillforordnad_och_sedan_ar_den_ordinarie_tillbaka(exempel: Terminal) -> None:
    words = ("roll", "tillsätt", "sekreterare", "Daniel", "--från", "2027-02-01", "--till", "30 april", "--tf")
    answer = exempel.natverk(*words, "--ja")
    assert "är Daniel Sälg tillförordnad sekreterare." in answer.err
    assert "Cecilia Hassel är ordinarie och ersätts så länge." in answer.err
    assert exempel.saved() == ["data/medlemmar/daniel-salg.yaml"]
    days = ("2027-01-31", "2027-02-01", "2027-04-30", "2027-05-01")
    assert [innehavare(exempel, "sekreterare", den)[0] for den in days] == [
        "cecilia-hassel",
        "daniel-salg",
        "daniel-salg",
        "cecilia-hassel",
    ]
    assert "tillförordnad" in exempel.natverk("roll", "lista", "--den", "2027-02-01").out


def test_raden_om_att_ingen_ar_namngiven_tas_bort_i_samma_andring(exempel: Terminal) -> None:
    exempel.change(BESKRIVNING, "ingen_namngiven: []", "ingen_namngiven:\n  - {roll: skolchef, skäl: Väntar.}")
    exempel.natverk("spara", "--ja")
    exempel.natverk("roll", "avsluta", "skolchef", "--den", "2026-12-31", "--ja")
    assert "ingen namngiven: Väntar." in exempel.natverk("roll", "lista").out
    assert exempel.natverk("roll", "tillsätt", "skol- och utbildningschef", "Kerstin", "--ja").code == 0
    assert sorted(exempel.saved()) == ["data/medlemmar/kerstin-lark.yaml", BESKRIVNING]
    assert "ingen_namngiven: []" in exempel.read(BESKRIVNING)


def test_raden_ar_kvar_tills_rollen_borjar(exempel: Terminal) -> None:
    exempel.change(BESKRIVNING, "ingen_namngiven: []", "ingen_namngiven:\n  - {roll: skolchef, skäl: Väntar.}")
    exempel.natverk("spara", "--ja")
    exempel.natverk("roll", "avsluta", "skolchef", "--den", "2026-12-31", "--ja")
    words = ("roll", "tillsätt", "skolchef", "Kerstin", "--från", "2027-03-01", "--ja")
    assert "är kvar i data/uppdragsbeskrivningar/2023.yaml till dess" in exempel.natverk(*words).err
    assert exempel.saved() == ["data/medlemmar/kerstin-lark.yaml"]
    assert "R004" in exempel.natverk("kontrollera", idag="2027-03-02").out
    answer = exempel.natverk("roll", "tillsätt", "skolchef", "Kerstin", idag="2027-03-02")
    assert "Kerstin Lärk är skol- och utbildningschef redan, från 1 mars 2027." in answer.err
    assert exempel.saved() == [BESKRIVNING]
    assert "R004" not in exempel.natverk("kontrollera", idag="2027-03-02").out


def test_redan_gjort_sparar_inget(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("roll", "tillsätt", "ordförande", "Bodil Rönn", "--ja")
    assert (answer.code, exempel.git("rev-parse", "HEAD")) == (0, head)
    assert "Inget att spara" in answer.err


def test_den_som_inte_ar_representant_kallas_inte(exempel: Terminal) -> None:
    answer = exempel.natverk("roll", "tillsätt", "presidium", "Kerstin", "--prova")
    assert "kallas därför inte till mötena" in answer.err


@pytest.mark.parametrize("words", [("tillsätt", "ordförande", "Cecilia"), ("avsluta", "ordförande")])
def test_prova_och_utan_terminal_sparas_inget(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    tried = exempel.natverk("roll", *words, "--prova")
    assert (tried.code, "till: 2027-01-1" in tried.out, "provkörning" in tried.err) == (0, True, True)
    asked = exempel.natverk("roll", *words)
    assert (asked.code, "--ja" in asked.err) == (2, True)
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_avslutad_utan_eftertradare_sags_det_vad_som_blir_utan(exempel: Terminal) -> None:
    answer = exempel.natverk("roll", "avsluta", "ordförande", "--den", "31 mars", "--ja")
    assert "Bodil Rönns tid som ordförande tar slut onsdag 31 mars 2027." in answer.err
    assert (
        "Från och med 1 april 2027 är ingen ordförande. Det gäller mötena 23 april, 17 september och 19 november."
    ) in answer.err
    assert exempel.saved() == [BODIL]
    told = exempel.natverk("kontrollera").out
    assert "R001 fel: Ingen är ordförande på mötet fredag 23 april 2027 och två möten till." in told
    assert "natverk roll tillsätt ordförande NAMN --från 2027-04-01" in told


def test_kommunens_enda_representant_slutar(exempel: Terminal) -> None:
    answer = exempel.natverk("roll", "avsluta", "representant", "Gustav", "--prova")
    assert "Från och med 12 januari 2027 har Åvik ingen representant." in answer.err
    two = exempel.natverk("roll", "avsluta", "representant", "Lovisa", "--prova")
    assert "ingen representant" not in two.err


def test_en_roll_som_inte_har_borjat_tas_bort(exempel: Terminal) -> None:
    before = (exempel.read(ANNA), exempel.read(CECILIA))
    exempel.natverk("roll", "tillsätt", "presidium", "Gustav", "--från", "1 maj", "--ja")
    answer = exempel.natverk("roll", "avsluta", "presidium", "Gustav", "--ja")
    assert "Gustav Alm skulle ha börjat i presidiet lördag 1 maj 2027. Det tas bort." in answer.err
    assert exempel.git("log", "-1", "--format=%s") == "Ta bort Gustav Alms tid i presidiet\n"
    assert (exempel.read(ANNA), exempel.read(CECILIA)) == before
    assert exempel.git("diff", "HEAD~2", "--stat") == ""


def test_samma_sak_for_hand_ger_samma_natverk(exempel: Terminal) -> None:
    exempel.natverk("roll", "tillsätt", "ordförande", "Cecilia", "--från", "2027-08-01", "--ja")
    by_command = exempel.natverk("roll", "lista", "--format", "json").out
    exempel.git("reset", "--quiet", "--hard", "HEAD~1")
    exempel.change(BODIL, "från: 2026-08-01}", "från: 2026-08-01, till: 2027-07-31}")
    exempel.write(CECILIA, exempel.read(CECILIA) + "  - {roll: ordforande, från: 2027-08-01}\n")
    exempel.natverk("spara", "--ja")
    assert exempel.natverk("roll", "lista", "--format", "json").out == by_command


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tillsätt", "kassör", "Cecilia"), "Rollen ”kassör” finns inte"),
        (("tillsätt", "ordforande", "Pelle"), 'natverk medlem ny "Pelle" --kommun KOMMUN'),
        (("tillsätt", "sekreterare", "Daniel Selg"), "Menade du Daniel Sälg?"),
        (("tillsätt", "sekreterare", "Daniel", "--från", "31 februari"), "--från"),
        (("tillsätt", "sekreterare", "Daniel", "--till", "2026-12-31"), "är före måndag 11 januari 2027"),
        (("tillsätt", "presidium", "Gustav", "--tf"), "--tf gäller roller som bara en kan ha"),
        (("tillsätt", "representant", "Ingela"), 'natverk medlem ändra "Ingela Gran" --kommun KOMMUN'),
        (("tillsätt", "ersättare", "Ingela"), "--för NAMN"),
        (("tillsätt", "ersättare", "Ingela", "--för", "Ingela"), "för sig själv"),
        (("tillsätt", "presidium", "Ingela", "--för", "Bodil"), "--för gäller bara ersättare"),
        (("tillsätt", "sekreterare", "Daniel", "--från", "0027-02-01"), "mer än 50 år bort"),
        (("avsluta", "sekreterare", "--den", "9999-12-31"), "mer än 50 år bort"),
        (("avsluta", "presidium"), "natverk roll avsluta presidium NAMN"),
        (("avsluta", "sekreterare", "Anna Ek"), "Anna Ek är inte sekreterare måndag 11 januari 2027."),
        (("avsluta", "ordförande", "Anna Ek"), "Tiden tog slut fredag 31 juli 2026."),
        (("avsluta", "ordförande", "Bodil Rönn", "--den", "2026-07-01"), "först från 1 augusti 2026"),
        (("avsluta", "ersättare", "Anna Ek"), "inte ersättare"),
        (("avsluta", "ordförande", "--den", "pling"), "--den"),
        (("lista", "--den", "pling"), "--den"),
    ],
)
def test_vagras_vanligt(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("roll", *words, *(() if words[0] == "lista" else ("--ja",)))
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


@pytest.mark.parametrize("spelling", ["ordförande", "ORDFÖRANDE", "ordforande", "ordföranden", "ordf"])
def test_en_roll_hur_den_an_stavas(exempel: Terminal, spelling: str) -> None:
    assert (
        "är Cecilia Hassel ordförande" in exempel.natverk("roll", "tillsätt", spelling, "cecilia-hassel", "--prova").err
    )


def test_en_fil_som_inte_gar_att_lasa_stoppar(exempel: Terminal) -> None:
    exempel.write("data/medlemmar/trasig.yaml", "namn: [\n")
    answer = exempel.natverk("roll", "tillsätt", "ordförande", "Cecilia", "--ja")
    assert answer.code == 2
    assert "data/medlemmar/trasig.yaml går inte att läsa" in answer.err
    assert "inte allt" in exempel.natverk("roll", "lista").err
