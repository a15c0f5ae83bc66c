"""G: what never belongs in Git, and all that only looks like it."""

import datetime as dt
import re
import time
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.rules import personuppgifter
from tests.papper import Papper, fil, findings, fynd, installningar, koder, md, medlem, mote, protokoll, roll

MOTE = "data/moten/2027-1/mote.md"
PROTOKOLL = "data/moten/2027-1/protokoll.md"


def skriv(*rader: str) -> Papper:
    """A record with those lines; the first is line 6."""
    return protokoll("2027-1", "".join(f"{rad}\n" for rad in rader), status="utkast")


def om_personer(*rader: str) -> list[str]:
    """The codes of G that speak of the lines."""
    return [kod for kod in koder(skriv(*rader)) if kod.startswith("G")]


# G001


def test_g001_i_medlemmens_fil() -> None:
    dan = medlem("dan-alm", titel="dan.alm@example.se", roller=[roll("representant")])
    (finding,) = fynd("G001", dan)
    assert (finding.fil, finding.rad, finding.kolumn, finding.slut) == ("data/medlemmar/dan-alm.yaml", 5, 8, 26)
    assert finding.text == "Här står en e-postadress till en person."
    assert "dan.alm" not in finding.text + finding.hjalp


def test_g001_i_texten_i_en_kommentar_och_i_en_lasmig() -> None:
    assert findings("G001", skriv("Mejla Dan på dan@example.se.")) == [f"{PROTOKOLL}:6:14"]
    assert findings("G001", fil("medlemmar/dan-alm.yaml", "# dan@example.se\nnamn: Dan Alm\n")) == [
        "data/medlemmar/dan-alm.yaml:1:3"
    ]


@pytest.mark.parametrize(
    "adress",
    [
        "Dan.Alm+hem@post.example.se",
        "dan@götene.example",
        "<dan@example.se>",
        "dan_a@x.se",
        "anna (at) skola.se",
        "anna[at]skola.se",
        "anna.ek [AT] skola.example.se",
        "anna(snabel-a)skola.se",
    ],
)
def test_g001_hur_den_an_skrivs(adress: str) -> None:
    assert om_personer(f"Svar till {adress}, tack.") == ["G001"]


def test_g001_organisationens_egna_adresser_ar_tillatna() -> None:
    egna = installningar(insändningsadress="Forteckning@example.se", svar_till="natverk@example.se")
    text = skriv("Skickas till forteckning@example.se. Svar: NATVERK@EXAMPLE.SE")
    assert findings("G001", egna, text) == []
    assert findings("G001", egna, skriv("Svar: annan@example.se")) == [f"{PROTOKOLL}:6:7"]


def test_g001_de_egna_adresserna_ar_kanda_ocksa_nar_installningarna_inte_gar_att_lasa() -> None:
    settings = installningar()
    broken = settings._replace(innehall=(settings.innehall or b"") + b"frister: [\n")
    sent = skriv("Skickat till forteckning@example.se, inte till dan@example.se.")
    assert findings("G001", broken, sent) == [f"{PROTOKOLL}:6:48"]


def test_g001_den_egna_adressen_far_skrivas_ut() -> None:
    egna = installningar(insändningsadress="forteckning@example.se", svar_till="natverk@example.se")
    assert findings("G001", egna, skriv("Svar till natverk (at) example.se.")) == []


@pytest.mark.parametrize(
    "adress",
    ["lars.forteckning@example.se", "öforteckning@example.se", "forteckning@example.se.nu", "dan (at) skola.example"],
)
def test_g001_en_adress_som_rymmer_den_egna_ar_en_annan(adress: str) -> None:
    assert len(findings("G001", skriv(f"Mejla forteckning@example.se eller {adress}"))) == 1


def test_g001_tyst_om_snabel_a_for_sig() -> None:
    assert om_personer("Ordet at (att) är fel (at), och kl. (at 9.00) också. Se [at].") == []
    assert om_personer("Mötet hölls @ biblioteket, se @natverket. Pris: 3 @ 4.50") == []


def test_g001_tyst_och_snabb_om_en_lang_rad_utan_mellanslag() -> None:
    start = time.perf_counter()
    assert om_personer("a" * 300_000, "@" * 300_000, "a@" * 100_000) == []
    assert time.perf_counter() - start < 2


# G002


