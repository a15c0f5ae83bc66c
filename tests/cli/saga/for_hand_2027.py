"""The first year, in files that people write themselves."""

from tests.cli.saga.handskrivet import (
    ALLA,
    NYA,
    anteckningar,
    falt_for_fyra,
    hall,
    insand,
    kalla,
    klart,
    las,
    med_slutrad,
    medlem,
    plan,
    publicerad,
    revidera,
    sammanfatta,
)
from tests.cli.saga.saga import Saga

_FORSTA = """\
---
datum:   2027-02-05
start:   9.00      # kaffe från halv nio
slut:    12:00
plats:   Rådhuset
värd:    Almhöjd
status:  planerat
dagordning:
- id: digitala-verktyg
  tid: 30
  rubrik: Digitala verktyg    # Cecilias förslag
- uppdrag:
  - sprak
  rubrik: "Språkutvecklande arbete"
  id: sprak
  tid: '40'
upprättad:
  den: 2027-01-25
  av: bodil-ronn
berett: {{den: '2027-01-18', av: bodil-ronn}}
svar: {svar}
---
"""
_SVAR = """
- den: 2027-01-28
  medlem: anna-ek
  svar: kommer
- {svar: kommer, medlem: cecilia-hassel, den: 2027-01-28}
- medlem: disa-tall
  svar: "distans"
  den: 2027-01-28

- medlem: bodil-ronn
  ersättare: Erik Alm
  svar: ersättare
  den: 2027-01-28"""
_VARENS = """\
upprättad: {den: 2027-03-24, av: anna-ek}
berett:
  av: anna-ek
  den: 2027-03-24
"""


def forsta_motet(saga: Saga) -> None:
    """The meeting's file grows; the entries of the ledger, the record and its lock are written."""
    saga.on("2027-01-25")
    kalla(saga, "2027-1", "anna-ek", ALLA, klart={"moten/2027-1/mote.md": _FORSTA.format(svar="[]")})
    saga.on("2027-01-28").hand("Svaren", {"moten/2027-1/mote.md": _FORSTA.format(svar=_SVAR)})
    saga.on("2027-02-05").hand(
        "Anteckningarna",
        {
            "moten/2027-1/protokoll.md": anteckningar(
                """\
ledare: anna-ek
sekreterare: cecilia-hassel
nummer: "1"
status: utkast
närvaro:
- medlem: anna-ek
  status: närvarande
- {status: förhinder, medlem: bodil-ronn}
# Cecilia skrev.
- medlem: cecilia-hassel
  status: närvarande
- medlem: disa-tall
  distans: ja
  status: närvarande
- medlem: erik-alm
  som: 'ersättare'
  för: bodil-ronn
  status: närvarande
""",
                "Cecilia Hassel",
                ("Digitala verktyg", "Det hanns inte med.\n* Bordläggs: Digitala verktyg"),
                (
                    "Språkutvecklande arbete",
                    """\
Alla har
prövat.

Erfarenhet (Ekhult): Högläsning
varje dag.
Beslut: En gemensam lista.
Åtgärd å1 (Bodil Rönn, senast: 2027-04-01): Gör listan.
Åtgärd ( Anna Ek , senast 2027-03-15 ) : Boka en
föreläsare.""",
                ),
                fraga="Får listan kosta något?",
            )
        },
    )
    saga.on("2027-02-10").hand("Anteckningarna låses", las(saga, "2027-1", "cecilia-hassel"))
    saga.on("2027-02-22").hand(
        "Sammanställning och insändning",
        sammanfatta(saga, "2027-1", "disa-tall") | insand(saga, "2027-1"),
    )
    saga.on("2027-03-04").hand("Publiceringen", publicerad(saga, "2027-1"))


