"""A small network with a year behind it, and its papers as they would be made on a day."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from natverk_cli.documents import kallelse as kallelse_
from natverk_cli.documents import protokoll as protokoll_
from natverk_cli.documents.fields import markdown
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from natverk_cli.rendering.mall import render
from tests.papper import Papper, Varde, fil, kallelse, mapp, medlem, mote, protokoll, roll

TEMA: Sequence[dict[str, Varde]] = (
    {
        "id": "inskolning",
        "rubrik": "Inskolning",
        "tid": 40,
        "föredragande": "bo-lind",
        "syfte": "beslut",
        "uppdrag": ["overgangar"],
        "underlag": ["rutin.md"],
    },
    {"id": "hosten", "rubrik": "Hösten", "innehåll": ["Hur många barn?"]},
)
DAGORDNING: Sequence[Varde] = (
    {"id": "oppnande", "rubrik": "Mötets öppnande"},
    {"id": "lekro", "rubrik": "Lekro", "uppdrag": ["overgangar"]},
)
FORRA = protokoll(
    "2027-1",
    """\
## § 2 Lekro

Beslut b1: Alla prövar lugna hörn.

Åtgärd å1 (Bo Lind, senast 2027-03-01): Samlar kommunernas rutiner.

Åtgärd å2 (Anna Ek): Ringer högskolan.

Till skolchefsgruppen f1: Får vi en gemensam dag?

Till skolchefsgruppen f2: Vem svarar för lokalerna?

Bordläggs: Budgeten.
""",
)
NAT = (
    mote("2027-1", datum="2027-02-05"),
    kallelse("2027-1", datum="2027-02-05", kallade=["anna-ek", "bo-lind"], dagordning=DAGORDNING),
    FORRA,
    mote(
        "2027-2",
        datum="2027-04-23",
        start="09.00",
        slut="12.00",
        plats="Kommunhuset i Hjo",
        länk="https://natverk.example.se/distans",
        inbjudna=[{"namn": "Sara Vide", "organisation": "Högskolan"}],
        dagordning=TEMA,
    ),
    mote("2027-3", datum="2027-09-17", status="förslag", plats="Tibro"),
    medlem("dag-al", kommun="Tibro", roller=[roll("representant", från="2027-04-20")]),
)


def uppfoljning(id_: str, *handelser: str) -> Papper:
    """data/uppfoljning/ID.yaml"""
    return fil(f"uppfoljning/{id_}.yaml", "händelser:\n" + "".join(f"  - {{{one}}}\n" for one in handelser))


# What becomes of one paper: a notice or a record, and its text.
Skrivet: TypeAlias = tuple[Kallelse, str]


def lage(*papper: Papper, idag: str) -> Nulage:
    """The network on a day."""
    with mapp(*NAT, *papper) as folder:
        return Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))


def mote_2(nu: Nulage) -> Mote:
    """The meeting in April."""
    found = nu.natverk.mote("2027-2")
    assert found
    return found


def skriv_kallelse(*papper: Papper, idag: str = "2027-04-01", sent: Kallelse | None = None) -> Skrivet:
    """The notice of the meeting in April and its prose."""
    with mapp(*NAT, *papper) as folder:
        nu = Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))
        draft = kallelse_.draft(nu, mote_2(nu), sent)
        return draft, render(folder, kallelse_.MALL, kallelse_.context(nu, draft))


def sparad(skrivet: Skrivet) -> Papper:
    """The notice as it is saved."""
    draft, prose = skrivet
    return Papper(draft.fil.removeprefix("data/"), markdown(draft, prose))


def skriv_protokoll(*papper: Papper, idag: str = "2027-04-22") -> bytes:
    """The record of the meeting in April before it has begun."""
    with mapp(*NAT, *papper) as folder:
        nu = Nulage(read_natverk(folder), Historik(), date.fromisoformat(idag))
        draft = protokoll_.draft(nu, mote_2(nu))
        prose = render(folder, protokoll_.MALL, protokoll_.context(nu, mote_2(nu), draft))
        return protokoll_.file(nu, draft, prose)
