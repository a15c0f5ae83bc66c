"""Locking a record: its status, its ids, and the fingerprint that shows every later change."""

from collections.abc import Sequence
from datetime import date

from natverk_cli.changes import Change
from natverk_cli.documents.beteckningar import with_ids
from natverk_cli.documents.fields import yaml_file
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Genom, Justering, Protokoll, fingeravtryck
from natverk_cli.source.edit import set_value


def lock(nu: Nulage, protokoll: Protokoll) -> tuple[Change, ...]:
    """The changes that lock a record which the sekreterare has finished."""
    return _lock(nu, protokoll, "färdigt", protokoll.sekreterare or "sekreteraren", "färdigställt", nu.idag)


def approve(nu: Nulage, protokoll: Protokoll, *, av: Sequence[Medlem], genom: Genom, den: date) -> tuple[Change, ...]:
    """The changes that lock a record which others have approved: who they were, how, and when."""
    return _lock(nu, protokoll, "justerat", ", ".join(medlem.id for medlem in av), genom, den)


def _lock(nu: Nulage, protokoll: Protokoll, status: str, av: str, genom: Genom, den: date) -> tuple[Change, ...]:
    """The record itself with its ids and its status, and its lock."""
    finished = set_value(with_ids(nu, protokoll), ("status",), status, is_markdown=True)
    entry = Justering(sha256=fingeravtryck(finished), av=av, genom=genom, den=den)
    path = protokoll.fil.replace("protokoll.md", "justering.yaml")
    comment = "Låset på protokollet. Det visar om någon ändrar i protokoll.md: sha256sum protokoll.md ska ge samma tal."
    return (
        Change(protokoll.fil, protokoll.data, finished, edit=True),
        Change(path, None, yaml_file(entry, comment)),
    )
