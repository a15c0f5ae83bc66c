"""People come, change and go, each by one command that writes a tidy file."""

import json

import pytest

from tests.cli.conftest import Terminal

GUSTAV = "data/medlemmar/gustav-alm.yaml"


def test_en_ny_medlem_ar_en_ordnad_fil(exempel: Terminal) -> None:
    answer = exempel.natverk("medlem", "ny", "Åsa  Öberg", "--kommun", "granvik", "--titel", "rektor")
    assert answer.code == 0
    assert exempel.saved() == ["data/medlemmar/asa-oberg.yaml"]
    assert exempel.read("data/medlemmar/asa-oberg.yaml") == (
        "namn: Åsa Öberg\nkommun: Granvik\ntitel: rektor\nroller:\n  - {roll: representant, från: 2027-01-11}\n"
    )
    assert exempel.git("log", "-1", "--format=%s") == "Skriv in Åsa Öberg, Granvik\n"
    assert "på en rad som börjar med asa-oberg" in answer.err
    assert "natverk förteckning" in answer.err
    told = exempel.natverk("kontrollera", "--format", "json").out
    assert [one["kod"] for one in json.loads(told) if one["nivå"] == "fel"] == []


def test_forsta_dagen_och_flera_roller(exempel: Terminal) -> None:
    words = ("--kommun", "Lindfors", "--roll", "representant", "--roll", "presidiet", "--från", "1 mars")
    exempel.natverk("medlem", "ny", "Mia Ås", *words)
    assert exempel.read("data/medlemmar/mia-as.yaml").endswith(
        "roller:\n  - {roll: representant, från: 2027-03-01}\n  - {roll: presidium, från: 2027-03-01}\n"
    )


def test_den_som_kommer_in_som_ordforande_tar_over_i_samma_andring(exempel: Terminal) -> None:
    words = ("medlem", "ny", "Mia Ås", "--kommun", "Lindfors", "--roll", "representant", "--roll", "ordförande")
    asked = exempel.natverk(*words)
    assert (asked.code, "--ja" in asked.err) == (2, True)
    answer = exempel.natverk(*words, "--ja")
    assert "Bodil Rönns tid som ordförande tar slut söndag 10 januari 2027." in answer.err
    assert sorted(exempel.saved()) == ["data/medlemmar/bodil-ronn.yaml", "data/medlemmar/mia-as.yaml"]


def test_forbundets_personal_och_ersattare(exempel: Terminal) -> None:
    exempel.natverk("medlem", "ny", "Per Al", "--organisation", "Exempelbygdens kommunalförbund")
    assert "{roll: personal, från: 2027-01-11}" in exempel.read("data/medlemmar/per-al.yaml")
    exempel.natverk("medlem", "ny", "Ull Ek", "--kommun", "Åvik", "--roll", "ersättare", "--för", "Gustav")
    assert "{roll: ersättare, från: 2027-01-11, för: gustav-alm}" in exempel.read("data/medlemmar/ull-ek.yaml")


def test_en_annan_med_samma_namn_far_en_egen_beteckning(exempel: Terminal) -> None:
    asked = exempel.natverk("medlem", "ny", "Gustav Alm", "--kommun", "Ekhult")
    assert (asked.code, "Är Gustav Alm, Ekhult en annan person?" in asked.err) == (2, True)
    exempel.natverk("medlem", "ny", "Gustav Alm", "--kommun", "Ekhult", "--ja")
    assert exempel.saved() == ["data/medlemmar/gustav-alm-2.yaml"]
    both = exempel.natverk("medlem", "visa", "Gustav Alm").err
    assert "Gustav Alm (gustav-alm)" in both
    assert "Gustav Alm (gustav-alm-2)" in both
    assert "Ekhult" in exempel.natverk("medlem", "visa", "gustav-alm-2").out


