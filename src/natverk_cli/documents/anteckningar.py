"""A record as it is printed: its own words, with the facts of the meeting before and after them."""

from collections.abc import Sequence

from natverk_cli.ansvar.ansvariga import ansvariga
from natverk_cli.ansvar.anteckningar import utkast_ute
from natverk_cli.documents import anteckningar_text as egna_ord
from natverk_cli.documents import laset
from natverk_cli.documents.anteckningar_atgarder import lage_med_dag, motets_atgarder
from natverk_cli.documents.anteckningar_slut import slutet
from natverk_cli.documents.deltagande import INTERN, Grupp, Visning, deltagande
from natverk_cli.documents.handelser import namn
from natverk_cli.model.arenden import Arende
from natverk_cli.model.falt import Klocka
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord, utan_veckodag
from natverk_cli.svenska.ord import lista

MALL = "anteckningar"


def context(
    nu: Nulage, mote: Mote, protokoll: Protokoll, bilagor: Sequence[str], visning: Visning = INTERN
) -> dict[str, object]:
    """The plain values that the template shows. `bilagor` are the names of the meeting's attachments."""
    intro = egna_ord.stycken(egna_ord.inledning(protokoll), offentlig=not visning.internt)
    said = "\n".join(piece.text for piece in intro)
    return {
        "lage": lage_av(nu, protokoll),
        "svar_senast": i_ord(ute.svar_senast) if (ute := utkast_ute(nu, mote.id)) and ute.svar_senast else "",
        "rubrik": nu.natverk.installningar.rubrik,
        "natverk": nu.natverk.installningar.namn,
        "nummer": int(protokoll.nummer or 0),
        "ar": mote.datum.year,
        "inledning": egna_ord.plain(intro),
        "har_rubrik": said.lstrip().startswith("# "),
        **_when_and_where(mote, protokoll, said),
        **_who(nu, mote, protokoll, visning),
        "text": egna_ord.plain(egna_ord.stycken(egna_ord.paragrafer(protokoll), offentlig=not visning.internt)),
        "atgarder": [_row(nu, task) for task in motets_atgarder(nu, mote, protokoll, visning)],
        "idag": i_ord(nu.idag),
        "bilagor": list(bilagor) if visning.enskilt else [],
        **slutet(nu, mote, protokoll, visning),
    }


def lage_av(nu: Nulage, protokoll: Protokoll) -> str:
    """How finished the record is: "utkast", "för synpunkter", "olåst", "låst", or "ändrat" since it was locked."""
    if laset.galler(nu, protokoll.mote):
        return "ändrat" if laset.is_andrat(nu, protokoll) else "låst"
    return "olåst" if protokoll.is_lasande else protokoll.status


def _when_and_where(mote: Mote, protokoll: Protokoll, said: str) -> dict[str, object]:
    """Day, times and place, those that the record's own beginning does not tell already."""
    day, times, place = i_ord(mote.datum), tid(protokoll.start, protokoll.slut), mote.plats or ""
    return {
        "datum": "" if day in said else day,
        "tid": "" if times in said else times,
        "har_start": protokoll.start is not None,
        "har_slut": protokoll.slut is not None,
        "kallad_tid": tid(mote.start, mote.slut),
        "plats": "" if place and place in said else place,
        "har_plats": bool(place),
        "lank": bool(mote.lank),
    }


def tid(start: Klocka | None, slut: Klocka | None) -> str:
    """ "kl. 9.00–12.00", as far as it is known."""
    if start is None:
        return ""
    return f"kl. {start}–{slut}" if slut is not None else f"kl. {start}"


def _who(nu: Nulage, mote: Mote, protokoll: Protokoll, visning: Visning) -> dict[str, object]:
    there = deltagande(nu, mote, protokoll, visning)
    chairs = {medlem.id for medlem in nu.natverk.innehavare("ordforande", mote.datum)}
    return {
        "narvarande": [_group(one) for one in there.narvarande],
        "franvarande": [_group(one) for one in there.franvarande],
        "saknade": lista(there.saknade),
        "okanda": lista(there.okanda) if visning.enskilt else "",
        "har_okanda": bool(there.okanda),
        "visa_namn": visning.namn,
        "visa_roller": visning.namn and visning.roll,
        "ledare": namn(nu, protokoll.ledare),
        "ledare_var_ordforande": protokoll.ledare in chairs,
        "sekreterare": namn(nu, protokoll.sekreterare),
        "justeras": nu.natverk.installningar.justering != "ingen",
        "justerare": lista([namn(nu, one) for one in _approvers(nu, protokoll)]),
    }


def _group(grupp: Grupp) -> dict[str, str]:
    return {"namn": grupp.namn, "personer": lista(grupp.personer)}


def _approvers(nu: Nulage, protokoll: Protokoll) -> tuple[str, ...]:
    if nu.natverk.installningar.justering == "ordförande":
        return (protokoll.ledare,) if protokoll.ledare else ()
    return protokoll.justerare


def _row(nu: Nulage, task: Arende) -> dict[str, str]:
    note = task.notering
    return {
        "beteckning": note.id,
        "text": note.text if note.text.endswith((".", "?", "!")) else f"{note.text}.",
        "ansvarig": lista(ansvariga(nu, task)),
        "senast": utan_veckodag(task.senast) if task.senast else "",
        "lage": lage_med_dag(nu, task),
    }
