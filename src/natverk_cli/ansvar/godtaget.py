"""What the network has accepted: a late task that the check no longer speaks of is not shown as late either."""

from collections.abc import Iterable, Iterator, Mapping

from natverk_cli.ansvar.uppgift import Uppgift
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag

# By duty: the rules that speak when its task is late.
REGLER: Mapping[int, tuple[str, ...]] = {
    3: ("T004",),
    **dict.fromkeys(range(9, 14), ("U002",)),
    14: ("A001",),
    15: ("D001",),
    16: ("D003",),
    17: ("T003",),
    18: ("R001",),
    19: ("T001",),
    21: ("U007",),
    22: ("U008",),
    24: ("P005",),
    25: ("K002",),
    26: ("R001",),
    27: ("S001",),
    28: ("S001", "S002"),
    29: ("P001", "P002"),
    30: ("S003",),
    31: ("R001",),
    32: ("M001",),
    34: ("P001",),
    35: ("S004",),
}
# What cannot be done without the record: as long as that is missing, only its own rules speak.
EFTER_ANTECKNINGARNA = (17, 19, 24, 30, 34, 35)
# A role's task is about no meeting or year; its rule names the role.
ROLLER: Mapping[int, str] = {18: "presidium", 26: "ordforande", 31: "sekreterare"}


def godtagna(nu: Nulage, tasks: Iterable[Uppgift]) -> Iterator[Uppgift]:
    """The tasks, those late ones that the network has accepted waiting, with the reason, until that ends."""
    return (_godtagen(nu, task) if task.lage == "försenad" else task for task in tasks)


def _godtagen(nu: Nulage, task: Uppgift) -> Uppgift:
    koder = REGLER.get(task.krav, ())
    if task.krav in EFTER_ANTECKNINGARNA:
        koder = (*koder, *REGLER[29])
    galler = ROLLER.get(task.krav, task.galler)
    undantag = nu.natverk.installningar.undantag
    accepted = [one for one in undantag if any(one.godtar(kod, galler, nu.idag) for kod in koder)]
    if not accepted:
        return task
    last = max(accepted, key=lambda one: one.till)
    return task._replace(lage="väntar", bevis=f"godtaget till {utan_veckodag(last.till)}: {last.skal}")
