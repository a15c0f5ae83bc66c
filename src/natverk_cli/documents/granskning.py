"""What is missing in a record before it can be locked, and what somebody should look at besides: place and cure."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from natverk_cli.ansvar.anteckningar import remaining, svar_vantas
from natverk_cli.diagnostics.diagnostic import Diagnostic, Locator
from natverk_cli.documents.atgardsbrister import atgardsbrister
from natverk_cli.documents.narvaro import OKANT, namn
from natverk_cli.documents.overforda import fortfarande_oppet
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord

_GRUPPER = {"F010": "Rader som inte går att tolka", "G": "Sådant som inte får stå där det står"}
_FEL = "Fel i filen"
_LEDTEXT = 40  # characters


class Brist(NamedTuple):
    """Something missing: under which heading, where, what, and how it is put right.

    `is_hinder` tells that the record cannot be locked until it is.
    """

    grupp: str
    fil: str
    rad: int
    text: str
    hjalp: str
    is_hinder: bool = True


def granska(nu: Nulage, mote: Mote, protokoll: Protokoll, fel: Iterable[Diagnostic]) -> tuple[Brist, ...]:
    """All that is missing in the record, what hinders it from being locked first; `fel` is what is wrong in its file.

    Unfilled is what `remaining` says.
    """
    rows = Locator(nu.natverk.kallor)
    found = [*_dagen(nu, mote, protokoll), *_narvaron(nu, mote, protokoll, rows), *_markeringar(protokoll)]
    found += [*felen(fel), *_justerare(nu, protokoll, rows)]
    if bool(remaining(protokoll)) and not any(one.grupp in (_NARVARO, _MARKERING) for one in found):
        found.append(Brist(_MARKERING, protokoll.fil, 1, remaining(protokoll), "fyll i det"))
    return (*found, *_overvag(nu, protokoll))


_NARVARO, _MARKERING = "Närvaron", "Kvar att fylla i"


def felen(fel: Iterable[Diagnostic]) -> Iterator[Brist]:
    """What the check finds wrong in the file."""
    for one in fel:
        yield Brist(_GRUPPER.get(one.kod) or _GRUPPER.get(one.kod[0]) or _FEL, one.fil, one.rad, one.text, one.hjalp)


def _dagen(nu: Nulage, mote: Mote, protokoll: Protokoll) -> Iterator[Brist]:
    if mote.datum > nu.idag:
        text = f"Mötet är först {i_ord(mote.datum)}. Anteckningarna går att låsa från den dagen."
        yield Brist("Mötet", protokoll.fil, 1, text, "vänta till dess; det som går att skriva i förväg kan skrivas nu")


def _narvaron(nu: Nulage, mote: Mote, protokoll: Protokoll, rows: Locator) -> Iterator[Brist]:
    command = f"natverk protokoll närvaro {mote.id}"
    for number, person in enumerate(protokoll.narvaro):
        if person.status == OKANT:
            row = rows.span(protokoll.at("närvaro", number, "status")).line
            text = f"Det står inte om {namn(nu, person)} var med."
            yield Brist(_NARVARO, protokoll.fil, row, text, f"anteckna vilka som var med: {command}")
    if not protokoll.has_narvaro and not any(person.status == OKANT for person in protokoll.narvaro):
        row = rows.span(protokoll.at("närvaro")).line
        yield Brist(
            _NARVARO,
            protokoll.fil,
            row,
            "Det står inte om någon var med.",
            f'skriv vilka: {command} --närvarande "NAMN"',
        )


def _markeringar(protokoll: Protokoll) -> Iterator[Brist]:
    lines = protokoll.data.decode("utf-8-sig").split("\n")
    for row, column, text in protokoll.markorer:
        cure = "skriv vad som hände i stället för hakparentesen, och kör natverk spara"
        yield Brist(_MARKERING, protokoll.fil, row, f"{_ledtext(lines[row - 1][: column - 1])}{text}", cure)


def _ledtext(before: str) -> str:
    """The beginning of the line that a mark ends, so that one sees what it is about."""
    words = before.lstrip(" -*")
    return words if len(words) <= _LEDTEXT else f"{words[:_LEDTEXT].rsplit(' ', 1)[0]} … "


def _justerare(nu: Nulage, protokoll: Protokoll, rows: Locator) -> Iterator[Brist]:
    if nu.natverk.installningar.justering == "justerare" and not protokoll.justerare:
        cure = f"skriv justerare: och deras beteckningar i {protokoll.fil} och kör natverk spara"
        row = rows.span(protokoll.at("status")).line
        yield Brist("Justeringen", protokoll.fil, row, "Det står inte vem som ska justera.", cure)


def _overvag(nu: Nulage, protokoll: Protokoll) -> Iterator[Brist]:
    """What does not hinder, but that somebody will miss."""
    if last := svar_vantas(nu, protokoll.mote):
        row = next((one.rad for one in protokoll.paragrafer), 1)
        text = f"Utkastet är ute för synpunkter, och svaren ska komma senast {i_ord(last)}."
        cure = f"vänta in svaren, och läs in dem: natverk protokoll läs-in FIL {protokoll.mote}"
        yield Brist("Synpunkterna", protokoll.fil, row, text, cure, is_hinder=False)
    for field in ("sekreterare", "ledare"):
        if not getattr(protokoll, field):
            verb = "antecknade" if field == "sekreterare" else "ledde mötet"
            cure = f"skriv {field}: och personens beteckning i {protokoll.fil} och kör natverk spara"
            text = f"Det står inte vem som {verb}."
            yield Brist("Sekreterare och mötesledare", protokoll.fil, 1, text, cure, is_hinder=False)
    if protokoll.start is None or protokoll.slut is None:
        cure = f"skriv start: 09.00 och slut: 12.00, med rätt tider, överst i {protokoll.fil} och kör natverk spara"
        text = "Det står inte när mötet började och slutade."
        yield Brist("Tiden", protokoll.fil, 1, text, cure, is_hinder=False)
    if not any(one.sort == "från skolchefsgruppen" for one in protokoll.noteringar):
        cure = "skriv raden Från skolchefsgruppen: och det som sades, eller inget. Kör sedan natverk spara"
        text = "Det finns ingen ifylld rad om återkopplingen från skolchefsgruppen."
        yield Brist("Återkopplingen", protokoll.fil, _row_about_schools(protokoll), text, cure, is_hinder=False)
    for row, text, cure in atgardsbrister(nu, protokoll):
        yield Brist("Åtgärderna", protokoll.fil, row, text, cure, is_hinder=False)
    for row, text, cure in fortfarande_oppet(nu, protokoll):
        yield Brist("Överfört från tidigare möten", protokoll.fil, row, text, cure, is_hinder=False)


def _row_about_schools(protokoll: Protokoll) -> int:
    sections = (one.rad for one in protokoll.paragrafer if "skolchefsgruppen" in one.rubrik.lower())
    return next(sections, 1)
