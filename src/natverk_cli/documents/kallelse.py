"""The notice of a meeting with its agenda: what was decided when it was made, and the words that go out."""

from collections.abc import Iterator
from datetime import date

from natverk_cli.ansvar.dagordning import dagordning, first_paragraf, svar_senast
from natverk_cli.ansvar.kallelse import fakta
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import Heltal
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Kallelse, Mote, Punkt
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import sort_key
from natverk_cli.svenska.ord import lista

MALL = "kallelse"


def draft(nu: Nulage, mote: Mote, sent: Kallelse | None) -> Kallelse:
    """The notice as it would go out today. `sent` is the one that already went out, if any: then changes are told.

    Raises NatverkError when nobody is there to send it.
    """
    sender = avsandare(nu, mote)
    nummer = sent.nummer + 1 if sent else 1
    kallelse = Kallelse(
        den=nu.idag,
        av=sender.id,
        datum=mote.datum,
        start=mote.start,
        slut=mote.slut,
        plats=mote.plats,
        lank=mote.lank,
        svar_senast=max(svar_senast(nu, mote), nu.idag) if mote.datum > nu.idag else None,
        kallade=tuple(medlem.id for medlem in kallade(nu, mote)),
        inbjudna=mote.inbjudna,
        forsta_paragraf=Heltal(first_paragraf(nu, mote)),
        dagordning=dagordning(nu, mote),
        andrat=(),
    )
    fil = f"data/moten/{mote.id}/kallelse{f'-{nummer}' if nummer > 1 else ''}.md"
    if sent:
        from msgspec.structs import replace

        kallelse = replace(kallelse, andrat=tuple(changes(nu, sent, kallelse)))
    return kallelse.bound(mote.id, fil)


def avsandare(nu: Nulage, mote: Mote) -> Medlem:
    """Who sends the notice: the ordförande of today, or else the meeting's named leader."""
    holders = nu.natverk.innehavare("ordforande", nu.idag)
    leader = nu.natverk.medlem(mote.ledare)
    sender = holders[0] if holders else leader
    if sender is None:
        raise NatverkError(
            "Ingen är ordförande i dag, så ingen kan skicka kallelsen.\nSkriv in vem det är: natverk roll tillsätt "
            f"ordförande NAMN. Eller säg vem som leder det här mötet: natverk möte ändra {mote.id} --ledare NAMN"
        )
    return sender


def kallade(nu: Nulage, mote: Mote) -> tuple[Medlem, ...]:
    """Everybody who is active on the meeting's day, by kommun and name."""
    return tuple(sorted(nu.natverk.aktiva(mote.datum), key=_kommun_and_name))


def _kommun_and_name(medlem: Medlem) -> tuple[bool, tuple[str, str], tuple[str, str]]:
    return medlem.kommun is None, sort_key(medlem.kommun or medlem.organisation or ""), sort_key(medlem.namn)


def changes(nu: Nulage, sent: Kallelse, now: Kallelse) -> Iterator[str]:
    """What is different from the notice that went out, a sentence each."""
    if sent.datum != now.datum:
        yield f"Mötet är flyttat från {i_ord(sent.datum)} till {i_ord(now.datum)}."
    if (sent.start, sent.slut) != (now.start, now.slut):
        yield f"Ny tid: {tid(now) or 'inte bestämd'}."
    if sent.plats != now.plats:
        yield f"Ny plats: {now.plats or 'inte bestämd'}."
    if sent.lank != now.lank:
        yield f"Ny länk: {now.lank or 'ingen'}."
    yield from agenda_changes(sent.dagordning, now.dagordning)
    new = [medlem.namn for id_ in now.kallade if id_ not in sent.kallade and (medlem := nu.natverk.medlem(id_))]
    if new:
        yield f"Också kallade: {lista(new)}."


def agenda_changes(sent: tuple[Punkt, ...], now: tuple[Punkt, ...]) -> Iterator[str]:
    """What is different in an agenda from the one that went out, a sentence each."""
    before, after = {punkt.id: punkt for punkt in sent}, {punkt.id: punkt for punkt in now}
    if new := [punkt.rubrik for punkt in now if punkt.id not in before]:
        yield f"Nytt på dagordningen: {lista(new)}."
    if gone := [punkt.rubrik for punkt in sent if punkt.id not in after]:
        yield f"Borttaget från dagordningen: {lista(gone)}."
    changed = [punkt.rubrik for punkt in now if punkt.id in before and fakta(before[punkt.id]) != fakta(punkt)]
    if changed:
        yield f"Ändrat på dagordningen: {lista(changed)}."
    if not new and not gone and list(before) != list(after):
        yield "Dagordningens ordning är ändrad."


