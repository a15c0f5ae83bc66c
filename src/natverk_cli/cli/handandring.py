"""A change made by hand, in a sentence."""

from collections.abc import Sequence

from natverk_cli.formats.style import visible
from natverk_cli.git import Unsaved
from natverk_cli.model.filslag import filslag
from natverk_cli.model.natverk import Natverk
from natverk_cli.source.front_matter import split
from natverk_cli.source.text import Text, decode
from natverk_cli.source.yaml_events import Composer
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista

_SINGULAR = {
    "inställningar": "inställningarna",
    "uppdragsbeskrivningar": "uppdragsbeskrivningen",
    "uppdrag": "uppdraget",
    "medlemmar": "medlemmen",
    "arbetsordningar": "arbetsordningen för",
    "möten": "mötet",
    "kallelser": "kallelsen till",
    "protokoll": "anteckningarna från",
    "justeringar": "låset på anteckningarna från",
    "rättelser": "rättelsen av anteckningarna från",
    "sammanställningar": "sammanställningen från",
    "uppföljningar": "uppföljningen av",
    "förteckningar": "förteckningen",
    "årsrapporter": "årsrapporten",
    "utskick": "utskicket",
}
_SHOWN = 3


def subject(path: str, natverk: Natverk | None = None) -> str:
    """What the file is about: "mötet 2027-1", with its day where known; a path of no known kind as it is."""
    known = filslag(path.removeprefix("data/"))
    if known is None:
        return visible(" ".join(path.split()))
    slag, id_ = known
    mote = natverk.mote(id_) if natverk and path.startswith("data/moten/") else None
    day = f" {i_ord(mote.datum)}" if mote else ""
    return _SINGULAR[slag.namn] if slag.namn == "inställningar" else f"{_SINGULAR[slag.namn]} {id_}{day}"


def describe(one: Unsaved) -> str:
    """The change in a line: what, how, which fields, and where."""
    fields = _fields(one) if one.state == "ändrad" else ""
    return f"{one.state}: {subject(one.path)}{fields} ({one.path})"


def message(changed: Sequence[Unsaved], natverk: Natverk) -> str:
    """The commit's message: what was changed, the first few by name."""
    what = "Ta bort" if all(one.state == "borttagen" for one in changed) else "Spara ändringar i"
    return f"{what} {subjects([one.path for one in changed], natverk)}"


def subjects(paths: Sequence[str], natverk: Natverk) -> str:
    """What the files are about, the first few by name."""
    names = [subject(path, natverk) for path in paths]
    if len(names) > _SHOWN:
        names = [*names[:_SHOWN], f"{len(names) - _SHOWN} filer till"]
    return lista(names)


def _fields(one: Unsaved) -> str:
    old, new = (_read(content, one.path) for content in (one.before, one.after))
    if old is None or new is None:
        return ""
    names = [name for name in {**old[0], **new[0]} if old[0].get(name) != new[0].get(name)]
    if old[1] != new[1]:
        names.append("texten")
    return f", {lista(names)}" if names else ""


def _read(content: bytes | None, path: str) -> tuple[dict[str, object], str] | None:
    decoded = decode(content or b"")
    if not isinstance(decoded, Text):
        return None
    if path.endswith(".md"):
        value, body, _ = split(decoded.text, Composer(2, decoded.nfc))
    else:
        value, body = Composer(1, decoded.nfc).read(decoded.text), ""
    return (dict(value), body) if isinstance(value, dict) else None
