"""Duties 1–8, 18, 23, 26 and 31: what the network rests on, true on a day or not."""

from collections.abc import Iterator

from natverk_cli.ansvar.uppgift import Lage, Uppgift, innehavare
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.medlem import SKOLCHEF
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.ord import lista


def _stands(krav: int, roll: str, vad: str, lage: Lage, bevis: str) -> Uppgift:
    return Uppgift(krav, roll, (), vad, None, lage, bevis, "")


def uppdragsgivare(nu: Nulage) -> Iterator[Uppgift]:
    """1: somebody has given the network its assignment."""
    giver = nu.natverk.installningar.uppdragsgivare
    bevis = f"{giver}, {nu.natverk.installningar.fil}" if giver else ""
    yield _stands(1, "skolchefsnatverket", "ansvarar för nätverket", "klar" if giver else "dags", bevis)


def uppdragsbeskrivning(nu: Nulage) -> Iterator[Uppgift]:
    """2: a charter covers the day."""
    beskrivning = nu.beskrivning
    if beskrivning is None:
        yield _stands(2, "natverket", "arbetar utifrån en uppdragsbeskrivning", "dags", "")
        return
    expired = beskrivning.till < nu.idag
    told = f"gällde till {utan_veckodag(beskrivning.till)}" if expired else beskrivning.fil
    yield Uppgift(
        2, "natverket", (), "arbetar utifrån en uppdragsbeskrivning", beskrivning.till,
        "väntar" if expired else "klar", told, beskrivning.id,
    )  # fmt: skip


def representanter(nu: Nulage) -> Iterator[Uppgift]:
    """4: every kommun has an active representant."""
    settings = nu.natverk.installningar
    represented = {medlem.kommun for medlem in nu.natverk.medlemmar if medlem.har("representant", nu.idag)}
    missing = [kommun for kommun in settings.kommuner if kommun not in represented]
    is_klar = bool(settings.kommuner) and not missing
    total = len(settings.kommuner)
    bevis = f"{total - len(missing)} av {total} kommuner" if total else "inga kommuner är inskrivna"
    bevis += f", saknas: {lista(missing)}" if missing else ""
    yield _stands(4, "kommunerna", "har en representant var", "klar" if is_klar else "dags", bevis)


def personal(nu: Nulage) -> Iterator[Uppgift]:
    """5: at least one of the association's staff takes part."""
    names = [medlem.namn for medlem in nu.natverk.medlemmar if medlem.har("personal", nu.idag)]
    yield _stands(5, "kommunalforbundet", "har personal i nätverket", "klar" if names else "dags", lista(names))


def utvecklingsomraden(nu: Nulage) -> Iterator[Uppgift]:
    """6: the development areas are there and every assignment is tied to one."""
    beskrivning = nu.beskrivning
    known = {omrade.id for omrade in beskrivning.utvecklingsomraden} if beskrivning else set()
    loose = [uppdrag.namn for uppdrag in nu.natverk.uppdrag if known.isdisjoint(uppdrag.utvecklingsomraden)]
    is_klar = bool(known) and not loose
    bevis = f"utan område: {lista(loose)}" if loose else (beskrivning.fil if beskrivning else "")
    yield _stands(6, "natverket", "knyter uppdragen till utvecklingsområdena", "klar" if is_klar else "dags", bevis)


def mal(nu: Nulage) -> Iterator[Uppgift]:
    """8: the aims are listed."""
    beskrivning = nu.beskrivning
    is_klar = beskrivning is not None and bool(beskrivning.mal)
    bevis = beskrivning.fil if beskrivning and is_klar else ""
    yield _stands(8, "natverket", "arbetar för sina mål", "klar" if is_klar else "dags", bevis)


def presidium(nu: Nulage) -> Iterator[Uppgift]:
    """18: somebody sits in the presidium."""
    yield _roll(nu, 18, "presidium", "presidium")


def skolchef(nu: Nulage) -> Iterator[Uppgift]:
    """23: somebody is school chief."""
    yield _roll(nu, 23, "skolchefsnatverket", SKOLCHEF)


def ordforande(nu: Nulage) -> Iterator[Uppgift]:
    """26: exactly one is ordförande."""
    yield _roll(nu, 26, "natverket", "ordforande")


def sekreterare(nu: Nulage) -> Iterator[Uppgift]:
    """31: exactly one is sekreterare."""
    yield _roll(nu, 31, "natverket", "sekreterare")


def _roll(nu: Nulage, krav: int, whose: str, roll_id: str) -> Uppgift:
    beskrivning = nu.beskrivning
    roll = beskrivning.roll(roll_id) if beskrivning else None
    names = innehavare(nu, roll_id)
    unnamed = beskrivning is not None and any(ingen.roll == roll_id for ingen in beskrivning.ingen_namngiven)
    waits: Lage = "väntar" if unnamed or roll_id == SKOLCHEF else "försenad"
    told = roll.namn if roll else roll_id
    vad = "har ledamöter" if roll_id == "presidium" else f"har en {told}"
    if roll_id == SKOLCHEF:
        vad = f"utser {told}"
    bevis = lista(names) if names else "ingen namngiven"
    return _stands(krav, whose, vad, "klar" if _is_enough(roll, len(names)) else waits, bevis)


def _is_enough(roll: Roll | None, count: int) -> bool:
    if roll is None:
        return count > 0
    return count == roll.exakt if roll.exakt else count >= (roll.minst or 1)