def test_en_beteckning_ges_en_enda_gang(exempel: Terminal) -> None:
    exempel.natverk("medlem", "ny", "Mia Ås", "--kommun", "Lindfors")
    exempel.git("rm", "--quiet", "data/medlemmar/mia-as.yaml")
    exempel.git("commit", "--quiet", "--message", "Ta bort")
    exempel.natverk("medlem", "ny", "Mia Ås", "--kommun", "Ekhult")
    assert exempel.saved() == ["data/medlemmar/mia-as-2.yaml"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ny", "Gustav Alm", "--kommun", "Åvik"), 'natverk medlem visa "Gustav Alm"'),
        (("ny", "Farida Asp", "--kommun", "Åvik"), 'natverk roll tillsätt representant "Farida Asp"'),
        (("ny", "Mia Ås"), "--kommun KOMMUN eller --organisation NAMN"),
        (("ny", "Mia Ås", "--kommun", "Ekult"), "Menade du Ekhult?"),
        (("ny", "Mia Ås", "--kommun", "Hjo", "--organisation", "Högskolan"), "går inte att använda tillsammans"),
        (("ny", "Mia Ås", "--organisation", "Högskolan"), "--roll personal eller --roll adjungerad"),
        (("ny", "Mia Ås", "--organisation", "Högskolan", "--roll", "representant"), "vilken kommun"),
        (("ny", "Mia Ås", "--kommun", "Ekhult", "--roll", "chef"), "Rollen ”chef” finns inte"),
        (("ny", "Mia Ås mia@example.se", "--kommun", "Ekhult"), "e-postadress"),
        (("ny", "Mia Ås 070-174 06 05", "--kommun", "Ekhult"), "telefonnummer"),
        (("ny", "Mia\u202eÅs", "--kommun", "Ekhult"), "styrtecken"),
        (("ny", "李明", "--kommun", "Ekhult"), "ingen bokstav"),
        (("ny", "  ", "--kommun", "Ekhult"), "saknas text"),
        (("visa", "Pelle"), "Ingen medlem heter ”Pelle”"),
        (("visa", ""), "Ingen medlem heter"),
        (("ändra", "Gustav"), "--namn, --kommun, --organisation eller --titel"),
        (("ändra", "Gustav", "--kommun", "Ekult"), "Menade du Ekhult?"),
        (("ändra", "Gustav", "--organisation", "Högskolan"), 'natverk roll avsluta representant "Gustav Alm"'),
        (("ändra", "Gustav", "--titel", "070-174 06 05"), "telefonnummer"),
        (("avsluta", "Gustv"), "Ingen medlem heter ”Gustv”"),
        (("avsluta", "Gustav", "--den", "2026-06-30"), "fick en roll så sent som onsdag 1 juli 2026"),
        (("lista", "--kommun", "Ekult"), "Menade du Ekhult?"),
        (("lista", "--roll", "chef"), "finns inte"),
    ],
)
def test_vagras_vanligt(exempel: Terminal, words: tuple[str, ...], said: str) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("medlem", *words, *(("--ja",) if words[0] in ("ny", "ändra", "avsluta") else ()))
    assert answer.code == 2
    assert said in answer.err
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


@pytest.mark.parametrize(
    "words",
    [
        ("ny", "Mia Ås", "--kommun", "Lindfors"),
        ("ändra", "Gustav", "--titel", "förskolechef"),
        ("avsluta", "Gustav"),
    ],
)
def test_prova_skriver_inget(exempel: Terminal, words: tuple[str, ...]) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("medlem", *words, "--prova")
    assert (answer.code, "data/medlemmar/" in answer.out, "provkörning" in answer.err) == (0, True, True)
    assert (exempel.git("rev-parse", "HEAD"), exempel.git("status", "--porcelain")) == (head, "")


def test_andrat_namn_och_titel_i_samma_fil(exempel: Terminal) -> None:
    before = exempel.read("data/medlemmar/lovisa-oxel.yaml")
    assert exempel.natverk("medlem", "ändra", "Lovisa", "--namn", "Lovisa Ek", "--titel", "rektor").code == 0
    assert exempel.saved() == ["data/medlemmar/lovisa-oxel.yaml"]
    assert exempel.git("log", "-1", "--format=%s") == "Ändra namnet och titeln för Lovisa Oxel\n"
    expected = before.replace("namn: Lovisa Oxel", "namn: Lovisa Ek").replace("titel: specialpedagog", "titel: rektor")
    assert exempel.read("data/medlemmar/lovisa-oxel.yaml") == expected
    assert "förteckning" not in exempel.natverk("medlem", "ändra", "lovisa-oxel", "--titel", "").err
    assert "titel" not in exempel.read("data/medlemmar/lovisa-oxel.yaml")
    assert "Inget att spara" in exempel.natverk("medlem", "ändra", "lovisa-oxel", "--namn", "Lovisa Ek").err


def test_ny_kommun_galler_ocksa_bakat_och_fragas_om(exempel: Terminal) -> None:
    asked = exempel.natverk("medlem", "ändra", "Gustav", "--kommun", "Granvik")
    assert (asked.code, "Gustav Alm har företrätt Åvik." in asked.err) == (2, True)
    exempel.natverk("medlem", "ändra", "Gustav", "--kommun", "Granvik", "--ja")
    assert "kommun: Granvik" in exempel.read(GUSTAV)


def test_en_kommun_tar_organisationens_plats(exempel: Terminal) -> None:
    exempel.natverk("medlem", "ändra", "Johan", "--kommun", "Åvik")
    text = exempel.read("data/medlemmar/johan-tall.yaml")
    assert "kommun: Åvik" in text
    assert "organisation" not in text


