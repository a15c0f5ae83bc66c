"""natverk protokoll skicka."""

from typing import Annotated

import typer

from natverk_cli.ansvar import motet
from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.insandningen import Avsandare, address, avsandare
from natverk_cli.cli.nar import read_skett, settle_long_ago
from natverk_cli.cli.protokoll.anteckningarna import READ, printed
from natverk_cli.cli.protokoll.lasta import find_last, record_of
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor


def command(
    mote: MoteArgument = None,
    redan_skickad: Annotated[
        str | None,
        typer.Option(
            "--redan-skickad",
            metavar="[DATUM]",
            help="Anteckna att anteckningarna är skickade, i dag om inget datum sägs.",
        ),
    ] = None,
    med_internt: Annotated[
        bool, typer.Option("--med-internt", help="Ta med det som är märkt [internt]. Annars utelämnas det.")
    ] = False,
    av: Avsandare = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skicka in låsta minnesanteckningar, och anteckna det.

    Lägger texten i ut/, färdig att klistra in i ett brev, med fingeravtrycket sist. Det som är märkt [internt]
    utelämnas, för den som får brevet kan lägga ut det. Inget skickas: det gör du själv,
    och antecknar det sedan med --redan-skickad. Utan MÖTE gäller det äldsta mötet vars anteckningar inte är insända.

    Exempel:
      natverk protokoll skicka
      natverk protokoll skicka 2027-1 --redan-skickad "15 februari"
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ, "utskick")
    to = address(here.nu, "anteckningarna skickas")
    waiting = {task.galler for task in motet.insandning(here.nu) if task.lage != "klar"}
    chosen = find_last(here.nu, mote, [one for one in here.nu.natverk.moten if one.id in waiting & _lasta(here.nu)])
    if redan_skickad is None:
        _write(here, chosen, to, med_internt=med_internt, prova=prova)
    else:
        _record_sent(here, chosen, to, redan_skickad, av, ja=ja, prova=prova)


def _lasta(nu: Nulage) -> set[str]:
    return {mote.id for mote in nu.natverk.moten if nu.is_last(mote.id)}


def _write(here: Context, mote: Mote, to: str, *, med_internt: bool, prova: bool) -> None:
    from natverk_cli.documents.anteckningar_text import is_utelamnat
    from natverk_cli.documents.deltagande import INTERN, NARVARANDES
    from natverk_cli.formats.klartext import klartext
    from natverk_cli.git import save

    record = record_of(here.nu, mote)
    text = klartext(printed(here, mote, record, INTERN if med_internt else NARVARANDES))
    change = Change(f"ut/anteckningar-{mote.id}.txt", None, text.encode())
    if prova:
        show_plan([change])
        return
    save(here.folder, Plan((change,), ""))
    if is_utelamnat(record):
        output.say(
            "Det som är märkt [internt] är med i texten. Be dem som får den att inte lägga ut den delen."
            if med_internt
            else "Det som är märkt [internt] är utelämnat. Ska det med: natverk protokoll skicka --med-internt"
        )
    output.say(
        f"Skrivet: {change.path}. Filer i ut/ sparas inte i Git.\n"
        f"Klistra in texten i ett brev till {to}. När det är gjort: "
        f"natverk protokoll skicka {mote.id} --redan-skickad"
    )


def _record_sent(here: Context, mote: Mote, to: str, when: str, av: str | None, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents.utskick import protokoll_skickat

    nu = here.nu
    day, which = read_skett(nu, when, "--redan-skickad"), f"anteckningarna från mötet {i_ord(mote.datum)}"
    if sent := [one for one in nu.natverk.utskick_av("protokoll", mote.id) if to in one.till and one.den <= nu.idag]:
        output.say(
            f"Det är redan antecknat att {which} skickades {i_ord(sent[0].den)}, i {sent[0].fil}. Inget att spara."
        )
        return
    record, lock = record_of(nu, mote), nu.natverk.justering_av(mote.id)
    if lock and day < lock.den:
        raise NatverkError(f"{stor(which)} låstes {i_ord(lock.den)}, så de kan inte ha skickats {i_ord(day)}.")
    settle_long_ago(nu, day, ja=ja or prova)
    change = protokoll_skickat(record, avsandare(nu._replace(idag=day), av, "skickade dem", ja=ja), to, day)
    if prova:
        show_plan([change])
        return
    save_plan(here.folder, Plan((change,), f"Anteckna att {which} skickades {i_ord(day)}"), ja=ja)
    output.say(f"\nNär de ligger på webbplatsen: natverk protokoll publicerat {mote.id} --adress https://…")
