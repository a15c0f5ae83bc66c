"""Which § of the draft is meant: told with --paragraf, or asked for when the file has none itself."""

from collections.abc import Sequence

from natverk_cli.cli import output
from natverk_cli.cli.protokoll.inlasningen import Jamford
from natverk_cli.cli.swedish import ask_text
from natverk_cli.cli.swedish.fraga import is_terminal
from natverk_cli.errors import NatverkError
from natverk_cli.svenska.ord import lista
from natverk_cli.synpunkter.delar import Del
from natverk_cli.synpunkter.forslag import forslagen
from natverk_cli.synpunkter.oforstatt import farliga

_SAKNAS = "I filen finns ingen rubrik med §."


def valda(jamford: Jamford, given: Sequence[str]) -> tuple[int, ...]:
    """The numbers given, also several in one. NatverkError for what is no number, or no § of the draft."""
    words = [word.strip(" §") for text in given for word in text.split(",")]
    if wrong := [word for word in words if not word.isdecimal() or len(word) > 6]:
        raise NatverkError(f"Efter --paragraf ska det stå ett tal, som --paragraf 4, inte ”{wrong[0]}”.")
    chosen = tuple(map(int, words))
    if missing := [number for number in chosen if number not in jamford.utkast.rubriker]:
        known = jamford.utkast.nu
        raise NatverkError(
            f"I utkastet finns ingen {lista([f'§ {one}' for one in missing], 'eller')}. "
            f"Där finns § {known[0].nummer}–{known[-1].nummer}. Inget har lästs in."
        )
    return chosen


def med_fri_text(jamford: Jamford, chosen: tuple[int, ...]) -> tuple[Jamford, tuple[int, ...]]:
    """The file's text, which has no §, laid at the one that is told or asked for; and that one."""
    if not any(rad.text.strip() for rad in jamford.fri):
        return jamford, chosen
    if len(chosen) > 1:
        raise NatverkError(f"{_SAKNAS} Texten kan bara läggas till i en paragraf, så välj en.")
    if not chosen:
        if is_terminal():
            rows = [f"  § {one.nummer} {one.rubrik}" for one in jamford.utkast.nu]
            output.say("\n".join((f"{_SAKNAS} Texten kan läggas till i en av utkastets:", *rows)))
        needed = f"{_SAKNAS} Säg vilken paragraf texten hör till: lägg till --paragraf och dess nummer."
        chosen = valda(jamford, [ask_text("Vilken paragraf hör texten till (nummer)", annars=needed)])
    found = tuple(forslagen(jamford.utkast, (Del(chosen[0], "", 0, jamford.fri),), version=False))
    changes = tuple(one for one in found if one.is_andring)
    return jamford._replace(forslag=changes, annat=(*jamford.annat, *farliga(found)), fri=()), chosen
