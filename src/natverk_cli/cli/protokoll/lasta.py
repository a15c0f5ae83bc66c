"""The record a command is about: the one to lock, or one that is locked."""

from collections.abc import Sequence

from natverk_cli.cli.moten import find_mote, first, refuse_installt
from natverk_cli.diagnostics.diagnostic import Diagnostic
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.rubrik import titel


def changed_first(nu: Nulage) -> tuple[Mote, ...]:
    """The meetings whose locked record is not as it was locked, or has gone; oldest first."""
    return tuple(mote for mote in nu.natverk.moten if _is_changed(nu, mote.id))


def _is_changed(nu: Nulage, mote: str) -> bool:
    protokoll, justering = nu.natverk.protokoll_fran(mote), nu.natverk.justering_av(mote)
    first = nu.historik.las.get(mote) or (justering.sha256 if justering else "")
    if protokoll is None or justering is None:
        return bool(first)
    return first not in ("", protokoll.sha256) or nu.is_annat_las(justering)


def find_last(nu: Nulage, given: str | None, before: Sequence[Mote] = ()) -> Mote:
    """The meeting given, or the first of those that come before, or the one whose record was locked last.

    Raises NatverkError when its record has never been locked.
    """
    locked = [mote for mote in nu.natverk.moten if nu.natverk.justering_av(mote.id) or mote.id in nu.historik.las]
    title = titel(nu.natverk.installningar.rubrik)
    if not given and not locked:
        raise NatverkError(f"Det finns inga låsta {nu.natverk.installningar.rubrik.lower()} än.")
    mote = find_mote(nu, given, bakat=True) if given else (*before, *reversed(locked))[0]
    if mote not in locked:
        from natverk_cli.ansvar.anteckningar import lasning

        raise NatverkError(
            f"{title.bestamd} från mötet {i_ord(mote.datum)} är inte {title.last} än. Ändra direkt i filen och kör "
            f"sedan natverk spara.\nLås när allt är klart: {lasning(nu, mote.id)}"
        )
    return mote


def find_to_lock(nu: Nulage, given: str | None) -> tuple[Mote, Protokoll]:
    """The meeting given, or the oldest with a record that is not locked; and its record, ready to be locked.

    Raises NatverkError when there is none, when it is locked already, or when something in it is left to do.
    """
    mote = find_open(nu, given)
    if mote.datum > nu.idag:
        raise NatverkError(f"Mötet är först {i_ord(mote.datum)}. Anteckningarna går att låsa från den dagen.")
    protokoll = record_of(nu, mote)
    _refuse_unfinished(nu, protokoll)
    return mote, protokoll


def find_open(nu: Nulage, given: str | None, vad: str = "låsa") -> Mote:
    """The meeting given, or the oldest with a record that is not locked; `vad` is what is to be done with that.

    NatverkError when it never can be locked.
    """
    written = [mote for mote in (*nu.passerade, *nu.kommande) if nu.natverk.protokoll_fran(mote.id)]
    mote = find_mote(nu, given, bakat=True) if given else first(m for m in written if not nu.natverk.justering_av(m.id))
    if mote is None:
        raise NatverkError(f"Det finns inga anteckningar att {vad}.\nÖppna nya: natverk protokoll ny")
    refuse_installt(mote, f"det finns inget att {vad}")
    if nu.natverk.justering_av(mote.id):
        title = titel(nu.natverk.installningar.rubrik)
        raise NatverkError(
            f"{title.bestamd} från mötet {i_ord(mote.datum)} är redan {title.last}. Inget har ändrats.\n"
            f"Behövs en ändring, gör den som en daterad rättelse: natverk protokoll rättelse {mote.id}"
        )
    return mote


def open_record(nu: Nulage, given: str | None, vad: str) -> tuple[Mote, Protokoll]:
    """The meeting and its record, to be worked at. NatverkError when it is locked, finished, or cannot be read."""
    mote = find_open(nu, given, vad)
    protokoll = record_of(nu, mote)
    if protokoll.is_lasande:
        title = titel(nu.natverk.installningar.rubrik)
        raise NatverkError(
            f"{title.bestamd} från mötet {i_ord(mote.datum)} har status: {protokoll.status} och är inget utkast.\n"
            f"Ska {title.pronomen} ändras mer, skriv status: utkast i {protokoll.fil} och kör natverk spara."
        )
    return mote, protokoll


def record_of(nu: Nulage, mote: Mote) -> Protokoll:
    """The meeting's record. NatverkError when there is none that can be read."""
    protokoll = nu.natverk.protokoll_fran(mote.id)
    if protokoll is None:
        raise NatverkError(_missing(nu, mote))
    return protokoll


def wrong_in(nu: Nulage, fil: str) -> tuple[Diagnostic, ...]:
    """What must be put right in a record before it is locked: all that is wrong there but how far it has come."""
    from natverk_cli.rules.check import check

    return tuple(one for one in check(nu) if one.fil == fil and one.niva == "fel" and not one.kod.startswith("P"))


def _missing(nu: Nulage, mote: Mote) -> str:
    if any(brist.fil == f"data/moten/{mote.id}/protokoll.md" for brist in nu.natverk.brister):
        return (
            f"Anteckningarna från mötet {i_ord(mote.datum)} går inte att läsa.\nSe vad som är fel: natverk kontrollera"
        )
    return f"Anteckningar saknas från mötet {i_ord(mote.datum)}.\nSkriv dem: natverk protokoll ny {mote.id}"


def _refuse_unfinished(nu: Nulage, protokoll: Protokoll) -> None:
    """Raise NatverkError if something in the record is not filled in, unclear, or must not be saved."""
    from natverk_cli.ansvar.anteckningar import remaining

    if remains := remaining(protokoll):
        raise NatverkError(f"Anteckningarna är inte klara, så de har inte låsts. {remains}\nFilen är {protokoll.fil}.")
    if wrong := wrong_in(nu, protokoll.fil):
        first_wrong = wrong[0]
        raise NatverkError(
            f"Anteckningarna har fel som måste rättas innan de låses.\n"
            f"{first_wrong.fil}:{first_wrong.rad}: {first_wrong.text}\nhjälp: {first_wrong.hjalp}"
        )
