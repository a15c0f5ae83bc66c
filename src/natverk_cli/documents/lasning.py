"""Locking a record: its status, its ids, and the fingerprint that shows every later change."""

from natverk_cli.changes import Change
from natverk_cli.documents.beteckningar import with_ids
from natverk_cli.documents.fields import yaml_file
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Justering, Protokoll, fingeravtryck
from natverk_cli.source.edit import set_value


def lock(nu: Nulage, protokoll: Protokoll) -> tuple[Change, ...]:
    """The changes that lock the record: the record itself marked finished, and its lock."""
    finished = set_value(with_ids(protokoll), ("status",), "färdigt", is_markdown=True)
    entry = Justering(
        sha256=fingeravtryck(finished),
        av=protokoll.sekreterare or "sekreteraren",
        genom="färdigställt",
        den=nu.idag,
    )
    path = protokoll.fil.replace("protokoll.md", "justering.yaml")
    comment = "Låset på protokollet. Det visar om någon ändrar i protokoll.md: sha256sum protokoll.md ska ge samma tal."
    return (
        Change(protokoll.fil, protokoll.data, finished, edit=True),
        Change(path, None, yaml_file(entry, comment)),
    )
