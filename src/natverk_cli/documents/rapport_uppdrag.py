"""One assignment in the yearly report: what was shared about it, how it was followed up, and what is left."""

from natverk_cli.documents.uppdrag_historia import Inslag, historia
from natverk_cli.model.arenden import ATGARD, interna
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.svenska.datum import rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import lista


def om_uppdraget(nu: Nulage, uppdrag: Uppdrag, ar: int) -> dict[str, object]:
    """The plain values that the template shows, from the year's dated papers; what is internal is left out."""
    hidden = interna(nu)
    events = [
        one
        for one in historia(nu, uppdrag)
        if one.den.year == ar and one.den <= nu.idag and (one.mote, one.rad) not in hidden
    ]

    def of(slag: str) -> list[Inslag]:
        return [one for one in events if one.slag == slag]

    held = [one for one in of("möte") if one.lage == "hållet"]
    return {
        "namn": uppdrag.namn,
        "moten": rakna_upp({one.den for one in held}),
        "delar": lista([one.namn for one in uppdrag.delar if any(one.namn in event.vem for event in held)]),
        "erfarenheter": [_shared(one) for one in of("erfarenhet")],
        "framgangsfaktorer": [_shared(one) for one in of("framgångsfaktor")],
        "beslut": [f"{one.beteckning}: {one.text}" if one.beteckning else one.text for one in of("beslut")],
        "kvar": [one.text for one in of(ATGARD) if one.lage not in ("klar", "struken")],
        "uppfoljt": [f"{utan_veckodag(one.den)}, {one.vem}: {one.text}" for one in of("uppföljning")],
    }


def _shared(event: Inslag) -> str:
    return f"{event.vem}: {event.text}" if event.vem else event.text
