"""The tale told by commands: every fact that has a command comes by it, and the records by $EDITOR."""

import json
from datetime import date

from tests.cli.saga.saga import Saga

SPRAK, OVERGANGAR, VERKTYG = "Språkutvecklande arbete", "Övergångar", "Digitala verktyg"
OMRADEN = "{id: larande, namn: Lärande}, {id: trygghet, namn: Trygghet}"
FRAGOR = "Frågor till skolchefsgruppen"


def bildas(saga: Saga) -> None:
    """A network is made, says what it is for, and gets its people."""
    saga.on("2026-11-24")
    saga.begin()
    settings = saga.changed(
        "natverk.yaml",
        ("# uppdragsgivare: ", "uppdragsgivare: "),
        ("# insändningsadress: adressen dit förteckning och anteckningar skickas",
         "insändningsadress: natverk@example.se"),
        ("# webbplats: https://…", "webbplats: https://natverk.example.se"),
        ("# kommuner:\n#   Skara: 1495\n", "kommuner:\n  Almhöjd: 9901\n  Björkdala: 9902\n  Ekhult: 9903\n"),
    )  # fmt: skip
    charter = saga.changed(
        "uppdragsbeskrivningar/2026.yaml",
        ("till: 2029-12-31", "till: 2027-12-31"),
        ("utvecklingsområden: []", f"utvecklingsområden: [{OMRADEN}]"),
        ("mål: []", "mål: [{id: alla, namn: Alla får rätt förutsättningar}]"),
        ("uppdrag: []", "uppdrag: [sprak, overgangar]"),
    )
    tasks = {
        f"uppdrag/{id_}.md": f"---\nnamn: {namn}\nutvecklingsområden: [{omraden}]\n---\nMed nätverkets egna ord.\n"
        for id_, namn, omraden in (("sprak", SPRAK, "larande"), ("overgangar", OVERGANGAR, "larande, trygghet"))
    }
    saga.hand(
        "Inställningarna, uppdragsbeskrivningen och två uppdrag fylls i för hand", {**settings, **charter, **tasks}
    )

    for name, kommun in (("Anna Ek", "Almhöjd"), ("Bodil Rönn", "Björkdala"), ("Cecilia Hassel", "Ekhult")):
        saga.do("medlem", "ny", name, "--kommun", kommun)
    saga.do("medlem", "ny", "Disa Tall", "--organisation", "Förbundet", "--roll", "personal")
    saga.do("medlem", "ny", "Erik Alm", "--kommun", "Björkdala", "--roll", "ersättare", "--för", "Bodil Rönn")
    for roll, name in (
        ("presidium", "Anna Ek"), ("presidium", "Bodil Rönn"), ("ordförande", "Anna Ek"),
        ("sekreterare", "Cecilia Hassel"), ("skolchef", "Disa Tall"),
    ):  # fmt: skip
        saga.do("roll", "tillsätt", roll, name)
    assert "ingen_namngiven: []" in saga.terminal.read("data/uppdragsbeskrivningar/2026.yaml")


def planeras(saga: Saga) -> None:
    """The year gets its four Fridays, and the register goes in."""
    proposed = json.loads(saga.see("möte", "föreslå", "2027", "--format", "json"))
    assert [date.fromisoformat(one["datum"]).weekday() for one in proposed["förslag"]] == [4, 4, 4, 4]
    saga.do("arbetsordning", "ny", "2027", "--start", "9.00", "--slut", "12.00", "--plats", "Rådhuset")
    saga.on("2026-12-04").do("arbetsordning", "fastställ", "2027")
    saga.on("2026-12-10").do("förteckning", "--redan-skickad")


