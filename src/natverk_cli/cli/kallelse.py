"""natverk kallelse."""

from typing import Annotated

import typer

from natverk_cli.ansvar.kallelse import sent_last
from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network
from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.cli.sparande import difference, save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, om_dagar

# A notice made without any of these would leave somebody or something out.
READ = (
    "inställningar", "möten", "medlemmar", "uppdragsbeskrivningar", "uppdrag", "protokoll", "uppföljningar",
    "kallelser", "utskick",
)  # fmt: skip


def command(
    mote: MoteArgument = None,
    redan_skickad: Annotated[
        str | None,
        typer.Option(
            "--redan-skickad",
            metavar="[DATUM]",
            help="Anteckna att kallelsen är skickad, i dag om inget datum sägs.",
        ),
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skriv kallelsen till nästa möte, med dagordning.

    Visar kallelsen innan den sparas. Inget skickas: det gör du själv, och antecknar det sedan med --redan-skickad.
    En skickad kallelse skrivs aldrig om; har något ändrats blir det en ny som säger vad.

    Exempel:
      natverk kallelse
      natverk kallelse 2027-1 --redan-skickad 2027-01-21
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    if redan_skickad is not None:
        from natverk_cli.cli.kallelse_skickad import record_sent

        record_sent(here, mote, redan_skickad, ja=ja, prova=prova)
    else:
        _write(here, _to_call(here.nu, mote), ja=ja, prova=prova)


def _to_call(nu: Nulage, given: str | None) -> Mote:
    """The meeting to call; a kind refusal when it is called off, past, or only proposed."""
    mote = (
        find_mote(nu, given) if given else first(m for m in nu.kommande if m.status == "planerat") or first(nu.kommande)
    )
    if mote is None:
        raise NatverkError(
            "Det finns inget kommande möte att kalla till.\nSe lämpliga dagar: natverk möte föreslå. "
            "Boka sedan en: natverk möte ny DATUM"
        )
    refuse_installt(mote, "ingen kallelse behövs")
    if mote.status == "förslag":
        raise NatverkError(
            f"Mötet {i_ord(mote.datum)} är bara ett förslag, så ingen kallelse har skrivits.\n"
            f"När presidiet har bestämt dagen: natverk möte planera {mote.id}"
        )
    if not mote.is_kommande(nu.idag):
        raise NatverkError(
            f"Mötet {i_ord(mote.datum)} har redan varit, så ingen kallelse behövs.\n"
            f"Skickades den? Anteckna dagen: natverk kallelse {mote.id} --redan-skickad DATUM"
        )
    return mote


def _write(here: Context, mote: Mote, *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents import kallelse as document
    from natverk_cli.documents.fields import markdown
    from natverk_cli.git import unsaved
    from natverk_cli.rendering.mall import render

    nu = here.nu
    sent = sent_last(nu, mote)
    draft = document.draft(nu, mote, sent)
    if sent and not draft.andrat:
        output.say(f"Kallelsen till mötet {i_ord(mote.datum)} är redan skickad, och inget har ändrats sedan dess.")
        return
    prose = render(here.folder, document.MALL, document.context(nu, draft))
    after = markdown(draft, prose)
    before = nu.natverk.kallor.get(draft.fil)
    if before is not None and _same(before, after):
        output.say(f"Kallelsen till mötet {i_ord(mote.datum)} är redan sparad och ser likadan ut. Inget att spara.")
        _tell_next(nu, mote)
        return
    change = Change(draft.fil, before, after)
    for earlier in (m for m in nu.kommande if m.status == "förslag" and m.datum < mote.datum):
        output.say(f"Obs: mötet {i_ord(earlier.datum)} kommer före men är bara ett förslag, så det kallas inte.\n")
    output.show_paper(prose)
    if before is not None:
        output.say("\nKallelsen är redan sparad. Så här ändras den:")
        output.say("\n".join(difference(change)))
    for remark in document.unsettled(nu, mote):
        output.say(f"\nAtt tänka på: {remark}")
    output.say("")
    if prova:
        show_plan([change])
        return
    if unsaved(here.folder, (mote.fil,)):
        output.say(f"Att tänka på: {mote.fil} är ändrad men inte sparad. Spara den också: natverk spara\n")
    if not ask("Vill du spara kallelsen?", ja=ja):
        output.say("Inget har sparats.")
        return
    kind = "ändrad kallelse" if draft.nummer > 1 else "kallelse"
    save_plan(here.folder, Plan((change,), f"Skriv {kind} till mötet {i_ord(mote.datum)} ({mote.id})"), ja=ja)
    _tell_next(nu, mote)


def _same(before: bytes, after: bytes) -> bool:
    """Whether two notices differ at most in the day they were written."""
    one, other = (
        [line for line in content.replace(b"\r\n", b"\n").split(b"\n") if not line.startswith(b"den: ")]
        for content in (before, after)
    )
    return one == other


def _tell_next(nu: Nulage, mote: Mote) -> None:
    from natverk_cli.ansvar.steg import kallelse_senast

    last = kallelse_senast(nu, mote)
    term = f"senast {i_ord(last)}" if last >= nu.idag else f"snarast, den skulle ha gått ut {i_ord(last)}"
    output.say(
        f"\nMötet är {om_dagar(nu.idag, mote.datum)}. Skicka kallelsen till alla kallade {term}, och anteckna det "
        f"sedan: natverk kallelse {mote.id} --redan-skickad\n"
        f"Sekreteraren kan förbereda anteckningarna: natverk protokoll ny {mote.id}"
    )
