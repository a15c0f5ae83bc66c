"""What has happened to a task or a question since its meeting, in sentences."""

from collections.abc import Callable, Mapping
from datetime import date

from natverk_cli.model.arenden import ATGARD, Arende
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Handelse
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import stor


def namn(nu: Nulage, vem: str | None) -> str:
    """The name of a member by the id; any other name as it is written."""
    medlem = nu.natverk.medlem(vem)
    return medlem.namn if medlem else vem or ""


def meningar(nu: Nulage, arende: Arende) -> tuple[str, ...]:
    """Everything that has happened, a sentence for each event, oldest first."""
    return tuple(mening(nu, handelse) for handelse in arende.handelser)


def mening(nu: Nulage, handelse: Handelse) -> str:
    """One event: what, when, by whom, and the words that go with it."""
    by = f" av {namn(nu, handelse.av)}" if handelse.av else ""
    fact = f"{stor(handelse.vad)} {_NAR.get(handelse.vad, _den)(nu, handelse)}{by}"
    return f"{fact}: {handelse.text}" if handelse.text else f"{fact}."


def _den(_nu: Nulage, handelse: Handelse) -> str:
    return utan_veckodag(handelse.den)


def _till_dag(_nu: Nulage, handelse: Handelse) -> str:
    later = f" till senast {utan_veckodag(handelse.senast)}" if handelse.senast else ""
    return f"{utan_veckodag(handelse.den)}{later}"


def _till_person(nu: Nulage, handelse: Handelse) -> str:
    other = f" till {namn(nu, handelse.ansvarig)}" if handelse.ansvarig else ""
    return f"{utan_veckodag(handelse.den)}{other}"


def _pa_mote(nu: Nulage, handelse: Handelse) -> str:
    mote = nu.natverk.mote(handelse.mote or "")
    return f"på mötet {i_ord(mote.datum)}" if mote else utan_veckodag(handelse.den)


# What says when something happened, for the kinds that say more than the day.
_NAR: Mapping[str, Callable[[Nulage, Handelse], str]] = {
    "flyttad": _till_dag,
    "överlämnad": _till_person,
    "återgiven": _pa_mote,
}


def lage(arende: Arende, idag: date) -> str:
    """How a task or a question stands today, in a word or two."""
    if arende.notering.sort == ATGARD:
        done = arende.senaste("klar", "struken")
        late = arende.senast is not None and arende.senast < idag
        return done.vad if done else "försenad" if late else "öppen"
    for vad in ("återgiven", "struken", "besvarad", "framförd"):
        if arende.senaste(vad):
            return vad
    return "inte framförd"
