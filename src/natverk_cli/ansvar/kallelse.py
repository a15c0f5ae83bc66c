"""Which notice of a meeting has gone out, whether it still tells the truth, and what calendars know the meeting by."""

from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck


def sent_last(nu: Nulage, mote: Mote) -> Kallelse | None:
    """The last notice that has gone out, whatever day it is: a sent one is never rewritten.

    A ledger entry without a document speaks of the first notice.
    """
    papers = {post.dokument for post in nu.natverk.utskick_av("kallelse", mote.id)}
    notices = nu.natverk.kallelser_till(mote.id)
    sent = [notice for notice in notices if notice.fil in papers]
    return sent[-1] if sent else (notices[0] if papers and notices else None)


def is_overtaken(kallelse: Kallelse, mote: Mote) -> bool:
    """Whether the meeting's day, time or place is no longer what the notice says."""
    return (kallelse.datum, kallelse.start, kallelse.slut, kallelse.plats, kallelse.lank) != (
        mote.datum, mote.start, mote.slut, mote.plats, mote.lank,
    )  # fmt: skip


def uid(kallelse: Kallelse) -> str:
    """What calendars know a meeting by, made from its first notice: the same in whatever copy it is made."""
    from uuid import NAMESPACE_OID, uuid5

    return str(uuid5(NAMESPACE_OID, fingeravtryck(kallelse.data)))
