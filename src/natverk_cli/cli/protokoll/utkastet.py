"""A record's draft as a letter to those who were there: what natverk protokoll dela sends and läs-in knows again."""

from typing import NamedTuple

from natverk_cli.cli.context import Context
from natverk_cli.cli.protokoll.anteckningarna import bilagor, tidy
from natverk_cli.documents.handelser import namn
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.ordagrant import Ordagrant

# Stands for the sections while the letter around them is made.
_PARAGRAFERNA = "HÄR-STÅR-PARAGRAFERNA"


class Brev(NamedTuple):
    """The letter as plain text: what stands before the sections, they themselves, and what stands after them."""

    fore: str
    paragrafer: str
    efter: str

    @property
    def text(self) -> str:
        """All of it."""
        return tidy("\n\n".join(part.strip("\n") for part in self if part.strip()))


def brev(here: Context, mote: Mote, protokoll: Protokoll) -> Brev:
    """The letter, from the record and the ledger as they are in `here`. What is internal is left out."""
    from natverk_cli.documents import synpunkter as document
    from natverk_cli.formats.klartext import klartext
    from natverk_cli.rendering.mall import render
    from natverk_cli.synpunkter.stycken import avsnitten
    from natverk_cli.synpunkter.utkast import i_brev

    around = document.utkast(here.nu, mote, protokoll, bilagor(here.folder, mote), _PARAGRAFERNA)
    printed = Ordagrant(tidy(render(here.folder, document.UTKAST, around)))
    letter = klartext(render(here.folder, document.MALL, document.context(here.nu, mote, protokoll, printed)))
    before, found, after = letter.partition(_PARAGRAFERNA)
    if not found:
        raise NatverkError(
            "Mallen anteckningar.md.j2 skriver inte ut paragraferna, så inget utkast har gjorts.\n"
            "Rätta mallen i templates/, eller ta bort den så används natverks egen."
        )
    return Brev(before, i_brev(avsnitten(protokoll)), after)


def sekreteraren(here: Context, mote: Mote, protokoll: Protokoll) -> str:
    """The id of the one to whom answers go. NatverkError when nobody is."""
    holders = here.nu.natverk.innehavare("sekreterare", here.nu.idag)
    who = protokoll.sekreterare or (holders[0].id if holders else None)
    if who is None:
        raise NatverkError(
            f"Det står inte vem som är sekreterare, så ingen kan ta emot svaren.\n"
            f"Skriv sekreterare: och personens beteckning i data/moten/{mote.id}/protokoll.md och kör natverk spara."
        )
    return who


def mottagarna(here: Context, protokoll: Protokoll) -> list[str]:
    """Those who were there, by name, but for the one who sends it."""
    from natverk_cli.documents.narvaro import namn as narvarandes

    there = (one for one in protokoll.narvaro if one.status == "närvarande")
    return [name for one in there if (name := narvarandes(here.nu, one)) != namn(here.nu, protokoll.sekreterare)]