def tid(kallelse: Kallelse | Mote) -> str:
    """The clock times in words: "kl. 9.00–12.00"; empty without a start."""
    if kallelse.start is None:
        return ""
    return f"kl. {kallelse.start}–{kallelse.slut}" if kallelse.slut is not None else f"kl. {kallelse.start}"


def context(nu: Nulage, kallelse: Kallelse) -> dict[str, object]:
    """The plain values that the template shows."""
    settings = nu.natverk.installningar
    sender = nu.natverk.medlem(kallelse.av)
    return {
        "natverk": settings.namn,
        "andrad": kallelse.nummer > 1,
        "andrat": list(kallelse.andrat),
        "datum": i_ord(kallelse.datum),
        "tid": tid(kallelse),
        "plats": kallelse.plats or "",
        "lank": kallelse.lank or "",
        "kallade": list(_by_kommun(nu, kallelse)),
        "inbjudna": [_with(person.namn, person.organisation) for person in kallelse.inbjudna],
        "svar_senast": i_ord(kallelse.svar_senast) if kallelse.svar_senast else "",
        "svar_till": settings.svar_till or (sender.namn if sender else "ordföranden"),
        "dagordning": list(_agenda(nu, kallelse)),
        "bilagor": [underlag for punkt in kallelse.dagordning for underlag in punkt.underlag],
        "avsandare": _with(sender.namn, sender.kommun or sender.organisation) if sender else "",
        "avsandare_roll": _role(nu, kallelse, kallelse.den),
    }


def _role(nu: Nulage, kallelse: Kallelse, den: date) -> str:
    holders = [medlem.id for medlem in nu.natverk.innehavare("ordforande", den)]
    return "ordförande" if kallelse.av in holders else "för ordföranden"


def _by_kommun(nu: Nulage, kallelse: Kallelse) -> Iterator[dict[str, object]]:
    groups: dict[str, list[str]] = {}
    for medlem in (nu.natverk.medlem(id_) for id_ in kallelse.kallade):
        if medlem:
            groups.setdefault(medlem.kommun or medlem.organisation or "Övriga", []).append(medlem.namn)
    for kommun, names in groups.items():
        yield {"kommun": kommun, "namn": lista(names)}


def _agenda(nu: Nulage, kallelse: Kallelse) -> Iterator[dict[str, object]]:
    for number, punkt in enumerate(kallelse.dagordning, kallelse.forsta_paragraf):
        minutes = f"{int(punkt.tid)} minuter" if punkt.tid else ""
        speaker = nu.natverk.medlem(punkt.foredragande)
        named = speaker.namn if speaker else punkt.foredragande
        details = [detail for detail in (minutes, named, punkt.syfte) if detail]
        tasks = [uppdrag.namn for id_ in punkt.uppdrag if (uppdrag := nu.natverk.ett_uppdrag(id_))]
        if tasks and tasks != [punkt.rubrik]:
            details.append(f"uppdrag: {lista(tasks)}")
        yield {
            "nummer": number,
            "rubrik": punkt.rubrik,
            "detaljer": ", ".join(details),
            "innehall": list(punkt.innehall),
            "underlag": list(punkt.underlag),
        }


def _with(name: str, place: str | None) -> str:
    return f"{name}, {place}" if place else name


def unsettled(nu: Nulage, mote: Mote) -> Iterator[str]:
    """What the sender should know before the notice goes out, a sentence each."""
    if mote.start is None:
        yield f"Tiden är inte bestämd: natverk möte flytta {mote.id} --start 9.00 --slut 12.00"
    if mote.plats is None and mote.lank is None:
        yield f'Platsen är inte bestämd: natverk möte flytta {mote.id} --plats "…"'
    for word, made, words in (
        ("upprättad", mote.upprattad, "har upprättat dagordningen"),
        ("berett", mote.berett, "har berett mötet"),
    ):
        if made is None:
            presidiet = nu.natverk.innehavare("presidium", nu.idag)
            av = presidiet[0].id if presidiet else "NAMN"
            yield f"Det står inte att presidiet {words}. Anteckna det: natverk dagordning {word} {mote.id} --av {av}"
    if not any(punkt.uppdrag for punkt in mote.dagordning):
        yield "Ingen punkt på dagordningen tar upp något av nätverkets uppdrag."
