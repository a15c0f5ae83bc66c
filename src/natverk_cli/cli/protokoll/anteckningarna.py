"""A meeting's record in each of its printed forms: what every command that shows, sends or checks it uses."""

from pathlib import Path

from natverk_cli.cli.context import Context
from natverk_cli.documents.deltagande import INTERN, Visning
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord

# What the printed record builds on: without any of it something would be missing in it.
READ = (
    "inställningar", "möten", "medlemmar", "uppdragsbeskrivningar", "protokoll", "justeringar", "rättelser",
    "uppföljningar",
)  # fmt: skip


def printed(here: Context, mote: Mote, protokoll: Protokoll, visning: Visning = INTERN) -> str:
    """The record as Markdown. NatverkError when it cannot be told what is internal, but that should be left out."""
    from natverk_cli.documents import anteckningar as document
    from natverk_cli.rendering.mall import render

    if not visning.internt:
        refuse_otydligt(here.nu, mote, protokoll)
    context = document.context(here.nu, mote, protokoll, bilagor(here.folder, mote), visning)
    return tidy(render(here.folder, document.MALL, context))


def bilagor(folder: Path, mote: Mote) -> list[str]:
    """The names of the meeting's attachments."""
    from natverk_cli.reading.bilagor import find_bilagor

    return [path.partition("/underlag/")[2] for path in find_bilagor(folder, mote.id)]


def tidy(markdown: str) -> str:
    """The document with one line end at its end and no blank lines at its beginning."""
    return f"{markdown.strip()}\n"


def refuse_otydligt(
    nu: Nulage, mote: Mote, protokoll: Protokoll, version: str = "Ingen offentlig version har gjorts av"
) -> None:
    """Raise NatverkError when the marks of what is internal cannot be trusted; `version` begins its sentence."""
    from natverk_cli.documents.anteckningar_slut import rattelser
    from natverk_cli.documents.anteckningar_text import hinder

    for post in (protokoll, *rattelser(nu, mote)):
        if found := hinder(post.text, post.rad):
            line, words = found
            raise NatverkError(
                f"{version} anteckningarna från mötet {i_ord(mote.datum)}, för det går "
                f"inte att se vad som är internt.\n{post.fil}:{line}: {words}\nRätta, och kör natverk spara."
            )
