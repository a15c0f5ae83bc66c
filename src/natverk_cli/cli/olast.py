"""A word about what a list leaves out, since a file could not be read."""

from natverk_cli.cli import output
from natverk_cli.model.nulage import Nulage
from natverk_cli.svenska.ord import antal


def tell_unread(nu: Nulage, *slag: str) -> None:
    """Say that files of these kinds are missing from what is shown, if any could not be read."""
    files = sorted({brist.fil for brist in nu.natverk.brister if brist.slag in slag})
    if files:
        more = f" och {antal(len(files) - 1, 'fil', 'filer', 'en')} till" if len(files) > 1 else ""
        output.say(f"Obs: {files[0]}{more} går inte att läsa, så det här är inte allt. Se felen: natverk kontrollera\n")
