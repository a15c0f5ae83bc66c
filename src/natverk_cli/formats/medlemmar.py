"""The members for people and for other programs: all at a glance, and one with roles, tasks and meetings."""

import json as _json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from natverk_cli.documents.medlemmar_bild import Medlemsbild, Rollrad
from natverk_cli.documents.roller import period, sarskilt, var
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.model.arenden import Arende
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import rakna_upp, utan_veckodag
from natverk_cli.svenska.ord import lista


def lista_text(nu: Nulage, bilder: Iterable[Medlemsbild], style: Style, width: int) -> str:
    """The members under their kommun or organisation, a line or two each."""
    lines: list[str] = []
    for where, group in groupby(bilder, key=lambda bild: var(bild.medlem) or "Utan kommun"):
        lines.append(style("rubrik", visible(where)))
        for bild in group:
            lines += in_lines(f"  {visible(_line(nu, bild))}", width, "    ")
    return "\n".join(lines)


def _line(nu: Nulage, bild: Medlemsbild) -> str:
    name = ", ".join(filter(None, (bild.medlem.namn, bild.medlem.titel)))
    roles = lista([_role(nu, rad) for rad in bild.nu])
    state = "" if bild.lage == "är med" else bild.lage
    return f"{name}: {roles or state}"


def _role(nu: Nulage, rad: Rollrad) -> str:
    special = sarskilt(nu, rad.plats)
    if rad.plats.innehav.tf:
        return f"{special} {rad.roll.namn}"
    return f"{rad.roll.namn} {special}" if rad.plats.innehav.for_ else f"{rad.roll.namn}{special and f' ({special})'}"


def lista_json(bilder: Iterable[Medlemsbild]) -> str:
    """A JSON list, one object a member; what is not on record is null. Never holds contacts or who was present."""
    return _dumped([_object(bild) for bild in bilder])


def _object(bild: Medlemsbild) -> dict[str, object]:
    medlem = bild.medlem
    return {
        "id": medlem.id,
        "namn": medlem.namn,
        "kommun": medlem.kommun,
        "organisation": medlem.organisation,
        "titel": medlem.titel,
        "läge": bild.lage,
        "roller": [_role_object(rad) for rad in bild.roller],
        "fil": medlem.fil,
    }


def _role_object(rad: Rollrad) -> dict[str, object]:
    innehav = rad.plats.innehav
    return {
        "roll": rad.roll.id,
        "namn": rad.roll.namn,
        "läge": rad.plats.lage,
        "från": innehav.fran.isoformat() if innehav.fran else None,
        "till": innehav.till.isoformat() if innehav.till else None,
        "tf": bool(innehav.tf),
        "för": innehav.for_,
    }


def visa_text(
    nu: Nulage, bild: Medlemsbild, atgarder: Sequence[Arende], moten: Sequence[Mote], style: Style, width: int
) -> str:
    """One member: roles by time, open tasks, and the meetings of each year that records say the member attended."""
    medlem = bild.medlem
    about = ", ".join(filter(None, (medlem.titel, var(medlem), "" if bild.lage == "är med" else bild.lage)))
    lines = [f"{style('rubrik', visible(medlem.namn))} {style('svagt', f'({medlem.id})')}", f"  {visible(about)}", ""]
    lines += [style("rubrik", "Roller"), *(line for rad in bild.roller for line in _holding(nu, rad, width))]
    if not bild.roller:
        lines.append("  inga")
    lines += ["", style("rubrik", "Öppna åtgärder"), *(line for one in atgarder for line in _task(one, width))]
    if not atgarder:
        lines.append("  inga")
    if moten:
        lines += ["", style("rubrik", "Med på mötena, enligt anteckningarna")]
        for ar, those in groupby(moten, key=lambda mote: mote.datum.year):
            lines += in_lines(f"  {ar}: {rakna_upp([mote.datum for mote in those])}", width, "    ")
    return "\n".join(lines)


def _holding(nu: Nulage, rad: Rollrad, width: int) -> Iterator[str]:
    state = rad.plats.lage if rad.plats.lage in ("kommer", "har haft") else ""
    facts = (rad.roll.namn, sarskilt(nu, rad.plats), state, period(rad.plats.innehav))
    yield from in_lines(f"  {visible(', '.join(filter(None, facts)))}", width, "    ")


def _task(one: Arende, width: int) -> Iterator[str]:
    term = f", senast {utan_veckodag(one.senast)}" if one.senast else ""
    yield from in_lines(f"  {one.beteckning}{term}: {visible(one.notering.text)}", width, "    ")


def visa_json(bild: Medlemsbild, atgarder: Iterable[Arende]) -> str:
    """A JSON object: the member and the open tasks."""
    tasks: list[Mapping[str, object]] = [
        {
            "beteckning": one.beteckning,
            "text": one.notering.text,
            "senast": one.senast.isoformat() if one.senast else None,
            "möte": one.mote.id,
        }
        for one in atgarder
    ]
    return _dumped({**_object(bild), "öppna_åtgärder": tasks})


def _dumped(value: object) -> str:
    return _json.dumps(value, ensure_ascii=False, indent=2) + "\n"
