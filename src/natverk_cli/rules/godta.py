"""How a network accepts what cannot be put right any more."""

from datetime import date


def undantag(regel: str, galler: str | int, ar: int) -> str:
    """What to write, and where, for the finding to be accepted until the end of a year."""
    line = f"- {{regel: {regel}, gäller: {galler}, skäl: varför, till: {date(ar, 12, 31)}}}"
    return f"skriv ett undantag i data/natverk.yaml: {line}. Kör sedan natverk spara"
