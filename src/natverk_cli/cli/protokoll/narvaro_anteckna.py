"""Writes down who was at a meeting: from the options of natverk protokoll närvaro, or by asking about one at a time."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import Context, demand_read
from natverk_cli.cli.protokoll.anteckningarna import READ
from natverk_cli.cli.protokoll.lasta import find_open, record_of
from natverk_cli.cli.rader import ask_adresser, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish.fraga import ask_one_of
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord

if TYPE_CHECKING:
    from natverk_cli.documents.narvaro import Besked, Okand

_BOKSTAVER = {"n": "närvarande", "f": "förhinder", "b": "frånvarande", "d": "distans"}


def can_be_noted(nu: Nulage, mote: Mote) -> bool:
    """Whether there is anybody to ask about, and the record can still be written in."""
    from natverk_cli.documents.narvaro import okanda

    is_open = mote.datum <= nu.idag and not mote.is_installt and not nu.natverk.justering_av(mote.id)
    return is_open and bool(okanda(nu, record_of(nu, mote)))


def _ready(nu: Nulage, mote: Mote) -> Protokoll:
    """The record to write in. NatverkError when it is locked or the meeting has not been."""
    demand_read(nu, *READ)
    find_open(nu, mote.id)
    if mote.datum > nu.idag:
        raise NatverkError(f"Mötet är först {i_ord(mote.datum)}. Närvaron antecknas från den dagen.")
    return record_of(nu, mote)


def note(here: Context, mote: Mote, said: dict[str, list[str]], *, alla: bool, ja: bool, prova: bool) -> None:
    """Save what the options say; with `alla`, that all others who are unknown were there."""
    from natverk_cli.cli.protokoll.narvaro_val import read_besked
    from natverk_cli.documents.narvaro import alla_narvarande

    record = _ready(here.nu, mote)
    given = list(read_besked(here.nu, record, said))
    if alla:
        given += alla_narvarande(here.nu, record, given)
    _save(here, mote, given, ja=ja, prova=prova)


def ask_about(here: Context, mote: Mote, *, ja: bool, prova: bool) -> None:
    """Ask about everybody unknown, and save what is answered."""
    from natverk_cli.documents.narvaro import okanda

    unknown = okanda(here.nu, _ready(here.nu, mote))
    output.say(
        f"Vilka var med på mötet {i_ord(mote.datum)}?\nSvara n för närvarande, f för förhinder, b för borta, d för på "
        "distans. Bara Enter lämnar det okänt.\n"
    )
    if given := list(_answers(unknown)):
        _save(here, mote, given, ja=ja, prova=prova)
    else:
        output.say("Inget har antecknats.")


def _answers(unknown: "Sequence[Okand]") -> "Iterator[Besked]":
    """What is answered, until all have been asked about or the answers end."""
    from natverk_cli.documents.narvaro import SVAR

    for one in unknown:
        hint = f" (svarade {one.svar})" if one.svar else ""
        answer = ask_one_of(f"{one.ort}, {one.besked.namn}{hint} [n/f/b/d]".removeprefix(", "), _BOKSTAVER)
        if answer is None:
            return
        if answer:
            yield one.besked._replace(falt=SVAR[answer])


def _save(here: Context, mote: Mote, given: "Sequence[Besked]", *, ja: bool, prova: bool) -> None:
    from natverk_cli.documents.narvaro import antecknad, samlade

    change = antecknad(here.nu, record_of(here.nu, mote), samlade(given))
    refuse_personuppgifter(here.nu, (change,))
    ask_adresser(here, (change,), ja=ja or prova)
    if prova:
        show_plan([change])
        return
    plan = Plan((change,), f"Anteckna närvaron på mötet {i_ord(mote.datum)} ({mote.id})")
    save_plan(here.folder, plan, ja=ja)
    output.say(
        f"\nSe hela listan: natverk protokoll närvaro {mote.id} --visa\n"
        f"Se vad som är kvar: natverk protokoll granska {mote.id}"
    )
