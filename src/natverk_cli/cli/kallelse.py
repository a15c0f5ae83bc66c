"""natverk kallelse."""

from datetime import date
from typing import Annotated

import typer

from natverk_cli.ansvar.kallelse import sent_last
from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read, open_network, read_day
from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.cli.sparande import difference, save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Kallelse, Mote
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
        _record_sent(here, mote, redan_skickad, prova=prova)
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
    if _is_unsaved(here, mote.fil):
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


def _record_sent(here: Context, given: str | None, when: str, *, prova: bool) -> None:
    nu = here.nu
    mote = find_mote(nu, given) if given else first(m for m in nu.kommande if nu.natverk.kallelser_till(m.id))
    if mote is None:
        raise NatverkError("Ingen kallelse är sparad till något kommande möte.\nSkriv den först: natverk kallelse")
    refuse_installt(mote, "ingen kallelse har behövt skickas")
    if mote.is_kommande(nu.idag) and not nu.natverk.kallelser_till(mote.id):
        raise NatverkError(
            f"Ingen kallelse är sparad till mötet {i_ord(mote.datum)}.\nSkriv den först: natverk kallelse {mote.id}"
        )
    day = read_day(when, nu.idag, "--redan-skickad", bakat=True)
    _refuse_day(nu, mote, day)
    change = _entry(here, mote, day)
    if change is None:
        output.say(f"Det är redan antecknat att kallelsen till mötet {i_ord(mote.datum)} är skickad. Inget att spara.")
        return
    if prova:
        show_plan([change])
        return
    save_plan(
        here.folder,
        Plan((change,), f"Anteckna att kallelsen till {i_ord(mote.datum)} skickades {i_ord(day)}"),
    )
    if mote.is_kommande(nu.idag):
        output.say(
            "\nHärifrån skrivs kallelsen aldrig om. Ändras något i mötet blir det en ny som säger vad: natverk kallelse"
        )


def _entry(here: Context, mote: Mote, day: date) -> Change | None:
    """The ledger's entry that the last notice went out on the day; None when that is noted already."""
    from natverk_cli.documents.utskick import kallelse_skickad, kallelse_skickad_utan_kopia

    nu = here.nu
    if notices := nu.natverk.kallelser_till(mote.id):
        if sent_last(nu, mote) == notices[-1]:
            return None
        _refuse_unsaved(here, notices[-1])
        return kallelse_skickad(nu, notices[-1], day)
    if nu.is_kallelse_skickad(mote.id):
        return None
    return kallelse_skickad_utan_kopia(nu, mote, _ordforande(nu, day), day)


def _ordforande(nu: Nulage, day: date) -> str:
    """Who sent a notice of which no copy is saved: the ordförande of the day."""
    holders = nu.natverk.innehavare("ordforande", day)
    if not holders:
        raise NatverkError(
            f"Inget har antecknats: ingen var ordförande {i_ord(day)}, och ingen sparad kallelse säger vem som "
            "skickade den.\nSe vem som hade rollen: natverk roll lista"
        )
    return holders[0].id


def _is_unsaved(here: Context, path: str) -> bool:
    from natverk_cli.git import unsaved

    return bool(unsaved(here.folder, (path,)))


def _refuse_unsaved(here: Context, notice: Kallelse) -> None:
    """What is recorded as sent must be what is saved."""
    if _is_unsaved(here, notice.fil):
        raise NatverkError(
            f"Inget har antecknats, för {notice.fil} har ändringar som inte är sparade.\nSpara den text som skickades: "
            "natverk spara. Kör sedan kommandot igen."
        )


def _refuse_day(nu: Nulage, mote: Mote, day: date) -> None:
    if day > nu.idag:
        raise NatverkError(f"{i_ord(day).capitalize()} har inte varit än. Anteckna kallelsen när den är skickad.")
    if day > mote.datum:
        raise NatverkError(
            f"Mötet var {i_ord(mote.datum)}. En kallelse kan inte ha skickats efter mötet. Säg vilken dag den gick ut: "
            f"natverk kallelse {mote.id} --redan-skickad DATUM"
        )
