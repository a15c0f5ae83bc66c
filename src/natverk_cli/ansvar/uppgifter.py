"""All tasks of the charter: one function for each duty, and the table that proves none is forgotten."""

from collections.abc import Callable, Iterator, Mapping

from natverk_cli.ansvar import aret, forteckning, grunden, motet
from natverk_cli.ansvar.godtaget import godtagna
from natverk_cli.ansvar.uppgift import Uppgift
from natverk_cli.model.nulage import Nulage

Pliktens = Callable[[Nulage], Iterator[Uppgift]]

UPPGIFTER: Mapping[int, Pliktens] = {
    1: grunden.uppdragsgivare,
    2: grunden.uppdragsbeskrivning,
    3: aret.rapport,
    4: grunden.representanter,
    5: grunden.personal,
    6: grunden.utvecklingsomraden,
    7: aret.utvecklingsomraden,
    8: grunden.mal,
    **dict.fromkeys(range(9, 14), aret.uppdragen),
    14: aret.arbetsordning,
    15: motet.dagordning,
    16: motet.beredning,
    17: motet.sammanstallning,
    18: grunden.presidium,
    19: motet.fran_skolchefsgruppen,
    20: motet.till_skolchefsgruppen,
    21: aret.revidering,
    22: aret.uppfoljning,
    23: grunden.skolchef,
    24: motet.ledning,
    25: motet.kallelse,
    26: grunden.ordforande,
    27: forteckning.forteckning,
    28: forteckning.plats_och_tid,
    29: motet.protokoll,
    30: motet.insandning,
    31: grunden.sekreterare,
    32: aret.antal_moten,
    33: aret.veckodag,
    34: motet.anteckningar,
    35: motet.publicering,
}


def uppgifter(nu: Nulage) -> tuple[Uppgift, ...]:
    """Every task there is on the day, in the order of the duties; what the network has accepted is not late."""
    found = (uppgift for function in dict.fromkeys(UPPGIFTER.values()) for uppgift in function(nu))
    return tuple(godtagna(nu, found))
