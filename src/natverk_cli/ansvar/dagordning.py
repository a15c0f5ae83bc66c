"""The agenda of a meeting, worked out from what the network knows: standing items, themes, and what was left open."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from natverk_cli.ansvar import overfort
from natverk_cli.model.mote import Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import stor

TEMA = "tema"
JUSTERARE = "val-av-justerare"


class Staende(NamedTuple):
    """A standing item: its id, heading, and what state has to say under it."""

    id: str
    rubrik: str
    innehall: Callable[[Nulage, Mote], Iterator[str]]


def _inget(_nu: Nulage, _mote: Mote) -> Iterator[str]:
    yield from ()


def _nasta(nu: Nulage, mote: Mote) -> Iterator[str]:
    later = [other for other in nu.natverk.moten if other.datum > mote.datum and not other.is_installt_per(nu.idag)]
    if later:
        proposed = " (förslag)" if later[0].status == "förslag" else ""
        place = f", {later[0].plats}" if later[0].plats else ""
        yield f"{stor(i_ord(later[0].datum))}{place}{proposed}"


STAENDE = (
    Staende("oppnande", "Mötets öppnande", _inget),
    Staende("narvaro", "Närvaro", _inget),
    Staende("godkannande", "Godkännande av dagordningen", _inget),
    Staende(JUSTERARE, "Val av justerare", _inget),
    Staende("foregaende", "Föregående minnesanteckningar och öppna åtgärder", overfort.till_foregaende),
    Staende("fran-skolchefsgruppen", "Återkoppling från skolchefsgruppen", overfort.fran_skolchefsgruppen),
    Staende(TEMA, "", _inget),
    Staende("laget-runt", "Laget runt", _inget),
    Staende("till-skolchefsgruppen", "Frågor till skolchefsgruppen", _inget),
    Staende("sammanfattning", "Sammanfattning av beslut och åtgärder", _inget),
    Staende("ovriga-fragor", "Övriga frågor", _inget),
    Staende("nasta-mote", "Nästa möte", _nasta),
    Staende("avslutande", "Mötets avslutande", _inget),
)


def dagordning(nu: Nulage, mote: Mote) -> tuple[Punkt, ...]:
    """The items of the meeting's agenda, in order, as the network stands today."""
    return tuple(_items(nu, mote))


def _items(nu: Nulage, mote: Mote) -> Iterator[Punkt]:
    standing = staende_punkter(nu, mote)
    own = {punkt.id: punkt for punkt in mote.dagordning if is_staende(punkt, standing)}
    for staende in STAENDE:
        if staende.id == TEMA:
            yield from (punkt for punkt in mote.dagordning if not is_staende(punkt, standing))
        elif punkt := standing.get(staende.id):
            yield _with_own(punkt, own.get(punkt.id))


def staende_punkter(nu: Nulage, mote: Mote) -> dict[str, Punkt]:
    """The standing items of the meeting's agenda, by id, in order."""
    settings = nu.natverk.installningar
    return {
        staende.id: Punkt(
            id=staende.id,
            rubrik=staende.rubrik.replace("minnesanteckningar", settings.rubrik.lower()),
            innehall=tuple(staende.innehall(nu, mote)),
        )
        for staende in STAENDE
        if staende.id != TEMA and (staende.id != JUSTERARE or settings.justering == "justerare")
    }


def is_staende(punkt: Punkt, standing: Mapping[str, Punkt]) -> bool:
    """Whether an item of the meeting's file is a standing one: it is there to be given a time or a presenter."""
    return punkt.id in standing and standing[punkt.id].rubrik == punkt.rubrik


def _with_own(punkt: Punkt, own: Punkt | None) -> Punkt:
    """A standing item with what the meeting's file says of it, after what is carried over from earlier meetings."""
    from msgspec.structs import replace

    return replace(own, innehall=(*punkt.innehall, *own.innehall)) if own else punkt


def first_paragraf(nu: Nulage, mote: Mote) -> int:
    """The number of the meeting's first §: 1, or the next of the year where the network counts through the year."""
    if nu.natverk.installningar.paragrafer == "per möte":
        return 1
    earlier = [m for m in nu.natverk.moten if m.datum.year == mote.datum.year and m.datum < mote.datum]
    numbers = [
        kallelse.forsta_paragraf + len(kallelse.dagordning)
        for other in earlier
        if not other.is_installt_per(nu.idag)
        for kallelse in nu.kallelser_till(other.id)
    ]
    return max(numbers, default=1)


def svar_senast(nu: Nulage, mote: Mote) -> date:
    """The day by which those called should answer."""
    return date.fromordinal(mote.datum.toordinal() - nu.natverk.installningar.frister.svar)
