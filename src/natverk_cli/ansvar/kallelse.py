"""Which notice of a meeting has gone out, whether it still tells the truth, and what calendars know the meeting by."""

from collections.abc import Sequence

from natverk_cli.ansvar.dagordning import dagordning
from natverk_cli.model.mote import Kallelse, Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.model.utskick import Utskick


def sent_last(nu: Nulage, mote: Mote) -> Kallelse | None:
    """The last notice that has gone out, whatever day it is: a sent one is never rewritten."""
    return _last_of(nu, mote, nu.natverk.utskick_av("kallelse", mote.id))


def sent_by_today(nu: Nulage, mote: Mote) -> Kallelse | None:
    """The last notice that has gone out by today."""
    return _last_of(nu, mote, [post for post in nu.natverk.utskick_av("kallelse", mote.id) if post.den <= nu.idag])


def _last_of(nu: Nulage, mote: Mote, utskick: Sequence[Utskick]) -> Kallelse | None:
    """The last notice that the ledger's entries name; one that names none speaks of the first."""
    papers = {post.dokument for post in utskick}
    notices = nu.natverk.kallelser_till(mote.id)
    sent = [notice for notice in notices if notice.fil in papers]
    return sent[-1] if sent else (notices[0] if papers and notices else None)


def andrat(nu: Nulage, kallelse: Kallelse, mote: Mote) -> tuple[str, ...]:
    """What the notice says that is no longer so, in words: "dagen", "tiden", "platsen", "länken", "dagordningen"."""
    told = [word for field, word in _FIELDS if getattr(kallelse, field) != getattr(mote, field)]
    return tuple(dict.fromkeys([*told, *(["dagordningen"] if _has_other_agenda(nu, kallelse, mote) else [])]))


_FIELDS = (("datum", "dagen"), ("start", "tiden"), ("slut", "tiden"), ("plats", "platsen"), ("lank", "länken"))


def _has_other_agenda(nu: Nulage, kallelse: Kallelse, mote: Mote) -> bool:
    """Whether the meeting's items are others than those called for, say something else or stand in another order.

    A notice written by hand may leave out the standing items.
    """
    sent, now = ({punkt.id: punkt for punkt in agenda} for agenda in (kallelse.dagordning, dagordning(nu, mote)))
    if any(punkt.id not in sent for punkt in mote.dagordning):
        return True
    return [fakta(punkt) for punkt in sent.values()] != [fakta(punkt) for id_, punkt in now.items() if id_ in sent]


def fakta(punkt: Punkt) -> tuple[object, ...]:
    """What those called plan by; what was carried over from earlier meetings may change until the day."""
    return punkt.id, punkt.rubrik, punkt.tid, punkt.foredragande, punkt.syfte, punkt.uppdrag, punkt.underlag


def is_installt_berattat(nu: Nulage, mote: Mote) -> bool:
    """Whether those called have been told that the meeting is called off, since it last was."""
    return any(post.den >= (mote.installt_den or post.den) for post in nu.natverk.utskick_av("inställt möte", mote.id))


def att_beratta(nu: Nulage) -> tuple[Mote, ...]:
    """The meetings ahead that are called off while those called still think that they will be held."""
    return tuple(
        mote
        for mote in nu.natverk.moten
        if mote.is_installt_per(nu.idag) and mote.datum >= nu.idag
        if nu.is_kallelse_skickad(mote.id) and not is_installt_berattat(nu, mote)
    )


def uid(kallelse: Kallelse) -> str:
    """What calendars know a meeting by, made from its first notice: the same in whatever copy it is made."""
    from uuid import NAMESPACE_OID, uuid5

    return str(uuid5(NAMESPACE_OID, fingeravtryck(kallelse.data)))