def forsta_motet(saga: Saga) -> None:
    """A proposal is placed, a notice goes out late, somebody stands in, summary and sending are late."""
    saga.on("2027-01-11").do("dagordning", "lägg-till", "2027-1", VERKTYG, "--förslag", "--av", "Cecilia Hassel")
    saga.do("dagordning", "lägg-till", "2027-1", "--från-förslag", "1", "--tid", "30")
    saga.do("dagordning", "lägg-till", "2027-1", "--uppdrag", "sprak", "--tid", "40")
    saga.on("2027-01-18").do("dagordning", "berett", "2027-1", "--av", "Bodil Rönn")
    saga.on("2027-01-25").do("dagordning", "upprättad", "2027-1", "--av", "Bodil Rönn")
    saga.do("kallelse", "2027-1")
    saga.do("kallelse", "2027-1", "--redan-skickad")
    saga.on("2027-01-28").do("möte", "svar", "2027-1", "Anna Ek", "Cecilia Hassel", "kommer")
    saga.do("möte", "svar", "2027-1", "Disa Tall", "distans")
    saga.do("möte", "svar", "2027-1", "Bodil Rönn", "ersättare", "--ersättare", "Erik Alm")

    record = saga.on("2027-02-05").record(
        "2027-1",
        {
            SPRAK: "Alla har prövat.\n\nErfarenhet (Ekhult): Högläsning varje dag.\n\nBeslut: En gemensam lista."
            "\n\nÅtgärd (Bodil Rönn, senast 2027-04-01): Gör listan."
            "\n\nÅtgärd (Anna Ek, senast 2027-03-15): Boka en föreläsare.",
            VERKTYG: "Det hanns inte med.\n\nBordläggs: Digitala verktyg",
            FRAGOR: "Får listan kosta något?",
        },
        borta={"bodil-ronn": "förhinder", "disa-tall": "närvarande, distans: ja"},
        ersatte=["{medlem: erik-alm, status: närvarande, som: ersättare, för: bodil-ronn}"],
    )
    for line in ("Beslut b1: En", "Åtgärd å1 (Bodil", "Åtgärd å2 (Anna", "Till skolchefsgruppen f1: Får"):
        assert line in record
    saga.on("2027-02-10").do("protokoll", "färdig", "2027-1")
    saga.on("2027-02-22").do("protokoll", "skicka", "2027-1", "--redan-skickad")
    saga.do("sammanställning", "2027-1", "--redan-skickad", "--av", "Anna Ek")
    saga.on("2027-03-04")
    _published(saga, "2027-1")


def varen(saga: Saga) -> None:
    """Sick leave, tasks that are done and put off, a meeting that moves, a question that waits, a record half done."""
    saga.on("2027-03-05").do("roll", "tillsätt", "sekreterare", "Bodil Rönn", "--tf", "--från", "2027-03-08",
                             "--till", "2027-05-31")  # fmt: skip
    assert "Bodil Rönn" in saga.see("roll", "lista", "--den", "2027-04-15")
    saga.do("förteckning", "--redan-skickad", "2027-03-05")
    saga.on("2027-03-12").do("åtgärd", "klar", "2027-1/å2", "--text", "Föreläsaren kommer i september.")
    saga.on("2027-03-24").do("dagordning", "lägg-till", "2027-2", VERKTYG, "--tid", "30", "--föredragande",
                             "Cecilia Hassel")  # fmt: skip
    saga.do("dagordning", "upprättad", "2027-2", "--av", "Anna Ek")
    saga.do("dagordning", "berett", "2027-2", "--av", "Anna Ek")
    saga.do("kallelse", "2027-2")
    called = saga.terminal.read("data/moten/2027-2/kallelse.md")
    assert "Bordlagt: Digitala verktyg" in called
    assert "2027-1/å1" in called
    assert "2027-1/å2" not in called
    assert "2027-1/f1" in called  # nobody has answered it yet
    saga.do("kallelse", "2027-2", "--redan-skickad")

    saga.on("2027-04-02").do("möte", "flytta", "2027-2", "2027-04-30", "--skäl", "Krockar med en studiedag.")
    saga.do("kallelse", "2027-2")
    saga.do("kallelse", "2027-2", "--redan-skickad")
    saga.do("arbetsordning", "fastställ", "2027")
    saga.on("2027-04-05").do("åtgärd", "flytta", "2027-1/å1", "2027-06-01", "--skäl", "Alla har inte svarat.")
    saga.on("2027-04-08").do("fråga", "framförd", "2027-1/f1")
    saga.on("2027-04-19").do("förteckning", "--redan-skickad")

    saga.on("2027-04-30").record(
        "2027-2",
        {
            SPRAK: "Listan växer.\n\nFramgångsfaktor (Almhöjd): En fast tid på dagen.",
            VERKTYG: "Nu hanns det med.\n\nBeslut: Vi väntar med inköp.",
        },
        borta={"cecilia-hassel": "frånvarande"},
        kvar=["Övriga frågor"],
    )
    saga.on("2027-05-17").hand(
        "Det sista i anteckningarna fylls i för hand",
        saga.changed("moten/2027-2/protokoll.md", ("[fyll i: övriga frågor, eller inga]", "Inga.")),
    )
    saga.do("protokoll", "färdig", "2027-2")
    saga.do("protokoll", "skicka", "2027-2", "--redan-skickad", "--av", "Cecilia Hassel")
    saga.do("sammanställning", "2027-2", "--redan-skickad", "--av", "Anna Ek")
    saga.on("2027-05-24")
    _published(saga, "2027-2", "--av", "Cecilia Hassel")


