"""The year's plan as a paper: every part in its place, drawn from the data, gaps named as gaps."""

import re
from datetime import date
from pathlib import Path

import pytest

from natverk_cli.documents.arbetsordning import MALL, context, egna_ord
from natverk_cli.model.arbetsordning import Arbetsordning
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rendering.mall import render
from natverk_cli.svenska.datum import MANADER
from tests.papper import Papper, beskrivning, fil, installningar, last, mapp, medlem, mote, roll, uppdrag

SHIPPED = Path(__file__).resolve().parents[2]
SLUT = "Därefter gäller uppdragsbeskrivningen tills skolchefsnätverket har förnyat den"
INTE = "inte bestämd"
PLAN = """\
---
status: fastställd
upprättad: {av: bo-lind, den: 2026-12-01}
fastställd: {av: presidiet, den: 2026-12-04}
möten:
  - {möte: 2027-1, datum: 2027-02-05, uppdrag: [overgangar]}
  - {möte: 2027-2, datum: 2027-04-23}
  - {möte: 2027-3, datum: 2027-09-17, uppdrag: [overgangar]}
  - {möte: 2027-4, datum: 2027-11-19, uppdrag: [overgangar]}
---
"""


def papper(*more: Papper, plan: str = PLAN, idag: str = "2027-01-11") -> str:
    """The paper on a day."""
    with mapp(fil("arbetsordning/2027.md", plan), *more) as folder:
        return skrivet(folder, idag)


def skrivet(folder: Path, idag: str) -> str:
    """The paper of 2027 in a folder."""
    nu = Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))
    plan = next(plan for plan in nu.natverk.arbetsordningar if plan.ar == 2027)
    return render(folder, MALL, context(nu, plan)) + egna_ord(plan)


