"""A small command line that holds every kind of command and can provoke every fault."""

from natverk_cli.cli.swedish import Grupp, Kommando, run_table

_HAR = __package__
_MOTE = "Varje möte"
_KONTROLL = "Kontroll"
_SPARA = "Spara och dela"
_NYTT = "Nytt nätverk"

TABELL = (
    Kommando("", f"{_HAR}.oversikt", "Visa vad som står på tur, för vem och till när."),
    Kommando("kallelse", f"{_HAR}.mote", "Skriv kallelsen till nästa möte.", rubrik=_MOTE, funktion="kallelse"),
    Kommando("dagordning", f"{_HAR}.mote", "Visa dagordningen.", rubrik=_MOTE, funktion="dagordning"),
    Kommando("dagordning lägg-till", f"{_HAR}.mote", "Lägg till en punkt.", funktion="kallelse"),
    Kommando("protokoll ny", f"{_HAR}.protokoll_ny", "Öppna minnesanteckningarna från ett möte.", rubrik=_MOTE),
    Kommando("protokoll visa", f"{_HAR}.saknas", "Visa minnesanteckningarna."),
    Kommando("protokoll närvaro", f"{_HAR}.saknas", "Skriv in vilka som var med."),
    Kommando("protokoll färdig", f"{_HAR}.fardig", "Skriv att minnesanteckningarna är färdiga."),
    Kommando("protokoll rättelse", f"{_HAR}.saknas", "Gör en daterad rättelse av det som är låst."),
    Kommando("möte föreslå", f"{_HAR}.saknas", "Föreslå lämpliga fredagar.", rubrik=_MOTE),
    Kommando("möte ny", f"{_HAR}.saknas", "Boka ett möte."),
    Kommando("möte ställ-in", f"{_HAR}.mote", "Ställ in ett möte.", funktion="stall_in"),
    Kommando("kontrollera", f"{_HAR}.kontrollera", "Kontrollera data mot uppdragsbeskrivningen.", rubrik=_KONTROLL),
    Kommando("förklara", f"{_HAR}.saknas", "Förklara en regel.", rubrik=_KONTROLL),
    Kommando("spara", f"{_HAR}.situationer", "Spara det du ändrat för hand.", rubrik=_SPARA),
    Kommando("synka", f"{_HAR}.saknas", "Hämta och lämna ändringar.", rubrik=_SPARA),
    Kommando("ny", f"{_HAR}.saknas", "Skapa ett nytt nätverk i en mapp.", rubrik=_NYTT),
    Kommando("provrum", f"{_HAR}.provrum", "Alla slags värden.", dold=True),
)
GRUPPER = (
    Grupp("protokoll", "Minnesanteckningar."),
    Grupp("möte", "Boka och flytta möten."),
    Grupp("dagordning", "Det som ska tas upp."),
)
INLEDNING = (
    "natverk håller reda på vad ert nätverk har lovat i uppdragsbeskrivningen: skriver kallelser och "
    "minnesanteckningar, kontrollerar att allt blir gjort och sparar varje ändring."
)
FLAGGOR = (("-C MAPP", "Nätverkets mapp, om det inte är den du står i."),)


def run(argv: list[str]) -> int:
    """The dummy program."""
    return run_table(TABELL, GRUPPER, argv, inledning=INLEDNING, flaggor=FLAGGOR)
