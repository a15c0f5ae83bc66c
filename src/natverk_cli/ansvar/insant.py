"""What the register says of members and meetings, and what was sent of it last."""

from datetime import date
from typing import Literal, NamedTuple

from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.model.utskick import Forteckning, Forteckningsrad, Forteckningstraff, Utskick

Slag = Literal["personer", "träffar"]


class Skillnad(NamedTuple):
    """A change since the register was sent, and the day it took or takes effect; None when nothing tells."""

    slag: Slag
    text: str
    den: date | None


def personer(nu: Nulage, den: date) -> tuple[Forteckningsrad, ...]:
    """Everybody in the network on the day, and those who are to come: a row for each role, by member."""
    show_title = "titel" in nu.natverk.installningar.offentligt
    rows = (
        Forteckningsrad(
            medlem=medlem.id,
            namn=medlem.namn,
            kommun=medlem.kommun,
            organisation=medlem.organisation,
            titel=medlem.titel if show_title else None,
            **{name: getattr(innehav, name) for name in ("roll", "fran", "till", "tf", "for_")},
        )
        for medlem in nu.natverk.medlemmar
        for innehav in medlem.roller
        if not innehav.is_slut(den)
    )
    return tuple(sorted(rows, key=lambda row: (row.medlem, row.roll, row.fran or date.min)))


def traffar(nu: Nulage, den: date) -> tuple[Forteckningstraff, ...]:
    """The meetings from the day on that are not called off, next first."""
    return tuple(
        Forteckningstraff(
            mote=mote.id,
            plats=mote.plats or ("på distans" if mote.lank else None),
            status="förslag" if mote.status == "förslag" else "planerat",
            **{name: getattr(mote, name) for name in ("datum", "start", "slut", "vard")},
        )
        for mote in nu.natverk.moten
        if mote.datum >= den and not mote.is_installt_per(nu.idag)
    )


def avtryck(rader: tuple[Forteckningsrad, ...], moten: tuple[Forteckningstraff, ...]) -> str:
    """The fingerprint of what a register says: the same for the same facts, however it is printed."""
    from msgspec import json

    return fingeravtryck(json.encode([rader, moten], enc_hook=int))


def senast_skickad(nu: Nulage) -> Utskick | None:
    """The last entry, by today, that a register was sent to the network's own address."""
    address = nu.natverk.installningar.insandningsadress
    sent = [post for post in nu.natverk.utskick if post.vad == "förteckning" and post.den <= nu.idag]
    sent = [post for post in sent if address is None or not post.till or address in post.till]
    return max(sent, key=lambda post: (post.den, post.id), default=None)


def skickat_papper(nu: Nulage, post: Utskick | None) -> Forteckning | None:
    """The register that was sent, if it was saved with the facts that it told."""
    papers = (one for one in nu.natverk.forteckningar if post and one.fil == post.dokument)
    return next((one for one in papers if one.fingeravtryck), None)
