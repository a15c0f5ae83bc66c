"""The editor's snippets: what people write in Markdown files, where no schema helps them.

A place to fill in holds an example, a choice, or what the field means according to its struct's docstring.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple, get_args

from msgspec import Struct, inspect

from natverk_cli.model.falt import Heltal, Id, Klocka
from natverk_cli.model.faltdoc import descriptions
from natverk_cli.model.mote import Mote, Punkt, Svar
from natverk_cli.model.protokoll import Narvaro
from natverk_cli.model.uppdrag import Revidering, Uppdrag, Uppfoljt
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import stor
from scripts.dokument.varden import alternativ, struct_of, utan_none

_IDAG = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_BETECKNING = "beteckning"
_EGNA = {Klocka: "09.00", Heltal: "30"}


class Snutt(NamedTuple):
    """What one types to get it, what it is, and its lines, in which `${1:…}` is to be filled in."""

    ord: str
    vad: str
    rader: tuple[str, ...]


def snuttar() -> tuple[Snutt, ...]:
    """All of them: fields first, then the lines of a record that natverk follows up."""
    return (
        Snutt("möte", "fälten överst i mote.md", _overst(Mote, "datum", "start", "slut", "plats", "status")),
        Snutt("punkt", "under dagordning", _i_lista(Punkt, "id", "rubrik", "tid", "föredragande", "syfte", "uppdrag")),
        Snutt("svar", "ett svar på kallelsen, under svar", _i_lista(Svar, "medlem", "svar", "den")),
        Snutt("gäst", "någon utifrån, under närvaro", _i_lista(Narvaro, "namn", "organisation", "status", "som")),
        Snutt("uppdrag", "fälten överst i ett uppdrags fil", _overst(Uppdrag, "namn", "utvecklingsområden")),
        Snutt("revidering", "under revideringar", _i_lista(Revidering, "den", "av", "resultat")),
        Snutt("uppföljning", "under uppföljningar", _i_lista(Uppfoljt, "den", "av", "resultat")),
        *(Snutt(rad.partition(" (")[0].partition(":")[0].lower(), "en rad att följa", (rad,)) for rad in _ATT_FOLJA),
    )


_ATT_FOLJA = (
    "Erfarenhet (${1:kommun}): ${2:vad ni har sett}",
    "Framgångsfaktor (${1:kommun}): ${2:vad som gjorde att det gick bra}",
    "Beslut: ${1:vad mötet beslutade}",
    f"Åtgärd (${{1:Förnamn Efternamn}}, senast ${{2:{_IDAG}}}): ${{3:vad som ska göras}}",
    "Från skolchefsgruppen: ${1:vad gruppen lämnar till nätverket}",
    "Till skolchefsgruppen: ${1:vad nätverket frågar gruppen}",
    "Bordläggs: ${1:frågan, och till vilket möte}",
    "Förslag till revidering: ${1:vad som borde ändras i uppdraget}",
)


def sida() -> str:
    """The file, as VS Code reads it. What one types may be written without å, ä and ö too."""
    entries = {
        f"{stor(snutt.ord)}: {snutt.vad}": {
            "scope": "markdown",
            "prefix": list(dict.fromkeys((snutt.ord, fold(snutt.ord).replace("-", " ")))),
            "body": snutt.rader,
        }
        for snutt in snuttar()
    }
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _overst(struct: type[Struct], *falt: str) -> tuple[str, ...]:
    return ("---", *_rader(struct, falt), "---", "$0")


def _i_lista(struct: type[Struct], *falt: str) -> tuple[str, ...]:
    first, *rest = _rader(struct, falt)
    return (f"- {first}", *(f"  {rad}" for rad in rest))


def _rader(struct: type[Struct], falt: tuple[str, ...]) -> Iterator[str]:
    """A line for each field named, to be filled in from the first to the last."""
    betyder = descriptions(struct)
    kinds = {field.encode_name: utan_none(field.type) for field in struct_of(struct).fields}
    for number, name in enumerate(falt, 1):
        yield f"{name}: {_att_fylla_i(kinds[name], number, betyder[name])}"


def _att_fylla_i(kind: inspect.Type, number: int, betyder: str) -> str:
    if isinstance(kind, inspect.VarTupleType):
        return f"[{_att_fylla_i(kind.item_type, number, betyder)}]"
    if isinstance(kind, inspect.LiteralType):
        return f"${{{number}|{','.join(alternativ(kind))}|}}"
    if isinstance(kind, inspect.CustomType):
        return f"${{{number}:{_EGNA[kind.cls]}}}"
    if isinstance(kind, inspect.DateType):
        return f"${{{number}:{_IDAG}}}"
    is_id = isinstance(kind, inspect.StrType) and kind.pattern == get_args(Id)[1].pattern
    return f"${{{number}:{_BETECKNING if is_id else betyder}}}"
