"""natverk möte svar."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal, NamedTuple, get_args

import typer

from natverk_cli.changes import Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.moten import READ, first, refuse_installt, split_mote
from natverk_cli.cli.nar import read_skett
from natverk_cli.cli.personer import find_medlem
from natverk_cli.cli.rader import read_rad, refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.medlem import Medlem
from natverk_cli.model.mote import Mote, Svar
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.namn import fold
from natverk_cli.svenska.ord import antal, citat, lista

Svarsord = Literal["kommer", "förhinder", "ersättare", "distans"]
_SVAR: dict[str, Svarsord] = {fold(word): word for word in get_args(Svarsord)}
_LONGEST_NAME = 5  # words
_NO_REASON = (
    "Inget har antecknats. Bara svaret skrivs ner, aldrig skälet: varför någon inte kan komma är personens ensak, och "
    "det som en gång har sparats går inte att ta bort."
)


class _Sagt(NamedTuple):
    """What was typed: the members, what they answered, and words that are neither."""

    medlemmar: tuple[Medlem, ...]
    svar: Svarsord
    mer: tuple[str, ...]


def command(
    vad: Annotated[
        list[str],
        typer.Argument(metavar="[MÖTE] MEDLEM SVAR", help="Vem och vad: kommer, förhinder, ersättare eller distans."),
    ],
    ersattare: Annotated[
        str | None,
        typer.Option("--ersättare", metavar="NAMN", help="Vem som kommer i medlemmens ställe."),
    ] = None,
    den: Annotated[
        str | None, typer.Option("--den", metavar="DATUM", help="Dagen svaret kom, om det inte var i dag.")
    ] = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna svar på kallelsen.

    Svaret är kommer, förhinder, ersättare eller distans, och skälet skrivs aldrig. Flera medlemmar med samma svar går
    bra. Ett nytt svar ersätter det gamla. Utan MÖTE gäller det nästa möte. Svaren är bara ett förslag till närvaro:
    vilka som var med skriver sekreteraren i anteckningarna.

    Exempel:
      natverk möte svar "Anna Ek" kommer
      natverk möte svar 2027-1 anna-ek bo-lind distans
      natverk möte svar 2027-1 anna-ek ersättare --ersättare "Eva Berg"
    """
    from natverk_cli.documents.mote_svar import svarat

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, *READ)
    named, words = split_mote(nu, vad)
    mote = named or first(one for one in nu.kommande if one.status == "planerat")
    if mote is None:
        raise NatverkError("Det finns inget kommande möte att svara på. Säg vilket möte det gäller.")
    sagt = _read(nu, words)
    _refuse(nu, mote, sagt, ersattare)
    substitute = read_rad(ersattare, "--ersättare") if ersattare is not None else None
    day = read_skett(nu, den)
    change = svarat(nu, mote, [_svar(nu, mote, one, sagt.svar, substitute, day) for one in sagt.medlemmar])
    refuse_personuppgifter(nu, (change,))
    if prova:
        show_plan([change])
        return
    count = antal(len(sagt.medlemmar), "svar", "svar")
    plan = Plan((change,), f"Anteckna {count} på kallelsen till mötet {i_ord(mote.datum)} ({mote.id})")
    if save_plan(here.folder, plan, ja=ja).commit:
        output.say(
            f"\n{lista([one.namn for one in sagt.medlemmar])}: {sagt.svar}. Se alla svar: natverk möte visa {mote.id}"
        )


def _read(nu: Nulage, words: Sequence[str]) -> _Sagt:
    """The members before the first word that is an answer, that answer, and what comes after it."""
    words = _without_filling(words)
    at = next((number for number, word in enumerate(words) if fold(word) in _SVAR), None)
    if at is None:
        raise NatverkError(
            f"Svaret saknas efter {citat(' '.join(words))}. Skriv kommer, förhinder, ersättare eller distans sist."
        )
    names = list(words[:at])
    found: list[Medlem] = []
    while names:
        length, medlem = _longest(nu, names)
        found.append(medlem)
        names = names[length:]
    if not found:
        raise NatverkError(f"Säg vem som svarade: natverk möte svar NAMN {_SVAR[fold(words[at])]}")
    return _Sagt(tuple(dict.fromkeys(found)), _SVAR[fold(words[at])], tuple(words[at + 1 :]))


def _without_filling(words: Sequence[str]) -> list[str]:
    """The words, with "kommer på distans" and "på distans" as the one word distans."""
    kept: list[str] = []
    for word in words:
        while fold(word) == "distans" and kept and fold(kept[-1]) in ("pa", "kommer"):
            kept.pop()
        kept.append(word)
    return kept


def _longest(nu: Nulage, words: Sequence[str]) -> tuple[int, Medlem]:
    """The member that the most of the first words name: a name in two words needs no quotes."""
    ids = {wanted: one for one in nu.natverk.medlemmar for wanted in (one.id, fold(one.namn))}
    for length in range(min(_LONGEST_NAME, len(words)), 1, -1):
        if medlem := ids.get(fold(" ".join(words[:length]))):
            return length, medlem
    return 1, find_medlem(nu, words[0])


def _refuse(nu: Nulage, mote: Mote, sagt: _Sagt, ersattare: str | None) -> None:
    from natverk_cli.documents.mote_svar import is_kallad

    refuse_installt(mote, "inga svar behövs")
    if sagt.mer:
        again = " ".join(("natverk möte svar", mote.id, *(one.id for one in sagt.medlemmar), sagt.svar))
        raise NatverkError(f"{_NO_REASON}\nSkriv så här i stället för {citat(' '.join(sagt.mer))}: {again}")
    if ersattare and (sagt.svar != "ersättare" or len(sagt.medlemmar) > 1):
        raise NatverkError("En ersättare hör ihop med svaret ersättare, för en medlem i taget. Inget har antecknats.")
    if nu.natverk.justering_av(mote.id):
        raise NatverkError(f"Anteckningarna från mötet {i_ord(mote.datum)} är låsta, så svar spelar ingen roll längre.")
    for one in sagt.medlemmar:
        if not is_kallad(nu, mote, one):
            instead = f'natverk möte svar {mote.id} MEDLEM ersättare --ersättare "{one.namn}"'
            raise NatverkError(
                f"{one.namn} är inte kallad till mötet {i_ord(mote.datum)}, så inget har antecknats.\n"
                f"Kommer {one.namn} i någons ställe? {instead}"
            )


def _svar(nu: Nulage, mote: Mote, medlem: Medlem, svar: Svarsord, ersattare: str | None, den: date) -> Svar:
    """The answer to note. One that is noted already, and still holds, keeps its day."""
    substitute = next(
        (one.namn for one in nu.natverk.medlemmar if fold(ersattare or "") in (one.id, fold(one.namn))), None
    )
    new = Svar(medlem=medlem.id, svar=svar, ersattare=substitute or ersattare, den=den)
    old = mote.svar_fran(medlem.id, nu.idag)
    return old if old and (old.svar, old.ersattare) == (new.svar, new.ersattare) else new
