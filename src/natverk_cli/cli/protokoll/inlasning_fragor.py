"""Shows what a file would change in the draft, asks about each §, and lists what was not read in."""

from collections.abc import Collection, Sequence

from natverk_cli.cli import output
from natverk_cli.cli.protokoll.inlasningen import Jamford, paragrafen
from natverk_cli.cli.swedish.fraga import ask_one_of, is_terminal
from natverk_cli.errors import NatverkError
from natverk_cli.svenska.ord import lista
from natverk_cli.synpunkter.forslag import Forslag
from natverk_cli.synpunkter.oforstatt import FORE
from natverk_cli.synpunkter.rad import Annat
from natverk_cli.synpunkter.skriv import upptagna
from natverk_cli.synpunkter.visning import besked, citerad, paragraf, skillnad

_SVAR = {"j": "ja", "n": "nej", "alla": "alla", "avbryt": "avbryt", "ja": "ja", "nej": "nej"}
_KROCK = "Obs: här är utkastet ändrat också sedan det delades. Läser du in filens text går den ändringen förlorad."


def accepterade(
    forslag: Sequence[Forslag], ids: Collection[str], *, named: bool, ja: bool
) -> tuple[tuple[Forslag, ...], tuple[Forslag, ...]]:
    """What is accepted, and what was left out since both have changed it; everything is shown.

    `ids` are those that lines of the record have.
    `named` tells that the user asked for just these, which is a yes also to those that collide.
    """
    taken = upptagna(forslag, ids)
    if not ja and forslag and not is_terminal():
        _show_all(forslag, taken)
        raise NatverkError(
            "Inget har lästs in, för det gick inte att fråga: kommandot körs inte i en terminal.\n"
            "Kör igen med --ja för att läsa in allt, och med --paragraf för att bara läsa in en del."
        )
    if ja:
        _show_all(forslag, taken)
        left = tuple(one for one in forslag if one.is_krock and not named)
        return tuple(one for one in forslag if one not in left), left
    return _answered(forslag, taken), ()


def _answered(forslag: Sequence[Forslag], taken: Collection[str]) -> tuple[Forslag, ...]:
    accepted: list[Forslag] = []
    is_all = False
    for number, one in enumerate(forslag, 1):
        _show(one, taken)
        is_asked = one.is_krock or not is_all
        answer = _ask(one, number, len(forslag)) if is_asked else "alla"
        if is_asked:
            output.say("")
        if answer == "avbryt":
            return ()
        is_all = is_all or answer == "alla"
        if answer in ("ja", "alla"):
            accepted.append(one)
    return tuple(accepted)


def _ask(one: Forslag, number: int, count: int) -> str:
    question = f"Läsa in § {one.avsnitt.nummer}? ({number} av {count}) [j/n/alla/avbryt]"
    return ask_one_of(question, _SVAR) or "nej"


def _show_all(forslag: Sequence[Forslag], taken: Collection[str]) -> None:
    for one in forslag:
        _show(one, taken)


def _show(one: Forslag, taken: Collection[str]) -> None:
    output.show(skillnad(one, taken, output.style(), output.line_width()))
    if one.is_krock:
        output.say(_KROCK)
    output.show("\n")


def visa_kommentarer(found: Jamford) -> None:
    """The comments of a Word file, by §: for somebody to consider, never read in."""
    if not found.inlast.kommentarer:
        return
    style, width = output.style(), output.line_width()
    told = []
    for one in found.inlast.kommentarer:
        number = paragrafen(found.delar.delar, one.stycke)
        at = next((rad.text for rad in found.inlast.rader if rad.nummer == one.stycke and rad.text.strip()), "")
        where = f"§ {number}" if number else "före paragraferna" if one.stycke else "utan plats i texten"
        told.append(Annat(f"{one.vem}, {where}{f', vid {citerad(at)}' if at else ''}: {one.text}", 0))
    output.show("\n" + besked(told, found.inlast, style, width, "Kommentarer att ta ställning till"))


def visa_oforstatt(found: Jamford, left: Sequence[Forslag]) -> None:
    """What else was not read in."""
    annat = found.annat
    if left:
        commands = lista([f"--paragraf {one.avsnitt.nummer}" for one in left])
        words = f"{lista([paragraf(one) for one in left])}, som är ändrat både i filen och i utkastet"
        annat = (Annat(f"{words}; vill du ha filens text, kör igen med {commands}", 0), *annat)
    if annat:
        output.show("\n" + besked(annat, found.inlast, output.style(), output.line_width()))
    if any(one.vad.startswith(FORE) for one in annat):
        output.say(f"hjälp: närvaron ändras med natverk protokoll närvaro {found.mote.id}")