def varen(saga: Saga) -> None:
    """Roles, follow-ups and a move, each a few lines in a file that is there already."""
    saga.on("2027-03-05").hand(
        "Bodil går in för Cecilia",
        med_slutrad(saga, "medlemmar/bodil-ronn.yaml",
                 "- tf: ja\n  roll: sekreterare\n  till: 2027-05-31\n  från: 2027-03-08\n"),
    )  # fmt: skip
    saga.do("förteckning", "--redan-skickad")
    saga.on("2027-03-12").hand(
        "Föreläsaren är bokad",
        {
            "uppfoljning/2027-1-a2.yaml": """\
händelser:
- vad: klar
  text: "Föreläsaren kommer i september."
  den: 2027-03-12
"""
        },
    )
    mote = saga.changed(
        "moten/2027-2/mote.md",
        ("dagordning:\n", f"{_VARENS}dagordning:\n"),
    )
    mote["moten/2027-2/mote.md"] = mote["moten/2027-2/mote.md"].replace(
        "  uppdrag: [sprak]\n",
        "  uppdrag: [sprak]\n- {föredragande: cecilia-hassel, tid: '30', id: digitala-verktyg, "
        "rubrik: Digitala verktyg}\n",
    )
    saga.on("2027-03-24")
    kalla(saga, "2027-2", "anna-ek", ALLA, klart=mote)

    moved = """\
flyttat:
- den: 2027-04-02
  skäl: "Krockar med en studiedag."
  från: 2027-04-23
dagordning:
"""
    saga.on("2027-04-02").hand(
        "Mötet är flyttat, också i planen",
        {
            **saga.changed(
                "moten/2027-2/mote.md", ('datum: "2027-04-23"', "datum: 2027-04-30"), ("dagordning:\n", moved)
            ),
            "arbetsordning/2027.md": plan(
                ("2027-1", "02-05", "sprak"), ("2027-2", "04-30", "sprak"), ("2027-3", "09-17", ""),
                ("2027-4", "11-19", "overgangar"), den="2027-04-02",
            ),
        },
    )  # fmt: skip
    kalla(saga, "2027-2", "anna-ek", ALLA, nummer="-2")
    saga.on("2027-04-05").hand(
        "Listan får ta längre tid",
        {
            "uppfoljning/2027-1-a1.yaml": "händelser: [{senast: 2027-06-01, vad: flyttad, den: 2027-04-05, "
            "text: Alla har inte svarat.}]\n"
        },
    )
    saga.on("2027-04-08").hand(
        "Frågan är framförd",
        {"uppfoljning/2027-1-f1.yaml": "händelser:\n\n- den: '2027-04-08'\n  vad: framförd\n  av: disa-tall\n"},
    )
    saga.on("2027-04-19").do("förteckning", "--redan-skickad")
    saga.on("2027-04-30").hand(
        "Anteckningarna",
        {
            "moten/2027-2/protokoll.md": anteckningar(
                """\
status: utkast
närvaro:
  - {medlem: "anna-ek", status: "närvarande"}
  - {medlem: "bodil-ronn", status: "närvarande"}

  - {medlem: "cecilia-hassel", status: "frånvarande"}

  - {medlem: "disa-tall", status: "närvarande"}
nummer: 2
ledare: anna-ek
sekreterare: bodil-ronn
""",
                "Bodil Rönn",
                ("Språkutvecklande arbete", "Listan växer.\n\n- Framgångsfaktor (Almhöjd): En fast tid\n  på dagen."),
                ("Digitala verktyg", "Nu hanns det med.\n\nBeslut b1: Vi väntar med inköp."),
            )
        },
    )
    saga.on("2027-05-17")
    saga.lay(las(saga, "2027-2", "bodil-ronn"))
    saga.lay(insand(saga, "2027-2"))
    saga.hand("Lås, insändning och sammanställning", sammanfatta(saga, "2027-2", "disa-tall"))
    saga.on("2027-05-24").hand("Publiceringen", publicerad(saga, "2027-2"))


