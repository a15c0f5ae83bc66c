"""natverk arbetsordning visa."""

from natverk_cli.cli import output
from natverk_cli.cli.artal import Artal, read_artal
from natverk_cli.cli.context import demand_read, open_network
from natverk_cli.cli.val import Idag, Mapp
from natverk_cli.errors import NatverkError
from natverk_cli.model.arbetsordning import Arbetsordning
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import lista

# A paper made without any of these would leave somebody or something out.
READ = (
    "inställningar", "arbetsordningar", "möten", "medlemmar", "uppdragsbeskrivningar", "uppdrag", "protokoll",
    "utskick",
)  # fmt: skip


def command(ar: Artal = None, mapp: Mapp = None, idag: Idag = None) -> None:
    """Visa årets arbetsordning.

    Roller, möten, årshjul, rutiner och återkopplingsvägar, så som de står i nätverkets filer. Det som ingen har bestämt
    står som inte bestämt. Utan årtal visas årets.

    Exempel:
      natverk arbetsordning visa 2027
    """
    from natverk_cli.documents.arbetsordning import MALL, context, egna_ord
    from natverk_cli.rendering.mall import render

    here = open_network(mapp, idag)
    demand_read(here.nu, *READ)
    plan = find_plan(here.nu, read_artal(here.nu, ar))
    output.show_paper(render(here.folder, MALL, context(here.nu, plan)) + egna_ord(plan))


def find_plan(nu: Nulage, ar: int | None) -> Arbetsordning:
    """The plan of the year or, without one, of this year, the next or the latest. NatverkError when there is none."""
    plans = nu.natverk.arbetsordningar
    if ar is None and plans:
        return next((plan for plan in plans if plan.ar >= nu.idag.year), plans[-1])
    found = next((plan for plan in plans if plan.ar == ar), None)
    if found is None:
        known = f" Det finns för {lista([plan.id for plan in plans])}." if plans else ""
        raise NatverkError(
            f"Det finns ingen arbetsordning{f' för {ar}' if ar else ''}.{known}\n"
            f"Gör ett förslag: natverk arbetsordning ny {ar or nu.idag.year + 1}"
        )
    return found
