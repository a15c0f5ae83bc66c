"""A task that follows from a duty of the charter, and where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from natverk_cli.model.nulage import Nulage

Lage = Literal["klar", "kommer", "dags", "försenad", "väntar"]

# Who has a duty, by the role's id in the charter or, for those without a role there, by an id of our own.
VEM: Mapping[str, str] = {
    "natverket": "nätverket",
    "kommunerna": "kommunerna",
    "kommunalforbundet": "kommunalförbundet",
    "skolchefsnatverket": "skolchefsnätverket",
    "presidium": "presidiet",
    "ordforande": "ordföranden",
    "sekreterare": "sekreteraren",
    "skolchef": "skol- och utbildningschefen",
}

_HELD = ("presidium", "ordforande", "sekreterare", "skolchef")


class Uppgift(NamedTuple):
    """One task: the duty's number, whose it is, what is to be done, by when, how it stands, and the proof.

    `roll` is a key of VEM; `vem` names those who hold it today, empty when nobody does or it is no role. `senast` is
    the last day, None when the task has none. `bevis` is the file, or the words, that show the state; `galler` the
    meeting, year, assignment or question it is about.
    """

    krav: int
    roll: str
    vem: tuple[str, ...]
    vad: str
    senast: date | None
    lage: Lage
    bevis: str
    galler: str


def innehavare(nu: Nulage, roll: str) -> tuple[str, ...]:
    """The names of those who hold the role today."""
    return tuple(medlem.namn for medlem in nu.natverk.innehavare(roll, nu.idag))


def lage(nu: Nulage, *, klar: bool, fran: date | None, senast: date | None) -> Lage:
    """Done; else late after its last day, due from its first day on, and before that to come."""
    if klar:
        return "klar"
    if senast and nu.idag > senast:
        return "försenad"
    return "kommer" if fran and nu.idag < fran else "dags"


def days_from(day: date, days: int) -> date:
    """The date so many days after (negative: before) a day, or the calendar's last or first."""
    return date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))


def forsenade(uppgifter: Iterable[Uppgift]) -> Iterator[Uppgift]:
    """Those that are late and have somebody to do them: what an unfilled role leaves undone is told with the role."""
    return (task for task in uppgifter if task.lage == "försenad" and (task.vem or task.roll not in _HELD))
