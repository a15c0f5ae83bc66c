"""The next step after a change of members: those who hold the register should know."""

from natverk_cli.cli import output
from natverk_cli.model.nulage import Nulage


def paminn(nu: Nulage) -> None:
    """Say that the register is to be sent anew, where the network sends it somewhere."""
    if address := nu.natverk.installningar.insandningsadress:
        output.say(f"\nFörteckningen är därmed ändrad. Sekreteraren skickar en ny till {address}: natverk förteckning")
