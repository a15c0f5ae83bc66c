"""Who was at a meeting, noted in its record's list: a row for each person, everything else in the file as it was."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from msgspec import structs

from natverk_cli.changes import Change
from natverk_cli.documents.andring import Add, Put, Remove, Step, edited
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import JaNej
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Narvaro, Protokoll
from natverk_cli.svenska.namn import fold

OKANT: Final = "okänt"
NARVARANDE: Final = "närvarande"
# What is noted of the whole person for each answer: None takes away what would no longer be true.
SVAR: Mapping[str, Mapping[str, object]] = {
    "närvarande": {"status": NARVARANDE, "distans": None},
    "distans": {"status": NARVARANDE, "distans": JaNej.JA},
    "förhinder": {"status": "förhinder", "distans": None, "fran_paragraf": None, "till_paragraf": None},
    "frånvarande": {"status": "frånvarande", "distans": None, "fran_paragraf": None, "till_paragraf": None},
}


class Besked(NamedTuple):
    """What is said of one person: who, called what in messages, and the fields that it changes."""

    person: Narvaro
    namn: str
    falt: Mapping[str, object]


class Okand(NamedTuple):
    """Somebody of whom the record does not say whether they were there; `svar` is what they answered the notice."""

    besked: Besked
    ort: str
    svar: str


def okanda(nu: Nulage, protokoll: Protokoll) -> tuple[Okand, ...]:
    """Those who are unknown, kommun by kommun in the order of the settings, then the others."""
    kommuner = list(nu.natverk.installningar.kommuner)
    found = [_okand(nu, protokoll, person) for person in protokoll.narvaro if person.status == OKANT]
    return tuple(sorted(found, key=lambda one: kommuner.index(one.ort) if one.ort in kommuner else len(kommuner)))


def _okand(nu: Nulage, protokoll: Protokoll, person: Narvaro) -> Okand:
    medlem, mote = nu.natverk.medlem(person.medlem), nu.natverk.mote(protokoll.mote)
    where = (medlem.kommun or medlem.organisation) if medlem else (person.kommun or person.organisation)
    svar = mote.svar_fran(person.medlem, nu.idag) if mote and person.medlem else None
    told = f"{svar.svar}: {svar.ersattare}" if svar and svar.ersattare else svar.svar if svar else ""
    return Okand(Besked(person, namn(nu, person), {}), where or "", told)


def namn(nu: Nulage, person: Narvaro) -> str:
    """The name of somebody in the list."""
    medlem = nu.natverk.medlem(person.medlem)
    return medlem.namn if medlem else person.namn or person.medlem or "okänd person"


def samlade(given: Sequence[Besked]) -> tuple[Besked, ...]:
    """What is said, once for each person. NatverkError when it cannot all be true of somebody."""
    found: dict[str, Besked] = {}
    for besked in given:
        who = _vem(besked.person)
        fields = found[who].falt if who in found else {}
        if any(name in fields and fields[name] != value for name, value in besked.falt.items()):
            raise NatverkError(f"Det som sägs om {besked.namn} går inte ihop. Inget har antecknats.")
        found[who] = besked._replace(falt={**fields, **besked.falt})
    return tuple(found.values())


def alla_narvarande(nu: Nulage, protokoll: Protokoll, given: Sequence[Besked]) -> Iterator[Besked]:
    """That everybody who is unknown, and of whom nothing is said, was there."""
    named = {_vem(besked.person) for besked in given}
    for one in okanda(nu, protokoll):
        if _vem(one.besked.person) not in named:
            yield one.besked._replace(falt={"status": NARVARANDE})


def antecknad(nu: Nulage, protokoll: Protokoll, given: Sequence[Besked]) -> Change:
    """The change that notes what is said: a person's row is updated, and whoever has none gets one.

    Raises NatverkError when somebody would have taken part in sections without being there, or from a later section
    to an earlier one.
    """
    rows = {_vem(person): number for number, person in enumerate(protokoll.narvaro)}
    steps: list[Step] = []
    has_list = bool(protokoll.narvaro)
    for besked in given:
        number = rows.get(_vem(besked.person))
        old = besked.person if number is None else protokoll.narvaro[number]
        new = _checked(besked, old)
        if number is not None:
            steps += _updated(old, new, number)
        else:
            steps.append(Add(("närvaro",), new) if has_list else Put(("närvaro",), [new]))
            has_list = True
    return edited(nu, protokoll, *steps)


def _vem(person: Narvaro) -> str:
    return person.medlem or f"namn {fold(person.namn or '')}"


def _checked(besked: Besked, old: Narvaro) -> Narvaro:
    """The row as it will be."""
    usual = {"distans": JaNej.NEJ}
    new = structs.replace(old, **{name: usual.get(name) if v is None else v for name, v in besked.falt.items()})
    if (new.fran_paragraf or new.till_paragraf) and new.status == OKANT:
        new = structs.replace(new, status=NARVARANDE)
    if (new.fran_paragraf or new.till_paragraf) and new.status != NARVARANDE:
        raise NatverkError(
            f"{besked.namn} står som {new.status}, och kan då inte ha varit med om vissa paragrafer. Inget har "
            f'antecknats.\nVar {besked.namn} med ändå? Lägg till --närvarande "{besked.namn}".'
        )
    if new.fran_paragraf and new.till_paragraf and new.till_paragraf < new.fran_paragraf:
        span = f"från § {new.fran_paragraf} till § {new.till_paragraf}"
        raise NatverkError(f"{besked.namn} kan inte ha varit med {span}. Inget har antecknats.")
    return new


def _updated(old: Narvaro, new: Narvaro, number: int) -> Iterator[Step]:
    for field in structs.fields(Narvaro):
        before, after = getattr(old, field.name), getattr(new, field.name)
        path = ("närvaro", number, field.encode_name)
        if before != after and after == field.default:
            yield Remove(path)
        elif before != after:
            yield Put(path, after)
