"""A file that came back beside the draft it is about: which meeting, which version went out, what it would change."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from natverk_cli.cli.context import Context, read_nulage
from natverk_cli.cli.protokoll.lasta import open_record
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Mote
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.svenska.datum import i_ord
from natverk_cli.synpunkter.delar import Del, Delar, Ram, dela_upp, ramen
from natverk_cli.synpunkter.forslag import Forslag, Utkast, forslagen, is_version
from natverk_cli.synpunkter.rad import Annat, Inlast, Rad
from natverk_cli.synpunkter.stycken import avsnitten


class Jamford(NamedTuple):
    """The file beside the draft. `fri` is its text when it has no § at all."""

    mote: Mote
    protokoll: Protokoll
    inlast: Inlast
    utkast: Utkast
    delar: Delar
    forslag: tuple[Forslag, ...]
    annat: tuple[Annat, ...]
    fri: tuple[Rad, ...]


class _Bas(NamedTuple):
    """The record as it went out, and the network as it was on that day."""

    here: Context
    protokoll: Protokoll


def jamford(here: Context, given: str | None, inlast: Inlast) -> Jamford:
    """The file compared with the draft. NatverkError when there is none to compare with, or it is another meeting's."""
    from natverk_cli.synpunkter.oforstatt import farliga, oplacerat, utan_interna

    named = tuple(_named(here, inlast))
    mote, protokoll = _record(here, given, named)
    _refuse_unclear(protokoll)
    bas = next((one for one in named if one.protokoll.mote == mote.id), None) or _as_last_sent(here, mote)
    utkast = Utkast(avsnitten(protokoll), avsnitten(bas.protokoll) if bas else ())
    if not utkast.nu:
        raise NatverkError(
            f"I {protokoll.fil} finns inga paragrafer att läsa in text till.\n"
            "Skriv en rubrik som ## § 1 Mötets öppnande, och kör natverk spara."
        )
    rader, inner = utan_interna(inlast.rader, protokoll)
    ram = _ram(here, mote, protokoll, bas)
    delar = dela_upp(rader, utkast.rubriker, ram)
    if not delar.delar and not delar.okanda:
        return Jamford(mote, protokoll, inlast, utkast, delar, (), (*inner, *_besides(inlast, delar)), delar.fore)
    whole = bool(named) or _is_record(inlast) or is_version(delar.delar, utkast)
    found = tuple(forslagen(utkast, delar.delar, version=whole))
    annat = (*oplacerat(delar, utkast, ram, version=whole), *inner, *farliga(found), *_besides(inlast, delar))
    return Jamford(mote, protokoll, inlast, utkast, delar, tuple(one for one in found if one.is_andring), annat, ())


def _is_record(inlast: Inlast) -> bool:
    """Whether the file is a copy of a record's own file, fields and all."""
    first = [rad.text for rad in inlast.rader[:2]]
    return len(first) > 1 and first[0] == "---" and first[1].startswith("status:")


def _named(here: Context, inlast: Inlast) -> Iterator[_Bas]:
    """The versions of records whose fingerprints the file carries."""
    from natverk_cli.documents.fingeravtryck import fingeravtryck_i

    for sha256 in fingeravtryck_i(inlast.text):
        if bas := _version(here, sha256):
            yield bas


def _version(here: Context, sha256: str) -> _Bas | None:
    """The record that has the fingerprint, as it is now or was when it was saved."""
    from natverk_cli.git.versioner import find_version

    for record in here.nu.natverk.protokoll:
        if record.sha256 == sha256:
            return _Bas(_on_the_day(here, record.mote, sha256), record)
    version = find_version(here.folder, sha256)
    if version is None:
        return None
    nu = read_nulage(here.folder, here.nu.idag, {version.fil: version.data})
    found = next((one for one in nu.natverk.protokoll if one.fil == version.fil and one.sha256 == sha256), None)
    return _Bas(_on_the_day(here._replace(nu=nu), found.mote, sha256), found) if found else None


def _on_the_day(here: Context, mote: str, sha256: str) -> Context:
    """The network on the day when that version went out, as the letter then told it."""
    sent = [one.den for one in here.nu.natverk.utskick_av("utkast", mote) if one.fingeravtryck == sha256]
    return here._replace(nu=here.nu._replace(idag=max(sent))) if sent else here


def _as_last_sent(here: Context, mote: Mote) -> _Bas | None:
    """The draft as the ledger says that it went out last."""
    from natverk_cli.ansvar.anteckningar import utkast_ute

    sent = utkast_ute(here.nu, mote.id)
    return _version(here, sent.fingeravtryck) if sent and sent.fingeravtryck else None


def _record(here: Context, given: str | None, named: Sequence[_Bas]) -> tuple[Mote, Protokoll]:
    mote, protokoll = open_record(here.nu, given or (named[0].protokoll.mote if named else None), "läsa in text till")
    if named and all(one.protokoll.mote != mote.id for one in named):
        other = here.nu.natverk.mote(named[0].protokoll.mote)
        which = f"mötet {i_ord(other.datum)} ({other.id})" if other else f"mötet {named[0].protokoll.mote}"
        raise NatverkError(
            f"Filen är anteckningarna från {which}, inte från mötet {i_ord(mote.datum)}. Inget har lästs in."
        )
    return mote, protokoll


def _refuse_unclear(protokoll: Protokoll) -> None:
    from natverk_cli.documents.anteckningar_text import hinder

    if found := hinder(protokoll.text, protokoll.rad):
        line, words = found
        raise NatverkError(f"Inget har lästs in.\n{protokoll.fil}:{line}: {words}\nRätta, och kör natverk spara.")


def _ram(here: Context, mote: Mote, protokoll: Protokoll, bas: _Bas | None) -> Ram:
    """What the letter, or a copy of the record itself, holds besides its sections."""
    from natverk_cli.cli.protokoll.anteckningarna import printed
    from natverk_cli.cli.protokoll.utkastet import brev
    from natverk_cli.formats.klartext import klartext

    before = bas or _Bas(here, protokoll)
    letter = brev(before.here, mote, before.protokoll)
    paper = printed(before.here, mote, before.protokoll)
    own = [one.data.decode("utf-8-sig").partition("\n## §")[0] for one in (protokoll, before.protokoll)]
    return ramen("\n".join((letter.fore, paper, klartext(paper), *own)), letter.efter)


def _besides(inlast: Inlast, delar: Delar) -> Iterator[Annat]:
    """What a Word file holds besides its text, with the § where it stands."""
    for one in inlast.annat:
        yield one._replace(vad=f"{one.vad}{_vid(delar, one.stycke)}")


def _vid(delar: Delar, stycke: int) -> str:
    nummer = paragrafen(delar.delar, stycke)
    return f", vid § {nummer}" if nummer else ""


def paragrafen(delar: Iterable[Del], stycke: int) -> int:
    """The § in which a place in the file is; 0 when it is in none."""
    above = [part for part in delar if 0 < part.rad <= stycke]
    return max(above, key=lambda part: part.rad).nummer if above else 0
