"""P: everybody whom a record names can be found."""

from collections.abc import Iterator

from natverk_cli.ansvar.ansvariga import Oklart, ansvarig, kanda_namn, oklara
from natverk_cli.diagnostics.rule import VARNING, Finding, rule
from natverk_cli.model.arenden import ATGARD, oppna
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.place import Place

_SLAG = ("protokoll", "möten", "medlemmar", "uppföljningar", "inställningar", "uppdragsbeskrivningar")


@rule("P007", niva=VARNING, krav=(29,), kraver=_SLAG)
def namnet_gar_inte_att_tyda(nu: Nulage) -> Iterator[Finding]:
    """En rad i anteckningarna nämner någon som ingen heter, eller som flera heter.

    Varför: en åtgärd som ingen vet vem som har blir sällan gjord, och den som läser om några år ska veta vem som menas.
    Rätta: skriv hela namnet så som det står i natverk medlem lista. Är anteckningarna låsta, lämna över åtgärden
    med natverk åtgärd flytta.
    """
    open_ones = {(one.mote.id, one.notering.rad): one for one in oppna(nu, ATGARD)}
    kanda = kanda_namn(nu)
    for protokoll in nu.natverk.protokoll:
        for one in oklara(nu, protokoll, kanda):
            if not nu.natverk.justering_av(protokoll.mote):
                yield Finding(_place(protokoll, one), one.text, one.hjalp, protokoll.mote)
            elif (task := open_ones.get((protokoll.mote, one.notering.rad))) and ansvarig(task) == one.notering.vem:
                cure = f"anteckna vem det är: natverk åtgärd flytta {task.beteckning} --till NAMN"
                yield Finding(_place(protokoll, one), one.text, cure, task.beteckning)


def _place(protokoll: Protokoll, oklart: Oklart) -> Place:
    """Where the name stands; the line's keyword when it is written otherwise than it was read."""
    rad = oklart.notering.rad
    line = protokoll.data.decode("utf-8-sig").split("\n")[rad - 1]
    at = line.find(oklart.namn, oklart.notering.kolumn)
    if at < 0:
        return Place(protokoll.fil, line=rad, column=oklart.notering.kolumn)
    return Place(protokoll.fil, line=rad, column=at + 1, length=len(oklart.namn))
