"""Options that exclude each other."""

from collections.abc import Mapping

from natverk_cli.errors import NatverkError


def only_one(given: Mapping[str, object]) -> None:
    """Refuse more than one of the options `given` (name → value) that is set: `{"--skicka": skicka, …}`.

    Raises NatverkError naming those that were given. None, False and empty are not set.
    """
    names = [name for name, value in given.items() if value]
    if len(names) > 1:
        *forsta, sista = names
        raise NatverkError(f"Flaggorna {', '.join(forsta)} och {sista} går inte att använda tillsammans. Välj en.")
