"""The register: roles, members, kommuner without a representant, place and time, and what is new since the last one."""

from collections.abc import Iterator, Mapping
from datetime import date

from natverk_cli.ansvar.forteckning import skillnader
from natverk_cli.ansvar.insant import personer, senast_skickad, skickat_papper, traffar
from natverk_cli.documents.forteckning_rader import Rad, Synligt, rader
from natverk_cli.documents.roller import period
from natverk_cli.model.falt import Klocka
from natverk_cli.model.kontakt import Kontakt
from natverk_cli.model.medlem import REPRESENTANT
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.utskick import Forteckningstraff
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import stor

MALL = "forteckning"


def context(nu: Nulage, kontakter: Mapping[str, Kontakt] | None = None) -> dict[str, object]:
    """The plain values that the template shows; with `kontakter` the internal version."""
    settings = nu.natverk.installningar
    synligt = Synligt.of(nu, kontakter)
    found = rader(nu, synligt)
    return {
        "natverk": settings.namn,
        "intern": synligt.is_intern,
        "den": utan_veckodag(nu.idag),
        "visar_kommun": synligt.kommun,
        "visar_titel": synligt.titel,
        "roller": [_plain(rad) for rad in found if rad.grupp == "roller"],
        "representanter": [_plain(rad) for rad in found if rad.grupp == "kommuner" and rad.innehav],
        "personal": [_plain(rad) for rad in found if rad.grupp == "övriga"],
        "kommuner": list(settings.kommuner),
        "kommunerna_ska_ha": bool(settings.representant_per_kommun),
        "utan_representant": list(utan_representant(nu)),
        "traffar": [traff_i_ord(row) for row in traffar(nu, nu.idag)],
        "andringar": list(andringar(nu)),
        "forra": forra(nu),
        "personuppgifter": _personuppgifter(nu),
    }


def _plain(rad: Rad) -> dict[str, str]:
    return {
        "roll": rad.roll,
        "namn": rad.namn,
        "var": rad.var,
        "titel": rad.titel,
        "period": period(rad.innehav) if rad.innehav else "",
        "epost": rad.kontakt.epost,
        "telefon": rad.kontakt.telefon,
    }


def _personuppgifter(nu: Nulage) -> dict[str, str]:
    told = nu.natverk.installningar.personuppgifter
    return {"andamal": told.andamal, "ansvarig": told.ansvarig, "gallring": told.gallring} if told else {}


def utan_representant(nu: Nulage) -> Iterator[str]:
    """The kommuner that nobody represents today."""
    represented = {medlem.kommun for medlem in nu.natverk.medlemmar if medlem.har(REPRESENTANT, nu.idag)}
    yield from (kommun for kommun in nu.natverk.installningar.kommuner if kommun not in represented)


def traff_i_ord(row: Forteckningstraff) -> str:
    """Day, time and place in a line: what has not been decided is said to be so."""
    where = row.plats or "plats meddelas senare"
    time = tid(row.start, row.slut)
    parts = [f"{stor(i_ord(row.datum))} {time}" if time else f"{stor(i_ord(row.datum))}, tid meddelas senare", where]
    if row.plats is None and row.vard:
        parts.append(f"värd {row.vard}")
    return f"{', '.join(parts)}{' (förslag)' if row.status == 'förslag' else ''}"


def tid(start: Klocka | None, slut: Klocka | None) -> str:
    """The clock times in words: "kl. 9.00–12.00"; "" without a start."""
    if start is None:
        return ""
    return f"kl. {start}–{slut}" if slut is not None else f"kl. {start}"


def forra(nu: Nulage) -> str:
    """The day the last one was sent, in words; "" when none is on record."""
    last = senast_skickad(nu)
    return utan_veckodag(last.den) if last else ""


def andringar(nu: Nulage) -> Iterator[str]:
    """What is new since the last one was sent, a sentence each."""
    last = senast_skickad(nu)
    if last is None:
        return
    paper = skickat_papper(nu, last)
    if paper:
        yield from (f"{stor(one.text)}." for one in skillnader(nu, paper))
        return
    yield from _daterade(nu, last.den)
    yield "Den förra sparades utan uppgifter att jämföra med, så här står bara det som har ett datum."


def _daterade(nu: Nulage, sent: date) -> Iterator[str]:
    """What the files themselves date between the last one and today."""
    for row in personer(nu, sent):
        if row.fran and sent < row.fran <= nu.idag:
            yield f"{row.namn} har en ny roll från {utan_veckodag(row.fran)}."
        if row.till and sent <= row.till < nu.idag:
            yield f"{row.namn} lämnade en roll {utan_veckodag(row.till)}."
    for mote in nu.natverk.moten:
        yield from (
            f"Mötet {i_ord(flytt.fran)} är flyttat till {i_ord(mote.datum)}."
            for flytt in mote.flyttat
            if sent < flytt.den <= nu.idag
        )
        if mote.is_installt_per(nu.idag) and mote.installt_den and sent < mote.installt_den:
            yield f"Mötet {i_ord(mote.datum)} är inställt."
