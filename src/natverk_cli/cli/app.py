"""The table of commands: the whole command line in one place."""

import re
from collections.abc import Sequence

from natverk_cli.cli.swedish import Grupp, Kommando, run_table

_MOTE, _KONTROLL, _SPARA = "Varje möte", "Kontroll", "Spara och börja"
_AR, _UPPDRAG = "Året", "Uppdrag och återkoppling"
_FOLK = "Medlemmar och roller"


def _kommando(namn: str, modul: str, hjalp: str, rubrik: str = "") -> Kommando:
    return Kommando(namn, f"natverk_cli.cli.{modul}", hjalp, rubrik=rubrik)


KOMMANDON = (
    _kommando("", "oversikt", "Visa vad som står på tur i nätverket."),
    _kommando("möte föreslå", "mote.foresla", "Föreslå fredagar för ett helt års möten.", _MOTE),
    _kommando("möte ny", "mote.ny", "Boka ett nytt möte.", _MOTE),
    _kommando("möte lista", "mote.lista", "Visa alla möten, och hur många som hålls varje år.", _MOTE),
    _kommando("möte visa", "mote.visa", "Visa allt om ett möte: svar, dagordning, papper, uppgifter.", _MOTE),
    _kommando("möte svar", "mote.svar", "Anteckna svar på kallelsen.", _MOTE),
    _kommando("möte planera", "mote.planera", "Bestäm att ett föreslaget eller inställt möte blir av.", _MOTE),
    _kommando("möte flytta", "mote.flytta", "Flytta ett möte till en annan dag, tid eller plats.", _MOTE),
    _kommando("möte ändra", "mote.andra", "Ändra vem som leder ett möte, eller om det är ett extra möte.", _MOTE),
    _kommando("möte ställ-in", "mote.stall_in", "Ställ in ett möte.", _MOTE),
    _kommando("dagordning", "dagordning.visa", "Visa mötets dagordning.", _MOTE),
    _kommando("dagordning visa", "dagordning.visa", "Visa mötets dagordning.", _MOTE),
    _kommando("dagordning lägg-till", "dagordning.lagg_till", "Lägg till en punkt, eller föreslå en.", _MOTE),
    _kommando("dagordning ändra", "dagordning.andra", "Ändra en punkts tid, föredragande eller annat.", _MOTE),
    _kommando("dagordning flytta", "dagordning.flytta", "Flytta en punkt före eller efter en annan.", _MOTE),
    _kommando(
        "dagordning ta-bort", "dagordning.ta_bort", "Ta bort en punkt, eller ett förslag som inte blir av.", _MOTE
    ),
    _kommando(
        "dagordning upprättad", "dagordning.upprattad", "Anteckna att presidiet har upprättat mötets dagordning.", _MOTE
    ),
    _kommando("dagordning berett", "dagordning.berett", "Anteckna att presidiet har berett mötet.", _MOTE),
    _kommando("kallelse", "kallelse", "Skriv kallelsen till nästa möte, med dagordning.", _MOTE),
    _kommando("protokoll ny", "protokoll.ny", "Öppna mötets minnesanteckningar.", _MOTE),
    _kommando(
        "protokoll närvaro", "protokoll.narvaro", "Anteckna vilka som var med på mötet, kommun för kommun.", _MOTE
    ),
    _kommando("protokoll granska", "protokoll.granska", "Visa vad som saknas innan anteckningarna kan låsas.", _MOTE),
    _kommando("protokoll dela", "protokoll.dela", "Dela ett utkast med dem som var med, för synpunkter.", _MOTE),
    _kommando("protokoll läs-in", "protokoll.las_in", "Läs in synpunkter på utkastet, eller anteckningar.", _MOTE),
    _kommando("protokoll visa", "protokoll.visa", "Visa minnesanteckningarna i tryck.", _MOTE),
    _kommando("protokoll färdig", "protokoll.fardig", "Lås färdiga minnesanteckningar.", _MOTE),
    _kommando("protokoll justera", "protokoll.justera", "Anteckna att anteckningarna är godkända, och lås dem.", _MOTE),
    _kommando("protokoll skicka", "protokoll.skicka", "Skicka in låsta minnesanteckningar, och anteckna det.", _MOTE),
    _kommando(
        "protokoll publicerat",
        "protokoll.publicerat",
        "Anteckna att minnesanteckningarna ligger på webbplatsen.",
        _MOTE,
    ),
    _kommando("protokoll rättelse", "protokoll.rattelse", "Rätta låsta anteckningar med en daterad rättelse.", _MOTE),
    _kommando(
        "protokoll återställ", "protokoll.aterstall", "Ta tillbaka en ändring av något låst eller skickat.", _MOTE
    ),
    _kommando("arbetsordning ny", "arbetsordning.ny", "Gör ett förslag till arbetsordning för ett år.", _AR),
    _kommando("arbetsordning visa", "arbetsordning.visa", "Visa årets arbetsordning.", _AR),
    _kommando("arbetsordning fastställ", "arbetsordning.faststall", "Fastställ arbetsordningen för ett år.", _AR),
    _kommando("arkiv", "arkiv", "Lägg ihop årets arkiv: alla papper, och ett sätt att kontrollera dem.", _AR),
    _kommando("medlem ny", "medlem.ny", "Skriv in en ny medlem.", _FOLK),
    _kommando("medlem lista", "medlem.lista", "Visa medlemmarna, kommun för kommun.", _FOLK),
    _kommando("medlem visa", "medlem.visa", "Visa en medlem: roller, öppna åtgärder, möten.", _FOLK),
    _kommando("medlem ändra", "medlem.andra", "Ändra en medlems namn, titel eller arbetsplats.", _FOLK),
    _kommando("medlem avsluta", "medlem.avsluta", "Avsluta en medlem, som inte längre är med.", _FOLK),
    _kommando("roll lista", "roll.lista", "Visa vem som har vilken roll, i dag eller en annan dag.", _FOLK),
    _kommando("roll tillsätt", "roll.tillsatt", "Skriv in att någon har en roll, eller tar över den.", _FOLK),
    _kommando("roll avsluta", "roll.avsluta", "Avsluta en roll, utan att någon tar över.", _FOLK),
    _kommando("förteckning", "forteckning", "Skriv förteckningen över medlemmar, roller och möten.", _FOLK),
    _kommando("uppdrag lista", "uppdrag.lista", "Visa uppdragen: när de togs upp och hur året ser ut.", _UPPDRAG),
    _kommando("uppdrag visa", "uppdrag.visa", "Visa hela historien om ett uppdrag.", _UPPDRAG),
    _kommando("uppdrag revidera", "uppdrag.revidera", "Anteckna årets revidering av uppdragen.", _UPPDRAG),
    _kommando("uppdrag följ-upp", "uppdrag.folj_upp", "Anteckna en uppföljning av ett uppdrag.", _UPPDRAG),
    _kommando("uppdrag förnya", "uppdrag.fornya", "Skriv nästa uppdragsbeskrivning, när den är beslutad.", _UPPDRAG),
    _kommando("beslut lista", "arenden.beslut_lista", "Visa besluten, och hur det gick med åtgärderna.", _UPPDRAG),
    _kommando("åtgärd lista", "arenden.atgard_lista", "Visa åtgärderna: vem som gör vad, och till när.", _UPPDRAG),
    _kommando("åtgärd klar", "arenden.atgard_klar", "Anteckna att en åtgärd är klar, eller att den stryks.", _UPPDRAG),
    _kommando(
        "åtgärd flytta",
        "arenden.atgard_flytta",
        "Flytta en åtgärds sista dag, eller lämna över den till någon annan.",
        _UPPDRAG,
    ),
    _kommando(
        "fråga lista", "arenden.fraga_lista", "Visa frågorna till skolchefsgruppen, och vad som kom därifrån.", _UPPDRAG
    ),
    _kommando(
        "fråga framförd", "arenden.fraga_framford", "Anteckna att en fråga är framförd till skolchefsgruppen.", _UPPDRAG
    ),
    _kommando("fråga svar", "arenden.fraga_svar", "Anteckna skolchefsgruppens svar på en fråga.", _UPPDRAG),
    _kommando(
        "fråga återgiven",
        "arenden.fraga_atergiven",
        "Anteckna att svaret på en fråga är återgivet på ett möte.",
        _UPPDRAG,
    ),
    _kommando("rapport", "rapport", "Skriv årsrapporten till skolchefsnätverket.", _UPPDRAG),
    _kommando("sammanställning", "sammanstallning", "Skriv presidiets sammanställning av ett möte.", _UPPDRAG),
    _kommando("sök", "sok", "Sök i allt nätverket har skrivit: när var frågan uppe?", _UPPDRAG),
    _kommando(
        "uppdragsbeskrivning",
        "uppdragsbeskrivning",
        "Visa uppdragsbeskrivningen levande: varje plikt med läge och bevis.",
        _KONTROLL,
    ),
    _kommando("läget", "laget", "Visa alla uppgifter: vem, vad, när, läge och bevis.", _KONTROLL),
    _kommando("kontrollera", "kontrollera", "Kontrollera att allt följer uppdragsbeskrivningen.", _KONTROLL),
    _kommando("verifiera", "verifiera", "Jämför en fil med det som har låsts och skickats.", _KONTROLL),
    _kommando("förklara", "forklara", "Förklara en kontroll: varför den finns och hur man rättar.", _KONTROLL),
    _kommando("spara", "spara", "Spara det du har ändrat för hand.", _SPARA),
    _kommando("ny", "ny", "Skapa ett nytt nätverk.", _SPARA),
)

