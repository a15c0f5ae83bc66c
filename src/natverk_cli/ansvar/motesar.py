"""How a year's meetings are told: how many there are, how many are missing, and which days are left."""

from natverk_cli.ansvar.prognos import Prognos, prognos
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import rakna_upp
from natverk_cli.svenska.ord import antal, raknetal, stor

_SHOWN = 5


def raknade(year: Prognos) -> int:
    """How many meetings of the year count, those that may have been held among them."""
    return len(year.hallna) + len(year.ovissa) + len(year.kommande)


def motena(count: int, beskrivning: Beskrivning) -> str:
    """So many meetings on the weekday that counts: "ett fredagsmöte", "tre fredagsmöten"."""
    day = beskrivning.moten.veckodag
    return antal(count, f"{day}smöte", f"{day}smöten") if count else f"inget {day}smöte"


def kvar(nu: Nulage, year: Prognos) -> str:
    """The suitable days that a notice can still precede in time, in a sentence."""
    day, term = year.beskrivning.moten.veckodag, int(nu.natverk.installningar.frister.kallelse)
    if not year.lampliga:
        return f"Ingen lämplig {day} återstår som en kallelse hinner ut till."
    left = antal(len(year.lampliga), f"lämplig {day}", f"lämpliga {day}ar", "en")
    intro = f"Om kallelsen ska hinna ut {antal(term, 'dag', 'dagar', 'en')} före återstår {left}"
    shown = rakna_upp(year.lampliga[:_SHOWN])
    return f"{intro}, de första {shown}." if len(year.lampliga) > _SHOWN else f"{intro}: {shown}."


def laget(nu: Nulage, ar: int) -> str:
    """How the year stands against the charter's number, in one to three sentences; empty without a charter."""
    year = prognos(nu, ar)
    if year is None:
        return ""
    wanted = f"Nätverket ska ha minst {raknetal(year.minst)}."
    uncertain = antal(len(year.ovissa), "möte", "möten")
    if ar < nu.idag.year:
        part = f", och {uncertain} är utan anteckningar" if year.ovissa else ""
        return f"{ar} hölls {motena(len(year.hallna), year.beskrivning)}{part}. {wanted}"
    proposed = sum(mote.status == "förslag" for mote in year.kommande)
    part = ", alla bara förslag" if proposed == raknade(year) else f", varav {raknetal(proposed)} bara är förslag"
    part = part if proposed else ""
    told = f"{ar} har {motena(raknade(year), year.beskrivning)}{part}. {wanted}"
    if not year.saknas:
        return told
    return f"{told} {stor(antal(year.saknas, 'möte', 'möten'))} till behövs. {kvar(nu, year)}"
