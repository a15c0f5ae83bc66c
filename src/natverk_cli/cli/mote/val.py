"""The options that commands about a meeting share, and how what is typed in them is read."""

from typing import Annotated

import typer

from natverk_cli.cli.rader import read_rad
from natverk_cli.documents.mote import Ram
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import Klocka
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import citat, lista, menade_du


def _klocka(text: str) -> Klocka:
    from natverk_cli.svenska.klockslag import read_klockslag

    tid = read_klockslag(text)
    return Klocka(tid.hour * 60 + tid.minute)


def read_lank(text: str) -> str:
    """A web address as typed. ValueError tells in Swedish what it should be."""
    start, slashes, rest = text.partition("://")
    if (
        start not in ("https", "http")
        or not slashes
        or not rest
        or not text.isprintable()
        or {" ", "<", ">"} & set(text)
    ):
        raise ValueError("en webbadress börjar med https:// och har inga mellanslag.")
    return text


Start = Annotated[
    Klocka | None,
    typer.Option("--start", parser=_klocka, metavar="KLOCKSLAG", help="När mötet börjar, till exempel 9.00."),
]
Slut = Annotated[Klocka | None, typer.Option("--slut", parser=_klocka, metavar="KLOCKSLAG", help="När mötet slutar.")]
Plats = Annotated[str | None, typer.Option("--plats", metavar="PLATS", help="Var mötet hålls.")]
Vard = Annotated[str | None, typer.Option("--värd", metavar="KOMMUN", help="Kommunen som är värd för mötet.")]
Lank = Annotated[
    str | None,
    typer.Option("--länk", parser=read_lank, metavar="ADRESS", help="Webbadress för den som är med på distans."),
]
Extra = Annotated[
    bool, typer.Option("--extra", help="Ett möte utöver de ordinarie, som får ligga på en annan veckodag.")
]


def read_ram(
    nu: Nulage, start: Klocka | None, slut: Klocka | None, plats: str | None, vard: str | None, lank: str | None
) -> Ram:
    """What the options say of a meeting's times and place. NatverkError for an empty place or an unknown kommun."""
    place = read_rad(plats, "--plats") if plats is not None else None
    return Ram(start, slut, place, lank, _kommun(nu, vard) if vard is not None else None)


def _kommun(nu: Nulage, given: str) -> str:
    known = tuple(nu.natverk.installningar.kommuner)
    if given in known or not known:
        return read_rad(given, "--värd")
    near = menade_du(given, known)
    question = f" Menade du {near}?" if near else f" Välj {lista(known, 'eller')}."
    raise NatverkError(f"Kommunen {citat(given)} finns inte i nätverket.{question}")


def refuse_backwards(start: Klocka | None, slut: Klocka | None) -> None:
    """Raise NatverkError if the meeting would end before it begins."""
    if start is not None and slut is not None and slut <= start:
        raise NatverkError(f"Mötet kan inte sluta kl. {slut} när det börjar kl. {start}. Inget har sparats.")
