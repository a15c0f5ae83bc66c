"""Entries of the ledger: what was sent, when, by whom, to whom, and with what content."""

from datetime import date

from natverk_cli.changes import Change
from natverk_cli.documents.fields import yaml_file
from natverk_cli.errors import NatverkError
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
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


def installt_berattat(nu: Nulage, mote: Mote, av: str, till: tuple[str, ...], den: date) -> Change:
    """The entry that a person has told those called that the meeting is called off."""
    path = f"data/utskick/{den}-installt-mote-{mote.id}.yaml"
    if path in nu.natverk.kallor:
        raise NatverkError(f"Det är redan antecknat, i {path}.")
    return Change(path, None, yaml_file(Utskick(vad="inställt möte", den=den, av=av, mote=mote.id, till=till)))
