"""A dated correction of a locked record, in a file of its own."""

from datetime import date

from natverk_cli.changes import Change
from natverk_cli.documents.fields import markdown
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Rattelse


def rattelse(nu: Nulage, mote: str, *, av: str, den: date, skal: str, text: str) -> Change:
    """The meeting's next correction: `text` is what shall hold instead, `skal` why."""
    folder = f"data/moten/{mote}/rattelse-"
    number = 1 + max((_number(fil) for fil in nu.natverk.kallor if fil.startswith(folder)), default=0)
    return Change(f"{folder}{number}.md", None, markdown(Rattelse(den=den, av=av, skal=skal), text))


def _number(fil: str) -> int:
    return int(fil.removesuffix(".md").rpartition("-")[2])
