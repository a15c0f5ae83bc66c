"""What is said when the time for something has passed: it may have been done all the same, or be accepted."""

from natverk_cli.model.nulage import Nulage
from natverk_cli.rules.godta import undantag


def anteckna_eller_godta(nu: Nulage, fraga: str, regel: str, galler: str) -> str:
    """The question whether it was done, with how to note it; else how the network accepts that it was not."""
    return f"{fraga}. Annars kan nätverket godta det: {undantag(regel, galler, nu.idag.year + 1)}"
