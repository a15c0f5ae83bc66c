"""natverk protokoll färdig."""

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
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
    from natverk_cli.documents.lasning import lock

    here = open_network(mapp, idag)
    demand_read(here.nu, "inställningar", "möten", "justeringar")
    chosen = _to_lock(here.nu, mote)
    protokoll = here.nu.natverk.protokoll_fran(chosen.id)
    if protokoll is None:
        raise NatverkError(_missing(here.nu, chosen))
    _refuse_unfinished(here.nu, protokoll)
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
    address = here.nu.natverk.installningar.insandningsadress
    send = f" Skicka {title.pronomen} till {address}." if address else ""
    output.say(f"\n{title.bestamd} är {title.last}.{send}")


def _to_lock(nu: Nulage, given: str | None) -> Mote:
    today = (mote for mote in nu.kommande if mote.datum == nu.idag)
    written = [mote for mote in (*nu.passerade, *today) if nu.natverk.protokoll_fran(mote.id)]
    mote = find_mote(nu, given, bakat=True) if given else first(m for m in written if not nu.natverk.justering_av(m.id))
    if mote is None:
        raise NatverkError("Det finns inga anteckningar att låsa.\nÖppna nya: natverk protokoll ny")
    refuse_installt(mote, "det finns inget att låsa")
    if nu.natverk.justering_av(mote.id):
        title = titel(nu.natverk.installningar.rubrik)
        raise NatverkError(
            f"{title.bestamd} från mötet {i_ord(mote.datum)} är redan {title.last}. Inget har ändrats.\n"
            f"Behövs en ändring, skriv den som en rättelse i data/moten/{mote.id}/rattelse-1.md "
            "med fälten den, av och skäl."
        )
    if mote.datum > nu.idag:
        raise NatverkError(f"Mötet är först {i_ord(mote.datum)}. Anteckningarna går att låsa från den dagen.")
    return mote


def _missing(nu: Nulage, mote: Mote) -> str:
    if any(brist.fil == f"data/moten/{mote.id}/protokoll.md" for brist in nu.natverk.brister):
        return (
            f"Anteckningarna från mötet {i_ord(mote.datum)} går inte att läsa.\nSe vad som är fel: natverk kontrollera"
        )
    return f"Anteckningar saknas från mötet {i_ord(mote.datum)}.\nSkriv dem: natverk protokoll ny {mote.id}"


def _refuse_unfinished(nu: Nulage, protokoll: Protokoll) -> None:
    """Raise NatverkError if something in the record is not filled in, unclear, or must not be saved."""
    from natverk_cli.ansvar.anteckningar import remaining
    from natverk_cli.rules.check import check

    if remains := remaining(protokoll):
        raise NatverkError(f"Anteckningarna är inte klara, så de har inte låsts. {remains}\nFilen är {protokoll.fil}.")
    wrong = [one for one in check(nu) if one.fil == protokoll.fil and one.niva == "fel" and not one.kod.startswith("P")]
    if wrong:
        first_wrong = wrong[0]
        raise NatverkError(
            f"Anteckningarna har fel som måste rättas innan de låses.\n"
            f"{first_wrong.fil}:{first_wrong.rad}: {first_wrong.text}\nhjälp: {first_wrong.hjalp}"
        )
