"""The assignments for people and for other programs: all at a glance, and the story of one."""

import json as _json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from natverk_cli.documents.uppdrag import Oversikt
from natverk_cli.documents.uppdrag_historia import Inslag
from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.formats.uppgifter import KINDS
from natverk_cli.model.mote import Mote
from natverk_cli.model.uppdrag import Revidering, Uppdrag, Uppfoljt
from natverk_cli.svenska.datum import dag_manad, i_ord, utan_veckodag
from natverk_cli.svenska.ord import lista, stor


def lista_text(oversikter: Sequence[Oversikt], style: Style, width: int, namn: Mapping[str, str]) -> str:
    """A few lines for each assignment, at most `width` columns wide. `namn` are the members' names by id."""
    lines: list[str] = []
    for one in oversikter:
        lines += [*_heading(one.uppdrag, style), *_about(one.uppdrag, one.omraden, width)]
        lines += [line for fact in _facts(one, namn) for line in in_lines(f"  {visible(fact)}", width, "    ")]
        lines += [*_state(one, style, width), ""]
    return "\n".join(lines).rstrip("\n")


def _heading(uppdrag: Uppdrag, style: Style) -> Iterator[str]:
    yield f"{style('rubrik', visible(uppdrag.namn))} {style('svagt', f'({uppdrag.id})')}"


def _about(uppdrag: Uppdrag, omraden: Sequence[str], width: int) -> Iterator[str]:
    for stycke in uppdrag.text.strip().split("\n\n"):
        yield from in_lines(f"  {visible(' '.join(stycke.split()))}", width, "  ") if stycke else ()
    label = "Utvecklingsområde" if len(omraden) == 1 else "Utvecklingsområden"
    yield from in_lines(f"  {label}: {visible(lista(omraden)) or 'inget'}", width, "    ")
    if uppdrag.delar:
        yield from in_lines(f"  Delar: {visible(lista([one.namn for one in uppdrag.delar]))}", width, "    ")


def _facts(one: Oversikt, namn: Mapping[str, str]) -> Iterator[str]:
    yield f"Togs senast upp: {_day(one.senast) if one.senast else 'inget möte är antecknat'}"
    planned = [f"{dag_manad(mote.datum)} ({mote.id}, {lage})" for mote, lage in one.moten]
    yield f"Möten {one.ar}: {lista(planned) or 'inget än'}"
    yield f"Reviderades senast: {_occasion(one.revidering, namn)}"
    yield f"Följdes upp senast: {_occasion(one.uppfoljning, namn)}"


def _day(mote: Mote) -> str:
    return f"{i_ord(mote.datum)} ({mote.id})"


def _occasion(one: Revidering | Uppfoljt | None, namn: Mapping[str, str]) -> str:
    if one is None:
        return "inte antecknat"
    return f"{utan_veckodag(one.den)} av {namn.get(one.av, one.av)}: {one.resultat}"


def _state(one: Oversikt, style: Style, width: int) -> Iterator[str]:
    if not one.galler:
        yield "  Uppdraget ingår inte i den uppdragsbeskrivning som gäller nu."
    elif one.lage:
        proof = f", {visible(one.bevis)}" if one.bevis else ""
        first, *more = in_lines(f"  Läge {one.ar}: {one.lage}{proof}", width, "    ")
        yield first.replace(one.lage, style(KINDS[one.lage], one.lage), 1)
        yield from more


def lista_json(oversikter: Iterable[Oversikt]) -> str:
    """A JSON list, one object an assignment; what is not on record is null."""
    return _dumped(
        [
            {
                "id": one.uppdrag.id,
                "namn": one.uppdrag.namn,
                "text": " ".join(one.uppdrag.text.split()),
                "utvecklingsområden": list(one.omraden),
                "gäller": one.galler,
                "senast_upptaget": one.senast.datum.isoformat() if one.senast else None,
                "år": one.ar,
                "möten": [{"möte": m.id, "datum": m.datum.isoformat(), "läge": lage} for m, lage in one.moten],
                "senast_reviderat": _occasion_object(one.revidering),
                "senast_uppföljt": _occasion_object(one.uppfoljning),
                "läge": one.lage or None,
                "bevis": one.bevis or None,
                "fil": one.uppdrag.fil,
            }
            for one in oversikter
        ]
    )


def _occasion_object(one: Revidering | Uppfoljt | None) -> dict[str, str] | None:
    return {"den": one.den.isoformat(), "av": one.av, "resultat": one.resultat} if one else None


def historia_text(one: Oversikt, inslag: Sequence[Inslag], style: Style, width: int) -> str:
    """What the assignment is, and its story by day."""
    lines = [*_heading(one.uppdrag, style), *_about(one.uppdrag, one.omraden, width), *_state(one, style, width)]
    for (day, mote), group in groupby(inslag, key=lambda event: (event.den, event.mote)):
        lines += ["", style("rubrik", f"{stor(i_ord(day))}{f' · möte {mote}' if mote else ''}")]
        lines += [line for event in group for line in _event(event, style, width)]
    return "\n".join(lines if inslag else [*lines, "", "  Inget är antecknat om uppdraget än."])


def _event(event: Inslag, style: Style, width: int) -> Iterator[str]:
    indent = "    " if event.mote and event.slag != "möte" else "  "
    yield from in_lines(f"{indent}{visible(_told(event))}", width, f"{indent}  ")
    for sentence in event.sedan:
        yield from in_lines(f"{indent}  {visible(sentence)}", width, f"{indent}  ")
    if event.slag != "möte" or event.lage != "hållet":
        yield style("svagt", f"{indent}  {event.fil}:{event.rad}")


def _told(event: Inslag) -> str:
    if event.slag == "möte":
        section = f"§ {event.paragraf} " if event.paragraf else ""
        part = f" ({event.vem})" if event.vem else ""
        return (
            f"{section}{event.text}{part}, {event.lage}" if event.lage != "hållet" else f"{section}{event.text}{part}"
        )
    term = f"senast {utan_veckodag(event.senast)}" if event.senast else ""
    within = ", ".join(part for part in (event.vem, term, event.lage) if part)
    built_on = (
        f" Bygger på {'mötet' if len(event.moten) == 1 else 'mötena'} {lista(event.moten)}." if event.moten else ""
    )
    label = f"{stor(event.slag)} {event.beteckning}".rstrip()
    return f"{label}{f' ({within})' if within else ''}: {event.text}{built_on}"


def historia_json(one: Oversikt, inslag: Iterable[Inslag]) -> str:
    """A JSON object: what the assignment is, and its story as a list, oldest first."""
    (about,) = _json.loads(lista_json([one]))
    about["delar"] = [{"id": part.id, "namn": part.namn} for part in one.uppdrag.delar]
    about["händelser"] = [_event_object(event) for event in inslag]
    return _dumped(about)


def _event_object(event: Inslag) -> dict[str, object]:
    return {
        "den": event.den.isoformat(),
        "slag": event.slag,
        "text": event.text,
        "möte": event.mote or None,
        "paragraf": event.paragraf or None,
        "beteckning": event.beteckning or None,
        "vem": event.vem or None,
        "senast": event.senast.isoformat() if event.senast else None,
        "läge": event.lage or None,
        "sedan": list(event.sedan),
        "möten": list(event.moten),
        "fil": event.fil,
        "rad": event.rad,
    }


def _dumped(value: object) -> str:
    return _json.dumps(value, ensure_ascii=False, indent=2) + "\n"
