"""The file kinds of data/: where they lie, what they hold, and what the network calls them."""

import re
from typing import NamedTuple

from natverk_cli.model.arbetsordning import Arbetsordning
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.installningar import Installningar
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Kallelse, Mote
from natverk_cli.model.post import Post
from natverk_cli.model.protokoll import Justering, Protokoll, Rattelse, Sammanstallning
from natverk_cli.model.uppdrag import Uppdrag
from natverk_cli.model.utskick import Forteckning, Rapport, Uppfoljning, Utskick

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_MOTE = rf"moten/(?P<id>{_ID})"
_DEN = r"\d{4}-\d\d-\d\d"


class Filslag(NamedTuple):
    """One kind of file.

    `namn` is what people call the kind, in plural, and what rules name in `kraver`; `exempel` shows where such a file
    lies below data/; `monster` recognises it there, its group `id` being the id. `samling` is Natverk's attribute.
    """

    namn: str
    samling: str
    struct: type[Post]
    exempel: str
    monster: str

    @property
    def is_markdown(self) -> bool:
        """Whether the file has prose under its fields."""
        return self.exempel.endswith(".md")


FILSLAG = (
    Filslag("inställningar", "installningar", Installningar, "natverk.yaml", r"(?P<id>natverk)\.yaml"),
    Filslag(
        "uppdragsbeskrivningar",
        "beskrivningar",
        Beskrivning,
        "uppdragsbeskrivningar/2023.yaml",
        rf"uppdragsbeskrivningar/(?P<id>{_ID})\.yaml",
    ),
    Filslag("uppdrag", "uppdrag", Uppdrag, "uppdrag/sprakutvecklande-arbete.md", rf"uppdrag/(?P<id>{_ID})\.md"),
    Filslag("medlemmar", "medlemmar", Medlem, "medlemmar/emma-friman.yaml", rf"medlemmar/(?P<id>{_ID})\.yaml"),
    Filslag(
        "arbetsordningar",
        "arbetsordningar",
        Arbetsordning,
        "arbetsordning/2027.md",
        r"arbetsordning/(?P<id>[12]\d{3})\.md",
    ),
    Filslag("möten", "moten", Mote, "moten/2027-1/mote.md", rf"{_MOTE}/mote\.md"),
    Filslag(
        "kallelser",
        "kallelser",
        Kallelse,
        "moten/2027-1/kallelse.md",
        rf"{_MOTE}/kallelse(?:-[2-9]|-[1-9]\d)?\.md",
    ),
    Filslag("protokoll", "protokoll", Protokoll, "moten/2027-1/protokoll.md", rf"{_MOTE}/protokoll\.md"),
    Filslag("justeringar", "justeringar", Justering, "moten/2027-1/justering.yaml", rf"{_MOTE}/justering\.yaml"),
    Filslag("rättelser", "rattelser", Rattelse, "moten/2027-1/rattelse-1.md", rf"{_MOTE}/rattelse-[1-9]\d?\.md"),
    Filslag(
        "sammanställningar",
        "sammanstallningar",
        Sammanstallning,
        "moten/2027-1/sammanstallning.md",
        rf"{_MOTE}/sammanstallning\.md",
    ),
    Filslag(
        "uppföljningar",
        "uppfoljningar",
        Uppfoljning,
        "uppfoljning/2027-1-a3.yaml",
        rf"uppfoljning/(?P<id>{_ID})\.yaml",
    ),
    Filslag(
        "förteckningar",
        "forteckningar",
        Forteckning,
        "forteckning/2027-01-15.md",
        rf"forteckning/(?P<id>{_DEN}(?:-[2-9])?)\.md",
    ),
    Filslag("årsrapporter", "rapporter", Rapport, "rapport/2027.md", r"rapport/(?P<id>[12]\d{3})\.md"),
    Filslag(
        "utskick",
        "utskick",
        Utskick,
        "utskick/2027-01-15-forteckning.yaml",
        rf"utskick/(?P<id>{_DEN}(?:-{_ID})?)\.yaml",
    ),
)

# By what their paths begin with: a folder's name, or the file's own.
_MONSTER: dict[str, list[tuple[Filslag, re.Pattern[str]]]] = {}
for _slag in FILSLAG:
    _MONSTER.setdefault(_slag.exempel.split("/")[0], []).append((_slag, re.compile(_slag.monster)))


def filslag(sokvag: str) -> tuple[Filslag, str] | None:
    """The kind and the id of a file by its path below data/; None when it is of no kind."""
    for slag, monster in _MONSTER.get(sokvag.split("/", 1)[0], ()):
        if found := monster.fullmatch(sokvag):
            return slag, found["id"]
    return None


def is_fri(sokvag: str) -> bool:
    """Whether any file may lie there: a meeting's attachments, a report's figures, a LÄSMIG that explains a folder."""
    parts = sokvag.split("/")
    is_underlag = len(parts) > 3 and parts[0] == "moten" and parts[2] == "underlag"
    is_figur = parts[0] == "rapport" and len(parts) == 2 and sokvag.endswith(".svg")
    return parts[-1] == "LÄSMIG.md" or is_underlag or is_figur
