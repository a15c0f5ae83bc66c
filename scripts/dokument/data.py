"""docs/data.md: every kind of file in data/, with its fields, from the structs that also read and check them."""

from collections.abc import Iterator

from msgspec import inspect

from natverk_cli.model.beteckningar import PREFIX
from natverk_cli.model.faltdoc import descriptions, summary
from natverk_cli.model.filslag import FILSLAG, Filslag, filslag
from natverk_cli.model.protokoll import Protokoll
from natverk_cli.reading.nyckelord import SORTER
from natverk_cli.svenska.ord import lista
from scripts.dokument import ANMARKNING
from scripts.dokument.exempel import exempel
from scripts.dokument.varden import Grupper, grupp_i, om_det_saknas, struct_of, varde

_INGRESS = """\
Allt som nätverket vet står i filer under `data/`. En fil handlar om en sak. Den går att läsa och ändra i vilken
textredigerare som helst; spara sedan med `natverk spara`, som först kontrollerar det du har skrivit.

- En fil som slutar på `.yaml` har bara fält: `namn: värde`, ett per rad.
- En fil som slutar på `.md` har fälten överst, mellan två rader med `---`, och löpande text under.
- En lista har ett bindestreck först på varje rad. En grupp av fält står indragen under sitt namn.
- Datum skrivs 2027-02-05 och klockslag 09.00.
- En beteckning är en mapps eller en fils namn, som ges en gång och aldrig ändras. Den har bara små bokstäver a–z,
  siffror och bindestreck.

E-postadresser och telefonnummer till personer står aldrig här, utan i `kontakter.csv`, som inte sparas i Git.

I VS Code får du hjälp medan du skriver: tacka ja till tillägget som föreslås när du öppnar nätverkets mapp, så visar
Ctrl+blanksteg vad som kan stå på en rad i en `.yaml`-fil, och det som inte stämmer stryks under. I en `.md`-fil ger
Ctrl+blanksteg färdiga rader att fylla i, till exempel när du har skrivit `beslut`; om fälten överst stämmer säger
`natverk kontrollera`. Börjar en fil med `# yaml-language-server` leder den raden till fälten som finns. Låt den stå.
"""


def sida() -> str:
    """The page: a table of the kinds, then each with its fields, its groups and an example."""
    grupper: Grupper = {}
    rows = "".join(
        f"| {_lank(slag.namn.capitalize())} | `data/{slag.exempel}` | {_forsta_meningen(slag)} |\n" for slag in FILSLAG
    )
    tabell = f"| Filer | Till exempel | Vad det är |\n|---|---|---|\n{rows}"
    avsnitt = [_filslag(slag, grupper) for slag in FILSLAG]
    return "\n".join([f"# Filerna i data/\n\n{ANMARKNING}\n", _INGRESS, tabell, *avsnitt])


def lasmig() -> str:
    """The same page for a network's own folder, where nobody makes it anew."""
    return sida().replace(f"{ANMARKNING}\n\n", "", 1)


def _filslag(slag: Filslag, grupper: Grupper) -> str:
    rubrik = slag.namn.capitalize()
    parts = [
        f"## {rubrik}",
        summary(slag.struct),
        _var(slag),
        *_falt(struct_of(slag.struct), rubrik, grupper),
        _nyckelord(slag),
        exempel(slag),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _falt(kind: inspect.StructType, rubrik: str, grupper: Grupper) -> Iterator[str]:
    """The table of a struct's fields, and then each group in it that has not been explained above."""
    nya = []
    for field in kind.fields:
        grupp = grupp_i(field.type)
        if grupp is not None and grupp.cls not in grupper:
            grupper[grupp.cls] = f"{rubrik}: {field.encode_name}"
            nya.append(grupp)
    yield _tabell(kind, grupper)
    for grupp in nya:
        yield f"### {grupper[grupp.cls]}"
        yield summary(grupp.cls)
        yield from _falt(grupp, grupper[grupp.cls], grupper)


def _tabell(kind: inspect.StructType, grupper: Grupper) -> str:
    betyder = descriptions(kind.cls)
    rows = [
        f"| `{field.encode_name}` | {betyder.get(field.encode_name, '')} "
        f"| {varde(field.type, lambda grupp: _lank(grupper[grupp]))} | {om_det_saknas(field)} |"
        for field in kind.fields
    ]
    return "\n".join(["| Fält | Betyder | Värde | Om det saknas |", "|---|---|---|---|", *rows])


def _lank(rubrik: str) -> str:
    """A link within the page, to the anchor that Markdown viewers give a heading."""
    anchor = "".join(sign for sign in rubrik.lower().replace(" ", "-") if sign.isalnum() or sign in "-_")
    return f"[{rubrik}](#{anchor})"


def _forsta_meningen(slag: Filslag) -> str:
    return summary(slag.struct).partition(". ")[0].rstrip(".") + "."


def _var(slag: Filslag) -> str:
    """Where such files lie, which name is the id, and what a second one is called where there can be one."""
    folder, _, name = slag.exempel.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    text = f"Ligger i `data/{slag.exempel}`"
    if _id_of(slag, slag.exempel) == folder.rpartition("/")[2]:
        andra = f"{stem.removesuffix('-1')}-2{dot}{ending}"
        nasta = f" Nästa heter `{andra}`." if _id_of(slag, f"{folder}/{andra}") else ""
        return f"{text}, där mappens namn är mötets beteckning.{nasta}"
    return f"{text}, där filens namn är beteckningen." if folder else f"{text}."


def _id_of(slag: Filslag, sokvag: str) -> str:
    """The id of a file if it is of that kind, else nothing."""
    known = filslag(sokvag)
    return known[1] if known is not None and known[0] is slag else ""


def _nyckelord(slag: Filslag) -> str:
    """What a record's prose can hold besides prose."""
    if slag.struct is not Protokoll:
        return ""
    alla = lista([f"`{ord_}:`" for ord_ in SORTER], "eller")
    med_nummer = [f"{ord_} ({PREFIX[sort]}1)" for ord_, sort in SORTER.items() if sort in PREFIX]
    return (
        f"En rad i texten som börjar med {alla} blir något att följa. {lista(med_nummer)} får ett nummer "
        "när natverk sparar. Före kolonet kan det stå vem och när inom parentes: "
        "`Åtgärd (Anna Ek, senast 2027-04-01): Sammanställer svaren.`"
    )