def avsnitt(text: str, rubrik: str) -> list[str]:
    """The lines of one part."""
    found = re.search(rf"^## {rubrik}\n\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found
    return [line for line in found[1].splitlines() if line]


def uppdrag_i(text: str, manad: str) -> list[str]:
    """What the meetings of a month take up."""
    rows = [line.split(" | ") for line in avsnitt(text, "Årshjul") if line.lower().startswith(f"| {manad} ")]
    return [row[2] for row in rows if row[2] != "–"]


def test_the_parts_stand_in_their_order() -> None:
    assert re.findall("^#+ .+", papper(), re.MULTILINE) == [
        "# Arbetsordning 2027",
        "## År och uppdragsperiod",
        "## Roller och namn",
        "## Möten",
        "## Årshjul",
        "## Rutiner och frister",
        "## Återkopplingsvägar",
        "## Fastställd",
    ]


def test_the_network_itself() -> None:
    text = skrivet(SHIPPED, "2026-11-24")
    assert avsnitt(text, "År och uppdragsperiod") == [
        "- Kalenderår: 2027",
        f"- Uppdragsperiod: 2023–2026. {SLUT}",
        "- Uppdragsgivare: Skolchefsnätverket",
        "- Huvudman: Skaraborgs Kommunalförbund",
    ]
    named = {medlem.id: f"{medlem.namn}, {medlem.kommun}" for medlem in read_natverk(SHIPPED).medlemmar}
    ordforande, sekreterare, presidium, skolchef = avsnitt(text, "Roller och namn")
    assert skolchef == "- Skol- och utbildningschef: ingen namngiven"
    four = presidium.removeprefix("- Presidium: ").split("; ")
    assert sorted(four) == sorted(named.values())
    assert len(four) == 4
    assert [ordforande, sekreterare] == [f"- Ordförande: {four[0]}", f"- Sekreterare: {four[1]}"]
    first, *table = avsnitt(text, "Möten")
    assert first == "Nätverket möts minst fyra gånger om året, på fredagar. Under 2027 finns fyra fredagsmöten."
    assert table[2:] == [
        f"| 2027-{n} | {dag} 2027 | inte bestämd | inte bestämd | inte bestämd | förslag |"
        for n, dag in enumerate(
            ("fredag 5 februari", "fredag 23 april", "fredag 17 september", "fredag 19 november"), 1
        )
    ]
    assert [uppdrag for month in MANADER for uppdrag in uppdrag_i(text, month)] == [
        "Språkutvecklande arbete",
        "Övergångar",
        "Fullföljda studier, trygghet och studiero; Barnens närvaro",
        "Volymminskning",
    ]
    assert avsnitt(text, "Fastställd") == ["- Inte fastställd än"]
    assert "skickas till utbildning@skaraborg.se" in text
    assert "skol- och utbildningschefen (ingen namngiven) återkopplar vid varje möte" in text


def test_day_time_place_and_host_as_the_meetings_say() -> None:
    text = papper(
        mote("2027-1", datum="2027-02-12", start="09.00", slut="12.00", plats="Stadshuset", värd="Hjo"),
        mote("2027-2", datum="2027-04-23", länk="https://natverk.example.se/distans", status="förslag"),
        mote("2027-3", datum="2027-09-17", status="inställt", skäl="För få kunde."),
        mote("2027-5", datum="2027-10-07", extra="ja"),
    )
    assert avsnitt(text, "Möten")[3:] == [
        "| 2027-1 | fredag 12 februari 2027 | kl. 9.00–12.00 | Stadshuset | Hjo | planerat, flyttat från 5 februari |",
        "| 2027-2 | fredag 23 april 2027 | inte bestämd | på distans | inte bestämd | förslag |",
        "| 2027-3 | fredag 17 september 2027 | inte bestämd | inte bestämd | inte bestämd | inställt |",
        f"| 2027-5 | torsdag 7 oktober 2027 | {INTE} | {INTE} | {INTE} | planerat, står inte i planen, extra möte |",
        "| 2027-4 | fredag 19 november 2027 | inte bestämd | inte bestämd | inte bestämd | planerat |",
    ]


def test_too_few_meetings_are_counted() -> None:
    text = papper(mote("2027-1", datum="2027-02-05", status="inställt", skäl="Nej."))
    assert avsnitt(text, "Möten")[0].endswith("Under 2027 finns tre fredagsmöten. Ett möte fattas.")


def test_roles_that_change_hands_in_the_year() -> None:
    first, later = roll("ordforande", till="2027-07-31"), roll("ordforande", från="2027-08-01")
    acting = roll("ordforande", från="2027-03-01", till="2027-03-31", tf="ja")
    text = papper(
        medlem("anna-ek", roller=[roll("presidium"), first]),
        medlem("bo-lind", kommun="Tibro", roller=[roll("presidium"), roll("sekreterare"), later]),
        medlem("eva-ros", roller=[roll("presidium"), acting]),
        medlem("cia-holm", roller=[roll("skolchef", till="2026-12-31")]),
    )
    tf = "Eva Ros, Hjo, tillförordnad, från 1 mars till 31 mars"
    assert avsnitt(text, "Roller och namn") == [
        f"- Ordförande: Anna Ek, Hjo, till 31 juli; {tf}; Bo Lind, Tibro, från 1 augusti",
        "- Sekreterare: Bo Lind, Tibro",
        "- Presidium: Anna Ek, Hjo; Bo Lind, Tibro; Eva Ros, Hjo",
        "- Skol- och utbildningschef: ingen namngiven",
    ]


def test_the_year_month_by_month() -> None:
    rows = avsnitt(papper(), "Årshjul")
    assert rows[2:5] == [
        ("| Januari | – | – | 15 januari: mötet 5 februari är berett; "
        "22 januari: kallelsen till mötet 5 februari är skickad |"),
        ("| Februari | 5 februari | Overgangar | 19 februari: minnesanteckningarna från 5 februari är klara; "
        "19 februari: sammanställningen från 5 februari är skickad |"),
        "| Mars | – | – | – |",
    ]  # fmt: skip
    assert rows[5].startswith("| April | 23 april | inget uppdrag än | 2 april:")
    assert rows[13].endswith("31 december: arbetsordningen för 2028 är upprättad |")


def test_two_meetings_in_a_month_and_days_outside_the_year() -> None:
    rows = avsnitt(papper(mote("2027-1", datum="2027-01-15"), mote("2027-2", datum="2027-01-29")), "Årshjul")
    assert rows[2].startswith("| Januari | 15 januari | Overgangar | 25 december 2026: mötet 15 januari är berett; ")
    assert rows[3] == "| Januari | 29 januari | inget uppdrag än | – |"


def test_what_nobody_has_decided_is_said_not_to_be() -> None:
    text = papper(
        installningar(insändningsadress="utbildning@example.se", huvudman="Förbundet"),
        beskrivning(uppdrag=["overgangar", "lekro"], utvecklingsområden=[{"id": "a", "namn": "A"}]),
        uppdrag("lekro", utvecklingsområden=["a"]),
    )
    assert avsnitt(text, "Årshjul")[-6:] == [
        "Under året:",
        "- Revidering av uppdragen: dagen är inte bestämd",
        "- Uppföljning av uppdragen: dagen är inte bestämd",
        "- Årsrapport till skolchefsnätverket: dagen är inte bestämd",
        "- Utvecklingsområdet A: inget möte är bestämt",
        "- Uppdrag utan möte: Lekro: inget möte är bestämt",
    ]
    assert "läggs ut på en webbplats som inte är bestämd" in text


def test_what_has_been_done_in_the_year_is_said_when_it_is() -> None:
    done = uppdrag(
        "overgangar",
        revideringar=[{"den": "2027-06-04", "av": "cia-holm", "resultat": "utan ändring"}],
        uppföljningar=[{"den": "2027-12-03", "av": "cia-holm", "resultat": "går bra"}],
    )
    sent = fil(
        "utskick/2027-01-20-arsrapport.yaml", "vad: årsrapport\nden: 2027-01-20\nav: bo-lind\ntill: [a@example.se]\n"
    )
    assert avsnitt(papper(done, sent, idag="2027-06-04"), "Årshjul")[15:18] == [
        "- Revidering av uppdragen: gjord 4 juni",
        "- Uppföljning av uppdragen: dagen är inte bestämd",
        "- Årsrapport till skolchefsnätverket: skickad 20 januari",
    ]
    assert "- Revidering av uppdragen: dagen är inte bestämd" in papper(done, idag="2027-06-03")


@pytest.mark.parametrize(
    ("justering", "said"),
    [
        ("ingen", "- Protokollet görs klart senast 14 dagar efter mötet."),
        ("ordförande", "- Protokollet görs klart senast 14 dagar efter mötet. Ordföranden justerar det."),
        ("justerare", "- Protokollet görs klart senast 14 dagar efter mötet. Den som mötet har valt justerar det."),
    ],
)
def test_the_routines_follow_the_settings(justering: str, said: str) -> None:
    text = papper(installningar(rubrik="Protokoll", justering=justering, frister={"kallelse": 10, "protokoll": 14}))
    assert said in avsnitt(text, "Rutiner och frister")
    assert "senast tio dagar före mötet." in text


def test_who_drew_it_up_and_who_decided() -> None:
    assert avsnitt(papper(), "Fastställd") == [
        "- Upprättad 1 december 2026 av Bo Lind",
        "- Fastställd 4 december 2026 av presidiet",
    ]


def test_a_held_meeting_and_a_meeting_that_is_not_there() -> None:
    text = papper(*last("2027-1", den="2027-02-10"), plan=PLAN.replace("2027-4", "2027-9"), idag="2027-03-01")
    assert "| 2027-1 | fredag 5 februari 2027 | inte bestämd | inte bestämd | inte bestämd | hållet |" in text
    assert f"| 2027-9 | fredag 19 november 2027 | {INTE} | {INTE} | {INTE} | mötet finns inte |" in text


def test_nothing_that_is_written_in_a_name_becomes_markup() -> None:
    text = papper(mote("2027-1", datum="2027-02-05", plats="<b>A|B</b> [x](javascript:y)"))
    assert r"| &lt;b&gt;A\|B&lt;/b&gt; \[x\](javascript:y) |" in text


def _plan(text: str) -> Arbetsordning:
    return Arbetsordning(status="förslag").bound("2027", "data/arbetsordning/2027.md", text=text)


def test_the_presidiums_own_words_come_last_below_a_heading_of_their_own() -> None:
    text = papper(plan=f"{PLAN}# Arbetsordning 2027\n\nVi ses.\n\n## Före mötet\n\n- **Bered** i tid.\n")
    assert text.endswith("\n## Presidiets egna ord\n\nVi ses.\n\n### Före mötet\n\n- **Bered** i tid.\n")
    assert egna_ord(_plan("")) == ""
    assert egna_ord(_plan("# Bara en rubrik\n")) == ""
