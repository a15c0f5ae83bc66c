"""natverk protokoll färdig."""

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.insandningen import skicka_in
from natverk_cli.cli.protokoll.lasta import find_to_lock
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.rubrik import titel


def command(
    mote: MoteArgument = None, mapp: Mapp = None, idag: Idag = None, ja: Ja = False, prova: Prova = False
) -> None:
    """Lås färdiga minnesanteckningar.

    Kontrollerar att allt är ifyllt och låser sedan anteckningarna: därefter märks varje ändring. En rättelse skrivs i
    en egen fil.

    Exempel:
      natverk protokoll färdig 2027-1
    """
    from natverk_cli.ansvar.anteckningar import lasning
    from natverk_cli.documents.lasning import lock

    here = open_network(mapp, idag)
    demand_read(here.nu, "inställningar", "möten", "justeringar")
    chosen, protokoll = find_to_lock(here.nu, mote)
    if here.nu.natverk.installningar.justering != "ingen":
        raise NatverkError(
            "Nätverket justerar sina anteckningar, så de låses när de är godkända. Anteckna godkännandet:\n"
            + lasning(here.nu, chosen.id)
        )
    changes: tuple[Change, ...] = lock(here.nu, protokoll)
    if prova:
        show_plan(changes)
        return
    title = titel(here.nu.natverk.installningar.rubrik)
    question = f"{title.bestamd} från mötet {i_ord(chosen.datum)} låses. Är {title.pronomen} {title.klar}?"
    if not ask(question, ja=ja):
        output.say("Inget har sparats.")
        return
    save_plan(
        here.folder,
        Plan(changes, f"Lås {title.bestamd.lower()} från mötet {i_ord(chosen.datum)} ({chosen.id})"),
        ja=ja,
    )
    output.say(f"\n{title.bestamd} är {title.last}.{skicka_in(here.nu, chosen)}")
