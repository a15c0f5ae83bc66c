"""Entries of the ledger: what was sent, when, by whom, to whom, and with what content."""

from datetime import date

from natverk_cli.changes import Change
from natverk_cli.documents.fields import yaml_file
from natverk_cli.documents.narvaro import namn
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Protokoll, fingeravtryck
from natverk_cli.model.utskick import Utskick


def kallelse_skickad(nu: Nulage, kallelse: Kallelse, den: date) -> Change:
    """The entry that a person has sent the notice to all that it calls."""
    number = f"-{kallelse.nummer}" if kallelse.nummer > 1 else ""
    path = f"data/utskick/{den}-kallelse{number}-{kallelse.mote}.yaml"
    if path in nu.natverk.kallor:
        raise NatverkError(f"Det är redan antecknat, i {path}.")
    entry = Utskick(
        vad="kallelse",
        den=den,
        av=kallelse.av,
        mote=kallelse.mote,
        dokument=kallelse.fil,
        sha256=fingeravtryck(nu.natverk.kallor[kallelse.fil]),
        till=kallelse.kallade,
    )
    return Change(path, None, yaml_file(entry))


def kallelse_skickad_utan_kopia(nu: Nulage, mote: Mote, av: str, den: date) -> Change:
    """The entry that a notice which was never saved here went out before a meeting that has been.

    Whom it reached is not known, so nobody is named.
    """
    path = f"data/utskick/{den}-kallelse-{mote.id}.yaml"
    if path in nu.natverk.kallor:
        raise NatverkError(f"Det är redan antecknat, i {path}.")
    return Change(path, None, yaml_file(Utskick(vad="kallelse", satt="annat", den=den, av=av, mote=mote.id)))


def protokoll_skickat(protokoll: Protokoll, av: str, till: str, den: date) -> Change:
    """The entry that a person has sent the locked record to the network's own address."""
    return _om_protokoll(protokoll, Utskick(vad="protokoll", den=den, av=av, till=(till,)), "protokoll")


def protokoll_publicerat(protokoll: Protokoll, av: str, adress: str, den: date) -> Change:
    """The entry that a person has seen the locked record on the site."""
    entry = Utskick(vad="protokoll", satt="publicering", den=den, av=av, adress=adress)
    return _om_protokoll(protokoll, entry, "publicering")


def _om_protokoll(protokoll: Protokoll, entry: Utskick, vad: str) -> Change:
    from msgspec.structs import replace

    about = replace(entry, mote=protokoll.mote, dokument=protokoll.fil, sha256=protokoll.sha256)
    return Change(f"data/utskick/{entry.den}-{vad}-{protokoll.mote}.yaml", None, yaml_file(about))


def utkast_delat(nu: Nulage, protokoll: Protokoll, av: str, svar_senast: date | None) -> Utskick:
    """The entry that a draft goes out today to those who were there; each time it does is an entry of its own.

    The record's file is not named as the paper sent: it goes on being worked at, and what went out is a print of it.
    """
    id_, number = f"{nu.idag}-utkast-{protokoll.mote}", 1
    while f"data/utskick/{_numbered(id_, number)}.yaml" in nu.natverk.kallor:
        number += 1
    return Utskick(
        vad="utkast",
        den=nu.idag,
        av=av,
        mote=protokoll.mote,
        fingeravtryck=protokoll.sha256,
        till=tuple(one.medlem or namn(nu, one) for one in protokoll.narvaro if one.status == "närvarande"),
        svar_senast=svar_senast,
    ).bound(_numbered(id_, number), f"data/utskick/{_numbered(id_, number)}.yaml")


def _numbered(id_: str, number: int) -> str:
    return f"{id_}-nr{number}" if number > 1 else id_


def installt_berattat(nu: Nulage, mote: Mote, av: str, till: tuple[str, ...], den: date) -> Change:
    """The entry that a person has told those called that the meeting is called off."""
    path = f"data/utskick/{den}-installt-mote-{mote.id}.yaml"
    if path in nu.natverk.kallor:
        raise NatverkError(f"Det är redan antecknat, i {path}.")
    return Change(path, None, yaml_file(Utskick(vad="inställt möte", den=den, av=av, mote=mote.id, till=till)))