def hosten(saga: Saga) -> None:
    """Revision, a new chair, a record that is late, a meeting called off and another booked, a member who leaves."""
    saga.on("2027-06-01").do("åtgärd", "klar", "2027-1/å1")
    saga.on("2027-06-09")
    _revised(saga)
    before = saga.terminal.git("rev-list", "--count", "HEAD")
    saga.do("roll", "tillsätt", "ordförande", "Bodil Rönn", "--från", "1 augusti")
    assert int(saga.terminal.git("rev-list", "--count", "HEAD")) == int(before) + 1
    assert "Anna Ek" in saga.see("roll", "lista", "--den", "2027-07-31")
    saga.on("2027-08-16").do("förteckning", "--redan-skickad")
    saga.do("fråga", "svar", "2027-1/f1", "--text", "Ja, lite grann.")

    _called(saga, "2027-3", "Bodil Rönn", "2027-08-26")
    assert "Svar att återge: Ja, lite grann." in saga.terminal.read("data/moten/2027-3/kallelse.md")
    saga.on("2027-10-04").record(
        "2027-3",
        {"Laget runt": "Föreläsaren kom.\n\nErfarenhet (Björkdala): Lådan används."},
    )
    saga.do("protokoll", "färdig", "2027-3")
    saga.do("protokoll", "skicka", "2027-3", "--redan-skickad")
    saga.do("sammanställning", "2027-3", "--redan-skickad", "--av", "Anna Ek")
    saga.do("fråga", "återgiven", "2027-1/f1", "2027-3")
    assert "2027-1/f1" not in saga.see("fråga", "lista")
    saga.on("2027-10-11")
    _published(saga, "2027-3")

    saga.do("möte", "ställ-in", "2027-4", "--skäl", "För få kunde komma.")
    saga.do("möte", "ny", "2027-11-26", "--start", "9.00", "--slut", "12.00")
    saga.do("dagordning", "lägg-till", "2027-5", "--uppdrag", "overgangar")
    saga.do("arbetsordning", "fastställ", "2027")
    saga.on("2027-10-18").do("medlem", "avsluta", "Disa Tall", "--den", "2027-10-31")
    saga.do("medlem", "ny", "Doris Lind", "--organisation", "Förbundet", "--roll", "personal", "--från", "2027-11-01")
    saga.do("roll", "tillsätt", "skolchef", "Doris Lind", "--från", "2027-11-01")
    saga.on("2027-11-01").do("förteckning", "--redan-skickad")
    _called(saga, "2027-5", "Bodil Rönn", "2027-11-02")
    _held(saga, "2027-5", {OVERGANGAR: "Så gör vi.\n\nErfarenhet (Björkdala): Två samtal."})


