"""docs/regler.md: one section per rule, from its docstring."""

from natverk_cli.diagnostics.rule import Rule
from natverk_cli.rules import KODER
from natverk_cli.svenska.ord import lista
from scripts.dokument import ANMARKNING

_INGRESS = """\
Det här är allt som `natverk kontrollera` ser efter. Samma förklaring får du i terminalen: `natverk förklara KOD`.

Ett **fel** måste rättas: kontrollen avslutas med 1. En **varning** är något att göra. En **upplysning** är bra att
veta. Ett fynd som nätverket har godtagit skrivs som ett undantag i `data/natverk.yaml`, med skäl och slutdatum.
"""


def sida() -> str:
    """The page: a table of all rules, then one section each."""
    rows = "".join(
        f"| [{regel.kod}](#{regel.kod.lower()}) | {regel.niva} | {regel.namn} |\n" for regel in KODER.values()
    )
    tabell = f"| Kod | Nivå | Kontroll |\n|---|---|---|\n{rows}"
    return "\n".join([f"# Kontroller\n\n{ANMARKNING}\n", _INGRESS, tabell, *map(_avsnitt, KODER.values())])


def _avsnitt(regel: Rule) -> str:
    """The heading is the code alone, so that a link to it never breaks."""
    parts = [
        f"## {regel.kod}",
        f"**{regel.namn}**",
        _niva(regel),
        f"Varför: {regel.varfor}",
        f"Rätta: {regel.ratta}",
        _plikter(regel),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _niva(regel: Rule) -> str:
    stopp = " `natverk spara` sparar inte en ändrad fil förrän det är rättat." if regel.stops_saving else ""
    return f"Nivå: {regel.niva}.{stopp}"


def _plikter(regel: Rule) -> str:
    if not regel.krav:
        return ""
    ord_ = "Plikt" if len(regel.krav) == 1 else "Plikterna"
    return f"{ord_} {lista([str(nummer) for nummer in regel.krav])} i [krav.md](krav.md)."
