"""natverk protokoll publicerat."""

from typing import Annotated

import typer

from natverk_cli.ansvar import motet
from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.insandningen import Avsandare, avsandare
from natverk_cli.cli.mote.val import read_lank
from natverk_cli.cli.nar import Den, read_skett
from natverk_cli.cli.protokoll.lasta import find_last, record_of
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.datum import i_ord

Adress = Annotated[
    str, typer.Option("--adress", parser=read_lank, metavar="ADRESS", help="Webbadressen där de ligger.")
]


def command(
    mote: MoteArgument = None,
    *,
    adress: Adress,
    den: Den = None,
    av: Avsandare = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna att minnesanteckningarna ligger på webbplatsen.

    Förbundets webbredaktör lägger ut dem. Titta efter att de ligger där, och anteckna adressen. Utan MÖTE gäller det
    äldsta mötet vars anteckningar är låsta men inte publicerade.

    Exempel:
      natverk protokoll publicerat 2027-1 --adress https://utbildningskaraborg.se/natverk/forskola
    """
    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, "inställningar", "möten", "protokoll", "justeringar", "utskick", "medlemmar")
    waiting = {task.galler for task in motet.publicering(nu) if task.lage != "klar"}
    chosen = find_last(nu, mote, [one for one in nu.natverk.moten if one.id in waiting and nu.is_last(one.id)])
    which = f"anteckningarna från mötet {i_ord(chosen.datum)}"
    if seen := _seen(nu, chosen):
        output.say(f"Det är redan antecknat att {which} ligger på {seen.adress}, i {seen.fil}. Inget att spara.")
        return
    change = _entry(nu._replace(idag=read_skett(nu, den)), chosen, adress, av, ja=ja)
    if prova:
        show_plan([change])
        return
    save_plan(here.folder, Plan((change,), f"Anteckna att {which} är publicerade"), ja=ja)


def _seen(nu: Nulage, mote: Mote) -> Utskick | None:
    """The entry that the record is on the site, if there is one."""
    entries = nu.natverk.utskick_av("protokoll", mote.id)
    return next((one for one in entries if one.den <= nu.idag and motet.is_on_site(nu, one.adress)), None)


def _entry(nu: Nulage, mote: Mote, adress: str, av: str | None, *, ja: bool) -> Change:
    """The ledger's entry of what somebody has seen today. NatverkError when it cannot be true."""
    from natverk_cli.documents.utskick import protokoll_publicerat

    site, lock = nu.natverk.installningar.webbplats, nu.natverk.justering_av(mote.id)
    if site and not motet.is_on_site(nu, adress):
        raise NatverkError(f"{adress} ligger inte på nätverkets webbplats, {site}. Inget har sparats.")
    if lock and nu.idag < lock.den:
        raise NatverkError(
            f"Anteckningarna från mötet {i_ord(mote.datum)} låstes {i_ord(lock.den)}, så de kan inte ha "
            f"publicerats {i_ord(nu.idag)}."
        )
    who = avsandare(nu, av, "såg att de ligger där", ja=ja)
    return protokoll_publicerat(record_of(nu, mote), who, adress, nu.idag)
