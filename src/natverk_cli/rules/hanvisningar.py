"""Every reference from one file to another, with what it may refer to."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from msgspec import Struct

from natverk_cli.model.medlem import DELTAGARE, ERSATTARE
from natverk_cli.model.mote import Mote, Punkt
from natverk_cli.model.natverk import Natverk
from natverk_cli.model.post import Post
from natverk_cli.source.place import Place


class Hanvisning(Struct, frozen=True):
    """A value that should be the id of something: where it stands, what kind of thing, and the ids there are."""

    post: Post
    path: tuple[str | int, ...]
    vad: str
    varde: str
    kanda: Collection[str]
    hjalp: str

    @property
    def place(self) -> Place:
        """Where it stands: made for the few that are wrong, of all that are looked at."""
        return self.post.at(*self.path)


class _Kanda(NamedTuple):
    """All ids there are, by kind."""

    medlemmar: Collection[str]
    uppdrag: Collection[str]
    moten: Collection[str]
    kommuner: Collection[str]
    roller: Collection[str]
    omraden: Collection[str]
    mal: Collection[str]
    delar: Collection[str]


def _kanda(natverk: Natverk) -> _Kanda:
    return _Kanda(
        {medlem.id for medlem in natverk.medlemmar},
        {uppdrag.id for uppdrag in natverk.uppdrag},
        {mote.id for mote in natverk.moten},
        natverk.installningar.kommuner,
        {roll.id for post in natverk.beskrivningar for roll in post.roller} | {*DELTAGARE, ERSATTARE},
        {omrade.id for post in natverk.beskrivningar for omrade in post.utvecklingsomraden},
        {mal.id for post in natverk.beskrivningar for mal in post.mal},
        {del_.id for uppdrag in natverk.uppdrag for del_ in uppdrag.delar},
    )


def beteckningar(natverk: Natverk) -> frozenset[str]:
    """The ids of all things that there are, of whatever kind."""
    return frozenset().union(*_kanda(natverk))


def hanvisningar(natverk: Natverk) -> Iterator[Hanvisning]:
    """All references of a network that can be judged.

    What may stand in a file that could not be read is left out, and so is what has not been listed at all: a network
    without a charter or a list of kommuner has one thing missing, not one for every reference.
    """
    kanda = _kanda(natverk)
    read = {
        "Medlemmen": "medlemmar",
        "Uppdraget": "uppdrag",
        "Delen": "uppdrag",
        "Mötet": "möten",
        "Kommunen": "inställningar",
        "Rollen": "uppdragsbeskrivningar",
        "Utvecklingsområdet": "uppdragsbeskrivningar",
        "Målet": "uppdragsbeskrivningar",
    }
    unknown = set(natverk.olasta)
    if not natverk.beskrivningar:
        unknown.add("uppdragsbeskrivningar")
    if not natverk.installningar.kommuner:
        unknown.add("inställningar")
    unjudged = {vad for vad, slag in read.items() if slag in unknown}
    for hanvisning in _all(natverk, kanda):
        if hanvisning.vad not in unjudged:
            yield hanvisning


def _all(natverk: Natverk, kanda: _Kanda) -> Iterator[Hanvisning]:
    yield from _beskrivningar(natverk, kanda)
    yield from _medlemmar(natverk, kanda)
    for mote in natverk.moten:
        yield from _mote(mote, kanda)
    for kallelse in natverk.kallelser:
        yield _medlem(kallelse, ("av",), kallelse.av, kanda)
        yield from _punkter(kallelse, kallelse.dagordning, kanda)
        for number, id_ in enumerate(kallelse.kallade):
            yield _medlem(kallelse, ("kallade", number), id_, kanda)
    for plan in natverk.arbetsordningar:
        for number, planerat in enumerate(plan.moten):
            yield Hanvisning(plan, ("möten", number, "möte"), "Mötet", planerat.mote, kanda.moten, _MOTE)
            yield from _uppdrag(plan, ("möten", number, "uppdrag"), planerat.uppdrag, kanda)
    yield from _efterat(natverk, kanda)


def _beskrivningar(natverk: Natverk, kanda: _Kanda) -> Iterator[Hanvisning]:
    for post in natverk.beskrivningar:
        yield from _uppdrag(post, ("uppdrag",), post.uppdrag, kanda)
        named = [roll.id for roll in post.roller]
        for number, ingen in enumerate(post.ingen_namngiven):
            yield Hanvisning(post, ("ingen_namngiven", number, "roll"), "Rollen", ingen.roll, named, _LISTAD)
    for uppdrag in natverk.uppdrag:
        for number, id_ in enumerate(uppdrag.utvecklingsomraden):
            yield Hanvisning(uppdrag, ("utvecklingsområden", number), "Utvecklingsområdet", id_, kanda.omraden, _OMRADE)
        for number, uppfoljt in enumerate(uppdrag.uppfoljningar):
            for index, id_ in enumerate(uppfoljt.moten):
                yield Hanvisning(uppdrag, ("uppföljningar", number, "möten", index), "Mötet", id_, kanda.moten, _MOTE)


def _medlemmar(natverk: Natverk, kanda: _Kanda) -> Iterator[Hanvisning]:
    for medlem in natverk.medlemmar:
        if medlem.kommun:
            yield Hanvisning(medlem, ("kommun",), "Kommunen", medlem.kommun, kanda.kommuner, _KOMMUN)
        for number, innehav in enumerate(medlem.roller):
            yield Hanvisning(medlem, ("roller", number, "roll"), "Rollen", innehav.roll, kanda.roller, _ROLL)
            if innehav.for_:
                yield _medlem(medlem, ("roller", number, "för"), innehav.for_, kanda)


def _mote(mote: Mote, kanda: _Kanda) -> Iterator[Hanvisning]:
    yield from _punkter(mote, mote.dagordning, kanda)
    if mote.ledare:
        yield _medlem(mote, ("ledare",), mote.ledare, kanda)
    if mote.vard:
        yield Hanvisning(mote, ("värd",), "Kommunen", mote.vard, kanda.kommuner, _KOMMUN)
    for number, svar in enumerate(mote.svar):
        yield _medlem(mote, ("svar", number, "medlem"), svar.medlem, kanda)


def _punkter(post: Post, punkter: tuple[Punkt, ...], kanda: _Kanda) -> Iterator[Hanvisning]:
    for number, punkt in enumerate(punkter):
        yield from _uppdrag(post, ("dagordning", number, "uppdrag"), punkt.uppdrag, kanda)
        for index, id_ in enumerate(punkt.mal):
            yield Hanvisning(post, ("dagordning", number, "mål", index), "Målet", id_, kanda.mal, _MAL)
        for index, id_ in enumerate(punkt.delar):
            yield Hanvisning(post, ("dagordning", number, "delar", index), "Delen", id_, kanda.delar, _DEL)


def _efterat(natverk: Natverk, kanda: _Kanda) -> Iterator[Hanvisning]:
    for protokoll in natverk.protokoll:
        for field, id_ in (("sekreterare", protokoll.sekreterare), ("ledare", protokoll.ledare)):
            if id_:
                yield _medlem(protokoll, (field,), id_, kanda)
        for number, id_ in enumerate(protokoll.justerare):
            yield _medlem(protokoll, ("justerare", number), id_, kanda)
        for number, person in enumerate(protokoll.narvaro):
            for field, id_ in (("medlem", person.medlem), ("för", person.for_)):
                if id_:
                    yield _medlem(protokoll, ("närvaro", number, field), id_, kanda)
    for utskick in natverk.utskick:
        if utskick.mote:
            yield Hanvisning(utskick, ("möte",), "Mötet", utskick.mote, kanda.moten, _MOTE)
    for uppfoljning in natverk.uppfoljningar:
        for number, handelse in enumerate(uppfoljning.handelser):
            if handelse.mote:
                yield Hanvisning(uppfoljning, ("händelser", number, "möte"), "Mötet", handelse.mote, kanda.moten, _MOTE)


def _uppdrag(post: Post, path: tuple[str | int, ...], ids: tuple[str, ...], kanda: _Kanda) -> Iterator[Hanvisning]:
    for number, id_ in enumerate(ids):
        new = f"Är uppdraget nytt? Skriv data/uppdrag/{id_}.md och kör natverk spara"
        cure = f"uppdragens beteckningar är filernas namn i data/uppdrag/. {new}"
        yield Hanvisning(post, (*path, number), "Uppdraget", id_, kanda.uppdrag, cure)


def _medlem(post: Post, path: tuple[str | int, ...], id_: str, kanda: _Kanda) -> Hanvisning:
    cure = "medlemmarnas beteckningar är filernas namn i data/medlemmar/"
    return Hanvisning(post, path, "Medlemmen", id_, kanda.medlemmar, cure)


_MOTE = "mötenas beteckningar är mapparnas namn i data/moten/"
_KOMMUN = "kommunerna står i data/natverk.yaml"
_LISTAD = "skriv en roll som står under roller"
_ROLL = "rollerna står i uppdragsbeskrivningen"
_OMRADE = "områdena står i uppdragsbeskrivningen"
_MAL = "målen står i uppdragsbeskrivningen"
_DEL = "delarna står i uppdragens filer i data/uppdrag/"