GRUPPER = (
    Grupp("möte", "Årets möten.", rubrik=_MOTE),
    Grupp("dagordning", "Mötets dagordning.", rubrik=_MOTE),
    Grupp("protokoll", "Minnesanteckningar och protokoll.", rubrik=_MOTE),
    Grupp("arbetsordning", "Årets plan: möten, uppdrag och rutiner.", rubrik=_AR),
    Grupp("medlem", "Nätverkets medlemmar.", rubrik=_FOLK),
    Grupp("roll", "Ordförande, sekreterare och andra roller.", rubrik=_FOLK),
    Grupp("uppdrag", "Nätverkets uppdrag.", rubrik=_UPPDRAG),
    Grupp("beslut", "Mötenas beslut.", rubrik=_UPPDRAG),
    Grupp("åtgärd", "Det som ska göras efter mötena.", rubrik=_UPPDRAG),
    Grupp("fråga", "Frågor till skolchefsgruppen.", rubrik=_UPPDRAG),
)

INLEDNING = (
    "natverk håller reda på ert nätverks möten, medlemmar och uppdrag: kontrollerar dem mot "
    "uppdragsbeskrivningen, skriver papperen och sparar varje ändring."
)
FLAGGOR = (
    ("-C MAPP", "Nätverkets mapp, om du inte står i den."),
    ("--idag DATUM", "Räkna som om det vore den här dagen."),
)

