"""natverk fråga återgiven."""

from natverk_cli.cli import output
from natverk_cli.cli.arenden.arendena import READ
from natverk_cli.cli.arenden.fragorna import FragaArgument, find_fraga
from natverk_cli.cli.arenden.handelsen import refuse_avslutat, save_event
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.moten import find_mote, refuse_installt
from natverk_cli.cli.utforare import Av, read_av
from natverk_cli.cli.val import Idag, Ja, Mapp, MoteArgument, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.arenden import Arende
from natverk_cli.model.medlem import SKOLCHEF
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord, utan_veckodag


def command(
    fraga: FragaArgument,
    mote: MoteArgument = None,
    av: Av = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna att svaret på en fråga är återgivet på ett möte.

    Därmed är frågan avslutad. Utan MÖTE gäller det första mötet efter svaret.

    Exempel:
      natverk fråga återgiven 2027-1/f1
      natverk fråga återgiven 2027-1/f1 2027-2
    """
    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    chosen = find_fraga(here.nu, fraga)
    if told := chosen.senaste("återgiven"):
        output.say(
            f"Det är redan antecknat att svaret på {chosen.beteckning} är återgivet {utan_veckodag(told.den)}. "
            "Inget att spara."
        )
        return
    refuse_avslutat(chosen)
    answer = chosen.senaste("besvarad")
    if answer is None:
        raise NatverkError(
            f"Svaret på {chosen.beteckning} är inte antecknat än, så det kan inte ha återgetts.\n"
            f'Skriv svaret först: natverk fråga svar {chosen.beteckning} --text "…"'
        )
    held = _mote(here.nu, chosen, answer, mote)
    by = read_av(here.nu, av, ja=ja) if av is not None else _present(here.nu, held)
    event = Handelse(den=held.datum, vad="återgiven", av=by, mote=held.id)
    message = f"Anteckna att svaret på frågan {chosen.beteckning} återgavs {i_ord(held.datum)}"
    save_event(here, chosen, [event], message, ja=ja, prova=prova)


def _mote(nu: Nulage, fraga: Arende, answer: Handelse, given: str | None) -> Mote:
    """The meeting at which it was told: given, or the first since the answer came."""
    if given is None:
        since = (
            mote for mote in nu.natverk.moten if answer.den <= mote.datum <= nu.idag and mote.datum > fraga.mote.datum
        )
        found = next((mote for mote in since if not mote.is_installt_per(nu.idag)), None)
        if found is None:
            raise NatverkError(
                f"Svaret kom {i_ord(answer.den)}, och inget möte har hållits sedan dess. Anteckna det efter nästa möte."
            )
        return found
    mote = find_mote(nu, given, bakat=True)
    refuse_installt(mote, "inget kan ha återgetts där")
    if mote.datum > nu.idag:
        raise NatverkError(f"Mötet {i_ord(mote.datum)} har inte varit än. Anteckna det efter mötet.")
    if mote.datum < answer.den:
        raise NatverkError(f"Svaret kom {i_ord(answer.den)}, efter mötet {i_ord(mote.datum)}. Välj ett senare möte.")
    return mote


def _present(nu: Nulage, mote: Mote) -> str | None:
    """The school chief of the day, if the record says that the chief was there."""
    record = nu.natverk.protokoll_fran(mote.id)
    there = {person.medlem for person in record.narvaro if person.status == "närvarande"} if record else set()
    return next((chief.id for chief in nu.natverk.innehavare(SKOLCHEF, mote.datum) if chief.id in there), None)
