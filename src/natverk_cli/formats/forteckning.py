"""The register as tables and for other programs."""

import json as _json
from collections.abc import Mapping
from datetime import date, time

from natverk_cli.ansvar.insant import traffar
from natverk_cli.documents.forteckning import andringar, forra, traff_i_ord, utan_representant
from natverk_cli.documents.forteckning_rader import Rad, Synligt, rader
from natverk_cli.formats.tabell import Cell, Tabell
from natverk_cli.model.falt import Klocka
from natverk_cli.model.kontakt import Kontakt
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag, veckodag
from natverk_cli.svenska.ord import lista

_HOUR = 60


def tabeller(nu: Nulage, kontakter: Mapping[str, Kontakt] | None = None) -> tuple[Tabell, Tabell, Tabell]:
    """The people, the meetings, and what else the register says; with `kontakter` the internal version."""
    name = f"{nu.natverk.installningar.namn}, {utan_veckodag(nu.idag)}"
    synligt = Synligt.of(nu, kontakter)
    return _personer(nu, synligt, name), _moten(nu, name), _om(nu, synligt, name)


def _personer(nu: Nulage, synligt: Synligt, name: str) -> Tabell:
    titles, contacts = ("titel",) if synligt.titel else (), ("e-post", "telefon") if synligt.is_intern else ()
    where = ("kommun eller organisation",) if synligt.kommun else ()
    columns = ("roll", "namn", *where, *titles, "från", "till", "anmärkning", *contacts)
    rows = tuple(_row(rad, synligt) for rad in rader(nu, synligt))
    return Tabell("Personer", f"Förteckning över {name}", columns, rows)


def _row(rad: Rad, synligt: Synligt) -> tuple[Cell, ...]:
    fran, till = (rad.innehav.fran, rad.innehav.till) if rad.innehav else (None, None)
    unknown = "enligt uppdragsbeskrivningen, datum saknas" if rad.innehav and not fran else ""
    where, title = (rad.var,) if synligt.kommun else (), (rad.titel,) if synligt.titel else ()
    contact = rad.kontakt if synligt.is_intern else ()
    return (rad.roll, rad.namn, *where, *title, fran or "", till or "", unknown, *contact)


def _moten(nu: Nulage, name: str) -> Tabell:
    columns = ("datum", "veckodag", "start", "slut", "plats", "värd", "status")
    rows = tuple(
        (row.datum, veckodag(row.datum), _time(row.start), _time(row.slut), row.plats or "", row.vard or "", row.status)
        for row in traffar(nu, nu.idag)
    )
    return Tabell("Träffar", f"Plats och tid för {name}", columns, rows)


def _time(clock: Klocka | None) -> Cell:
    return "" if clock is None else time(clock // _HOUR, clock % _HOUR)


def _om(nu: Nulage, synligt: Synligt, name: str) -> Tabell:
    told = nu.natverk.installningar.personuppgifter
    rows: list[tuple[Cell, ...]] = [("per", nu.idag), ("version", "intern" if synligt.is_intern else "offentlig")]
    if nu.natverk.installningar.representant_per_kommun:
        rows.append(("kommuner utan representant", lista(list(utan_representant(nu))) or "inga"))
    rows.append(("förra insändningen", forra(nu) or "ingen är antecknad"))
    rows += [("ändrat sedan dess", text) for text in andringar(nu)]
    if told:
        rows += [("ändamål", told.andamal), ("ansvarig", told.ansvarig), ("gallring", told.gallring)]
    else:
        rows.append(("personuppgifter", "ändamål, ansvarig och gallring är inte beslutade än"))
    return Tabell("Om", f"Om förteckningen över {name}", ("uppgift", "innehåll"), tuple(rows))


def json(nu: Nulage) -> str:
    """A JSON object with the public version; what is not on record is null. Contacts are never in it."""
    synligt = Synligt.of(nu, None)
    told = nu.natverk.installningar.personuppgifter
    content = {
        "nätverk": nu.natverk.installningar.namn,
        "den": nu.idag.isoformat(),
        "personer": [_object(rad, synligt) for rad in rader(nu, synligt)],
        "utan_representant": list(utan_representant(nu)),
        "träffar": [
            {
                "möte": row.mote,
                "datum": row.datum.isoformat(),
                "start": f"{_time(row.start):%H:%M}" if row.start is not None else None,
                "slut": f"{_time(row.slut):%H:%M}" if row.slut is not None else None,
                "plats": row.plats,
                "värd": row.vard,
                "status": row.status,
                "text": traff_i_ord(row),
            }
            for row in traffar(nu, nu.idag)
        ],
        "förra_insändningen": forra(nu) or None,
        "ändringar": list(andringar(nu)),
        "personuppgifter": {"ändamål": told.andamal, "ansvarig": told.ansvarig, "gallring": told.gallring}
        if told
        else None,
    }
    return _json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _object(rad: Rad, synligt: Synligt) -> dict[str, object]:
    innehav = rad.innehav
    return {
        "roll": rad.roll,
        "namn": rad.namn if innehav else None,
        **({"kommun_eller_organisation": rad.var or None} if synligt.kommun else {}),
        **({"titel": rad.titel or None} if synligt.titel else {}),
        "från": _iso(innehav.fran) if innehav else None,
        "till": _iso(innehav.till) if innehav else None,
        "anmärkning": None if innehav else rad.namn,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
