"""natverk dagordning upprättad."""

from natverk_cli.cli.context import open_network
from natverk_cli.cli.dagordning.presidiet import Av, Den, Gjort, MoteArgument, note_done
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova

_UPPRATTAD = Gjort("upprattad", "upprättade dagordningen till")


def command(
    mote: MoteArgument = None,
    av: Av = None,
    den: Den = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna att presidiet har upprättat mötets dagordning.

    Den som har gjort det satt i presidiet den dagen.

    Exempel:
      natverk dagordning upprättad 2027-1 --av "Anna Ek"
      natverk dagordning upprättad 2027-1 --av "Anna Ek" --den "8 januari"
    """
    note_done(open_network(mapp, idag), mote or (), _UPPRATTAD, av, den, ja=ja, prova=prova)
