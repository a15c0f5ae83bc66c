"""Where a member comes from: one of the network's kommuner, or an organisation."""

from typing import Annotated

import typer

from natverk_cli.cli.rader import read_rad
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat, lista, menade_du

Kommun = Annotated[str | None, typer.Option("--kommun", metavar="KOMMUN", help="Kommunen personen kommer från.")]
Organisation = Annotated[
    str | None,
    typer.Option("--organisation", metavar="NAMN", help="Arbetsplatsen, för den som inte kommer från en kommun."),
]


def find_kommun(nu: Nulage, given: str) -> str:
    """The kommun as the network spells it. NatverkError, with those there are, when it is none of them."""
    known = tuple(nu.natverk.installningar.kommuner)
    text = read_rad(given, "--kommun")
    if not known:
        return text
    wanted = {fold(text), fold(text.removesuffix("s kommun")), fold(text.removesuffix(" kommun"))}
    if found := next((kommun for kommun in known if fold(kommun) in wanted), None):
        return found
    near = menade_du(text, known)
    question = f" Menade du {near}?" if near else f" Välj {lista(known, 'eller')}."
    raise NatverkError(
        f"Kommunen {citat(text)} finns inte i nätverket.{question}\nHar en kommun tillkommit? Skriv in den under "
        "kommuner i data/natverk.yaml och kör natverk spara."
    )