def hosten(saga: Saga) -> None:
    """What happened goes into the files it is about."""
    saga.on("2027-06-01").hand(
        "Listan är gjord",
        {
            "uppfoljning/2027-1-a1.yaml": """\
# Listan tog två månader extra.
händelser:
  - {text: Alla har inte svarat., senast: 2027-06-01, vad: flyttad, den: 2027-04-05}
  - {vad: klar, den: 2027-06-01}
"""
        },
    )
    saga.on("2027-06-09")
    revidera(saga, "disa-tall", "möten: [2027-1, 2027-2], ")
    saga.hand(
        "Bodil blir ordförande",
        {
            **saga.changed(
                "medlemmar/anna-ek.yaml", ("    roll: ordforande\n", "    roll: ordforande\n    till: 2027-07-31\n")
            ),
            **med_slutrad(saga, "medlemmar/bodil-ronn.yaml", "-   från: 2027-08-01\n    roll: ordforande\n"),
        },
    )
    saga.on("2027-08-16").do("förteckning", "--redan-skickad")
    answered = "- av: disa-tall\n  den: '2027-08-16'\n  vad: besvarad\n  text: \"Ja, lite grann.\"\n"
    saga.hand("Svaret har kommit", med_slutrad(saga, "uppfoljning/2027-1-f1.yaml", answered))
    saga.on("2027-08-26")
    kalla(saga, "2027-3", "bodil-ronn", ALLA, klart=klart(saga, "2027-3"))
    saga.on("2027-10-04").hand(
        "Anteckningarna",
        {
            "moten/2027-3/protokoll.md": anteckningar(
                falt_for_fyra("3", "disa-tall"),
                "Cecilia Hassel",
                runt="- Almhöjd: Föreläsaren kom.\n\nErfarenhet (Björkdala): Lådan används.\n\n"
                "- Björkdala: Allt är som vanligt.\n- Ekhult: Allt är som vanligt.",
            )
        },
    )
    saga.lay(las(saga, "2027-3", "cecilia-hassel"))
    saga.lay(insand(saga, "2027-3"))
    saga.hand("Lås, insändning och sammanställning", sammanfatta(saga, "2027-3", "disa-tall"))
    told = "- av: disa-tall\n  möte: 2027-3\n  vad: återgiven\n  den: '2027-09-17'\n"
    saga.hand("Svaret är återgivet", med_slutrad(saga, "uppfoljning/2027-1-f1.yaml", told))
    saga.on("2027-10-11").hand(
        "Publiceringen; ett möte ställs in, ett annat bokas och planen fastställs på nytt",
        {
            **publicerad(saga, "2027-3"),
            **saga.changed(
                "moten/2027-4/mote.md",
                ("status: planerat\n", 'skäl: "För få kunde komma."\nstatus: inställt\ninställt_den: 2027-10-11\n'),
            ),
            "moten/2027-5/mote.md": """\
---
slut: 12.00
start: 9:00
datum: 2027-11-26
status: planerat
plats: Rådhuset
dagordning:
  - rubrik: "Övergångar"
    id: overgangar
    uppdrag:
      - overgangar
---
""",
            "arbetsordning/2027.md": plan(
                ("2027-1", "02-05", "sprak"), ("2027-2", "04-30", "sprak"), ("2027-3", "09-17", ""),
                ("2027-5", "11-26", "overgangar"), den="2027-10-11",
            ),
        },
    )  # fmt: skip
    disa = saga.terminal.read("data/medlemmar/disa-tall.yaml").replace("  roll: ", "  till: '2027-10-31'\n  roll: ")
    doris = medlem("Doris Lind", "organisation: Förbundet", "personal", "skolchef").replace("2026-11-24", "2027-11-01")
    saga.on("2027-10-18").hand(
        "Doris efter Disa", {"medlemmar/disa-tall.yaml": disa, "medlemmar/doris-lind.yaml": doris}
    )
    saga.on("2027-11-01").do("förteckning", "--redan-skickad")
    saga.on("2027-11-02")
    kalla(saga, "2027-5", "bodil-ronn", NYA, klart=klart(saga, "2027-5"))
    shared = ("Övergångar", "Så gör\nvi.\n\n1. Erfarenhet (Björkdala): Två samtal.")
    hall(saga, "2027-5", "2027-11-26", "2027-12-01", "2027-12-08", shared, nummer="4")