_SEVERAL = "--möten"
_WITHOUT_VALUE = ("--redan-skickad",)
_MEETING_ID = re.compile(r"\d{4}-\d{1,2}")


def run(argv: list[str]) -> int:
    """Do what the command line asks for; the exit code."""
    return run_table(
        KOMMANDON,
        GRUPPER,
        _with_values(argv),
        inledning=INLEDNING,
        flaggor=FLAGGOR,
        flerord={"MÖTE": _words_of_a_day},
    )


def _words_of_a_day(words: Sequence[str]) -> int:
    """How many of the first words tell a day together: a meeting may be named by its day without quotes."""
    from natverk_cli.svenska.datum_las import is_datum

    return next((count for count in range(min(len(words), 8), 1, -1) if is_datum(" ".join(words[:count]))), 0)


def _with_values(argv: list[str]) -> list[str]:
    """Options that may stand without a value get the usual one: sent already means sent today.

    Meetings in a row after an option that takes several become one value.
    """
    completed: list[str] = []
    for number, word in enumerate(argv):
        if _MEETING_ID.fullmatch(word) and _SEVERAL in completed[-2:-1] and completed[-1][:1].isdigit():
            completed[-1] += f",{word}"
            continue
        completed.append(word)
        following = argv[number + 1] if number + 1 < len(argv) else "-"
        if word in _WITHOUT_VALUE and (following.startswith("-") or _MEETING_ID.fullmatch(following)):
            completed.append("i dag")
    return completed
