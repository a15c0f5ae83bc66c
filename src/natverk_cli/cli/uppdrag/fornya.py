"""natverk uppdrag förnya."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.context import demand_read, open_network, read_day
from natverk_cli.cli.nar import read_skett
from natverk_cli.cli.rader import refuse_personuppgifter
from natverk_cli.cli.sparande import save_plan, show_plan
from natverk_cli.cli.swedish import ask
from natverk_cli.cli.utforare import read_av
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Beskrivning
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.datum import utan_veckodag
from natverk_cli.svenska.ord import antal, lista


def command(
    fran: Annotated[str, typer.Option("--från", metavar="DATUM", help="Första dagen som den nya gäller.")],
    till: Annotated[str, typer.Option("--till", metavar="DATUM", help="Sista dagen som den nya gäller.")],
    beslutad_av: Annotated[str, typer.Option("--beslutad-av", metavar="NAMN", help="Vem som beslutade den.")],
    den: Annotated[str, typer.Option("--den", metavar="DATUM", help="Dagen den beslutades.")],
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Skriv nästa uppdragsbeskrivning, när den är beslutad.

    Gör en ny fil av den beskrivning som gäller: samma möteskrav, mål, uppdrag och roller, ny period och nytt beslut.
    Den gamla ändras aldrig. Har något annat än perioden ändrats skriver du in det i den nya filen efteråt.

    Exempel:
      natverk uppdrag förnya --från 2027-01-01 --till 2030-12-31 --beslutad-av Skolchefsnätverket --den "8 december"
    """
    from natverk_cli.documents.beskrivning_forny import foregangare, fornyad
    from natverk_cli.model.beskrivning import Beslutad

    here = open_network(mapp, idag)
    nu = here.nu
    demand_read(nu, "uppdragsbeskrivningar", "uppdrag", "medlemmar")
    first, last = read_day(fran, nu.idag, "--från"), read_day(till, nu.idag, "--till")
    _refuse_period(nu, first, last)
    earlier = foregangare(nu, first)
    if earlier is None:
        raise NatverkError(
            f"Ingen uppdragsbeskrivning gäller före {utan_veckodag(first)}, så det finns ingen att förnya."
        )
    decided = Beslutad(av=read_av(nu, beslutad_av, "--beslutad-av", ja=ja), den=read_skett(nu, den))
    change = fornyad(nu, earlier, first, last, decided)
    refuse_personuppgifter(nu, (change,))
    if not prova:
        output.show((change.after or b"").decode("utf-8"))
    _tell(nu, change, earlier, first)
    if prova:
        show_plan((change,))
        return
    period = f"{utan_veckodag(first)} till {utan_veckodag(last)}"
    if not ask(f"Vill du spara uppdragsbeskrivningen för {period}?", ja=ja):
        output.say("Inget har sparats.")
        return
    save_plan(here.folder, Plan((change,), f"Förnya uppdragsbeskrivningen för {period}"), ja=ja)
    output.say(f"\nHar mål, uppdrag eller roller också ändrats? Skriv in det i {change.path} och kör natverk spara.")


def _refuse_period(nu: Nulage, first: date, last: date) -> None:
    if last < first:
        raise NatverkError(
            f"Perioden slutar {utan_veckodag(last)} men börjar först {utan_veckodag(first)}. Byt --från och --till."
        )
    for post in nu.natverk.beskrivningar:
        if post.fran >= first:
            raise NatverkError(
                f"Det finns redan en uppdragsbeskrivning från {utan_veckodag(post.fran)}, {post.fil}. "
                "Den nya ska börja efter den."
            )


def _tell(nu: Nulage, change: Change, earlier: Beskrivning, first: date) -> None:
    copied = [
        f"kravet på minst {antal(earlier.moten.minst, 'möte', 'möten')} om året på {earlier.moten.veckodag}ar",
        antal(len(earlier.utvecklingsomraden), "utvecklingsområde", "utvecklingsområden"),
        antal(len(earlier.mal), "mål", "mål"),
        antal(len(earlier.uppdrag), "uppdrag", "uppdrag"),
        antal(len(earlier.roller), "roll", "roller", "en"),
    ]
    output.say(f"\nDet här blir {change.path}. Ur {earlier.fil} är kopierat: {lista(copied)}.")
    for remark in _remarks(nu, earlier, first):
        output.say(f"\nAtt tänka på: {remark}")
    output.say("")


def _remarks(nu: Nulage, earlier: Beskrivning, first: date) -> Iterator[str]:
    between = (first - earlier.till).days - 1
    if between > 0:
        yield (
            f"den gamla gäller till och med {utan_veckodag(earlier.till)} och tillämpas också de "
            f"{antal(between, 'dag', 'dagar', 'en')} som blir emellan."
        )
    if between < 0:
        end = utan_veckodag(earlier.till)
        yield f"den gamla skulle ha gällt till och med {end}. Den nya går före den från sin första dag."
    for ingen in earlier.ingen_namngiven:
        roll = earlier.roll(ingen.roll)
        if nu.natverk.innehavare(ingen.roll, first):
            name = roll.namn if roll else ingen.roll
            yield f"någon är {name}, så ta bort den raden under ingen_namngiven i den nya filen."
