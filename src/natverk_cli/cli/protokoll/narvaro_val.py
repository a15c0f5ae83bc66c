"""What the options of natverk protokoll närvaro say, read into what is to be noted of each person."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rader import read_rad
from natverk_cli.documents.narvaro import NARVARANDE, OKANT, SVAR, Besked, namn
from natverk_cli.errors import NatverkError
from natverk_cli.model.falt import Heltal
from natverk_cli.model.namngivna import namngivna
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import Narvaro, Protokoll
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import citat

_FOR = re.compile(r"(?P<vem>.+?)\s+för\s+(?P<annan>.+)")
_PARAGRAF = re.compile(r"(?P<vem>.+?)[\s,]+(?:§\s*)?(?P<nummer>[0-9]{1,4})")


def read_besked(nu: Nulage, protokoll: Protokoll, given: Mapping[str, Sequence[str]]) -> Iterator[Besked]:
    """What each value after each option says. NatverkError for a value that cannot be read, or names nobody known."""
    reader = _Reader(nu, protokoll)
    for option, values in given.items():
        for value in values:
            yield _LASARE[option](reader, option, read_rad(value, option))


class _Reader:
    """Finds people among those in the list and the members."""

    def __init__(self, nu: Nulage, protokoll: Protokoll) -> None:
        self._nu, self._protokoll = nu, protokoll
        self._new: dict[str, Narvaro] = {}

    def svar(self, option: str, text: str) -> Besked:
        return self._known(text, SVAR[option.removeprefix("--")])

    def ersattare(self, option: str, text: str) -> Besked:
        found = _FOR.fullmatch(text)
        if found is None:
            raise NatverkError(
                f"Efter {option} ska det stå vem som kom och i vems ställe, till exempel "
                f'{option} "Förnamn Efternamn för {self._example()}". Det står {citat(text)}.'
            )
        instead = find_medlem(self._nu, found["annan"])
        person = self._anyone(found["vem"])
        fields: dict[str, object] = {"status": NARVARANDE, "som": "ersättare", "for_": instead.id}
        if person.medlem == instead.id:
            raise NatverkError(f"{instead.namn} kan inte ersätta sig själv. Inget har antecknats.")
        if not person.medlem:
            fields |= {"kommun": instead.kommun} if instead.kommun else {"organisation": instead.organisation}
        return Besked(person, namn(self._nu, person), fields)

    def utomstaende(self, option: str, text: str) -> Besked:
        """Somebody who is there as a guest, or for this once; after a comma, where from."""
        who, _, where = (part.strip() for part in text.partition(","))
        if not fold(who):
            raise NatverkError(f"Efter {option} saknas ett namn.")
        person = self._anyone(who)
        fields: dict[str, object] = {"status": NARVARANDE, "som": option.removeprefix("--")}
        if where and not person.medlem:
            fields["organisation"] = where
        return Besked(person, namn(self._nu, person), fields)

    def paragraf(self, option: str, text: str) -> Besked:
        found = _PARAGRAF.fullmatch(text)
        if found is None:
            raise NatverkError(f'Skriv namn och paragraf efter {option}, till exempel {option} "{self._example()} 5".')
        number, known = Heltal(found["nummer"]), [one.nummer for one in self._protokoll.paragrafer]
        if known and number not in known:
            raise NatverkError(
                f"§ {number} finns inte i {self._protokoll.fil}. Paragraferna är § {min(known)}–{max(known)}."
            )
        return self._known(found["vem"], {_FALT[option]: number})

    def _known(self, text: str, fields: Mapping[str, object]) -> Besked:
        """Somebody in the list, or a member who gets a row."""
        person = self._listed(text)
        if person is None:
            person = Narvaro(medlem=find_medlem(self._nu, text).id, status=OKANT)
        return Besked(person, namn(self._nu, person), fields)

    def _anyone(self, text: str) -> Narvaro:
        """Somebody who may be known: only a whole name or an id is taken for a member's."""
        found = self._listed(text)
        members = [one for one in namngivna(self._nu.natverk.medlemmar, text) if fold(text) in (one.id, fold(one.namn))]
        if found is None and members:
            found = Narvaro(medlem=find_medlem(self._nu, text).id, status=OKANT)
        if found is None:
            found = self._new[fold(text)] = Narvaro(namn=text, status=OKANT)
        return found

    def _listed(self, text: str) -> Narvaro | None:
        """Somebody who is no member: named in the list, or earlier in the command."""
        listed = (one for one in self._protokoll.narvaro if not one.medlem and fold(one.namn or "") == fold(text))
        return next(listed, None) or self._new.get(fold(text))

    def _example(self) -> str:
        return next((namn(self._nu, person) for person in self._protokoll.narvaro), "Förnamn Efternamn")


_FALT = {"--från-paragraf": "fran_paragraf", "--till-paragraf": "till_paragraf"}
# Those who may be new come first, so that the other options find them. A new option is an entry here.
_LASARE: Mapping[str, Callable[[_Reader, str, str], Besked]] = {
    "--ersättare": _Reader.ersattare,
    "--adjungerad": _Reader.utomstaende,
    "--gäst": _Reader.utomstaende,
    "--närvarande": _Reader.svar,
    "--förhinder": _Reader.svar,
    "--frånvarande": _Reader.svar,
    "--distans": _Reader.svar,
    "--från-paragraf": _Reader.paragraf,
    "--till-paragraf": _Reader.paragraf,
}