def test_g002_i_medlemmens_fil() -> None:
    dan = medlem("dan-alm", titel="rektor 070-174 06 05", roller=[roll("representant")])
    (finding,) = fynd("G002", dan)
    assert (finding.fil, finding.rad, finding.kolumn, finding.slut) == ("data/medlemmar/dan-alm.yaml", 5, 15, 28)
    assert finding.text == "Här står ett telefonnummer."


@pytest.mark.parametrize(
    "nummer",
    [
        "0701740605",
        "070-1740605",
        "070 174 06 05",
        "070–174 06 05",
        "0701-74 06 05",
        "(070) 174 06 05",
        "+46701740605",
        "+46 70 174 06 05",
        "+46 (0)70-174 06 05",
        "+46 (0) 70-174 06 05",
        "0046 70 1740605",
        "0511-32 000",
        "08-465 004 00",
        "08/46 50 04",
        "tel:0701740605",
        "Mobil:070-174 06 05",
        "[ring](0701740605)",
        "Tel: 0511 – 123 45",
        "08\u00a0–\u00a0123 45 67",
        "070 - 174 06 05",
    ],
)
def test_g002_hur_det_an_skrivs(nummer: str) -> None:
    assert om_personer(f"Anna nås på {nummer}.") == ["G002"]


@pytest.mark.parametrize(
    "text",
    [
        "Mötet hålls 2027-02-05 kl. 09.00–12.00.",
        "Mötet hålls 2027-02-05 09:00-12:00.",
        "Kl 0900-1200, 0900–1200 och 0900 - 1200.",
        "Kl 0800 – 1200 21 maj.",
        "Sidorna 011 – 123 4 och vecka 07 – 08 – 09 – 10 – 11 – 12.",
        "Kl 08-12 2027-02-05 och § 01 2027-02-05.",
        "Vecka 07 08 09 10 11 12 13.",
        "Antal barn: 0 12 15 20 30 45.",
        "Kommunkoder 1497 1472 1445 1499 1444.",
        "Diarienummer 2027/0123-4 och 2027:0045678.",
        "Organisationsnummer 222000-0315.",
        "Se https://example.se/0701740605 och https://example.se/a-0701740605.",
        "5-0701740605",
        "Åren 2027 2028 2029 2030.",
    ],
)
def test_g002_tyst_om_annat_med_siffror(text: str) -> None:
    assert om_personer(text) == []


def test_g002_tyst_om_mote_med_tider_uid_och_avtryck() -> None:
    papper = (
        mote("2027-1", datum="2027-02-05", start="09.00", slut="12.00", uid="01234567-0123-4012-8012-012345678901"),
        md("forteckning/2027-01-10.md", den="2027-01-10", fingeravtryck="0" * 40 + "12345678" * 3),
    )
    assert [kod for kod in koder(*papper) if kod.startswith("G")] == []


# G003

PERSONNUMMER = "121212-1212"  # the one that every form is filled in with


def test_g003_i_texten() -> None:
    (finding,) = fynd("G003", skriv("Vårdnadshavare till", f"barnet {PERSONNUMMER} undrar."))
    assert (finding.fil, finding.rad, finding.kolumn, finding.slut) == (PROTOKOLL, 7, 8, 19)
    assert finding.text == "Här står något som ser ut som ett personnummer."
    assert PERSONNUMMER not in finding.text + finding.hjalp


@pytest.mark.parametrize(
    "nummer",
    [
        PERSONNUMMER,
        "20121212-1212",
        "201212121212",
        "1212121212",
        "121212+1212",
        "121272-1219",
        "811218 9876",
        "121212\u00a01212",
    ],
)
def test_g003_hur_det_an_skrivs(nummer: str) -> None:
    assert om_personer(f"Barnet {nummer}.") == ["G003"]


def test_g003_bara_ett_fynd_for_varje_nummer() -> None:
    assert om_personer("Född på nollnolltalet: 050101-1233.") == ["G003"]
    assert om_personer("Ett telefonnummer som kan läsas som en födelsedag: 0701234567.") == ["G002"]


@pytest.mark.parametrize(
    "text",
    [
        "Organisationsnummer 212000-1355.",
        "Fel kontrollsiffra 121212-1213 och 121212 1213.",
        "Antal 121 212 1212",
        "Ingen födelsedag 121312-1219.",
        "2027-02-05-0900",
        "20270205-0900",
        "Diarienummer 121212-12123.",
        "ID-121212-1212",
    ],
)
def test_g003_tyst_om_annat_med_siffror(text: str) -> None:
    assert om_personer(text) == []


