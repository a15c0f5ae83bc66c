"""Reads a whole network: all files, all faults, one immutable result."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import Heltal
from natverk_cli.model.installningar import FORMAT, Installningar
from natverk_cli.model.mote import Kallelse
from natverk_cli.model.natverk import Brist, Natverk
from natverk_cli.model.post import Post
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.reading.convert import convert, explain
from natverk_cli.reading.filer import DATA, Fil, Fri, find_files
from natverk_cli.source.front_matter import split
from natverk_cli.source.locate import spans_of
from natverk_cli.source.text import Text, decode
from natverk_cli.source.yaml_events import Composer, Value

MAX_FAULTS = 100  # of one file; nobody mends more at a time, and guessing at what was meant takes time
Choice: TypeAlias = Callable[[Iterable[Fil | Fri]], Iterable[Fil | Fri]]


def read_natverk(folder: Path, instead: Mapping[str, bytes] | None = None, *, choose: Choice = iter) -> Natverk:
    """The network whose files lie in `folder`/data; those that `instead` names read as if they held those bytes.

    Only the files that `choose` picks are read: a part of a network, for looking something up. Raises NatverkError if
    the files are of a newer format than this program knows.
    """
    with _no_collection():
        return _assemble(*_read_all(folder, instead or {}, choose))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Nothing read is garbage: looking for it would cost a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_all(
    folder: Path, instead: Mapping[str, bytes], choose: Choice
) -> tuple[dict[str, list[Post]], list[Brist], dict[str, bytes]]:
    poster: dict[str, list[Post]] = {}
    brister: list[Brist] = []
    kallor: dict[str, bytes] = {}
    for found in choose(find_files(folder, brister)):
        fil = found._replace(data=instead[found.fil]) if found.fil in instead else found
        kallor[fil.fil] = fil.data
        if isinstance(fil, Fil) and (post := read_post(fil, brister)):
            poster.setdefault(fil.slag.samling, []).append(post)
    return poster, brister, kallor


def read_post(fil: Fil, brister: list[Brist]) -> Post | None:
    """One file as a struct; None, with its faults in `brister`, when anything in its fields is wrong."""
    decoded = decode(fil.data)
    if not isinstance(decoded, Text):
        brister.append(Brist(fil.fil, decoded, fil.slag.namn))
        return None
    is_markdown = fil.slag.is_markdown
    composer = Composer(2 if is_markdown else 1, decoded.nfc)
    if is_markdown:
        value, body, body_line = split(decoded.text, composer)
    else:
        value, body, body_line = composer.read(decoded.text), "", 1
    if fil.slag.struct is Installningar:
        _refuse_newer(value)
    post = convert(value, fil.slag.struct, composer)
    if post is None:
        faults = composer.faults
        if value is not None or not faults:
            spans = spans_of(fil.data, is_markdown=is_markdown)
            faults = [*faults, *islice(explain(value, fil.slag.struct, composer, spans), MAX_FAULTS)]
        brister.extend(Brist(fil.fil, fault, fil.slag.namn) for fault in faults[:MAX_FAULTS])
        return None
    if not is_markdown:
        return post.bound(fil.id, fil.fil)
    return post.bound(fil.id, fil.fil, text=body, rad=body_line, data=fil.data)


def _refuse_newer(value: Value | None) -> None:
    """Before anything else is read: a newer format has fields that this program would take for faults."""
    found = value.get("format") if isinstance(value, dict) else None
    if isinstance(found, str) and found.isdecimal() and len(found) < 10 and int(found) > FORMAT:
        raise NatverkError(
            f"Det här nätverket är sparat i format {int(found)}, men din version av natverk kan bara "
            f"läsa format {FORMAT}.\nUppdatera natverk och försök igen. Inget har ändrats."
        )


def _assemble(poster: dict[str, list[Post]], brister: list[Brist], kallor: dict[str, bytes]) -> Natverk:
    installningar = _installningar(poster.pop("installningar", []))
    samlingar: dict[str, Any] = {namn: tuple(items) for namn, items in poster.items()}
    for namn, key in _ORDER.items():
        if namn in samlingar:
            samlingar[namn] = tuple(sorted(samlingar[namn], key=key))
    uppdrag = _uppdrag_per_paragraf(samlingar.get("kallelser", ()))
    dagar: dict[str, date] = {mote.id: mote.datum for mote in samlingar.get("moten", ())}
    for protokoll in samlingar.get("protokoll", ()):
        _bind_prosa(protokoll, uppdrag.get(protokoll.mote, {}), dagar.get(protokoll.mote), brister)
    brister.sort(key=lambda brist: (brist.fil, brist.fault.span))
    return Natverk(installningar=installningar, **samlingar, brister=tuple(brister), kallor=kallor)


_ORDER = {
    "beskrivningar": lambda post: (post.fran, post.id),
    "moten": lambda post: (post.datum, post.id),
    "kallelser": lambda post: (post.mote, post.nummer),
}


def _installningar(found: list[Post]) -> Installningar:
    for post in found:
        if isinstance(post, Installningar):
            return post
    return Installningar(format=Heltal(FORMAT), namn="Nätverket").bound("natverk", f"{DATA}/natverk.yaml")


def _uppdrag_per_paragraf(kallelser: tuple[Kallelse, ...]) -> dict[str, dict[int, tuple[str, ...]]]:
    """By meeting, what each § of its record is about, from the agenda that was frozen last."""
    return {
        kallelse.mote: {
            kallelse.forsta_paragraf + number: punkt.uppdrag for number, punkt in enumerate(kallelse.dagordning)
        }
        for kallelse in kallelser
    }


def _bind_prosa(
    protokoll: Protokoll, uppdrag: dict[int, tuple[str, ...]], den: date | None, brister: list[Brist]
) -> None:
    from natverk_cli.reading.prosa import read_prosa  # a network without records does without its patterns

    prosa = read_prosa(protokoll.text, protokoll.rad, uppdrag, den)
    protokoll.__dict__.update(paragrafer=prosa.paragrafer, noteringar=prosa.noteringar, markorer=prosa.markorer)
    brister.extend(Brist(protokoll.fil, fault, "") for fault in prosa.faults)
