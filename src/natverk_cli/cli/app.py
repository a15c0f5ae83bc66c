"""The table of commands: the whole command line in one place."""

import re

from natverk_cli.cli.swedish import Grupp, Kommando, run_table

_MOTE, _KONTROLL, _SPARA = "Varje möte", "Kontroll", "Spara och börja"


def _kommando(namn: str, modul: str, hjalp: str, rubrik: str = "") -> Kommando:
    return Kommando(namn, f"natverk_cli.cli.{modul}", hjalp, rubrik=rubrik)


KOMMANDON = (
    _kommando("", "oversikt", "Visa vad som står på tur i nätverket."),
    _kommando("kallelse", "kallelse", "Skriv kallelsen till nästa möte, med dagordning.", _MOTE),
    _kommando("protokoll ny", "protokoll_ny", "Öppna mötets minnesanteckningar.", _MOTE),
    _kommando("protokoll färdig", "protokoll_fardig", "Lås färdiga minnesanteckningar.", _MOTE),
    _kommando(
        "uppdragsbeskrivning",
        "uppdragsbeskrivning",
        "Visa uppdragsbeskrivningen levande: varje plikt med läge och bevis.",
        _KONTROLL,
    ),
    _kommando("läget", "laget", "Visa alla uppgifter: vem, vad, när, läge och bevis.", _KONTROLL),
    _kommando("kontrollera", "kontrollera", "Kontrollera att allt följer uppdragsbeskrivningen.", _KONTROLL),
    _kommando("förklara", "forklara", "Förklara en kontroll: varför den finns och hur man rättar.", _KONTROLL),
    _kommando("spara", "spara", "Spara det du har ändrat för hand.", _SPARA),
    _kommando("ny", "ny", "Skapa ett nytt nätverk.", _SPARA),
)

GRUPPER = (Grupp("protokoll", "Minnesanteckningar och protokoll.", rubrik=_MOTE),)

INLEDNING = (
    "natverk håller reda på ert nätverks möten, medlemmar och uppdrag: kontrollerar dem mot "
    "uppdragsbeskrivningen, skriver papperen och sparar varje ändring."
)
FLAGGOR = (
    ("-C MAPP", "Nätverkets mapp, om du inte står i den."),
    ("--idag DATUM", "Räkna som om det vore den här dagen."),
)

_WITHOUT_VALUE = ("--redan-skickad",)
_MEETING_ID = re.compile(r"\d{4}-\d{1,2}")


def run(argv: list[str]) -> int:
    """Do what the command line asks for; the exit code."""
    return run_table(KOMMANDON, GRUPPER, _with_values(argv), inledning=INLEDNING, flaggor=FLAGGOR)


def _with_values(argv: list[str]) -> list[str]:
    """Options that may stand without a value get the usual one: sent already means sent today."""
    completed: list[str] = []
    for number, word in enumerate(argv):
        completed.append(word)
        following = argv[number + 1] if number + 1 < len(argv) else "-"
        if word in _WITHOUT_VALUE and (following.startswith("-") or _MEETING_ID.fullmatch(following)):
            completed.append("i dag")
    return completed