# None of the machine's own numbers is ever taken for a person's.

DAGAR = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
MELLAN = st.sampled_from([" ", "/", "--", "–", " – ", " - ", ", ", " till ", "T09:00 ", " 09.00–12.00 "])
AVTRYCK = st.binary(min_size=32, max_size=32).map(bytes.hex)
UID = st.one_of(
    st.uuids(version=4),
    st.integers(0, 10**20 - 1).map(lambda n: UUID(f"{n:020}".rjust(32, "1"))),  # digits only: the hardest
)
MOTES_ID = st.builds("{}-{}".format, st.integers(1990, 2099), st.integers(1, 99))
KLOCKA = st.builds("{:02}{}{:02}".format, st.integers(0, 23), st.sampled_from([".", ":", ""]), st.integers(0, 59))
KOMMUNKOD = st.integers(114, 2584).map("{:04}".format)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.builds("{}{}{}".format, DAGAR, MELLAN, DAGAR),
            UID.map(str),
            AVTRYCK,
            AVTRYCK.map("sha256:{}".format),
            MOTES_ID,
            st.builds("{} {}–{}".format, DAGAR, KLOCKA, KLOCKA),
            st.builds("{}-{}".format, KLOCKA, KLOCKA),
            st.builds("{} {}".format, MOTES_ID, DAGAR),
            KOMMUNKOD,
        ),
        min_size=10,
        max_size=60,
    )
)
def test_dates_uids_fingerprints_ids_and_times_are_nobodys_numbers(rader: list[str]) -> None:
    assert om_personer(*rader, *(f"uid: {rad}" for rad in rader)) == []


@settings(max_examples=15, deadline=None)
@given(st.lists(st.from_regex(r"07[02369][1-9][0-9]{6}", fullmatch=True), min_size=5, max_size=20), st.data())
def test_every_mobile_number_is_found_however_it_is_grouped(nummer: list[str], data: st.DataObject) -> None:
    form = st.sampled_from(
        ["{0}{1}{2}{3}", "{0}-{1} {2} {3}", "{0} {1} {2} {3}", "{0}-{1}{2}{3}", "+46{4} {1} {2} {3}"]
    )
    rader = [data.draw(form).format(n[:3], n[3:6], n[6:8], n[8:], n[1:3]) for n in nummer]
    found = {one.rad for kod in ("G002", "G003") for one in fynd(kod, skriv(*rader))}
    assert len(found) == len(rader)


@settings(max_examples=300)
@given(st.text(alphabet="0123456789+-()/ –‑\u00a0.:@aå\n_", max_size=40))
def test_the_quick_look_at_the_bytes_passes_over_nothing(text: str) -> None:
    data = text.encode()
    for exact, may_hold in (
        (personuppgifter._PHONE, personuppgifter._may_hold_phone),
        (personuppgifter._PERSON, personuppgifter._may_hold_person),
    ):
        assert may_hold(data) or not re.search(exact, text)


OWN = frozenset({"natverk@skola.se"})


@settings(max_examples=400)
@given(
    st.lists(
        st.sampled_from(
            ["natverk@skola.se", "anna", "@", "ö", " ", "(at)", "[AT]", "(snabel-a)", "[Snabela]", "(at", "]",
             "skola.se", ".", ",", "-", "\u00a0"]
        ),
        max_size=8,
    )
)  # fmt: skip
def test_no_address_is_passed_over_by_the_quick_look(parts: list[str]) -> None:
    text = "".join(parts)
    spelt = (text[start:end] for start, end in personuppgifter._mails(text))
    if any(personuppgifter._SPELT_SIGN.sub("@", one).lower() not in OWN for one in spelt):
        assert personuppgifter._may_hold_other_mail(OWN)(text.encode())


@pytest.mark.parametrize("nummer", ["08-123 45 67", "+46 (0)70-123 45 67", "0046 (0) 701234567", "(08) 123\u00a045–67"])
def test_the_quick_look_sees_numbers_as_people_write_them(nummer: str) -> None:
    assert findings("G002", skriv(f"Ring {nummer}."))