def test_avslutad_ar_alla_roller_slut_och_det_som_blir_over_sags(exempel: Terminal) -> None:
    answer = exempel.natverk("medlem", "avsluta", "Bodil", "--den", "31 mars", "--ja")
    assert answer.code == 0
    for said in (
        "Bodil Rönns tid som representant tar slut onsdag 31 mars 2027.",
        "Bodil Rönns tid i presidiet tar slut onsdag 31 mars 2027.",
        "Från och med 1 april 2027 är ingen ordförande. Det gäller mötena 23 april, 17 september och 19 november.",
        "Från och med 1 april 2027 har Björkdala ingen representant.",
        "Håkan Hägg är ersättare för Bodil Rönn.",
        "En öppen åtgärd har Bodil Rönn som ansvarig:",
        "  2026-5/å2, senast 5 februari 2027: Frågar kommunerna vem som kan ta emot utbildningsdagen.",
        "Anteckna det: natverk åtgärd flytta 2026-5/å2 --till NAMN",
        "Ta bort raden bodil-ronn i kontakter.csv",
    ):
        assert said in answer.err
    assert exempel.saved() == ["data/medlemmar/bodil-ronn.yaml"]
    assert exempel.read("data/medlemmar/bodil-ronn.yaml").count("till: 2027-03-31}") == 3
    again = exempel.natverk("medlem", "avsluta", "Bodil", "--den", "31 mars", "--ja")
    assert (again.code, "Inget att spara" in again.err) == (0, True)


def test_en_overlamnad_atgard_ar_den_nyas(exempel: Terminal) -> None:
    line = "händelser:\n  - {den: 2027-01-11, vad: överlämnad, ansvarig: gustav-alm}\n"
    exempel.write("data/uppfoljning/2026-5-a2.yaml", line)
    exempel.natverk("spara", "--ja")
    assert "öppen åtgärd" not in exempel.natverk("medlem", "avsluta", "Bodil", "--prova").err
    assert "2026-5/å2" in exempel.natverk("medlem", "visa", "Gustav").out


def test_den_som_har_slutat_ar_kvar_i_filerna_och_kan_komma_igen(exempel: Terminal) -> None:
    exempel.natverk("medlem", "avsluta", "Gustav", "--ja")
    assert "Gustav Alm" not in exempel.natverk("medlem", "lista", idag="2027-01-12").out
    assert "Gustav Alm, rektor: har varit med" in exempel.natverk("medlem", "lista", "--alla", idag="2027-01-12").out
    exempel.natverk("roll", "tillsätt", "representant", "Gustav", "--från", "1 augusti")
    assert "Gustav Alm, rektor: kommer" in exempel.natverk("medlem", "lista", "--alla", idag="2027-01-12").out
    assert "Gustav Alm, rektor: representant" in exempel.natverk("medlem", "lista", idag="2027-08-01").out


def test_listan(exempel: Terminal) -> None:
    out = exempel.natverk("medlem", "lista").out
    assert "Björkdala\n  Bodil Rönn, förskolechef: representant, presidium och ordförande\n" in out
    assert "  Håkan Hägg, rektor: ersättare för Bodil Rönn\n" in out
    assert out.index("Almhöjd") < out.index("Åvik") < out.index("Exempelbygdens högskola")
    assert "Farida Asp" not in out
    one = exempel.natverk("medlem", "lista", "--kommun", "lindfors", "--roll", "representant", "--format", "json")
    assert [medlem["namn"] for medlem in json.loads(one.out)] == ["Elisabet Lönn", "Lovisa Oxel"]
    assert "Ingen medlem stämmer" in exempel.natverk("medlem", "lista", "--kommun", "Åvik", "--roll", "presidium").err


def test_en_medlem(exempel: Terminal) -> None:
    out = exempel.natverk("medlem", "visa", "Anna Ek").out
    assert out.startswith("Anna Ek (anna-ek)\n  verksamhetschef förskola, Almhöjd\n\nRoller\n")
    assert "  ordförande, har haft, från 1 januari 2023 till och med 31 juli 2026\n" in out
    assert "Med på mötena, enligt anteckningarna\n  2026: " in out


def test_json_sager_inget_om_narvaro_eller_kontakter(exempel: Terminal) -> None:
    told = exempel.natverk("medlem", "visa", "Bodil", "--format", "json").out
    medlem = json.loads(told)
    assert [one["beteckning"] for one in medlem["öppna_åtgärder"]] == ["2026-5/å2"]
    assert [one["läge"] for one in medlem["roller"]] == ["har", "har", "har"]
    assert not {"möten", "närvaro", "e-post", "telefon"} & set(medlem)
    everyone = exempel.natverk("medlem", "lista", "--alla", "--format", "json").out
    assert "example.se" not in told + everyone
    assert "070" not in told + everyone


def test_ett_nytt_natverks_forsta_medlemmar(exempel: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    folder = exempel.folder.parent / "nytt"
    nytt = Terminal(folder, capsys)
    assert nytt.natverk("ny", str(folder)).code == 0
    here = ("-C", str(folder))
    assert "natverk medlem ny" in nytt.natverk("medlem", "lista", *here).err
    words = ("medlem", "ny", "Bo Ek", "--kommun", "Tibro", "--roll", "representant", "--roll", "ordförande")
    assert nytt.natverk(*words, "--roll", "presidium", "--ja", *here).code == 0
    (beskrivning,) = [path for path in nytt.saved() if "uppdragsbeskrivningar" in path]
    assert "{roll: sekreterare, skäl: Inte tillsatt än.}" in nytt.read(beskrivning)
    assert "{roll: ordforande, skäl" not in nytt.read(beskrivning)
    assert "fel" not in nytt.natverk("kontrollera", "--format", "kort", *here).out
