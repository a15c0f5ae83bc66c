"""natverk protokoll ny."""

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.kallelse import READ
from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord


def command(
    mote: MoteArgument = None, mapp: Mapp = None, idag: Idag = None, ja: Ja = False, prova: Prova = False
) -> None:
    """Öppna mötets minnesanteckningar.

    Gör ett utkast av kallelsens dagordning, med en paragraf för varje punkt och närvaron att fylla i. Utkastet sparas
    först; sedan öppnas det i din textredigerare om du sitter vid en terminal.

    Exempel:
      natverk protokoll ny 2027-1
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen = _to_record(here.nu, mote)
    change = _draft(here, chosen)
    if prova:
        show_plan([change])
        return
    title = here.nu.natverk.installningar.rubrik
    save_plan(
        here.folder,
        Plan((change,), f"Öppna {title.lower()} från mötet {i_ord(chosen.datum)} ({chosen.id})"),
        ja=ja,
    )
    _edit(here, change.path)
    from natverk_cli.ansvar.anteckningar import lasning

    output.say(
        f"\nFyll i {change.path} och spara: natverk spara\n"
        f"När allt är ifyllt, från mötets dag: {lasning(here.nu, chosen.id)}"
    )


def _to_record(nu: Nulage, given: str | None) -> Mote:
    """The meeting to keep a record of: given, or the oldest passed without one, or the next that has been called."""
    mote = find_mote(nu, given, bakat=True) if given else _usual(nu)
    if mote is None:
        raise NatverkError(
            "Det finns inget möte att skriva anteckningar från.\nAnteckningarna går att öppna när kallelsen är sparad: "
            "natverk kallelse"
        )
    refuse_installt(mote, "det finns inget att anteckna")
    if existing := nu.natverk.protokoll_fran(mote.id):
        raise NatverkError(
            f"Anteckningar från mötet {i_ord(mote.datum)} finns redan och skrivs aldrig över.\n"
            f"Öppna {existing.fil} i din textredigerare, och kör sedan natverk spara."
        )
    if mote.datum > nu.idag and not nu.natverk.kallelser_till(mote.id):
        raise NatverkError(
            f"Kallelsen till mötet {i_ord(mote.datum)} är inte sparad än, och anteckningarna görs av dess dagordning.\n"
            f"Skriv kallelsen först: natverk kallelse {mote.id}"
        )
    return mote


def _usual(nu: Nulage) -> Mote | None:
    fran = nu.natverk.installningar.kontrolleras_fran
    passed = (
        mote for mote in nu.passerade if not nu.natverk.protokoll_fran(mote.id) and not (fran and mote.datum < fran)
    )
    called = (mote for mote in nu.kommande if nu.natverk.kallelser_till(mote.id))
    return first(passed) or first(called)


def _draft(here: Context, mote: Mote) -> Change:
    from natverk_cli.documents import protokoll as document
    from natverk_cli.rendering.mall import render

    fil = f"data/moten/{mote.id}/protokoll.md"
    if fil in here.nu.natverk.kallor:
        raise NatverkError(
            f"{fil} finns redan men går inte att läsa. Den skrivs aldrig över.\nSe vad som är fel: natverk kontrollera"
        )
    protokoll = document.draft(here.nu, mote)
    prose = render(here.folder, document.MALL, document.context(here.nu, mote, protokoll))
    return Change(fil, None, document.file(here.nu, protokoll, prose))


def _edit(here: Context, path: str) -> None:
    """Open the file in the user's editor, if there is a terminal and an editor; then save what was written."""
    from natverk_cli.cli.redigera import edit

    if edit(here.folder / path):
        from natverk_cli.cli.spara import save_by_hand

        save_by_hand(here.folder, here.nu.idag, (path,), fraga=True)
