"""natverk dagordning berett."""

from natverk_cli.cli.context import open_network
from natverk_cli.cli.dagordning.presidiet import Av, Den, Gjort, MoteArgument, note_done
from natverk_cli.cli.val import Idag, Ja, Mapp, Prova

_BERETT = Gjort("berett", "beredde")


def command(
    mote: MoteArgument = None,
    av: Av = None,
    den: Den = None,
    mapp: Mapp = None,
    idag: Idag = None,
    ja: Ja = False,
    prova: Prova = False,
) -> None:
    """Anteckna att presidiet har berett mötet.

    Ett berett möte har ämnen, underlag och någon som håller i varje punkt. Den som har gjort det satt i presidiet den
    dagen.

    Exempel:
      natverk dagordning berett 2027-1 --av "Anna Ek"
      natverk dagordning berett 2027-1 --av "Anna Ek" --den "8 januari"
    """
    note_done(open_network(mapp, idag), mote or (), _BERETT, av, den, ja=ja, prova=prova)