def fornyas(saga: Saga) -> None:
    """The next year is planned, the charter runs out and is renewed, the year is reported."""
    saga.on("2027-12-10").do("arbetsordning", "ny", "2028", "--start", "9.00", "--slut", "12.00", "--plats", "Rådhuset")
    saga.do("arbetsordning", "fastställ", "2028")
    saga.do("förteckning", "--redan-skickad")
    saga.on("2028-01-03").do(
        "uppdrag", "förnya", "--från", "2028-01-01", "--till", "2031-12-31", "--beslutad-av", "Skolchefsnätverket",
        "--den", "2027-12-20",
    )  # fmt: skip
    saga.on("2028-01-14").do("rapport", "2027")
    saga.do("rapport", "2027", "--redan-skickad")
    report = saga.terminal.read("data/rapport/2027.md")
    assert "Nätverket har hållit fyra fredagsmöten" in report
    assert "Två av två uppdrag har tagits upp." in report
    assert "En fråga ställdes till skolchefsgruppen, och den är besvarad och återgiven." in report


def andra_aret(saga: Saga) -> None:
    """A year like any other."""
    for mote, called, sagt in (
        ("2028-1", "2028-01-14", {}),
        ("2028-2", "2028-03-31", {SPRAK: "Erfarenhet (Ekhult): Vi läser vidare."}),
        ("2028-3", "2028-08-25", {}),
        ("2028-4", "2028-10-23", {OVERGANGAR: "Erfarenhet (Almhöjd): Vi möts vidare."}),
    ):
        _called(saga, mote, "Bodil Rönn", called)
        _held(saga, mote, sagt)
        if mote == "2028-2":
            saga.on("2028-06-09")
            _revised(saga)
    saga.on("2028-12-15").do("arbetsordning", "ny", "2029", "--start", "9.00", "--slut", "12.00", "--plats", "Rådhuset")
    saga.do("arbetsordning", "fastställ", "2029")
    saga.do("förteckning", "--redan-skickad")
    assert saga.see("sök", "högläsning").count("2027-1") >= 1
    saga.on("2029-01-10").do("rapport", "2028", "--redan-skickad")


BERATTELSEN = (
    ("Nätverket bildas", bildas),
    ("Året planeras", planeras),
    ("Första mötet", forsta_motet),
    ("Våren 2027", varen),
    ("Hösten 2027", hosten),
    ("Uppdraget förnyas", fornyas),
    ("Andra året", andra_aret),
)


def _called(saga: Saga, mote: str, av: str, day: str) -> None:
    """The presidium is done with the meeting, and the notice goes out, in good time."""
    saga.on(day).do("dagordning", "upprättad", mote, "--av", av)
    saga.do("dagordning", "berett", mote, "--av", av)
    saga.do("kallelse", mote)
    saga.do("kallelse", mote, "--redan-skickad")


def _held(saga: Saga, mote: str, punkter: dict[str, str]) -> None:
    """The meeting is held; its record is written that day, locked and summed up the week after, sent and published."""
    held = date.fromisoformat(json.loads(saga.see("möte", "visa", mote, "--format", "json"))["datum"])
    saga.on(held.isoformat()).record(mote, punkter)
    saga.on(_days_after(held, 5)).do("protokoll", "färdig", mote)
    saga.do("sammanställning", mote, "--redan-skickad", "--av", "Anna Ek")
    saga.on(_days_after(held, 12)).do("protokoll", "skicka", mote, "--redan-skickad")
    _published(saga, mote)


def _days_after(day: date, days: int) -> str:
    return date.fromordinal(day.toordinal() + days).isoformat()


def _revised(saga: Saga) -> None:
    saga.do("uppdrag", "revidera", "--utan-ändring")
    for id_ in ("sprak", "overgangar"):
        saga.do("uppdrag", "följ-upp", id_, "--resultat", "Det går framåt.")


def _published(saga: Saga, mote: str, *more: str) -> None:
    saga.do("protokoll", "publicerat", mote, "--adress", f"https://natverk.example.se/{mote}", *more)
