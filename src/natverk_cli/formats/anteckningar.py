"""A record for other programs: its facts, its words and what they give rise to."""

import json
from collections.abc import Iterable, Sequence

from natverk_cli.ansvar.ansvariga import ansvariga
from natverk_cli.documents import anteckningar_text as egna_ord
from natverk_cli.documents import laset
from natverk_cli.documents.anteckningar import lage_av
from natverk_cli.documents.anteckningar_atgarder import lage_med_dag, motets_atgarder
from natverk_cli.documents.anteckningar_slut import rattelser
from natverk_cli.documents.deltagande import INTERN, Grupp, Visning, deltagande, offentlig
from natverk_cli.documents.handelser import namn
from natverk_cli.model.arenden import ATGARD, Arende
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Notering, Protokoll

# What stands where a part is left out.
_UTELAMNAT = "Här är en del utelämnad."


def anteckningar_json(
    nu: Nulage, mote: Mote, protokoll: Protokoll, bilagor: Sequence[str], *, publik: bool = False
) -> str:
    """A JSON object; what the record does not tell, or the public version leaves out, is null or not in the list."""
    visning = offentlig(nu) if publik else INTERN
    facts = {
        "möte": mote.id,
        "nätverk": nu.natverk.installningar.namn,
        "rubrik": nu.natverk.installningar.rubrik,
        "nummer": int(protokoll.nummer) if protokoll.nummer else None,
        "år": mote.datum.year,
        "datum": mote.datum.isoformat(),
        "start": str(protokoll.start) if protokoll.start is not None else None,
        "slut": str(protokoll.slut) if protokoll.slut is not None else None,
        "plats": mote.plats,
        "offentlig": publik,
        "läge": lage_av(nu, protokoll),
        **_people(nu, mote, protokoll, visning),
        **_words(nu, mote, protokoll, visning, publik=publik),
        "åtgärder": [_task(nu, one, visning) for one in motets_atgarder(nu, mote, protokoll, visning)],
        "bilagor": None if publik else list(bilagor),
        "låst": _lock(nu, protokoll, visning),
        "fingeravtryck": protokoll.sha256,
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _people(nu: Nulage, mote: Mote, protokoll: Protokoll, visning: Visning) -> dict[str, object]:
    there = deltagande(nu, mote, protokoll, visning)
    is_named = visning.namn and visning.roll
    return {
        "ledare": namn(nu, protokoll.ledare) or None if is_named else None,
        "sekreterare": namn(nu, protokoll.sekreterare) or None if is_named else None,
        "justerare": [namn(nu, one) for one in protokoll.justerare] if is_named else [],
        "närvarande": _groups(there.narvarande),
        "ej_närvarande": _groups(there.franvarande) if visning.enskilt else None,
        "okänd_närvaro": list(there.okanda) if visning.enskilt else None,
        "kommuner_som_saknades": list(there.saknade),
    }


def _groups(groups: Iterable[Grupp]) -> dict[str, list[str]]:
    return {one.namn: list(one.personer) for one in groups}


def _words(nu: Nulage, mote: Mote, protokoll: Protokoll, visning: Visning, *, publik: bool) -> dict[str, object]:
    return {
        "inledning": _text(egna_ord.inledning(protokoll), publik=publik),
        "paragrafer": [
            {"nummer": one.nummer, "rubrik": one.rubrik, "text": _text(one.text, publik=publik)}
            for one in protokoll.paragrafer
        ],
        "noteringar": [_note(one, visning) for one in protokoll.noteringar if not (publik and one.is_intern)],
        "rättelser": [
            {"den": one.den.isoformat(), "skäl": one.skal, "text": _text(one.text, publik=publik)}
            for one in rattelser(nu, mote)
        ],
    }


def _text(text: str, *, publik: bool) -> str:
    pieces = egna_ord.stycken(text, offentlig=publik)
    return "\n\n".join(_UTELAMNAT if one.is_utelamnat else one.text for one in pieces)


def _note(one: Notering, visning: Visning) -> dict[str, object]:
    is_person = one.sort == ATGARD
    return {
        "sort": one.sort,
        "beteckning": one.id or None,
        "vem": None if is_person and not visning.namn else one.vem or None,
        "senast": one.senast.isoformat() if one.senast else None,
        "text": one.text,
        "paragraf": one.paragraf or None,
        "uppdrag": list(one.uppdrag),
        "internt": one.is_intern,
        "rad": one.rad,
    }


def _task(nu: Nulage, task: Arende, visning: Visning) -> dict[str, object]:
    return {
        "beteckning": task.notering.id or None,
        "text": task.notering.text,
        "ansvariga": list(ansvariga(nu, task)) if visning.namn else None,
        "senast": task.senast.isoformat() if task.senast else None,
        "läge": lage_med_dag(nu, task),
    }


def _lock(nu: Nulage, protokoll: Protokoll, visning: Visning) -> dict[str, object] | None:
    lock = laset.galler(nu, protokoll.mote)
    if lock is None:
        return None
    who = laset.last_av(nu, lock) if visning.namn else None
    return {"av": who, "genom": lock.genom, "den": lock.den.isoformat(), "fingeravtryck": laset.forsta(nu, lock)}
