"""The day of a meeting: refused when it must not be, asked about when it deserves a thought."""

from datetime import date

from natverk_cli.ansvar.motesdag import near, prova
from natverk_cli.cli import output
from natverk_cli.cli.swedish import ask
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import VECKODAGAR, i_ord
from natverk_cli.svenska.ord import stor


def settle_day(nu: Nulage, dag: date, utom: str = "", *, extra: bool, ja: bool, is_kallat: bool = False) -> bool | None:
    """Whether the meeting becomes an extra one; None when the user would rather not have it that day.

    Raises NatverkError for a day on which no meeting can be.
    """
    found = prova(nu, dag, utom, is_kallat=is_kallat)
    if found.hinder:
        raise NatverkError(f"Inget har sparats. {' '.join(found.hinder)}")
    if not found.is_ratt_veckodag and not extra:
        day = VECKODAGAR[nu.veckodag(dag)]
        output.say(f"{stor(i_ord(dag))} räknas inte som ett av årets {day}smöten.{near(nu, dag)}")
        if not ask("Ska det vara ett extra möte?", ja=ja, flag="--extra"):
            return None
        extra = True
    for remark in found.fragor:
        output.say(f"Att tänka på: {remark}")
    if found.fragor and not ask("Vill du ha mötet den dagen ändå?", ja=ja):
        return None
    return extra
