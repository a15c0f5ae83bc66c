"""natverk kallelse --redan-skickad: the ledger's entry that a notice has gone out."""

from collections.abc import Sequence
from datetime import date

from natverk_cli.ansvar.kallelse import andrat, sent_last
from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context
from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.cli.nar import read_skickat
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.errors import NatverkError
from natverk_cli.git import unsaved
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import lista


def record_sent(here: Context, given: str | None, when: str, *, ja: bool, prova: bool) -> None:
    """Save the entry. NatverkError when the notice is not saved, or is not the one that holds."""
    nu = here.nu
    mote = _called(nu, given)
    notices = nu.natverk.kallelser_till(mote.id)
    day = read_skickat(nu, when, ja=ja or prova)
    _refuse_day(mote, day)
    overtaken = _overtaken(nu, notices[-1], mote) if notices and mote.is_kommande(nu.idag) else ""
    change = _entry(here, mote, day)
    if change is None:
        if overtaken:
            raise NatverkError(overtaken)
        output.say(f"Det är redan antecknat att kallelsen till mötet {i_ord(mote.datum)} är skickad. Inget att spara.")
        return
    if prova:
        show_plan([change])
        return
    told = notices[-1].datum if notices else mote.datum
    save_plan(here.folder, Plan((change,), f"Anteckna att kallelsen till {i_ord(told)} skickades {i_ord(day)}"))
    if overtaken:
        output.say(f"\n{overtaken}")
    elif mote.is_kommande(nu.idag):
        output.say(
            "\nHärifrån skrivs kallelsen aldrig om. Ändras något i mötet blir det en ny som säger vad: natverk kallelse"
        )


def _called(nu: Nulage, given: str | None) -> Mote:
    mote = find_mote(nu, given) if given else first(m for m in nu.kommande if nu.natverk.kallelser_till(m.id))
    if mote is None:
        raise NatverkError("Ingen kallelse är sparad till något kommande möte.\nSkriv den först: natverk kallelse")
    refuse_installt(mote, "ingen kallelse har behövt skickas")
    if mote.is_kommande(nu.idag) and not nu.natverk.kallelser_till(mote.id):
        raise NatverkError(
            f"Ingen kallelse är sparad till mötet {i_ord(mote.datum)}.\nSkriv den först: natverk kallelse {mote.id}"
        )
    return mote


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


def _overtaken(nu: Nulage, sent: Kallelse, mote: Mote) -> str:
    """That the notice says something else than the meeting does now, and what to do about it; "" when it does not."""
    changed: Sequence[str] = andrat(nu, sent, mote)
    if not changed:
        return ""
    was = f" den {utan_veckodag(sent.datum)}" if sent.datum != mote.datum else ""
    return (
        f"Kallelsen som har skickats gällde mötet så som det var{was}, och {lista(changed)} har ändrats sedan dess.\n"
        f"Skriv en ny, som säger vad som är ändrat: natverk kallelse {mote.id}"
    )


def _refuse_unsaved(here: Context, notice: Kallelse) -> None:
    """What is recorded as sent must be what is saved."""
    if unsaved(here.folder, (notice.fil,)):
        raise NatverkError(
            f"Inget har antecknats, för {notice.fil} har ändringar som inte är sparade.\nSpara den text som skickades: "
            "natverk spara. Kör sedan kommandot igen."
        )


def _refuse_day(mote: Mote, day: date) -> None:
    if day > mote.datum:
        raise NatverkError(
            f"Mötet var {i_ord(mote.datum)}. En kallelse kan inte ha skickats efter mötet. Säg vilken dag den gick ut: "
            f"natverk kallelse {mote.id} --redan-skickad DATUM"
        )
