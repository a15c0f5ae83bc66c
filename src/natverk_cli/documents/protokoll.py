"""The record before the meeting: a § for each item of the agenda, and a mark for everything to be filled in."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar.dagordning import dagordning, first_paragraf
from natverk_cli.documents.fields import fields
from natverk_cli.documents.kallelse import kallade, tid
from natverk_cli.model.falt import Heltal
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Kallelse, Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Narvaro, Protokoll
from natverk_cli.source.write import to_yaml
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista

MALL = "protokoll"


def draft(nu: Nulage, mote: Mote) -> Protokoll:
    """The record's fields: who keeps it, and everybody called, with their presence unknown."""
    return Protokoll(
        status="utkast",
        nummer=Heltal(_number(nu, mote)),
        sekreterare=_holder(nu, "sekreterare", mote.datum),
        ledare=mote.ledare or _holder(nu, "ordforande", mote.datum),
        narvaro=tuple(Narvaro(medlem=medlem.id, status="okänt") for medlem in _expected(nu, mote)),
    ).bound(mote.id, f"data/moten/{mote.id}/protokoll.md")


def _number(nu: Nulage, mote: Mote) -> int:
    """The record's number in its year: one more than the meetings before it that were not called off."""
    earlier = [m for m in nu.natverk.moten if m.datum.year == mote.datum.year and not m.is_installt]
    return 1 + sum(other.datum < mote.datum for other in earlier)


def _holder(nu: Nulage, roll: str, pa: date) -> str | None:
    return next((medlem.id for medlem in nu.natverk.innehavare(roll, pa)), None)


def _expected(nu: Nulage, mote: Mote) -> tuple[Medlem, ...]:
    """Those called by the last notice, or everybody active on the day when there is none."""
    notice = _kallelse(nu, mote)
    if notice is None:
        return kallade(nu, mote)
    return tuple(medlem for id_ in notice.kallade if (medlem := nu.natverk.medlem(id_)))


def _kallelse(nu: Nulage, mote: Mote) -> Kallelse | None:
    notices = nu.kallelser_till(mote.id)
    return notices[-1] if notices else None


def file(nu: Nulage, protokoll: Protokoll, prose: str) -> bytes:
    """The whole file: the fields, the presence a line for each person by kommun, and the prose."""
    head = fields(protokoll)
    head.pop("närvaro", None)
    return f"---\n{to_yaml(head)}{_presence(nu, protokoll)}---\n{prose.strip()}\n".encode()


def _presence(nu: Nulage, protokoll: Protokoll) -> str:
    if not protokoll.narvaro:
        return ""
    lines = [
        "",
        "# Byt okänt mot närvarande, förhinder eller frånvarande. Lägg till distans: ja för den som deltog på distans.",
        "# En ersättare skrivs så här, och en gäst med som: gäst:",
        "#   - {namn: Förnamn Efternamn, kommun: Kommun, status: närvarande, som: ersättare, för: fornamn-efternamn}",
        "närvaro:",
    ]
    for person in protokoll.narvaro:
        medlem = nu.natverk.medlem(person.medlem)
        where = f"{medlem.kommun or medlem.organisation or 'övriga'}, {medlem.namn}" if medlem else ""
        told = _answer(nu, protokoll, medlem) if medlem else ""
        lines.append(f"  - {{medlem: {person.medlem}, status: {person.status}}}  # {where}{told}")
    return "\n".join(lines) + "\n"


def _answer(nu: Nulage, protokoll: Protokoll, medlem: Medlem) -> str:
    """What the member answered the notice, beside the presence: a proposal, which nobody has said is what happened."""
    mote = nu.natverk.mote(protokoll.mote)
    svar = mote.svar_fran(medlem.id, nu.idag) if mote else None
    if svar is None:
        return ""
    return f"; svarade {svar.svar}{f': {svar.ersattare}' if svar.ersattare else ''}"


def context(nu: Nulage, mote: Mote, protokoll: Protokoll) -> dict[str, object]:
    """The plain values that the template shows."""
    settings = nu.natverk.installningar
    notice = _kallelse(nu, mote)
    items = notice.dagordning if notice else dagordning(nu, mote)
    first = int(notice.forsta_paragraf) if notice else first_paragraf(nu, mote)
    keeper = nu.natverk.medlem(protokoll.sekreterare)
    return {
        "rubrik": settings.rubrik,
        "natverk": settings.namn,
        "nummer": int(protokoll.nummer or 0),
        "ar": mote.datum.year,
        "datum": i_ord(mote.datum),
        "tid": tid(mote),
        "plats": mote.plats or "",
        "paragrafer": list(_paragraphs(nu, items, first)),
        "kommuner": _kommuner(nu, mote),
        "sekreterare": keeper.namn if keeper else "",
        "justering": settings.justering != "ingen",
    }


def _paragraphs(nu: Nulage, items: tuple[Punkt, ...], first: int) -> Iterator[dict[str, object]]:
    for number, punkt in enumerate(items, first):
        tasks = [uppdrag.namn for id_ in punkt.uppdrag if (uppdrag := nu.natverk.ett_uppdrag(id_))]
        yield {
            "nummer": number,
            "id": punkt.id,
            "rubrik": punkt.rubrik,
            "innehall": list(punkt.innehall),
            "uppdrag": lista(tasks),
        }


def _kommuner(nu: Nulage, mote: Mote) -> list[str]:
    """The kommuner that take part; all of them are asked in turn."""
    taking_part = {medlem.kommun for medlem in nu.natverk.aktiva(mote.datum)}
    return [kommun for kommun in nu.natverk.installningar.kommuner if kommun in taking_part]
