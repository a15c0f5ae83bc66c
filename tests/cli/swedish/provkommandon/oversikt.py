import sys

from .flaggor import Idag, Mapp


def command(mapp: Mapp = ".", idag: Idag = None) -> None:
    """Visa vad som står på tur."""
    sys.stdout.write(f"översikt {mapp} {idag}\n")
