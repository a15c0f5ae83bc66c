"""What is left to do on a meeting's record, and by when."""

from datetime import date

from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.ord import antal, lista


def due(nu: Nulage, mote: Mote) -> date:
    """The day by which the meeting's record should be finished."""
    return date.fromordinal(mote.datum.toordinal() + nu.natverk.installningar.frister.protokoll)


def saknas(nu: Nulage, mote: Mote) -> bool:
    """Whether the meeting's record should be there and never was: it is asked first whether the meeting was held."""
    is_there = nu.natverk.protokoll_fran(mote.id) is not None or nu.is_borta(mote.id)
    return mote.is_passerat(nu.idag) and not is_there and nu.idag > due(nu, mote)


def remaining(protokoll: Protokoll) -> str:
    """What is left before the record can be finished, in a sentence; empty when nothing is."""
    unknown = sum(person.status == "okänt" for person in protokoll.narvaro)
    parts = [antal(len(protokoll.markorer), "markering", "markeringar", "en")] if protokoll.markorer else []
    if unknown:
        parts.append(f"närvaron för {antal(unknown, 'person', 'personer', 'en')}")
    elif not protokoll.has_narvaro:
        parts.append("närvaron")
    return f"Kvar att fylla i: {lista(parts)}." if parts else ""


def lasning(nu: Nulage, mote: str) -> str:
    """The command that locks a finished record: at once, or when it is noted who has approved it."""
    if nu.natverk.installningar.justering == "ingen":
        return f"natverk protokoll färdig {mote}"
    return f'natverk protokoll justera {mote} --av "Förnamn Efternamn" --genom mejl'


def utkast_ute(nu: Nulage, mote: str) -> Utskick | None:
    """The last time the record's draft went out, by today; None when it has not."""
    sent = [post for post in nu.natverk.utskick_av("utkast", mote) if post.den <= nu.idag]
    return max(sent, key=lambda post: (post.den, len(post.fil), post.fil), default=None)


def svar_vantas(nu: Nulage, mote: str) -> date | None:
    """The last day for comments on the draft that is out; None when none are waited for."""
    sent = utkast_ute(nu, mote)
    return sent.svar_senast if sent and sent.svar_senast and sent.svar_senast >= nu.idag else None
