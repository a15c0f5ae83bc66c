"""What every command begins with: which network, which day. Today's date enters the program here and nowhere else."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from natverk_cli.cli import output
from natverk_cli.errors import NatverkError
from natverk_cli.git import recover
from natverk_cli.model.nulage import Historik, Nulage, may_be_locked, waiting_for_ids
from natverk_cli.source.years import FIRST_YEAR, LAST_YEAR

SETTINGS = Path("data", "natverk.yaml")
BEGIN = (
    "Börja ett nytt nätverk med natverk ny MAPP, eller prova med ett påhittat: natverk ny MAPP --exempel.\n"
    "Finns nätverket redan? Gå till dess mapp, eller peka ut den: natverk -C MAPP."
)


class NoNetworkError(NatverkError):
    """There is no network here."""


class Context(NamedTuple):
    """The network's folder, and the network as it stands on the day."""

    folder: Path
    nu: Nulage


def open_network(mapp: Path | None, idag: str | None) -> Context:
    """Read the network in or above the folder, after mending what an interrupted command left.

    Raises NatverkError when there is none, or the date cannot be read.
    """
    day = read_today(idag)
    folder = find_network(mapp)
    if mended := recover(folder):
        output.say(mended)
    return Context(folder, read_nulage(folder, day))


def read_nulage(folder: Path, day: date, instead: Mapping[str, bytes] | None = None) -> Nulage:
    """The network in the folder as it stands on the day.

    Git is asked only when some record is locked, says that it is finished, may have gone, or has a line that waits for
    its id.

    Files that `instead` names are read as if they held those bytes.
    """
    from natverk_cli.reading.las import read_natverk

    natverk = read_natverk(folder, instead)
    historik = Historik()
    waiting = waiting_for_ids(natverk)
    if waiting or may_be_locked(natverk, day):
        from natverk_cli.git.historik import read_historik

        records = {protokoll.mote: protokoll.sha256 for protokoll in natverk.protokoll}
        historik = read_historik(folder, records, waiting)
    return Nulage(natverk, historik, day)


def demand_read(nu: Nulage, *slag: str) -> None:
    """Raise NatverkError if any file of these kinds could not be read: half the facts make a false paper."""
    unread = [brist for brist in nu.natverk.brister if brist.slag in slag]
    if unread:
        first = unread[0]
        raise NatverkError(
            f"Inget har skrivits, för {first.fil} går inte att läsa, och papperet skulle bli fel.\n"
            f"{first.fil}:{first.fault.span.line}: {first.fault.text}\nSe vad som ska rättas: natverk kontrollera"
        )


def find_network(mapp: Path | None) -> Path:
    """The nearest folder, from `mapp` or the current one upwards, that holds data/natverk.yaml."""
    start = (mapp or Path()).absolute()
    if not start.is_dir():
        raise NatverkError(f"Mappen {start} finns inte.")
    folders = (start,) if mapp else (start, *start.parents)
    for folder in folders:
        if (folder / SETTINGS).exists():
            if (folder / SETTINGS.parent).is_symlink():
                raise NatverkError(f"{folder / SETTINGS.parent} är en genväg till en annan mapp. Den följs inte.")
            return folder
    raise NoNetworkError(f"I {start} finns inget nätverk: filen {SETTINGS.as_posix()} saknas.\n{BEGIN}")


def read_today(idag: str | None) -> date:
    """The day to count from: the one given, as people write it, or the calendar's."""
    from datetime import datetime

    calendar = datetime.now().astimezone().date()
    day = calendar if idag is None else read_day(idag, calendar, "--idag")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise NatverkError(f"Datumet efter --idag ska ligga mellan år {FIRST_YEAR} och {LAST_YEAR}.")
    return day


def read_day(text: str, idag: date, option: str, *, bakat: bool = False) -> date:
    """A date as people write it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        from natverk_cli.svenska.datum_las import read_datum
    try:
        return read_datum(text, idag, bakat=bakat)
    except ValueError as error:
        raise NatverkError(f"Datumet efter {option} går inte att läsa. {error}") from error
