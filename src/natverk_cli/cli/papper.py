"""A paper in somebody's hand that carries a record's fingerprint: compared with the same paper printed again."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from natverk_cli.cli.context import Context, read_nulage
from natverk_cli.cli.protokoll.anteckningarna import printed
from natverk_cli.documents.anteckningar_slut import rattelser
from natverk_cli.documents.besked import Besked, okant_namnt
from natverk_cli.documents.deltagande import INTERN, NARVARANDES, offentlig
from natverk_cli.documents.utskrift_besked import besked
from natverk_cli.documents.utskriften import Jamforelse, dagar_i, jamfor, rubriker
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.source.text import control

_DAYS = 30  # named in a paper, tried as the one it was printed on
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_FORMS = ((b"%PDF", "PDF-filer"), (b"PK\x03\x04", "Word- och zip-filer"))


class _Print(NamedTuple):
    """The record printed again in one of its forms, how the paper compares, and the day of a correction it lacks."""

    found: Jamforelse
    publik: bool
    rattad: date | None


def as_text(data: bytes, name: str) -> str:
    """A file's text, however a program has saved it. NatverkError when it is no text."""
    for start, what in _OTHER_FORMS:
        if data.startswith(start):
            raise NatverkError(
                f"{what} går inte att jämföra än. Skriv i stället av fingeravtrycket som står sist i {name}:\n"
                "natverk verifiera FINGERAVTRYCK"
            )
    for encoding in ("utf-16",) if data.startswith(_UTF16) else ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            if not control(text := data.decode(encoding).replace("\r\n", "\n")):
                return text
    raise NatverkError(f"{name} är ingen textfil, så den går inte att jämföra.")


def about_print(here: Context, text: str) -> Besked | None:
    """What can be said of the text as a print of a record; None when it carries no fingerprint."""
    from natverk_cli.documents.fingeravtryck import fingeravtryck_i

    named = fingeravtryck_i(text)
    for sha256 in named:
        if then := _record_with(here, sha256):
            best = min(_prints(*then, text), key=lambda one: (len(one.found.olika), not one.found.is_lika))
            return besked(here.nu, then[2], best.found, publik=best.publik, rattad=best.rattad)
    return okant_namnt(named[0]) if named else None


def _record_with(here: Context, sha256: str) -> tuple[Context, Mote, Protokoll] | None:
    """The network with the record that has the fingerprint: as it lies there now, or as the history remembers it."""
    for nu in (here.nu, *_before(here, sha256)):
        for record in nu.natverk.protokoll:
            if record.sha256 == sha256 and (mote := nu.natverk.mote(record.mote)):
                return here._replace(nu=nu), mote, record
    return None


def _before(here: Context, sha256: str) -> Iterator[Nulage]:
    from natverk_cli.git.versioner import find_version

    version = find_version(here.folder, sha256)
    if version:
        yield read_nulage(here.folder, here.nu.idag, {version.fil: version.data})


def _prints(here: Context, mote: Mote, record: Protokoll, text: str) -> Iterator[_Print]:
    """Comparisons with the record printed on each day that the paper can be from, until one is just like it."""
    from natverk_cli.formats.klartext import klartext

    for then, rattad in _times(here, mote, text):
        for visning in (INTERN, NARVARANDES, offentlig(here.nu)):
            publik = not visning.enskilt
            try:
                markdown = printed(then, mote, record, visning)
            except NatverkError:  # it cannot be told what is internal, so the paper is no version without that
                continue
            forms = (markdown, klartext(markdown), *(() if publik else _letters(then, mote, record)))
            alike = [jamfor(text, form, rubriker(markdown)) for form in forms]
            yield from (_Print(found, publik, rattad) for found in alike)
            if any(found.is_ordagrant for found in alike):
                return


def _times(here: Context, mote: Mote, text: str) -> Iterator[tuple[Context, date | None]]:
    """The network on each day that the paper can be from, and the day of the first correction that it then lacked.

    Last without those of the same day, which may have come after the paper.
    """
    from msgspec.structs import replace

    known = rattelser(here.nu, mote)
    for day in (days := _days(here, mote, text)):
        then = here.nu._replace(idag=day)
        yield here._replace(nu=then), next((one.den for one in known if one.den > day), None)
    for cut in known:
        others = tuple(one for one in here.nu.natverk.rattelser if one not in known[known.index(cut) :])
        natverk = replace(here.nu.natverk, rattelser=others)
        for day in days:
            if day >= cut.den:
                yield here._replace(nu=here.nu._replace(natverk=natverk, idag=day)), cut.den


def _letters(here: Context, mote: Mote, record: Protokoll) -> tuple[str, ...]:
    """The letter that shared the record as a draft, if it has been."""
    from natverk_cli.cli.protokoll.utkastet import brev

    return (brev(here, mote, record).text,) if record.status == "för synpunkter" else ()


def _days(here: Context, mote: Mote, text: str) -> list[date]:
    named = [day for day in dagar_i(text) if mote.datum <= day <= here.nu.idag]
    return list(dict.fromkeys((*named[:_DAYS], here.nu.idag)))
